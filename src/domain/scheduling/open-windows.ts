import type { DayWindow } from '../people/business.ts';
import type { Instant, LocalDate } from '../time/types.ts';
import { DAY_MS, MINUTE_MS } from '../time/types.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { dayNumberOf, forEachSpan, localClock } from '../time/local-clock.ts';
import type { DayPlan, Schedule } from './day-plan.ts';
import { dayPlans } from './day-plan.ts';
import { mergeIntervals } from './intervals.ts';
import type { OpenStretch } from './places.ts';
import { joinStretches } from './places.ts';

const DAY_MINUTES = 1440;
/** Offsets and jumps never reach further than this from a date's UTC midnight (Apia skipped a whole day in 2011). */
const ZONE_REACH_MS = 2 * DAY_MS;

/** The zone's clock for every instant of the given local dates. */
export const clockOfDays = (schedule: Pick<Schedule, 'timeZone'>, firstDay: number, lastDay: number): LocalClock =>
  localClock(schedule.timeZone, firstDay * DAY_MS - ZONE_REACH_MS, (lastDay + 1) * DAY_MS + ZONE_REACH_MS);

/** The windows that belong to a local date, as configured. @example windowsOfDate(schedule, '2026-11-24') //=> [{ start: 540, end: 1020 }] */
export const windowsOfDate = (schedule: Schedule, date: LocalDate): readonly DayWindow[] =>
  dayPlans(schedule)(dayNumberOf(date)).windows;

/** Every stretch that belongs to one local date, in no order. */
function stretchesOfDay(clock: LocalClock, day: number, { windows }: DayPlan, next: DayPlan, into: OpenStretch[]): void {
  for (const { start, end, locationId } of windows) {
    let endMinute = end > start ? end : end + DAY_MINUTES;
    if (endMinute > DAY_MINUTES && next.closed) endMinute = DAY_MINUTES;
    forEachSpan(clock, day * DAY_MS + start * MINUTE_MS, day * DAY_MS + endMinute * MINUTE_MS, (from, to) => {
      into.push({ start: from as Instant, end: to as Instant, ...(locationId !== undefined && { locationId }) });
    });
  }
}

/**
 * The open time that belongs to the local dates firstDay … lastDay (day numbers, inclusive), as instants in order, merged at each place. P1: an instant is
 * open iff its wall time lies in a stated window, so a window shrinks where the clock jumps and is repeated where it falls back. A window whose end is at
 * or before its start runs past midnight and belongs to its start date; a closed date cuts what runs into it. Travel shortens the later window (DESIGN §4).
 */
export function openIntervals(schedule: Schedule, clock: LocalClock, firstDay: number, lastDay: number): OpenStretch[] {
  const planOf = dayPlans(schedule);
  const open: OpenStretch[] = [];
  let plan = planOf(firstDay);
  for (let day = firstDay; day <= lastDay; day++) {
    const next = planOf(day + 1);
    stretchesOfDay(clock, day, plan, next, open);
    plan = next;
  }
  if (!open.some(({ locationId }) => locationId !== undefined)) return mergeIntervals(open);
  const before: OpenStretch[] = [];
  stretchesOfDay(clock, firstDay - 1, planOf(firstDay - 1), planOf(firstDay), before);
  return joinStretches(open, schedule.travel ?? [], before);
}

/**
 * Open time of the local dates from … to (inclusive), spill past midnight of the last date included, merged.
 * @example openWindows(nineToFiveInKolkata, '2026-06-10', '2026-06-10') //=> [03:30Z, 11:30Z)
 */
export function openWindows(schedule: Schedule, from: LocalDate, to: LocalDate): OpenStretch[] {
  const first = dayNumberOf(from);
  const last = dayNumberOf(to);
  return openIntervals(schedule, clockOfDays(schedule, first - 1, last + 1), first, last);
}
