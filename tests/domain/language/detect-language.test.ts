import { describe, expect, it } from '@jest/globals';
import { detectLanguage, isDevanagari } from '../../../src/domain/language/detect-language.ts';

describe('the language of a message', () => {
  it.each([
    ['quiero un corte de pelo el viernes a las 3 de la tarde', 'es'],
    ['Ich hätte gern einen Termin am Freitag um 15 Uhr', 'de'],
    ['je voudrais prendre rendez-vous vendredi à 15 heures', 'fr'],
    ['queria marcar um corte na sexta às 3 da tarde', 'pt'],
    ['kal shaam 5 baje mujhe haircut chahiye', 'hi'],
    ['मुझे कल शाम 5 बजे बाल कटवाने हैं', 'hi'],
    ['I would like a haircut on Friday afternoon', 'en'],
  ])('"%s" is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    'no problem',
    'sí, el viernes',
    'Termin am Freitag bitte',
    'haircut maya friday 3pm luna hair',
    'Ana Silva, 020 7946 0142',
    'ok',
  ])('of "%s" is not told: too short, or no little words', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it.each([
    ['कल शाम 5 बजे', true],
    ['haircut कल', false],
    ['book a haircut', false],
    ['123', false],
  ])('"%s" is written in Devanagari: %s', (text, own) => {
    expect(isDevanagari(text)).toBe(own);
  });
});
