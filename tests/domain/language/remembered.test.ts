import { expect, test } from '@jest/globals';
import { isPlainlyEnglish } from '../../../src/domain/language/detect-language.ts';
import { remembered } from '../../../src/domain/language/remembered.ts';

test('a text is read once, until so many others were read that the memory begins anew', () => {
  const read: string[] = [];
  const length = remembered(2, (text) => {
    read.push(text);
    return text.length;
  });
  expect(['a', 'a', 'bb', 'bb', 'ccc', 'a'].map(length)).toEqual([1, 1, 2, 2, 3, 1]);
  expect(read).toEqual(['a', 'bb', 'ccc', 'a']);
});

test.each([
  ['could you book me a haircut for tomorrow', true],
  ['cancelar', false],
  ['quiero cancelar mi cita', false],
  ['please cancel mi cita para el viernes', false],
  ['मेरी booking cancel कर दो please thanks', false],
] as const)('%s is plainly English: %s', (text, plain) => {
  expect(isPlainlyEnglish(text)).toBe(plain);
});
