import { expect, test } from '@jest/globals';
import { toldAt } from '../support.ts';

/** As people type German; said on Tuesday 24 November 2026 at nine. A length is told in seconds behind a P. */
const SAID: readonly (readonly [string, string])[] = [
  // words written as one
  ['zum Monatsende', '2026-11-24 2026-11-30'],
  ['Ende Monat', '2026-11-24 2026-11-30'],
  ['Februaranfang', '2027-02-01 2027-02-15'],
  ['in der zweiten Januarhälfte', '2027-01-16 2027-01-31'],
  ['eine dreistündige Sitzung', '- P10800'],
  ['eine 20-minütige Beratung', '- P1200'],
  ['eine halbstündige Sitzung', '- P1800'],
  ['zweitägig', '- P172800'],
  // lengths
  ['1h reicht', '- P3600'],
  ['2,5h', '- P9000'],
  ['1h15', '- P4500'],
  ['2 Std 30', '- P9000'],
  ['halbe Std', '- P1800'],
  ['ne halbe Stunde', '- P1800'],
  ['fünfeinhalb Stunden', '- P19800'],
  ['eineinviertel Stunden', '- P4500'],
  ['1 1/2 Stunden', '- P5400'],
  ['1:30 h', '- P5400'],
  ['eine Stunde dreißig', '- P5400'],
  ['um 2h', '14:00'],
  ['9h-11h', '09:00 11:00'],
  // dates in figures
  ['4.-9.12.', '2026-12-04 2026-12-09'],
  ['4.12.-9.12.', '2026-12-04 2026-12-09'],
  ['vom 4. bis 9.12.', '2026-12-04 2026-12-09'],
  ['20. - 23.1.2027', '2027-01-20 2027-01-23'],
  ['1.2.2027-3.2.2027', '2027-02-01 2027-02-03'],
  ['1.2.-3.2.2027', '2027-02-01 2027-02-03'],
  ['4.12 bis 9.12', '2026-12-04 2026-12-09'],
  ['am 4.1', '2027-01-04'],
  ['ab 4.12', '2026-12-04'],
  ['4.12 um 15 Uhr', '2026-12-04T15:00'],
  ['von 9.30 bis 10.45', '09:30 10:45'],
  ['17ter Januar', '2027-01-17'],
  ['am 17ten', '2026-12-17'],
  ['Montag siebter zwölfter', '2026-12-07'],
  // mistyped
  ['mogen', '-'],
  ['morgn um 10 Uhr', '2026-11-25T10:00'],
  ['am Donerstag', '2026-11-26'],
  ['Mittwcoh', '2026-11-25'],
  ['nächstn Freitag', '2026-12-04'],
  ['die Montage meiner Lampe', '-'],
  ['wir mögen das', '-'],
  ['im Osten', '-'],
  // seasons and decades
  ['im Sommer 2027', '2027-06-01 2027-08-31'],
  ['im nächsten Frühjahr', '2027-03-01 2027-05-31'],
  ['in den 70er Jahren', '1970-01-01 1979-12-31'],
  ['in den Achtzigern', '1980-01-01 1989-12-31'],
  // moves, rhythms, hours with the part of the day before them
  ['den Termin von Mittwoch auf Freitag legen', '2026-11-27'],
  ['jeden zweiten Donnerstag um 10 Uhr', '2026-11-26T10:00'],
  ['alle 14 Tage donnerstags um 10 Uhr', '2026-11-26T10:00'],
  ['von morgens 9 bis abends 7', '09:00 19:00'],
  ['in der Karwoche', '2027-03-22 2027-03-28'],
  ['eine Woche nach Ostern', '2027-04-04'],
  ['in einem halben Jahr', '2027-05-24'],
  ['eine knappe Stunde', '- P3600'],
  ['drei viertel Stunden', '- P2700'],
  // stretches and ends
  ['den 28. bitte', '2026-11-28'],
  ['den 3. Dezember', '2026-12-03'],
  ['in 3-4 Tagen', '2026-11-27 2026-11-28'],
  ['in ein bis zwei Wochen', '2026-12-01 2026-12-08'],
  ['in den kommenden Tagen', '2026-11-25 2026-11-27'],
  ['im Laufe der Woche', '2026-11-24 2026-11-29'],
  ['am WE', '2026-11-28 2026-11-29'],
  ['zwischen den Jahren', '2026-12-27 2026-12-30'],
  ['bis max 16 Uhr', '00:00 16:00'],
  ['am Mittwoch Nachmittag mach ich Feierabend', '2026-11-25T12:00 2026-11-25T16:00'],
];

const NO_TIME: readonly string[] = [
  'Hausnummer 8 im dritten Stock',
  'das ist schon das zweite mal',
  'Zimmer 312',
  'wir sitzen in Reihe 9',
  'ich bin 41 Jahre alt',
  'mein 9-jähriger Sohn',
  'frohe Ostern',
  'einen schönen Samstag noch',
  'jeder zweite kunde',
  'ich habe seit drei Wochen Schmerzen',
  'bei Fr. Schubert bitte',
  'fr. lang hat es gesagt',
];

test.each(SAID)('German: "%s" is %s', (text, told) => {
  expect(toldAt(text, 'de-DE')).toBe(told);
});

test.each(NO_TIME)('German: "%s" tells no time', (text) => {
  expect(toldAt(text, 'de-DE')).toBe('-');
});
