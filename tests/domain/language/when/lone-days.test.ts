import { expect, test } from '@jest/globals';
import { NO_HOURS, said } from './support.ts';

test.each([
  ['21st', 'Monday 21 December'],
  ['1st', 'Tuesday 1 December'],
  ['28', '? Saturday 28 November / Monday 28 December'],
])('"%s" alone is a day of the month', (text, day) => {
  expect(said(text, NO_HOURS)).toBe(day);
});

test('a number that may be an hour is asked about', () => {
  expect(said('5', NO_HOURS)).toMatch(/^\?/);
});

test('a weight is no day', () => {
  expect(said('I weigh 12 st', NO_HOURS)).toBe('');
});

test.each(['cancel my booking ALM-JNT6A', 'move ALM-3PM77'])('a booking’s reference is no hour: "%s"', (text) => {
  expect(said(text, NO_HOURS)).toBe('');
});
