import { MONTHS, WEEKDAYS } from '../../../lexicon.ts';
import { apart } from '../fold.ts';
import type { Pack } from '../pack.ts';
import { rewrites } from '../rewrite.ts';
import { repairs } from '../slips.ts';
import { ROMANCE } from '../romance.ts';
import { FEASTS } from './feasts.ts';
import { NUMBERS } from './numbers.ts';
import { CALENDAR, CLOCKS, GRAMMAR } from './words.ts';

const ELISION = /^(l|d|qu|jusqu|n|j|c|s|m|t)'(.+)$/;

function parts(folded: string): readonly string[] {
  const [, article, word] = ELISION.exec(folded) ?? [];
  return article === undefined || word === undefined || folded === "aujourd'hui" ? [folded] : [`${article}'`, word];
}

const OWN = rewrites([
  // "sept" is seven but in "12 sept"
  [String.raw`(\d{1,2}) (?:of )?7\.?(?= \d{4})`, '$1 september'],
  [String.raw`(\d{1,2}) (?:of )7`, '$1 september'],
  [`(next|last) (a few|several)`, '$1 $2'],
  [`(${MONTHS.join('|')}) (\\d{1,2}) h(?! ?\\d)`, '$1 $2'],
  // "mois" is one or many: "les 3 derniers mois"
  [String.raw`([2-9]|1[0-2]|a few|several) (next|last) month`, '$1 $2 months'],
  // "depuis" looks back unless an end or an hour follows
  [String.raw`since (?=[^.!?]* (?:until|(?:at|to) (?:the_m )?\d))`, 'from '],
  [String.raw`since (?=(?:at |the_\w )?\d{1,2}(?: ?h| hours| oclock|:))`, 'from '],
  // "sous 48h"; in other company "sous" is below something
  [String.raw`sous_ (\d{1,3}) h(?:ours)?`, 'within $1 hours'],
  [String.raw`sous_ (?=(?:\d{1,2}|a) (?:days?|weeks?|months?))`, 'within '],
  [`a (${WEEKDAYS.join('|')}) on 2`, 'every other $1'],
  [String.raw`([2-9]|[1-9]\d|a few|several|a couple of) month(?! (?:next|last|next_after))`, '$1 months'],
  // "été" is the summer, or "been"
  ['(the_m|this|in|next|last|end of|beginning of|mid) summer_s(?! (?:etait|est|fut)_)', '$1 summer'],
  [String.raw`summer_s (next|last|next_after|\d{4})`, 'summer $1'],
  ['until (?:at|to)', 'until'],
  [String.raw`(\d{1,2}) (first|last) (days|weeks|months)`, '$2 $1 $3'],
]);

export const FRENCH: Pack = {
  id: 'fr',
  fold: apart({ où: 'where', dès: 'dess' }),
  parts,
  phrases: [FEASTS, CALENDAR, CLOCKS, GRAMMAR],
  numbers: NUMBERS,
  ranked:
    /^(?:étage|fois|avis|choix|rang|tour|cours|soin|passage|client|enfant|arrondissement|plan|pas|place|option|rue|porte|sous-sol|essai|coiffeur|coiffeuse|dentiste|médecin|docteur|personne|chaise|chambre|table|page|chapitre|question|étape|ligne|maison|photo)s?$/iu,
  repairs: repairs(
    "mercredi vendredi samedi dimanche janvier fevrier juillet septembre octobre novembre decembre demain semaine matinee soiree prochain prochaine aujourd'hui",
    'dedain domain demande prochainement manche',
  ),
  ordinalEndings: /^(?:er|ere|e|eme|nd|nde)$/,
  rewrites: [...OWN, ...ROMANCE],
};
