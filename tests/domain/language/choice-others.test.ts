import { describe, expect, it } from '@jest/globals';
import { readChoice } from '../../../src/domain/language/choice.ts';

describe('a place in a list, in other languages', () => {
  it.each([
    ['la primera, por favor', 0],
    ['el segundo', 1],
    ['le premier', 0],
    ['la deuxième s’il vous plaît', 1],
    ['das erste', 0],
    ['ich nehme den zweiten', 1],
    ['o primeiro', 0],
    ['o terceiro por favor', 2],
    ['pehla wala', 0],
    ['दूसरा वाला', 1],
    ['आख़िरी', 2],
    ['der letzte bitte', 2],
  ])('“%s” is the one at %i', (text, index) => {
    expect(readChoice(text, 3)).toBe(index);
  });

  it('is none where more is said', () => {
    expect(readChoice('la primera semana de diciembre', 3)).toBeUndefined();
    expect(readChoice('segunda', 3)).toBeUndefined();
  });
});
