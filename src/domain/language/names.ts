import { distance } from 'fastest-levenshtein';
import { COMMON_WORDS } from './common-words.ts';
import { isForeignLittleWord } from './detect-language.ts';
import { fold, foldedWords } from './folded.ts';
import type { FoldedWord } from './folded.ts';
import { serviceWordsIn } from './service-words.ts';
import { remembered } from './remembered.ts';
import { isOneSlip } from './spelling.ts';
import type { Span } from './types.ts';

export type NameCandidate = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] };
/** A mention; `score` 0–1, best first; equal scores are a tie that only the person can break. `negated`: "not Maya". */
export type NameMatch = { readonly id: string; readonly score: number; readonly span: Span; readonly negated?: boolean };

type Variant = { readonly id: string; readonly words: readonly string[] };

const SMALL = new Set([
  'and',
  'the',
  'of',
  'with',
  'a',
  'an',
  'for',
  'or',
  'to',
  'in',
  'your',
  'my',
  'dr',
  'mr',
  'mrs',
  'ms',
  'miss',
  'doctor',
  'prof',
]);
/** Given names that are words, too: a mention needs a capital inside the sentence or a word that leads to a person. */
const ALSO_WORDS = new Set([
  'will',
  'may',
  'mark',
  'rose',
  'grace',
  'joy',
  'hope',
  'faith',
  'art',
  'bill',
  'sue',
  'pat',
  'drew',
  'dawn',
  'june',
  'april',
  'august',
  'summer',
  'rich',
  'chase',
  'frank',
  'grant',
  'guy',
  'jack',
  'miles',
  'nick',
  'ray',
  'rob',
  'sandy',
  'sunny',
  'violet',
  'young',
  'long',
  'short',
  'white',
  'brown',
  'green',
  'gray',
  'day',
  'love',
  'best',
  'good',
  'may',
  'an',
  'so',
  'my',
  'do',
  'kim',
  'see',
  'lee',
]);
const LEADS = /^(?:with|see|not|by|for|ask|but|and|or|is|dr|doctor|mr|mrs|ms|miss|named|called|except|to)$/;
const NOT =
  /(?<![\p{L}'])(?:not|except(?: for)?|anyone but|anybody but|any one but|other than|apart from|instead of|rather than|(?:don't|dont|do not|didn't) (?:want|like)(?: to see| to have)?|without|avoid|no)(?: (?:with|by|the|a|an|to see|see|for|want))? *$/iu;

const stem = remembered(20_000, (word) => word.replace(/'s$/, '').replace(/(?<=\p{L}{3})(?:ing|es|s)$/u, ''));
const wordsOf = remembered(2_000, (name): readonly string[] =>
  foldedWords(name.replace(/&/g, ' and ')).flatMap((word) => word.text.split('-')),
);

/** How well a word of the text stands for a word of a name, 0–1. */
function likeness(said: string, meant: string): number {
  if (said === meant) return 1;
  if (stem(said) === stem(meant) && stem(meant).length >= 3) return 0.97;
  if (COMMON_WORDS.has(said) || said.length < 3 || isForeignLittleWord(said)) return 0;
  if (meant.length >= said.length + 3 && said.length >= 3 && meant.endsWith(said)) return 0.8;
  if (said.length >= 4 && meant.startsWith(said)) return 0.8;
  if (said.length < 4 || meant.length < 4) return 0;
  if (said[0] === meant[0] && isOneSlip(said, meant)) return meant.length >= 5 ? 0.9 : 0.85;
  if (meant.length >= 8 && said[0] === meant[0] && distance(said, meant) === 2) return 0.8;
  if (isOneSlip(stem(said), stem(meant)) && said[0] === meant[0] && meant.length >= 6) return 0.85;
  return 0;
}

type Hit = { readonly index: number; readonly last: number; readonly likeness: number };

/** The best place in the text for one word of a name; two words of the text may be one of the name ("hair cut"). */
function bestHit(words: readonly FoldedWord[], meant: string, from: number, to: number): Hit | undefined {
  let best: Hit | undefined;
  for (let index = from; index < to; index++) {
    const word = words[index];
    if (!word) break;
    const joined =
      words[index + 1] && word.text.length + (words[index + 1]?.text.length ?? 0) === meant.length
        ? word.text + (words[index + 1]?.text ?? '')
        : '';
    const found =
      joined === meant ? { index, last: index + 1, likeness: 1 } : { index, last: index, likeness: likeness(word.text, meant) };
    if (found.likeness > (best?.likeness ?? 0)) best = found;
  }
  return best;
}

/** "haircut" said for the two words of "hair cut". */
function compoundHit(words: readonly FoldedWord[], variant: Variant): Hit | undefined {
  const whole = variant.words.join('');
  const index = variant.words.length === 2 ? words.findIndex((word) => word.text === whole || stem(word.text) === whole) : -1;
  return index < 0 ? undefined : { index, last: index, likeness: 1 };
}

const WINDOW = 6;
/** Words of everyday talk that alone name nothing: "in two days" is no part of an "away day", "end up" none of a "check-up". */
const SAYS_LITTLE = /^(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|up|off|out|over|down|back|away)$/;

function matchVariant(
  text: string,
  words: readonly FoldedWord[],
  variant: Variant,
  weightOf: (word: string) => number,
): NameMatch | undefined {
  const compound = compoundHit(words, variant);
  const content = variant.words.filter((word) => !SMALL.has(word));
  const meant = content.length > 0 ? content : variant.words;
  let best: { score: number; from: number; to: number } | undefined = compound && {
    score: 1,
    from: compound.index,
    to: compound.last,
  };
  const total = meant.reduce((sum, word) => sum + weightOf(word), 0);
  const anchors = meant.flatMap((word) => {
    const hit = bestHit(words, word, 0, words.length);
    return hit ? [hit.index] : [];
  });
  for (const anchor of anchors) {
    const hits = meant.map((word) => ({ word, hit: bestHit(words, word, Math.max(0, anchor - WINDOW), anchor + WINDOW) }));
    const sum = hits.reduce((all, { word, hit }) => all + weightOf(word) * (hit?.likeness ?? 0), 0);
    const share = sum / total;
    const exact = hits.filter(({ hit }) => hit !== undefined).length === meant.length;
    const top = Math.max(...hits.map(({ word, hit }) => (SAYS_LITTLE.test(word) ? 0 : (hit?.likeness ?? 0))));
    const score = exact ? share : top * (0.55 + 0.4 * share);
    const places = hits.flatMap(({ hit }) => (hit ? [hit] : []));
    if (score > (best?.score ?? 0))
      best = { score, from: Math.min(...places.map((hit) => hit.index)), to: Math.max(...places.map((hit) => hit.last)) };
  }
  const [first, last] = [words[best?.from ?? -1], words[best?.to ?? -1]];
  if (!best || !first || !last || (best.from === best.to && isJustAWord(words, best.from))) return undefined;
  const negated = NOT.test(text.slice(0, first.start));
  return {
    id: variant.id,
    score: Math.round(best.score * 1000) / 1000,
    span: { start: first.start, end: last.end },
    ...(negated ? { negated } : {}),
  };
}

function isJustAWord(words: readonly FoldedWord[], index: number): boolean {
  const word = words[index];
  if (!word || !ALSO_WORDS.has(word.text) || words.length === 1) return false;
  if (/^\p{Lu}/u.test(word.raw) && index > 0) return false;
  return !LEADS.test(words[index - 1]?.text ?? '');
}

/**
 * Who or what of `candidates` a running text mentions: misspelt, in the plural, in part ("Maya" for "Maya Rossi", "cut" for "Haircut"). Best first; words
 * that several names share weigh less, so "haircut" ties "Men's haircut" with "Women's haircut". Nothing mentioned → empty.
 * `people`: candidates are persons, whose family name behind another first name is another person's.
 * @example findNames('a hair cut please', [{ id: 'cut', name: 'Haircut' }]) //=> [{ id: 'cut', score: 1, span: { start: 2, end: 10 } }]
 */
export function findNames(
  text: string,
  candidates: readonly NameCandidate[],
  { people = false }: { readonly people?: boolean } = {},
): readonly NameMatch[] {
  const direct = inEnglish(text, candidates, people);
  return people ? direct : bestFirst([...direct, ...inOtherLanguages(text, candidates, direct)]);
}

/** The mentions by the names themselves. */
function inEnglish(text: string, candidates: readonly NameCandidate[], people: boolean): readonly NameMatch[] {
  const words = foldedWords(text).flatMap((word) => splitHyphens(word));
  const variants = candidates.map(({ id, name, aliases }) =>
    [name, ...(aliases ?? [])].map((each) => ({ id, words: wordsOf(each) })),
  );
  const shared = new Map<string, number>();
  for (const list of variants) for (const word of new Set(list[0]?.words)) shared.set(word, (shared.get(word) ?? 0) + 1);
  const weightOf = (word: string): number => 1 / Math.max(1, shared.get(word) ?? 1);
  const matches = variants.flatMap((list) => {
    const found = list.flatMap((variant) =>
      variant.words.length > 0 ? (matchVariant(text, words, variant, weightOf) ?? []) : [],
    );
    const best = found
      .filter((match) => !people || !isOfAnother(words, match.span, list))
      .sort((a, b) => b.score - a.score || length(b.span) - length(a.span))[0];
    return best && best.score >= 0.6 ? [best] : [];
  });
  return bestFirst(refusedTogether(text, matches));
}

/** "Not Theo or Maya" leaves out both: what is joined to a refused name is refused with it. */
function refusedTogether(text: string, matches: readonly NameMatch[]): readonly NameMatch[] {
  if (!matches.some(({ negated }) => negated === true)) return matches;
  const refused = [...matches].sort((a, b) => a.span.start - b.span.start);
  for (const [index, match] of refused.entries()) {
    const before = refused[index - 1];
    if (before?.negated === true && match.negated !== true && JOINED.test(text.slice(before.span.end, match.span.start)))
      refused[index] = { ...match, negated: true };
  }
  return refused;
}
const JOINED = /^\s*(?:,?\s*(?:and|or|nor|n)|&|\/)\s+(?:with |by |the )?$/i;

const bestFirst = (matches: readonly NameMatch[]): readonly NameMatch[] =>
  matches
    .filter((match) => !matches.some((other) => other !== match && covers(other, match)))
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);

/** How surely a name in another language stands for the English one. */
const TRANSLATED = 0.97;
/** A name that fits in whole; in part only where none of the English names does. */
const SURE = 0.8;

/** "Corte de pelo" for "Haircut": what the direct reading has not found on the same words. The first English name that fits counts. */
function inOtherLanguages(text: string, candidates: readonly NameCandidate[], found: readonly NameMatch[]): readonly NameMatch[] {
  return serviceWordsIn(foldedWords(text)).flatMap(({ start, end, english }) => {
    const span = { start, end };
    if (found.some((match) => match.span.start < end && start < match.span.end && match.score >= TRANSLATED)) return [];
    const named = english.map((name) => inEnglish(name, candidates, false));
    const meant = named.find((each) => (each[0]?.score ?? 0) >= SURE) ?? named.find((each) => each.length > 0) ?? [];
    const best = meant[0]?.score ?? 0;
    return meant
      .filter(({ id, score }) => score === best && !found.some((match) => match.id === id))
      .map(({ id }) => ({ id, score: best * TRANSLATED, span }));
  });
}

const TITLES = /^(?:dr|doctor|mr|mrs|ms|miss|prof|professor|the|my)$/;

/** A family name behind somebody else's first name: "Tom Okafor" is not Maya Okafor. */
function isOfAnother(words: readonly FoldedWord[], span: Span, variants: readonly Variant[]): boolean {
  const at = words.findIndex(({ start }) => start === span.start);
  const [before, name] = [words[at - 1], words[at]];
  if (!before || !name || name.end !== span.end || name.opens === true) return false;
  const isLast = variants.some((variant) => variant.words.length > 1 && likeness(name.text, variant.words.at(-1) ?? '') > 0);
  const isFirst = variants.some((variant) => likeness(name.text, variant.words[0] ?? '') > 0);
  const own = variants.some((variant) => variant.words.some((word) => likeness(before.text, word) > 0));
  return (
    isLast && !isFirst && !own && !COMMON_WORDS.has(before.text) && !TITLES.test(before.text) && /^\p{L}{2,}$/u.test(before.text)
  );
}

const length = (span: Span): number => span.end - span.start;
/** A longer mention that holds a shorter one explains it: "colour and gloss" is no "colour". */
const covers = (longer: NameMatch, shorter: NameMatch): boolean =>
  longer.span.start <= shorter.span.start &&
  longer.span.end >= shorter.span.end &&
  length(longer.span) > length(shorter.span) &&
  longer.score >= shorter.score - 0.1;

function splitHyphens(word: FoldedWord): FoldedWord[] {
  if (!word.raw.includes('-')) return [word];
  let at = word.start;
  return word.raw.split('-').map((raw) => {
    const start = at;
    at += raw.length + 1;
    return { text: fold(raw), raw, start, end: start + raw.length };
  });
}
