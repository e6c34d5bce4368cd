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

const OWN = rewrites([
  // "mar" is March behind a number, Tuesday behind a preposition, and the sea elsewhere
  [String.raw`(\d{1,2})(?: of)? mar_es`, '$1 march'],
  ['(?:of )?the_m mar_es(?! ?\\d)', 'mar_'],
  ['(to|until|from|on|of|this|next) mar_es', '$1 tuesday'],
  ['mar_es', 'mar_'],
  [String.raw`(\d{1,2})(?: of)? may_`, '$1 may'],
  // "el martes por la mañana": the day, then its part; "a la mañana siguiente"
  ['the morning next', 'next morning'],
  // "dos horas y cuarto" is a length; the clock says "las dos y cuarto"
  [String.raw`(?<!(?:the_h|the_f|at|to|until|from) )(\d{1,2}) hours and_quarter`, '$1 hours and 15 minutes'],
  [`a (${WEEKDAYS.join('|')}) yes_? and otro_ not`, 'every other $1'],
  ['the_[mf] this (week|month|year|weekend)', 'this $1'],
]);

const HALF_MONTHS = rewrites([['(this|next|last) fortnight', '$1 half month']]);

/** The tarde lasts longer than an afternoon. */
const LAST = rewrites([
  [`in the afternoon(?! (?:at|\\d))`, 'in the long afternoon'],
  [`(?<!(?:early|late|mid|long|the|this) )afternoon(?! (?:at|\\d))`, 'long afternoon'],
  ['this afternoon', 'this long afternoon'],
]);

export const SPANISH: Pack = {
  id: 'es',
  fold: apart({ está: 'is', están: 'are', él: 'he', sí: 'yes' }),
  phrases: [led(FEASTS, /^dia (?:de |del |internacional )/, ['el']), CALENDAR, CLOCKS, GRAMMAR],
  numbers: NUMBERS,
  ranked:
    /^(?:piso|lugar|paso|plato|turno|vez|cliente|hijo|intento|puesto|planta|opción|calle|puerta|persona|peluquero|peluquera|estilista|dentista|médico|doctor|doctora|silla|mesa|habitación|página|capítulo|pregunta|etapa|línea|casa|foto)(?:s|es)?$/iu,
  repairs: repairs(
    'martes miercoles jueves viernes sabado domingo febrero agosto septiembre octubre noviembre diciembre manana semana mediodia proximo proxima siguiente',
    'mares martas marte marta matres salado sabido manzana manada manana mansana angosto domino projimo setmana semanal agosta',
  ),
  ordinalEndings: /^(?:ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|er|o|a)$/,
  rewrites: [...OWN, ...ROMANCE, ...HALF_MONTHS, ...LAST],
};
