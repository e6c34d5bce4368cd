import { addDays } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { addMonths, dateOf, endOfMonth, firstOfMonth, yearOf } from '../calendar.ts';
import { MONTH, YEAR, monthOfName } from '../fragments.ts';
import { rule } from '../rule.ts';
import { between } from '../value.ts';
import type { Anchor, Days, Rule } from '../value.ts';

const PIECE = String.raw`(?:(?:in |at |towards |by )?(?:the )?(?<piece>early|late|later|mid|middle|beginning|start|end|first half|second half)(?: of|,| in)?(?: the)?[ -])`;

function piece(first: LocalDate, which: string | undefined): Days {
  const last = endOfMonth(first);
  if (which === undefined) return between(first, last, 'month');
  if (/early|beginning|start|first/.test(which)) return between(first, addDays(first, 14), 'month');
  if (/mid/.test(which)) return between(addDays(first, 9), addDays(first, 19), 'month');
  return between(addDays(first, 15), last, 'month');
}

/** What is left of this month's range. */
const fromToday = (days: Days, { today, whole }: Anchor, pieced: boolean): Days =>
  whole === true && !pieced
    ? days
    : {
        ...days,
        ranges: days.ranges.map((range) => (range.from < today && range.to >= today ? { from: today, to: range.to } : range)),
      };

/** next month, end of next month, later this month, the month after next. */
export const relativeMonth: Rule = rule(
  String.raw`(?:${PIECE})?(?:in |during |for )?(?:the )?(?:(?<which>this|current|next|coming|following|last|past|previous|prior) month(?<skip> after next)?|(?<after>month after (?:the )?next)|(?<the>month))`,
  (groups, { anchor }) => {
    if (groups['the'] && !groups['piece']) return undefined;
    const which = groups['which'] ?? 'this';
    const ahead =
      groups['after'] || groups['skip']
        ? 2
        : /next|coming|following/.test(which)
          ? 1
          : /last|past|previous|prior/.test(which)
            ? -1
            : 0;
    const days = piece(addMonths(firstOfMonth(anchor.today), ahead), groups['piece']);
    return ahead === 0 ? fromToday(days, anchor, groups['piece'] !== undefined) : days;
  },
);

/** in March, March 2027, end of March, june next year, this december. */
export const namedMonth: Rule = rule(
  String.raw`(?:${PIECE})?(?:in |during |for )?(?:the )?(?:(?<which>this|next|coming|last|past|previous) )?(?<month>${MONTH})(?:(?: ?,| of| in|-)? ?(?<year>${YEAR})|,? (?:of )?(?<relative>next|this|last|previous) year)?`,
  (groups, { anchor }) => {
    const month = monthOfName(groups['month'] ?? '');
    const said = groups['year'] ? Number(groups['year']) : undefined;
    const relative = groups['relative'] ? yearOf(anchor.today) + yearsAhead(groups['relative']) : undefined;
    const year = said ?? relative ?? yearOf(anchor.today);
    const first = dateOf(year, month, 1);
    if (first === undefined) return undefined;
    const pieced = groups['piece'] !== undefined;
    const named = (start: LocalDate): Days => fromToday(piece(start, groups['piece']), anchor, pieced);
    if (said !== undefined || relative !== undefined) return named(first);
    if (/last|past|previous/.test(groups['which'] ?? '')) {
      // In November "last September" is this year's to some and the one before to others.
      const nearest = endOfMonth(first) < anchor.today ? [addMonths(first, -12), first] : [addMonths(first, -12)];
      return { ...named(first), ranges: nearest.flatMap((start) => piece(start, groups['piece']).ranges) };
    }
    return named(endOfMonth(first) < anchor.today ? addMonths(first, 12) : first);
  },
);

const yearsAhead = (which: string): number => (/next|coming/.test(which) ? 1 : /last|past|previous/.test(which) ? -1 : 0);

/** this year, next year, in 2027, the year 2027. */
export const year: Rule = rule(
  String.raw`(?:(?:in |during )?(?<which>this|the current|current|next|the coming|coming|last|past|previous|this calendar) year|(?:in )?(?:the )?year (?:of )?(?<said>${YEAR})|in (?<year>${YEAR}))`,
  (groups, { anchor }) => {
    const which = groups['which'];
    const said = groups['year'] ?? groups['said'];
    const number = said ? Number(said) : yearOf(anchor.today) + yearsAhead(which ?? '');
    const days = between(`${number}-01-01` as LocalDate, `${number}-12-31` as LocalDate, 'year');
    return fromToday(days, anchor, false);
  },
);

/** the 9th month of next year. */
export const monthNumber: Rule = rule(
  String.raw`(?:in |on )?(?:the )?(?<number>1[0-2]th|[1-9](?:st|nd|rd|th)) month of (?<which>this|next) year`,
  (groups, { anchor }) => {
    const first = dateOf(
      yearOf(anchor.today) + (groups['which'] === 'next' ? 1 : 0),
      Number.parseInt(groups['number'] ?? '', 10),
      1,
    );
    return first === undefined ? undefined : between(first, endOfMonth(first), 'month');
  },
);
