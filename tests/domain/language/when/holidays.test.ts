import { describe, expect, test } from '@jest/globals';
import { NO_HOURS, said } from './support.ts';

const inCountry = (text: string, countryCode?: string) =>
  said(text, { ...NO_HOURS, locale: 'en', ...(countryCode === undefined ? {} : { countryCode }) });

describe('a holiday is the day of the country', () => {
  test.each([
    ['independence day', 'US', 'Sunday 4 July 2027'],
    ['independence day', 'IN', 'Sunday 15 August 2027'],
    ["mother's day", 'GB', 'Sunday 7 March 2027'],
    ["mother's day", 'DE', 'Sunday 9 May 2027'],
    ['labor day', 'US', 'Monday 6 September 2027'],
    ['labour day', 'FR', 'Saturday 1 May 2027'],
    ['thanksgiving', 'CA', 'Monday 11 October 2027'],
    ['easter monday', 'GB', 'Monday 29 March 2027'],
    ['christmas eve', 'GB', 'Thursday 24 December'],
    ['on christmas', 'GB', 'Friday 25 December'],
    ['ascension day', 'DE', 'Thursday 6 May 2027'],
    ['first advent', 'DE', 'Sunday 29 November'],
    ['repentance day', 'DE', 'Wednesday 17 November 2027'],
    ['diwali', 'IN', 'Friday 29 October 2027'],
  ])('%s in %s', (name, country, day) => {
    expect(inCountry(name, country)).toBe(day);
  });

  test('a name with several days and no country to tell is asked about', () => {
    expect(inCountry('labor day')).toMatch(/^\? .*1 May 2027 \/ .*6 September 2027/);
  });

  test('a year behind the name is that year', () => {
    expect(inCountry('easter 2030', 'GB')).toBe('Sunday 21 April 2030');
  });
});
