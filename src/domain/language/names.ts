import type { Span } from './types.ts';

export type NameCandidate = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] };
/** A mention; `score` 0–1, best first, equal scores are ties; `negated` for "not Maya". */
export type NameMatch = { readonly id: string; readonly score: number; readonly span: Span; readonly negated?: boolean };

export function findNames(text: string, candidates: readonly NameCandidate[]): readonly NameMatch[] {
  void text;
  void candidates;
  return [];
}
