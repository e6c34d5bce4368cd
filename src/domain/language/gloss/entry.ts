import { patternOf } from '../acts/pattern.ts';
import type { Pattern } from '../acts/pattern.ts';

/** What is said in another language, and the English words of the rules for it. */
export type GlossEntry = { readonly english: string; readonly pattern: Pattern };

/** One entry a line, "english: phrase; phrase"; "(a|b) (c)" as in acts/, "*" is any one word. */
export const gloss = (lines: string): readonly GlossEntry[] =>
  lines.split('\n').flatMap((line) => {
    const cut = line.indexOf(':');
    if (cut < 0) return [];
    const english = line.slice(0, cut).trim();
    return line
      .slice(cut + 1)
      .split(';')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({ english, pattern: patternOf(phrase) }));
  });
