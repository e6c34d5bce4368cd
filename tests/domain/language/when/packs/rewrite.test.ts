import { describe, expect, test } from '@jest/globals';
import { inLanguage } from '../../../../../src/domain/language/when/packs/choose.ts';
import { resolveWhen } from '../../../../../src/domain/language/when.ts';
import { NO_HOURS } from '../support.ts';

/** What the reading explains of a text, in the person's own words. */
const explained = (text: string, language: string): readonly string[] =>
  resolveWhen(text, { ...NO_HOURS, language }).spans.map(({ start, end }) => text.slice(start, end));

describe('the way back to the original', () => {
  test.each([
    ['Quiero venir mañana a las 5 de la tarde, gracias', 'es', ['mañana', 'a las 5', 'de la tarde']],
    ['On peut se voir vendredi à 15h ?', 'fr', ['vendredi', 'à 15h']],
    ['Geht es am Donnerstagnachmittag?', 'de', ['am Donnerstagnachmittag', 'Donnerstagnachmittag']],
    ['मुझे कल शाम 5 बजे आना है', 'hi', ['कल', 'शाम 5 बजे']],
  ])('%s', (text, language, spans) => {
    expect(explained(text, language)).toEqual(spans);
  });

  test.each([
    ['es', 'necesito 14 sillas para el lunes'],
    ['fr', 'il me faut 14 chaises lundi'],
    ['de', 'ich brauche 14 Stühle am Montag'],
    ['hi', 'मुझे सोमवार को 14 कुर्सी चाहिए'],
  ])('a number that nothing explains is asked about in %s', (language, text) => {
    const reading = resolveWhen(text, { ...NO_HOURS, language });
    expect(reading.certain).toBe(false);
  });

  test('words that a pack does not know are marked, so that no English rule reads them', () => {
    expect(inLanguage('mon chat', 'fr').normalised.text).toBe('my chat_');
    expect(inLanguage('die Sun Apotheke', 'de').normalised.text).toBe('sun_ apotheke_');
  });
});
