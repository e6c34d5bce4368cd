import { addDays } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { dateOf, weekdayFrom, yearOf } from '../calendar.ts';
import { YEAR } from '../fragments.ts';
import { rule } from '../rule.ts';
import { single } from '../value.ts';
import type { Rule } from '../value.ts';

type Holiday = { readonly names: string; readonly on: (year: number) => LocalDate | undefined };

/** Western Easter Sunday (anonymous Gregorian computus, Meeus, Astronomical Algorithms ch. 8). */
export function easterSunday(year: number): LocalDate | undefined {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * correction + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const fixed = (names: string, month: number, dayOfMonth: number): Holiday => ({
  names,
  on: (year) => dateOf(year, month, dayOfMonth),
});
const easter = (names: string, offset: number): Holiday => ({
  names,
  on: (year) => {
    const sunday = easterSunday(year);
    return sunday === undefined ? undefined : addDays(sunday, offset);
  },
});

/** Days that people name instead of a date. One line adds one. */
const HOLIDAYS: readonly Holiday[] = [
  fixed('christmas eve|xmas eve', 12, 24),
  fixed('christmas(?: day)?|xmas(?: day)?', 12, 25),
  fixed('boxing day', 12, 26),
  fixed("new year'?s? eve|nye", 12, 31),
  fixed("new year'?s? day|new year'?s", 1, 1),
  fixed("valentine'?s?(?: day)?", 2, 14),
  fixed("(?:saint|st\\.?) patrick'?s?(?: day)?", 3, 17),
  fixed("international workers'? ?(?:s )?day|workers'? day|may day", 5, 1),
  fixed('independence day|fourth of july|4th of july', 7, 4),
  fixed("hallowe'?en", 10, 31),
  easter('good friday', -2),
  easter('easter(?: sunday| day)?', 0),
  easter('easter monday', 1),
  { names: 'thanksgiving(?: day)?', on: (year) => addDays(weekdayFrom(`${year}-11-01` as LocalDate, 4), 21) },
  { names: 'black friday', on: (year) => addDays(weekdayFrom(`${year}-11-01` as LocalDate, 4), 22) },
];

export const holidays: readonly Rule[] = HOLIDAYS.map(({ names, on }) =>
  rule(String.raw`(?:(?:on|for|at) )?(?:this |next )?(?:${names})(?: (?<year>${YEAR}))?`, (groups, { anchor }) => {
    const said = groups['year'];
    const thisYear = on(said === undefined ? yearOf(anchor.today) : Number(said));
    const date =
      said === undefined && thisYear !== undefined && thisYear < anchor.today ? on(yearOf(anchor.today) + 1) : thisYear;
    return date === undefined ? undefined : single(date);
  }),
);
