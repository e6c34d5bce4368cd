import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DayWindow } from '../../../src/domain/people/business.ts';
import type { Instant, Weekday } from '../../../src/domain/time/types.ts';
import { calendar, date, demand, everyDay, provider, slots, utc } from './build.ts';
import { oracleSlots, shiftDate } from './oracle.ts';

const RUNS = process.env['ALMANAC_DEEP'] ? 100_000 : 5_000;
const SEED = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
console.log(`slot search against brute force: ${RUNS} runs, seed ${SEED}`);

/** Zones with odd offsets, half-hour and two-hour changes and jumps at midnight, near dates on which something happens. */
const MOMENTS: readonly (readonly [string, string])[] = [
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['Europe/London', '2026-03-28'],
  ['Africa/Cairo', '2026-04-23'],
  ['Africa/Cairo', '2026-10-29'],
  ['America/Santiago', '2026-09-05'],
  ['America/Santiago', '2026-04-04'],
  ['Asia/Beirut', '2026-03-28'],
  ['America/Havana', '2026-10-31'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Antarctica/Troll', '2026-03-28'],
  ['Pacific/Chatham', '2026-04-04'],
  ['Pacific/Apia', '2011-12-29'],
  ['Asia/Kathmandu', '2026-06-09'],
  ['Africa/Casablanca', '2026-02-14'],
  ['Pacific/Kiritimati', '2026-06-09'],
  ['America/St_Johns', '2026-03-07'],
];

const minutes5 = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least / 5, max: most / 5 }).map((n) => n * 5);
/** Never open around noon, so that every stretch of open time has a start of its own. */
const aWindow: fc.Arbitrary<DayWindow> = fc.oneof(
  fc.tuple(minutes5(0, 650), minutes5(5, 300)).map(([start, length]) => ({ start, end: Math.min(start + length, 690) })),
  fc.tuple(minutes5(750, 1400), minutes5(5, 300)).map(([start, length]) => ({ start, end: Math.min(start + length, 1440) })),
  fc.tuple(minutes5(900, 1435), minutes5(0, 600)).map(([start, end]) => ({ start, end })),
);
const windows = fc.array(aWindow, { minLength: 1, maxLength: 3 });

const aCase = fc.record({
  moment: fc.constantFrom(...MOMENTS),
  usual: windows,
  weekend: windows,
  override: fc.option(fc.record({ days: fc.integer({ min: 0, max: 3 }), windows: fc.array(aWindow, { maxLength: 2 }) })),
  durationMinutes: minutes5(5, 240),
  stepMinutes: minutes5(5, 120),
  beforeMinutes: minutes5(0, 30),
  afterMinutes: minutes5(0, 30),
  noticeMinutes: fc.integer({ min: 0, max: 600 }),
  windowDays: fc.integer({ min: 0, max: 5 }),
  nowMinutes: fc.integer({ min: -1000, max: 3000 }),
  limitPerDay: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  busy: fc.array(fc.record({ at: minutes5(-600, 6000), length: minutes5(0, 180) }), { maxLength: 8 }),
  span: fc.integer({ min: 0, max: 3 }),
});

describe('slot search', () => {
  test('B10, B14, P1 to P6: finds exactly what brute force finds, and refuses every other start with a reason', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const [zone, from] = one.moment;
        const to = shiftDate(from, one.span);
        const weekdays: Weekday[] = [1, 2, 3, 4, 5];
        const maya = provider(zone, [], {
          hours: [
            { days: weekdays, windows: one.usual },
            { days: everyDay.filter((day) => day > 5), windows: one.weekend },
          ],
          overrides: one.override ? [{ date: date(shiftDate(from, one.override.days)), windows: one.override.windows }] : [],
          ...(one.limitPerDay === undefined ? {} : { limitPerDay: one.limitPerDay }),
        });
        const base = utc(`${from}T00:00Z`);
        const now = (base + one.nowMinutes * 60_000) as Instant;
        const occupied = one.busy.map(({ at, length }) => ({
          busyFrom: (base + at * 60_000) as Instant,
          busyTo: (base + (at + length) * 60_000) as Instant,
          startsAt: (base + at * 60_000) as Instant,
          counted: true,
        }));
        const rules = {
          stepMs: one.stepMinutes * 60_000,
          bufferBeforeMs: one.beforeMinutes * 60_000,
          bufferAfterMs: one.afterMinutes * 60_000,
          noticeMs: one.noticeMinutes * 60_000,
          windowDays: one.windowDays,
        };
        const found = calendar({
          provider: maya,
          demand: demand(one.durationMinutes, rules),
          now,
          on: from,
          until: to,
          occupied,
        });
        const listed: number[] = [];
        const differing: unknown[] = [];
        found.scan((start, verdict) => {
          if (found.judge(start) !== verdict) differing.push([start, verdict]);
          if (verdict === 'OK') listed.push(start);
        });
        const expected = oracleSlots({
          ...rules,
          schedule: maya,
          durationMs: one.durationMinutes * 60_000,
          limitPerDay: one.limitPerDay,
          now,
          from,
          to,
          busy: occupied,
        });
        expect({ listed, differing }).toEqual({ listed: expected, differing: [] });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('P7: judges OK exactly the listed starts of the dates, minute by minute of five', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const [zone, from] = one.moment;
        const maya = provider(zone, [], { hours: [{ days: everyDay, windows: one.usual }] });
        const base = utc(`${from}T00:00Z`);
        const occupied = one.busy.map(({ at, length }) => ({
          busyFrom: (base + at * 60_000) as Instant,
          busyTo: (base + (at + length) * 60_000) as Instant,
          startsAt: (base + at * 60_000) as Instant,
          counted: true,
        }));
        const packed = one.span % 2 === 0 ? 'packed' : 'fixed';
        const asked = demand(one.durationMinutes, {
          stepMs: one.stepMinutes * 60_000,
          grid: packed,
          bufferBeforeMs: one.beforeMinutes * 60_000,
        });
        const found = calendar({ provider: maya, demand: asked, now: base, on: from, until: shiftDate(from, 3), occupied });
        const listed = new Set<number>();
        found.scan((start, verdict) => {
          if (verdict === 'OK') listed.add(start);
        });
        const differing: string[] = [];
        // The middle two days lie within the dates asked for in every zone.
        for (let at = base + 86_400_000; at < base + 3 * 86_400_000; at += 300_000) {
          if ((found.judge(at as Instant) === 'OK') !== listed.has(at)) differing.push(new Date(at).toISOString());
        }
        expect(differing).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 50), seed: SEED },
    );
  });

  test('P3: gives each date the same slots, whichever dates are asked for with it, open day and night included', () => {
    const anyWindow = fc.oneof(aWindow, fc.constant({ start: 0, end: 1440 }), fc.constant({ start: 480, end: 480 }));
    const week = fc.array(fc.array(anyWindow, { maxLength: 2 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.constantFrom(...MOMENTS), week, minutes5(5, 600), minutes5(5, 600), ([zone, from], days, length, step) => {
        const hours = days.map((windowsOfDay, index) => ({ days: [everyDay[index] as Weekday], windows: windowsOfDay }));
        const asked = { provider: provider(zone, [], { hours }), demand: demand(length, { stepMs: step * 60_000 }) };
        const dates = Array.from({ length: 6 }, (_, index) => shiftDate(from, index));
        const together = slots({ ...asked, on: from, until: dates.at(-1) ?? from });
        expect(together).toEqual(dates.flatMap((on) => slots({ ...asked, on })));
      }),
      { numRuns: Math.ceil(RUNS / 25), seed: SEED },
    );
  });
});
