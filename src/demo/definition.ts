import type { Business, DateOverride, DayWindow, WeeklyHours } from '../domain/people/business.ts';
import type { LocalDate, Weekday } from '../domain/time/types.ts';
import { localDate, minuteOfDay } from '../domain/time/wall.ts';

/** A business as its owner would describe it; the store adds versions. */
export type BusinessDefinition = Omit<Business, 'schemaVersion' | 'revision'>;
/** Built for the day it is made, so that holidays lie ahead. */
export type DemoBusiness = (today: LocalDate) => BusinessDefinition;

/** @example span('09:00-13:00') //=> { start: 540, end: 780 } */
function span(text: string): DayWindow {
  const [start = '', end = ''] = text.split('-');
  return { start: minuteOfDay(start), end: minuteOfDay(end) };
}

/** The same windows on each weekday (Monday 1). @example weekly([1, 2], '09:00-13:00', '14:00-18:00') */
export const weekly = (days: readonly Weekday[], ...windows: readonly string[]): WeeklyHours => ({
  days,
  windows: windows.map(span),
});

/** The next date with this month and day, today included. @example nextYearly('2026-12-26', '12-25') //=> '2027-12-25' */
export function nextYearly(today: LocalDate, monthDay: string): LocalDate {
  const year = Number(today.slice(0, 4));
  const thisYear = localDate(`${year}-${monthDay}`);
  return thisYear >= today ? thisYear : localDate(`${year + 1}-${monthDay}`);
}

/** Closed on the coming date with this month and day. */
export const closedOn = (today: LocalDate, monthDay: string, note: string): DateOverride => ({
  date: nextYearly(today, monthDay),
  windows: [],
  note,
});

/** Other hours than usual on the coming date with this month and day. */
export const specialHours = (today: LocalDate, monthDay: string, note: string, ...windows: readonly string[]): DateOverride => ({
  date: nextYearly(today, monthDay),
  windows: windows.map(span),
  note,
});
