import { fold } from '../folded.ts';

/** One way to say something, in parts: a word, or a choice of ways; an empty way may be left out. */
export type Pattern = readonly Part[];
type Part = string | { readonly ways: readonly Pattern[] };

/** A word of the text that is read; `opens`: a sentence begins with it. */
export type SaidWord = { readonly text: string; readonly opens?: boolean };

/** "a (b|c) (d)" as a pattern: a group with bars is a choice, one without, or with "?" behind it, may be left out; "*" is any word. */
export function patternOf(phrase: string): Pattern {
  const tokens =
    fold(phrase)
      .replace(/-/g, ' ')
      .replace(IN_WORD, wholeWords)
      .match(/\)\?|[()|]|[^()|\s]+/g) ?? [];
  let at = 0;
  const ways = (): Pattern[] => {
    const all: Part[][] = [[]];
    for (; at < tokens.length && tokens[at] !== ')' && tokens[at] !== ')?'; at++) {
      const token = tokens[at] ?? '';
      if (token === '|') all.push([]);
      else if (token === '(') {
        at++;
        const inside = ways();
        const isOptional = inside.length === 1 || tokens[at] === ')?';
        all.at(-1)?.push({ ways: isOptional ? [...inside, []] : inside });
      } else all.at(-1)?.push(token);
    }
    return all;
  };
  return ways()[0] ?? [];
}

/** "obrigad(o|a)": endings of one word. */
const IN_WORD = /([\p{L}\p{M}]+)\(([\p{L}\p{M}|]*)\)([\p{L}\p{M}]*)/gu;
const wholeWords = (_all: string, head: string, endings: string, tail: string): string =>
  `(${(endings.includes('|') ? endings.split('|') : ['', endings]).map((ending) => head + ending + tail).join('|')})`;

/** The words it may begin with. */
export function firstWords(pattern: Pattern): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of pattern) {
    if (typeof part === 'string') return found.add(part);
    for (const way of part.ways) for (const word of firstWords(way)) found.add(word);
    if (!part.ways.some((way) => isEmpty(way))) return found;
  }
  return found;
}
/** Nothing need be said. */
const isEmpty = (pattern: Pattern): boolean =>
  pattern.every((part) => typeof part !== 'string' && part.ways.some((way) => isEmpty(way)));

/** How many words from a place on the pattern takes at most; 0 where it does not stand there. A sentence never begins inside. */
export function wordsTaken(pattern: Pattern, words: readonly SaidWord[], from: number): number {
  const ends = endsOf(pattern, words, from, from);
  return ends.length === 0 ? 0 : Math.max(...ends) - from;
}

function endsOf(pattern: Pattern, words: readonly SaidWord[], from: number, start: number): readonly number[] {
  let ends: readonly number[] = [from];
  for (const part of pattern) {
    const next = new Set<number>();
    for (const end of ends)
      if (typeof part !== 'string')
        for (const way of part.ways) for (const each of endsOf(way, words, end, start)) next.add(each);
      else if (isWord(words[end], part) && (end === start || words[end]?.opens !== true)) next.add(end + 1);
    if (next.size === 0) return [];
    ends = [...next];
  }
  return ends;
}
const isWord = (word: SaidWord | undefined, part: string): boolean => word !== undefined && (part === '*' || word.text === part);
