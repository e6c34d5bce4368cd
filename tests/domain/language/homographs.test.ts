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

test.each([
  ['Correct. May I get their address?', false],
  ['may i come at 3', false],
  ['in May I am away', true],
  ['the 5th of may', true],
] as const)('%s speaks of the month of May: %s', (text, speaks) => {
  expect(/(?<!\p{L})may(?![\p{L}_])/u.test(normalise(text).text)).toBe(speaks);
});
