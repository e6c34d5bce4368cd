import { addDays } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { addMonths, dateOf, endOfMonth, firstOfMonth, yearOf } from '../calendar.ts';
import { YEAR } from '../fragments.ts';
import { rule } from '../rule.ts';
import { between } from '../value.ts';
import type { Anchor, Days, Rule } from '../value.ts';

/** First and last month of a piece of a year: its first three, its last three, and the four around its middle. */
const EARLY = [1, 3] as const;
const MID = [5, 8] as const;
const LATE = [10, 12] as const;
const HALF_MONTH_DAYS = 15;
const FORTNIGHT_DAYS = 14;

const fromToday = ({ from, to }: { from: LocalDate; to: LocalDate }, { today }: Anchor): Days =>
  between(from < today && to >= today ? today : from, to, 'month');

/** early next year, the end of the year, mid 2027: where no year is told, the next such months. */
export const pieceOfYear: Rule = rule(
  String.raw`(?:(?:in|at|by|towards|from|over|during) )?(?:the )?(?<piece>early|beginning|start|mid|middle|late|end)(?:(?: of|,| in)?(?: the)?[ -](?:(?<which>this|next|coming|last|current|previous) year|(?<year>${YEAR})(?![-/.:]?\d| ?(?:am|pm|h|hours)(?![a-z])))| of (?:the )?year(?![\p{L}]))`,
  ({ piece = '', which, year }, { anchor }) => {
    const [first, last] = /early|beginning|start/.test(piece) ? EARLY : /mid/.test(piece) ? MID : LATE;
    const inYear = (number: number): { from: LocalDate; to: LocalDate } | undefined => {
      const [from, end] = [dateOf(number, first, 1), dateOf(number, last, 1)];
      return from === undefined || end === undefined ? undefined : { from, to: endOfMonth(end) };
    };
    const ahead = /next|coming/.test(which ?? '') ? 1 : /last|previous/.test(which ?? '') ? -1 : 0;
    const said = inYear(year === undefined ? yearOf(anchor.today) + ahead : Number(year));
    const open = year === undefined && which === undefined;
    const meant = open && said !== undefined && said.to < anchor.today ? inYear(yearOf(anchor.today) + 1) : said;
    return meant && fromToday(meant, anchor);
  },
);

/** this half month, the next one: the days to the 15th, or those behind it. */
export const halfMonth: Rule = rule(
  String.raw`(?:(?:in|over|during|for) )?(?:the )?(?<which>this|current|next|coming|following|last|past|previous) half ?month`,
  ({ which = '' }, { anchor }) => {
    const first = firstOfMonth(anchor.today);
    const isSecond = anchor.today > addDays(first, HALF_MONTH_DAYS - 1);
    const ahead = /next|coming|following/.test(which) ? 1 : /last|past|previous/.test(which) ? -1 : 0;
    const halves = (isSecond ? 1 : 0) + ahead;
    const month = addMonths(first, Math.floor(halves / 2));
    const range =
      halves % 2 === 0
        ? { from: month, to: addDays(month, HALF_MONTH_DAYS - 1) }
        : { from: addDays(month, HALF_MONTH_DAYS), to: endOfMonth(month) };
    return anchor.whole === true ? between(range.from, range.to, 'month') : fromToday(range, anchor);
  },
);

/** the next fortnight: the fourteen days from tomorrow. */
export const nextFortnight: Rule = rule(
  String.raw`(?:(?:in|over|during|within|for) )?(?:the )?(?:next|coming) fortnight`,
  (_groups, { anchor }) => between(addDays(anchor.today, 1), addDays(anchor.today, FORTNIGHT_DAYS), 'week'),
);
