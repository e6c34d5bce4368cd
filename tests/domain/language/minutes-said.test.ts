import { expect, test } from '@jest/globals';
import { minutesSaid } from '../../../src/domain/language/minutes-said.ts';

test.each([
  ['20 min late', 20],
  ['about a quarter of an hour', 15],
  ['three quarters of an hour behind', 45],
  ['half an hour', 30],
  ['an hour', 60],
  ['an hour and a half', 90],
  ['2 and a half hours', 150],
  ['1.5 hours', 90],
  ['1h 15m', 75],
  ['2 hours and a quarter', 135],
])('%s', (said, minutes) => {
  expect(minutesSaid(said)).toBe(minutes);
});

test.each(['at 3', 'two people', 'late', '10 metres'])('no length is said in: %s', (said) => {
  expect(minutesSaid(said)).toBeUndefined();
});
