import type { MinuteOfDay } from '../../time/types.ts';
import type { TimeRange } from '../types.ts';
import type { Clock, Part } from './value.ts';

export type Hours = { readonly from: MinuteOfDay; readonly to: MinuteOfDay };
/** Readings of a time, best first; `certain` when one stands out by words or by the opening hours. */
export type Settled = { readonly times: readonly TimeRange[]; readonly certain: boolean };
type Setting = {
  readonly part?: Part | undefined;
  readonly hours?: Hours | undefined;
  readonly earliestMinute?: MinuteOfDay | undefined;
};

const NEAR_MINUTES = 30;
const NOON = 720;
/** A longer stretch of one day is not what the words for a part of the day mean. */
const LONGEST_MINUTES = 600;

/** What people mean without saying: seven to noon, then the afternoon. */
const plausible = (minute: MinuteOfDay): boolean => minute >= 420 && minute < 1140;

/** The minutes of the day a clock may show, the likelier first. */
function readings(clock: Clock, part: Part | undefined): readonly MinuteOfDay[] {
  const { hour, minute } = clock;
  if (clock.fixed === true) return [hour * 60 + minute];
  const early = (hour % 12) * 60 + minute;
  const late = early + NOON;
  if (clock.half) return [clock.half === 'am' ? early : late];
  if (part) return [inPart(hour, early, late, part)];
  return hour === 12 ? [late] : plausible(early) ? [early, late] : [late, early];
}

function inPart(hour: number, early: number, late: number, part: Part): MinuteOfDay {
  if (part.name === 'morning') return hour === 12 ? early : early;
  if (part.name === 'night') return hour < 5 || hour === 12 ? early : late;
  if (part.name === 'noon') return hour >= 10 && hour < 12 ? early : late;
  if (part.name === 'day') return plausible(early) ? early : late;
  if (part.name === 'evening' && hour === 12) return early;
  return late;
}

const inside = (minute: MinuteOfDay, hours: Hours): boolean => minute >= hours.from && minute < hours.to;

const point = (at: MinuteOfDay, clock: Clock): TimeRange =>
  clock.near === true
    ? { from: Math.max(0, at - NEAR_MINUTES), to: Math.min(1440, at + NEAR_MINUTES), exact: false, near: at }
    : { from: at, to: at + 1, exact: true };

/** One clock time. @example at 5 with hours 9–18 → 17:00, certain */
export function settleClock(clock: Clock, { part, hours, earliestMinute }: Setting): Settled {
  const all = readings(clock, part);
  const kept = narrow(
    all,
    (minute) => (hours ? inside(minute, hours) : true),
    (minute) => minute > (earliestMinute ?? -1),
  );
  return { times: kept.map((minute) => point(minute, clock)), certain: kept.length === 1 && clock.unsure !== true };
}

function narrow<T>(all: readonly T[], ...tests: readonly ((item: T) => boolean)[]): readonly T[] {
  return tests.reduce((left, test) => {
    const passing = left.filter(test);
    return left.length > 1 && passing.length > 0 ? passing : left;
  }, all);
}

/** A morning that goes to 12 ends at noon. */
const endings = (to: Clock, part: Part | undefined): readonly MinuteOfDay[] =>
  to.hour === 12 && part?.name === 'morning' && to.half === undefined && to.fixed !== true
    ? [NOON + to.minute]
    : readings(to, part);

/** From one clock to another; an end that is not after its start lies on the next day (`to` beyond 1440). */
export function settleClocks(from: Clock, to: Clock, setting: Setting): Settled {
  // Beside "23:00" a "10:30" is written by the same clock of 24 hours.
  const sameClock = to.fixed === true && to.hour > 12 && from.half === undefined && from.hour >= 6 && from.hour < 12;
  const starts = sameClock ? [from.hour * 60 + from.minute] : readings(from, setting.part);
  const pairs = starts.flatMap((start) => {
    const named = endings(to, setting.part);
    const last = Math.max(...named);
    // "10 to 2 in the afternoon": the part is that of the end; "in the morning from 11 to 3": that of the start.
    if (
      last <= start &&
      setting.part &&
      from.half === undefined &&
      start >= NOON &&
      start - NOON < last &&
      last - start <= LONGEST_MINUTES - NOON
    )
      return [{ from: start - NOON, to: last, exact: false }];
    const both = last > start ? named : [...named, ...readings(to, undefined)];
    const end = Math.min(...both.map((end) => (end > start ? end : end + 1440)));
    return [{ from: start, to: end, exact: false }];
  });
  const sorted =
    to.fixed === true || to.half !== undefined || from.fixed === true || from.half !== undefined ? shortest(pairs) : pairs;
  const { hours } = setting;
  const kept = narrow(
    sorted,
    (pair) => (hours ? pair.from >= hours.from - 60 && pair.from < hours.to && pair.to <= Math.max(hours.to + 60, 1440) : true),
    (pair) => (hours ? inside(pair.from, hours) : true),
  );
  return { times: kept, certain: kept.length === 1 && from.unsure !== true };
}
const shortest = (pairs: readonly TimeRange[]): readonly TimeRange[] =>
  [...pairs].sort((a, b) => a.to - a.from - (b.to - b.from)).slice(0, 1);

/** Midnight as an end is that of the day's close. */
export const endOf = (minute: MinuteOfDay): MinuteOfDay => (minute === 0 ? 1440 : minute);

/** After or before a clock time, to the end or the start of the day. */
export function settleOpen(clock: Clock, side: 'from' | 'to', setting: Setting): Settled {
  const settled = settleClock({ ...clock, near: false }, setting);
  const times = settled.times.map(({ from }) =>
    side === 'from' ? { from, to: 1440, exact: false } : { from: 0, to: endOf(from), exact: false },
  );
  return { times, certain: settled.certain };
}
