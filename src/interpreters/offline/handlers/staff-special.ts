import { isFestive, spellOutDates } from '../../../domain/language/date-lists.ts';
import { readMonthly } from '../../../domain/language/monthly.ts';
import { findPlaces } from '../../../domain/language/places.ts';
import type { Location } from '../../../domain/people/business.ts';
import { call, calling, whenArg } from '../outcome.ts';
import type { Call } from '../outcome.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';
import { whose } from './staff-who.ts';

const QUESTION = /\?\s*$|^\W*(?:(?:so|and|but|ok)\W+)*(?:are|is|do|does|will|when|what|which|who|how|can|could)\b(?! you\b)/i;
const CLOSED = /\b(?:clos\w*|shut\w*|off|not (?:open|working|in)|block\w*|holiday|away)\b/i;
const CLOCKS =
  /\d\s*(?:-|–|to|till?|until|and)\s*\d|\b\d{1,2}(?::\d\d)?\s*[ap]m\b|\d{1,2}:\d\d|\b(?:until|till?|from|after)\s+(?:\d|noon|midday)/i;
/** What is as ever needs nothing. */
const AS_USUAL = /\b(?:back|as (?:normal|usual)|normal(?: hours)?|usual hours|re-?open\w*)\b/i;
/** Without a day it is no part of its own: "please block out Dr. Chen on …". */
const NAMES_A_DAY =
  /\d|day\b|\b(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|today|tomorrow|tonight|weeks?|weekends?|months?|christmas|xmas|boxing|new year|easter|eve|then|between)\b/i;
/** Operations that one yes may hold (DESIGN §5). */
const AT_ONCE = 3;
/** Between two parts that each say open or closed, or a date with hours of its own. */
const PART =
  /\s*(?:;\s+|(?<!\b(?:drs?|mr|mrs|ms|prof|st|no|nr|[ap]\.?m))\.\s+|\n|,\s*(?:and\s+)?(?=(?:we(?:[’']re)? )?(?:open|clos|shut|off|back|half|from the|on the)|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,})|\s+(?:and|but|then)\s+(?=(?:we(?:[’']re)? )?(?:open|clos|shut)))/iu;

const isStaff = ({ context, done, has }: Turn): boolean => context.role !== 'customer' && done.length === 0 && has('block_time');

function partCall(part: string, provider: string | undefined): Call | undefined {
  const args = { provider: provider ?? null, when: whenArg(part) };
  if (CLOSED.test(part)) return call('block_time', { action: 'block', ...args });
  return CLOCKS.test(part) ? call('open_hours', args) : undefined;
}

/** "Christmas hours: 24th 10 to 2, closed 25 to 28": each part of the hours for the turn of the year, or of dates closed and open in one message. */
export const specialDays: Handler = (turn, { intent }, { text, provider }) => {
  const festive = isFestive(turn.text);
  if (!isStaff(turn) || QUESTION.test(text) || (!festive && intent !== undefined && !HOURLY.has(intent))) return undefined;
  const parts = spellOutDates(turn.text)
    .split(PART)
    .map((part) => part.trim())
    .filter((part) => /\d|\p{L}{3}/u.test(part));
  const said = parts.filter((part) => !AS_USUAL.test(part) || CLOCKS.test(part));
  const calls = said.map((part) => partCall(part, whose(text, provider) ?? (festive ? 'everyone' : undefined)));
  const known = calls.filter((one) => one !== undefined);
  const mixed = new Set(known.map(({ name }) => name)).size > 1;
  if (
    known.length < said.length ||
    !said.every((part) => NAMES_A_DAY.test(part)) ||
    known.length > AT_ONCE ||
    known.length === 0 ||
    !(festive || mixed)
  )
    return undefined;
  return calling(...known);
};
const HOURLY: ReadonlySet<string> = new Set(['block_time', 'open_extra', 'set_hours', 'info', 'agenda', 'out_of_scope']);

/** The place behind all that says when: "at Andheri on the first Saturday 10 to 2". */
function placeLast(words: string, locations: readonly Location[]): string {
  const [place, ...others] = locations.length > 1 ? findPlaces(words, locations) : [];
  if (!place || others.length > 0) return words;
  const name = place.name.replace(/[^\p{L}\p{N} ]/gu, '.');
  const rest = words.replace(new RegExp(`(?:\\b(?:at|in)\\s+)?(?:the\\s+)?(?<!\\p{L})${name}(?!\\p{L})`, 'iu'), ' ');
  return rest === words ? words : `${rest} at ${place.name}`;
}

/** "First Saturday of the month 10 to 2 at Andheri", "off every last Friday of the month". */
export const monthlyDays: Handler = (turn, _clause, { text, provider }) => {
  const said = isStaff(turn) && !QUESTION.test(text) ? readMonthly(text) : undefined;
  if (!said) return undefined;
  const words =
    provider === undefined ? text : text.replace(new RegExp(`${provider.replace(/[^\p{L}\p{N} ]/gu, '.')}(?:[’']s)?`, 'iu'), ' ');
  const args = {
    provider: whose(text, provider) ?? null,
    when: whenArg(placeLast(words, turn.context.business.locations).replace(/\s+/g, ' ').trim()),
  };
  if (CLOSED.test(text)) return calling(call('block_time', args));
  return /\d/.test(said.rest) ? calling(call('open_hours', args)) : undefined;
};
