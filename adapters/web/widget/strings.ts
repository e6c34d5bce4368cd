import { ENGLISH } from './strings/english.ts';
import type { Strings } from './strings/english.ts';
import { FRENCH } from './strings/french.ts';
import { GERMAN } from './strings/german.ts';
import { HINDI } from './strings/hindi.ts';
import { PORTUGUESE } from './strings/portuguese.ts';
import { SPANISH } from './strings/spanish.ts';

/** The languages the bot speaks; a new one is one file and one line. */
export const LANGUAGES: Readonly<Record<string, Strings>> = {
  en: ENGLISH,
  hi: HINDI,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  pt: PORTUGUESE,
};

/** The language of a locale in which the widget can speak, or English. @example languageFor('pt-BR') //=> 'pt' */
export function languageFor(locale: string): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  return Object.hasOwn(LANGUAGES, language) ? language : 'en';
}

/** The locale that a new session is opened with: the browser's. What the bot says and what the widget says are then in one language. */
export const LOCALE: string = Intl.DateTimeFormat().resolvedOptions().locale;
export const LANGUAGE = languageFor(LOCALE);
export const STRINGS: Strings = LANGUAGES[LANGUAGE] ?? ENGLISH;
