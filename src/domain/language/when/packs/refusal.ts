import { MONTHS, WEEKDAYS } from '../../lexicon.ts';
import { rewrites } from './rewrite.ts';

const WD = `(?:${WEEKDAYS.join('|')})`;
const SAID = String.raw`(?:${WD}|today|tomorrow|day after tomorrow|\d{1,2}(?:th)? (?:of )?(?:${MONTHS.join('|')})|next week|this week)`;

/**
 * A no that stands behind the day it refuses ("vendredi ne me convient pas", "Freitag kann ich nicht"), and numbers of houses. Before everything else,
 * because they must not become days and hours.
 */
export const REFUSAL = rewrites([
  [
    String.raw`(${SAID})((?: [\p{L}\p{M}']+_){0,4}) not(?! ?(?:on |at |the_\w |for |of |before |after |until |from )*(?:${SAID}|\d))`,
    "$1 can't do$2",
  ],
  [
    String.raw`(?:(?:calle|avenida|av|plaza|paseo|rua|praca)_\.?(?: of)?|(?:rue|avenue|boulevard|quai|square)_(?: of)? the_m|\d+,? place_ of the_m) \d{1,2}(?:th)? (?:of )?(?:${MONTHS.join('|')})(?: (?:of )?(?:19|20)\d\d)?(?:,? (?:number_ )?\d{1,4}(?! ?(?:h|:|oclock)))?`,
    '@odd',
  ],
  [String.raw`(?:calle|avenida|av|plaza|paseo|rua|praca|rue|avenue|boulevard|place|quai)_(?: [\p{L}\p{M}']+_?){0,3} \d+`, '@odd'],
  [String.raw`(\d+),? (?:bis )?(?:rue|avenue|boulevard|place|quai|allee)_`, '@odd'],
  [String.raw`[\p{L}]+(?:strasse|str|weg|platz|allee|gasse)_\.? \d+`, '@odd'],
]);
