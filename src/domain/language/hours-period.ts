const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NTH = '\\d{1,2}(?:st|nd|rd|th)?';
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const DATE =
  `(?:(?:the )?${NTH}(?: of)? ${MONTH}(?:,? \\d{4})?|${MONTH} ${NTH}(?!\\s*[-–—:.]\\s*\\d| ?[ap]m)(?:,? \\d{4})?|${MONTH}(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2}|` +
  `(?:the )?(?:start|beginning|end|middle) of (?:${MONTH}|(?:this|next|the) (?:month|year|week))|(?:this|next) (?:week|month|year|${DAY})|(?:the )?(?:new year|christmas|easter)|tomorrow)`;
const TO = '\\s*(?:-|–|—|to|until|till|til|through|thru|and)\\s*';
const END = '(?![\\p{L}\\d]|:\\d)';

const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d:–—-])${source}${END}`, 'iu');
const PATTERNS: readonly (readonly [PeriodSaid['kind'], RegExp])[] = [
  ['range', pattern(`(?:only )?(?:from |between )?(?:the )?${NTH}${TO}(?:the )?${NTH}(?: of)? ${MONTH}(?:,? \\d{4})?`)],
  ['range', pattern(`(?:only )?(?:from |between |in |during |for )?${DATE}${TO}${DATE}`)],
  [
    'start',
    pattern(
      `(?:starting|beginning|effective|as of|as from|from|since)(?: from| on| in| with)? (?<date>${DATE})(?: on(?:wards?)?| onwards?| forward)?`,
    ),
  ],
  ['end', pattern(`(?:until|till|til|up to|up until|through) (?<date>${DATE})`)],
  [
    'range',
    pattern(
      `(?:only )?(?:in|during|throughout|for|over|all of|of)(?: all of| the whole of| the month of)? (?<date>${DATE})(?: only)?`,
    ),
  ],
];

/** Dates for which something holds. `start`: from then on. `end`: until then. `text` names the dates alone. */
export type PeriodSaid = { readonly kind: 'range' | 'start' | 'end'; readonly text: string };

/**
 * Takes the words for a season out of words about hours; months and dates only, never clock times.
 * @example splitPeriod('from June to August we open 8 to 2') //=> { rest: 'we open 8 to 2', period: { kind: 'range', text: 'from June to August' } }
 */
export function splitPeriod(text: string): { readonly rest: string; readonly period?: PeriodSaid } {
  for (const [kind, source] of PATTERNS) {
    const found = source.exec(text);
    if (!found) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:]+|[\s,;:]+$/g, '');
    return { rest, period: { kind, text: (found.groups?.['date'] ?? found[0]).trim().replace(/^only /i, '') } };
  }
  return { rest: text.trim() };
}
