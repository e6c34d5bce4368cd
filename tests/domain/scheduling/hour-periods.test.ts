import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DayWindow, WeeklyHours } from '../../../src/domain/people/business.ts';
import { changeHours, hoursOfPeriods, hoursPeriods } from '../../../src/domain/scheduling/hour-periods.ts';
import { windowsOfDate } from '../../../src/domain/scheduling/open-windows.ts';
import type { LocalDate, Weekday } from '../../../src/domain/time/types.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';
import { addDays, localDate, weekdayOf } from '../../../src/domain/time/wall.ts';

const TODAY = localDate('2026-11-24');
const usual: readonly WeeklyHours[] = [{ days: [1, 2, 3, 4, 5], windows: [{ start: 540, end: 1020 }] }];
const short: DayWindow[] = [{ start: 480, end: 840 }];
const onDay = (hours: readonly WeeklyHours[], date: LocalDate): string =>
  JSON.stringify(
    windowsOfDate({ timeZone: zoneId('Europe/London'), hours, overrides: [] }, date)
      .map(({ start, end }) => [start, end])
      .sort(),
  );
const saturday = (): ReadonlyMap<Weekday, readonly DayWindow[]> => new Map([[6, short]]);
const monday = (): ReadonlyMap<Weekday, readonly DayWindow[]> => new Map([[1, short]]);

describe('a change of weekly hours', () => {
  const summer = { from: localDate('2027-06-01'), to: localDate('2027-08-31') };
  const seasonal = changeHours(usual, () => new Map(([1, 2, 3, 4, 5] as const).map((day) => [day, short])), summer, TODAY).hours;

  test('for a season leaves the days before and after as they are', () => {
    expect(onDay(seasonal, localDate('2027-05-31'))).toBe('[[540,1020]]');
    expect(onDay(seasonal, localDate('2027-06-01'))).toBe('[[480,840]]');
    expect(onDay(seasonal, localDate('2027-08-31'))).toBe('[[480,840]]');
    expect(onDay(seasonal, localDate('2027-09-01'))).toBe('[[540,1020]]');
  });

  test('from now on keeps what a coming season has of its own, and says so', () => {
    const { hours, kept } = changeHours(seasonal, monday, {}, TODAY);
    expect(onDay(hours, localDate('2026-11-30'))).toBe('[[480,840]]');
    expect(onDay(hours, localDate('2027-09-06'))).toBe('[[480,840]]');
    expect(hours.filter(({ from }) => from === summer.from)).not.toEqual([]);
    expect(kept).toEqual([{ season: expect.objectContaining(summer), days: [1] }]);
  });

  test('of a day that no season has otherwise holds in every season', () => {
    const { hours, kept } = changeHours(seasonal, saturday, {}, TODAY);
    for (const date of ['2026-11-28', '2027-07-03', '2027-09-04']) expect(onDay(hours, localDate(date))).toBe('[[480,840]]');
    expect(kept).toEqual([]);
  });

  test('from a date on, without an end, spares a season within it too', () => {
    const { hours, kept } = changeHours(
      seasonal,
      () => new Map([[2, [{ start: 600, end: 1080 }]]]),
      { from: localDate('2027-03-01') },
      TODAY,
    );
    expect(onDay(hours, localDate('2027-02-23'))).toBe('[[540,1020]]');
    expect(onDay(hours, localDate('2027-03-02'))).toBe('[[600,1080]]');
    expect(onDay(hours, localDate('2027-07-06'))).toBe('[[480,840]]');
    expect(onDay(hours, localDate('2027-09-07'))).toBe('[[600,1080]]');
    expect(kept.map(({ days }) => days)).toEqual([[2]]);
  });
});

const dates = fc.integer({ min: 0, max: 400 }).map((days) => addDays(TODAY, days));
const weekly = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    start: fc.integer({ min: 0, max: 100 }),
    ends: fc.option(fc.tuple(dates, dates)),
  })
  .map(({ days, start, ends }): WeeklyHours => {
    const windows = [{ start: start * 5, end: start * 5 + 60 }];
    if (!ends) return { days, windows };
    const [from, to] = [...ends].sort();
    return { days, windows, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });

test('periods say of every date what the hours said', () => {
  fc.assert(
    fc.property(fc.array(weekly, { maxLength: 5 }), dates, (hours, date) => {
      expect(onDay(hoursOfPeriods(hoursPeriods(hours)), date)).toBe(onDay(hours, date));
    }),
    { numRuns: process.env['ALMANAC_DEEP'] ? 4000 : 200 },
  );
});

test('a change touches no weekday that it does not name, and no date outside its dates', () => {
  fc.assert(
    fc.property(fc.array(weekly, { maxLength: 5 }), fc.tuple(dates, dates), dates, (hours, ends, date) => {
      const [from, to] = [...ends].sort() as [LocalDate, LocalDate];
      const changed = changeHours(hours, saturday, { from, to }, TODAY).hours;
      const named = weekdayOf(date) === 6 && date >= from && date <= to;
      expect(onDay(changed, date)).toBe(named ? '[[480,840]]' : onDay(hours, date));
    }),
    { numRuns: process.env['ALMANAC_DEEP'] ? 4000 : 200 },
  );
});
