import { describe, expect, test } from '@jest/globals';
import { readActs } from '../../../src/domain/language/acts.ts';
import { readIntents } from '../../../src/domain/language/intents.ts';
import { spelledOut } from '../../../src/domain/language/shorthand.ts';

describe('short forms of a chat are written out', () => {
  test.each([
    ['q dia tienes libre', 'que dia tienes libre'],
    ['slt dispo demain ?', 'salut disponible demain ?'],
    ['hab nen termin', 'habe einen termin'],
    ['vc tem hj?', 'voce tem hoje?'],
    ['mje appointment chaiye', 'mujhe appointment chahiye'],
  ])('%s is %s', (typed, full) => {
    expect(spelledOut(typed).text).toBe(full);
  });

  test.each(['to me it is ok', 'is he in on the 5th', 'i want a cut at 3 pm', 'Ann Ham'])('%s stays as it is', (typed) => {
    expect(spelledOut(typed).text).toBe(typed);
  });

  test('places in what is written out are places in what was typed', () => {
    const { text, at } = spelledOut('q horas tienes xa mañana');
    expect([at(0), at(text.indexOf('horas')), at(text.indexOf('mañana')), at(text.length)]).toEqual([0, 2, 18, 24]);
  });

  test.each([
    ['n quero mais', 'cancelFlow'],
    ['blz pode confirmar vlw', 'affirm'],
    ['tt est bon mrc', 'affirm'],
  ] as const)('%s is read in full', (typed, act) => {
    expect(readActs(typed)[act]).toBe(true);
  });

  test('an intent is where its words were typed', () => {
    const typed = 'hola, qiero anular mi cita';
    expect(readIntents(typed).map(({ name, span }) => [name, typed.slice(span.start, span.end)])).toEqual([
      ['cancel', 'anular mi cita'],
    ]);
  });
});
