import { describe, expect, test } from '@jest/globals';
import { THURSDAY, said, toldAt } from './support.ts';

describe('pieces of years, said on 24 November 2026', () => {
  test.each([
    ['early next year', '2027-01-01 2027-03-31'],
    ['mid 2027', '2027-05-01 2027-08-31'],
    ['at the end of 2027', '2027-10-01 2027-12-31'],
    ['the beginning of the year', '2027-01-01 2027-03-31'],
    ['late last year', '2025-10-01 2025-12-31'],
  ])('"%s" is %s', (text, told) => {
    expect(toldAt(text, 'en')).toBe(told);
  });

  test('of the end of a year that has begun, what is left is told', () => {
    expect(said('the end of the year', THURSDAY)).toBe('Thursday 26 November to Thursday 31 December');
  });
});

describe('half months and fortnights, said on 24 November 2026', () => {
  test.each([
    ['this half month', '2026-11-16 2026-11-30'],
    ['next half month', '2026-12-01 2026-12-15'],
    ['last half month', '2026-11-01 2026-11-15'],
    ['the next fortnight', '2026-11-25 2026-12-08'],
  ])('"%s" is %s', (text, told) => {
    expect(toldAt(text, 'en')).toBe(told);
  });
});

describe('before the end of a period', () => {
  test.each([
    ['before the end of the month', '2026-11-24 2026-11-30'],
    ['before the end of next week', '2026-11-24 2026-12-06'],
    ['before the end of the year', '2026-11-24 2026-12-31'],
    ['before friday', '2026-11-24 2026-11-26'],
  ])('"%s" ends with it: %s', (text, told) => {
    expect(toldAt(text, 'en')).toBe(told);
  });
});

test('a range from a piece of a month begins with the piece', () => {
  expect(toldAt('from mid march to the end of april', 'en')).toBe('2027-03-10 2027-04-30');
});

test('every two weeks on a weekday begins with the next such day', () => {
  expect(toldAt('every two weeks on monday', 'en')).toBe('2026-11-30 P1209600');
});
