import { WEEKDAYS } from '../../../lexicon.ts';
import { apart } from '../fold.ts';
import { led } from '../led.ts';
import type { Pack } from '../pack.ts';
import { rewrites } from '../rewrite.ts';
import { repairs } from '../slips.ts';
import { ROMANCE } from '../romance.ts';
import { FEASTS } from './feasts.ts';
import { NUMBERS } from './numbers.ts';
import { CALENDAR, CLOCKS, GRAMMAR } from './words.ts';

const WD = `(?:${WEEKDAYS.join('|')})`;
const OWN = rewrites([
  // "dez" is ten but in "3 de dez"
  [String.raw`(\d{1,2}) (?:of )?10(?= \d{4})`, '$1 december'],
  [String.raw`(\d{1,2}) of 10`, '$1 december'],
  [`(${WD}) (?:sim_ (?:and )?(?:${WD}|outra_) not)`, 'every other $1'],
  // "2ª feira"
  ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map(
    (day, index) => [`${index + 2}(?:th|a| am) feira_`, day] as const,
  ),
  // "na 6a", "segunda terça-feira" (the second Tuesday)
  ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).flatMap((day, index): [string, string][] => [
    [`on the_[mf] ${index + 2} am`, day],
    [
      `(?:(?:on |of )?the_f|this|next|every|until) ${index + 2}th(?! (?:weeks?|months?|quarter|half|day|option|${WD})| [\\p{L}']+_)`,
      day,
    ],
    [`(?<=^)${index + 2}th(?= (?:at|in the|next_after|\\d|,))`, day],
    [`${day} (${WD}) (?=of|do|da|last|next)`, `${index + 2}th $1 `],
  ]),
  [`a (?:${WD}) (?=[\\p{L}']+_)`, '@odd '],
  [
    `(?:to |on the_f |the_f )?(?:${WD}) (?:option|people|(?:cadeira|mesa|cliente|pagina|linha|casa|pergunta|vez|opiniao|parte|pessoa|via|classe|etapa|fase|chance|tentativa|fila|sinfonia|essencia|serie|mao|idade|divisao|geracao)_)`,
    '@odd',
  ],
  // "dia" is "the 5th" before a number and a day elsewhere
  [String.raw`on_day(?! (?:\d|of))`, 'day'],
  ['on (the_[mf]) (next|last|this)', '$2'],
  ['on the_[mf] (week|month|weekend|year)', '$1'],
  [String.raw`on the_[mf] (?=\p{L})`, 'on '],
  // "às oito e quarenta": the minutes of the hour
  [String.raw`(?<!(?:between|from)(?: the_h| at)? |[:.h] ?)(\d{1,2}) and ([1-5]\d)(?! (?:hours|days|weeks|months|of))`, '$1:$2'],
  ['at the_[mf]', 'at'],
]);

const HALF_MONTHS = rewrites([['(this|next|last) fortnight', '$1 half month']]);

export const PORTUGUESE: Pack = {
  id: 'pt',
  fold: apart({ é: 'is', está: 'is', estás: 'are' }),
  phrases: [led(FEASTS, /^dia d/, ['no', 'do', 'pro', 'o', 'para o', 'ao']), CALENDAR, CLOCKS, GRAMMAR],
  numbers: NUMBERS,
  ranked:
    /^(?:andar|lugar|passo|contato|cliente|filho|tentativa|vez|opção|rua|porta|pessoa|cabeleireiro|cabeleireira|dentista|médico|doutor|cadeira|mesa|página|capítulo|pergunta|linha|casa)s?$/iu,
  repairs: repairs(
    'segunda sabado domingo janeiro fevereiro agosto setembro outubro novembro dezembro amanha semana proximo proxima',
    'seguida salgado sabido aranha apanha amansa domino semanal',
  ),
  ordinalEndings: /^(?:o|a)$/,
  rewrites: [...OWN, ...ROMANCE, ...HALF_MONTHS],
};
