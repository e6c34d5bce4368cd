import { inPlainEnglish } from '../../domain/language/gloss/gloss.ts';
import { addDays, clockText, localDate, localDateOf, wallOf, weekdayOf } from '../../domain/time/wall.ts';
import type { LocalDate } from '../../domain/time/types.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';
import { bookingsOf, loneNumber, slotsOf } from './choosing.ts';
import { slotZone } from './clocks.ts';
import type { Wanted } from './outcome.ts';
import { read } from './reading.ts';
import type { Reading } from './reading.ts';
import { chosenClock, labelClock, readShift, shifted } from './shift.ts';
import type { Clock, Shift } from './shift.ts';
import { eachSaid } from './each-said.ts';
import { isBareLength, peopleComing, peopleDigit, saysAtOnce, termsSaid, withoutLength } from './terms-said.ts';
import { visitSaid } from './visit-said.ts';

const WEEK_AFTER = /\b(?:the )?(?:week after(?! next)|following week|a week later|one week later)\b/i;
const DAY_AFTER = /\b(?:the )?(?:day after(?! tomorrow)|following day|next day|a day later)\b/i;
const DAY_BEFORE = /\b(?:the )?(?:day before(?! yesterday)|a day earlier|previous day)\b/i;
const ANOTHER_DAY = /\b(?:(?:an)?other|different|some other) (?:day|date|days|dates)\b/i;
const EARLIER = /\b(?:earlier|sooner)\b/i;
const TOO_EARLY = /\btoo early\b/i;
const TOO_LATE = /\btoo late\b/i;
const LATER = /\blater\b/i;
const SAME_TIME = /\b(?:(?:at |the )*same (?:time|hour)|time as before)\b/i;
export const isSameTime = (text: string): boolean => SAME_TIME.test(inPlainEnglish(text));
/** Beside what is booked already: "right after mine". */
const BESIDE =
  /\b(after|before) (?:mine|ours|his|hers|theirs|it|that(?: one)?|my(?: own)? (?:appointment|booking|one|slot|session|lesson|visit|cut|haircut|cleaning))\b|\b(?:right|straight|directly|just|immediately) (after|before)(?: (?:that|it|me))?\W*$/i;
const DAY_MINUTES = 1440;

/** "A week later", where a day is looked at and no time is chosen yet. */
function daysOn({ minutes }: Shift, { draft: { day } }: InterpretContext): string | undefined {
  if (!day || minutes % DAY_MINUTES !== 0) return undefined;
  const [from, to] = [day.from, day.to].map((date) => addDays(localDate(date), minutes / DAY_MINUTES));
  return from === to ? from : `from ${String(from)} to ${String(to)}`;
}

const NEXT_WEEK = /\b(?:next|(?:the )?following) week\b/i;
const OTHERS =
  /\b(?:(?:any(?:thing)?|some(?:thing)?|what) else|more (?:times?|options?|slots?|choices?)|(?:an)?other (?:times?|options?|slots?|choices?|ones?)|different times?|none of (?:those|these|them|that)|neither)\b/i;

/** "Another day" looks this far. */
const DAYS_SHOWN = 14;
const daysAfter = (date: LocalDate): string => `from ${addDays(date, 1)} to ${addDays(date, DAYS_SHOWN)}`;

/** From when on and until when was offered or chosen last, on the clock that people were shown. */
function shown(context: InterpretContext): { date: LocalDate; first: number; last: number; lastDate: LocalDate } | undefined {
  const zone = slotZone(context);
  const { day, time } = context.draft;
  const chosen = slotsOf(context).find(({ handle }) => handle === context.draft.slot);
  const clocks = (chosen ? [chosen] : slotsOf(context)).flatMap(({ startsAt }) =>
    startsAt === undefined ? [] : [wallOf(startsAt, zone)],
  );
  const from = clocks.length > 0 ? clocks.map(({ date }) => date).sort()[0] : day && localDate(day.from);
  const to =
    clocks.length > 0
      ? clocks
          .map(({ date }) => date)
          .sort()
          .at(-1)
      : day && localDate(day.to);
  if (from === undefined || to === undefined) return undefined;
  const minutes = clocks.map(({ minute }) => minute);
  return {
    date: from,
    lastDate: to,
    first: minutes.length > 0 ? Math.min(...minutes) : (time?.from ?? 0),
    last: minutes.length > 0 ? Math.max(...minutes) : (time?.from ?? 0),
  };
}

/**
 * Words that mean a time only beside what was offered before, put so that they stand alone; undefined when there are none or nothing was offered.
 * @example 'can we do it earlier?' after 15:30 on a Friday //=> 'before 15:30'
 */
export function relativePhrase(
  { text: said, acts, phrase, when }: Reading,
  context: InterpretContext,
  from: Clock | undefined = chosenClock(context),
): string | undefined {
  const text = inPlainEnglish(said);
  const shift = readShift(text);
  if (shift) return from ? shifted(from, shift) : daysOn(shift, context);
  const several = peopleComing(context.draft) > 1 || eachSaid(text, context) !== undefined;
  const together = several && context.draft.goal === 'book';
  if (from && SAME_TIME.test(text) && !together && when.time === undefined) {
    if (phrase === undefined) return `${from.date} at ${clockText(from.minute)}`;
    return `${NEXT_WEEK.test(phrase) ? addDays(from.date, 7) : phrase} at ${clockText(from.minute)}`;
  }
  // While something is being asked for, that is what a further service comes before.
  const beside = context.draft.goal === undefined ? BESIDE.exec(text) : null;
  const side = (beside?.[1] ?? beside?.[2])?.toLowerCase();
  if (from && side !== undefined && when.time === undefined && when.day === undefined) {
    const edge = side === 'before' ? from.minute : Math.min(from.minute + (from.minutes ?? 0), 1439);
    return `${from.date} ${side} ${clockText(edge)}`;
  }
  const base = shown(context);
  const { day } = context.draft;
  const first = day ? localDate(day.from) : base?.date;
  if (first !== undefined && WEEK_AFTER.test(text)) {
    const lead = (weekdayOf(first) - context.business.weekStartsOn + 7) % 7;
    const start = addDays(first, 7 - lead);
    return `from ${start} to ${addDays(start, 6)}`;
  }
  if (first !== undefined && DAY_AFTER.test(text)) return addDays(day ? localDate(day.to) : first, 1);
  if (first !== undefined && DAY_BEFORE.test(text) && addDays(first, -1) >= localDateOf(context.now, slotZone(context)))
    return addDays(first, -1);
  if (!base || when.time !== undefined) return undefined;
  if (ANOTHER_DAY.test(text) && when.day === undefined) return daysAfter(base.lastDate);
  if (when.day !== undefined && phrase !== undefined) return undefined;
  const oneDay = base.date === base.lastDate;
  if (oneDay && TOO_EARLY.test(text)) return `after ${clockText(Math.min(base.first + 5, 1439))}`;
  if (oneDay && TOO_LATE.test(text)) return `before ${clockText(base.last)}`;
  if (EARLIER.test(text)) return oneDay ? `before ${clockText(base.first)}` : `before ${clockText(base.first)} on ${base.date}`;
  if (LATER.test(text)) return oneDay ? `after ${clockText(Math.min(base.last + 5, 1439))}` : daysAfter(base.lastDate);
  return OTHERS.test(text) || (acts.more && phrase === undefined) ? daysAfter(base.lastDate) : undefined;
}

/** "Not Wednesday" leaves something out of the days that were wished before. */
function withinDays({ phrase, when }: Reading, { draft: { day } }: InterpretContext): string | undefined {
  const leavesOut = phrase !== undefined && when.day === undefined && (when.excludedDays ?? []).length > 0;
  return leavesOut && day && day.from !== day.to ? `from ${day.from} to ${day.to} ${phrase}` : phrase;
}

const TO_HOUR =
  /(?:^|\b(?:make (?:it|that)|(?:change|move|push|bring|shift|reschedule)\b.*\bto|do|try|say|how about|what about|rather|instead))\s*\d{1,2}(?:\W+(?:please|pls|then|instead|works|ok))*\W*$/i;

/** "Is 7 free?" */
const HOUR_FREE =
  /(?:^|\b(?:is|got|have|anything at|about|and|or|there))\W+(?:the )?(\d{1,2})(?:\W+(?:ok|okay|free|available|possible|taken|open|good|still|not|any|too|also))+\W*$|\b(?:do you have|have you got|got|is there) (?:an? )?(\d{1,2})\W*$/i;

/** A lone number, where a time was asked for, is an hour. */
function askedHour({ text, phrase }: Reading, { expects }: InterpretContext): string | undefined {
  const asks = expects === 'slot' || expects === 'time' || expects === 'date';
  const asked = asks && expects !== 'date' ? loneNumber(text) : undefined;
  const free = asks ? HOUR_FREE.exec(text) : null;
  const hour = free ? Number(free[1] ?? free[2]) : undefined;
  const said = phrase !== undefined && /^\d{1,2}$/.test(phrase) && TO_HOUR.test(text) ? Number(phrase) : undefined;
  const number = phrase === undefined ? undefined : (asked ?? hour ?? said);
  return number === undefined || number < 1 || number > 24 ? undefined : `at ${number}`;
}

/** "A class for 3", "for 4 tomorrow at 5": how many come, where the number is no hour or another one is said; and the words without it. */
function peopleIn(
  { text, when, contact, service }: Reading,
  context: InterpretContext,
): { readonly party: number; readonly reading: Reading } | undefined {
  const digit = peopleDigit(text);
  if (!digit) return undefined;
  const { party, rest } = digit;
  const reading = read(rest, context, contact);
  const name = service ?? context.draft.service;
  const group = context.business.services.some((one) => one.name === name && (one.seats ?? 1) > 1);
  const isTimed = group && !when.certain && reading.when.certain && reading.when.time !== undefined;
  return when.unexplained.includes(String(party)) || isTimed ? { party, reading } : undefined;
}

/** While a booking moves and no day was named yet, a time alone is one of its own day. */
function onItsDay(said: string, { when: { day, time, certain }, provider }: Reading, context: InterpretContext): string {
  const { goal, booking, day: wished } = context.draft;
  if (goal !== 'move' || wished !== undefined || day !== undefined || !time?.exact || !certain || provider) return said;
  const label = bookingsOf(context).find(({ handle }) => handle === booking)?.label;
  const date = label === undefined ? undefined : labelClock(label, context)?.date;
  return date === undefined ? said : `${date} ${said}`;
}

/** What changes of what was wanted; undefined when nothing does. */
export function wantedIn(reading: Reading, context: InterpretContext, from?: Clock): Wanted | undefined {
  const counted = peopleIn(reading, context);
  if (counted) return { ...wantedIn(counted.reading, context, from), party: counted.party };
  const relative = relativePhrase(reading, context, from ?? chosenClock(context));
  const plain = askedHour(reading, context) ?? (readShift(reading.text) ? undefined : withinDays(reading, context));
  const wished = relative ?? (plain === undefined ? undefined : onItsDay(plain, reading, context));
  const each = eachSaid(reading.text, context);
  const visiting = each ?? visitSaid(reading.text, context);
  const copies =
    visiting && visiting.also.length > 0 && visiting.also.every((name) => name === visiting.service)
      ? visiting.also.length + 1
      : 1;
  const service = visiting?.service ?? reading.service;
  const said = termsSaid(reading, context, service);
  // "Two haircuts at the same time", or "for me and my son", are for two people.
  const people = copies > 1 && (saysAtOnce(reading.text) || said.party === copies);
  const visit = people ? undefined : visiting;
  const arranged = saysAtOnce(reading.text) ? ('at_once' as const) : ('in_order' as const);
  const terms = {
    ...said,
    ...(people ? { party: copies, together: arranged } : {}),
    ...(each ? { party: undefined, together: each.together, forWhom: each.forWhom } : {}),
  };
  const when =
    wished === undefined || terms.minutes === undefined ? wished : isBareLength(reading.text) ? undefined : withoutLength(wished);
  const { provider } = reading;
  const nothing = (service ?? provider ?? when) === undefined && Object.keys(terms).length === 0;
  return nothing ? undefined : { service, provider, when, ...(visit ? { also: visit.also } : {}), ...terms };
}
