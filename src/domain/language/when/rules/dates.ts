import type { LocalDate } from '../../../time/types.ts';
import { addDays } from '../../../time/wall.ts';
import { dateOf, endOfMonth, everADate, nextYearDay } from '../calendar.ts';
import { DAY_NUMBER, MONTH, ORDINAL, YEAR, monthOfName } from '../fragments.ts';
import { monthName } from '../label.ts';
import { rule } from '../rule.ts';
import { day, single } from '../value.ts';
import type { Anchor, Days, Part, Rule } from '../value.ts';

const fullYear = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.length === 2 ? `20${text}` : text);

/** A month and a day with or without a year; without one the next that comes, today included. */
export function monthDay(anchor: Anchor, month: number, dayOfMonth: number, year?: number): LocalDate | undefined {
  return year === undefined ? nextYearDay(anchor.today, month, dayOfMonth) : dateOf(year, month, dayOfMonth);
}

/** The month's last day and the one after it, for a day that it does not have. Undefined where the month is none or nobody means a day by the number. */
export function impossibleDay(anchor: Anchor, month: number, dayOfMonth: number, year?: number): Days | undefined {
  const exists = year === undefined ? everADate(month, dayOfMonth) : dateOf(year, month, dayOfMonth) !== undefined;
  if (exists || dayOfMonth < 29 || dayOfMonth > 31 || month < 1 || month > 12) return undefined;
  const thisYear = Number(anchor.today.slice(0, 4));
  const inYear = (each: number): LocalDate | undefined => {
    const first = dateOf(each, month, 1);
    return first === undefined ? undefined : endOfMonth(first);
  };
  const coming = inYear(year ?? thisYear);
  const last = year === undefined && coming !== undefined && coming < anchor.today ? inYear(thisYear + 1) : coming;
  if (last === undefined) return undefined;
  const impossible = [dayOfMonth, monthName(month), ...(year === undefined ? [] : [year])].join(' ');
  return { kind: 'days', ranges: [day(last), day(addDays(last, 1))], grain: 'day', fixed: true, impossible };
}

const dayOfMonth = (anchor: Anchor, month: number, number: number, year: number | undefined): Days | undefined => {
  const date = monthDay(anchor, month, number, year);
  return date === undefined ? impossibleDay(anchor, month, number, year) : single(date);
};

/** 13th of December, 3 Dec 2026, the 15th day of June. */
export const dayThenMonth: Rule = rule(
  String.raw`(?:on |for )?(?:the )?(?:(?<ordinal>${ORDINAL})(?: day)?|(?<number>${DAY_NUMBER}))\.?(?: ?[-/] ?| of | )?(?:the )?(?<month>${MONTH})(?:\.?(?: ?,)?(?: in| of)?[ -/]?(?<year>${YEAR}))?`,
  (groups, { anchor }) => {
    const number = Number.parseInt(groups['ordinal'] ?? groups['number'] ?? '', 10);
    return dayOfMonth(anchor, monthOfName(groups['month'] ?? ''), number, fullYear(groups['year']));
  },
);

/** December 13th, Dec 3, Oct-2, Oct/2, March the 5th 2027. */
export const monthThenDay: Rule = rule(
  String.raw`(?:on |in |for )?(?<month>${MONTH})(?: ?[-/.,] ?|\. | )(?:the )?(?:(?<ordinal>${ORDINAL})|(?<number>${DAY_NUMBER}))(?![:/]\d|\.(?!20\d\d)\d| ?(?:am|pm|oclock)(?! \d))(?:(?: ?,|\.| of| in)? ?(?<year>${YEAR})(?!:\d))?`,
  (groups, { anchor }) => {
    const number = Number.parseInt(groups['ordinal'] ?? groups['number'] ?? '', 10);
    return dayOfMonth(anchor, monthOfName(groups['month'] ?? ''), number, fullYear(groups['year']));
  },
);

/** february 5 am, march 12th pm: a date and half a day, for nobody says the month of an hour. */
export const monthDayHalf: Rule = rule(
  String.raw`(?:on )?(?<month>${MONTH}) (?:the )?(?<number>${DAY_NUMBER})(?:st|nd|rd|th)? (?<half>am|pm)(?! \d)`,
  (groups, { anchor }) => {
    const date = monthDay(anchor, monthOfName(groups['month'] ?? ''), Number(groups['number']));
    if (date === undefined) return undefined;
    const half: Part =
      groups['half'] === 'am'
        ? { kind: 'part', name: 'morning', from: 360, to: 720 }
        : { kind: 'part', name: 'afternoon', from: 720, to: 1080 };
    return [single(date), half];
  },
);

/** 2026-12-03, 2026/12/3, 2026/dec/3. */
export const isoDate: Rule = rule(
  String.raw`(?:on )?(?<year>${YEAR})(?<mark>[-/.])(?<month>\d{1,2}|${MONTH})\k<mark>(?<day>\d{1,2})`,
  (groups, { anchor }) => {
    const said = groups['month'] ?? '';
    const month = /\d/.test(said) ? Number(said) : monthOfName(said);
    return dayOfMonth(anchor, month, Number(groups['day']), Number(groups['year']));
  },
);

/** 3/12, 03.12.2026, 3-12-26: day and month in either order, unless only one order exists or the place decides. */
export const numericDate: Rule = rule(
  String.raw`(?:on )?(?<one>\d{1,2})(?<mark>[-/.])(?<two>\d{1,2})(?:\k<mark>(?<year>${YEAR}|\d\d))?(?![/.:]\d)`,
  (groups, { anchor }) => {
    const year = fullYear(groups['year']);
    if (year === undefined && groups['mark'] !== '/') return undefined;
    return eitherOrder(anchor, Number(groups['one']), Number(groups['two']), year);
  },
);

export function eitherOrder(anchor: Anchor, one: number, two: number, year?: number): Days | undefined {
  const monthFirst = monthDay(anchor, one, two, year);
  const dayFirst = monthDay(anchor, two, one, year);
  const order = anchor.monthFirst === false ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const dates = [...new Set(order.filter((date) => date !== undefined))];
  if (dates.length === 0) return impossibleDay(anchor, two, one, year) ?? impossibleDay(anchor, one, two, year);
  return { kind: 'days', ranges: dates.map(day), grain: 'day', fixed: true };
}
