import { addDays } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { addMonths, dateOf, endOfMonth, firstOfMonth, monthOf, nextMonthDay, yearOf } from '../calendar.ts';
import { DAY_NUMBER, MONTH, ORDINAL, YEAR, monthOfName } from '../fragments.ts';
import { rule } from '../rule.ts';
import { day, single } from '../value.ts';
import type { Rule } from '../value.ts';
import { impossibleDay } from './dates.ts';

/** After a bare number these say that it is no day of the month. */
const NO_DAY = String.raw`(?!-\d| (?:of |to |past |people|persons|guests|adults|kids|minutes?|hours?|days?|weeks?|months?|am|pm|oclock|or|and \d))`;

/** the 13th, on the 5th, 22nd. */
export const theNth: Rule = rule(
  String.raw`(?:(?:on |for )?(?:the )?(?<ordinal>${ORDINAL})(?! (?:one|option|slot|choice|floor|time|street|st|avenue|ave|visit|birthday|anniversary|week|weekend|times|class|session|place|stylist|barber|hairdresser|doctor|dentist|therapist|chair|room|table|patient|customer|caller|question|try|attempt|reason|part|half|round|line|page|item|result|price|service|provider|package|offer|salon|shop|clinic|door|house|building|row|seat|lesson|course|dose|shot|step|level|grade|lane|block|chapter|edition|version|child|son|daughter|husband|wife)(?![a-z]))|(?:(?:on|for) the (?<number>${DAY_NUMBER})|on (?<bare>${DAY_NUMBER})|the (?<lone>1[3-9]|2\d|3[01]))${NO_DAY})(?![:./]\d| ?%)`,
  (groups, { anchor }) => {
    const number = Number.parseInt(groups['ordinal'] ?? groups['number'] ?? groups['bare'] ?? groups['lone'] ?? '', 10);
    const date = nextMonthDay(anchor.today, number);
    if (date === undefined) return undefined;
    return { kind: 'days', ranges: [day(date)], grain: 'day', dayOfMonth: number };
  },
);

/** 26: a number that is no hour, and all that is said, is likely a day of the month, and asked about. */
export const loneDay: Rule = rule(String.raw`(?<number>2[5-9]|3[01])`, (groups, { anchor, text }, to, from) => {
  if (!/^[\s.,!?]*$/.test(text.slice(0, from) + text.slice(to))) return undefined;
  const number = Number(groups['number']);
  const date = nextMonthDay(anchor.today, number);
  const after = date && nextMonthDay(addDays(date, 1), number);
  return date === undefined || after === undefined
    ? undefined
    : { kind: 'days', ranges: [day(date), day(after)], grain: 'day', dayOfMonth: number };
});

/** the last day of the month, the first day of january 2027. */
export const edgeDay: Rule = rule(
  String.raw`(?:on )?(?:the )?(?<edge>first|1(?:st|th)|last|final) day (?:of|in) (?:(?:the )?(?<which>this |next |coming |last )?month|(?<month>${MONTH})(?: (?:of )?(?<year>${YEAR}))?)`,
  (groups, { anchor }) => {
    const isLast = /last|final/.test(groups['edge'] ?? '');
    const saidYear = groups['year'] === undefined ? undefined : Number(groups['year']);
    const which = groups['which']?.trim();
    const ahead = which === 'next' || which === 'coming' ? 1 : which === 'last' ? -1 : 0;
    const first = groups['month']
      ? dateOf(saidYear ?? yearOf(anchor.today), monthOfName(groups['month']), 1)
      : addMonths(firstOfMonth(anchor.today), ahead);
    if (first === undefined) return undefined;
    const inMonth = (start: LocalDate): LocalDate => (isLast ? endOfMonth(start) : start);
    const date = inMonth(first);
    if (date >= anchor.today || saidYear !== undefined || which === 'this' || which === 'last') return single(date);
    return single(inMonth(addMonths(first, groups['month'] ? 12 : 1)));
  },
);

/** the 10th of this month, 20th of next month, the 3rd of the following month. */
export const nthOfMonth: Rule = rule(
  String.raw`(?:on )?(?:the )?(?:(?<ordinal>${ORDINAL})|(?<number>${DAY_NUMBER}))(?: day)?(?: of| in)?(?: the)? (?<which>this|next|coming|current|following|same|last)? ?month`,
  (groups, { anchor }) => {
    const number = Number.parseInt(groups['ordinal'] ?? groups['number'] ?? '', 10);
    const which = groups['which'];
    if (which === undefined || which === 'same') {
      const next = nextMonthDay(anchor.today, number);
      return next === undefined ? undefined : single(next);
    }
    const ahead = which === 'this' || which === 'current' ? 0 : which === 'last' ? -1 : 1;
    const month = addMonths(firstOfMonth(anchor.today), ahead);
    const date = dateOf(yearOf(month), monthOf(month), number);
    return date === undefined ? impossibleDay(anchor, monthOf(month), number, yearOf(month)) : single(date);
  },
);
