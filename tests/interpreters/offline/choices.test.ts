import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../../src/ports/interpreter.ts';
import { ask, callsOf } from './ask.ts';

/** What find_slots is called with beside service, provider and time. */
async function terms(said: string, draft: Draft = {}): Promise<unknown> {
  const [call] = callsOf(await ask(said, { draft }));
  const { provider: _who, when: _when, booking: _booking, ...rest } = (call?.[1] ?? {}) as Record<string, unknown>;
  return [call?.[0], rest];
}
const BOOKING: Draft = { goal: 'book', service: 'Haircut' };

describe('several services in one message are one visit', () => {
  test.each<[string, readonly string[]]>([
    ['a haircut and a colour on Friday', ['Haircut', 'Colour']],
    ['cut, then beard trim', ['Haircut', 'Beard trim']],
    ['beard trim followed by a haircut tomorrow', ['Beard trim', 'Haircut']],
    ['haircut, colour and a blow-dry on Saturday', ['Haircut', 'Colour', 'Blow-dry']],
    ['can I book a haircut plus beard trim with Theo', ['Haircut', 'Beard trim']],
    ['two haircuts on Friday', ['Haircut', 'Haircut']],
  ])('"%s"', async (said, [service, ...also]) => {
    expect(await terms(said)).toEqual(['find_slots', { service, also }]);
  });

  test.each(['a haircut or a colour on Friday', 'a haircut on Friday and a colour on Monday'])('"%s" is none', async (said) => {
    expect(await terms(said)).not.toMatchObject(['find_slots', { also: expect.anything() }]);
  });
});

describe('a visit changes', () => {
  test.each<[string, Draft, unknown]>([
    ['add a beard trim', BOOKING, { service: 'Haircut', also: ['Beard trim'] }],
    ['and a colour as well', BOOKING, { service: 'Haircut', also: ['Colour'] }],
    ['without the colour', { ...BOOKING, also: ['Colour', 'Blow-dry'] }, { service: 'Haircut', also: ['Blow-dry'] }],
    ['just the colour', { ...BOOKING, also: ['Colour'] }, { service: 'Colour', also: [] }],
    ['both in one visit', { ...BOOKING, party: 2 }, { service: null, together: 'in_order' }],
    ['a colour instead', BOOKING, { service: 'Colour' }],
  ])('"%s"', async (said, draft, expected) => {
    expect(await terms(said, draft)).toEqual(['find_slots', expected]);
  });
});

describe('people and lengths', () => {
  test.each<[string, Draft, unknown]>([
    ['haircut for me and my two kids on Friday', {}, { service: 'Haircut', party: 3, for_whom: 'me and my two kids' }],
    ['at the same time', { ...BOOKING, party: 2 }, { service: null, together: 'at_once' }],
    ['one after the other', { ...BOOKING, party: 2 }, { service: null, together: 'in_order' }],
    ['two haircuts at the same time', {}, { service: 'Haircut', party: 2, together: 'at_once' }],
    ['make it 4 people', BOOKING, { service: null, party: 4 }],
    ['just me', { ...BOOKING, party: 3 }, { service: null, party: 1 }],
    ['a longer one please', { goal: 'book', service: 'Blow-dry' }, { service: null, minutes: 45 }],
    ['30 mins is fine', { goal: 'book', service: 'Blow-dry', durationMinutes: 45 }, { service: null, minutes: 30 }],
    ['a 45 minute blow-dry on Friday', {}, { service: 'Blow-dry', minutes: 45 }],
  ])('"%s"', async (said, draft, expected) => {
    expect(await terms(said, draft)).toEqual(['find_slots', expected]);
  });
});
