import { describe, expect, test } from '@jest/globals';
import { readBookingNote } from '../../../src/domain/language/booking-note.ts';

describe('a note on a booking', () => {
  test.each([
    ['add a note to Ada’s appointment: allergic to ammonia', 'Ada', 'allergic to ammonia'],
    ['note for tom reed - prefers no chit chat', 'tom reed', 'prefers no chit chat'],
    ["pls put a quick note on gus hale's booking, he paid cash", 'gus hale', 'he paid cash'],
    ['put "bring photos" on ada\'s notes', 'ada', 'bring photos'],
    ["leave a note on mia's haircut tomorrow saying ring the side door", 'mia', 'ring the side door'],
    ['remember that ben osei can’t do mornings', 'ben osei', 'ben osei can’t do mornings'],
    ['note zoe is pregnant and tires easily', 'zoe', 'zoe is pregnant and tires easily'],
  ])('%s', (said, whose, note) => {
    expect(readBookingNote(said)).toEqual({ whose, note });
  });

  test('what was not said stays unsaid', () => {
    expect(readBookingNote("add a note to ada bell's booking")).toEqual({ whose: 'ada bell' });
    expect(readBookingNote('add a note: call back')).toEqual({ note: 'call back' });
    expect(readBookingNote('make a note')).toEqual({});
  });

  test('is taken away again', () => {
    expect(readBookingNote("remove the note from ada's booking")).toEqual({ whose: 'ada', removes: true });
    expect(readBookingNote("delete tom reed's notes")).toEqual({ whose: 'tom reed', removes: true });
  });

  test.each([
    'send a note to all clients tomorrow that we moved',
    'remember we are closed on friday',
    'remind me to buy milk',
    'what notes are there for ada',
    'add ada to the waitlist',
    'add 15 minutes to highlights',
    'book ada in for a haircut tomorrow at 3',
  ])('is none: %s', (said) => {
    expect(readBookingNote(said)).toBeUndefined();
  });
});
