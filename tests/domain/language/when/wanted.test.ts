import { describe, expect, test } from '@jest/globals';
import { THURSDAY, at, said } from './support.ts';

describe('only what is wanted is read', () => {
  test.each([
    ['not Tuesday, Wednesday', 'Wednesday 2 December'],
    ['no, not tuesday, wednesday', 'Wednesday 2 December'],
    ["I can't do Friday, how about Monday?", 'Monday 30 November'],
    ["Friday won't work. Monday is fine", 'Monday 30 November'],
    ['not free tomorrow, book the 4th of December', 'Friday 4 December'],
    ['I do not think Monday will work, make it Tuesday', 'Tuesday 1 December'],
    ['tomorrow at 3pm, not 2pm', 'Friday 27 November, 15:00'],
    ['instead of Monday could we do Tuesday', 'Tuesday 1 December'],
    ["can't you do Monday?", 'Monday 30 November'],
    ["I don't mind Monday", 'Monday 30 November'],
    ['why not Monday', 'Monday 30 November'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each([
    ['Monday at 3pm, actually 4pm', 'Monday 30 November, 16:00'],
    ['Friday. Sorry, I meant Saturday', 'Saturday 28 November'],
    ['tomorrow, no wait, Monday instead', 'Monday 30 November'],
    ['book it right now, the 11th', 'Friday 11 December'],
    ['mornings suit me best. How about 11:15 am on Monday?', 'Monday 30 November, 11:15'],
    ['any time next week, maybe Tuesday', 'Tuesday 1 December'],
  ])('a correction or a closer word wins: %s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('a refused half-open time wants the other side', () => {
    expect(at("I can't come before 4").time).toMatchObject({ from: 960, to: 1440 });
    expect(at('anything but mornings').time).toMatchObject({ from: 720 });
  });

  test('excluded days are named', () => {
    expect(at('next week, any day but Wednesday').excludedDays).toEqual(['2026-12-02']);
    expect(at('next week, any day but Wednesday').day).toEqual({ from: '2026-11-30', to: '2026-12-06' });
  });

  test('a refused time leaves its day open', () => {
    const reading = at("I can't do Friday at 3");
    expect(reading.day).toEqual({ from: '2026-11-27', to: '2026-11-27' });
    expect(reading.time).toBeUndefined();
  });

  test('an absence can be read as said', () => {
    expect(at("I'm not available Friday from 2 to 4", { ...THURSDAY, asSaid: true })).toMatchObject({
      day: { from: '2026-11-27' },
      time: { from: 840, to: 960 },
    });
  });
});

describe('what something is moved from is not what it is moved to', () => {
  test.each([
    ['move it from Monday to Friday', 'Friday 27 November', 'Monday 30 November'],
    ['reschedule my Tuesday appointment to Saturday at 4', 'Saturday 28 November, 16:00', 'Tuesday 1 December'],
    ['change it from 3 to 4pm', '16:00', '15:00'],
  ])('%s', (text, to, from) => {
    expect(said(text)).toBe(to);
    expect(at(text).previous?.label).toBe(from);
  });
});

describe('alternatives', () => {
  test('days close together are one stretch without the days between', () => {
    expect(at('Tuesday or Thursday')).toMatchObject({
      day: { from: '2026-12-01', to: '2026-12-03' },
      excludedDays: ['2026-12-02'],
      certain: true,
    });
  });
  test('days far apart are asked about', () => {
    expect(said('December 3 or January 20')).toBe('? Thursday 3 December / Wednesday 20 January 2027');
  });
  test('two days without a word that relates them are never silently one', () => {
    expect(at('I was there on Monday. Sunday').certain).toBe(false);
  });
  test('two times are asked about', () => {
    expect(said('3 or 3:30 tomorrow')).toBe('? Friday 27 November, 15:00 / Friday 27 November, 15:30');
  });
});
