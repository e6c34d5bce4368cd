import type { Rewrite } from './rewrite.ts';
import type { Repairs } from './slips.ts';

/**
 * One language: how its words come to the plain form over which the rules are written ("demain à 15h" → "tomorrow at 15 h"). What a pack does not know
 * stays marked with a trailing underscore, which no rule reads.
 */
export type Pack = {
  readonly id: string;
  /** The plainest spelling of a word: lower case, without accents. */
  readonly fold: (word: string) => string;
  /** Parts of a word that is written as one: "l'après" → "l'", "apres". */
  readonly parts?: (folded: string) => readonly string[];
  /** Lines of `words | other words = plain form`; the longest match at a word wins. An empty plain form drops the words. */
  readonly phrases: readonly string[];
  /** Number words 0–99 and up, and ordinals ("3rd"), by their text. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Applied in order to the plain text. */
  readonly rewrites: readonly Rewrite[];
  /** What makes a number an ordinal: the "er" of "1er". */
  readonly ordinalEndings?: RegExp;
  /** A word as written behind an ordinal that makes it a rank: "la deuxième fois", "im ersten Stock". */
  readonly ranked?: RegExp;
  /** Words that are recognised with a slip as well. */
  readonly repairs?: Repairs;
  /** English words between its own are read as such, as people speak it. */
  readonly mixed?: boolean;
};

type Phrase = { readonly words: readonly string[]; readonly plain: readonly string[]; readonly number: boolean };
/** Phrases by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;
/** Every word that stands in some phrase. */
export const vocabulary = (index: PhraseIndex): ReadonlySet<string> =>
  new Set([...index.values()].flatMap((phrases) => phrases.flatMap(({ words }) => words)));

const WORDS = /[\p{L}\p{M}']+|\d+|\S/gu;
export const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];

export function indexOf(pack: Pack): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  const add = (source: string, plain: string, number: boolean): void => {
    const words = wordsOf(source).flatMap((word) => pack.parts?.(pack.fold(word)) ?? [pack.fold(word)]);
    const [first] = words;
    if (first === undefined) return;
    const known = index.get(first) ?? [];
    index.set(first, [...known, { words, plain: plain.split(' ').filter((word) => word !== ''), number }]);
  };
  for (const line of pack.phrases.flatMap((block) => block.split('\n'))) {
    const [sources = '', plain] = line.split('=');
    if (plain !== undefined) for (const source of sources.split('|')) add(source, plain.trim(), false);
  }
  for (const [source, plain] of pack.numbers) add(source, plain, true);
  for (const [word, phrases] of index)
    index.set(
      word,
      phrases.toSorted((a, b) => b.words.length - a.words.length),
    );
  return index;
}
