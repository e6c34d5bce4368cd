import { describe, expect, test } from '@jest/globals';
import type { Repeat } from '../../../src/domain/booking/recurrence.ts';
import { seriesDates } from '../../../src/domain/booking/recurrence.ts';
import { date } from '../scheduling/build.ts';

const dates = (first: string, repeat: Repeat): string[] => seriesDates(date(first), repeat);

describe('the dates of a series', () => {
  test('every week and every two weeks keep the weekday, over the change of the year', () => {
    expect(dates('2026-12-22', { every: 'week', count: 3 })).toEqual(['2026-12-22', '2026-12-29', '2027-01-05']);
    expect(dates('2026-12-22', { every: 'two_weeks', count: 3 })).toEqual(['2026-12-22', '2027-01-05', '2027-01-19']);
  });

  test('A35: the 31st is counted from the first date; months without it are left out, or give their last day', () => {
    expect(dates('2026-01-31', { every: 'month', count: 4 })).toEqual(['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']);
    expect(dates('2026-01-31', { every: 'month', count: 4, missing: 'clamp' })).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(dates('2024-01-30', { every: 'month', count: 3, missing: 'clamp' })).toEqual([
      '2024-01-30',
      '2024-02-29',
      '2024-03-30',
    ]);
  });

  test('29 February comes back in the next month that has a 29th', () => {
    expect(dates('2028-02-29', { every: 'month', count: 3 })).toEqual(['2028-02-29', '2028-03-29', '2028-04-29']);
  });

  test.each([1, 0, 53, 2.5])('a count of %d is refused', (count) => {
    expect(() => dates('2026-01-31', { every: 'week', count })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
