import { remembered } from './remembered.ts';
import type { Span } from './types.ts';

/** A word of running text in its plainest form, with its place in the original. */
export type FoldedWord = Span & {
  readonly text: string;
  readonly raw: string;
  /** A sentence ends before it. */
  readonly opens?: boolean;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘`´-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[👍👌✅👎❌🙏💯]/gu;

/** Lower case without accents, one apostrophe, letters repeated at most twice. @example fold('Não') //=> 'nao' */
export const fold = (text: string): string => (ASCII.test(text) ? foldAscii(text) : foldAny(text));

const ASCII = /^[\0-\x7f]*$/;
/** The same for the many texts that need less. */
const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('`', "'")
    .replace(/([a-z])\1{2,}/g, '$1$1');

const foldAny = (text: string): string =>
  text
    .replace(/[’‘`´]/g, "'") // first: a letterless accent falls apart below
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1$1');

const foldWord = remembered(20_000, fold);

/** The words of a text; marks and spaces are left out. A message is asked for its words by many readers in a row. */
export const foldedWords = remembered(16, readWords);

function readWords(text: string): readonly FoldedWord[] {
  let before = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const opens = match.index > before + 1 && /[.!?;:\n]/.test(text.slice(before, match.index));
    before = match.index + match[0].length;
    return { text: foldWord(match[0]), raw: match[0], start: match.index, end: before, ...(opens ? { opens } : {}) };
  });
}
