import { ENDONYMS, LANGUAGES, languageOf } from '../../../src/domain/wording/languages.ts';
import { readSaidLanguage } from '../../../src/domain/language/said-language.ts';

/** @example languageName('es-MX') //=> 'Español' */
export const languageName = (tag: string): string => ENDONYMS[languageOf(tag)];

/** One of our languages, by its tag or by its name. @example languageTag('Spanish') //=> 'es' */
export function languageTag(said: string): string | undefined {
  const primary = said.split(/[-_]/)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? readSaidLanguage(`${said} please`)?.language;
}
