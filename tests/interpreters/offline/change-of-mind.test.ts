import { expect, test } from '@jest/globals';
import { ask, callsOf, offered, slots } from './ask.ts';

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
