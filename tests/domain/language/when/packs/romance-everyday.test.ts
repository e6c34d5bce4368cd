import { expect, test } from '@jest/globals';
import { toldAt } from '../support.ts';

/** As people write them; said on Tuesday 24 November 2026 at nine. A length is told in seconds behind a P. */
const SAID: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'fr-FR': [
    ['vendrdi à 11h', '2026-11-27T11:00'],
    ['mecredi prochan', '2026-12-02'],
    ['auj 18h', '2026-11-24T18:00'],
    ['ds 3 jours', '2026-11-27'],
    ['un soin de 1h15', '- P4500'],
    ['massage de 2h30 samedi', '2026-11-28 P9000'],
    ['une réunion de 1h30 à 3h', '13:30 15:00'],
    ['la veille du 3 décembre', '2026-12-02'],
    ['la veille de Noël', '2026-12-24'],
    ['minuit moins vingt', '23:40'],
    ['le week-end du 19 décembre', '2026-12-19 2026-12-20'],
    ['le week-end du 19', '2026-12-19 2026-12-20'],
    ["d'ici la fin de la semaine", '2026-11-24 2026-11-29'],
    ["la semaine d'après Noël", '2026-12-28 2027-01-03'],
    ['la semaine avant le 14 décembre', '2026-12-07 2026-12-13'],
    ["l'été prochain", '2027-06-01 2027-08-31'],
    ['au printemps 2028', '2028-03-01 2028-05-31'],
    ["la fin de l'hiver", '2027-02-01 2027-02-28'],
    ['dans les années 90', '1990-01-01 1999-12-31'],
    ['deux ans et demi', '- P78840000'],
    ["demain en fin d'aprem", '2026-11-25T14:00 2026-11-25T16:00'],
  ],
  'es-ES': [
    ['vienes no, el juebes a las 17h', '2026-11-26T17:00'],
    ['el savado', '2026-11-28'],
    ['mañna a las 11:30', '2026-11-25T11:30'],
    ['de hoy en ocho', '2026-12-01'],
    ['una clase de dos horas y cuarto', '- P8100'],
    ['la víspera de Reyes', '2027-01-05'],
    ['la una y media del mediodía', '13:30'],
    ['las doce y cuarto del mediodía', '12:15'],
    ['el primer lunes por la mañana del próximo mes', '2026-12-07T08:00 2026-12-07T12:00'],
    ['de aquí al final de la semana', '2026-11-24 2026-11-29'],
    ['la semana después de Navidad', '2026-12-28 2027-01-03'],
    ['el verano que viene', '2027-06-01 2027-08-31'],
    ['a principios de la primavera', '2027-03-01 2027-03-31'],
    ['en los años noventa', '1990-01-01 1999-12-31'],
    ['el Día de la Madre', '2027-05-02'],
    ['un año y medio', '- P47304000'],
    ['dos días y medio', '- P216000'],
    ['diez minutitos', '- P600'],
    ['unos 3 días', '- P259200'],
    ['de 1:30-3:30 de la tarde', '13:30 15:30'],
  ],
  'pt-BR': [
    ['setmbro', '2027-09-01 2027-09-30'],
    ['amanhâ às 15h', '2026-11-25T15:00'],
    ['hj às 18h', '2026-11-24T18:00'],
    ['na 6ª às 10h', '2026-11-27T10:00'],
    ['toda 4ª de manhã', '2026-11-25T08:00 2026-11-25T12:00'],
    ['na 2ª semana de dezembro', '2026-12-07 2026-12-13'],
    ['dez pra meia-noite', '23:50'],
    ['meio-dia e vinte', '12:20'],
    ['pro dia das mães', '2027-05-09'],
    ['no dia dos namorados', '2027-06-12'],
    ['daqui uns três dias', '2026-11-27'],
    ['uma hora e vinte', '- P4800'],
    ['uma horinha e meia', '- P5400'],
    ['na véspera do feriado de Tiradentes', '2027-04-20'],
    ['no verão', '2026-12-01 2027-02-28'],
    ['até o final da semana', '2026-11-24 2026-11-29'],
  ],
};

const NO_TIME: Readonly<Record<string, readonly string[]>> = {
  'fr-FR': [
    'mes enfants de 4 et 9 ans',
    'elle a 7 ans',
    'massage à quatre mains',
    'au 3 rue du 11 novembre',
    '12 place du 8 mai 1945',
    'de 30 à 45 euros',
    "j'ai été ravie",
    "c'est à 5 minutes à pied",
  ],
  'es-ES': [
    'mi hijo de 6 años',
    'tengo dos niñas de 3 y 8 años',
    'un masaje a cuatro manos',
    'calle 2 de mayo 14',
    'el color salado de la manzana',
    'estoy a 10 minutos andando',
    'la semana no importa',
  ],
  'pt-BR': [
    'meu filho de 6 anos',
    'ela tem 30 anos',
    'rua 7 de setembro 120',
    'de 20 a 30 reais',
    'festa do homem aranha',
    'em seguida eu confirmo',
    'a primavera chegou',
  ],
};

for (const [locale, told] of Object.entries(SAID))
  test.each(told)(`${locale}: "%s" is %s`, (text, expected) => {
    expect(toldAt(text, locale)).toBe(expected);
  });

for (const [locale, texts] of Object.entries(NO_TIME))
  test.each(texts)(`${locale}: "%s" tells no time`, (text) => {
    expect(toldAt(text, locale)).toBe('-');
  });
