import { describe, expect, test } from '@jest/globals';
import { said, THURSDAY, toldAt } from './support.ts';

/** Said on Tuesday 24 November 2026 at nine; what is told of periods is told in whole. */
describe('years and their parts', () => {
  test.each([
    ['from 2014 to 2018', '2014-01-01 2018-12-31'],
    ['2027-2029', '2027-01-01 2029-12-31'],
    ['open between 1900 and 2000', '19:00 20:00'],
    ['3/2027', '2027-03-01 2027-03-31'],
    ['2027, may', '2027-05-01 2027-05-31'],
    ['the second quarter of 2027', '2027-04-01 2027-06-30'],
    ['last quarter of next year', '2027-10-01 2027-12-31'],
    ['next quarter', '2027-01-01 2027-03-31'],
    ['first half of 2027', '2027-01-01 2027-06-30'],
    ['year after next', '2028-01-01 2028-12-31'],
    ['first week of 2027', '2027-01-04 2027-01-10'],
    ['this month', '2026-11-01 2026-11-30'],
  ])('"%s" is %s', (text, told) => {
    expect(toldAt(text, 'en')).toBe(told);
  });
});

describe('lengths from now, of several units', () => {
  test.each([
    ['in 1 day and 5 hours', '2026-11-25T14:00'],
    ['2 years 1 month 12 days later', '2029-01-05'],
    ['1 month 2 days ago', '2026-10-22'],
    ['3 weeks and 2 days ago', '2026-11-01'],
    ['within 2 days and 3 hours', '2026-11-24T09:00 2026-11-26T12:00'],
    ['over the next 5 years, 1 month and 12 days', '2026-11-24 2032-01-05'],
  ])('"%s" is %s', (text, told) => {
    expect(toldAt(text, 'en')).toBe(told);
  });
});

describe('weekdays and parts of days', () => {
  test.each([
    ['the saturday after next', '2026-12-12'],
    ['monday of last week', '2026-11-16'],
    ['late tomorrow afternoon', '2026-11-25T14:00 2026-11-25T16:00'],
    ['the weekend of december 5', '2026-12-05 2026-12-06'],
  ])('"%s" is %s', (text, told) => {
    expect(toldAt(text, 'en')).toBe(told);
  });
});

test('who books is told what is left of a period that has begun', () => {
  expect(said('this week', THURSDAY)).toBe('Thursday 26 November to Sunday 29 November');
});
