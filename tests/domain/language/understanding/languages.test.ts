import { expect, test } from '@jest/globals';
import { understand } from '../../../../src/domain/language/understand.ts';
import { guessLanguage } from '../../../../src/domain/language/language-guess.ts';
import { readBotTurn } from '../../../../src/domain/language/understanding/bot-turn.ts';
import { instantsOf, localDate, minuteOfDay } from '../../../../src/domain/time/wall.ts';
import { zoneId } from '../../../../src/domain/time/zones.ts';

const timeZone = zoneId('Europe/London');
const [now] = instantsOf({ date: localDate('2026-11-24', 'now'), minute: minuteOfDay('09:00', 'now') }, timeZone);
const read = (text: string, lastBotText: string) => {
  if (now === undefined) throw new Error('the morning of the test exists');
  return understand(text, { now, timeZone, lastBotText });
};

const READ_BACK = 'Please confirm: a haircut at 4 pm on December 5th.';
const PROPOSED = 'Would you like me to book an appointment?';

test.each([
  ['nein danke', READ_BACK, ['NEGATE']],
  ['ja, das passt', READ_BACK, ['AFFIRM']],
  ['non, plutôt vendredi à 15h', READ_BACK, ['INFORM', 'NEGATE']],
  ['haan ji theek hai', PROPOSED, ['AFFIRM_INTENT']],
  ['नहीं, शुक्रिया', PROPOSED, ['NEGATE_INTENT']],
  ['não, obrigada', 'Is there anything else I can help with?', ['NEGATE', 'THANK_YOU']],
  ['genial, gracias, hasta luego', 'Your appointment is booked.', ['GOODBYE', 'THANK_YOU']],
  ['sí', '¿Confirmo la cita el viernes a las 15:00?', ['AFFIRM']],
  ['nein', 'Kann ich sonst noch etwas für Sie tun?', ['NEGATE', 'THANK_YOU']],
  ['oui', 'Voulez-vous que je réserve un rendez-vous ?', ['AFFIRM_INTENT']],
] as const)('%s, after: %s', (text, before, acts) => {
  expect(read(text, before).acts).toEqual(acts);
});

test.each([
  ['Que horas você prefere?', ['time']],
  ['An welchem Tag möchten Sie kommen?', ['date']],
  ['आपका नाम क्या है?', ['name']],
] as const)('%s asks for what is missing', (text, asks) => {
  expect([...readBotTurn(text).asks]).toEqual(asks);
});

test.each([
  ['el viernes a las diez', 'es'],
  ['vendredi à 15h', 'fr'],
  ['Donnerstag um 10', 'de'],
  ['amanhã às 14h', 'pt'],
  ['kal shaam 5 baje', 'hi'],
  ['friday at ten', undefined],
  ['see you on sábado, my friend, at the market', undefined],
  ['a table for two', undefined],
  ['with Kal at five', undefined],
  ['Domingo', undefined],
] as const)('%s is said in %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

test('a day in another language is read though nobody told the language', () => {
  expect(read('quisiera venir el jueves a las 10', PROPOSED).slots.when?.day?.from).toBe('2026-11-26');
});
