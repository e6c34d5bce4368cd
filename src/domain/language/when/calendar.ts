import { addDays, dateToUtcMs, utcMsToDate, weekdayOf } from '../../time/wall.ts';
import type { LocalDate, Weekday } from '../../time/types.ts';

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
/** 1–12. */
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

/** The date, or undefined when the month has no such day. */
export function dateOf(year: number, month: number, dayOfMonth: number): LocalDate | undefined {
  const date = utcMsToDate(Date.UTC(year, month - 1, dayOfMonth));
  return monthOf(date) === month && dayOf(date) === dayOfMonth && yearOf(date) === year ? date : undefined;
}

/** Whether a month ever has such a day: 29 February is a date, 31 November is none. */
export const everADate = (month: number, dayOfMonth: number): boolean => dateOf(2024, month, dayOfMonth) !== undefined;

export const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01` as LocalDate;

/** The same day `months` later; the last of the month when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const first = new Date(dateToUtcMs(firstOfMonth(date)));
  first.setUTCMonth(first.getUTCMonth() + months);
  const start = utcMsToDate(first.getTime());
  return dateOf(yearOf(start), monthOf(start), dayOf(date)) ?? endOfMonth(start);
}

export function endOfMonth(date: LocalDate): LocalDate {
  const next = new Date(dateToUtcMs(firstOfMonth(date)));
  next.setUTCMonth(next.getUTCMonth() + 1);
  return addDays(utcMsToDate(next.getTime()), -1);
}

/** The first such weekday on or after `date`. */
export const weekdayFrom = (date: LocalDate, weekday: Weekday): LocalDate => addDays(date, (weekday - weekdayOf(date) + 7) % 7);

/** First day of the week that holds `date`. */
export const startOfWeek = (date: LocalDate, weekStartsOn: Weekday): LocalDate =>
  addDays(date, -((weekdayOf(date) - weekStartsOn + 7) % 7));

/** The day with this number in the month of `from` or a later one, not before `from`; with `weekday`, the first that falls on it. */
export function nextMonthDay(from: LocalDate, dayOfMonth: number, weekday?: Weekday): LocalDate | undefined {
  for (let ahead = 0; ahead < 36; ahead++) {
    const month = addMonths(firstOfMonth(from), ahead);
    const date = dateOf(yearOf(month), monthOf(month), dayOfMonth);
    if (date !== undefined && date >= from && (weekday === undefined || weekdayOf(date) === weekday)) return date;
  }
  return undefined;
}

/** This month and day in the year of `from` or the next that has it, not before `from`. */
export function nextYearDay(from: LocalDate, month: number, dayOfMonth: number): LocalDate | undefined {
  for (let year = yearOf(from); year <= yearOf(from) + 8; year++) {
    const date = dateOf(year, month, dayOfMonth);
    if (date !== undefined && date >= from) return date;
  }
  return undefined;
}
