import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addUsage } from '../../../src/domain/dialogue/model-usage.ts';
import { priced } from '../../../src/interpreters/openai/cost.ts';

const prices = { inputMicros: 250_000, cachedMicros: 25_000, outputMicros: 2_000_000 };

test('cached input has its own price, and a fraction of a millionth counts as one', () => {
  expect(priced({ inputTokens: 1000, cachedTokens: 800, outputTokens: 100 }, prices).costMicros).toBe(50 + 20 + 200);
  expect(priced({ inputTokens: 1, cachedTokens: 0, outputTokens: 0 }, prices).costMicros).toBe(1);
});

test('without prices there is no cost, not a cost of nothing', () => {
  expect(priced({ inputTokens: 1000, cachedTokens: 0, outputTokens: 1 }, undefined)).not.toHaveProperty('costMicros');
});

test('costs are whole, never negative, and add up', () => {
  const tokens = fc.nat(2_000_000);
  fc.assert(
    fc.property(tokens, tokens, tokens, (inputTokens, cachedTokens, outputTokens) => {
      const one = priced({ inputTokens, cachedTokens, outputTokens }, prices);
      expect(Number.isSafeInteger(one.costMicros) && (one.costMicros ?? -1) >= 0).toBe(true);
      expect(addUsage(one, one).costMicros).toBe(2 * (one.costMicros ?? NaN));
    }),
  );
});
