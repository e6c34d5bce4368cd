import { cardinalOf } from './number-words.ts';

/** How often something shall be, as said. `rest`: the words without it, in which a weekday stays. */
export type RepeatReading = {
  readonly every: 'week' | 'two_weeks' | 'month';
  /** How many times in all. */
  readonly count?: number;
  /** The words behind "until". */
  readonly until?: string;
  readonly rest: string;
};

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const NUMBER = String.raw`\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`;
const RHYTHMS: readonly (readonly [RegExp, RepeatReading['every']])[] = [
  [new RegExp(String.raw`\b(?:every|each) (?:other|second|2nd) (${DAY})\b`, 'i'), 'two_weeks'],
  [/\b(?:every|each) (?:other|second|2nd|two|2) weeks?\b|\b(?:every|each|once an?|per) fortnight\b|\bfortnightly\b|\bbi-?weekly\b/i, 'two_weeks'],
  [/\b(?:every|each|once an?|per) month\b|\bmonthly\b/i, 'month'],
  [new RegExp(String.raw`\b(?:every|each) (?:week on (?:an? )?)?(${DAY})\b`, 'i'), 'week'],
  [/\b(?:every|each|once an?|per) week\b|\bweekly\b/i, 'week'],
];
const COUNTED = new RegExp(
  String.raw`\b(?:for |over )?(?:the )?(?:next |following )?(${NUMBER}) (weeks?|months?|times|sessions?|lessons?|appointments?|visits?|occurrences?)\b(?: in (?:total|all|a row))?`,
  'i',
);
const UNTIL = /\b(?:until|till|til|up to|through to) ([^,.;!?]+)/i;
const WEEKS: Readonly<Record<RepeatReading['every'], number>> = { week: 1, two_weeks: 2, month: 52 / 12 };

const numberOf = (word: string): number => (/^an?$/i.test(word) ? 1 : (cardinalOf(word.toLowerCase()) ?? Number(word)));

function countOf(every: RepeatReading['every'], many: number, unit: string): number {
  if (/^week/i.test(unit)) return Math.max(1, Math.round(many / WEEKS[every]));
  if (/^month/i.test(unit)) return Math.max(1, Math.round((many * WEEKS.month) / WEEKS[every]));
  return many;
}

/**
 * A rhythm in weeks or months; undefined where none is said.
 * @example readRepeat('a trim every other Tuesday at 5 for six weeks') //=> { every: 'two_weeks', count: 3, rest: 'a trim Tuesday at 5' }
 */
export function readRepeat(text: string): RepeatReading | undefined {
  const rhythm = RHYTHMS.find(([pattern]) => pattern.test(text));
  if (!rhythm) return undefined;
  const [pattern, every] = rhythm;
  const withDay = text.replace(pattern, (_whole, day: unknown) => (typeof day === 'string' ? day.replace(/s$/i, '') : ''));
  const until = UNTIL.exec(withDay);
  const open = until ? withDay.replace(UNTIL, '') : withDay;
  const counted = COUNTED.exec(open);
  const [, many = '', unit = ''] = counted ?? [];
  return {
    every,
    ...(counted ? { count: countOf(every, numberOf(many), unit) } : {}),
    ...(until?.[1] === undefined ? {} : { until: until[1].trim() }),
    rest: (counted ? open.replace(COUNTED, '') : open).replace(/\s+/g, ' ').trim(),
  };
}

/** How many times, alone: "six times", "6". */
export function readTimes(text: string): number | undefined {
  const found = new RegExp(String.raw`\b(${NUMBER})\b`, 'i').exec(text);
  return found?.[1] === undefined ? undefined : numberOf(found[1]);
}
