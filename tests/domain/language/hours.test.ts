import { describe, expect, test } from '@jest/globals';
import { readHours } from '../../../src/domain/language/hours.ts';
import { clockText } from '../../../src/domain/time/wall.ts';

/** "12345 09:00-17:00; 6 10:00-14:00" */
const written = (text: string): string => {
  const reading = readHours(text);
  if ('problem' in reading) return `problem: ${reading.unexplained.join(' ')}`;
  return reading.hours
    .map(
      ({ days, windows }) =>
        `${days.join('')} ${windows.map(({ start, end }) => `${clockText(start)}-${clockText(end)}`).join(' ')}`,
    )
    .join('; ');
};

describe('weekly hours in words', () => {
  test.each([
    ['Mon–Fri 9–5 except lunch 12–1', '12345 09:00-12:00 13:00-17:00'],
    ['Tue & Thu after 2pm', '24 14:00-24:00'],
    ['weekdays 9:30 to 18:00, sat 10-2', '12345 09:30-18:00; 6 10:00-14:00'],
    ['every day 10-6, closed sundays', '123456 10:00-18:00'],
    ['9 to 5 weekdays', '12345 09:00-17:00'],
    ['I work tuesdays and thursdays from 2 to 6', '24 14:00-18:00'],
    ['Mon 9-12 and 2-6, Wed 10-4', '1 09:00-12:00 14:00-18:00; 3 10:00-16:00'],
    ['mon to fri 9am-5pm with lunch from 1 to 2; saturday 10 to 2', '12345 09:00-13:00 14:00-17:00; 6 10:00-14:00'],
    ['every day except wednesday 9-5', '124567 09:00-17:00'],
    ['fri 6pm-2am', '5 18:00-02:00'],
    ['sat-mon 11-3', '167 11:00-15:00'],
    ['mornings on weekdays', '12345 09:00-12:00'],
  ])('%s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test.each([
    ['whenever I feel like it', 'whenever'],
    ['Mon 9-5 banana', 'banana'],
  ])('%s is not guessed at', (text, word) => {
    expect(written(text)).toContain('problem');
    expect(written(text)).toContain(word);
  });
});
