import { expect, test } from '@jest/globals';
import { normalise, spanOf } from '../../../src/domain/language/tokens.ts';

test.each([
  ['Half Past THREE', 'half past 3'],
  ['twenty-first', '21st'],
  ['the thirty first', 'the 31st'],
  ['two thousand and eighteen', '2018'],
  ['nine thirty', '9:30'],
  ['two fifteen minute sessions', '2 15 minute sessions'],
  ['3 o’clock', '3 oclock'],
  ['5p.m.', '5 pm'],
  ['at 9a', 'at 9 am'],
  ['Mon–Fri', 'monday-friday'],
  ['Oct2', 'october 2'],
  ['१५ दिसंबर', '15 दिसंबर'],
  ['tommorow evning', 'tomorrow evening'],
  ['satruday', 'saturday'],
  ['today’s', 'today'],
  ['the second one', 'the second one'],
  ['the second of may', 'the 2nd of may'],
  ['book me one for Monday', 'book me one for monday'],
  ['at one', 'at 1'],
  ['a ½ hour call', 'a half hour call'],
])('%s is normalised to %s', (text, expected) => {
  expect(normalise(text).text).toBe(expected);
});

test.each(['warning', 'mourning', 'sundae', 'match', 'mouth', 'opening', 'thirsty', 'Mondal', 'marsh'])(
  '%s is not repaired',
  (word) => {
    expect(normalise(word).text).toBe(word.toLowerCase());
  },
);

test('phone numbers, addresses and prices become marks that no rule reads', () => {
  expect(normalise('ring +44 7700 900123, a@b.org, £12.50').text).toBe('ring @phone, @email, @money');
});

test('a place in the normalised text leads back to the original', () => {
  const text = 'See you  TWENTY-FIRST of Dec.';
  const normalised = normalise(text);
  const from = normalised.text.indexOf('21st');
  const span = spanOf(normalised, from, from + '21st of december'.length);
  expect(text.slice(span.start, span.end)).toBe('TWENTY-FIRST of Dec');
});
