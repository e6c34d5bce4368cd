import { describe, expect, test } from '@jest/globals';
import { answerTime } from '../../../../../src/cli/eval-time.ts';

/** Tuesday 24 November 2026, 09:00. */
const read = (text: string, locale: string) => {
  const { start, end, certain, durationSeconds } = answerTime({ id: 1, text, reference: '2026-11-24T09:00', locale });
  return [start, ...(end === undefined ? [] : [end]), ...(durationSeconds === undefined ? [] : [durationSeconds]), certain];
};
type Row = readonly [string, ...(string | number | boolean | null)[]];
const family = (name: string, locale: string, rows: readonly Row[]) => {
  describe(name, () => {
    test.each(rows)('%s', (text, ...expected) => {
      expect(read(text, locale)).toEqual(expected);
    });
  });
};

family('Spanish', 'es', [
  ['quiero una cita mañana a las cinco de la tarde', '2026-11-25T17:00', true],
  ['pasado mañana a las 10 de la mañana', '2026-11-26T10:00', true],
  ['mañana por la mañana', '2026-11-25T08:00', '2026-11-25T12:00', true],
  ['el viernes a las tres y media de la tarde', '2026-11-27T15:30', true],
  ['el 3 de diciembre a las 16:15', '2026-12-03T16:15', true],
  ['a las doce menos cuarto de la mañana', '11:45', true],
  ['de 4 a 6 de la tarde', '16:00', '18:00', true],
  ['la semana que viene', '2026-11-30', '2026-12-06', true],
  ['dentro de dos semanas', '2026-12-08', true],
  ['media hora', null, 1800, true],
  ['hora y media', null, 5400, true],
  ['el lunes no puedo, mejor el miércoles', '2026-11-25', true],
  ['el 3/12', '2026-12-03', true],
  ['buenas tardes, ¿está disponible el jueves?', '2026-11-26', true],
  ['en Nochebuena', '2026-12-24', true],
]);

family('French', 'fr', [
  ['demain à 15h', '2026-11-25T15:00', true],
  ['après-demain à 9h30', '2026-11-26T09:30', false],
  ['vendredi prochain à dix heures et demie du matin', '2026-12-04T10:30', false],
  ['le 4 décembre à 14 heures', '2026-12-04T14:00', true],
  ['le 1er décembre', '2026-12-01', true],
  ['jeudi après-midi', '2026-11-26T12:00', '2026-11-26T16:00', true],
  ['de 14h à 16h', '14:00', '16:00', true],
  ['entre 9h et 11h', '09:00', '11:00', false],
  ['dans quinze jours', '2026-12-08', true],
  ['une demi-heure', null, 1800, true],
  ['à midi et demi', '12:30', true],
  ['à quatre-vingt-dix', null, false],
  ['où êtes-vous ?', null, false],
  ['la semaine prochaine', '2026-11-30', '2026-12-06', true],
]);

family('German', 'de', [
  ['morgen um 15 Uhr', '2026-11-25T15:00', true],
  ['übermorgen früh', '2026-11-26T08:00', '2026-11-26T12:00', true],
  ['morgen früh um acht', '2026-11-25T08:00', true],
  ['am Freitag um halb fünf nachmittags', '2026-11-27T16:30', true],
  ['um Viertel vor sechs abends', '17:45', true],
  ['um fünf vor halb acht morgens', '07:25', true],
  ['am 3. Dezember', '2026-12-03', true],
  ['am 03.12. um 14:30', '2026-12-03T14:30', true],
  ['Donnerstagnachmittag', '2026-11-26T12:00', '2026-11-26T16:00', true],
  ['naechste Woche', '2026-11-30', '2026-12-06', true],
  ['von 10 bis 12 Uhr', '10:00', '12:00', false],
  ['in zwei Wochen', '2026-12-08', true],
  ['anderthalb Stunden', null, 5400, true],
  ['Guten Morgen, haben Sie Freitag etwas frei?', '2026-11-27', true],
  ['an Heiligabend', '2026-12-24', true],
]);

family('Portuguese', 'pt-BR', [
  ['amanhã às 15h', '2026-11-25T15:00', true],
  ['depois de amanhã às dez da manhã', '2026-11-26T10:00', true],
  ['sexta-feira às três e meia da tarde', '2026-11-27T15:30', true],
  ['no dia 3 de dezembro às 16h30', '2026-12-03T16:30', true],
  ['dia 5 às 14h', '2026-12-05T14:00', true],
  ['segunda à tarde', '2026-11-30T16:00', '2026-11-30T20:00', true],
  ['das 14h às 16h', '14:00', '16:00', true],
  ['semana que vem', '2026-11-30', '2026-12-06', true],
  ['daqui a duas semanas', '2026-12-08', true],
  ['meia hora', null, 1800, true],
  ['boa tarde, tem horário na quinta?', '2026-11-26', true],
  ['é possível na quarta?', '2026-11-25', true],
]);

family('Hindi', 'hi', [
  ['कल शाम 5 बजे', '2026-11-25T17:00', true],
  ['परसों सुबह', '2026-11-26T08:00', '2026-11-26T12:00', true],
  ['अगले हफ्ते', '2026-11-30', '2026-12-06', true],
  ['शुक्रवार को दोपहर तीन बजे', '2026-11-27T15:00', true],
  ['साढ़े चार बजे शाम को', '16:30', true],
  ['पौने छह बजे शाम', '17:45', true],
  ['3 दिसंबर को', '2026-12-03', true],
  ['५ तारीख को', '2026-12-05', true],
  ['दो घंटे', null, 7200, true],
  ['डेढ़ घंटा', null, 5400, true],
]);

family('romanised Hindi under an Indian locale', 'en-IN', [
  ['kal shaam 5 baje', '2026-11-25T17:00', true],
  ['parso subah', '2026-11-26T08:00', '2026-11-26T12:00', true],
  ['agle somvaar ko dopahar 3 baje', '2026-11-30T15:00', true],
  ['shukravar ko sadhe char baje shaam', '2026-11-27T16:30', true],
  ['kal evening 5 pm', '2026-11-25T17:00', true],
  ['tomorrow at 5 pm', '2026-11-25T17:00', true],
  ['2 hafte baad', '2026-12-08', true],
]);

family('English in a conversation of another language', 'de', [
  ['can I come tomorrow at 3 pm', '2026-11-25T15:00', true],
  ['next week please', '2026-11-30', '2026-12-06', true],
]);

family('a script that shows the language', 'en-GB', [['कल सुबह 10 बजे', '2026-11-25T10:00', true]]);
