import { describe, expect, test } from '@jest/globals';
import { monthlyDates, readMonthly } from '../../../src/domain/language/monthly.ts';
import { localDate, weekdayOf } from '../../../src/domain/time/wall.ts';

describe('a weekday that comes once a month', () => {
  test.each([
    ['First Saturday of the month 10 to 2', { nth: 1, weekday: 6, rest: '10 to 2' }],
    ['off the last friday of every month', { nth: -1, weekday: 5, rest: 'off' }],
    ['every third Tues 2-4', { nth: 3, weekday: 2, rest: '2-4' }],
    ['2nd sunday each month', { nth: 2, weekday: 7, rest: '' }],
  ])('%s', (said, meant) => {
    expect(readMonthly(said)).toEqual(meant);
  });

  test.each([
    'first saturday of december',
    'last friday',
    'every other tuesday',
    'every second tuesday',
    'the first of the month',
  ])('is none: %s', (said) => {
    expect(readMonthly(said)).toBeUndefined();
  });

  test('falls on that weekday of each month from a day on, to a day where one is given', () => {
    const from = localDate('2026-11-24');
    expect(monthlyDates({ nth: 1, weekday: 6 }, from, 3)).toEqual(['2026-12-05', '2027-01-02', '2027-02-06']);
    expect(monthlyDates({ nth: -1, weekday: 5 }, from, 9, localDate('2027-01-29'))).toEqual([
      '2026-11-27',
      '2026-12-25',
      '2027-01-29',
    ]);
    for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const)
      for (const nth of [1, 2, 3, 4, -1] as const)
        for (const date of monthlyDates({ nth, weekday }, from, 24)) {
          const day = Number(date.slice(8));
          expect([weekdayOf(date), nth === -1 ? day > 21 : Math.ceil(day / 7)]).toEqual([weekday, nth === -1 ? true : nth]);
        }
  });
});
