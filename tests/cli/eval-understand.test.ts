import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { answerUnderstand } from '../../src/cli/eval-understand.ts';

const reference = '2026-11-24T09:00';

test('a message comes back as acts, intent, slots and questions', () => {
  expect(
    answerUnderstand({
      id: 'a',
      text: 'can i book a trim with Maja on friday at 3 pm? whats your address',
      reference,
      timeZone: 'Europe/London',
      services: ['Trim', { name: 'Colour', aliases: ['dye'] }],
      providers: ['Maya'],
    }),
  ).toEqual({
    id: 'a',
    acts: ['INFORM', 'INFORM_INTENT', 'REQUEST'],
    intent: 'book',
    intents: ['book', 'info'],
    slots: { date: '2026-11-27', time: '15:00', service: 'Trim', provider: 'Maya' },
    requested: ['address'],
    certain: true,
  });
});

test('a stretch of time is a range, a number of people is a number', () => {
  const { slots } = answerUnderstand({ id: 1, text: 'next week between 2 pm and 4 pm for 3 people', reference });
  expect(slots).toEqual({ range: { start: '2026-11-30T14:00', end: '2026-12-06T16:00' }, people: 3 });
});

test('a provider who changes their hours sets availability', () => {
  expect(answerUnderstand({ id: 1, text: 'take friday off', reference, role: 'provider' }).intent).toBe('set_availability');
});

test('a bad field is named', () => {
  expect(() => answerUnderstand({ id: 1, text: 'hi', reference: 'now' })).toThrow('reference: expected a local time');
  expect(() => answerUnderstand({ id: 1, reference })).toThrow('text:');
});

test('a batch from standard input is answered line by line', async () => {
  const child = spawn(process.execPath, ['src/main.ts', 'eval-understand'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = ['yes', 'friday at 3', 'cancel my appointment'].map((said, id) => JSON.stringify({ id, text: said, reference }));
  child.stdin.end(`${lines.join('\n')}\n`);
  const out = (await text(child.stdout)).trim().split('\n');
  expect(out.map((answer) => (JSON.parse(answer) as { id: number }).id)).toEqual([0, 1, 2]);
});
