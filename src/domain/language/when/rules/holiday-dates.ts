import { addDays, weekdayOf } from '../../../time/wall.ts';
import type { LocalDate, Weekday } from '../../../time/types.ts';
import { dateOf, endOfMonth, weekdayFrom } from '../calendar.ts';

type OnYear = (year: number) => LocalDate | undefined;
/** `in`: the countries (ISO 3166) in which the name means this day; without it, everywhere else. */
export type Holiday = { readonly names: string; readonly on: OnYear; readonly in?: readonly string[] };

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

const fixed = (names: string, month: number, dayOfMonth: number, ...countries: string[]): Holiday => ({
  names,
  on: (year) => dateOf(year, month, dayOfMonth),
  ...(countries.length > 0 ? { in: countries } : {}),
});
const easter = (names: string, offset: number, ...countries: string[]): Holiday => ({
  names,
  on: (year) => {
    const sunday = easterSunday(year);
    return sunday === undefined ? undefined : addDays(sunday, offset);
  },
  ...(countries.length > 0 ? { in: countries } : {}),
});
/** The nth such weekday of a month; -1 is the last. */
function nth(year: number, month: number, weekday: Weekday, count: number): LocalDate {
  const first = dateOf(year, month, 1) ?? (`${year}-01-01` as LocalDate);
  return count < 0 ? weekdayFrom(addDays(endOfMonth(first), -6), weekday) : addDays(weekdayFrom(first, weekday), 7 * (count - 1));
}
const floating = (names: string, month: number, weekday: Weekday, count: number, ...countries: string[]): Holiday => ({
  names,
  on: (year) => nth(year, month, weekday, count),
  ...(countries.length > 0 ? { in: countries } : {}),
});
/** Days before the fourth Sunday in Advent, the last one before 25 December. */
const advent = (names: string, before: number): Holiday => ({
  names,
  on: (year) => {
    const christmas = `${year}-12-25` as LocalDate;
    return addDays(christmas, -weekdayOf(christmas) - before);
  },
});
/** Feasts by the moon, as the calendar of the Government of India has them. */
const listed = (names: string, dates: string): Holiday => ({
  names,
  on: (year) => dates.split(' ').find((date) => date.startsWith(String(year))) as LocalDate | undefined,
});

const MOTHERS = "mother'?s'? day|mothering sunday";
const FATHERS = "father'?s'? day";
const LABOUR = "labou?r day|international workers'? ?(?:s )?day|workers'? day|may day";
const INDEPENDENCE = 'independence day';
const THANKSGIVING = 'thanksgiving(?: day)?';

/** Days that people name instead of a date. One line adds one. */
export const HOLIDAYS: readonly Holiday[] = [
  fixed('christmas eve|xmas eve', 12, 24),
  fixed('christmas(?: day)?|xmas(?: day)?', 12, 25),
  fixed("boxing day|st stephen'?s day", 12, 26),
  fixed("new year'?s? eve|nye", 12, 31),
  fixed("new year'?s? day|new year'?s", 1, 1),
  fixed('three kings|epiphany|twelfth night', 1, 6),
  fixed("valentine'?s?(?: day)?", 2, 14),
  fixed("valentine'?s?(?: day)?", 6, 12, 'BR'),
  fixed("women'?s day", 3, 8),
  fixed("(?:saint|st\\.?) patrick'?s?(?: day)?", 3, 17),
  fixed("april fools'?(?: day)?", 4, 1),
  fixed('cinco de mayo', 5, 5),
  fixed('assumption day', 8, 15),
  fixed('reformation day', 10, 31),
  fixed("hallowe'?en", 10, 31),
  fixed('all saints(?: day)?', 11, 1),
  fixed('all souls(?: day)?|day of the dead', 11, 2),
  fixed('bonfire night|guy fawkes(?: night)?', 11, 5),
  fixed("armistice day|veterans'? day|remembrance day", 11, 11),
  fixed('bastille day', 7, 14),
  fixed('canada day', 7, 1),
  fixed('juneteenth', 6, 19),
  fixed('fourth of july|4th of july', 7, 4),
  fixed('australia day', 1, 26),
  fixed('republic day', 1, 26),
  fixed('anzac day', 4, 25),
  fixed('gandhi jayanti', 10, 2),
  fixed(INDEPENDENCE, 7, 4, 'US'),
  fixed(INDEPENDENCE, 8, 15, 'IN'),
  fixed(INDEPENDENCE, 9, 16, 'MX'),
  fixed(INDEPENDENCE, 9, 7, 'BR'),
  fixed(LABOUR, 5, 1),
  floating('labou?r day', 9, 1, 1, 'US', 'CA'),
  floating('labou?r day', 10, 1, 4, 'NZ'),
  floating("(?:martin luther king|mlk)(?:'?s)?(?: jr\\.?)? day", 1, 1, 3),
  floating("presidents?'?s?'? day", 2, 1, 3),
  floating('memorial day', 5, 1, -1),
  floating("columbus day|indigenous peoples'? day", 10, 1, 2),
  floating(THANKSGIVING, 11, 4, 4),
  floating(THANKSGIVING, 10, 1, 2, 'CA'),
  { names: 'black friday', on: (year) => addDays(nth(year, 11, 4, 4), 1) },
  { names: 'cyber monday', on: (year) => addDays(nth(year, 11, 4, 4), 4) },
  floating('(?:early )?may bank holiday', 5, 1, 1),
  floating('spring bank holiday|late may bank holiday', 5, 1, -1),
  floating('(?:august|summer) bank holiday', 8, 1, -1),
  { names: 'victoria day', on: (year) => weekdayFrom(`${year}-05-18` as LocalDate, 1) },
  floating(MOTHERS, 5, 7, 2),
  easter(MOTHERS, -21, 'GB', 'IE'),
  floating(MOTHERS, 5, 7, 1, 'ES', 'PT'),
  floating(MOTHERS, 5, 7, -1, 'FR'),
  floating(FATHERS, 6, 7, 3),
  easter(FATHERS, 39, 'DE'),
  fixed(FATHERS, 3, 19, 'ES', 'PT', 'IT'),
  floating(FATHERS, 8, 7, 2, 'BR'),
  floating(FATHERS, 9, 7, 1, 'AU', 'NZ'),
  easter('fat thursday', -52),
  easter('carnival saturday', -50),
  easter('rose monday|carnival monday', -48),
  easter('shrove tuesday|pancake day|mardi gras', -47),
  easter('ash wednesday', -46),
  easter('palm sunday', -7),
  easter('maundy thursday', -3),
  easter('good friday', -2),
  easter('easter saturday|holy saturday', -1),
  easter('easter(?: sunday| day)?', 0),
  easter('easter monday', 1),
  easter('ascension day', 39),
  easter('whit sunday|pentecost', 49),
  easter('whit monday', 50),
  easter('corpus christi', 60),
  floating('harvest festival', 10, 7, 1),
  { names: 'repentance day', on: (year) => weekdayFrom(`${year}-11-16` as LocalDate, 3) },
  advent('sunday of the dead', 28),
  advent('first advent|first sunday (?:in|of) advent', 21),
  advent('second advent|second sunday (?:in|of) advent', 14),
  advent('third advent|third sunday (?:in|of) advent', 7),
  advent('fourth advent|fourth sunday (?:in|of) advent', 0),
  listed('diwali|deepavali', '2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26'),
  listed('raksha bandhan|rakhi', '2025-08-09 2026-08-28 2027-08-17 2028-08-05 2029-08-23'),
  listed('dussehra|dasara|vijayadashami', '2025-10-02 2026-10-20 2027-10-09 2028-09-27 2029-10-16'),
  listed('(?:krishna )?janmashtami', '2025-08-16 2026-09-04 2027-08-25 2028-08-13 2029-09-01'),
  listed('ganesh chaturthi', '2025-08-27 2026-09-14 2027-09-04 2028-08-23 2029-09-11'),
  listed('(?:maha )?shivaratri|(?:maha ?)?shivratri', '2025-02-26 2026-02-15 2027-03-06 2028-02-23 2029-02-11'),
  // By the sun, on the one or the other: both are asked about.
  fixed('makar sankranti|pongal', 1, 14),
  fixed('makar sankranti|pongal', 1, 15),
  fixed('lohri', 1, 13),
  listed('holi', '2025-03-14 2026-03-04 2027-03-22 2028-03-11 2029-03-01 2030-03-20'),
];
