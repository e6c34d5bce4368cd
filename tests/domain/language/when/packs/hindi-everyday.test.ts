import { expect, test } from '@jest/globals';
import { toldAt } from '../support.ts';

/** As people write Hindi, in either script; said on Tuesday 24 November 2026 at nine. A length is told in seconds behind a P. */
const SAID: readonly (readonly [string, string])[] = [
  // hours
  ['छह बज के चालीस मिनट पर', '18:40'],
  ['raat 8 bajkar 20 minute', '20:20'],
  ['दोपहर के खाने के समय 1 बजे', '13:00'],
  ['दोपहर खाने के समय 11 बजे', '11:00'],
  // stretches of days whose end has no month of its own
  ['7 जनवरी से 12 तक', '2027-01-07 2027-01-12'],
  ['7 तारीख से 12 तारीख तक', '2026-12-07 2026-12-12'],
  ['7 से 12 तारीख के बीच', '2026-12-07 2026-12-12'],
  ['आज से 12 तारीख तक', '2026-11-24 2026-12-12'],
  ['कल से 12 तारीख तक', '2026-11-25 2026-12-12'],
  ['3 feb se 8 feb tak', '2027-02-03 2027-02-08'],
  ['अक्टू. 3 से अक्टूबर 9 के बीच', '2027-10-03 2027-10-09'],
  ['फ़रवरी के बीच में', '2027-02-10 2027-02-20'],
  ['80 के दशक में', '1980-01-01 1989-12-31'],
  ['12 तारीख तक', '2026-11-24 2026-12-12'],
  ['दो तीन दिन में', '2026-11-26 2026-11-27'],
  ['2-3 hafte mein', '2026-12-08 2026-12-15'],
  ['गर्मियों में', '2027-06-01 2027-08-31'],
  // mistyped
  ['शनीवार को', '2026-11-28'],
  ['sombar ko', '2026-11-30'],
  ['gurvar ko', '2026-11-26'],
  ['मेरे परिवार के लिए', '-'],
  // days by their short names and feasts
  ['budh ko', '2026-11-25'],
  ['shani ke din', '2026-11-28'],
  ['जुमे को', '2026-11-27'],
  ['राखी पर', '2027-08-17'],
  ['dussehra ke din', '2027-10-09'],
  ['शिवरात्रि को', '2027-03-06'],
  ['lohri par', '2027-01-13'],
  ['बाल दिवस पर', '2027-11-14'],
  ['क्रिसमस के अगले दिन', '2026-12-26'],
  // lengths
  ['pauna ghanta', '- P2700'],
  ['दिन भर के लिए', '- P86400'],
  ['एक और दिन', '- P86400'],
  ['हफ़्ते भर', '- P604800'],
  ['एक महीने के लिए', '- P2592000'],
];

const NO_TIME: readonly string[] = ['शाम लाल जी से बात करनी है', 'chauthi manzil par', 'do samose aur chai', 'साढ़े चार सौ रुपये'];

test.each(SAID)('Hindi: "%s" is %s', (text, told) => {
  expect(toldAt(text, 'hi-IN')).toBe(told);
});

test.each(NO_TIME)('Hindi: "%s" tells no time', (text) => {
  expect(toldAt(text, 'hi-IN')).toBe('-');
});
