import { addDays, weekdayOf } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { dateOf, endOfMonth, firstOfMonth, addMonths, monthOf, nextYearDay, startOfWeek, yearOf } from '../calendar.ts';
import { COUNT, MONTH, YEAR, countOf, monthOfName } from '../fragments.ts';
import { rule } from '../rule.ts';
import { between, single } from '../value.ts';
import type { Anchor, Days, Rule } from '../value.ts';

const weekFrom = (from: LocalDate): Days => between(from, addDays(from, 6), 'week');
const thisWeek = (anchor: Anchor): LocalDate => startOfWeek(anchor.today, anchor.weekStartsOn);

/** What is left of a range that has begun. */
const ahead = (anchor: Anchor, days: Days, piece: string | undefined): Days => {
  const range = days.ranges[0];
  if (anchor.whole === true && piece === undefined) return days;
  if (!range || range.from >= anchor.today || range.to < anchor.today) return days;
  return { ...days, ranges: [{ from: anchor.today, to: range.to }] };
};

function piece(monday: LocalDate, which: string | undefined): Days {
  if (which === undefined) return weekFrom(monday);
  if (/early|beginning|start|first/.test(which)) return between(monday, addDays(monday, 2), 'week');
  if (/mid/.test(which)) return between(addDays(monday, 1), addDays(monday, 4), 'week');
  return between(addDays(monday, 3), addDays(monday, 6), 'week');
}

const PIECE = String.raw`(?<piece>early|earlier|late|later|mid|middle|the middle|beginning|the beginning|start|the start|end|the end|towards the end|at the end|first half|the first half)(?: of|,| in)?(?: the)?[ -]`;

/** next week, early next week, the week after next, this week, my week. */
export const week: Rule = rule(
  String.raw`(?:(?:in|on|for|during|over|any time|anytime|sometime|some time) )?(?:${PIECE})?(?:(?<which>this|the current|current|next|the next|the coming|coming|the following|following|last|past|previous|my|the|this coming) (?<working>working |business )?week(?<skip> after next| after the next)?|(?<bare>week after next))`,
  (groups, { anchor }) => {
    const which = groups['which']?.replace('the ', '') ?? 'the';
    if (which === 'the' && !groups['skip'] && !groups['piece'] && !groups['bare']) return undefined;
    const skipped = groups['skip'] !== undefined || groups['bare'] !== undefined;
    if (groups['piece'] === 'earlier' && which === 'the' && addDays(thisWeek(anchor), 1) <= anchor.today)
      return between(thisWeek(anchor), addDays(anchor.today, -1), 'week');
    const count = skipped ? 2 : /next|coming|following/.test(which) ? 1 : /last|past|previous/.test(which) ? -1 : 0;
    const monday = addDays(thisWeek(anchor), 7 * count);
    const days = groups['working'] ? between(monday, addDays(monday, 4), 'week') : piece(monday, groups['piece']);
    return count === 0 && which !== 'my' && which !== 'current' ? ahead(anchor, days, groups['piece']) : days;
  },
);

/** this week or next: both. */
export const thisOrNextWeek: Rule = rule(
  String.raw`this week (?:or|and)(?: the)? next(?: week)?|this (?:or|and) next week`,
  (_groups, { anchor }) => between(anchor.today, addDays(thisWeek(anchor), 13), 'week'),
);

/** this weekend, next weekend, at the weekend, the weekend of the 13th, weekends. */
export const weekend: Rule = rule(
  String.raw`(?:(?:on|at|over|for|in|during) )?(?:(?<which>this|next|coming|this coming|following|the|my|a|any|every|last) )?(?<word>weekends?)(?<skip> after next| after the next)?(?: of (?=(?:the )?\S))?`,
  (groups, reader, to, from) => {
    const { anchor } = reader;
    const saturday = addDays(anchor.today, (6 - weekdayOf(anchor.today) + 7) % 7);
    const onSunday = weekdayOf(anchor.today) === 7;
    const current = onSunday ? anchor.today : saturday;
    if (/of $/.test(reader.text.slice(from, to))) {
      const base = reader.days(to)?.days.ranges[0];
      const end = reader.days(to)?.to;
      if (!base || end === undefined) return undefined;
      const start = addDays(base.from, weekdayOf(base.from) === 7 ? -1 : 6 - weekdayOf(base.from));
      return { from, to: end, meanings: [between(start, addDays(start, 1), 'day')] };
    }
    const which = groups['which'];
    if (groups['word'] === 'weekends' || which === 'every') return { ...pair(current), recurring: true };
    if (which === 'last') return pair(addDays(saturday, -7));
    const skipped = groups['skip'] === undefined ? 0 : 7;
    if (which !== 'next' && which !== 'following' && skipped === 0) return pair(current);
    const inNextWeek = addDays(startOfWeek(anchor.today, 1), 12);
    const near = pair(addDays(saturday, skipped)).ranges;
    const far = pair(addDays(inNextWeek, skipped)).ranges;
    const ranges = weekdayOf(anchor.today) >= 6 ? far : [...far, ...near];
    return { kind: 'days', ranges, grain: 'day', fixed: true };
  },
);
const pair = (start: LocalDate): Days => between(start, weekdayOf(start) === 7 ? start : addDays(start, 1), 'day');

/** the second weekend of april, the last weekend of the month: counted by its Saturday. */
export const weekendOfMonth: Rule = rule(
  String.raw`(?:on |at |over |for |in )?(?:the )?(?<nth>[1-5](?:st|nd|rd|th)|first|second|third|fourth|last) weekend (?:of|in)(?: the)? (?:(?<month>${MONTH})(?:,? (?:of )?(?<monthYear>${YEAR}))?|(?<which>this|next|coming|following|last)? ?month)`,
  (groups, { anchor }) => {
    const nth = groups['nth'] ?? '';
    const start = startOfNamed(groups, anchor, false, false);
    if (start === undefined) return undefined;
    if (nth === 'last') return pair(addDays(endOfMonth(start), -((weekdayOf(endOfMonth(start)) + 1) % 7)));
    const index = /^\d/.test(nth) ? Number.parseInt(nth, 10) - 1 : ['first', 'second', 'third', 'fourth'].indexOf(nth);
    return pair(addDays(start, ((6 - weekdayOf(start) + 7) % 7) + 7 * index));
  },
);

/** weekdays, on a weekday: the coming ones. */
export const workingDays: Rule = rule(
  String.raw`(?:(?:on|during|for) )?(?:(?:any|a|the|every|working|business) )?(?:weekdays?|working days?|business days?)(?: only)?`,
  (_groups, { anchor }) => {
    const to = addDays(anchor.today, 13);
    const excluded: LocalDate[] = [];
    for (let date = anchor.today; date <= to; date = addDays(date, 1)) if (weekdayOf(date) >= 6) excluded.push(date);
    return { ...between(anchor.today, to, 'day'), excluded, recurring: true };
  },
);

/** the week of the 7th, the week commencing February 4. */
export const weekOf: Rule = rule(
  String.raw`(?:in |on )?(?:the |that )?week(?:s)? (?:of|commencing|starting|beginning|with|containing)(?: on| from)? (?=\S)`,
  (_groups, reader, to, from) => {
    const base = reader.days(to);
    const start = base?.days.ranges[0]?.from;
    if (base?.days.grain !== 'day' || start === undefined) return undefined;
    return { from, to: base.to, meanings: [weekFrom(startOfWeek(start, reader.anchor.weekStartsOn))] };
  },
);

/** the rest of the week, the rest of this month. */
export const restOf: Rule = rule(
  String.raw`(?:the )?(?:rest|remainder)(?: of)? (?:the |this |my |current )?(?<unit>week|month|year)|later this (?<unit2>week|month|year)`,
  (groups, { anchor }) => {
    const unit = groups['unit'] ?? groups['unit2'];
    if (unit === 'month') return between(anchor.today, endOfMonth(anchor.today), 'month');
    if (unit === 'year') return between(anchor.today, `${anchor.today.slice(0, 4)}-12-31` as LocalDate, 'year');
    return between(anchor.today, addDays(thisWeek(anchor), 6), 'week');
  },
);

/** the next 3 days, over the next couple of weeks, the next 4 business days, next few months. */
export const nextUnits: Rule = rule(
  String.raw`(?:(?:in|over|within|during|for) )?(?:the )?(?:(?:next|coming|following) (?<count>${COUNT})|(?<count2>\d{1,2}) (?:next|coming|following)(?= (?:business |working )?(?:days|weeks|months)(?![a-z]))) (?<work>business |working )?(?<unit>days?|weeks?|months?|fortnights?)|(?:in|over|within|during) the next (?<lone>fortnight)`,
  (groups, { anchor }) => {
    const count = countOf(groups['count'] ?? groups['count2'] ?? '1');
    const unit = groups['unit'] ?? groups['lone'] ?? 'days';
    const from = addDays(anchor.today, 1);
    if (groups['work']) return between(from, workdaysOn(from, count), 'day');
    if (unit.startsWith('month')) return between(from, addMonths(anchor.today, count), 'month');
    const size = unit.startsWith('day') ? count : unit.startsWith('week') ? 7 * count : 14 * count;
    return between(from, addDays(anchor.today, size), unit.startsWith('day') ? 'day' : 'week');
  },
);

/** the last 3 weeks, in the past few days: until yesterday. */
export const lastUnits: Rule = rule(
  String.raw`(?:(?:in|over|within|during|for|from) )?(?:the )?(?:last|past|previous) (?<count>${COUNT}) (?<unit>days?|weeks?|months?|years?)`,
  (groups, { anchor }) => {
    const count = countOf(groups['count'] ?? '1');
    const unit = groups['unit'] ?? 'days';
    const months = unit.startsWith('month') ? count : unit.startsWith('year') ? 12 * count : 0;
    const size = unit.startsWith('day') ? count : 7 * count;
    const from = months > 0 ? addMonths(anchor.today, -months) : addDays(anchor.today, -size);
    return between(from, addDays(anchor.today, -1), unit.startsWith('day') ? 'day' : unit.startsWith('week') ? 'week' : 'month');
  },
);

/** in 4 working days. */
export const workdaysAhead: Rule = rule(
  String.raw`(?:in |within )?(?<count>${COUNT}) (?:business|working) days?(?: time| from (?:now|today))?`,
  (groups, { anchor, text }, to, from) =>
    /^in |from/.test(text.slice(from, to))
      ? single(workdaysOn(addDays(anchor.today, 1), countOf(groups['count'] ?? '1')))
      : undefined,
);
function workdaysOn(from: LocalDate, count: number): LocalDate {
  let date = from;
  for (let left = count; ; date = addDays(date, 1)) {
    if (weekdayOf(date) <= 5) left--;
    if (left <= 0) return date;
  }
}

/** within 2 weeks, in less than 3 days, within a month of the 4th. */
export const within: Rule = rule(
  String.raw`(?:within|in less than|less than|in under) (?:the next )?(?<count>${COUNT}) (?<unit>days?|weeks?|months?)(?: from (?:today|now)| (?:from|of|after) (?<base>tomorrow))?`,
  (groups, { anchor }) => {
    const from = addDays(anchor.today, groups['base'] ? 1 : 0);
    const count = countOf(groups['count'] ?? '1');
    const unit = groups['unit'] ?? 'days';
    const to = unit.startsWith('month') ? addMonths(from, count) : addDays(from, unit.startsWith('day') ? count : 7 * count);
    return between(from, to, unit.startsWith('month') ? 'month' : unit.startsWith('week') ? 'week' : 'day');
  },
);

/** the 3rd week of January, the last week of this month, first week in june, last week of 2019. */
export const weekOfMonth: Rule = rule(
  String.raw`(?:in )?(?:the )?(?<nth>[1-5](?:st|nd|rd|th)|first|second|third|fourth|last) week (?:of|in)(?: the)? (?:(?<month>${MONTH})(?:,? (?:of )?(?<monthYear>${YEAR}))?|(?<which>this|next|coming|following|last|previous)? ?month|(?:the )?(?:year )?(?<year>${YEAR})|(?<which2>this|next|last|coming|current)? ?year)`,
  (groups, { anchor, text }, to, from) => {
    const nth = groups['nth'] ?? '';
    const last = nth === 'last';
    const index = /^\d/.test(nth) ? Number.parseInt(nth, 10) - 1 : ['first', 'second', 'third', 'fourth'].indexOf(nth);
    const start = startOfNamed(groups, anchor, text.slice(from, to).endsWith('year'), last);
    if (start === undefined) return undefined;
    // ISO: the first week of a month is the one that holds its first Thursday.
    const first = startOfWeek(addDays(start, 3), 1);
    if (!last) return weekFrom(addDays(first, 7 * index));
    return weekFrom(lastWeek(start));
  },
);
const counted = (which: string | undefined): number =>
  /next|coming|following/.test(which ?? '') ? 1 : /last|previous/.test(which ?? '') ? -1 : 0;
/** The first of the month whose weeks are counted; a year's are those of its first or last month. */
function startOfNamed(
  groups: Readonly<Record<string, string | undefined>>,
  anchor: Anchor,
  ofYear: boolean,
  last: boolean,
): LocalDate | undefined {
  const { year, month, monthYear, which, which2 } = groups;
  if (year !== undefined || ofYear) return dateOf(Number(year ?? yearOf(anchor.today) + counted(which2)), last ? 12 : 1, 1);
  if (month !== undefined && monthYear !== undefined) return dateOf(Number(monthYear), monthOfName(month), 1);
  return month === undefined ? addMonths(firstOfMonth(anchor.today), counted(which)) : nextMonthStart(anchor, monthOfName(month));
}
function lastWeek(start: LocalDate): LocalDate {
  const monday = startOfWeek(endOfMonth(start), 1);
  return monthOf(addDays(monday, 3)) === monthOf(start) ? monday : addDays(monday, -7);
}
function nextMonthStart(anchor: Anchor, month: number): LocalDate | undefined {
  const thisYear = dateOf(yearOf(anchor.today), month, 1);
  if (thisYear !== undefined && endOfMonth(thisYear) >= anchor.today) return thisYear;
  return nextYearDay(anchor.today, month, 1);
}

/** week 31 of the year (ISO). */
export const weekNumber: Rule = rule(
  String.raw`(?:in )?week (?:number )?(?<number>[1-5]?\d)(?: of (?<year>${YEAR}))?`,
  (groups, { anchor }) => {
    const number = Number(groups['number']);
    if (number < 1 || number > 53) return undefined;
    const inYear = (year: number): LocalDate => addDays(startOfWeek(`${year}-01-04` as LocalDate, 1), 7 * (number - 1));
    const year = groups['year'] === undefined ? yearOf(anchor.today) : Number(groups['year']);
    const monday = inYear(year);
    return weekFrom(groups['year'] === undefined && addDays(monday, 6) < anchor.today ? inYear(year + 1) : monday);
  },
);
