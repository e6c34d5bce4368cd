import type { DateOverride, DayWindow, Provider, WeeklyHours } from '../people/business.ts';
import type { Instant, Interval, LocalDate } from '../time/types.ts';
import { DAY_MS, MINUTE_MS } from '../time/types.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { dayNumberOf, forEachSpan, localClock, weekdayOfDayNumber } from '../time/local-clock.ts';
import { mergeIntervals } from './intervals.ts';

/** When somebody works: weekly hours in their zone, and the dates that differ. */
export type Schedule = Pick<Provider, 'timeZone' | 'hours' | 'overrides'>;

const DAY_MINUTES = 1440;
/** Offsets and jumps never reach further than this from a date's UTC midnight (Apia skipped a whole day in 2011). */
const ZONE_REACH_MS = 2 * DAY_MS;

/** The zone's clock for every instant of the given local dates. */
export const clockOfDays = (schedule: Schedule, firstDay: number, lastDay: number): LocalClock =>
  localClock(schedule.timeZone, firstDay * DAY_MS - ZONE_REACH_MS, (lastDay + 1) * DAY_MS + ZONE_REACH_MS);

function windowsByWeekday(hours: readonly WeeklyHours[]): DayWindow[][] {
  const byWeekday: DayWindow[][] = [[], [], [], [], [], [], [], []];
  for (const { days, windows } of hours) for (const day of days) byWeekday[day]?.push(...windows);
  return byWeekday;
}

const overridesByDay = (overrides: readonly DateOverride[]): Map<number, readonly DayWindow[]> =>
  new Map(overrides.map(({ date, windows }) => [dayNumberOf(date), windows]));

/** The windows that belong to a local date, as configured. @example windowsOfDate(schedule, '2026-11-24') //=> [{ start: 540, end: 1020 }] */
export function windowsOfDate(schedule: Schedule, date: LocalDate): readonly DayWindow[] {
  const day = dayNumberOf(date);
  return overridesByDay(schedule.overrides).get(day) ?? windowsByWeekday(schedule.hours)[weekdayOfDayNumber(day)] ?? [];
}

/**
 * The open time that belongs to the local dates firstDay … lastDay (day numbers, inclusive), as merged instants. P1: an instant is open iff its
 * wall time lies in a stated window, so a window shrinks where the clock jumps and is repeated where it falls back. A window whose end is at or
 * before its start runs past midnight and belongs to its start date; a date overridden as closed cuts what runs into it.
 */
export function openIntervals(schedule: Schedule, clock: LocalClock, firstDay: number, lastDay: number): Interval[] {
  const weekly = windowsByWeekday(schedule.hours);
  const overrides = overridesByDay(schedule.overrides);
  const open: Interval[] = [];
  const take = (start: number, end: number): void => {
    open.push({ start: start as Instant, end: end as Instant });
  };
  for (let day = firstDay; day <= lastDay; day++) {
    const windows = overrides.get(day) ?? (weekly[weekdayOfDayNumber(day)] as DayWindow[]);
    for (const { start, end } of windows) {
      let endMinute = end > start ? end : end + DAY_MINUTES;
      if (endMinute > DAY_MINUTES && overrides.get(day + 1)?.length === 0) endMinute = DAY_MINUTES;
      forEachSpan(clock, day * DAY_MS + start * MINUTE_MS, day * DAY_MS + endMinute * MINUTE_MS, take);
    }
  }
  return mergeIntervals(open);
}

/**
 * Open time of the local dates from … to (inclusive), spill past midnight of the last date included, merged.
 * @example openWindows(nineToFiveInKolkata, '2026-06-10', '2026-06-10') //=> [03:30Z, 11:30Z)
 */
export function openWindows(schedule: Schedule, from: LocalDate, to: LocalDate): Interval[] {
  const first = dayNumberOf(from);
  const last = dayNumberOf(to);
  return openIntervals(schedule, clockOfDays(schedule, first, last + 1), first, last);
}
