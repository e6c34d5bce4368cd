import { describe, expect, test } from '@jest/globals';
import { resolveRecurrence } from '../../../../src/domain/language/when/recurrence.ts';
import { NO_HOURS } from './support.ts';

const rhythm = (text: string, language = 'en-GB') => {
  const said = resolveRecurrence(text, { ...NO_HOURS, language });
  return said && [said.every, said.weekday, said.time?.from, said.count, said.until, said.certain];
};

describe('a rhythm with its day, time and end', () => {
  test.each([
    ['every other Tuesday at 6 pm until Christmas', 'en-GB', ['two_weeks', 2, 1080, undefined, '2026-12-25', true]],
    ['weekly on Fridays at 10:30 for six weeks', 'en-GB', ['week', 5, 630, 6, undefined, false]],
    ['every monday at 2 pm', 'en-GB', ['week', 1, 840, undefined, undefined, true]],
    ['todos los lunes a las cuatro de la tarde', 'es', ['week', 1, 960, undefined, undefined, true]],
    ['tous les mercredis à 15h', 'fr', ['week', 3, 900, undefined, undefined, true]],
    ['jeden Montag um 15 Uhr', 'de', ['week', 1, 900, undefined, undefined, true]],
    ['toda segunda às 15h', 'pt', ['week', 1, 900, undefined, undefined, true]],
  ])('%s', (text, language, expected) => {
    expect(rhythm(text, language)).toEqual(expected);
  });

  test('"in a fortnight" is a day and no rhythm', () => {
    expect(rhythm('in a fortnight')).toBeUndefined();
  });
});
