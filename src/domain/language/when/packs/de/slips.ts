import { repairs } from '../slips.ts';

/** What people mistype when they name a day, and words that only look so ("mögen", "Montage", "Osten"). In their plainest spelling. */
export const GERMAN_REPAIRS = repairs(
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar oktober september november dezember ' +
    'morgen ubermorgen gestern vorgestern wochenende nachmittag vormittag mittags nachmittags vormittags abends morgens ' +
    'nachste nachsten nachster nachstes kommende kommenden kommender ubernachste ubernachsten stunde stunden minuten ' +
    'viertel dreiviertel zwischen spatestens fruhestens weihnachten silvester pfingsten mitternacht heiligabend',
  'montage mondtag mogen morden morsen sorgen norden osten gestein gesten gestirn mitte mittel nachtens nachname standen sunden sunde stande studen studien ' +
    'stufen stuten minute minuten wachen weichen abend aband vierte viertes virtuell silber zwischenzeit freitags sonntags montags nachstes nachsicht kommen kommando ' +
    'kommandant friday sunday monday october november morning januaries fritag mittler mittlere nachteil nachteile vormittagen',
);
