import { readActs } from '../../src/domain/language/acts.ts';
import { findNames } from '../../src/domain/language/names.ts';
import type { NameCandidate } from '../../src/domain/language/names.ts';

/** Who or what was meant: one, several equally likely ones, or (both empty) none. `excluded`: named to be left out ("not Maya"). */
export type Picked<T> = { readonly one?: T; readonly several: readonly T[]; readonly excluded: readonly T[] };

const normal = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The candidate that the words name: by its exact name first, then by an exact alias, then by the language reader. */
export function pickNamed<T extends NameCandidate>(text: string, candidates: readonly T[]): Picked<T> {
  const wanted = normal(text);
  const byName = candidates.filter(({ name }) => normal(name) === wanted);
  const exact =
    byName.length > 0 ? byName : candidates.filter(({ aliases }) => aliases?.some((alias) => normal(alias) === wanted));
  if (exact.length > 0) return settle(exact, []);
  const matches = findNames(text, candidates);
  const byId = (id: string): T | undefined => candidates.find((candidate) => candidate.id === id);
  const named = (negated: boolean): T[] => {
    const wantedMatches = matches.filter((match) => (match.negated ?? false) === negated);
    const best = Math.max(...wantedMatches.map(({ score }) => score));
    const ids = new Set(wantedMatches.filter(({ score }) => negated || score === best).map(({ id }) => id));
    return [...ids].map(byId).filter((found) => found !== undefined);
  };
  return settle(named(false), named(true));
}

function settle<T>(found: readonly T[], excluded: readonly T[]): Picked<T> {
  const [one] = found;
  return one !== undefined && found.length === 1 ? { one, several: [], excluded } : { several: found, excluded };
}

const ANYONE =
  /^(any ?(one|body)( else)?|any|anyone at all|someone( else)?|somebody( else)?|whoever|everyone|everybody|all|either|no preference|first available)$/;

/** "anyone", "no preference": whoever is free. */
export const meansAnyone = (text: string): boolean => ANYONE.test(normal(text)) || readActs(text).anyone;
