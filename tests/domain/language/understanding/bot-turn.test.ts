import { expect, test } from '@jest/globals';
import { readBotTurn } from '../../../../src/domain/language/understanding/bot-turn.ts';

test.each([
  ['Which town shall I look in?', ['place']],
  ['What day and time suit you?', ['date', 'time']],
  ['And your name, please?', ['name']],
] as const)('%s asks for what is missing', (text, asked) => {
  const { asks, confirms, offers } = readBotTurn(text);
  expect({ asks: [...asks].sort(), confirms, offers }).toEqual({ asks: [...asked].sort(), confirms: false, offers: false });
});

test.each([
  ['So that is Tuesday 3 March at 10:30 with Maya. Shall I go ahead?', 'confirms'],
  ['Please confirm: a haircut at 4 pm on March 5th.', 'confirms'],
  ['Your appointment is booked. See you soon!', 'done'],
  ['Is there anything else I can do?', 'anythingElse'],
  ['Sorry, I was unable to book that. How about 3 pm on March 4th instead?', 'offersInstead'],
  ['Shall I book an appointment for you?', 'proposes'],
  ['I found a barber called Blade & Co in Leeds.', 'offers'],
  ['What about Tim Orr, a Psychologist in Whitby?', 'offers'],
  ['Their number is 555-010-0199.', 'informs'],
] as const)('%s %s', (text, kind) => {
  expect(readBotTurn(text)[kind]).toBe(true);
});

test('without words nothing was said', () => {
  expect(Object.values(readBotTurn(undefined)).filter((value) => value === true)).toEqual([]);
});
