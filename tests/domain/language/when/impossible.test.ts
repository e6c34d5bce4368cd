import { describe, expect, test } from '@jest/globals';
import { THURSDAY, at, said } from './support.ts';

describe('a date that no calendar has is never taken for another one (Thursday 26 November 2026)', () => {
  test.each([
    ['31st november', '31 November', '? Monday 30 November / Tuesday 1 December'],
    ['haircut on november 31', '31 November', '? Monday 30 November / Tuesday 1 December'],
    ['Monday 31 November', '31 November', '? Monday 30 November / Tuesday 1 December'],
    ['31/11', '31 November', '? Monday 30 November / Tuesday 1 December'],
    ['2026-11-31', '31 November 2026', '? Monday 30 November / Tuesday 1 December'],
    ['31.11.2026', '31 November 2026', '? Monday 30 November / Tuesday 1 December'],
    ['the 31st of this month', '31 November 2026', '? Monday 30 November / Tuesday 1 December'],
    ['30th of February', '30 February', '? Sunday 28 February 2027 / Monday 1 March 2027'],
    ['29 february 2027', '29 February 2027', '? Sunday 28 February 2027 / Monday 1 March 2027'],
    ['from 30 november to 31 november', '31 November', '? Monday 30 November / Tuesday 1 December'],
    ['any time after 31 november', '31 November', '? Monday 30 November / Tuesday 1 December'],
    ['31 sept at 3pm', '31 September', '? Thursday 30 September 2027, 15:00 / Friday 1 October 2027, 15:00'],
  ])('%s', (text, impossible, around) => {
    expect({ impossible: at(text).impossible, said: said(text) }).toEqual({ impossible: [impossible], said: around });
  });

  test.each([
    ['29 february', 'Tuesday 29 February 2028'],
    ['31 december', 'Thursday 31 December'],
    ['30.11.2026', 'Monday 30 November'],
    ['the 31st', 'Thursday 31 December'],
  ])('%s is one', (text, day) => {
    expect({ impossible: at(text).impossible, said: said(text) }).toEqual({ impossible: undefined, said: day });
  });
});

describe('a dash between two numbers behind a weekday is a stretch of hours, unless they cannot be hours', () => {
  test.each([
    ['Saturday 10-2', 'Saturday 28 November, 10:00–14:00'],
    ['sat 10-2 this week only', 'Saturday 28 November, 10:00–14:00'],
    ['saturday 10-14', 'Saturday 28 November, 10:00–14:00'],
    ['friday 9-12', 'Friday 27 November, 09:00–12:00'],
    ['fri 27-11', 'Friday 27 November'],
    ['friday 27/11', 'Friday 27 November'],
    ['sat 14-11', '? Sunday 14 November 2027 / Saturday 13 November 2027'],
  ])('%s', (text, reading) => {
    expect(said(text, THURSDAY)).toBe(reading);
  });
});
