import { describe, expect, test } from '@jest/globals';
import { after, ask, callsOf, offered, slots } from './ask.ts';

const pending = {
  draft: { goal: 'book', service: 'Haircut', day: { from: '2026-11-27', to: '2026-11-27' } },
  expects: 'slot',
} as const;
const times = offered(['10:00', 'Maya'], ['14:00', 'Theo'], ['15:30', 'Maya'], ['16:00', 'Priya']);

describe('a wish for a time', () => {
  test.each([
    ['a trim for my daughter, she is in class 9, on friday', slots({ service: 'Haircut', when: 'on friday' })],
    ['haircut with theo tomorrow pls', slots({ service: 'Haircut', provider: 'Theo', when: 'tomorrow' })],
    ['I want to book an appointment', slots({})],
    ['any chance of a trim on saturday', slots({ service: 'Haircut', when: 'on saturday' })],
    ['is anyone free for a blow dry friday at 3', slots({ service: 'Blow-dry', provider: 'anyone', when: 'for a friday at 3' })],
    ['can i book a massage for friday?', slots({ service: 'massage', when: 'for friday' })],
    ['a haircut with Gustav on friday', slots({ service: 'Haircut', provider: 'Gustav', when: 'on friday' })],
    ['thanks! how are you? haircut friday please', slots({ service: 'Haircut', when: 'friday' })],
  ])('"%s" looks for exactly what was said', async (said, call) => {
    expect(callsOf(await ask(said))).toEqual([call]);
  });

  test.each([
    ['sat morning with maya then', [['prices', 'Colour']], slots({ service: 'Colour', provider: 'Maya', when: 'sat morning' })],
    [
      'ok saturday',
      [
        ['prices', 'Colour'],
        ['hours', null],
      ],
      slots({ service: 'Colour', when: 'saturday' }),
    ],
    [
      'book me that for saturday',
      [
        ['prices', 'Colour'],
        ['services', 'Haircut'],
      ],
      slots({ service: 'Haircut', when: 'for saturday' }),
    ],
    ['ok saturday', [['hours', null]], slots({ when: 'saturday' })],
  ] as const)('"%s" after questions about %j is about the service they were about', async (said, asked, call) => {
    const before = asked.flatMap(([topic, about]) => [
      ...after('and what about this?', ['business_info', { topic, about }, { ok: true, data: {} }]),
      { role: 'assistant' as const, text: 'So and so.' },
    ]);
    expect(callsOf(await ask([...before, { role: 'user', text: said }]))).toEqual([call]);
  });

  test('of a group that is being asked for: who stays away makes it one, and how many seats are left is looked up', async () => {
    const group = { draft: { goal: 'book', service: 'Haircut', party: 2 }, expects: 'slot' } as const;
    const [alone] = callsOf(await ask("my brother can't come now, just me", group));
    expect(alone).toEqual(['find_slots', expect.objectContaining({ party: 1 })]);
    for (const said of ['how many seats left?', 'any places still free', 'is it full'])
      expect([said, callsOf(await ask(said, group))]).toEqual([said, [slots({})]]);
  });

  test.each([
    ['and a blow dry for my wife right after mine', '2026-11-27 after 14:45'],
    ['a blow-dry for my mum before my appointment please', '2026-11-27 before 14:00'],
  ])('"%s": beside what was just booked', async (said, when) => {
    const booked = after(
      'friday at 2',
      ['find_slots', {}, { ok: true, data: { service: 'Haircut', exact: 'slot 1' } }],
      ['book_appointment', { slot: 'slot 1' }, { ok: true, data: {} }],
    );
    const messages = [...booked, { role: 'assistant' as const, text: 'Booked.' }, { role: 'user' as const, text: said }];
    const [call] = callsOf(await ask(messages, { handles: offered(['14:00', 'Theo']) }));
    expect(call).toEqual([
      'find_slots',
      expect.objectContaining({ service: 'Blow-dry', when: { text: when, date: null, time: null } }),
    ]);
  });

  test('how many come is no day: "in december, 8 people"', async () => {
    const [call] = callsOf(await ask('a haircut in december, 8 people'));
    expect(call).toEqual([
      'find_slots',
      expect.objectContaining({ party: 8, when: { text: 'in december', date: null, time: null } }),
    ]);
  });

  test.each([
    ['a week later please', '2026-12-04'],
    ['can we do two days earlier?', '2026-11-25'],
  ])('"%s" moves the day that is looked at, before a time is chosen', async (said, when) => {
    expect(callsOf(await ask(said, { ...pending, handles: times }))).toEqual([slots({ when })]);
  });

  test('digits of a phone number are contact details, never a time', async () => {
    const answer = await ask("Hi I'm Ben Okoro, 07911 123456, can i get a haircut tomorrow at 3pm?");
    expect(callsOf(answer)).toEqual([
      ['note_contact', { name: 'Ben Okoro', phone: '+447911123456', email: null }],
      slots({ service: 'Haircut', when: 'tomorrow at 3pm' }),
    ]);
  });

  test('a date that can be read in two ways is passed on as it was said, for the tool to ask', async () => {
    const [call] = callsOf(await ask('haircut on 12/3 at 4'));
    expect(call?.[1]).toMatchObject({ when: { text: expect.stringContaining('12/3 at 4') } });
  });

  test('a number out of the blue is asked about, not booked', async () => {
    expect(await ask('12345')).toMatchObject({ calls: [], missed: true });
  });
});

describe('a change of mind changes one thing', () => {
  test.each([
    ['actually saturday', slots({ when: 'saturday' })],
    ['make it a colour instead', slots({ service: 'Colour' })],
    ['anyone is fine', slots({ provider: 'anyone' })],
    ['not maya please', slots({ provider: 'not maya' })],
    ['can we do it earlier?', slots({ when: 'before 10:00' })],
    ['anything later', slots({ when: 'after 16:05' })],
    ['hmm what about the week after', slots({ when: 'from 2026-11-30 to 2026-12-06' })],
    ['another day', slots({ when: 'from 2026-11-28 to 2026-12-11' })],
    ['the next day?', slots({ when: '2026-11-28' })],
    ['yes but make it monday', slots({ when: 'monday' })],
    ['no, 5pm', slots({ when: '5pm' })],
  ])('"%s"', async (said, call) => {
    expect(callsOf(await ask(said, { ...pending, handles: times }))).toEqual([call]);
  });

  test('a step is taken from the chosen time, not from now', async () => {
    const context = { ...pending, draft: { ...pending.draft, slot: 'slot 3' }, handles: times };
    expect(callsOf(await ask('can we do it an hour later', context))).toEqual([slots({ when: '2026-11-27 at 16:30' })]);
    expect(callsOf(await ask('half an hour earlier pls', context))).toEqual([slots({ when: '2026-11-27 at 15:00' })]);
  });

  test('a step from a time that nobody chose is asked about', async () => {
    const answer = await ask('an hour later', { ...pending, handles: times });
    expect(answer.calls).toEqual([]);
    expect(answer.suggestions).toEqual(times.map(({ label }) => label));
  });

  test('a day left out keeps the week that was wished', async () => {
    const draft = { ...pending.draft, day: { from: '2026-11-30', to: '2026-12-06' } };
    const [call] = callsOf(await ask('not wednesday', { ...pending, draft, handles: times }));
    expect(call).toEqual(slots({ when: 'from 2026-11-30 to 2026-12-06 not wednesday' }));
  });
});
