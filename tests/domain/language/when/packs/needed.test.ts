import { expect, test } from '@jest/globals';
import { neededBy } from '../../../../../src/domain/language/when/packs/needed.ts';
import { GERMAN } from '../../../../../src/domain/language/when/packs/de/pack.ts';
import { HINDI } from '../../../../../src/domain/language/when/packs/hi/pack.ts';
import { SPANISH } from '../../../../../src/domain/language/when/packs/es/pack.ts';

test.each([
  ['(\\d+) from_p (\\d+)(?: until_p)?', [' from_p ']],
  ['(?:later_p|after_p) x?', ['later_p', 'after_p']],
  ['(next|this) month (?:in_p )?(\\d)', [' month ']],
  ['months?', ['month']],
  ['\\p{L}+_ not', ['_ not']],
  ['noon|midnight', undefined],
  ['(?:noon)? ?(\\d)', undefined],
])('%s needs %j', (pattern, words) => {
  expect(neededBy(pattern)).toEqual(words);
});

test('words that are not there rule out a pattern only where it could not match', () => {
  const texts = [
    'from 3 to 5 may',
    'monday_s in the morning 9 oclock from_p 11 oclock until_p',
    'at the_h 5 and_half in the afternoon',
    '2th_r friday',
  ];
  for (const { needed, quick } of [...HINDI.rewrites, ...SPANISH.rewrites, ...GERMAN.rewrites])
    for (const text of texts) if (quick().test(text)) expect(needed()?.some((word) => text.includes(word))).not.toBe(false);
});
