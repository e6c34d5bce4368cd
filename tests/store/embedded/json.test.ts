import { describe, expect, test } from '@jest/globals';
import { assert, constant, oneof, property, record, json, anything } from 'fast-check';
import { copyJson, jsonText } from '../../../src/store/embedded/json.ts';

const RUNS = process.env.ALMANAC_DEEP ? 20_000 : 1_000;

function outcome(work: () => string): string {
  try {
    return work();
  } catch (thrown) {
    return `refused: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}

describe('jsonText', () => {
  test('is the text of the copy, and refuses what the copy refuses, whatever it is given', () => {
    const plain = json().map((text) => JSON.parse(text) as unknown);
    const documents = record({ _id: constant('a'), value: oneof(plain, anything(), constant(undefined)) });
    assert(
      property(documents, (document) => {
        expect(outcome(() => jsonText(document))).toBe(outcome(() => JSON.stringify(copyJson(document))));
      }),
      { numRuns: RUNS },
    );
  });

  test.each<[string, unknown]>([
    ['a class instance', new Date(0)],
    ['a number that is none', Number.NaN],
    ['a function', () => 1],
    ['a big integer', 1n],
  ])('refuses %s by the name of its property', (_, value) => {
    expect(() => jsonText({ _id: 'a', inner: { odd: value } })).toThrow(/'odd' holds .*, expected plain JSON/);
  });
});
