import { expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { fold } from '../../../src/domain/language/folded.ts';

test.each([
  ['Não', 'nao'],
  ['Grüße', 'gruße'],
  ['YESSSS', 'yess'],
  ['i’m ´here`', "i'm 'here'"],
  ['क्या', 'क्या'],
])('%s is read as %s', (text, folded) => expect(fold(text)).toBe(folded));

test('plain ASCII is folded as it is beside other letters', () => {
  assert(
    property(string({ unit: 'binary-ascii' }), (text) => {
      expect(`${fold(text)}—`).toBe(fold(`${text}—`));
    }),
    { numRuns: 2_000 },
  );
});
