import { expect, test } from '@jest/globals';
import { understand } from '../../../../src/domain/language/understand.ts';
import { instantsOf, localDate, minuteOfDay } from '../../../../src/domain/time/wall.ts';
import { zoneId } from '../../../../src/domain/time/zones.ts';

const timeZone = zoneId('Europe/London');
const [now] = instantsOf({ date: localDate('2026-11-24', 'now'), minute: minuteOfDay('09:00', 'now') }, timeZone);
const read = (text: string, lastBotText?: string) => {
  if (now === undefined) throw new Error('the morning of the test exists');
  return understand(text, { now, timeZone, ...(lastBotText === undefined ? {} : { lastBotText }) });
};

const SHOWN = 'I have 6 therapists for you. What about Dr. Nora Quill, a Psychologist in Whitby?';
const TOLD = 'It has a rating of 3.6.';

test.each([
  ['lovely, that one sounds right', SHOWN, ['SELECT']],
  ['sounds good, but is there anyone else I could compare with?', SHOWN, ['REQUEST_ALTS']],
  ['I am not a fan of that one. Any others around?', SHOWN, ['REQUEST_ALTS']],
  ["That's too low for me. Show me somebody else please", TOLD, ['REQUEST_ALTS']],
  ["I'd rather have a psychiatrist", SHOWN, ['INFORM', 'REQUEST_ALTS']],
  ['Good, please make me an appointment then', SHOWN, ['INFORM_INTENT', 'SELECT']],
  ["Sure, I'll go with Dr. Nora Quill", SHOWN, ['SELECT']],
  ["No, nothing else, I don't need anyone else", 'Is there anything else I can help with?', ['NEGATE', 'THANK_YOU']],
  ["do you know if it's unisex?", SHOWN, ['REQUEST']],
] as const)('%s, after something was shown', (text, before, acts) => {
  expect(read(text, before).acts).toEqual(acts);
});

test.each([
  ['where can I find a good dentist?', ['INFORM_INTENT']],
  ["my beard is a mess, where's a barbershop in Hull?", ['INFORM', 'INFORM_INTENT']],
  ['find a dental practice in Ripon, please', ['INFORM', 'INFORM_INTENT']],
  ['my gum hurts so I need somebody to look at it', ['INFORM_INTENT']],
  ["I'm searching for a gynaecologist", ['INFORM', 'INFORM_INTENT']],
  ['I have been ill since yesterday and need a doctor', ['INFORM_INTENT']],
] as const)('%s, as a first message', (text, acts) => {
  expect(read(text).acts).toEqual(acts);
});

test.each([
  ['Go for Santa Clara please!', 'Where shall I search?', { city: 'Santa Clara' }],
  ['let’s try oakley', 'Which city?', { city: 'oakley' }],
  ['Ummm how about Foster City?', 'Which city?', { city: 'Foster City' }],
  ['Try San Ramon instead.', SHOWN, { city: 'San Ramon' }],
  ['Where in Whitby is it?', SHOWN, {}],
] as const)('%s says where, after: %s', (text, before, slots) => {
  expect(read(text, before).slots).toEqual(slots);
});

test('another one of the same kind says no kind', () => {
  const before = 'There is a Dermatologist in Whitby called Tim Orr.';
  expect(read('any other dermatologists?', before).slots).toEqual({});
  expect(read('another dermatologist in Hull?', before).slots).toEqual({ city: 'Hull' });
});
