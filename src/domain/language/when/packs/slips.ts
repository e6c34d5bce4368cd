import { isOneSlip } from '../../spelling.ts';

const SHORTEST_MEANT = 6;
const SHORTEST_TYPED = 5;

/** Words of a language whose misspellings are repaired, and real words that look like misspellings of them. */
export type Repairs = { readonly meant: readonly string[]; readonly never: ReadonlySet<string> };

/** @example repairs('demain vendredi', 'dedain') */
export const repairs = (meant: string, never: string): Repairs => ({
  meant: meant.split(' ').filter((word) => word.length >= SHORTEST_MEANT),
  never: new Set(never.split(' ')),
});

/** In a short word a wrong last letter makes another word ("salada") rather than a slip. */
const endsOtherwise = (typed: string, meant: string): boolean =>
  typed.length === meant.length && typed.slice(0, -1) === meant.slice(0, -1);

/**
 * The word that an unknown one, in its plainest spelling, stands for with one slip: a letter missing, extra, wrong, or two swapped. Else the word itself.
 * @example repaired('vendrdi', repairs('vendredi', '')) //=> 'vendredi'
 */
export function repaired(typed: string, { meant, never }: Repairs): string {
  if (typed.length < SHORTEST_TYPED || never.has(typed)) return typed;
  return meant.find((word) => word[0] === typed[0] && isOneSlip(typed, word) && !endsOtherwise(typed, word)) ?? typed;
}
