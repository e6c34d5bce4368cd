import { describe, expect, it } from '@jest/globals';
import { readSaidLanguage } from '../../../src/domain/language/said-language.ts';

describe('the language somebody asks us to speak', () => {
  it.each([
    ['en español por favor', 'es'],
    ['En español, por favor', 'es'],
    ['auf Deutsch bitte', 'de'],
    ['Können wir bitte Deutsch sprechen?', 'de'],
    ['Sprechen Sie Deutsch?', 'de'],
    ['hindi mein baat karo', 'hi'],
    ['कृपया हिन्दी में बात कीजिए', 'hi'],
    ['हिंदी में', 'hi'],
    ['in English please', 'en'],
    ['please in english', 'en'],
    ['speak French', 'fr'],
    ['can you speak french?', 'fr'],
    ['parlez-vous français ?', 'fr'],
    ['en français s’il vous plaît', 'fr'],
    ['Français', 'fr'],
    ['German please', 'de'],
    ['in French', 'fr'],
    ['português por favor', 'pt'],
    ['pode falar português?', 'pt'],
    ['em português, por favor', 'pt'],
    ['¿habla español?', 'es'],
    ['switch to Spanish', 'es'],
    ['continue in german please', 'de'],
    ['en inglés por favor', 'en'],
    ['angrezi mein boliye', 'en'],
    ['I would like you to change the language to Spanish please', 'es'],
    ['is it possible to only talk in French', 'fr'],
  ])('in "%s" is %s, and nothing else is said', (text, language) => {
    expect(readSaidLanguage(text)).toEqual({ language, rest: '' });
  });

  it.each([
    ['en español por favor, quiero un corte de pelo', 'es', 'quiero un corte de pelo'],
    ['Auf Deutsch bitte. Ich brauche einen Termin.', 'de', 'Ich brauche einen Termin.'],
  ])('leaves the rest of "%s"', (text, language, rest) => {
    expect(readSaidLanguage(text)).toEqual({ language, rest });
  });

  it.each(['in Italian please', 'auf Polnisch bitte'])('in "%s" is one that we do not speak', (text) => {
    expect(readSaidLanguage(text)).toEqual({ rest: '' });
  });

  it.each([
    'I want a lesson in French on Friday',
    'book a German lesson for tomorrow',
    'Spanish for beginners at 5',
    'is the tutor English?',
    'a haircut on Friday at 3',
    'quiero una clase de inglés el lunes',
    'Termin für Haarschnitt am Freitag um 15 Uhr',
    'kal shaam 5 baje haircut chahiye',
    'French braid please, on Monday',
    'how do you say thank you in Spanish',
    'what is please in German',
    'German',
    'French',
    'I prefer French nails',
    'Bitte Französisch-Kurs buchen',
    'can I talk to Maya about German lessons',
  ])('is not said in "%s"', (text) => {
    expect(readSaidLanguage(text)).toBeUndefined();
  });
});

it.each(['can we do this in german?', 'is german ok', 'would german be possible', 'what about in german'])(
  '"%s" asks for the language and for nothing else',
  (text) => {
    expect(readSaidLanguage(text)).toEqual({ language: 'de', rest: '' });
  },
);

it.each(['do you offer german', 'what about french', 'is french polish ok', 'can i have french nails'])(
  '"%s" may be about a service',
  (text) => {
    expect(readSaidLanguage(text)).toBeUndefined();
  },
);
