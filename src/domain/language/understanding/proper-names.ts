import type { Span } from '../types.ts';

/** A word as written, and where it stands. */
export type Word = Span & { readonly raw: string };

const WORD =
  /[\p{L}\p{N}#][\p{L}\p{M}\p{N}]*(?:(?:['’&-]|(?<=(?<!\p{L})\p{Lu})\.(?=\p{Lu}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\.?|&/gu;
/** Words that may stand inside a name though they are written small. */
const INNER = /^(?:of|the|and|de|da|del|la|le|van|von|der|by|for|n|y|&|-)$/;
const CREDENTIAL =
  /^,?\s*(?:M\.?D\.?|D\.?O\.?|D\.?D\.?S\.?|D\.?M\.?D\.?|MMS|MPH|Ph\.?D\.?|Psy\.?D\.?|Ed\.?D\.?|L\.?M\.?F\.?T\.?|L\.?C\.?S\.?W\.?|L\.?P\.?C\.?C?\.?|M\.?F\.?T\.?|M\.?A\.?|M\.?S\.?|N\.?P\.?|O\.?D\.?|F\.?A\.?C\.?S\.?|F\.?A\.?A\.?D\.?|R\.?N\.?|Jr\.?|Sr\.?|Inc\.?|LLC|I{2,3}|IV)(?![\p{L}])\.?/u;
const TITLE = /^(?:dr|mr|mrs|ms|prof|st|jr|sr|inc|ft|mt)\.$/iu;
/** Never part of a name, whatever its first letter looks like. */
const NEVER =
  /^(?:i|i['’](?:m|d|ll|ve)|(?:it|that|there|here|he|she|who|what|where|let)['’]s|(?:we|they|you)['’](?:re|d|ll|ve)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|tonight|am|pm|a\.m|p\.m|yes|no|ok|okay|please|thanks|thank|hi|hello|hey|sure|what|when|where|which|who|can|could|would|is|are|do|does|book|make|find|also|but|so|actually)\.?$/iu;

export const wordsAt = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map((match) => ({ raw: match[0], start: match.index, end: match.index + match[0].length }));

const isCapital = (raw: string): boolean => /^(?:\p{Lu}|\p{N}+\p{Lu})/u.test(raw) && !NEVER.test(raw);
const isNumber = (raw: string): boolean => /^\p{N}{2,}$/u.test(raw);

/**
 * The proper name that begins at a position, as people write names: words with a capital, what may stand between them ("of", "&", "-"), and the letters
 * behind a doctor's name. Undefined when no such word stands there.
 * @example properNameAt('see Dr. Ann Lee, MD on Friday', 4)?.raw //=> 'Dr. Ann Lee, MD'
 */
export function properNameAt(text: string, from: number): Word | undefined {
  const words = wordsAt(text).filter(({ start }) => start >= from);
  const [first] = words;
  if (!first || !(isCapital(first.raw) || isNumber(first.raw)) || /\S/.test(text.slice(from, first.start).replace(/["'“(]/g, '')))
    return undefined;
  if (isNumber(first.raw) && !isCapital(words[1]?.raw ?? '')) return undefined;
  let last = first;
  for (let at = 1; at < words.length && at < 12; at++) {
    const word = words[at];
    if (!word || isEnd(text, last, word)) break;
    if (isCapital(word.raw)) last = word;
    else if (!INNER.test(word.raw) || !nextIsCapital(text, words, at)) break;
  }
  let { end } = last;
  for (;;) {
    const credential = CREDENTIAL.exec(text.slice(end));
    if (!credential) break;
    end += credential[0].length;
  }
  const raw = text.slice(first.start, end).replace(/[.,\s]+$/u, '');
  return { raw, start: first.start, end: first.start + raw.length };
}

const nextIsCapital = (text: string, words: readonly Word[], at: number): boolean => {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]];
  if (!word || !next || isEnd(text, word, next)) return false;
  return isCapital(next.raw) || (INNER.test(next.raw) && after !== undefined && isCapital(after.raw));
};

/** A mark between two words that ends a name; "Dr." and initials do not. */
function isEnd(text: string, before: Word, word: Word): boolean {
  const between = text.slice(before.end, word.start);
  if (before.raw.endsWith('.') && !TITLE.test(before.raw) && !/^\p{Lu}\.?$|\.\p{L}\.$/u.test(before.raw)) return true;
  return /[,;:!?()\n]|\.\s/u.test(between.replace(/^\s*-\s*$/u, ''));
}
