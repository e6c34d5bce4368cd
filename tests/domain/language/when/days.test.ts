import { describe, expect, test } from '@jest/globals';
import { instant } from '../../../../src/domain/time/types.ts';
import { zoneId } from '../../../../src/domain/time/zones.ts';
import { THURSDAY, at, said } from './support.ts';

describe('days are read from the day on which they are said (Thursday 26 November 2026)', () => {
  test.each([
    ['today please', 'Thursday 26 November'],
    ['tomorrow', 'Friday 27 November'],
    ['the day after tomorrow', 'Saturday 28 November'],
    ['tmrw', 'Friday 27 November'],
    ['yesterday', 'Wednesday 25 November'],
    ['is Friday good?', 'Friday 27 November'],
    ['this friday', 'Friday 27 November'],
    ['the coming Thursday', 'Thursday 3 December'],
    ['Friday week', 'Friday 4 December'],
    ['a week on Tuesday', 'Tuesday 8 December'],
    ['Tuesday next week', 'Tuesday 1 December'],
    ['next week on Wednesday', 'Wednesday 2 December'],
    ['wensday', 'Wednesday 2 December'],
    ['the 13th', 'Sunday 13 December'],
    ['on the 26th', 'Thursday 26 November'],
    ['13th of December', 'Sunday 13 December'],
    ['Dec 3', 'Thursday 3 December'],
    ['december the twenty first', 'Monday 21 December'],
    ['2026-12-03', 'Thursday 3 December'],
    ['13/12', 'Sunday 13 December'],
    ['12/25/2026', 'Friday 25 December'],
    ['the 10th of next month', 'Thursday 10 December'],
    ['in two weeks', 'Thursday 10 December'],
    ['in 3 days', 'Sunday 29 November'],
    ['two days from tomorrow', 'Sunday 29 November'],
    ['two days before Christmas', 'Wednesday 23 December'],
    ['the day after the 3rd', 'Friday 4 December'],
    ['the first Friday of next month', 'Friday 4 December'],
    ["New Year's Eve", 'Thursday 31 December'],
    ['monday the 30th', 'Monday 30 November'],
    ['Saturday, 5 December', 'Saturday 5 December'],
    ['30 Nov (Monday)', 'Monday 30 November'],
    ['sat', 'Saturday 28 November'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each([
    ['next week', '2026-11-30', '2026-12-06', 'week'],
    ['early next week', '2026-11-30', '2026-12-02', 'week'],
    ['this weekend', '2026-11-28', '2026-11-29', 'day'],
    ['the week of the 7th', '2026-12-07', '2026-12-13', 'week'],
    ['the week commencing December 14', '2026-12-14', '2026-12-20', 'week'],
    ['end of next month', '2026-12-16', '2026-12-31', 'month'],
    ['in January', '2027-01-01', '2027-01-31', 'month'],
    ['the rest of this week', '2026-11-26', '2026-11-29', 'week'],
    ['over the next 3 days', '2026-11-27', '2026-11-29', 'day'],
    ['from the 3rd to the 5th', '2026-12-03', '2026-12-05', 'day'],
    ['December 8-10', '2026-12-08', '2026-12-10', 'day'],
    ['9 to 12 of January', '2027-01-09', '2027-01-12', 'day'],
    ['monday through wednesday', '2026-11-30', '2026-12-02', 'day'],
    ['by Friday', '2026-11-26', '2026-11-27', 'day'],
  ])('%s is a stretch of days', (text, from, to, grain) => {
    expect(at(text)).toMatchObject({ day: { from, to }, grain, certain: true });
  });

  test('a date without a year that has passed is the next year’s', () => {
    expect(said('March 3')).toBe('Wednesday 3 March 2027');
  });

  test('after the tenth begins on the eleventh and has no end', () => {
    expect(at('any time after the 10th')).toMatchObject({ day: { from: '2026-12-11' }, open: 'end' });
  });
});

describe('a day that can be two is asked about, the likelier first', () => {
  test.each([
    ['Thursday', '? Thursday 26 November / Thursday 3 December'],
    ['next friday', '? Friday 4 December / Friday 27 November'],
    ['3/12', '? Thursday 3 December / Friday 12 March 2027'],
    ['in two weeks on tuesday', '? Tuesday 8 December / Tuesday 15 December'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('a weekday said on that day is next week’s once its time is over', () => {
    expect(said('Thursday at 9')).toBe('Thursday 3 December, 09:00');
    expect(said('thursday', { ...THURSDAY, now: instant(Date.UTC(2026, 10, 26, 19, 0)) })).toBe('Thursday 3 December');
  });

  test('the place decides which number of 3/12 is the month, and the weekday beats the place', () => {
    expect(at('3/12', { ...THURSDAY, locale: 'en-US' }).candidates[0]?.day?.from).toBe('2027-03-12');
    expect(said('Thursday 3/12', { ...THURSDAY, locale: 'en-US' })).toBe('Thursday 3 December');
  });

  test('a weekday and a date that disagree are never silently one of them', () => {
    const reading = at('Monday 8 December');
    expect(reading.certain).toBe(false);
    expect(reading.candidates.map((candidate) => candidate.label)).toEqual(['Tuesday 8 December', 'Monday 7 December']);
  });
});

test('today is the person’s today, not the server’s', () => {
  const now = instant(Date.UTC(2026, 10, 26, 20, 0));
  expect(said('tomorrow', { now, timeZone: zoneId('Asia/Kathmandu') })).toBe('Saturday 28 November');
  expect(said('tomorrow', { now, timeZone: zoneId('America/Los_Angeles') })).toBe('Friday 27 November');
});

test('this Friday on a Sunday is the coming one, never the last', () => {
  expect(said('this Friday', { ...THURSDAY, now: instant(Date.UTC(2026, 10, 29, 10, 0)) })).toBe('Friday 4 December');
});
