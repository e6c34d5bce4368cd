import { readChoice } from '../../domain/language/choice.ts';
import { choiceInEnglish } from '../../domain/language/choice-others.ts';
import { readLatest } from '../../domain/language/latest.ts';
import { fold } from '../../domain/language/folded.ts';
import type { WhenCandidate, WhenReading } from '../../domain/language/types.ts';
import { resolveWhen } from '../../domain/language/when.ts';
import { wallOf } from '../../domain/time/wall.ts';
import type { HandleLabel, InterpretContext } from '../../ports/interpreter.ts';
import { slotZone } from './clocks.ts';
import type { Reading } from './reading.ts';

export type Choice =
  { readonly one: HandleLabel } | { readonly several: readonly HandleLabel[] } | { readonly none: true } | undefined;

export const slotsOf = ({ handles }: InterpretContext): readonly HandleLabel[] =>
  handles.filter(({ handle, startsAt }) => handle.startsWith('slot') && startsAt !== undefined);
export const bookingsOf = ({ handles }: InterpretContext): readonly HandleLabel[] =>
  handles.filter(({ handle }) => handle.startsWith('booking'));

const settle = (found: readonly HandleLabel[]): Choice => {
  const [one] = found;
  return one === undefined ? { none: true } : found.length === 1 ? { one } : { several: found };
};

const CITED = /\b(?:slot|booking)\s*b?(\d+)\b/i;
const BARE_NUMBER =
  /^\W*(?:(?:yes|yeah|ok|okay|the|i[’']?ll take|take|go (?:for|with)|maybe|say|um+|uh|er+|hmm+|well|oh|so|bet|cool|i (?:guess|think|suppose)|let[’']?s (?:say|do)|how about|what about)\b\W*)*(\d{1,2})(?:\W+(?:one|please|pls|then|works|it is|(?:is|would be|sounds) (?:fine|good|ok|okay|great|lovely|nice|perfect)|i (?:guess|think|suppose|reckon)|i[’']?d say|maybe|if (?:possible|poss|(?:you|u) (?:can|could|have it)|that works|it[’']?s free|free|available)|thanks|thx|lol|for me|suits me))*\W*$/i;
/** "The first", in answer to a list, is a place in it and not a day of the month. */
export const isOrdinal = (text: string): boolean => ORDINAL.test(choiceInEnglish(fold(text).trim()).trim().replace(CHATTER, ''));
/** How many, not which: "6 of them". */
const COUNTS =
  /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:of (?:them|those|these)|times|in (?:total|all)|altogether)\b/i;
const CHATTER =
  /^\W*(?:(?:lol|ha(?:ha)*|hehe|whatever|fine|sure|just|well|then|so|great|perfect|cool|good|nice|right|er+|ah+|hm+|yes|yeah|yep|ok(?:ay)?|please|i guess|guess|i think|i suppose|idk|dunno|gimme|give me|can i (?:have|get|take|do)|could i (?:have|get|take)|i[’']?d (?:like|take|prefer|go for)|i want|i would like|let me (?:have|take)|book(?: me)?(?: in(?: for)?)?)\b\W*)+(?=(?:the )?(?:first|second|third|fourth|fifth|sixth|last)\b)/i;
const ORDINAL =
  /^\W*(?:(?:ok(?:ay)?|yes|yeah|um+|uh|hmm+|i[’']?ll (?:take|have|go (?:for|with))|go (?:for|with)|take|let[’']?s (?:do|go with|take))\W+)*(?:the )?(?:first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|4th|5th|6th)(?: one| time| slot)?(?:\W+(?:please|pls|plz|then|thanks|thx|works|is (?:fine|good|ok)|with \p{L}+))*\W*$/iu;
const REFUSED = /\b(?:not|neither|none|except)\b|n[’']t\b/i;
/** What shall be done with the one that is chosen. */
const VERBS = /\b(?:cancel|delete|remove|drop|move|change|reschedule|shift|postpone)\b/gi;
const EXTREME: readonly (readonly [RegExp, 'first' | 'last'])[] = [
  [/\b(?:later|latest|last)(?: one| slot| time| option| of (?:the|those|them))\b|^\W*(?:the )?(?:latest|last)\W*$/i, 'last'],
  [/\b(?:earlier|earliest|soonest|first)(?: one| slot| time| option| of (?:the|those|them))\b/i, 'first'],
];

/** The option meant by its place in the list: "the second one", "the later one", "slot 2". */
function byPlace(text: string, options: readonly HandleLabel[]): HandleLabel | undefined {
  const cited = CITED.exec(text);
  if (cited) return options[Number(cited[1]) - 1];
  if (COUNTS.test(text)) return undefined;
  const index = readChoice(text.replace(VERBS, ' '), options.length);
  if (index !== undefined) return options[index];
  const byTime = [...options].sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0));
  const end = EXTREME.find(([pattern]) => pattern.test(text))?.[1];
  return end === undefined || options.length < 2 ? undefined : end === 'first' ? byTime[0] : byTime.at(-1);
}

type Clock = { readonly date: string; readonly minute: number };

/** A day and a time as a candidate or the draft has them. */
type Said = Pick<WhenCandidate, 'time'> & { readonly day?: { readonly from: string; readonly to: string } };

/** Whether a clock lies in what a candidate says; a bare hour may be either half of the day. */
function lies({ day, time }: Said, { date, minute }: Clock): boolean {
  if (day && (date < day.from || date > day.to)) return false;
  if (!time) return true;
  return minute >= time.from && minute < Math.max(time.to, time.from + 1);
}

const readingsOf = ({ day, time, candidates }: WhenReading): readonly Pick<WhenCandidate, 'day' | 'time'>[] =>
  candidates.length > 0 ? candidates : day || time ? [{ ...(day ? { day } : {}), ...(time ? { time } : {}) }] : [];

/** The options at the times that were said; undefined when no clock time was said. */
function byTime(
  reading: WhenReading,
  options: readonly HandleLabel[],
  context: InterpretContext,
): readonly HandleLabel[] | undefined {
  const readings = readingsOf(reading);
  if (!readings.some(({ time }) => time !== undefined && (time.exact || time.near !== undefined))) return undefined;
  const zone = slotZone(context);
  const clockOf = ({ startsAt }: HandleLabel): Clock | undefined => (startsAt === undefined ? undefined : wallOf(startsAt, zone));
  const fitting = options.filter((option) => {
    const clock = clockOf(option);
    return clock && readings.some((each) => lies(each, clock));
  });
  const nearest = fitting.filter((option) => readings.some(({ time }) => time?.near === clockOf(option)?.minute));
  if (nearest.length > 0) return nearest;
  // "Around half past 3" is no 3 o'clock as long as half past 3 may be free though it is not on the list.
  return readings.every(({ time }) => time?.near !== undefined) ? undefined : fitting;
}

/** A lone number: "3", "the 3", "3 please". */
export const loneNumber = (text: string): number | undefined => {
  // Words in another script are words too: "शाम 4 बजे" is a time.
  const said = /[^\P{L}a-z]/iu.test(text) ? undefined : BARE_NUMBER.exec(text)?.[1];
  return said === undefined ? undefined : Number(said);
};

/** A bare "3" is the third option or three o'clock: chosen when only one of them is on offer. */
function byNumber(text: string, options: readonly HandleLabel[], context: InterpretContext): readonly HandleLabel[] | undefined {
  const number = loneNumber(text);
  if (number === undefined) return undefined;
  const zone = slotZone(context);
  const atHour = options.filter(({ startsAt }) => {
    const minute = startsAt === undefined ? -1 : wallOf(startsAt, zone).minute;
    return minute === number * 60 || minute === (number + 12) * 60;
  });
  const placed = options[number - 1];
  return placed && !atHour.includes(placed) ? [placed, ...atHour] : atHour;
}

/** Somebody else is named and no time: a time that was agreed already stays. */
function keepsTime(option: HandleLabel | undefined, context: InterpretContext): boolean {
  const { day, time, slot } = context.draft;
  if (option?.startsAt === undefined || slot === undefined || !day || !time?.exact) return true;
  return lies({ day, time }, wallOf(option.startsAt, slotZone(context)));
}

/**
 * Which of the offered slots the words choose. Undefined: they do not choose at all; `none`: a time was said that is not on offer.
 * @example 'half past 3' among 15:00, 15:30 and 16:00 //=> { one: 15:30 }
 */
export function chooseSlot(reading: Reading, context: InterpretContext): Choice {
  const options = slotsOf(context);
  if (options.length === 0 || REFUSED.test(reading.text)) return undefined;
  if (reading.service !== undefined && reading.service !== context.draft.service && !isOrdinal(reading.text)) return undefined;
  const numbered = byNumber(reading.text, options, context);
  if (numbered) return settle(numbered);
  const provider = reading.provider === 'anyone' ? undefined : reading.provider;
  const among = provider === undefined ? options : options.filter((option) => option.provider === provider);
  const timed = byTime(reading.when, among, context);
  if (timed && reading.when.unexplained.length === 0) return settle(timed);
  const { day, time } = reading.when;
  // "The latest you have" may be none of those that are shown.
  const more = readLatest(reading.text) !== undefined && !SHOWN.test(reading.text);
  const bare = provider === undefined ? reading.text : reading.text.replace(/\bwith (?:dr\.? )?\p{L}+/iu, ' ');
  const points = !more && ((day ?? time) === undefined || isOrdinal(reading.text));
  const placed = points ? byPlace(bare, among) : undefined;
  if (placed) return { one: placed };
  if (provider !== undefined && reading.phrase === undefined && among.length === 1 && keepsTime(among[0], context))
    return settle(among);
  return reading.acts.affirm && reading.phrase === undefined && provider === undefined && options.length === 1
    ? settle(options)
    : undefined;
}

/** Of what is on the list. */
const SHOWN = /\b(?:latest|last)(?: one)?(?: of (?:the|those|them|these))?\W*$/i;

/** Whether a booking's label, as the tools write it, has the names and one of the times that were said. */
function fits(label: string, { service, provider, when }: Reading, context: InterpretContext): boolean {
  const names = [service, provider].filter((name) => name !== undefined && name !== 'anyone');
  if (!names.every((name) => label.toLowerCase().includes((name ?? '').toLowerCase()))) return false;
  const said = readingsOf(when);
  if (said.length === 0) return true;
  const at = resolveWhen(label, {
    now: context.now,
    timeZone: slotZone(context),
    locale: context.business.locale,
    language: 'en',
  });
  const { day, time } = at;
  return said.some((each) => {
    if (each.day && (!day || day.from < each.day.from || day.from > each.day.to)) return false;
    return !each.time || (time !== undefined && time.from >= each.time.from && time.from < each.time.to);
  });
}

/**
 * Which of the listed bookings the words mean; undefined when they name none of them in any way. With a single booking that is the one, unless
 * the words contradict.
 * @example 'the Tuesday one' among Tuesday 1 December and Friday 27 November //=> { one: Tuesday 1 December }
 */
export function chooseBooking(reading: Reading, context: InterpretContext): Choice {
  const options = bookingsOf(context);
  const placed = reading.phrase === undefined ? byPlace(reading.text, options) : undefined;
  if (placed) return { one: placed };
  if ((reading.service ?? reading.provider ?? reading.phrase) === undefined)
    return options.length === 1 ? settle(options) : undefined;
  return settle(options.filter(({ label }) => fits(label, reading, context)));
}
