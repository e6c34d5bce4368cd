import { MONTHS } from '../../lexicon.ts';
import { rewrites } from './rewrite.ts';

const DAY = String.raw`(?<![\d:./-])(3[01]|[12]\d|0?[1-9])(?:th)?`;
const MONTH = '(1[0-2]|0?[1-9])';
const monthIn = (number: string | undefined): string => MONTHS[Number(number) - 1] ?? '';

/** "3/12" and "03.12." are 3 December wherever the day comes first; where the second number is no month, the rules decide. */
export const DAY_FIRST = rewrites([
  [String.raw`${DAY}([/.])${MONTH}\2(\d{4})`, (match) => `$1 ${monthIn(match[3])} $4`],
  [String.raw`${DAY}([/.])${MONTH}\2(\d\d)(?![:.\d])`, (match) => `$1 ${monthIn(match[3])} 20$4`],
  [String.raw`${DAY}\/${MONTH}(?![/.:]?\d|-\d|\.\d)`, (match) => `$1 ${monthIn(match[2])}`],
  [String.raw`${DAY}\. ?${MONTH}\.(?!\d| ?\d)`, (match) => `$1 ${monthIn(match[2])}`],
]);
