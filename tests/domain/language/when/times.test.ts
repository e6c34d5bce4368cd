import { describe, expect, test } from '@jest/globals';
import { instant } from '../../../../src/domain/time/types.ts';
import { NO_HOURS, THURSDAY, at, said } from './support.ts';

describe('a clock time is read however it is said', () => {
  test.each([
    ['half past 3', '15:30'],
    ['3:30', '15:30'],
    ['3.30', '15:30'],
    ['1530', '15:30'],
    ['quarter to five', '16:45'],
    ['twenty past ten', '10:20'],
    ['half three', '15:30'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['4:30 in the evening', '16:30'],
    ['half past 11 in the morning', '11:30'],
    ['7:30 in the evening', '19:30'],
    ['afternoon 2:15', '14:15'],
    ['quarter to 1 in the afternoon', '12:45'],
    ['nine thirty', '09:30'],
    ['at five', '17:00'],
    ['5 pm', '17:00'],
    ['5p.m.', '17:00'],
    ['17h', '17:00'],
    ['17h30', '17:30'],
    ["two o'clock", '14:00'],
    ['3 o’clock', '15:00'],
    ['9.30am', '09:30'],
    ['2 15 pm', '14:15'],
    ['eleven in the morning', '11:00'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
    expect(at(text).time?.exact).toBe(true);
  });

  test('about a time reaches half an hour to either side', () => {
    expect(at('3ish').time).toEqual({ from: 870, to: 930, exact: false, near: 900 });
    expect(said('tmrw 5ish')).toBe('Friday 27 November, around 17:00');
  });

  test.each([
    ['in the morning', 360, 720],
    ['Friday afternoon', 720, 1020],
    ['late afternoon', 900, 1080],
    ['lunchtime', 720, 840],
    ['after work', 1020, 1260],
  ])('%s is a part of the day', (text, from, to) => {
    expect(at(text)).toMatchObject({ time: { from, to, exact: false }, grain: 'part', certain: true });
  });

  test.each([
    ['between 2 and 4', 840, 960],
    ['from 10 to 12', 600, 720],
    ['11 to 3pm', 660, 900],
    ['between 2 and 4 pm on monday', 840, 960],
    ['9:30-16:30', 570, 990],
    ['after 3', 900, 1440],
    ['not before 11', 660, 1440],
    ['before noon', 0, 720],
    ['until 4pm', 0, 960],
    ['until midnight', 0, 1440],
    ['after 2 but before 5', 840, 1020],
    ['from 2pm for 2 hours', 840, 960],
    ['mornings after 10', 600, 720],
    ['monday 12-4', 720, 960],
  ])('%s is a stretch of time', (text, from, to) => {
    expect(at(text)).toMatchObject({ time: { from, to, exact: false }, certain: true });
  });
});

describe('morning or evening is never guessed', () => {
  test('without opening hours both readings of "at 7" are offered', () => {
    expect(said('at 7', NO_HOURS)).toBe('? 07:00 / 19:00');
  });
  test('opening hours decide when only one reading lies inside', () => {
    expect(said('at 5')).toBe('17:00');
    expect(said('at 5', { ...THURSDAY, hours: { from: 0, to: 1440 } })).toBe('? 17:00 / 05:00');
  });
  test('hours that hold neither reading do not decide', () => {
    expect(said('at 8')).toBe('? 08:00 / 20:00');
  });
  test('of today only what still lies ahead remains', () => {
    const afternoon = { ...NO_HOURS, now: instant(Date.UTC(2026, 10, 26, 14, 0)) };
    expect(said('today at 4', afternoon)).toBe('Thursday 26 November, 16:00');
  });
  test('"by 5" is at five or before five', () => {
    expect(said('by 5')).toBe('? 17:00 / before 17:00');
  });
  test('a lone number is a time only with doubt', () => {
    expect(said('5')).toBe('? 17:00');
    expect(said('3 or 4')).toBe('? 15:00 / 16:00');
  });
});

describe('moments and lengths', () => {
  test('half an hour from now is a minute of a day', () => {
    expect(said('in half an hour')).toBe('Thursday 26 November, 10:30');
  });
  test('a moment may lie beyond midnight', () => {
    expect(said('in 16 hours')).toBe('Friday 27 November, 02:00');
  });
  test.each([
    ['for 45 minutes', 45],
    ['an hour and a half', 90],
    ['a 30-minute session', 30],
    ['two nights', 2880],
  ])('%s is a length of %d minutes and no time', (text, durationMinutes) => {
    const reading = at(text);
    expect(reading).toMatchObject({ durationMinutes });
    expect(reading.time).toBeUndefined();
  });
  test.each(['asap', 'the earliest you have', 'first available', 'as soon as possible please'])(
    '%s asks for the earliest',
    (text) => {
      expect(at(text)).toMatchObject({ earliest: true, certain: true });
    },
  );
  test('from Monday afternoon to Tuesday noon is one stretch, not the same hours on both days', () => {
    expect(at('Monday 3pm to Tuesday noon')).toMatchObject({
      day: { from: '2026-11-30', to: '2026-12-01' },
      time: { from: 900, to: 720 },
      continuous: true,
    });
  });
  test('a stretch over midnight ends beyond 1440', () => {
    expect(at('between 10pm and 3 am').time).toMatchObject({ from: 1320, to: 1620 });
  });
});

describe('half a day behind a day', () => {
  test.each([
    ['friday am', 'Friday 27 November, 06:00–12:00'],
    ['tomorrow pm', 'Friday 27 November, 12:00–17:00'],
    ['am i free tomorrow', 'Friday 27 November'],
    ['friday am i booked', 'Friday 27 November'],
  ])('%s', (text, reading) => {
    expect(said(text)).toBe(reading);
  });
  test('"now" before the next request is no time', () => {
    expect([said('now one for my son'), at('now please').earliest]).toEqual(['', true]);
  });
});
