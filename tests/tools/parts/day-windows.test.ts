import { describe, expect, test } from '@jest/globals';
import { windowsAfter, withHalves } from '../../../tools/parts/day-windows.ts';
import { lunaHair } from '../../../src/demo/luna-hair.ts';
import { localDate } from '../../../src/domain/time/wall.ts';

const [maya] = lunaHair(localDate('2026-11-24')).providers;
const FRIDAY = localDate('2026-11-27');
const SUNDAY = localDate('2026-11-29');
const after = (how: 'instead' | 'besides' | 'until' | 'from', start: number, end: number, date = FRIDAY): string => {
  if (!maya) throw new Error('nobody works there');
  return windowsAfter({ how, windows: [{ start: start * 60, end: end * 60 }] }, maya, date)
    .map((window) => `${String(window.start / 60)}-${String(window.end / 60)}`)
    .join(' ');
};

describe('the hours of a date after an edit', () => {
  test('instead of the usual ones, or besides them', () => {
    expect([after('instead', 10, 14), after('besides', 18, 19), after('besides', 20, 21)]).toEqual([
      '10-14',
      '9.5-13 13.5-19',
      '9.5-13 13.5-18 20-21',
    ]);
  });
  test('only their end, later, earlier or in the break', () => {
    expect([after('until', 0, 21), after('until', 0, 15), after('until', 0, 12)]).toEqual([
      '9.5-13 13.5-21',
      '9.5-13 13.5-15',
      '9.5-12',
    ]);
  });
  test('only their beginning', () => {
    expect([after('from', 8, 24), after('from', 15, 24)]).toEqual(['8-13 13.5-18', '15-18']);
  });
  test('a closed day has no end and no beginning, but opens besides', () => {
    expect([after('until', 0, 21, SUNDAY), after('from', 8, 24, SUNDAY), after('besides', 10, 14, SUNDAY)]).toEqual([
      '',
      '',
      '10-14',
    ]);
  });
});

describe('an hour without its half of the day', () => {
  test.each([
    ['the 23rd until 9', 'the 23rd until 9 pm'],
    ['till 8:30 on friday', 'till 8:30 pm on friday'],
    ['friday from 8', 'friday from 8 am'],
    ['friday 8 to 12', 'friday 8 to 12'],
    ['until 9 am', 'until 9 am'],
    ['from the 24th until the 2nd', 'from the 24th until the 2nd'],
    ['until 11', 'until 11'],
  ])('%s', (said, meant) => {
    expect(withHalves(said, 570)).toBe(meant);
  });
});
