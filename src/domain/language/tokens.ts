import type { Span, Token } from './types.ts';
import { settleHomographs } from './homographs.ts';
import { mergeNumbers } from './numbers.ts';
import { repairWord } from './spelling.ts';

/** A text as the rules see it: lower case, digits, full names, one space; every position can be traced back. */
export type Normalised = {
  readonly original: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where each token starts in `text`. */
  readonly at: readonly number[];
};

const EMAIL = String.raw`[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`;
const URL = String.raw`https?:\/\/\S+|www\.\S+`;
const MONEY = String.raw`[£$€₹]\s?\d+(?:[.,]\d+)*`;
const PHONE = String.raw`(?<![\p{L}\d]|\d[./])[+(]?\d(?:[\s().-]{0,2}\d){6,14}(?![\d:/])`;
/** Names of files, and postcodes of the United Kingdom. */
const NAMES = String.raw`[\p{L}\d_.-]+\.(?:xlsx?|docx?|pdf|txt|csv|jpe?g|png|zip|pptx?)(?![\p{L}\d])|(?<![\p{L}\d])(?!am|pm)\p{L}{1,2}\d{1,2}\p{L}? \d\p{L}{2}(?<!am|pm)(?![\p{L}\d])`;
const ODD = String.raw`${NAMES}|\d+\.\d+\/\d+|\d+\/\d+\.\d+|(?<!\d\.)\d+\.(?!20[1-4]\d(?!\d))\d{3,}|(?<!\d)24\/7(?!\d)|(?<![\d:])1:1(?!\d)|(?<![\p{L}\d])(?!q[1-4](?!\d))\p{L}\d+(?![\p{L}\d:.])`;
const MERIDIEM = String.raw`(?<![\p{L}])[ap]\.\s?m(?![\p{L}])\.?|(?<=\d)[ap](?![\p{L}\d'’])`;
const ONE = new RegExp(
  `(?<email>${EMAIL})|(?<url>${URL})|(?<money>${MONEY})|(?<phone>${PHONE})|(?<odd>${ODD})|(?<meridiem>${MERIDIEM})` +
    String.raw`|(?<clock>(?<!\p{L})o\s?['’‘\x60´"”]?\s?clock)|(?<half>½|(?<![\d/])1\/2(?=\s*(?:an?\s+)?hours?\b))` +
    String.raw`|(?<chat>2(?:mo?rr?ow|moro|mrw|nite|night|day)(?![\p{L}\d]))|(?<ordinal>\d+(?:st|nd|rd|th)(?![\p{L}\d]))|(?<number>\p{Nd}+)` +
    String.raw`|(?<word>\p{L}[\p{L}\p{M}]*(?:['’‘\x60´]\p{L}+)*)|(?<mark>[^\s\p{M}])`,
  'giu',
);
const KINDS = [
  'chat',
  'number',
  'mark',
  'ordinal',
  'meridiem',
  'clock',
  'half',
  'email',
  'url',
  'money',
  'phone',
  'odd',
] as const;
const DATE_LIKE =
  /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2} \d{1,2} \d{4}|\d{3,4}\s?-\s?\d{3,4}$|\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d$|\d{1,2}\.\d{1,2}\.\s?-\s?\d{1,2}\.\d{1,2}\.)/;
const MASKED: Readonly<Record<string, string>> = { email: '@email', url: '@url', money: '@money', phone: '@phone', odd: '@odd' };
const MARKS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '@': 'at',
  '&': 'and',
  '…': '.',
  '،': ',',
};
const POSSESSIVE =
  /^(today|tonight|tomorrow|yesterday|noon|week|month|weekend|year|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(day)?'s$/;

const asciiDigits = (digits: string): string =>
  digits.replace(/[^\d]/gu, (digit) => {
    const folded = digit.normalize('NFKC');
    if (/^\d$/.test(folded)) return folded;
    let zero = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero--;
    return String((digit.codePointAt(0) ?? 0) - zero);
  });

export function wordText(raw: string): string {
  const folded = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
  const owner = POSSESSIVE.exec(folded);
  return repairWord(owner ? folded.slice(0, -2) : folded);
}

/** The tokens of a text, before numbers are merged; `word` gives the plain form of each word. */
export function split(text: string, word: (raw: string) => string = wordText): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  let from = 0;
  for (;;) {
    ONE.lastIndex = from;
    const match = ONE.exec(text);
    if (!match?.groups) break;
    const kinds = match.groups;
    let raw = match[0];
    let kind = kinds['word'] !== undefined ? 'word' : (KINDS.find((name) => kinds[name] !== undefined) ?? 'mark');
    if (kind === 'phone' && (DATE_LIKE.test(raw) || raw.replace(/\D/g, '').length < 7)) {
      raw = /^\d+/.exec(raw)?.[0] ?? raw.slice(0, 1);
      kind = /^\d/.test(raw) ? 'number' : 'mark';
      const ordinal = /^\d+(?:st|nd|rd|th)(?![\p{L}\d])/iu.exec(text.slice(match.index));
      if (ordinal) [raw, kind] = [ordinal[0], 'ordinal'];
    }
    const start = match.index;
    const end = start + raw.length;
    tokens.push({ text: kind === 'word' ? word(raw) : textOf(kind, raw), start, end, spaced: start > before });
    before = end;
    from = end;
  }
  return tokens;
}

function textOf(kind: string, raw: string): string {
  const masked = MASKED[kind];
  if (masked !== undefined) return masked;
  if (kind === 'meridiem') return raw[0]?.toLowerCase() === 'a' ? 'am' : 'pm';
  if (kind === 'clock') return 'oclock';
  if (kind === 'half') return 'half';
  if (kind === 'chat') return /^2m/i.test(raw) ? 'tomorrow' : /^2n/i.test(raw) ? 'tonight' : 'today';
  if (kind === 'ordinal') return raw.toLowerCase();
  if (kind === 'number') return asciiDigits(raw);
  return MARKS[raw] ?? raw;
}

/**
 * A text made ready for the rules: typographic variants, number words, abbreviations and slips of the closed lexicon are unified.
 * @example normalise('Tmrw at half past THREE').text //=> 'tomorrow at half past 3'
 */
export function normalise(original: string): Normalised {
  return joinTokens(original, settleHomographs(mergeNumbers(split(original)), original));
}

/** Tokens as one text, a space where one stood or where two would run together. */
export function joinTokens(original: string, tokens: readonly Token[]): Normalised {
  const at: number[] = [];
  let text = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    const boundary = /[\p{L}\d]$/u.test(previous?.text ?? '') && /^[\p{L}\d@]/u.test(token.text);
    if (previous && (token.spaced || boundary)) text += ' ';
    at.push(text.length);
    text += token.text;
    previous = token;
  }
  return { original, text, tokens, at };
}

/** The original span of [from, to) of the normalised text. */
export function spanOf(normalised: Normalised, from: number, to: number): Span {
  const { tokens, at } = normalised;
  let first = 0;
  while (first + 1 < tokens.length && (at[first + 1] ?? Infinity) <= from) first++;
  let last = first;
  while (last + 1 < tokens.length && (at[last + 1] ?? Infinity) < to) last++;
  // Words of another language may have changed places on their way here.
  const said = tokens.slice(first, last + 1);
  return said.length === 0
    ? { start: 0, end: 0 }
    : { start: Math.min(...said.map(({ start }) => start)), end: Math.max(...said.map(({ end }) => end)) };
}
