import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { argumentsHash, canonicalJson } from '../../../src/domain/dialogue/arguments-hash.ts';

const json = fc.jsonValue({ maxDepth: 4 });

test('canonical JSON says the same as the value, and is the same whatever the order of the keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
    }),
  );
});

test('what is undefined is left out of objects and null in lists, as JSON has it', () => {
  expect(canonicalJson({ b: undefined, a: [undefined, { d: 1, c: undefined }] })).toBe('{"a":[null,{"d":1}]}');
});

test('the hash is the SHA-256 of the canonical text', () => {
  const text = '{"a":2,"b":1}';
  expect(argumentsHash({ b: 1, a: 2 })).toBe(createHash('sha256').update(text).digest('hex'));
});
