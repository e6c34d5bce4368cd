import { describe, expect, test } from '@jest/globals';
import { readRepeat, readTimes } from '../../../src/domain/language/repeat.ts';

describe('a rhythm in words', () => {
  test.each([
    ['a trim every Tuesday at 5 for six weeks', { every: 'week', count: 6, rest: 'a trim Tuesday at 5' }],
    ['a trim every other Tuesday at 5 for six weeks', { every: 'two_weeks', count: 3, rest: 'a trim Tuesday at 5' }],
    ['every two weeks until Christmas', { every: 'two_weeks', until: 'Christmas', rest: '' }],
    ['maths on Fridays at 4 weekly, 10 times', { every: 'week', count: 10, rest: 'maths on Fridays at 4 ,' }],
    ['monthly, for half an hour', { every: 'month', rest: ', for half an hour' }],
    ['once a month for three months', { every: 'month', count: 3, rest: '' }],
  ])('%s', (text, meant) => {
    expect(readRepeat(text)).toEqual(meant);
  });

  test.each(['a trim on Tuesday at 5', 'everything is fine', 'in two weeks', 'next month'])('there is none in "%s"', (text) => {
    expect(readRepeat(text)).toBeUndefined();
  });

  test('a number of times alone is read', () => {
    expect([readTimes('six times'), readTimes('8'), readTimes('often')]).toEqual([6, 8, undefined]);
  });
});
