const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NTH = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const TO = String.raw`\s*(?:-|–|—|to|until|till?|through|thru)\s*`;
const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';

/** Words about the turn of the year: bare numbers beside them are days of December or January. */
const FESTIVE =
  /\b(?:christmas|xmas|festive|holiday(?! inn))\s+(?:opening\s+|closing\s+|working\s+)?(?:hours|times?|opening|closing|closure|break|schedule|period|shut ?down|holidays?|season)\b\s*:?|^\W*(?:christmas|xmas|festive season)\s*[:-]|\b(?:over|for|at) (?:christmas|xmas)\b(?=.*\b\d{1,2}(?:st|nd|rd|th)?\b)/i;
/** Whether hours for the turn of the year are spoken of. @example isFestive('christmas hours: closed 24 to 26') //=> true */
export const isFestive = (text: string): boolean => FESTIVE.test(text);
const BARE_DAYS = new RegExp(
  String.raw`(?<![\d:.,/-]|\bat )(?:the\s+)?(?<from>${NTH})(?:${TO}(?:the\s+)?(?<to>${NTH}))?(?!\s*(?:of\s+)?(?:${MONTH}|am|pm|mins?|minutes?|hours?|h|[:./]\d)\b|[\d:])`,
  'giu',
);
const YEAR_END = /\bnew ?year(?!['’]?s? eve)(?:['’]?s)?(?: day)?\b/gi;

const dayOf = (nth: string): number => Number(/\d+/.exec(nth)?.[0] ?? 0);
/** Late days are of December, early ones of January. */
const festiveMonth = (day: number): string => (day >= 15 ? 'December' : 'January');

/** "24 to 26" beside "Christmas hours" → "24 December to 26 December". Numbers that are hours ("10 to 2") stay: two small ones never are such days. */
function inFestiveMonths(text: string): string {
  const lead = FESTIVE.exec(text);
  if (!lead) return text;
  const rest = text.slice(0, lead.index) + ' ' + text.slice(lead.index + lead[0].length);
  if (new RegExp(String.raw`\b${MONTH}\b`, 'i').test(rest)) return rest.trim();
  return rest
    .replace(BARE_DAYS, (found: string, from: string, to: string | undefined) => {
      const [first, last] = [dayOf(from), to === undefined ? undefined : dayOf(to)];
      const isDay = first >= 15 || /(?:st|nd|rd|th)/i.test(from);
      if (!isDay || first > 31 || (last ?? 0) > 31) return found;
      return last === undefined
        ? `${from} ${festiveMonth(first)}`
        : `${from} ${festiveMonth(first)} to ${to ?? ''} ${festiveMonth(last)}`;
    })
    .trim();
}

const HOLIDAY_RANGE =
  /\b(?:between |from |over )?(?:christmas|xmas)(?: day)?\s*(?:-|–|to|and|until|till|through|&)\s*new ?year(?!['’]?s? eve)(?:['’]?s)?(?: day)?\b/gi;

/** "24, 25 and 31 December" → each with its month; ranges keep theirs: "24-26 December". */
const BEFORE_MONTH = new RegExp(
  String.raw`(?<![\d:.,/])(?:the\s+)?(?<list>${NTH}(?:${TO}${NTH})?(?:(?:\s*(?:,\s*and|,|and|&|\+)\s*|\s+(?=\d{1,2}(?:st|nd|rd|th)))(?:the\s+)?${NTH}(?:${TO}${NTH})?)+)\s+(?:of\s+)?(?<month>${MONTH})\b`,
  'giu',
);

/**
 * Dates in words that the reader of single dates understands: the turn of the year by its dates, a month at every day of a list.
 * @example spellOutDates('christmas hours: closed 24 to 26') //=> 'closed 24 December to 26 December'
 * @example spellOutDates('24, 25 and 31 dec') //=> '24 dec, 25 dec, 31 dec'
 */
export function spellOutDates(text: string): string {
  return inFestiveMonths(text.replace(HOLIDAY_RANGE, '25 December to 1 January'))
    .replace(/\b(?:christmas|xmas) week\b/gi, 'the week of christmas')
    .replace(YEAR_END, 'new year’s day')
    .replace(BEFORE_MONTH, (_found, list: string, month: string) =>
      list
        .split(/\s*(?:,\s*and|,|\band\b|&|\+)\s*|\s+(?=\d{1,2}(?:st|nd|rd|th))/i)
        .filter((one) => one.trim() !== '')
        .map((one) => `${one.replace(/^the\s+/i, '').trim()} ${month}`)
        .join(', '),
    );
}

const JOINT =
  /\s*(?:;|,(?:\s*(?:and|plus|also)\b)?|&|\+|(?<!\bbetween\b[^,;&]*)\band\b(?:\s+also\b)?|\bplus\b|\bas well as\b|\balong with\b|\balso\b)\s*/i;
const ONLY_MONTH = new RegExp(String.raw`^(?:in |of )?(?<month>${MONTH}(?: \d{4})?)$`, 'i');
const EVERY_DAY = new RegExp(
  String.raw`(?<days>(?:every|each|all)\s+(?:\S+\s+)?${DAY_NAME}|${DAY_NAME.replace('s?', 's')})\b.*?\b(?:in|of|during)\b`,
  'i',
);
const IS_DATE = new RegExp(
  String.raw`\b${MONTH}\b|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[./]\d{1,2}|\d{4}-\d\d-\d\d|\b(?:christmas|xmas|boxing day|new year|easter|good friday)`,
  'i',
);

/**
 * The parts of a list of dates, each to be read alone; undefined where the words are no such list ("Tuesday and Thursday", "9-12 and 2-4" are none).
 * @example datePieces('24–26 Dec and every Monday in January') //=> ['24–26 Dec', 'every Monday in January']
 */
export function datePieces(text: string): readonly string[] | undefined {
  const said = spellOutDates(text)
    .split(JOINT)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const pieces = said.map((piece, index) => {
    const month = ONLY_MONTH.exec(piece)?.groups?.['month'];
    const days = month === undefined ? undefined : EVERY_DAY.exec(said[index - 1] ?? '')?.groups?.['days'];
    return days === undefined ? piece : `${days} in ${month ?? ''}`;
  });
  return pieces.length > 1 && pieces.every((piece) => IS_DATE.test(piece)) ? pieces : undefined;
}
