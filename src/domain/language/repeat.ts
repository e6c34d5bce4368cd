import { cardinalOf } from './number-words.ts';

/** How often something shall be, as said. `rest`: the words without it, in which a weekday stays unless the first date is said. */
export type RepeatReading = {
  readonly every: 'week' | 'two_weeks' | 'month';
  /** How many times in all. */
  readonly count?: number;
  /** What was counted: "lessons", which may be what is booked. */
  readonly counted?: string;
  /** The words behind "until". */
  readonly until?: string;
  readonly rest: string;
};

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)days';
const MANY = String.raw`\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`;
const NUMBER = `${MANY}|an?|one`;
const EACH = '(?:every|each)(?: single)?';
const RHYTHMS: readonly (readonly [RegExp, RepeatReading['every']])[] = [
  [new RegExp(String.raw`\b${EACH} (?:other|second|2nd) (${DAY})\b`, 'i'), 'two_weeks'],
  [
    /\b(?:once )?(?:every|each) (?:other|second|2nd|two|2) weeks?\b|\b(?:every|each|(?:once|one) an?|per) fortnight\b|\b(?:on an? )?fortnightly(?: basis)?\b|\bbi-?weekly\b/i,
    'two_weeks',
  ],
  [/\b(?:once )?(?:every|each|(?:once|one) an?|per) month\b|\b(?:on an? )?monthly(?: basis)?\b/i, 'month'],
  [new RegExp(String.raw`\b${EACH} (?:week on (?:an? )?)?(${DAY})\b`, 'i'), 'week'],
  [
    /\b(?:once )?(?:(?:every|each)(?: single)?|(?:once|one) an?|per) week(?! (?:from|on|ago|later|before|after))\b|\b(?:on an? )?weekly(?: basis)?\b/i,
    'week',
  ],
  [/\b(?:once|one) (?:every|each) week\b/i, 'week'],
];
/** Weekdays of no particular week; a rhythm only where it is also said how often or until when. */
const WEEKDAYS = new RegExp(String.raw`\b(?:on )?(${DAYS})\b`, 'i');
const UNITS = 'weeks?|months?|times|sessions?|lessons?|appointments?|visits?|occurrences?|classes';
const BEFORE_COUNT = String.raw`(?:\b(?:for|over|(?:a )?(?:course|block|series) of|all) )?\b(?:the )?(?:next |following |first )?(?<!\bat |[\d:./])`;
const IN_ALL = String.raw`(?: (?:in (?:total|all|a row)|running|altogether|all told|straight))?`;
const STRETCH = new RegExp(
  String.raw`${BEFORE_COUNT}(${MANY}) (weeks|months)\b${IN_ALL}|\b(?:for|over) (an?|one) (week|month)\b`,
  'i',
);
const TIMES = new RegExp(String.raw`${BEFORE_COUNT}(${MANY}) (${UNITS})\b${IN_ALL}`, 'i');
/** "Three maths lessons": what is between the number and its noun is what is booked. */
const OF_IT = new RegExp(
  String.raw`${BEFORE_COUNT}(${MANY})(?= (?:(?!(?:for|at|and|am|pm|on|with|until|till|to|o'?clock|people|of)\b)\p{L}+[ -]){1,3}?(?:sessions|lessons|appointments|visits|classes)\b)`,
  'iu',
);
const ALL_OF_THEM = new RegExp(
  String.raw`(?<!\bat )\b(${MANY})(?: times)? (?:of (?:them|those|these)|in (?:total|all|a row)|altogether|all told|running|straight)\b`,
  'i',
);
const WEEKDAYS_COUNTED = new RegExp(String.raw`\b(?:the )?(?:next |following |first )?(${MANY}) (${DAYS})\b${IN_ALL}`, 'i');
const UNTIL = /\b(?:until|till|til|up to|through to) ([^,.;!?]+)/i;
const CLOCK = /^(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m|o'?clock|$)|noon|midday|midnight|lunch|half|quarter)/i;
const WEEKS: Readonly<Record<RepeatReading['every'], number>> = { week: 1, two_weeks: 2, month: 52 / 12 };

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** One day, and not only a weekday's name or a week. */
const DATED = String.raw`(?:(?:this|next|coming|this coming)? ?${DAY},? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \d|\d{4}-\d|\d{1,2}[/.]\d{1,2}|tomorrow|tmrw|today|day after tomorrow|in \p{L}+ (?:days?|weeks?)|an? (?:week|fortnight) (?:from|on)|(?:this|next|coming|this coming) ${DAY}|${DAY}(?! (?:morning|afternoon|evening)s?\b))`;
const STARTS = new RegExp(
  String.raw`\b(?:(?:(?:to )?(?:start(?:s|ing)?|begin(?:s|ning)?|commencing)|(?:the )?first (?:one|time|session|lesson|appointment)?)(?: is| being)?(?: on| from| with)?|as of|as from|from)(?:,|:)? (?=(?:on )?${DATED})(?:on )?`,
  'iu',
);

const numberOf = (word: string): number => (/^an?$/i.test(word) ? 1 : (cardinalOf(word.toLowerCase()) ?? Number(word)));

function countOf(every: RepeatReading['every'], many: number, unit: string): number {
  if (/^week/i.test(unit)) return Math.max(1, Math.round(many / WEEKS[every]));
  if (/^month/i.test(unit)) return Math.max(1, Math.round((many * WEEKS.month) / WEEKS[every]));
  return many;
}

type Counted = { readonly count: number; readonly counted?: string; readonly rest: string };

/** How many times in all, and the words without it. */
function counted(text: string, every: RepeatReading['every']): Counted | undefined {
  const times = TIMES.exec(text) ?? STRETCH.exec(text);
  if (times) {
    const [whole, several, units, one = '', alone = ''] = times;
    const [many, unit] = [several ?? one, units ?? alone];
    return { count: countOf(every, numberOf(many), unit), counted: unit, rest: text.replace(whole, '') };
  }
  const ofIt = OF_IT.exec(text);
  if (ofIt) return { count: numberOf(ofIt[1] ?? ''), rest: text.replace(OF_IT, ' ') };
  const weekdays = WEEKDAYS_COUNTED.exec(text);
  if (weekdays) return { count: numberOf(weekdays[1] ?? ''), rest: text.replace(WEEKDAYS_COUNTED, '$2') };
  const all = ALL_OF_THEM.exec(text);
  return all ? { count: numberOf(all[1] ?? ''), rest: text.replace(ALL_OF_THEM, '') } : undefined;
}

/** "Starting in two days" needs no "on". */
const onDate = (_whole: string, at: number, text: string): string =>
  /^(?:in|today|tomorrow|tmrw)\b/i.test(text.slice(at + _whole.length)) ? '' : 'on ';
const single = (day: string): string => day.replace(/s$/i, '');

/** "Every Thursday … from the 3rd": the date is the first one, and says the weekday again. */
const startingOn = (text: string, day: string): string =>
  STARTS.test(text) ? text.replace(new RegExp(`\\b(?:on )?${day}`), '').replace(STARTS, onDate) : text.replace(day, single(day));

/** The weekdays of a rhythm that has no other words: "Tuesdays at 5, four lessons", "the next three Fridays". */
function onWeekdays(text: string): RepeatReading | undefined {
  const day = WEEKDAYS.exec(text)?.[1];
  if (day === undefined) return undefined;
  const until = UNTIL.exec(text);
  const found = counted(until ? text.replace(UNTIL, '') : text, 'week');
  const ends = until?.[1] !== undefined && !CLOCK.test(until[1]) ? until[1] : undefined;
  return found || ends !== undefined ? finished(text, 'week', day) : undefined;
}

function finished(text: string, every: RepeatReading['every'], day: string | undefined): RepeatReading {
  const until = UNTIL.exec(text);
  const open = until ? text.replace(UNTIL, '') : text;
  const found = counted(open, every);
  const left = found?.rest ?? open;
  return {
    every,
    ...(found ? { count: found.count } : {}),
    ...(found?.counted === undefined || /^(?:week|month|time)/i.test(found.counted) ? {} : { counted: found.counted }),
    ...(until?.[1] === undefined ? {} : { until: until[1].trim() }),
    rest: (day === undefined ? left.replace(STARTS, onDate) : startingOn(left, day)).replace(/\s+/g, ' ').trim(),
  };
}

/**
 * A rhythm in weeks or months; undefined where none is said. Weekdays alone ("Tuesdays") are one where it is said how often or until when.
 * @example readRepeat('a trim every other Tuesday at 5 for six weeks') //=> { every: 'two_weeks', count: 3, rest: 'a trim Tuesday at 5' }
 */
export function readRepeat(text: string): RepeatReading | undefined {
  const rhythm = RHYTHMS.find(([pattern]) => pattern.test(text));
  if (!rhythm) return onWeekdays(text);
  const [pattern, every] = rhythm;
  const day = pattern.exec(text)?.[1] ?? WEEKDAYS.exec(text)?.[1];
  const without = text.replace(pattern, (_whole, named: unknown) => (typeof named === 'string' ? named : ''));
  return finished(without.replace(/\b(?:and )?then\W*$|\band then(?=\s*[,.])/i, '').replace(/ {2,}/g, ' '), every, day);
}

const OTHER = new RegExp(
  String.raw`\b(?:once )?(?:every|each) (?:(?:${MANY}|few|couple of|other|third|3rd|fourth|4th|fifth|5th|sixth|6th|eighth|8th) (?:weeks?|months?|days?)|(?:third|3rd|fourth|4th|sixth|6th) (${DAY})|(?:single )?day|quarter|year)\b|\b(?:twice|2 ?x|two times|three times|3 ?x) (?:a|per|every) (?:week|month)\b|\b(?:daily|quarterly|yearly|annually)\b`,
  'i',
);

/**
 * A rhythm that is said and is none of those that can be booked: "every 4 weeks", "twice a week"; `rest`: the words without it.
 * @example readOtherRhythm('a trim every 6 weeks on a Tuesday') //=> { said: 'every 6 weeks', rest: 'a trim on a Tuesday' }
 */
export function readOtherRhythm(text: string): { readonly said: string; readonly rest: string } | undefined {
  const found = RHYTHMS.some(([pattern]) => pattern.test(text)) ? undefined : OTHER.exec(text);
  if (!found) return undefined;
  const rest = text.replace(found[0], found[1] === undefined ? ' ' : ` ${found[1]} `);
  return { said: found[0], rest: rest.replace(/\s+/g, ' ').trim() };
}

/** How many times, alone: "six times", "6". */
export function readTimes(text: string): number | undefined {
  const found = new RegExp(String.raw`\b(${NUMBER})\b`, 'i').exec(text);
  return found?.[1] === undefined ? undefined : numberOf(found[1]);
}
