import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DateOverride, DayWindow, ObservedHolidays, Provider, WeeklyHours } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { LocationId } from '../../../src/domain/people/ids.ts';
import { replaceDates, replaceWeek } from '../../../src/domain/scheduling/edit-hours.ts';
import { openWindows, windowsOfDate } from '../../../src/domain/scheduling/open-windows.ts';
import type { Weekday } from '../../../src/domain/time/types.ts';
import { date, everyDay, iso, provider, utc, window } from './build.ts';
import { oracleOpen, oracleWall, shiftDate } from './oracle.ts';

const RUNS = process.env['ALMANAC_DEEP'] ? 10_000 : 500;
const SEED = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
console.log(`availability against brute force: ${RUNS} runs, seed ${SEED}`);

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const open = (who: Provider, from: string, to = from): string[] =>
  openWindows(who, date(from), date(to)).map(({ start, end }) => `${iso(start)}–${iso(end)}`);
const holidays = (...dates: string[]): ObservedHolidays => ({
  countryCode: 'GB',
  dates: dates.map(date),
  through: date('2030-12-31'),
});

describe('hours with a first and a last date', () => {
  const usual: WeeklyHours = { days: weekdays, windows: [window('09:00-17:00')] };
  const summer: WeeklyHours = { days: weekdays, windows: [window('08:00-14:00')] };

  test('hold on those dates, both included', () => {
    const maya = provider('UTC', [], { hours: [{ ...usual, from: date('2026-06-10'), to: date('2026-06-11') }] });
    expect(['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'].map((on) => open(maya, on).length)).toEqual([0, 1, 1, 0]);
  });

  test('replace the usual week for a while and leave it as it was before and after', () => {
    const hours = replaceWeek([usual], [summer], { from: date('2026-07-01'), to: date('2026-08-31') });
    const maya = provider('UTC', [], { hours });
    expect(['2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01'].map((on) => windowsOfDate(maya, date(on)))).toEqual([
      usual.windows,
      summer.windows,
      summer.windows,
      usual.windows,
    ]);
    expect(replaceWeek(hours, [usual])).toEqual([usual]);
  });

  test('change for good from a date on', () => {
    const maya = provider('UTC', [], { hours: replaceWeek([usual], [summer], { from: date('2026-07-01') }) });
    expect(windowsOfDate(maya, date('2026-06-30'))).toEqual(usual.windows);
    expect(windowsOfDate(maya, date('2031-07-01'))).toEqual(summer.windows);
  });
});

describe('hours of dates', () => {
  test('span several days, and an edit in the middle leaves the others', () => {
    const ten = [window('10:00-12:00')];
    const long = replaceDates([], { from: date('2026-06-08'), to: date('2026-06-12') }, ten, 'fair');
    expect(long).toEqual([{ date: '2026-06-08', until: '2026-06-12', windows: ten, note: 'fair' }]);
    const cut = replaceDates(long, { from: date('2026-06-10'), to: date('2026-06-10') }, []);
    expect(cut).toEqual([
      { date: '2026-06-08', until: '2026-06-09', windows: ten, note: 'fair' },
      { date: '2026-06-10', windows: [] },
      { date: '2026-06-11', until: '2026-06-12', windows: ten, note: 'fair' },
    ]);
    expect(replaceDates(cut, { from: date('2026-06-01'), to: date('2026-06-30') }, null)).toEqual([]);
    const maya = provider('UTC', ['09:00-17:00'], { overrides: cut });
    expect([8, 9, 10, 11, 12, 13].map((day) => windowsOfDate(maya, date(`2026-06-${String(day).padStart(2, '0')}`)))).toEqual([
      ten,
      ten,
      [],
      ten,
      ten,
      [window('09:00-17:00')],
    ]);
  });
});

describe('public holidays', () => {
  test('close their dates and cut what runs into them', () => {
    const bar = provider('UTC', ['22:00-02:00'], { holidays: holidays('2026-12-25') });
    expect(open(bar, '2026-12-24', '2026-12-26')).toEqual([
      '2026-12-24T22:00Z–2026-12-25T00:00Z',
      '2026-12-26T22:00Z–2026-12-27T02:00Z',
    ]);
  });

  test('give way to hours set for the date itself', () => {
    const maya = provider('UTC', ['09:00-17:00'], {
      holidays: holidays('2026-12-25', '2026-12-26'),
      overrides: [{ date: date('2026-12-26'), windows: [window('10:00-12:00')] }],
    });
    expect(open(maya, '2026-12-25', '2026-12-26')).toEqual(['2026-12-26T10:00Z–2026-12-26T12:00Z']);
  });
});

const [north, south] = [asId<LocationId>('north'), asId<LocationId>('south')];
const at = (locationId: LocationId, text: string): DayWindow => ({ ...window(text), locationId });
const travel = [{ between: [south, north] as const, minutes: 30 }];

describe('two places on one day', () => {
  const placed = (who: Provider, from: string, to = from): string[] =>
    openWindows(who, date(from), date(to)).map(({ start, end, locationId }) => `${locationId} ${iso(start)}–${iso(end)}`);
  const between = (...windows: DayWindow[]) => provider('UTC', [], { hours: [{ days: everyDay, windows }], travel });

  test('the way shortens the later window', () => {
    expect(placed(between(at(north, '09:00-12:00'), at(south, '12:00-17:00')), '2026-06-10')).toEqual([
      'north 2026-06-10T09:00Z–2026-06-10T12:00Z',
      'south 2026-06-10T12:30Z–2026-06-10T17:00Z',
    ]);
  });

  test('a break as long as the way is enough, a shorter one is not', () => {
    const starts = ['12:30', '12:20'].map((start) =>
      placed(between(at(north, '09:00-12:00'), at(south, `${start}-17:00`)), '2026-06-10').at(-1),
    );
    expect(starts).toEqual(['south 2026-06-10T12:30Z–2026-06-10T17:00Z', 'south 2026-06-10T12:30Z–2026-06-10T17:00Z']);
  });

  test('a window shorter than the way there disappears', () => {
    expect(placed(between(at(north, '09:00-12:00'), at(south, '12:00-12:30')), '2026-06-10')).toHaveLength(1);
  });

  test('places that are no way apart stay two: nobody is booked across them', () => {
    const both = { ...between(at(north, '09:00-12:00'), at(south, '12:00-17:00')), travel: [] };
    expect(placed(both, '2026-06-10')).toEqual([
      'north 2026-06-10T09:00Z–2026-06-10T12:00Z',
      'south 2026-06-10T12:00Z–2026-06-10T17:00Z',
    ]);
  });

  test('the way home from last night counts, and each date is the same whichever dates are asked for with it', () => {
    const late = between(at(north, '22:00-06:00'), at(south, '06:15-12:00'));
    expect(placed(late, '2026-06-10')).toEqual([
      'south 2026-06-10T06:30Z–2026-06-10T12:00Z',
      'north 2026-06-10T22:00Z–2026-06-11T06:00Z',
    ]);
    const days = ['2026-06-10', '2026-06-11', '2026-06-12'];
    expect(placed(late, '2026-06-10', '2026-06-12')).toEqual(days.flatMap((day) => placed(late, day)));
  });
});

const minutes5 = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least / 5, max: most / 5 }).map((n) => n * 5);
const aWindow = fc.tuple(minutes5(0, 1435), minutes5(0, 1440)).map(([start, end]): DayWindow => ({ start, end }));
const MOMENTS = [
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['Africa/Cairo', '2026-04-23'],
  ['America/Havana', '2026-10-31'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Pacific/Apia', '2011-12-29'],
  ['Asia/Kathmandu', '2026-06-09'],
] as const;

describe('against a scan of every five minutes', () => {
  test('seasons, dates and holidays are open exactly when the wall clock says so', () => {
    const offset = fc.integer({ min: 0, max: 4 });
    const season = fc.record({
      days: fc.subarray([...everyDay]),
      windows: fc.array(aWindow, { maxLength: 2 }),
      from: fc.option(offset, { nil: undefined }),
      to: fc.option(offset, { nil: undefined }),
    });
    const dated = fc.record({ on: offset, length: fc.integer({ min: 0, max: 2 }), windows: fc.array(aWindow, { maxLength: 2 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...MOMENTS),
        fc.array(season, { maxLength: 3 }),
        fc.option(dated),
        fc.array(offset, { maxLength: 2 }),
        ([zone, first], seasons, one, closed) => {
          const day = (days: number) => date(shiftDate(first, days));
          const hours = seasons.map(({ from, to, ...rest }): WeeklyHours => ({
            ...rest,
            ...(from !== undefined && { from: day(from) }),
            ...(to !== undefined && { to: day(to) }),
          }));
          const overrides: DateOverride[] = one
            ? [{ date: day(one.on), until: day(one.on + one.length), windows: one.windows }]
            : [];
          const maya = provider(zone, [], { hours, overrides, holidays: holidays(...new Set(closed.map(day))) });
          const found = openWindows(maya, day(-2), day(5));
          const [from, to] = [utc(`${first}T00:00Z`), utc(`${day(3)}T00:00Z`)];
          const clipped = found
            .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
            .filter(({ start, end }) => start < end);
          expect(clipped).toEqual(oracleOpen(maya, from, to));
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('at two places, open time is stated time there, never overlaps and leaves time for the way', () => {
    const half = fc
      .tuple(minutes5(0, 700), minutes5(5, 300))
      .map(([start, length]) => ({ start, end: Math.min(start + length, 720) }));
    fc.assert(
      fc.property(
        fc.constantFrom(...MOMENTS),
        half,
        half,
        minutes5(0, 120),
        fc.boolean(),
        ([zone, first], a, b, way, swapped) => {
          const [early, late] = swapped ? [south, north] : [north, south];
          const windows: DayWindow[] = [
            { ...a, locationId: early },
            { start: b.start + 720, end: b.end + 720, locationId: late },
          ];
          const maya = provider(zone, [], {
            hours: [{ days: everyDay, windows }],
            travel: [{ between: [north, south], minutes: way }],
          });
          const found = openWindows(maya, date(first), date(shiftDate(first, 3)));
          for (const { start, end, locationId } of found) {
            for (const at of [start, end - 300_000]) {
              const { minute } = oracleWall(at, zone);
              expect(windows.some((one) => one.locationId === locationId && minute >= one.start && minute < one.end)).toBe(true);
            }
          }
          found.forEach((one, index) => {
            const before = found[index - 1];
            if (!before) return;
            expect(one.start - before.end).toBeGreaterThanOrEqual(before.locationId === one.locationId ? 0 : way * 60_000);
          });
          const plain = openWindows({ ...maya, travel: [] }, date(first), date(shiftDate(first, 3)));
          const lost =
            plain.reduce((sum, one) => sum + one.end - one.start, 0) - found.reduce((sum, one) => sum + one.end - one.start, 0);
          expect(lost).toBeLessThanOrEqual(plain.length * way * 60_000);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
