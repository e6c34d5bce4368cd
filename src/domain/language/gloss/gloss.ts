import { firstWords, wordsTaken } from '../acts/pattern.ts';
import { isPlainlyEnglish } from '../detect-language.ts';
import { foldedWords } from '../folded.ts';
import { remembered } from '../remembered.ts';
import { replaced, spelledOut } from '../shorthand.ts';
import type { SpelledOut } from '../shorthand.ts';
import type { GlossEntry } from './entry.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI } from './hindi.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** A new language is one file and one name here. */
const ENTRIES: readonly GlossEntry[] = [...SPANISH, ...FRENCH, ...GERMAN, ...PORTUGUESE, ...HINDI];

const INDEX: ReadonlyMap<string, readonly GlossEntry[]> = (() => {
  const index = new Map<string, GlossEntry[]>();
  for (const entry of ENTRIES)
    for (const word of firstWords(entry.pattern)) {
      const entries = index.get(word) ?? [];
      entries.push(entry);
      index.set(word, entries);
    }
  return index;
})();

const same = (position: number): number => position;

/** The text with its turns of phrase in English, and where everything stands in the original. */
export const glossed = remembered(16, (text: string): SpelledOut => {
  if (isPlainlyEnglish(text)) return { text, at: same };
  const full = spelledOut(text);
  const words = foldedWords(full.text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' '));
  const pieces: { readonly from: number; readonly to: number; readonly full: string }[] = [];
  for (let at = 0; at < words.length;) {
    let length = 0;
    let english = '';
    for (const entry of INDEX.get(words[at]?.text ?? '') ?? []) {
      const taken = wordsTaken(entry.pattern, words, at);
      if (taken > 0 && taken >= length) [length, english] = [taken, entry.english];
    }
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first && last) pieces.push({ from: first.start, to: last.end, full: english });
    at += Math.max(length, 1);
  }
  if (pieces.length === 0) return full;
  const english = replaced(full.text, pieces);
  return { text: english.text, at: (position) => full.at(english.at(position)) };
});

/**
 * A text for the rules that read English: what people say around a booking in Spanish, French, German, Portuguese or Hindi in English words, everything else
 * (times, names, services) as it is. English stays as it is.
 * @example inPlainEnglish('avísame si se libera algo el viernes') //=> 'let me know if something opens up el viernes'
 */
export const inPlainEnglish = (text: string): string => glossed(text).text;
