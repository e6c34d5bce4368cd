import { describe, expect, test } from '@jest/globals';
import { glossed, inPlainEnglish } from '../../../src/domain/language/gloss/gloss.ts';
import { readIntents } from '../../../src/domain/language/intents.ts';

describe('turns of phrase of other languages in English words', () => {
  test.each([
    ['avísame si se libera algo el martes', 'let me know if something opens up el martes'],
    ['prévenez-moi si une place se libère mardi', 'let me know if something opens up mardi'],
    ['sag bescheid wenn am dienstag was frei wird', 'let me know if something opens up'],
    ['me avisa se abrir vaga na terça', 'let me know if something opens up na terça'],
    ['jagah khali ho to bata dena', 'let me know if something opens up'],
    ['wo seid ihr', 'where are you'],
    ['आपका पता क्या है', 'what is your address'],
  ])('%s → %s', (said, english) => {
    expect(inPlainEnglish(said)).toBe(english);
  });

  test.each(['o segundo', 'what is their address', 'yep, whats their address', 'i need a cut on friday', 'el horario de las 5'])(
    '%s stays as it is',
    (said) => {
      expect(inPlainEnglish(said)).toBe(said);
    },
  );

  test('what is asked stands where it was asked', () => {
    const { text, at } = glossed('hola, dónde estáis?');
    expect([text, at(text.indexOf('where')), at(text.indexOf('?'))]).toEqual(['hola, where are you?', 6, 18]);
  });

  test.each([
    ['xq calle estais? donde estais', 'location'],
    ['c est combien une coupe, vous etes ou exactement', 'location'],
    ['qual o endereço', 'location'],
    ['dukan kab khulti hai', 'hours'],
  ])('%s asks about the %s', (said, topic) => {
    expect(readIntents(said).some((intent) => intent.topic === topic)).toBe(true);
  });
});
