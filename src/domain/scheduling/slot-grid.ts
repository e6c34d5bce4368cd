import type { Interval } from '../time/types.ts';
import { DAY_MS } from '../time/types.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { dayNumberAt, startOfDayNumber } from '../time/local-clock.ts';

/** A stretch of open time with one slot grid: starts lie in [start, until) at anchor + k·step; an appointment may last until `end`. */
export type GridSegment = { readonly start: number; readonly until: number; readonly end: number; readonly anchor: number };

/**
 * The slot grids of merged open time, P3: anchored at the window's start. Time that stays open over a whole local date and on has no start of
 * its own to go by: each date after a wholly open one starts a new grid at its first instant, so that the grid never depends on the dates asked for.
 */
export function gridSegments(open: readonly Interval[], clock: LocalClock): GridSegment[] {
  const segments: GridSegment[] = [];
  for (const { start, end } of open) {
    let from: number = start;
    if (end - start > DAY_MS) {
      const firstDay = dayNumberAt(clock, start);
      const wholeFirstDay = startOfDayNumber(clock, firstDay) === start;
      for (let day = firstDay + (wholeFirstDay ? 1 : 2); ; day++) {
        const midnight = startOfDayNumber(clock, day);
        if (midnight >= end) break;
        if (midnight > from) {
          segments.push({ start: from, until: midnight, end, anchor: from });
          from = midnight;
        }
      }
    }
    segments.push({ start: from, until: end, end, anchor: from });
  }
  return segments;
}

/**
 * Grids for packing the day tightly: a new grid starts where each busy stretch ends (plus the new appointment's own buffer before it).
 * @example 08:00–12:30, busy 10:00–10:10, every 60 minutes //=> 08:00, 09:00, 10:10, 11:10
 */
export function packedSegments(
  segments: readonly GridSegment[],
  busy: readonly Interval[],
  bufferBeforeMs: number,
): GridSegment[] {
  const packed: GridSegment[] = [];
  for (const segment of segments) {
    let from = segment.start;
    let anchor = segment.anchor;
    for (const { end } of busy) {
      const next = end + bufferBeforeMs;
      if (next <= segment.start || next >= segment.until) continue;
      if (next > from) packed.push({ ...segment, start: from, until: next, anchor });
      from = next;
      anchor = next;
    }
    packed.push({ ...segment, start: from, anchor });
  }
  return packed;
}
