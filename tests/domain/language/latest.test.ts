import { expect, test } from '@jest/globals';
import { readLatest } from '../../../src/domain/language/latest.ts';

test.each([
  'friday as late as possible',
  'as late as you can please',
  'the latest you have',
  'your latest slot on saturday',
  'last appointment of the day',
  'the last one available tomorrow',
  'whats ur latest on tuesday',
  'how late can you go',
  'latest on friday?',
])('"%s" wishes for the end of the day', (text) => {
  const span = readLatest(text);
  expect(text.slice(span?.start, span?.end)).toMatch(/late|last/i);
});

test.each([
  'same as my last appointment',
  'by 5 at the latest',
  'the latest i can do is 5pm',
  'last friday of the month',
  'the last one',
  'anything last minute',
  'sorry im late',
  'it was the last time i came',
  'later please',
])('"%s" does not', (text) => {
  expect(readLatest(text)).toBeUndefined();
});
