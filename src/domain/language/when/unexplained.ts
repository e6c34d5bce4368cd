import { MONTHS, WEEKDAYS } from '../lexicon.ts';
import type { Normalised } from '../tokens.ts';
import type { Found } from './value.ts';

const NAMED = new RegExp(`^(?:${[...WEEKDAYS, ...MONTHS].join('|')})s?$`);
const WORDS = /^(?:today|tomorrow|yesterday|tonight|noon|midnight|weekend|oclock)$/;
const NUMBER = /^\d/;

/** Number, weekday and month words that no find explains, as the person wrote them. */
export function unexplained(normalised: Normalised, finds: readonly Found[]): readonly string[] {
  const left: string[] = [];
  normalised.tokens.forEach((token, index) => {
    if (!NUMBER.test(token.text) && !NAMED.test(token.text) && !WORDS.test(token.text)) return;
    const at = normalised.at[index] ?? 0;
    if (!finds.some((find) => at >= find.from && at < find.to)) left.push(normalised.original.slice(token.start, token.end));
  });
  return left;
}
