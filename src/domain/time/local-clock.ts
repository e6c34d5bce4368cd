import type { Instant, LocalDate, Weekday, ZoneId } from './types.ts';
import { DAY_MS, MINUTE_MS } from './types.ts';
import { dateToUtcMs, utcMsToDate } from './wall.ts';
import { offsetAt, offsetChanges } from './zones.ts';

/**
 * A zone's wall clock over a bounded span, as integers: `offsetsMs[i]` is in force from `starts[i]` until `starts[i + 1]`. Valid for the
 * instants it was made for; everything in it is a plain number, so that slot search costs no allocation a slot.
 */
export type LocalClock = { readonly starts: readonly number[]; readonly offsetsMs: readonly number[] };

/** Whole days since 1970-01-01: the arithmetic twin of a local date. @example dayNumberOf('1970-01-02') //=> 1 */
export const dayNumberOf = (date: LocalDate): number => Math.round(dateToUtcMs(date) / DAY_MS);
/** @example dateOfDayNumber(1) //=> '1970-01-02' */
export const dateOfDayNumber = (dayNumber: number): LocalDate => utcMsToDate(dayNumber * DAY_MS);
/** Monday 1 … Sunday 7. @example weekdayOfDayNumber(0) //=> 4 (1 January 1970 was a Thursday) */
export const weekdayOfDayNumber = (dayNumber: number): Weekday => (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The zone's clock for instants in [from, to). */
export function localClock(zone: ZoneId, from: number, to: number): LocalClock {
  const starts = [-Infinity];
  const offsetsMs = [offsetAt(zone, from) * MINUTE_MS];
  for (const change of offsetChanges(zone, from + 1, to)) {
    starts.push(change);
    offsetsMs.push(offsetAt(zone, change) * MINUTE_MS);
  }
  return { starts, offsetsMs };
}

/** The wall time at an instant as if it were UTC milliseconds. */
export function wallMsAt(clock: LocalClock, at: number): number {
  let index = clock.starts.length - 1;
  while (index > 0 && (clock.starts[index] as number) > at) index--;
  return at + (clock.offsetsMs[index] as number);
}

/** The local date of an instant, as a day number. */
export const dayNumberAt = (clock: LocalClock, at: number): number => Math.floor(wallMsAt(clock, at) / DAY_MS);

/** Minutes after local midnight, seconds cut. */
export function minuteAt(clock: LocalClock, at: number): number {
  const wallMs = wallMsAt(clock, at);
  return Math.floor((wallMs - Math.floor(wallMs / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/**
 * Every span of instants during which the wall clock shows a time in [wallFrom, wallTo) (as UTC milliseconds): none where the clock jumps
 * over it, two where it is repeated. This is policy P1, "open iff the wall clock shows a stated hour".
 */
export function forEachSpan(
  clock: LocalClock,
  wallFrom: number,
  wallTo: number,
  take: (start: number, end: number) => void,
): void {
  const { starts, offsetsMs } = clock;
  for (let index = 0; index < starts.length; index++) {
    const offsetMs = offsetsMs[index] as number;
    const start = Math.max(starts[index] as number, wallFrom - offsetMs);
    const end = Math.min(starts[index + 1] ?? Infinity, wallTo - offsetMs);
    if (start < end) take(start, end);
  }
}

/** The first instant at which the wall clock shows that date or, where the date is skipped, a later one. */
export function startOfDayNumber(clock: LocalClock, dayNumber: number): Instant {
  let first = Infinity;
  forEachSpan(clock, dayNumber * DAY_MS, Infinity, (start) => {
    if (start < first) first = start;
  });
  return first as Instant;
}
