import { MONTHS, WEEKDAYS } from '../lexicon.ts';
import type { Weekday } from '../../time/types.ts';

/** Pieces of patterns over the normalised text. */
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
export const MONTH = `(?:${MONTHS.join('|')})`;
export const DAY_NUMBER = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
export const ORDINAL = String.raw`(?:3[01](?:st|th)|[012]?\d(?:st|nd|rd|th))`;
export const YEAR = String.raw`(?:19|20)\d\d`;
export const COUNT = String.raw`(?:\d{1,3}|an?|one|a couple(?: of)?|couple(?: of)?|a few|few|several)`;
export const HALF_DAY = String.raw`(?:am|pm|a m|p m)`;

export const weekdayOfName = (name: string): Weekday =>
  ((WEEKDAYS as readonly string[]).indexOf(name.replace(/s$/, '')) + 1) as Weekday;
/** 1–12. */
export const monthOfName = (name: string): number => (MONTHS as readonly string[]).indexOf(name) + 1;
/** "a couple" is 2, "a few" and "several" 3. */
export function countOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text.includes('couple')) return 2;
  if (text.includes('few')) return 3;
  if (text === 'several') return 3;
  return 1;
}
