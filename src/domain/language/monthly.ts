import type { LocalDate, Weekday } from '../time/types.ts';
import { addDays, localDate, weekdayOf } from '../time/wall.ts';

/** A weekday that comes once a month: 1 the first … 4 the fourth, -1 the last. `rest`: what else is said. */
export type MonthlySaid = { readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday; readonly rest: string };

const PLACES: Readonly<Record<string, MonthlySaid['nth']>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: -1,
};
const MONTHLY =
  /\b(?:(?:on|every|each|the)\s+)*(?<nth>first|1st|second|2nd|third|3rd|fourth|4th|last)\s+(?<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)s?\s+(?:(?:of|in)\s+(?:every|each|the|a|any|all)\s+months?|every month|each month|monthly|(?:a|per) month)\b/i;
/** "Every first Saturday"; every second one may be every other. */
const EVERY_NTH =
  /\b(?:on\s+)?(?:every|each)\s+(?<nth>first|1st|third|3rd|fourth|4th|last)\s+(?<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b(?!\s+(?:of|in)\b)/i;

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const weekdayNamed = (name: string): Weekday => (NAMES.findIndex((each) => name.toLowerCase().startsWith(each)) + 1) as Weekday;

/** Undefined where no weekday of every month is named. @example readMonthly('first Saturday of the month 10 to 2') //=> { nth: 1, weekday: 6, rest: '10 to 2' } */
export function readMonthly(text: string): MonthlySaid | undefined {
  const found = MONTHLY.exec(text) ?? EVERY_NTH.exec(text);
  const nth = PLACES[found?.groups?.['nth']?.toLowerCase() ?? ''];
  if (!found || nth === undefined) return undefined;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
  return { nth, weekday: weekdayNamed(found.groups?.['day'] ?? ''), rest };
}

const firstOfMonth = (date: LocalDate): LocalDate => localDate(`${date.slice(0, 7)}-01`);
const nextMonth = (first: LocalDate): LocalDate => firstOfMonth(addDays(first, 32));

/** The day of one month. */
function dayIn(first: LocalDate, { nth, weekday }: Pick<MonthlySaid, 'nth' | 'weekday'>): LocalDate {
  if (nth > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
  const last = addDays(nextMonth(first), -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/**
 * The dates from a day on, at most so many, up to and with `to` where it is given.
 * @example monthlyDates({ nth: 1, weekday: 6 }, '2026-11-24', 2) //=> ['2026-12-05', '2027-01-02']
 */
export function monthlyDates(
  said: Pick<MonthlySaid, 'nth' | 'weekday'>,
  from: LocalDate,
  most: number,
  to?: LocalDate,
): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  for (let first = firstOfMonth(from); dates.length < most && (to === undefined || first <= to); first = nextMonth(first)) {
    const date = dayIn(first, said);
    if (date >= from && (to === undefined || date <= to)) dates.push(date);
  }
  return dates;
}
