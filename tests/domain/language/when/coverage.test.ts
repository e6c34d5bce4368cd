import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from '../../../../src/domain/language/tokens.ts';
import { RULES } from '../../../../src/domain/language/when/rules.ts';
import { canStart, readerOf } from '../../../../src/domain/language/when/scan.ts';
import type { LocalDate } from '../../../../src/domain/time/types.ts';
import { at } from './support.ts';

const NOTHING_SAID = [
  'call me on 07700 900123',
  'mail anna.may5@example.org',
  'is it £45 or £60?',
  'it costs 30 pounds',
  'for 3 people',
  'a table for 4',
  'the second one please',
  'option 2',
  'the first one',
  "I'm 34 years old",
  'good morning, I would like a haircut',
  'Evening all, can I book a lesson?',
  'have a nice weekend',
  'may I ask something',
  'you may march on',
  'with June please',
  'all of us sat together',
  'my booking is B12',
  'there are 7 of us now',
  'two haircuts',
  'open 24/7',
];

describe('numbers and names that are no time are no time', () => {
  test.each(NOTHING_SAID)('%s', (text) => {
    const reading = at(text);
    expect(reading).toMatchObject({ candidates: [], unexplained: [] });
    expect(reading.day).toBeUndefined();
    expect(reading.time).toBeUndefined();
  });
});

describe('the coverage rule: what nothing explains makes the reading uncertain', () => {
  test.each([
    ['tomorrow at 25', '25'],
    ['on the 32nd', '32nd'],
    ['Friday 3pm 17', '17'],
  ])('%s', (text, word) => {
    expect(at(text).certain).toBe(false);
    expect(at(text).unexplained).toContain(word);
  });
  test('"for 2 on Saturday" may be two people, so two o’clock is asked about', () => {
    expect(at('for 2 on Saturday').certain).toBe(false);
  });
});

test('spans point at the words that were read', () => {
  const text = 'Hi! Could I come TOMORROW at half past three please?';
  expect(at(text).spans.map(({ start, end }) => text.slice(start, end))).toEqual(['TOMORROW', 'at half past three']);
});

describe('any text at all', () => {
  const runs = process.env['ALMANAC_DEEP'] ? 20_000 : 1_000;
  const words = fc.constantFrom(
    ...'not no today friday 3 13th 5:30 pm at from to until between and or half past quarter march may the of next week on , . ? ½ १५ 07700900123 @ - / £ for in two weeks'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
  );
  test('is read without failing, and its spans lie inside it', () => {
    fc.assert(
      fc.property(text, (anything) => {
        const reading = at(anything);
        for (const span of reading.spans) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(anything.length);
          expect(span.start).toBeLessThan(span.end);
        }
        const { day, time } = reading;
        if (day) expect(day.from <= day.to).toBe(true);
        if (time && reading.continuous !== true) expect(time.from).toBeLessThan(time.to);
        if (reading.unexplained.length > 0) expect(reading.certain).toBe(false);
      }),
      { numRuns: runs },
    );
  });

  test('the quick gate before the rules hides none of them', () => {
    const anchor = { today: '2026-11-26' as LocalDate, minute: 600, weekStartsOn: 1 as const, monthFirst: false };
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 10 }), (list) => {
        const normalised = normalise(list.join(' '));
        const reader = readerOf(normalised.text, anchor);
        for (const start of normalised.at)
          if (RULES.some((rule) => rule.read(reader, start) !== undefined)) expect(canStart(normalised.text, start)).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
