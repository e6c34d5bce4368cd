import { describe, expect, test } from '@jest/globals';
import { readOtherRhythm, readRepeat, readTimes } from '../../../src/domain/language/repeat.ts';

describe('a rhythm in words', () => {
  test.each([
    ['a trim every Tuesday at 5 for six weeks', { every: 'week', count: 6, rest: 'a trim Tuesday at 5' }],
    ['a trim every other Tuesday at 5 for six weeks', { every: 'two_weeks', count: 3, rest: 'a trim Tuesday at 5' }],
    ['every two weeks until Christmas', { every: 'two_weeks', until: 'Christmas', rest: '' }],
    ['maths on Fridays at 4 weekly, 10 times', { every: 'week', count: 10, rest: 'maths on Friday at 4 ,' }],
    ['monthly, for half an hour', { every: 'month', rest: ', for half an hour' }],
    ['once a month for three months', { every: 'month', count: 3, rest: '' }],
    ['every Thursday at 3 for a session, 3 sessions', { every: 'week', count: 3, rest: 'Thursday at 3 for a session,' }],
    ['3 weekly haircut appointments, Fridays at 2', { every: 'week', count: 3, rest: 'haircut appointments, Friday at 2' }],
    ['4 lessons, Tuesdays at 5', { every: 'week', count: 4, rest: ', Tuesday at 5' }],
    ['the next three Fridays at 10', { every: 'week', count: 3, rest: 'Friday at 10' }],
    ['a cut on Tuesdays at 5 until Christmas', { every: 'week', until: 'Christmas', rest: 'a cut on Tuesday at 5' }],
    ['weekly for a month', { every: 'week', count: 4, rest: '' }],
    ['once a week, 4 of them', { every: 'week', count: 4, rest: ',' }],
    ['the same time every fortnight until Easter', { every: 'two_weeks', until: 'Easter', rest: 'the same time' }],
  ])('%s', (text, meant) => {
    expect(readRepeat(text)).toMatchObject(meant);
  });

  test.each(['a trim on Tuesday at 5', 'everything is fine', 'in two weeks', 'next month'])('there is none in "%s"', (text) => {
    expect(readRepeat(text)).toBeUndefined();
  });

  test.each([
    ['every Wednesday at 9, 2 sessions from Wednesday March 10', 'at 9, on Wednesday March 10'],
    ['each Thursday at 4:30 pm starting tomorrow', 'at 4:30 pm tomorrow'],
    ['every Friday from 3 to 5', 'Friday from 3 to 5'],
    ['every Tuesday at 5, starting next week', 'Tuesday at 5, starting next week'],
  ])('the first date takes the place of the weekday: "%s"', (text, rest) => {
    expect(readRepeat(text)?.rest).toBe(rest);
  });

  test.each(['are you open Tuesdays until 8', 'do you work on Fridays'])('weekdays alone are none: "%s"', (text) => {
    expect(readRepeat(text)).toBeUndefined();
  });

  test('what is counted is told, for it may be what is booked', () => {
    expect(readRepeat('4 lessons, Tuesdays at 5')?.counted).toBe('lessons');
  });

  test('a number of times alone is read', () => {
    expect([readTimes('six times'), readTimes('8'), readTimes('often')]).toEqual([6, 8, undefined]);
  });
});

test.each([
  ['a trim every 6 weeks on a tuesday', 'every 6 weeks', 'a trim on a tuesday'],
  ['every third week please', 'every third week', 'please'],
  ['twice a week', 'twice a week', ''],
  ['a lesson every day at 5', 'every day', 'a lesson at 5'],
])('"%s" is a rhythm that cannot be booked', (text, said, rest) => {
  expect(readOtherRhythm(text)).toEqual({ said, rest });
});

test.each(['every two weeks', 'every tuesday', 'monthly', 'in 4 weeks', 'every other friday'])(
  '"%s" is none of those',
  (text) => {
    expect(readOtherRhythm(text)).toBeUndefined();
  },
);
