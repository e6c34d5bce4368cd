import type { HandleLabel, InterpretContext } from '../../ports/interpreter.ts';
import { addDays, weekdayOf } from '../../domain/time/wall.ts';
import { readIntentsAs } from '../../domain/language/role-intents.ts';
import { findSlots } from './outcome.ts';
import type { Call } from './outcome.ts';
import { read } from './reading.ts';
import type { Reading } from './reading.ts';
import { wantedIn } from './relative.ts';
import type { Clock } from './shift.ts';
import { labelClock, readShift } from './shift.ts';
import type { Turn } from './turn.ts';

const VERB =
  /\b(?:mov\w*|chang\w*|reschedul\w*|switch\w*|push\w*|shift\w*|put|bring\w*|postpon\w*|rebook\w*|swap\w*|delay\w*|rearrang\w*|make|modif\w*|transfer\w*|resched\w*|carry)\b/i;
/** Without a verb of moving: "could it be Friday?", "can my trim be on the 1st instead?" */
const COULD =
  /\b(?:can|could|may|might|would|is)\s+(?:it|that|we|i|you)\b|\b(?:must|has to|have to|needs? to|should|can|could|may|might|would)\b[^?!;]*?\b(?:be|go)\b/i;
const OURS = /\b(?:my|our)\b/i;
const TO = /\b(?:to|until|till|into)\s/i;
/** "Swap it for Saturday": what comes after is where it goes. */
const FOR_VERB = /\b(?:swap\w*|switch\w*|exchang\w*|rearrang\w*|rebook\w*)\b/i;
const TO_OR_FOR = /\b(?:to|until|till|into|for)\s/i;
const ELSE = /\b(?:for|on|at|instead|with)\s|\binstead\b/i;
const THING = /^\s*(?:\S+\s){0,2}?(?:appointment|booking|reservation|visit|session|lesson|one|slot)s?\b/i;

const DIRECTION = /\b(?:later|earlier|sooner)\b/gi;

/** A move in two parts: the words that name the booking, and the words that say where it shall go. */
export type MoveWords = { readonly which: Reading; readonly wish: Reading };

/** Where the wish begins: after the "to" that follows the verb, else where a time is said that names no booking. */
function wishStart({ text, phrase }: Reading): number {
  const moves = VERB.exec(text);
  const could = COULD.exec(text);
  // What is one's own comes first, then where it could go.
  const verb = moves ?? (could && OURS.test(text.slice(0, could.index + could[0].length)) ? could : null);
  const from = verb ? verb.index + verb[0].length : 0;
  // "Could it be from 2 to 5?": that "to" leads nowhere.
  if (verb && !moves) return from;
  const to = TO.exec(text.slice(from)) ?? (FOR_VERB.test(text) ? TO_OR_FOR.exec(text.slice(from)) : null);
  if (to) return from + to.index + to[0].length;
  const said = phrase === undefined ? -1 : text.indexOf(phrase);
  if (said >= 0 && THING.test(text.slice(said + (phrase ?? '').length))) return text.length;
  const other = ELSE.exec(text.slice(from));
  return said >= 0 ? Math.min(said, other ? from + other.index : said) : other ? from + other.index : text.length;
}

/**
 * Splits "move my Tuesday haircut to Friday with Theo" into what names the booking and what is wished.
 * @example splitMove(reading, context).wish.phrase //=> 'Friday'
 */
export function splitMove(reading: Reading, context: InterpretContext): MoveWords {
  const shift = readShift(reading.text);
  if (shift)
    return {
      which: read(reading.text.replace(shift.words, ' ').replace(DIRECTION, ' '), context, reading.contact),
      wish: reading,
    };
  const at = wishStart(reading);
  return {
    which: read(reading.text.slice(0, at), context, reading.contact),
    wish: read(reading.text.slice(at), context, reading.contact),
  };
}

const WEEKDAY = /\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/i;
const ONLY_WEEKDAY = new RegExp(String.raw`^\W*(?:on |my |the )*${WEEKDAY.source}\W*$`, 'i');
/** Words that say which one. */
const SAYS_WHICH = /\b(?:this|next|coming|following|weeks?|after)\b|\d(?:st|nd|rd|th)\b/i;

/** "My Wednesday one to Thursday": the booking was named by its weekday, so the other weekday is that of its own week. */
function inItsWeek(when: string | undefined, at: Clock | undefined, { which, wish }: MoveWords): string | undefined {
  const { day } = wish.when;
  const isNamed = ONLY_WEEKDAY.test(which.phrase ?? '') && !SAYS_WHICH.test(wish.text);
  if (when === undefined || !at || !day || day.from !== day.to || !isNamed || !WEEKDAY.test(when)) return when;
  const date = addDays(at.date, weekdayOf(day.from) - weekdayOf(at.date));
  return date > day.from ? when.replace(WEEKDAY, date) : when;
}

/**
 * Looks for times to move a booking to. Who gives it is named only when that shall change. `which`: the words that named the booking.
 */
export function moveTo(
  booking: Pick<HandleLabel, 'handle' | 'label'>,
  wish: Reading | undefined,
  { context }: Turn,
  which?: Reading,
): Call {
  const at = labelClock(booking.label, context);
  const wanted = wish && wantedIn(wish, context, at);
  const same = wanted?.provider !== undefined && booking.label.includes(wanted.provider);
  return findSlots({
    booking: booking.handle,
    provider: same ? undefined : wanted?.provider,
    when: wish && which ? inItsWeek(wanted?.when, at, { which, wish }) : wanted?.when,
  });
}

/** Where a booking shall move, when that was said before it was asked which one. */
export function wishBefore({ saidBefore, context }: Turn): Reading | undefined {
  const said = saidBefore.at(-1);
  if (said === undefined || !readIntentsAs(said, context.role).some(({ name }) => name === 'move')) return undefined;
  return splitMove(read(said, context, { problems: [] }), context).wish;
}
