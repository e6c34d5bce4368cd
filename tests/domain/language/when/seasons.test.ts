import { describe, expect, test } from '@jest/globals';
import { THURSDAY, said, toldAt } from './support.ts';

describe('seasons, said on 24 November 2026', () => {
  test.each([
    ['next summer', '2027-06-01 2027-08-31'],
    ['in the spring', '2027-03-01 2027-05-31'],
    ['this winter', '2026-12-01 2027-02-28'],
    ['last autumn', '2025-09-01 2025-11-30'],
    ['late next summer', '2027-08-01 2027-08-31'],
    ['winter 2028', '2028-12-01 2029-02-28'],
    ['from next spring', '2027-03-01'],
  ])('"%s" is %s', (text, told) => {
    expect(toldAt(text, 'en-GB')).toBe(told);
  });

  test('south of the equator summer is around New Year', () => {
    expect(toldAt('next summer', 'en-AU')).toBe('2026-12-01 2027-02-28');
  });

  test('of the season that has begun, who books is told what is left', () => {
    expect(said('this autumn', THURSDAY)).toBe('Thursday 26 November to Monday 30 November');
  });

  test.each(['Spring cleaning', 'with Summer please', 'a winter special', 'I fall asleep', 'the fall collection'])(
    '"%s" is no season',
    (text) => {
      expect(toldAt(text, 'en-GB')).toBe('-');
    },
  );
});

describe('the week beside a day', () => {
  test.each([
    ['the week after christmas', '2026-12-28 2027-01-03'],
    ['the week before monday the 14th', '2026-12-07 2026-12-13'],
    ['a week after friday', '2026-12-04'],
    ['the week after next', '2026-12-07 2026-12-13'],
  ])('"%s" is %s', (text, told) => {
    expect(toldAt(text, 'en-GB')).toBe(told);
  });

  test('where the calendar week and the seven days may be meant it is asked', () => {
    expect(said('the week before christmas')).toBe(
      '? Monday 14 December to Sunday 20 December / Friday 18 December to Thursday 24 December',
    );
  });
});
