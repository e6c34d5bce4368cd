import { describe, expect, test } from '@jest/globals';
import { firstWords, patternOf, wordsTaken } from '../../../../src/domain/language/acts/pattern.ts';

const words = (text: string): readonly { readonly text: string }[] => text.split(' ').map((word) => ({ text: word }));
const taken = (pattern: string, text: string, from = 0): number => wordsTaken(patternOf(pattern), words(text), from);

describe('a phrase of choices and words that may be left out', () => {
  test.each([
    ['si (claro|señor)', 'si senor', 2],
    ['si (claro|señor)', 'si', 0],
    ['muy bien (gracias)', 'muy bien', 2],
    ['muy bien (gracias)', 'muy bien gracias', 3],
    ['(muy) (bien|mal) hecho', 'bien hecho', 2],
    ['bis (dann|zum (montag|dienstag))', 'bis zum dienstag', 3],
    ['bis (dann|zum (montag|dienstag))', 'bis zum', 0],
  ])('"%s" takes what it can of "%s": %i', (pattern, text, length) => {
    expect(taken(pattern, text)).toBe(length);
  });

  test('it is found by every word it may begin with', () => {
    expect([...firstWords(patternOf('(ja) (bitte|gern (doch)) buchen'))].sort()).toEqual(['bitte', 'gern', 'ja']);
  });

  test('it does not run into the next sentence', () => {
    expect(wordsTaken(patternOf('no gracias'), [{ text: 'no' }, { text: 'gracias', opens: true }], 0)).toBe(0);
  });
});
