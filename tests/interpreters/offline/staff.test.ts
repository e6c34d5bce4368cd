import { describe, expect, test } from '@jest/globals';
import { after, ask, booking, callsOf } from './ask.ts';

const owner = { role: 'owner' } as const;
const when = (text: string) => ({ text, date: null, time: null });

describe('an owner', () => {
  test.each([
    ['what does my Thursday look like?', 'agenda', { provider: null, when: when('Thursday') }],
    ["who's next?", 'agenda', { provider: null, when: when('today') }],
    ['tomorrow?', 'agenda', { provider: null, when: when('tomorrow') }],
    ['block tomorrow 2-4', 'block_time', { provider: null, when: when('tomorrow 2-4') }],
    ["I'm off 24–26 December", 'block_time', { provider: null, when: when('24–26 December') }],
    ['maya is sick today', 'block_time', { provider: 'Maya', when: when('today') }],
    ['open Saturday 10-2 this week only for theo', 'open_hours', { provider: 'Theo', when: when('this Saturday 10-2') }],
    ["set Maya's hours to mon-fri 9-5 except 12-1", 'set_hours', { provider: 'Maya', hours: 'mon-fri 9-5 except 12-1' }],
    ['show me the opening hours', 'view_hours', { provider: null }],
  ])('"%s"', async (said, name, args) => {
    expect(callsOf(await ask(said, owner))).toEqual([[name, args]]);
  });

  test('whose calendar was meant completes the call that asked', async () => {
    const args = { provider: null, when: when('friday afternoon') };
    const messages = [
      { role: 'user', text: 'block friday afternoon' },
      { role: 'assistant', text: '', calls: [{ id: 'c1', name: 'block_time', arguments: JSON.stringify(args) }] },
      {
        role: 'tool',
        callId: 'c1',
        name: 'block_time',
        result: { ok: false, code: 'AMBIGUOUS', hint: 'Whose?', alternatives: ['Maya', 'Theo', 'everyone'] },
      },
      { role: 'assistant', text: 'Whose calendar do you mean?' },
    ] as const;
    const whose = (text: string) => ask([...messages, { role: 'user', text }], { ...owner, expects: 'provider' });
    expect(callsOf(await whose('theo'))).toEqual([['block_time', { ...args, provider: 'Theo' }]]);
    expect(callsOf(await whose('everyone'))).toEqual([['block_time', { ...args, provider: 'everyone' }]]);
  });

  test('"cancel the 3pm" looks at the day first, then prepares that one', async () => {
    expect(callsOf(await ask('cancel the 3pm', owner))).toMatchObject([['agenda', { provider: null }]]);
    const listed = ['agenda', {}, { ok: true, data: {} }] as const;
    const handles = [
      booking(1, 'Haircut with Maya for Ben, Tue 24 Nov, 11:00'),
      booking(2, 'Colour with Priya for Ana, Tue 24 Nov, 15:00'),
    ];
    expect(callsOf(await ask(after('cancel the 3pm', listed), { ...owner, handles }, 1))).toEqual([
      ['cancel_appointment', { booking: 'booking B2' }],
    ]);
  });
});

test('a customer who says the same is not given a calendar', async () => {
  for (const said of ['block tomorrow 2-4', "set Maya's hours to mon-fri 9-5"]) {
    const names = (await ask(said)).calls.map(({ name }) => name);
    expect(names.filter((name) => ['block_time', 'set_hours', 'open_hours', 'agenda'].includes(name))).toEqual([]);
  }
});
