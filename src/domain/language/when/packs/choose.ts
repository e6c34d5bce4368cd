import { normalise } from '../../tokens.ts';
import type { Normalised } from '../../tokens.ts';
import { GERMAN } from './de/pack.ts';
import { SPANISH } from './es/pack.ts';
import { FRENCH } from './fr/pack.ts';
import { HINDI, ROMANISED } from './hi/pack.ts';
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

/**
 * A text in the plain form of the rules, read in the language of the locale. English words in a conversation of another language are English.
 * @example inPlainForm('mañana a las cinco', 'es').text //=> 'tomorrow at 5'
 */
export function inPlainForm(text: string, locale: string | undefined): Normalised {
  if (DEVANAGARI.test(text)) return plainText(text, HINDI);
  if (SPEAKS_HINDI.test(locale ?? '') && ROMANISED.test(text)) return plainText(text, HINDI);
  const pack = PACKS[languageOf(locale)];
  if (!pack) return normalise(text);
  const plain = plainText(text, pack);
  return (text.match(ENGLISH)?.length ?? 0) > plain.known ? normalise(text) : plain;
}
