import { describe, expect, it } from '@jest/globals';
import { languageOf, LANGUAGES, spokenLocale } from '../../../src/domain/wording/languages.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';

describe('a wording', () => {
  it.each([
    ['pt-BR', 'Confirmar'],
    ['de', 'Bestätigen'],
    ['fr-CA', 'Confirmer'],
    ['hi-IN', 'पक्का करें'],
    ['nl-NL', 'Confirm'],
    [undefined, 'Confirm'],
  ])('of %s says in its language, or in English, "%s"', (locale, said) => {
    expect(wordingOf(locale).say('engine.confirm')).toBe(said);
  });

  it.each(['{{business}}', '$t(engine.confirm)', '$&', '$1', '<b>&amp;</b>', '{{- wish}}', '__proto__'])(
    'puts in %s as it is: a value is never more text to fill in',
    (hostile) => {
      for (const language of LANGUAGES) expect(wordingOf(language).say('engine.goBackTo', { wish: hostile })).toContain(hostile);
    },
  );

  it('gives a button its label in the language and what it says in English', () => {
    expect(wordingOf('de').button('engine.bookService', { service: 'Haarschnitt' })).toEqual({
      label: 'Buchen: Haarschnitt',
      say: 'Book: Haarschnitt',
    });
  });

  it('lists in the language', () => {
    expect(wordingOf('en').anyOf(['A', 'B', 'C'])).toBe('A, B or C');
    expect(wordingOf('de').anyOf(['A', 'B', 'C'])).toBe('A, B oder C');
    expect(wordingOf('es').allOf(['A', 'B'])).toBe('A y B');
  });
});

describe('the locale of dates and money', () => {
  it.each([
    ['es', 'en-US', 'es-US'],
    ['es-MX', 'en-GB', 'es-MX'],
    ['de', 'en-GB', 'de-GB'],
    ['en', 'en-GB', 'en-GB'],
    ['en-US', 'en-GB', 'en-US'],
    ['nl-NL', 'en-US', 'en-US'],
    ['nl-NL', 'nl-NL', 'en-NL'],
    [undefined, 'de-DE', 'de-DE'],
    ['hi-Latn-IN', 'en-GB', 'hi-IN'],
    ['en', 'de', 'en-GB'],
  ])('of %s at a business in %s is %s', (person, business, spoken) => {
    expect(spokenLocale(person, business)).toBe(spoken);
  });

  it('has the language of the sentences around it', () => {
    for (const person of ['nl', 'ja-JP', 'pt-PT', 'hi', 'en-AU'])
      expect(languageOf(spokenLocale(person, 'fr-FR'))).toBe(languageOf(person));
  });
});
