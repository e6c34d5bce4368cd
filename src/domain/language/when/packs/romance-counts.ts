import { rewrites } from './rewrite.ts';

const N = String.raw`\d{1,2}`;
/** Beside these a number of years is an age. */
const AGED =
  'elle|il|elles|ils|fille|filles|fils|garcon|garcons|enfant|enfants|bebe|bebes|ai|as|avons|tengo|tiene|tienen|hijo|hija|hijos|hijas|nino|nina|ninos|ninas|tenho|tem|filho|filha|filhos|filhas|crianca|criancas|menino|menina|gemeos|jumeaux|mellizos|neto|nieto|neta|nieta|neveu|sobrino|sobrinho|chien|perro|cachorro';

/** Amounts of money, ages, hands, times and distances in Spanish, French and Portuguese: numbers that are no time. */
export const COUNTS = rewrites([
  [
    String.raw`(?:(?:(?:of|from|between)(?: the_h)? )?\d+ (?:to|at|and|or|until|-) )?\d+(?:[.,]\d{1,3})* ?(?:€|\$|£|₹|euros|rupees|dollars)`,
    '@money',
  ],
  [`(?:at )?${N} (?:fois|veces|vezes)_`, '@odd'],
  [String.raw`(?:ago_pre|tem|hay|ai|tengo|tenho|avons|tenemos|temos|vi)_? \d{1,2} or \d{1,2} [\p{L}']+s_`, '@odd'],
  // how old somebody is, how many hands a massage has, how far away a place is
  [`(?:${AGED})_ (?:(?:at|of|with_|com_|con_|and) )?(?:${N}(?:,| and| or| to) )*${N} years`, '@odd'],
  [`(?:at|to) ${N} (?:mains|manos|maos|etoiles|estrellas|estrelas|km|metros|metres|quilometros|kilometros|kilometres)_`, '@odd'],
  [`(?:at|to) ${N} minutes? (?:(?:at|to|of) (?:pied|pie|pe)_|andando_|caminando_|of)`, '@odd'],
]);
