import { describe, expect, test } from '@jest/globals';
import { answerTime } from '../../../../src/cli/eval-time.ts';

/** Tuesday 24 November 2026, 09:00. */
const read = (text: string, locale: string) => {
  const { start, certain } = answerTime({ id: 1, text, reference: '2026-11-24T09:00', locale });
  return [start, certain];
};

describe('languages without a pack', () => {
  test.each([
    ['it', 'domani alle 15', '2026-11-25T15:00', true],
    ['it', 'il 3 dicembre alle 16:30', '2026-12-03T16:30', true],
    ['nl', 'volgende week dinsdag om 14:30', '2026-12-01T14:30', true],
    ['ja', '明日15時', '2026-11-25T15:00', true],
    ['ru', 'завтра в 15:00', '2026-11-25T15:00', true],
    ['it', 'tomorrow at 3 pm', '2026-11-25T15:00', true],
  ])('%s: %s', (locale, text, start, certain) => {
    expect(read(text, locale)).toEqual([start, certain]);
  });

  test('a bare hour is asked about', () => {
    expect(read('venerdì alle 3', 'it')).toEqual(['2026-11-27T15:00', false]);
  });

  test('a text that says no to something is asked about', () => {
    expect(read('non venerdì', 'it')[1]).toBe(false);
  });

  test('a number beside the time that nothing explains is asked about', () => {
    expect(read('siamo in 4, domani alle 15', 'it')[1]).toBe(false);
  });
});
