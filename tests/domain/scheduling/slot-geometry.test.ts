import { describe, expect, test } from '@jest/globals';
import { mergeIntervals, subtractIntervals } from '../../../src/domain/scheduling/intervals.ts';
import type { Instant, Interval } from '../../../src/domain/time/types.ts';
import { calendar, date, demand, provider, slots, taken, utc, window } from './build.ts';

const DAY = '2026-06-10';
/** Free starts on the day as `HH:MM` (UTC). */
const starts = (asked: Omit<Parameters<typeof slots>[0], 'on'>): string[] =>
  slots({ ...asked, on: DAY }).map((at) => at.slice(11, 16));
const at = (time: string): Instant => utc(`${DAY}T${time}Z`);
const busy = (from: string, to: string) => taken(`${DAY}T${from}Z`, `${DAY}T${to}Z`);

describe('slot geometry', () => {
  test('B1: what fits to the minute is offered, a minute less is not', () => {
    expect(starts({ provider: provider('UTC', ['09:00-09:30']), demand: demand(30) })).toEqual(['09:00']);
    expect(starts({ provider: provider('UTC', ['09:00-09:29']), demand: demand(30) })).toEqual([]);
  });

  test('B2: the last start ends at closing; a minute later is refused', () => {
    const asked = { provider: provider('UTC', ['09:00-17:00']), demand: demand(60) };
    expect(starts(asked).at(-1)).toBe('16:00');
    expect(calendar({ ...asked, on: DAY }).judge(at('16:01'))).toBe('CLOSED');
    expect(calendar({ ...asked, on: DAY }).judge(at('15:01'))).toBe('OFF_GRID');
  });

  test('B3: an hour every quarter of an hour: 29 starts', () => {
    expect(starts({ provider: provider('UTC', ['09:00-17:00']), demand: demand(60, { stepMs: 900_000 }) })).toHaveLength(29);
  });

  test('B4: the grid goes by the duration unless told otherwise', () => {
    expect(starts({ provider: provider('UTC', ['09:00-11:00']), demand: demand(45) })).toEqual(['09:00', '09:45']);
  });

  test('B5: a fixed grid stays where the opening hours put it; a packed one starts anew behind what is busy', () => {
    const asked = { provider: provider('UTC', ['08:00-12:30']), occupied: [busy('10:00', '10:10')] };
    expect(starts({ ...asked, demand: demand(60) })).toEqual(['08:00', '09:00', '11:00']);
    expect(starts({ ...asked, demand: demand(60, { grid: 'packed' }) })).toEqual(['08:00', '09:00', '10:10', '11:10']);
  });

  test('B6: overlapping windows give each start once', () => {
    expect(starts({ provider: provider('UTC', ['09:00-12:00', '11:00-14:00']), demand: demand(60) })).toEqual([
      '09:00',
      '10:00',
      '11:00',
      '12:00',
      '13:00',
    ]);
  });

  test('B7: an appointment may run across two windows that touch', () => {
    const asked = { provider: provider('UTC', ['09:00-12:00', '12:00-15:00']), demand: demand(120, { stepMs: 3_600_000 }) };
    expect(starts(asked)).toContain('11:00');
  });

  test('B8, P2: on both sides of a booking it touches, time is free', () => {
    const asked = { provider: provider('UTC', ['09:00-12:00']), demand: demand(60), occupied: [busy('10:00', '11:00')] };
    expect(starts(asked)).toEqual(['09:00', '11:00']);
  });

  test.each([
    ['over the opening', [busy('08:00', '10:00')], ['10:00', '11:00']],
    ['over the closing', [busy('11:00', '13:00')], ['09:00', '10:00']],
    ['over everything', [busy('08:00', '13:00')], []],
    ['of no length', [busy('10:30', '10:30')], ['09:00', '10:00', '11:00']],
    ['unsorted and nested', [busy('10:50', '11:10'), busy('10:00', '12:00'), busy('10:10', '10:20')], ['09:00']],
  ])('B9, B10: busy time %s', (_name, occupied, expected) => {
    expect(starts({ provider: provider('UTC', ['09:00-12:00']), demand: demand(60), occupied })).toEqual(expected);
  });

  test('B13, P3: seconds on the clock never move the grid', () => {
    const asked = { provider: provider('UTC', ['09:00-15:00']), demand: demand(60), now: (at('12:00') + 37_000) as Instant };
    expect(starts(asked)).toEqual(['13:00', '14:00']);
  });

  test('a place that is open day and night starts a new grid each midnight, whichever dates are asked for', () => {
    const asked = { provider: provider('UTC', ['00:00-24:00']), demand: demand(7 * 60) };
    const week = slots({ ...asked, on: '2026-06-08', until: '2026-06-14' });
    const single = ['08', '09', '10', '11', '12', '13', '14'].flatMap((day) => slots({ ...asked, on: `2026-06-${day}` }));
    expect(week).toEqual(single);
    expect(week.filter((start) => start.startsWith(DAY))).toEqual([
      `${DAY}T00:00Z`,
      `${DAY}T07:00Z`,
      `${DAY}T14:00Z`,
      `${DAY}T21:00Z`,
    ]);
  });

  test('the grid is handed on past midnight, and starts anew after a date that was open throughout', () => {
    const on = (day: number, text: string) => ({ date: date(`2026-06-${day}`), windows: [window(text)] });
    const seven = demand(7 * 60, { stepMs: 7 * 3_600_000 });
    const evening = { hours: [], overrides: [on(10, '20:00-24:00'), on(11, '00:00-24:00'), on(12, '00:00-20:00')] };
    expect(slots({ provider: provider('UTC', [], evening), demand: seven, on: DAY, until: '2026-06-12' })).toEqual([
      `${DAY}T20:00Z`,
      '2026-06-11T03:00Z',
      '2026-06-11T10:00Z',
      '2026-06-11T17:00Z',
      '2026-06-12T00:00Z',
      '2026-06-12T07:00Z',
    ]);
    const midnight = { hours: [], overrides: [on(10, '00:00-24:00'), on(11, '00:00-15:00')] };
    expect(slots({ provider: provider('UTC', [], midnight), demand: seven, on: '2026-06-11' })).toEqual([
      '2026-06-11T00:00Z',
      '2026-06-11T07:00Z',
    ]);
  });

  test('merging joins what touches and drops what is empty; subtracting leaves the rest', () => {
    const intervals = (pairs: readonly (readonly [number, number])[]): Interval[] =>
      pairs.map(([start, end]) => ({ start: start as Instant, end: end as Instant }));
    expect(
      mergeIntervals(
        intervals([
          [5, 7],
          [1, 3],
          [3, 4],
          [9, 9],
          [6, 6],
        ]),
      ),
    ).toEqual(
      intervals([
        [1, 4],
        [5, 7],
      ]),
    );
    expect(
      subtractIntervals(
        intervals([
          [0, 10],
          [20, 30],
        ]),
        intervals([
          [25, 40],
          [8, 22],
          [3, 4],
        ]),
      ),
    ).toEqual(
      intervals([
        [0, 3],
        [4, 8],
        [22, 25],
      ]),
    );
  });
});
