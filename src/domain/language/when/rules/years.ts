import { addDays } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { addMonths, dateOf, endOfMonth, firstOfMonth, monthOf, startOfWeek, yearOf } from '../calendar.ts';
import { COUNT, MONTH, YEAR, countOf, monthOfName } from '../fragments.ts';
import { rule } from '../rule.ts';
import { between } from '../value.ts';
import type { Anchor, Days, Rule } from '../value.ts';

const QUARTER_MONTHS = 3;
const HALF_MONTHS = 6;
const YEAR_MONTHS = 12;
/** "between 1900 and 2000" said of hours; fewer minutes than these are no opening hours, so they are years. */
const SHORTEST_HOURS_MINUTES = 30;

const firstOfYear = (year: number): LocalDate => `${year}-01-01` as LocalDate;
const months = (first: LocalDate, count: number, grain: 'month' | 'year'): Days =>
  between(first, addDays(addMonths(first, count), -1), grain);

/** "2014" as a clock, in minutes; undefined where no clock shows it. */
const asMinutes = (year: number): number | undefined =>
  year % 100 < 60 ? Math.floor(year / 100) * 60 + (year % 100) : undefined;

function areHours(one: number, two: number): boolean {
  const [from, to] = [asMinutes(one), asMinutes(two)];
  return from !== undefined && to !== undefined && to - from >= SHORTEST_HOURS_MINUTES;
}

/** from 2014 to 2018, 2014-2018, between 2014 and 2018: years, unless they look like opening hours ("1900-2000"). */
export const yearToYear: Rule = rule(
  String.raw`(?:(?:from|between|in|during) )?(?:the )?(?:years? )?(?<one>${YEAR})(?: ?(?:-|~) ?| (?:to|until|through|and) )(?:the )?(?:year )?(?<two>${YEAR})(?![-/.:]?\d| ?(?:am|pm|hours|hrs|h|oclock))`,
  (groups) => {
    const [one, two] = [Number(groups['one']), Number(groups['two'])];
    return one >= two || areHours(one, two) ? undefined : between(firstOfYear(one), `${two}-12-31` as LocalDate, 'year');
  },
);

/** 3/2015, 2016-11, 11-2016, 2015.3: a month of a year. */
export const monthOfYear: Rule = rule(
  String.raw`(?:in |during )?(?:(?<month>0?[1-9]|1[0-2])(?: ?[-/] ?|\.)(?<year>${YEAR})|(?<year2>${YEAR})(?: ?[-/] ?|\.)(?<month2>0?[1-9]|1[0-2]))(?![-/.:]?\d| ?(?:am|pm|[-/] ?\d))`,
  (groups) => {
    const first = dateOf(Number(groups['year'] ?? groups['year2']), Number(groups['month'] ?? groups['month2']), 1);
    return first === undefined ? undefined : between(first, endOfMonth(first), 'month');
  },
);

/** 2016 june, 2018, may: the year before its month. */
export const yearThenMonth: Rule = rule(
  String.raw`(?:in |during )?(?<year>${YEAR}),? (?<month>${MONTH})(?! ?\d|(?: of)? \d)`,
  (groups) => {
    const first = dateOf(Number(groups['year']), monthOfName(groups['month'] ?? ''), 1);
    return first === undefined ? undefined : between(first, endOfMonth(first), 'month');
  },
);

const WHOSE = String.raw`(?: ?(?:of|in|-|,)? ?(?:the )?(?:(?<year>${YEAR})|(?<which>this|next|last|current|previous|coming) year|(?<plain>(?<=(?:of|in) the )year)))`;
const NTH = '(?:(?<word>first|second|third|fourth|last)|(?<number>[1-4])(?:st|nd|rd|th))';

function yearOfGroups(groups: Readonly<Record<string, string | undefined>>, anchor: Anchor): number | undefined {
  const said = groups['year'] ?? groups['year2'];
  if (said !== undefined) return Number(said);
  const which = groups['which'] ?? groups['which3'];
  if (which === undefined) return groups['plain'] === undefined ? undefined : yearOf(anchor.today);
  return yearOf(anchor.today) + (/next|coming/.test(which) ? 1 : /last|previous/.test(which) ? -1 : 0);
}

/** The part of the year that comes next where no year is said: one that is over is next year's. */
function partOfYear(anchor: Anchor, year: number | undefined, index: number, size: number): Days {
  const inYear = (each: number): Days => months(addMonths(firstOfYear(each), index * size), size, 'month');
  if (year !== undefined) return inYear(year);
  const now = inYear(yearOf(anchor.today));
  return (now.ranges[0]?.to ?? anchor.today) < anchor.today ? inYear(yearOf(anchor.today) + 1) : now;
}

const indexOf = (groups: Readonly<Record<string, string | undefined>>, count: number): number =>
  groups['word'] === 'last'
    ? count - 1
    : groups['number'] !== undefined
      ? Number(groups['number']) - 1
      : ['first', 'second', 'third', 'fourth'].indexOf(groups['word'] ?? '');

/** Q1 2027, q3 next year, Q4. */
export const quarterNumber: Rule = rule(
  String.raw`(?:in |during )?q ?(?<number>[1-4])${WHOSE}?(?![-/.:]?\d)`,
  (groups, { anchor }) => partOfYear(anchor, yearOfGroups(groups, anchor), Number(groups['number']) - 1, QUARTER_MONTHS),
);

/** the third quarter of 2016, second quarter of next year, 2016 the third quarter. */
export const quarterOfYear: Rule = rule(
  String.raw`(?:in |during )?(?:(?<year2>${YEAR}),? |(?<which3>this|next|last) year,? )?(?:the )?${NTH} quarter(?: of the year)?${WHOSE}?(?! of an?)`,
  (groups, { anchor }) => {
    const index = indexOf(groups, YEAR_MONTHS / QUARTER_MONTHS);
    return index < 0 ? undefined : partOfYear(anchor, yearOfGroups(groups, anchor), index, QUARTER_MONTHS);
  },
);

/** the first half of 2016, second half of the year. */
export const halfOfYear: Rule = rule(
  String.raw`(?:in |during )?(?:the )?${NTH} half(?: of the year)?${WHOSE}`,
  (groups, { anchor }) => {
    const index = indexOf(groups, YEAR_MONTHS / HALF_MONTHS);
    return index < 0 || index > 1 ? undefined : partOfYear(anchor, yearOfGroups(groups, anchor), index, HALF_MONTHS);
  },
);

/** this quarter, next quarter, the last two quarters. */
export const relativeQuarter: Rule = rule(
  String.raw`(?:in |during |for )?(?:the )?(?:(?<which>this|current|next|coming|following|last|past|previous) quarter(?! (?:past|to|of|after|before))|(?<way>next|coming|following|last|past|previous) (?<count>${COUNT}) quarters)`,
  (groups, { anchor }) => {
    const month = monthOf(anchor.today) - 1;
    const current = addMonths(firstOfYear(yearOf(anchor.today)), month - (month % QUARTER_MONTHS));
    const count = countOf(groups['count'] ?? '1');
    const way = groups['which'] ?? groups['way'] ?? 'this';
    const from = /next|coming|following/.test(way) ? QUARTER_MONTHS : /this|current/.test(way) ? 0 : -QUARTER_MONTHS * count;
    return months(addMonths(current, from), QUARTER_MONTHS * count, 'month');
  },
);

/** the 1980s, this decade, the next two decades. */
export const decade: Rule = rule(
  String.raw`(?:in |during )?(?:the )?(?:(?<decade>(?:19|20)\d0)(?:'s| ?s)|(?<which>this|current|next|coming|last|past|previous) (?:(?<count>${COUNT}) )?decades?)`,
  (groups, { anchor }) => {
    if (groups['decade'] !== undefined) return months(firstOfYear(Number(groups['decade'])), 120, 'year');
    const current = Math.floor(yearOf(anchor.today) / 10) * 10;
    const count = countOf(groups['count'] ?? '1');
    const which = groups['which'] ?? '';
    const start = /next|coming/.test(which) ? current + 10 : /this|current/.test(which) ? current : current - 10 * count;
    return months(firstOfYear(start), 120 * count, 'year');
  },
);

/** the year after next. */
export const yearAfterNext: Rule = rule(String.raw`(?:in )?(?:the )?year after (?:the )?next`, (_groups, { anchor }) =>
  months(firstOfYear(yearOf(anchor.today) + 2), YEAR_MONTHS, 'year'),
);

/** the last four months of 2021, the first 2 weeks of next year, the last 3 days of the month. */
export const edgeOfPeriod: Rule = rule(
  String.raw`(?:(?:in|during|for|over|within|from) )?(?:the )?(?<edge>first|1(?:st|th)|last|final) (?<count>\d{1,2}|a few|few|couple of) (?<unit>days|weeks|months)(?: of|,| in)?(?: the)? (?:(?<year>${YEAR})|(?<which>this|next|last|current|coming)? ?(?<period>year|month)|(?<month>${MONTH})(?:,? (?:of )?(?<year2>${YEAR}))?)`,
  (groups, { anchor }) => {
    const period = periodOf(groups, anchor);
    if (period === undefined) return undefined;
    const count = countOf(groups['count'] ?? '1');
    const unit = groups['unit'] ?? 'days';
    const { from, to } = period;
    if (/first|1/.test(groups['edge'] ?? '')) {
      const start = unit === 'weeks' ? mondayNear(from) : from;
      return between(
        start,
        addDays(unit === 'months' ? addMonths(start, count) : addDays(start, size(unit) * count), -1),
        'week',
      );
    }
    if (unit === 'months') return between(addMonths(firstOfMonth(to), 1 - count), to, 'month');
    const end = unit === 'weeks' ? addDays(mondayNear(addDays(to, 1)), -1) : to;
    return between(addDays(end, 1 - size(unit) * count), end, 'week');
  },
);

const size = (unit: string): number => (unit === 'weeks' ? 7 : 1);
/** The Monday of the first week that belongs to what begins there: the week that holds its fourth day. */
const mondayNear = (first: LocalDate): LocalDate => startOfWeek(addDays(first, 3), 1);

function periodOf(
  groups: Readonly<Record<string, string | undefined>>,
  anchor: Anchor,
): { readonly from: LocalDate; readonly to: LocalDate } | undefined {
  const which = groups['which'] ?? 'this';
  const ahead = /next|coming/.test(which) ? 1 : which === 'last' ? -1 : 0;
  if (groups['period'] === 'month') {
    const first = addMonths(firstOfMonth(anchor.today), ahead);
    return { from: first, to: endOfMonth(first) };
  }
  if (groups['month'] !== undefined) {
    const year = groups['year2'] === undefined ? yearOf(anchor.today) : Number(groups['year2']);
    const first = dateOf(year, monthOfName(groups['month']), 1);
    if (first === undefined) return undefined;
    const start = groups['year2'] === undefined && endOfMonth(first) < anchor.today ? addMonths(first, YEAR_MONTHS) : first;
    return { from: start, to: endOfMonth(start) };
  }
  const year = groups['year'] === undefined ? yearOf(anchor.today) + ahead : Number(groups['year']);
  return { from: firstOfYear(year), to: `${year}-12-31` as LocalDate };
}
