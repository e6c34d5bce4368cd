/** The languages in which Almanac speaks. English is the one that every sentence is written in first. */
export const LANGUAGES = ['en', 'hi', 'es', 'fr', 'de', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself, for buttons that offer it. */
export const ENDONYMS: Readonly<Record<Language, string>> = {
  en: 'English',
  hi: 'हिन्दी',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
};

/**
 * The language in which somebody with this locale (BCP 47) is spoken to: that of the locale, or English.
 * @example languageOf('pt-BR') //=> 'pt'
 * @example languageOf('nl-NL') //=> 'en'
 */
export function languageOf(locale: string | undefined): Language {
  const spoken = primaryOf(locale);
  return LANGUAGES.find((language) => language === spoken) ?? 'en';
}

const primaryOf = (locale: string | undefined): string => locale?.split(/[-_]/)[0]?.toLowerCase() ?? 'en';

/** The country of a locale; a lone language has none. */
const regionOf = (locale: string): string | undefined => /[-_]([a-z]{2}|\d{3})(?=$|[-_])/i.exec(locale)?.[1]?.toUpperCase();

/**
 * The locale in which dates, times and money are written to somebody: the language is that in which our sentences are, so that no reply mixes two. The
 * region is the person's where their locale names one; else the business's, so that where the language leaves it open (English, Spanish) clocks and the order of
 * day and month are as at the place.
 * @example spokenLocale('es', 'en-US') //=> 'es-US' (3:30 p.m.)
 * @example spokenLocale('nl-NL', 'en-GB') //=> 'en-GB', for our sentences are English then
 */
export function spokenLocale(person: string | undefined, business: string): string {
  const language = languageOf(person ?? business);
  const own = person !== undefined && primaryOf(person) === language ? regionOf(person) : undefined;
  const region = own ?? regionOf(business) ?? (language === 'en' ? 'GB' : undefined);
  return region === undefined ? language : `${language}-${region}`;
}
