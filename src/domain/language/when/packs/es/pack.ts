import { apart } from '../fold.ts';
import type { Pack } from '../pack.ts';
import { rewrites } from '../rewrite.ts';
import { ROMANCE } from '../romance.ts';
import { NUMBERS } from './numbers.ts';
import { CALENDAR, CLOCKS, GRAMMAR } from './words.ts';

const OWN = rewrites([
  // "el martes por la mañana": the day, then its part; "a la mañana siguiente"
  ['the morning next', 'next morning'],
]);

export const SPANISH: Pack = {
  id: 'es',
  fold: apart({ está: 'is', están: 'are', él: 'he', sí: 'yes' }),
  phrases: [CALENDAR, CLOCKS, GRAMMAR],
  numbers: NUMBERS,
  ordinalEndings: /^(?:ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|er|o|a)$/,
  rewrites: [...OWN, ...ROMANCE],
};
