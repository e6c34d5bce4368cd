import type { Weekday } from '../time/types.ts';
import { readDays } from './hours/days.ts';
import { normalise } from './tokens.ts';

/** Weekdays as words name them: "every Monday", "Tuesdays and Thursdays", "Tue and Wed". */
export type WeekdaysSaid = {
  readonly days: readonly Weekday[];
  /** Said as coming again: "every", or in the plural. */
  readonly recurring: boolean;
  /** As a stretch: "Monday to Wednesday". */
  readonly range: boolean;
  /** What else is said. */
  readonly rest: string;
};

const NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const LIST = new RegExp(
  `(?<![\\p{L}\\d])(?:on |all |both |my )*(?<every>(?:every|each) (?:single )?)?(?<list>(?:${NAME}|week ?ends?|week ?days?)(?:\\s*(?:,|and|&|\\+|-|–|to|till?|until|through)?\\s*(?:(?:on |every |each |my |the )*)(?:${NAME}))*)(?![\\p{L}\\d])`,
  'iu',
);

/**
 * The weekdays of a text, where it names any.
 * @example weekdaysIn('every Monday 2-4') //=> { days: [1], recurring: true, range: false, rest: '2-4' }
 */
export function weekdaysIn(text: string): WeekdaysSaid | undefined {
  const found = LIST.exec(text);
  const list = found?.groups?.['list']?.toLowerCase();
  if (!found || list === undefined) return undefined;
  const range = /[a-z]\s*(?:-|–|\bto\b|till?\b|until\b|through\b)/.test(list);
  const days = new Set<Weekday>();
  const words = normalise(list.replace(/–/g, '-')).text;
  for (let at = 0; at < words.length; at++) {
    const before = words[at - 1];
    if (before !== undefined && /\p{L}/u.test(before)) continue;
    const read = readDays(words, at);
    if (!read) continue;
    read.days.forEach((day) => days.add(day));
    at = read.to - 1;
  }
  if (days.size === 0) return undefined;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
  const plural = /(?:day|mon|tue|wed|thu|fri|sat|sun|end)s\b/.test(list) && !/^tues$/.test(list);
  return { days: [...days].sort(), recurring: found.groups?.['every'] !== undefined || plural, range, rest };
}
