import { expect, test } from '@jest/globals';
import { after, ask, callsOf, offered, slots } from './ask.ts';

const readBack = {
  draft: { goal: 'book', service: 'Haircut', slot: 'slot 1' },
  expects: 'confirmation',
  proposal: 'Haircut with Maya on Friday 27 November, 14:00',
  handles: offered(['14:00', 'Maya']),
} as const;

test.each([
  ['actually, could you change the appointment to 4 pm instead?', '4 pm'],
  ['never mind, make it monday at 10', 'monday at 10'],
  ['hang on, change the visit to the 30th', 'the 30th'],
])('"%s" changes what is being read back, though it is called a booking already', async (said, when) => {
  const [call] = callsOf(await ask(said, readBack));
  expect(call?.[0]).toBe('find_slots');
  expect(JSON.stringify(call?.[1])).toContain(when);
});

test('"move my appointment to 4 pm" still speaks of a booking that stands', async () => {
  const [call] = callsOf(await ask('move my appointment to 4 pm', readBack));
  expect(call).not.toEqual(slots({ when: '4 pm' }));
});

test('"never mind" alone drops it', async () => {
  expect(callsOf(await ask('never mind', readBack))).toEqual([['drop_request', {}]]);
});

test('"around 15:30" is not the 15:00 on the list', async () => {
  const context = {
    draft: { goal: 'book', service: 'Haircut' },
    expects: 'slot',
    handles: offered(['14:00', 'Maya'], ['15:00', 'Maya']),
  } as const;
  const [call] = callsOf(await ask('i think around 15:30', context));
  expect(call?.[0]).toBe('find_slots');
});

test.each([
  'i need a haircut soon. do you have any appointments for friday at 11?',
  'a haircut please. do you have a spot open for friday at 11?',
])('"%s" asks for times, not for what is on offer', async (said) => {
  const calls = callsOf(await ask(said));
  expect(calls.map(([name]) => name)).toEqual(['find_slots']);
  expect(JSON.stringify(calls)).toContain('friday at 11');
});

test.each([
  ['na verdade pode ser sábado?', 'pt', 'sábado'],
  ['mejor el sábado', 'es', 'sábado'],
  ['finalement plutôt samedi', 'fr', 'samedi'],
  ['doch lieber Samstag', 'de', 'Samstag'],
  ['parso kar do', 'hi', 'parso'],
])('"%s" right after a booking moves it (%s)', async (said, locale, when) => {
  const messages = [
    ...after('sim', ['book_appointment', { slot: 'slot 1' }, { ok: true, data: {} }]),
    {
      role: 'assistant' as const,
      text: 'Booked: **Haircut with Theo**, Friday 27 November 2026, 10:00. Reference **ALM-MMEYC**.',
    },
    { role: 'user' as const, text: said },
  ];
  const [call] = callsOf(await ask(messages, { locale }));
  expect(call).toEqual([
    'find_slots',
    expect.objectContaining({ booking: 'ALM-MMEYC', when: expect.objectContaining({ text: expect.stringContaining(when) }) }),
  ]);
});

test('a yes to a question between two days asks it again, in another language than English by the tool’s own words', async () => {
  const args = { service: 'Colour', provider: null, when: { text: 'jeudi prochain', date: null, time: null }, booking: null };
  const alternatives = ['Thursday 3 December', 'Thursday 26 November'];
  const messages = [
    ...after('jeudi prochain', ['find_slots', args, { ok: false, code: 'AMBIGUOUS', hint: '', alternatives }]),
    { role: 'assistant' as const, text: 'Voulez-vous dire jeudi 3 décembre ou jeudi 26 novembre ?' },
    { role: 'user' as const, text: 'oui' },
  ];
  const context = { draft: { goal: 'book', service: 'Colour' }, expects: 'date' } as const;
  expect(callsOf(await ask(messages, { ...context, locale: 'fr' }))).toEqual([['find_slots', args]]);
  const english = [...messages.slice(0, -1), { role: 'user' as const, text: 'yes' }];
  expect((await ask(english, context)).suggestions).toEqual(alternatives);
});
