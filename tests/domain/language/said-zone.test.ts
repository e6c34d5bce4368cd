import { expect, test } from '@jest/globals';
import { readSaidZone } from '../../../src/domain/language/said-zone.ts';

test.each([
  ['tomorrow 3pm new york time', 'America/New_York', 'new york time'],
  ['today 3pm London time please', 'Europe/London', 'London time'],
  ['10:00 CET', 'Europe/Berlin', 'CET'],
  ['friday 5pm ist', 'Asia/Kolkata', 'ist'],
  ['3 pm eastern time', 'America/New_York', 'eastern time'],
  ['at 4 my time', 'mine', 'my time'],
  ['is that 4 your time', 'yours', 'your time'],
])('"%s" is said on the clock of %s', (text, zone, words) => {
  const said = readSaidZone(text);
  expect(said?.zone).toBe(zone);
  expect(text.slice(said?.span.start, said?.span.end)).toBe(words);
});

test.each([
  'at the same time',
  'what time is free',
  'any time tomorrow',
  'christmas time',
  'lunch time',
  'the first time',
  'west london at 3',
  'est-ce que',
])('"%s" names no clock', (text) => {
  expect(readSaidZone(text)).toBeUndefined();
});
