import { expect, test } from '@jest/globals';
import { readIntentsAs } from '../../../src/domain/language/role-intents.ts';
import { readWish } from '../../../src/domain/language/understanding/wish.ts';
import { understand } from '../../../src/domain/language/understand.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';

const first = (text: string): string | undefined => readIntentsAs(text, 'customer')[0]?.name;

test.each([
  ['the little one needs her teeth looking over', 'book'],
  ['been meaning to do something about my hair', 'book'],
  ['dad snapped a crown on a toffee', 'book'],
  ['somebody to teach our twins the drums please', 'book'],
  ['wondering whether you would have a gap for us', 'find_times'],
  ['get me in with whoever is around on monday', 'find_times'],
  ['i would like out of the monday session', 'cancel'],
  ["got food poisoning so i won't be in", 'cancel'],
  ['our plans have changed, i need a different day', 'move'],
  ['forgot what day i booked', 'list'],
  ['did you receive my booking', 'list'],
  ['is there a lift up to your floor', 'info'],
  ['do pensioners get a discount on your cuts', 'info'],
  ['must i book ahead or can i just walk in', 'info'],
] as const)('signs anywhere in "%s" tell that it is for %s', (text, name) => {
  expect(first(text)).toBe(name);
});

test.each([['how old is the queen'], ['my guitar has lost a string'], ['play something by the doors'], ['i am in africa']])(
  '"%s" has no sign of a booking',
  (text) => {
    expect(['book', 'find_times', 'move', 'cancel', 'list']).not.toContain(first(text));
  },
);

test.each([
  ['do you have anything for a group session on the 27th'],
  ['could you do on friday instead'],
  ['would you have space at 4:30'],
])('"%s" looks for a time and asks nothing about the house', (text) => {
  expect(first(text)).not.toBe('info');
});

test('a guess gives way to anything that was said plainly', () => {
  const guessed = readIntentsAs('the little one needs her teeth looking over', 'customer')[0];
  expect(guessed?.guessed).toBe(true);
  expect(readIntentsAs('cancel my cleaning', 'customer').some((intent) => intent.guessed === true)).toBe(false);
  expect(readWish('two twin rooms from friday please', 'customer')[0]?.name).toBe('book');
});

test('a guess decides no act in the middle of a talk', () => {
  const at = { now: instant(Date.UTC(2026, 10, 24, 9)), timeZone: zoneId('Europe/London') };
  const said = 'can you check for other hairdressers';
  expect(understand(said, at).acts).toContain('INFORM_INTENT');
  expect(understand(said, { ...at, lastBotText: 'How about Salon Nova? It is a salon in Leeds.' }).acts).toEqual([
    'REQUEST_ALTS',
  ]);
});
