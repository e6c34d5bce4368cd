import { addDays, weekdayOf } from '../../../time/wall.ts';
import type { LocalDate, Weekday } from '../../../time/types.ts';
import { addMonths, endOfMonth, firstOfMonth, nextMonthDay, startOfWeek, weekdayFrom, yearOf, dateOf } from '../calendar.ts';
import { DAY_NUMBER, MONTH, ORDINAL, WEEKDAY, YEAR, monthOfName, weekdayOfName } from '../fragments.ts';
import { rule } from '../rule.ts';
import { day, single } from '../value.ts';
import type { Anchor, Days, Rule } from '../value.ts';
import { eitherOrder } from './dates.ts';

/** The weekday in the week `weeks` after the one that holds today. */
export const weekdayOfWeek = (anchor: Anchor, weekday: Weekday, weeks: number): LocalDate =>
  weekdayFrom(addDays(startOfWeek(anchor.today, anchor.weekStartsOn), 7 * weeks), weekday);

/** A weekday alone: the next one; said on that very day, today first and the next week's second. */
export function bareWeekday(anchor: Anchor, weekday: Weekday): Days {
  const next = weekdayFrom(anchor.today, weekday);
  const ranges = next === anchor.today ? [day(next), day(addDays(next, 7))] : [day(next)];
  return { kind: 'days', ranges, grain: 'day', weekday };
}

/** "next friday" is next week's; while this week's still lies ahead, both are possible. */
function nextWeekday(anchor: Anchor, weekday: Weekday): Days {
  const meant = weekdayOfWeek(anchor, weekday, 1);
  const nearest = weekdayFrom(addDays(anchor.today, 1), weekday);
  const ranges = nearest === meant ? [day(meant)] : [day(meant), day(nearest)];
  return { kind: 'days', ranges, grain: 'day', fixed: true };
}

/** friday, this friday, next friday, coming friday, last friday, every friday, fridays. */
export const plainWeekday: Rule = rule(
  String.raw`(?:on |for |for the |by )?(?:(?<which>this coming|this past|this last|this|next|coming|the coming|the next|following|the following|last|past|previous|every|each|any|a|the|some) )?(?<day>${WEEKDAY})(?<many>s)?`,
  (groups, { anchor }, _to) => {
    const weekday = weekdayOfName(groups['day'] ?? '');
    const which = groups['which']?.replace('the ', '');
    if (groups['many'] || which === 'every' || which === 'each') return { ...bareWeekday(anchor, weekday), recurring: true };
    if (which === 'next' || which === 'following') return nextWeekday(anchor, weekday);
    if (which === 'coming' || which === 'this coming') return single(weekdayFrom(addDays(anchor.today, 1), weekday));
    if (which === 'this') return single(weekdayFrom(anchor.today, weekday));
    if (/last|past|previous/.test(which ?? '')) return single(addDays(weekdayFrom(anchor.today, weekday), -7));
    return bareWeekday(anchor, weekday);
  },
);

/** the saturday after next: the one behind "next saturday", which itself is not the same to everybody. */
export const weekdayAfterNext: Rule = rule(
  String.raw`(?:on )?(?:the )?(?<day>${WEEKDAY}) after (?:the )?next(?: one)?(?! (?:week|month|${WEEKDAY}))`,
  (groups, { anchor }) => {
    const next = nextWeekday(anchor, weekdayOfName(groups['day'] ?? ''));
    return { ...next, ranges: next.ranges.map(({ from }) => day(addDays(from, 7))) };
  },
);

/** friday next week, next week friday, friday of this week, the week after next on monday. */
export const weekdayWithWeek: Rule = rule(
  String.raw`(?:on )?(?:the )?(?:(?<day>${WEEKDAY}),? (?:of |in |on )?(?:the )?(?<week>this|current|next|the next|coming|following|that|last|past|previous) week(?<skip> after next)?|(?<week2>this|current|next|coming|following|last|past|previous) week(?:'s)?(?: ?[-–])?(?<skip2> after next)?,? (?:on )?(?<day2>${WEEKDAY})|(?<day3>${WEEKDAY}) (?<skip3>(?:the |of the )?week after next))`,
  (groups, { anchor }) => {
    const weekday = weekdayOfName(groups['day'] ?? groups['day2'] ?? groups['day3'] ?? '');
    const week = groups['week'] ?? groups['week2'];
    if (week === 'that') return undefined;
    const skip = groups['skip'] ?? groups['skip2'] ?? groups['skip3'];
    const ahead =
      skip !== undefined ? 2 : week === 'this' || week === 'current' ? 0 : /last|past|previous/.test(week ?? '') ? -1 : 1;
    return single(weekdayOfWeek(anchor, weekday, ahead));
  },
);

/** friday week, a week on tuesday (see daysFromDay), tuesday in two weeks. */
export const weekdayPlusWeeks: Rule = rule(
  String.raw`(?:on )?(?<day>${WEEKDAY}) (?:(?<week>week)(?! (?:of|commencing|starting|beginning|after))|in (?<count>\d|a|two|a couple(?: of)?) weeks?(?: time)?|fortnight)`,
  (groups, { anchor }) => {
    const weekday = weekdayOfName(groups['day'] ?? '');
    const first = weekdayFrom(addDays(anchor.today, groups['week'] ? 1 : 0), weekday);
    if (groups['week']) return single(addDays(first, 7));
    const count = /^\d/.test(groups['count'] ?? '') ? Number(groups['count']) : groups['count'] === 'a' ? 1 : 2;
    return inWeeksOn(anchor, count, weekday);
  },
);

/** in two weeks on tuesday: the Tuesday of that week; where the count from the coming Tuesday differs, that one second. */
export function inWeeksOn(anchor: Anchor, weeks: number, weekday: Weekday): Days {
  const ofWeek = weekdayOfWeek(anchor, weekday, weeks);
  const counted = addDays(weekdayFrom(anchor.today, weekday), 7 * weeks);
  const ranges = ofWeek === counted ? [day(ofWeek)] : [day(ofWeek), day(counted)];
  return { kind: 'days', ranges, grain: 'day', fixed: true };
}

export const inWeeksOnWeekday: Rule = rule(
  String.raw`in (?<count>\d|a|an|one|a couple(?: of)?) weeks?(?:'s?)?(?: time)?,? (?:on |on the )?(?:a )?(?<day>${WEEKDAY})`,
  (groups, { anchor }) => {
    const text = groups['count'] ?? '1';
    return inWeeksOn(
      anchor,
      /^\d/.test(text) ? Number(text) : text.includes('couple') ? 2 : 1,
      weekdayOfName(groups['day'] ?? ''),
    );
  },
);

/** A weekday and a number that meet only later than this may be a slip, and are asked about. */
const SOON_DAYS = 62;

/** monday the 21st, monday 21, fri 13th, the 13th a friday: the next such date that falls on it; if none soon, the two disagree. */
export const weekdayAndNumber: Rule = rule(
  String.raw`(?:on |for )?(?:the )?(?:(?:this|next) )?(?<day>${WEEKDAY}),? (?:on )?(?:(?<the>the )?(?<ordinal>${ORDINAL})|(?<the2>the )?(?<number>${DAY_NUMBER}))(?![:./-]\d| ?%|,? (?:of |the )*${MONTH}| ?(?:am|pm|oclock|ish|h)(?![a-z])|(?<!(?:st|nd|rd|th|the \d|the \d\d)) (?:to|-|until)(?![a-z])| (?:past|or|minutes?|hours?|days?|weeks?|people|of us|in the|at night|works|guests|adults))`,
  (groups, { anchor }) => {
    const weekday = weekdayOfName(groups['day'] ?? '');
    const number = Number.parseInt(groups['ordinal'] ?? groups['number'] ?? '', 10);
    const said = groups['ordinal'] !== undefined || groups['the2'] !== undefined || number > 12;
    const both = nextMonthDay(anchor.today, number, weekday);
    if (!said || both === undefined) return undefined;
    if (both <= addDays(anchor.today, SOON_DAYS)) return single(both);
    const slip = disagreement(anchor, weekday, nextMonthDay(anchor.today, number))?.ranges ?? [];
    return { kind: 'days', ranges: [day(both), ...slip], grain: 'day', fixed: true };
  },
);

/** What a date and a weekday that disagree may mean: the date first, then the nearest such weekday. */
export function disagreement(anchor: Anchor, weekday: Weekday, date: LocalDate | undefined): Days | undefined {
  if (date === undefined) return undefined;
  const near = weekdayFrom(addDays(date, -3), weekday);
  return { kind: 'days', ranges: [day(date), day(near < anchor.today ? addDays(near, 7) : near)], grain: 'day', fixed: true };
}

/** A dash between two hours is a stretch of time: "friday 7-6", "saturday 10-14". In "friday 27-11" and "saturday 14-11" it is none. */
const isHours = (mark: string | undefined, one: number, two: number): boolean =>
  mark === '-' && one <= 24 && two <= 24 && (one <= 12 || two > one);

/** friday 7/6, friday 27-11: the weekday says which number is the month. */
export const weekdayAndNumericDate: Rule = rule(
  String.raw`(?:on |for )?(?<day>${WEEKDAY}),? (?:the )?(?<one>\d{1,2})(?<mark>[-/.])(?<two>\d{1,2})(?![-/.:]\d| ?(?:am|pm))`,
  (groups, { anchor }) => {
    const weekday = weekdayOfName(groups['day'] ?? '');
    const [one, two] = [Number(groups['one']), Number(groups['two'])];
    if (isHours(groups['mark'], one, two)) return undefined;
    const days = eitherOrder(anchor, one, two);
    if (days?.impossible !== undefined) return days;
    const match = days?.ranges.find((range) => weekdayOf(range.from) === weekday);
    return match ? single(match.from) : groups['mark'] === '/' ? days : disagreement(anchor, weekday, days?.ranges[0]?.from);
  },
);

/** the first friday of july, the second monday of next month, the last wednesday of the month. */
export const nthWeekday: Rule = rule(
  String.raw`(?:on )?(?:the )?(?<nth>[1-5](?:st|nd|rd|th)|first|second|third|fourth|last|final) (?<day>${WEEKDAY}) (?:(?:of|in)(?: the)? |(?=(?:this|next) month))(?:(?<month>${MONTH})(?:,? ?(?<year>${YEAR}))?|(?<which>this|next|coming|following)? ?month)`,
  (groups, { anchor }) => {
    const weekday = weekdayOfName(groups['day'] ?? '');
    const nth =
      { '1': 1, f: 1, '2': 2, s: 2, '3': 3, t: 3, '4': 4, '5': 5, l: -1 }[
        (groups['nth'] ?? '').replace('fourth', '4').replace('final', 'l')[0] ?? ''
      ] ?? 1;
    const inMonth = (first: LocalDate): LocalDate =>
      nth < 0 ? weekdayFrom(addDays(endOfMonth(first), -6), weekday) : addDays(weekdayFrom(first, weekday), 7 * (nth - 1));
    if (!groups['month']) {
      const which = groups['which'];
      const first = addMonths(firstOfMonth(anchor.today), which === undefined || which === 'this' ? 0 : 1);
      const date = inMonth(first);
      return single(which === undefined && date < anchor.today ? inMonth(addMonths(first, 1)) : date);
    }
    const month = monthOfName(groups['month']);
    const year = groups['year'] === undefined ? yearOf(anchor.today) : Number(groups['year']);
    const date = inMonth(dateOf(year, month, 1) ?? anchor.today);
    const rolled = groups['year'] === undefined && date < anchor.today ? inMonth(dateOf(year + 1, month, 1) ?? date) : date;
    return single(rolled);
  },
);
