import { settleHomographs } from '../../homographs.ts';
import { MONTHS, WEEKDAYS } from '../../lexicon.ts';
import { mergeNumbers } from '../../numbers.ts';
import { split, wordText } from '../../tokens.ts';
import type { Normalised } from '../../tokens.ts';
import type { Token } from '../../types.ts';
import { indexOf, vocabulary } from './pack.ts';
import type { Pack, PhraseIndex } from './pack.ts';
import { applyRewrite } from './rewrite.ts';
import type { Rewrite, Traced } from './rewrite.ts';
import { repaired } from './slips.ts';

/** Marks a word for the phrases, beside "am", "oclock" and the like, which are no words of the language. */
const WORD = '~';
const PASSED = new Set(
  (
    'am pm oclock ish today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday january february april june july ' +
    'august september october november december weekend noon midnight morning afternoon evening next week month'
  ).split(' '),
);
const PLAIN = /\d+(?:st|nd|rd|th)(?![\p{L}\d])|\d+|@?[\p{L}\p{M}_']+|\S/gu;
const SPACES = /(?<=^) +| +(?= )/dgu;
const EXTRA_SPACE = /^ | {2,}/;
const ONE_SPACE: Rewrite = { needed: () => undefined, quick: () => EXTRA_SPACE, full: () => SPACES, template: '' };
const indices = new Map<string, PhraseIndex>();

function indexFor(pack: Pack): PhraseIndex {
  const known = indices.get(pack.id) ?? indexOf(pack);
  indices.set(pack.id, known);
  return known;
}

const vocabularies = new Map<string, ReadonlySet<string>>();

function vocabularyOf(pack: Pack): ReadonlySet<string> {
  const known = vocabularies.get(pack.id) ?? vocabulary(indexFor(pack));
  vocabularies.set(pack.id, known);
  return known;
}

/** The plainest spelling of a word, its slips repaired. */
function spelled(raw: string, pack: Pack): string {
  const folded = pack.fold(raw);
  return pack.repairs === undefined || vocabularyOf(pack).has(folded) ? folded : repaired(folded, pack.repairs);
}

const endsOrdinal = (number: Token | undefined, ending: Token | undefined, { ordinalEndings }: Pack): boolean =>
  ordinalEndings !== undefined &&
  ending?.spaced === false &&
  /^\d{1,2}$/.test(number?.text ?? '') &&
  ordinalEndings.test(ending.text.slice(1));

/** The tokens of a text, each word in its plainest spelling and taken apart; "1er" and "2º" are ordinals. */
function wordsIn(text: string, pack: Pack): readonly Token[] {
  const tokens = split(text, (raw) => WORD + spelled(raw, pack));
  return tokens.flatMap((token, place) => {
    const [before, after] = [tokens[place - 1], tokens[place + 1]];
    if (endsOrdinal(before, token, pack)) return [];
    if (endsOrdinal(token, after, pack)) return [{ ...token, text: `${token.text}th`, end: after?.end ?? token.end }];
    if (!token.text.startsWith(WORD)) return [token];
    const parts = pack.parts?.(token.text.slice(1)) ?? [token.text.slice(1)];
    return parts.map((part, index) => ({ ...token, text: WORD + part, spaced: index > 0 || token.spaced }));
  });
}

const NAMED = new Set<string>([...WEEKDAYS, ...MONTHS]);
const SHORT = /^(?:.{1,3}|sept|janv|fevr|juil|merc|vendr|mierc|marz|somv)$/;
/** Without the mark of a short name that is a word besides. */
const bare = (plain: string): string => plain.replace(/_s$/, '');
/** The dot of "3 may. 2027" and "vie. 4" belongs to the short word. */
const endsShort = (token: Token, match: Match, after: Token | undefined): boolean =>
  after?.text === '.' &&
  !after.spaced &&
  match.length === 1 &&
  NAMED.has(bare(match.plain.join(' '))) &&
  SHORT.test(token.text.slice(1));

type Match = { readonly length: number; readonly plain: readonly string[]; readonly number: boolean };

/** The longest phrase that starts at a token. A dash inside one ("sexta-feira") is passed over. */
function phraseAt(tokens: readonly Token[], at: number, index: PhraseIndex): Match | undefined {
  const wordAt = (place: number): string | undefined => {
    const token = tokens[place];
    return token?.text.startsWith(WORD) === true ? token.text.slice(1) : token?.text;
  };
  const first = wordAt(at);
  for (const { words, plain, number } of (first === undefined ? undefined : index.get(first)) ?? []) {
    let place = at + 1;
    const fits = words.slice(1).every((word) => {
      if (tokens[place]?.text === '-' && word !== '-' && tokens[place]?.spaced === false) place++;
      return wordAt(place++) === word;
    });
    if (fits) return { length: place - at, plain, number };
  }
  return undefined;
}

const isWord = (token: Token | undefined): boolean => token?.text.startsWith(WORD) === true;

const leftOver = (word: string, { mixed }: Pack): string =>
  mixed === true && /^\p{Script=Latin}/u.test(word) ? wordText(word) : PASSED.has(word) ? word : `${word}_`;

/** The phrases of the language in plain words; what is left over is marked. */
function inPlainWords(
  tokens: readonly Token[],
  pack: Pack,
  original: string,
): { readonly tokens: readonly Token[]; readonly known: number } {
  const index = indexFor(pack);
  const plain: Token[] = [];
  let known = 0;
  /** "3e étage", "segunda opción": a word that makes the number before it a rank. */
  const isRanked = (next: Token | undefined): boolean =>
    isWord(next) &&
    next !== undefined &&
    !index.has(next.text.slice(1)) &&
    pack.ranked?.test(original.slice(next.start, next.end)) === true;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const match = isWord(token) || /^\d/.test(token.text) ? phraseAt(tokens, at, index) : undefined;
    if (match) {
      const last = tokens[at + match.length - 1] ?? token;
      const next = tokens[at + match.length];
      const dotted = endsShort(token, match, next);
      const ranks = match.number && match.plain[0]?.endsWith('th') === true && isRanked(next);
      const said = ranks ? ['@odd'] : dotted ? match.plain.map(bare) : match.plain;
      said.forEach((text, place) =>
        plain.push({
          text,
          start: token.start,
          end: last.end,
          spaced: place > 0 || token.spaced,
          ...(match.number ? { spelled: true } : {}),
        }),
      );
      known += match.plain.length > 0 ? match.length : 0;
      at += match.length + (dotted ? 1 : 0);
      continue;
    }
    const word = token.text.slice(1);
    const ranks = /^\d+th$/.test(token.text) && isRanked(tokens[at + 1]);
    plain.push(isWord(token) ? { ...token, text: leftOver(word, pack) } : ranks ? { ...token, text: '@odd' } : token);
    at++;
  }
  return { tokens: plain, known };
}

/** Tokens joined by a space where one stood or where two would run together, each character with its place. */
function traced(tokens: readonly Token[]): Traced {
  let text = '';
  const [from, to]: [number[], number[]] = [[], []];
  const put = (piece: string, start: number, end: number): void => {
    text += piece;
    from.push(...Array<number>(piece.length).fill(start));
    to.push(...Array<number>(piece.length).fill(end));
  };
  for (const token of tokens) {
    const boundary = /[\p{L}\p{M}\d_]$/u.test(text) && /^[\p{L}\d@]/u.test(token.text);
    if (text !== '' && (token.spaced || boundary)) put(' ', token.start, token.start);
    put(token.text, token.start, token.end);
  }
  return { text, from, to };
}

/** `known`: how many words the pack explained. */
export type PlainText = Normalised & { readonly known: number };

/**
 * A text of another language in the plain form of the rules; every position can be led back to the original.
 * @example plainText('demain à 15h', FRENCH).text //=> 'tomorrow at 15 h'
 */
export function plainText(original: string, pack: Pack): PlainText {
  const { tokens: worded, known } = inPlainWords(wordsIn(original, pack), pack, original);
  const settled = pack.mixed === true ? settleHomographs(mergeNumbers(worded), original) : worded;
  const { text, from, to } = pack.rewrites.reduce(
    (sofar, each) => {
      const next = applyRewrite(sofar, each);
      // What was dropped leaves its spaces behind.
      return next === sofar ? next : applyRewrite(next, ONE_SPACE);
    },
    applyRewrite(traced(settled), ONE_SPACE),
  );
  const tokens: Token[] = [];
  const at: number[] = [];
  let end = 0;
  for (const match of text.matchAll(PLAIN)) {
    at.push(match.index);
    const stop = match.index + match[0].length;
    tokens.push({
      text: match[0],
      start: Math.min(...from.slice(match.index, stop)),
      end: Math.max(...to.slice(match.index, stop)),
      spaced: match.index > end,
    });
    end = stop;
  }
  return { original, text, tokens, at, known };
}
