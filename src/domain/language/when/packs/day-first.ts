import { MONTHS } from '../../lexicon.ts';
import { rewrites } from './rewrite.ts';

/** "3/12" and "03.12." are 3 December wherever the day comes first; only a first number above 12 behind the mark would be a day. */
export const DAY_FIRST = rewrites(
  MONTHS.flatMap((month, index): (readonly [string, string])[] => {
    const number = `0?${index + 1}`;
    const day = String.raw`(?<![\d:./-])(3[01]|[12]\d|0?[1-9])(?:th)?`;
    return [
      [String.raw`${day}([/.])${number}\2(\d{4})`, `$1 ${month} $3`],
      [String.raw`${day}([/.])${number}\2(\d\d)(?![:.\d])`, `$1 ${month} 20$3`],
      [String.raw`${day}\/${number}(?![/.:]?\d|-\d|\.\d)`, `$1 ${month}`],
      [String.raw`${day}\. ?${number}\.(?!\d| ?\d)`, `$1 ${month}`],
    ];
  }),
);
