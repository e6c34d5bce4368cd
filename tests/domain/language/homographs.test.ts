import { expect, test } from '@jest/globals';
import { normalise } from '../../../src/domain/language/tokens.ts';

test.each([
  ['could it be sat', true],
  ['can my appointment be sat', true],
  ['how about sat', true],
  ['we will be sat by the window', false],
  ['i sat down', false],
] as const)('%s speaks of Saturday: %s', (text, speaks) => {
  expect(normalise(text).text.includes('saturday')).toBe(speaks);
});

test.each(['Fridy', 'frday', 'Firday'])('%s is Friday', (typed) => {
  expect(normalise(`on ${typed} please`).text).toContain('friday');
});
