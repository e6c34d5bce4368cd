import { MONTHS, WEEKDAYS } from '../../../lexicon.ts';
import { DAY_FIRST } from '../day-first.ts';
import type { Pack } from '../pack.ts';
import { HOMONYMS } from '../homonyms.ts';
import { REFUSAL } from '../refusal.ts';
import { rewrites } from '../rewrite.ts';
import { germanParts } from './compounds.ts';
import { german } from './fold.ts';
import { LENGTHS, LENGTH_REWRITES } from './lengths.ts';
import { NUMBERS } from './numbers.ts';
import { DECADES } from './decades.ts';
import { GERMAN_REPAIRS } from './slips.ts';
import { CALENDAR, CLOCKS, GRAMMAR } from './words.ts';

const ENDINGS = ['', 'e', 'en', 'er', 'es', 'em'];

/** Writes out the endings: `jed~` becomes "jede | jeden | …"; in "ein~ halb~ stunde" all take each ending, and each of two. */
function withEndings(block: string): string {
  const spell = (source: string): readonly string[] => {
    const marks = source.split('~').length - 1;
    if (marks === 0) return [source];
    const [first = '', ...rest] = source.split('~');
    const tails = marks === 1 ? [rest.join('')] : spell(rest.join('~'));
    return ENDINGS.flatMap((ending) => tails.map((tail) => first + ending + tail));
  };
  return block
    .split('\n')
    .map((line) => {
      const [sources = '', plain] = line.split('=');
      return plain === undefined ? line : `${sources.split('|').flatMap(spell).join('|')}=${plain}`;
    })
    .join('\n');
}

const WD = `(?:${WEEKDAYS.join('|')})`;
const MO = `(?:${MONTHS.join('|')})`;
const N = String.raw`\d{1,2}`;
const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])';
const UNIT = '(?:minutes?|hours?|days?|weeks?|months?|years?)';
const COUNT = String.raw`(?:\d{1,3}(?:\.\d)?|a|a few|several)`;

/** Numbers of houses, rooms and pages, and what is counted by its rank: "Hausnummer 12", "zum dritten Mal", "im 2. OG". */
const THING_NUMBER = String.raw`(?:hausnummer|hausnr|zimmer|zimmernummer|raum|platz|nummer|nr|nummern|tisch|reihe|gleis|bus|linie|tram|tor|seite|kapitel|etage|stock|stockwerk|grosse|kategorie|teil|version|stufe|klasse|halle|saal|kabine|block|filiale|kanal|bahn|spur|abschnitt|paragraph|aufgabe|kasse|schalter|postleitzahl|plz|jahrgang|baujahr|u|s)_\.? \d+[a-z]?`;
const RANKED = String.raw`\d{1,2}(?:th|\.) ?(?:mal|male|stock|stockwerk|etage|og|ug|obergeschoss|reihe|platz|klasse|versuch|person|kind|besuch|frage|rang|gang|seite|tur|wahl|semester|tochter|sohn|hand|sitzung|behandlung|bezirk|liga|band|teil|runde|spalte|zeile|stelle|ebene|mann|frau|geburtstag|anlauf|schritt|weltkrieg)_`;

/** "den 13." is a day, though nothing but its article says so. */
const THE_DAY = rewrites([
  [String.raw`the_den (${N})\.(?=$| ?[,!?)]| (?!${MO}|\d))`, 'on the $1th'],
  [String.raw`the_den`, ''],
]);

const REWRITES = rewrites([
  [String.raw`\d+(?:[.,]\d{1,3})* ?(?:€|\$|£|₹|euros|rupees)`, '@money'],
  [String.raw`(\d+),@money`, '@money'],
  [String.raw`(\d+),(\d) percent`, '@odd'],
  [String.raw`(${N}),(\d\d) oclock`, '$1:$2'],
  [THING_NUMBER, '@odd'],
  [RANKED, '@odd'],
  ['(?:bei|zu|frau|mit)_ friday\\.? (?=[\\p{L}]+_)', 'name_ '],
  ['friday (?=[\\p{L}]+_ (?:hat|ist|war|sagt|sagte|meint|meinte|wollte|will|kann|konnte|arbeitet|da)_)', 'name_ '],
  // the parts of an hour; "halb fünf" is half an hour to five
  ...[5, 10].flatMap((minutes): [string, string][] => [
    [String.raw`${minutes}(?: minutes)? before_ago half_to (${N})`, `${30 + minutes} minutes to $1`],
    [String.raw`${minutes}(?: minutes)? after half_to (${N})`, `${30 - minutes} minutes to $1`],
  ]),
  [String.raw`half_to (${N})`, '30 minutes to $1'],
  [String.raw`three_quarter (${N})`, 'quarter to $1'],
  [String.raw`quarter (${N})`, '45 minutes to $1'],
  [String.raw`(${N})(?: minutes)? before_ago (${N})(?! ?${UNIT})`, '$1 minutes to $2'],
  [String.raw`(${N})(?: minutes)? after (${N})(?! ?${UNIT})`, '$1 minutes past $2'],
  [String.raw`(${N}) oclock (?:and )?(${N})(?: minutes)?(?![:.])`, '$1:$2'],
  [`before_ago (?:about )?(${COUNT} ${UNIT})`, '$1 ago'],
  ['before_ago', 'before'],
  // "von morgens 8 bis abends 6"
  [String.raw`from in the morning (?:at )?(${N})(?: oclock)?`, 'from $1 am'],
  [String.raw`until in the (?:afternoon|evening) (?:at )?(${N})(?: oclock)?(?![:.])`, 'until $1 pm'],
  // "alle 14 Tage dienstags"
  [String.raw`(?:alle_ |every )(?:2 weeks|14 days) (?:on |every )?(${WD})`, 'every other $1'],
  [`every other every (${WD})`, 'every other $1'],
  // the part of a day behind it
  [`(${WD}|next ${WD}) tomorrow`, '$1 in the morning'],
  [`(on|this|every) tomorrow`, '$1 morning'],
  // "ein Uhr mittags", "am letzten Freitag des Monats", "letzte Januarwoche", "50. KW"
  [String.raw`(${N})((?:[:.]\d\d)?) oclock at noon`, '$1$2 pm'],
  [`(${N}th|last) (${WD}) (?:in |of )?((?:next |this |coming )?month)`, '$1 $2 of the $3'],
  [`(${N}th|first|second|third|fourth|last) (${MO}) week`, '$1 week of $2'],
  ['(?:in )?labour day week', 'first week of may'],
  [String.raw`(${N})(?:th|\.) week number`, 'week $1'],
  [`(today|tomorrow|day after tomorrow|${WD}) in (${COUNT} (?:days|weeks?|months?))`, '$2 from $1'],
  [String.raw`(${N})\. ?(?:-|until|to) ?(${N})\.? (?=${MO})`, '$1 to $2 '],
  [`(first|last|1th) day (?:in |of )?((?:next |this )?month|${MO})`, '$1 day of $2'],
  ['last at night', 'last night'],
  // dates; "15.-18.1.", "vom 3. bis 7.12."
  [String.raw`(${N}\.${N}\.(?:20\d\d)?)-(${N}\.${N}\.(?:20\d\d)?)`, '$1 - $2'],
  [String.raw`(?<!\d\.)(${N})\.? ?(?:-|until|to|and) ?(${N}\. ?(?:1[0-2]|0?[1-9])\.(?:\d{4}|\d\d(?! ?oclock))?)`, '$1 to $2'],
  [String.raw`(${N})\. ?- ?(${N}\.(?:1[0-2]|0?[1-9]))(?![\d.:]| ?oclock)`, '$1 to $2.'],
  [
    String.raw`(${DAY_NUMBER})\.(1[0-2]|0?[1-9])\.? ?(?:until|to|-) ?(${DAY_NUMBER})\.(1[12]|[1-9])(?![\d.:]| ?oclock)`,
    '$1.$2. to $3.$4.',
  ],
  [String.raw`on (${DAY_NUMBER})\.(1[0-2]|0?[1-9])(?![\d.:]| ?oclock)`, 'on $1.$2.'],
  [
    String.raw`(from|until|before|after|before_ago|no later than|not before) (${DAY_NUMBER})\.(1[12]|[1-9])(?![\d.:]| ?oclock)`,
    '$1 $2.$3.',
  ],
  [
    String.raw`(${DAY_NUMBER})\.(1[0-2]|0?[1-9])(?=,? (?:at|about|in the (?:morning|afternoon|evening)|between|from|until|no later than|not before) )`,
    '$1.$2.',
  ],
  [String.raw`(${N})(?:th|\.) ?(?:the )?(${N})(?:th|\.)(?=$|[ ,!?]|\.(?:$| ))`, '$1/$2'],
  [String.raw`(${N})th\/(${N})`, '$1/$2'],
  [String.raw`(${N})\. ?(${MO})`, '$1 $2'],
  [String.raw`(from |until |between |before |after )?(?:on )?(${WD}),? (?:on )?(${N})\.,?`, '$1$2 the $3'],
  [String.raw`(next|this) month (?:from )?(${N})(?:th|\.)? (?:until|to|-) (${N})(?:th|\.)?`, 'from $2 to $3 of $1 month'],
  [String.raw`from (${N})(?:th|\.)? (?:until|to|-) (${N})(?:th|\.)(?! ?${MO})`, 'from the $1th to the $2th'],
  [String.raw`from (${N})\.?(?:th)? (?:until|to|-) (${N})\.?(?:th)?(?= ${MO})`, 'from $1 to $2'],
  [String.raw`(between|and|until|-|before|after|or) (${N})\.(?=$|[ ,!?])`, '$1 the $2th'],
  [String.raw`(?:on )?(${N})\.(?= (?:${MO}))`, '$1'],
  [String.raw`(?:on |from |for )(${N})\.(?=$|[ ,!?])`, 'on the $1th'],
  [String.raw`on (${N})(?:th)?(?![/:.]\d| ?(?:oclock|h|am|pm))`, 'on the $1th'],
  // "von Montag auf Mittwoch"
  [`(?<!(?:move|nacht_|night) )from (.{3,40}?) auf_to (?=\\S)`, 'move from $1 to '],
  [`from (.{3,40}?) auf_to (?=\\S)`, 'from $1 to '],
  [`(move .{0,40}?)auf_to`, '$1to'],
  ['auf_to', 'auf_'],
  [`today in (${COUNT} ${UNIT})`, 'in $1'],
  // weeks and lengths
  ['(?:in )?(?:after_next) (week|month)', '$1 after next'],
  [`(?:in )?after_next (${WD})`, '$1 in 2 weeks'],
  [`(week after next|next week|this week) on (${WD})`, '$2 $1'],
  [`in next (${COUNT}|\\d+) (${UNIT})`, 'over the next $1 $2'],
  ['(?:in )?(?:next|coming) (days|weeks)', 'over the next few $1'],
  [`since (${COUNT} ${UNIT})`, '@odd'],
  [`every \\d{1,2}th (?!${WD}|days?|weeks?|months?|weekend)`, '@odd '],
  ['in next (week|month|year)', 'next $1'],
  [`(beginning of|mid|end of) (?:in )?(week|month|year)`, '$1 the $2'],
  ['(on|in|at) (next|this|last) ', '$2 '],
]);

export const GERMAN: Pack = {
  id: 'de',
  fold: german,
  parts: germanParts,
  phrases: [CALENDAR, DECADES, CLOCKS, LENGTHS, GRAMMAR].map(withEndings),
  ordinalEndings: /^(?:te|ter|ten|tes|tem|ste|ster|sten|stes|stem)$/,
  repairs: GERMAN_REPAIRS,
  ranked:
    /^\p{Lu}|^(?:kunde|kundin|kunden|termin|besuch|anlauf|sitzung|person|kind|gast|platz|laden|eingang|straße|ampel|haus|tür|wahl|chance|runde|frage|option|möglichkeit|variante|name|nummer|anruf|brief|mail|mahnung|rate|hälfte)$/u,
  numbers: NUMBERS,
  rewrites: [...THE_DAY, ...HOMONYMS, ...REFUSAL, ...LENGTH_REWRITES, ...REWRITES, ...DAY_FIRST],
};
