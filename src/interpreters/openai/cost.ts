import type { ModelUsage } from '../../domain/dialogue/model-usage.ts';

/** Millionths of a currency unit for a million tokens: 250_000 is 0.25 for a million. */
export type TokenPrices = {
  readonly inputMicros: number;
  /** Of input from the prompt cache. */
  readonly cachedMicros: number;
  readonly outputMicros: number;
};

const whole = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;

/**
 * Usage as a server told it: what is missing or is no number counts as none, and no more can come from the cache than went in.
 * @example usageFrom(9, 2, undefined) //=> { inputTokens: 9, outputTokens: 2, cachedTokens: 0 }
 */
export function usageFrom(input: unknown, output: unknown, cached: unknown): ModelUsage {
  const inputTokens = whole(input);
  return { inputTokens, outputTokens: whole(output), cachedTokens: Math.min(whole(cached), inputTokens) };
}

const MILLION = 1_000_000;

/**
 * The usage with its cost, in whole millionths of the currency, rounded up.
 * @example priced({ inputTokens: 1000, cachedTokens: 0, outputTokens: 100 }, { inputMicros: 250_000, cachedMicros: 25_000, outputMicros: 2_000_000 }).costMicros //=> 450
 */
export function priced(usage: ModelUsage, prices: TokenPrices | undefined): ModelUsage {
  if (!prices) return usage;
  const { inputTokens, cachedTokens, outputTokens } = usage;
  const fresh = Math.max(0, inputTokens - cachedTokens);
  const cost = fresh * prices.inputMicros + cachedTokens * prices.cachedMicros + outputTokens * prices.outputMicros;
  return { ...usage, costMicros: Math.ceil(cost / MILLION) };
}
