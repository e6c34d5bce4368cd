import { guessLanguage } from '../../language-guess.ts';
import { normalise } from '../../tokens.ts';
import { isChronoLanguage } from '../chrono.ts';
import type { Normalised } from '../../tokens.ts';
import { GERMAN } from './de/pack.ts';
import { SPANISH } from './es/pack.ts';
import { FRENCH } from './fr/pack.ts';
import { HINDI, ROMANISED } from './hi/pack.ts';
import { latin } from './fold.ts';
import type { Pack } from './pack.ts';
import { plainText } from './plain.ts';
import { PORTUGUESE } from './pt/pack.ts';

/** The packs by the language of the locale; English needs none, its words are the plain form. */
const PACKS: Readonly<Record<string, Pack>> = { de: GERMAN, es: SPANISH, fr: FRENCH, pt: PORTUGUESE };
/** Words that only English has, by which an English message in a conversation of another language is known. */
const ENGLISH =
  /(?<![\p{L}'])(?:today|tomorrow|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|june|july|october|next|this|week|morning|afternoon|evening|noon|the|at|on|my|i|i'd|want|need|please|and|to|for|with|would|like|book|appointment|cancel|move|between|after|before|past|half|quarter|o'clock)(?![\p{L}'])/giu;

const DEVANAGARI = /[\u0900-\u097f]/;
const SPEAKS_HINDI = /^hi\b|-IN\b/i;

const languageOf = (locale: string | undefined): string => (locale ?? 'en').split(/[-_]/)[0]?.toLowerCase() ?? 'en';

/** A pack without words: everything but numbers and marks is unknown. */
const wordless = (id: string): Pack => ({ id, fold: latin, phrases: [], numbers: new Map(), rewrites: [] });

/** A text as the rules see it, in the language it is read in. */
export type InLanguage = {
  readonly normalised: Normalised;
  /** A language without a pack of our own, which chrono-node reads. */
  readonly foreign?: string;
};

/**
 * A text in the plain form of the rules. The script tells Hindi; else the locale tells the language; English words in a conversation of another language are
 * English, and words for days and hours that only another language has are read in it where English is spoken.
 * @example inLanguage('mañana a las cinco', 'es').normalised.text //=> 'tomorrow at 5'
 */
export function inLanguage(text: string, locale: string | undefined): InLanguage {
  if (latest?.text === text && latest.locale === locale) return latest.read;
  const read = readIn(text, locale);
  latest = { text, locale, read };
  return read;
}

/** A message is read for its day, its rhythm and its parts one after the other; the work is done once. */
let latest: { readonly text: string; readonly locale: string | undefined; readonly read: InLanguage } | undefined;

function readIn(text: string, locale: string | undefined): InLanguage {
  if (DEVANAGARI.test(text)) return { normalised: plainText(text, HINDI) };
  if (SPEAKS_HINDI.test(locale ?? '') && ROMANISED.test(text)) return { normalised: plainText(text, HINDI) };
  const told = languageOf(locale);
  const guessed = told === 'en' ? guessLanguage(text) : undefined;
  if (guessed === 'hi') return { normalised: plainText(text, HINDI) };
  const language = guessed ?? told;
  const pack = PACKS[language];
  const foreign = !pack && language !== 'en' && isChronoLanguage(language);
  if (!pack && !foreign) return { normalised: normalise(text) };
  const plain = plainText(text, pack ?? wordless(language));
  // One English word may be one of the other language too ("week").
  if ((text.match(ENGLISH)?.length ?? 0) > (foreign ? 1 : plain.known)) return { normalised: normalise(text) };
  return { normalised: plain, ...(foreign ? { foreign: language } : {}) };
}
