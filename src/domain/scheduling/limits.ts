import type { Provider } from '../people/business.ts';
import type { Weekday } from '../time/types.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { dayNumberAt, weekdayOfDayNumber } from '../time/local-clock.ts';

/** How many appointments a provider takes a local day and a local week (P6: counted by the start). */
export type Limits = Pick<Provider, 'limitPerDay' | 'limitPerWeek'>;

/** The first day of the week that holds a day, as a day number. @example weekStartOf(dayNumberOf('2026-11-25'), 1) //=> 23 November */
export const weekStartOf = (dayNumber: number, weekStartsOn: Weekday): number =>
  dayNumber - ((weekdayOfDayNumber(dayNumber) - weekStartsOn + 7) % 7);

/** Counts of counted starts, by day number and by the day number of the week's first day. */
export type LimitCounts = { readonly perDay: ReadonlyMap<number, number>; readonly perWeek: ReadonlyMap<number, number> };

const addOne = (counts: Map<number, number>, key: number): Map<number, number> => counts.set(key, (counts.get(key) ?? 0) + 1);

export function countStarts(starts: readonly number[], clock: LocalClock, weekStartsOn: Weekday): LimitCounts {
  const perDay = new Map<number, number>();
  const perWeek = new Map<number, number>();
  for (const start of starts) {
    const day = dayNumberAt(clock, start);
    addOne(perDay, day);
    addOne(perWeek, weekStartOf(day, weekStartsOn));
  }
  return { perDay, perWeek };
}

/** Whether one more start on that day would exceed a limit. */
export const reachesLimit = (limits: Limits, counts: LimitCounts, day: number, weekStartsOn: Weekday): boolean =>
  (limits.limitPerDay !== undefined && (counts.perDay.get(day) ?? 0) >= limits.limitPerDay) ||
  (limits.limitPerWeek !== undefined && (counts.perWeek.get(weekStartOf(day, weekStartsOn)) ?? 0) >= limits.limitPerWeek);
