import { inPlainEnglish } from '../../domain/language/gloss/gloss.ts';
import { resolveWhen } from '../../domain/language/when.ts';
import { languageOf } from '../../domain/wording/languages.ts';
import type { LocalDate } from '../../domain/time/types.ts';
import { addDays, clockText, localDate, wallOf } from '../../domain/time/wall.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';
import { slotZone } from './clocks.ts';

const AMOUNT =
  /\b(?:by |about |another )?(half an?|half|an?|one|two|three|four|five|\d{1,3})[ -]?(hours?|hrs?|minutes?|mins?|days?|weeks?)\b/i;
const LATER = /\b(?:later|push\w*|postpon\w*|delay\w*|back)\b/i;
const EARLIER = /\b(?:earlier|sooner|forward|bring)\b/i;
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };
const DAY_MINUTES = 1440;

/** `minutes`: how long it takes, where that is known. */
export type Clock = { readonly date: LocalDate; readonly minute: number; readonly minutes?: number };
/** A step from a time that is known: minutes, days in multiples of 1440. */
export type Shift = { readonly minutes: number; readonly words: string };

/** How far from the time at hand. @example readShift('can we do it an hour later')?.minutes //=> 60 */
export function readShift(said: string): Shift | undefined {
  const text = inPlainEnglish(said);
  const amount = AMOUNT.exec(text);
  const direction = EARLIER.test(text) ? -1 : LATER.test(text) ? 1 : 0;
  if (!amount || direction === 0) return undefined;
  const [words, count = '', unit = ''] = amount;
  const many = count.toLowerCase().startsWith('half') ? 0.5 : (NUMBERS[count.toLowerCase()] ?? Number(count));
  const size = /^h/i.test(unit) ? 60 : /^m/i.test(unit) ? 1 : /^d/i.test(unit) ? DAY_MINUTES : 7 * DAY_MINUTES;
  return { minutes: direction * many * size, words };
}

/** The shifted time in words that stand alone. @example shifted({ date: '2026-11-27', minute: 930 }, shift) //=> '2026-11-27 at 16:30' */
export function shifted({ date, minute }: Clock, { minutes }: Shift): string {
  const total = minute + minutes;
  const days = Math.floor(total / DAY_MINUTES);
  return `${addDays(date, days)} at ${clockText(total - days * DAY_MINUTES)}`;
}

/** The time that is chosen already: the slot taken, or the exact time asked for. */
export function chosenClock(context: InterpretContext): Clock | undefined {
  const { draft, handles } = context;
  const startsAt = handles.find(({ handle }) => handle === draft.slot)?.startsAt;
  if (startsAt !== undefined) return wallOf(startsAt, slotZone(context));
  const { day, time } = draft;
  return day && time?.exact === true && day.from === day.to ? { date: localDate(day.from), minute: time.from } : undefined;
}

/** When a booking is, from its label as the tools write it, which is English, or from words that the person read. */
export function labelClock(label: string, context: InterpretContext): Clock | undefined {
  const clockIn = (language: string): Clock | undefined => {
    const { now, business } = context;
    const { day, time } = resolveWhen(label, { now, timeZone: slotZone(context), locale: business.locale, language });
    return day && time?.exact === true ? { date: day.from, minute: time.from } : undefined;
  };
  return clockIn('en') ?? (languageOf(context.locale) === 'en' ? undefined : clockIn(context.locale));
}
