import type { Instant, Interval } from '../time/types.ts';

const byStart = (a: Interval, b: Interval): number => a.start - b.start;

function isSorted(intervals: readonly Interval[]): boolean {
  for (let index = 1; index < intervals.length; index++) {
    if ((intervals[index - 1] as Interval).start > (intervals[index] as Interval).start) return false;
  }
  return true;
}

/**
 * The same time as the fewest intervals, ascending; empty ones vanish and touching ones become one.
 * @example mergeIntervals([{ start: 3, end: 5 }, { start: 1, end: 3 }]) //=> [{ start: 1, end: 5 }]
 */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: { start: Instant; end: Instant }[] = [];
  let last: { start: Instant; end: Instant } | undefined;
  for (const { start, end } of isSorted(intervals) ? intervals : [...intervals].sort(byStart)) {
    if (end <= start) continue;
    if (last && start <= last.end) {
      if (end > last.end) last.end = end;
    } else {
      last = { start, end };
      merged.push(last);
    }
  }
  return merged;
}

/** What of merged `open` is left without `busy`; both half-open, so touching takes nothing. */
export function subtractIntervals(open: readonly Interval[], busy: readonly Interval[]): Interval[] {
  const taken = mergeIntervals(busy);
  const left: Interval[] = [];
  let next = 0;
  for (const { start, end } of open) {
    let cursor = start;
    while (next < taken.length && (taken[next] as Interval).end <= start) next++;
    for (let index = next; index < taken.length && (taken[index] as Interval).start < end; index++) {
      const hole = taken[index] as Interval;
      if (hole.start > cursor) left.push({ start: cursor, end: hole.start });
      if (hole.end > cursor) cursor = hole.end;
    }
    if (cursor < end) left.push({ start: cursor, end });
  }
  return left;
}

/** Position of the last interval that starts at or before `at`, or -1. Needs ascending starts. */
export function lastStartingBy(intervals: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle] as { start: number }).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether [start, end) shares time with any of the merged intervals. */
export function meets(merged: readonly Interval[], start: number, end: number): boolean {
  const index = lastStartingBy(merged, end - 1);
  return index >= 0 && (merged[index] as Interval).end > start;
}
