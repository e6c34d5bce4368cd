import { createInstance } from 'i18next';
import { german } from './de/catalogue.ts';
import { english } from './en/catalogue.ts';
import { spanish } from './es/catalogue.ts';
import { french } from './fr/catalogue.ts';
import { hindi } from './hi/catalogue.ts';
import type { Language } from './languages.ts';
import { languageOf } from './languages.ts';
import { portuguese } from './pt/catalogue.ts';
import type { Catalogue, ParametersOf, WordingKey } from './shape.ts';

/** Every sentence of the product, by language. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: english,
  hi: hindi,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
};

type Say<Said> = <K extends WordingKey>(
  key: K,
  ...parameters: [keyof ParametersOf<K>] extends [never] ? [] : [ParametersOf<K>]
) => Said;

/** Sentences in one language. Typed: a key that does not exist, or a parameter too few, does not compile. */
export type Wording = {
  readonly language: Language;
  readonly say: Say<string>;
  /**
   * A button that says something: its label is in the language, what it says is the English of the same key, which every reader knows.
   * @example wordingOf('de').button('engine.whenAreYouOpen') //=> { label: 'Wann haben Sie geöffnet?', say: 'When are you open?' }
   */
  readonly button: Say<{ readonly label: string; readonly say: string }>;
  /** @example wordingOf('en').anyOf(['A', 'B', 'C']) //=> 'A, B or C' */
  readonly anyOf: (items: readonly string[]) => string;
  /** @example wordingOf('de').allOf(['A', 'B', 'C']) //=> 'A, B und C' */
  readonly allOf: (items: readonly string[]) => string;
};

/** French, Portuguese and Spanish have a form of their own for whole millions ("un millón de citas"); nobody books so much, the plain plural does. */
const withMillions = (area: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...area,
  ...Object.fromEntries(
    Object.entries(area).flatMap(([key, text]) => (key.endsWith('_other') ? [[key.replace(/_other$/, '_many'), text]] : [])),
  ),
});

const resourcesOf = (catalogue: Catalogue): { readonly translation: object } => ({
  translation: Object.fromEntries(Object.entries(catalogue).map(([area, sentences]) => [area, withMillions(sentences)])),
});

/** All sentences are in the program: nothing is loaded, so the start is synchronous. Texts are Markdown, so nothing is escaped as HTML. */
const i18n = createInstance();
void i18n.init({
  initAsync: false,
  fallbackLng: 'en',
  resources: Object.fromEntries(Object.entries(catalogues).map(([language, catalogue]) => [language, resourcesOf(catalogue)])),
  interpolation: { escapeValue: false, skipOnVariables: true },
});

const made = new Map<Language, Wording>();

/**
 * The sentences for somebody with this locale (BCP 47): in its language, or in English where we do not speak it.
 * @example wordingOf('es-MX').say('engine.goBackTo', { wish: 'Corte' }) //=> '¿Volvemos a: **Corte**?'
 */
export function wordingOf(locale: string | undefined): Wording {
  const language = languageOf(locale);
  const found = made.get(language) ?? speak(language);
  made.set(language, found);
  return found;
}

function speak(language: Language): Wording {
  const translate = i18n.getFixedT(language) as (key: string, options: object) => string;
  const list = (type: 'conjunction' | 'disjunction'): ((items: readonly string[]) => string) => {
    const format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type, style: 'long' });
    return (items) => format.format(items);
  };
  const say: Wording['say'] = (key, ...[parameters]) => {
    const values: Readonly<Record<string, string | number>> = parameters ?? {};
    const { count } = values;
    // What people said is a value, never more text to fill in: `replace` keeps it away from the options, `nest` from other keys.
    return translate(key, { replace: { ...values }, nest: false, ...(typeof count === 'number' ? { count } : {}) });
  };
  return {
    language,
    say,
    button: (key, ...parameters) => ({ label: say(key, ...parameters), say: wordingOf('en').say(key, ...parameters) }),
    anyOf: list('disjunction'),
    allOf: list('conjunction'),
  };
}
