import { expect, test } from '@jest/globals';
import { understand } from '../../../src/domain/language/understand.ts';
import type { UnderstandContext } from '../../../src/domain/language/understand.ts';
import { instantsOf, localDate, minuteOfDay } from '../../../src/domain/time/wall.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';

const timeZone = zoneId('Europe/London');
const [now] = instantsOf({ date: localDate('2026-11-24', 'now'), minute: minuteOfDay('09:00', 'now') }, timeZone);
const read = (text: string, context: Partial<UnderstandContext> = {}) =>
  understand(text, { now: now ?? (0 as UnderstandContext['now']), timeZone, ...context });

const READ_BACK = 'A haircut with Maya on Friday 27 November at 3 pm. Is that right?';
const SHOWN = 'I found Blade & Comb in Leeds.';

test.each([
  ['yes that is right', READ_BACK, ['AFFIRM']],
  ['yep, whats their address', READ_BACK, ['AFFIRM', 'REQUEST']],
  ['no, the 30th', READ_BACK, ['INFORM', 'NEGATE']],
  ['yes, friday at 3 is perfect', READ_BACK, ['AFFIRM']],
  ['could we make it 4 pm instead', READ_BACK, ['INFORM', 'NEGATE']],
  ['that one sounds lovely', SHOWN, ['SELECT']],
  ['anybody else around?', SHOWN, ['REQUEST_ALTS']],
  ['rather something in York', SHOWN, ['INFORM', 'REQUEST_ALTS']],
  ['how are they rated?', SHOWN, ['REQUEST']],
  ['great, book me an appointment there on friday', SHOWN, ['INFORM', 'INFORM_INTENT', 'SELECT']],
  ['not right now', 'Shall I book an appointment?', ['NEGATE_INTENT']],
  ['yes, on monday at 10', 'Shall I book an appointment?', ['AFFIRM_INTENT', 'INFORM']],
  ['no that is everything', 'Anything else I can do for you?', ['NEGATE', 'THANK_YOU']],
  ['thanks, bye', 'Your appointment is booked.', ['GOODBYE', 'THANK_YOU']],
  ['cheers', 'Your appointment is booked.', ['THANK_YOU']],
  ['tuesday at 9', 'What day and time suit you?', ['INFORM']],
  ['i need a barber in leeds', undefined, ['INFORM', 'INFORM_INTENT']],
  ['hello', undefined, ['GREET']],
] as const)('%s', (text, lastBotText, acts) => {
  expect(read(text, lastBotText === undefined ? {} : { lastBotText }).acts).toEqual(acts);
});

test('what the bot waits for may be told instead of its words', () => {
  expect(read('the 27th', { expects: ['confirmation'] }).acts).toEqual(['INFORM', 'NEGATE']);
  expect(read('sure', { expects: ['slot'] }).acts).toEqual(['SELECT']);
});

test('names of services and people are known with their misspellings, and are no dates', () => {
  const { slots } = read('a hair cutt with April on the 1st', {
    services: [{ id: 'cut', name: 'Haircut' }],
    providers: [{ id: 'april', name: 'April May' }],
  });
  expect([slots.service, slots.provider, slots.when?.day?.from]).toEqual(['Haircut', 'April May', '2026-12-01']);
});

test("the salon's name is nobody's own", () => {
  const { slots } = read("the salon's name is Golden Scissors", { lastBotText: 'Which salon would you like?' });
  expect([slots.provider, slots.name]).toEqual(['Golden Scissors', undefined]);
});

test('who looks for somebody does not book yet', () => {
  expect(read('find me a dentist in York').wish?.name).toBe('find_provider');
  expect(read('book an appointment with a dentist in York').wish?.name).toBe('book');
});

test('a one that stands for something is no hour; the day of a farewell is no wish', () => {
  expect(read('can you look for one in York').slots.when).toBeUndefined();
  expect(read('thanks, that is all for today').slots.when).toBeUndefined();
  expect(read('one in the afternoon').slots.when?.time?.from).toBe(780);
});

test('a number that nothing explains is not certain', () => {
  expect(read('friday at 3 or 47').certain).toBe(false);
});

test.each([
  ['hello there', 'small_talk'],
  ['thanks, bye', 'small_talk'],
  ['ayuda', 'help'],
  ['quiero hablar con una persona', 'human'],
  ['vergiss es', 'stop'],
  ['yes', undefined],
] as const)('%s is for %s', (text, name) => {
  expect(read(text).wish?.name).toBe(name);
});
