import type { BusinessId } from '../people/ids.ts';
import type { LocalDate } from '../time/types.ts';

/** Tokens of one answer of a model, or of several; `costMicros`: millionths of the currency in which the prices are set, where they are. */
export type ModelUsage = {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Part of `inputTokens` that came from the model's prompt cache. */
  readonly cachedTokens: number;
  readonly costMicros?: number;
};

export const NO_USAGE: ModelUsage = { inputTokens: 0, outputTokens: 0, cachedTokens: 0 };

/** @example addUsage({ inputTokens: 9, outputTokens: 1, cachedTokens: 0 }, { inputTokens: 1, outputTokens: 1, cachedTokens: 0 }).inputTokens //=> 10 */
export function addUsage(one: ModelUsage, other: ModelUsage): ModelUsage {
  const costs = [one.costMicros, other.costMicros].filter((cost) => cost !== undefined);
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cachedTokens: one.cachedTokens + other.cachedTokens,
    ...(costs.length > 0 ? { costMicros: costs.reduce((sum, cost) => sum + cost, 0) } : {}),
  };
}

/** Under what the answers of a business's local day are found. @example usageSubject('luna-hair', '2026-11-24') //=> 'luna-hair|2026-11-24' */
export const usageSubject = (businessId: BusinessId, day: LocalDate): string => `${businessId}|${day}`;

/** Of how many answers a record is; older ones are each of one and do not say so. */
export const answersOf = (recorded: Readonly<Record<string, unknown>>): number => Number(recorded['answers'] ?? 1);

/** What is recorded of one answer or of several, in millionths and tokens; read back as it was written. */
export function usageOf(recorded: Readonly<Record<string, unknown>>): ModelUsage {
  const figure = (name: string): number => Number(recorded[name] ?? 0);
  return {
    inputTokens: figure('inputTokens'),
    outputTokens: figure('outputTokens'),
    cachedTokens: figure('cachedTokens'),
    ...(recorded['costMicros'] === undefined ? {} : { costMicros: figure('costMicros') }),
  };
}
