import { MONTHS, WEEKDAYS } from '../../lexicon.ts';
import { rewrites } from './rewrite.ts';

const WD = `(?:${WEEKDAYS.join('|')})`;
const MO = `(?:${MONTHS.join('|')})`;
const PART = '(?:in the|at noon|at night|night|morning|afternoon|evening|tonight|noon)';
const LEADS = '(?:on|next|this|last|from|until|till|between|and|or|coming|every|to|before|after|of|date_p|the_m|[-,/(])';
const FOLLOWS = String.raw`(?:[.,)/]|-(?:${WD}|\d)| ?(?:-|\d|$)| (?:the|on|at|until|to|from|from_p|until_p|in_p|ko|and|or|about|next|this|${PART}|${WD}_s|${MO}))`;
const CALLED =
  '(?:con|avec|mit|com|llamo|llama|appelle|appelles|heisse|heisst|chamo|chama|frau|herr|herrn|senora|senor|dona|madame|monsieur|mme)_';

/**
 * Words that are a day only in the right company, marked by the packs: short weekdays and months that are words besides (`friday_s`: "fr", "ter", "mer"), ordinals
 * that rank ("2th_r": "segunda", "deuxième"), months and weekdays that are somebody's name.
 */
export const HOMONYMS = rewrites([
  [`(${LEADS} ?)(${WD})_s`, '$1$2'],
  [`((?:in|until|from|of|this|next|last|between|before|after) )(${MO})_s`, '$1$2'],
  [String.raw`(\d{1,2}(?:th)?\.? (?:of )?)(${MO})_s`, '$1$2'],
  [`(?<=^|[(,] ?)(${WD})_s(?=${FOLLOWS})`, '$1'],
  [`(${WD})_s(?=${FOLLOWS})`, '$1'],
  [String.raw`(${MO})_s(?= \d|[./-]\d)`, '$1'],
  [
    String.raw`(\d{1,2}th)_r(?= (?:day|days|date_p|${WD}|weeks?|weekend|quarter|half (?:of|in)|months?|years?|hour|fortnight|${MO}|(?:of|in) (?:the_[mf] )?(?:next |this |last )?(?:month|week|${MO})))`,
    '$1',
  ],
  [String.raw`((?:${WD}|${MO}|on_day),? (?:the_m )?\d{1,2}th)_r`, '$1'],
  [String.raw`(?:the_[mf] |a )?\d{1,2}th_r`, '@odd'],
  [`(${CALLED}) (?:every )?(?:${WD}|${MO})(?! ?\\d)`, '$1 name_'],
  [`(?:every )?(?:${WD}|${MO}) (?:is_?|es_|est_|ist_) (?:(?:mi|mis|ma|mon|mein|meine|meu|minha)_|my)`, 'name_'],
  [
    String.raw`(?:espera|espere|esperen|esperad|attendez|attends|patientez|warte|warten|aguarde|रुकिए|रुको|rukiye|ruko)_? (?:a|1|2|5) (?:minutes?|seconds?)`,
    '@odd',
  ],
  [String.raw`(?:a|1) minutes? (?:रुकिए|रुको|रुकें)_`, '@odd'],
  ['(?:a|1) (?:minutes? )?(?:rukiye|rukiyega|ruko|please)', '@odd'],
  ['(?:a|1) seconds?', '@odd'],
  [String.raw`the_h \d{1,2} [\p{L}']+s_`, '@odd'],
]);
