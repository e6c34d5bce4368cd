import { describe, expect, test } from '@jest/globals';
import { readChoice } from '../../../src/domain/language/choice.ts';

describe('one of what was offered', () => {
  test.each([
    ['the second one', 3, 1],
    ['2', 3, 1],
    ['#2', 3, 1],
    ['last', 3, 2],
    ['first please', 3, 0],
    ['option 3', 3, 2],
    ['number two', 4, 1],
    ["I'll take the first one", 4, 0],
    ['the 2nd one please', 3, 1],
    ['the later one', 2, 1],
    ['the earlier one', 2, 0],
    ['the middle one', 3, 1],
    ['the earliest', 3, 0],
    ['the third slot works', 3, 2],
  ])('%s of %d is number %d from 0', (text, count, expected) => {
    expect(readChoice(text, count)).toBe(expected);
  });
  test.each([
    ['2pm', 3],
    ['at 2', 3],
    ['3:30 works', 3],
    ['second of march', 3],
    ['5', 3],
    ['the later one', 3],
    ['not the first', 3],
    ['that one', 3],
    ['the first or the second', 3],
    ['two people', 3],
    ['the first available on Friday', 3],
    ['', 3],
  ])('%s of %d chooses nothing', (text, count) => {
    expect(readChoice(text, count)).toBeUndefined();
  });
});
