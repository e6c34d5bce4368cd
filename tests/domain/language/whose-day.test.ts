import { describe, expect, test } from '@jest/globals';
import { readWhoseDay } from '../../../src/domain/language/whose-day.ts';

describe('whose day is asked about', () => {
  test.each([
    ['show me Jess’s diary for friday', 'Jess'],
    ["open up zoe bell's calendar", 'zoe bell'],
    ['what does kim have tomorrow', 'kim'],
    ['agenda for Nadia next week', 'Nadia'],
    ['is Olek free on friday', 'Olek'],
    ['how busy is Nadia on the 3rd', 'Nadia'],
  ])('%s', (said, who) => {
    expect(readWhoseDay(said)).toEqual({ who, customer: false });
  });

  test.each([
    ['when is Ada Bell coming', 'Ada Bell'],
    ['what time is mr okafor due in', 'mr okafor'],
    ['does Tom Reed have an appointment', 'Tom Reed'],
    ["look up ada's next booking", 'ada'],
  ])('a customer: %s', (said, who) => {
    expect(readWhoseDay(said)).toEqual({ who, customer: true });
  });

  test.each([
    "what's on tomorrow",
    "show tomorrow's schedule",
    'what do we have on friday',
    "show me everyone's diary",
    'how busy is thursday',
    "this week's appointments",
    'when is my next client',
    'who is my last client today',
    'is it busy tomorrow',
    'show the whole day',
  ])('nobody is named in: %s', (said) => {
    expect(readWhoseDay(said)).toBeUndefined();
  });
});
