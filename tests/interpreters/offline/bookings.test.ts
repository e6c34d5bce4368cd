import { describe, expect, test } from '@jest/globals';
import { after, ask, callsOf, FRIDAY_COLOUR, slots, TUESDAY_CUT } from './ask.ts';

const both = { handles: [TUESDAY_CUT, FRIDAY_COLOUR] };
const listed = ['list_bookings', {}, { ok: true, data: { bookings: [] } }] as const;

describe('moving a booking', () => {
  test('the bookings are looked at first, then the one that is meant moves', async () => {
    const said = 'can you move my haircut to friday at 3?';
    expect(callsOf(await ask(said))).toEqual([['list_bookings', {}]]);
    expect(callsOf(await ask(after(said, listed), both, 1))).toEqual([slots({ booking: 'booking B1', when: 'friday at 3' })]);
  });

  test('the day that names the booking is not the day it moves to', async () => {
    const answer = await ask('move my friday one to next week with Theo', both);
    expect(callsOf(answer)).toEqual([slots({ booking: 'booking B2', when: 'next week', provider: 'Theo' })]);
  });

  test('a time alone is left to the tool, a step is counted from the booking', async () => {
    expect(callsOf(await ask('move it to 11:30', { handles: [TUESDAY_CUT] }))).toEqual([
      slots({ booking: 'booking B1', when: '11:30' }),
    ]);
    expect(callsOf(await ask('push it back half an hour', { handles: [TUESDAY_CUT] }))).toEqual([
      slots({ booking: 'booking B1', when: '2026-12-01 at 10:30' }),
    ]);
  });

  test('without a wish the tool asks which and when', async () => {
    expect(callsOf(await ask('i need to reschedule'))).toEqual([['reschedule_appointment', { booking: null, slot: null }]]);
  });

  test('"move it" while a new booking is being made changes the wish', async () => {
    const draft = { goal: 'book', service: 'Haircut', slot: 'slot 1' } as const;
    expect(callsOf(await ask('move it to saturday', { draft, expects: 'confirmation', proposal: 'Haircut' }))).toEqual([
      slots({ when: 'saturday' }),
    ]);
  });

  test('a booking does not change its service by moving', async () => {
    const answer = await ask('change my appointment to a colour', { handles: [TUESDAY_CUT] });
    expect(answer.calls).toEqual([]);
    expect(answer.suggestions).toContain('Book Colour');
  });
});

describe('cancelling a booking', () => {
  test('"cancel it" leaves it to the tool which one that is', async () => {
    expect(callsOf(await ask('cancel my appointment'))).toEqual([['cancel_appointment', { booking: null }]]);
  });

  test('words choose among several', async () => {
    expect(callsOf(await ask('cancel the colour', both))).toEqual([['cancel_appointment', { booking: 'booking B2' }]]);
    const draft = { goal: 'cancel' } as const;
    expect(callsOf(await ask('the tuesday one', { ...both, draft }))).toEqual([
      ['cancel_appointment', { booking: 'booking B1' }],
    ]);
  });

  test('"cancel that" while something is only being asked for drops the wish, no booking', async () => {
    const draft = { goal: 'book', service: 'Haircut' } as const;
    expect(callsOf(await ask('actually cancel that', { ...both, draft, expects: 'slot' }))).toEqual([['drop_request', {}]]);
  });

  test("somebody who can't come is asked whether to move or to cancel", async () => {
    const answer = await ask("i can't make it anymore", both);
    expect(answer.calls).toEqual([]);
    expect(answer.suggestions).toEqual(['Move my booking', 'Cancel my booking']);
  });
});

describe('two things in one message', () => {
  const said = 'cancel my Tuesday one and book a haircut with maya on Friday at 5 instead';
  const known = { ...both, customerKnown: true };

  test('are done in the order said, each with its own day', async () => {
    expect(callsOf(await ask(said, known))).toEqual([['cancel_appointment', { booking: 'booking B1' }]]);
    const cancelled = ['cancel_appointment', { booking: 'booking B1' }, { ok: true, proposed: 'Cancel' }] as const;
    expect(callsOf(await ask(after(said, cancelled), known, 1))).toEqual([
      slots({ service: 'Haircut', provider: 'Maya', when: 'on Friday at 5' }),
    ]);
  });

  test('a refusal of the first asks the person before the second, which stays at hand as a button', async () => {
    const refused = [
      'cancel_appointment',
      { booking: null },
      { ok: false, code: 'AMBIGUOUS', hint: 'which?', retryable: false },
    ] as const;
    const answer = await ask(after(said, refused), known, 1);
    expect(answer).toMatchObject({ text: '', calls: [] });
    expect(answer.suggestions).toEqual(['book a haircut with maya on Friday at 5 instead']);
  });

  test('a question beside a wish is answered as well', async () => {
    const twice = 'do you have anything on saturday for a colour? and how much is it';
    const found = ['find_slots', {}, { ok: true, data: { slots: [] } }] as const;
    const answer = await ask(after(twice, found), { draft: { goal: 'book', service: 'Colour' } }, 1);
    expect(callsOf(answer)).toEqual([['business_info', { topic: 'prices', about: 'Colour' }]]);
  });
});
