import { addDays } from '../../../time/wall.ts';
import type { LocalDate } from '../../../time/types.ts';
import { addMonths } from '../calendar.ts';
import { COUNT, countOf } from '../fragments.ts';
import { rule } from '../rule.ts';
import { between, single } from '../value.ts';
import type { Days, Rule } from '../value.ts';

const UNIT = 'days?|weeks?|months?|fortnights?|years?';

export function shift(from: LocalDate, count: number, unit: string): LocalDate {
  if (unit.startsWith('day')) return addDays(from, count);
  if (unit.startsWith('week')) return addDays(from, 7 * count);
  if (unit.startsWith('fortnight')) return addDays(from, 14 * count);
  return addMonths(from, unit.startsWith('year') ? 12 * count : count);
}

const moved = (from: LocalDate, count: number, unit: string): Days => single(shift(from, count, unit));

/** today, tomorrow, the day after tomorrow, yesterday. */
export const namedDays: Rule = rule(
  String.raw`(?:(?:for |on )?(?:the |a )?(?<after>day after tomorrow)|(?:on )?(?:the )?(?<before>day before yesterday)|(?:later |earlier |only )?(?<today>today|this day|for the day)|(?<tomorrow>tomorrow|the (?:very )?next day|the following day)|(?<yesterday>yesterday))`,
  (groups, { anchor }) => {
    const ahead = groups['after'] ? 2 : groups['before'] ? -2 : groups['tomorrow'] ? 1 : groups['yesterday'] ? -1 : 0;
    return single(addDays(anchor.today, ahead));
  },
);

/** in two weeks, 3 days from now, a fortnight, five days ago. */
export const daysAhead: Rule = rule(
  String.raw`(?:in (?:about |around |exactly )?(?<in>${COUNT})(?: full| more)? (?<inUnit>${UNIT})(?! (?:ago|back|earlier))(?:'s?)?(?: time)?(?: from now| from today)?|(?:for (?=\S+ (?:\S+ )?from now))?(?<from>${COUNT}) (?<fromUnit>${UNIT})(?:'s?)? (?:from (?:now|today)|later|time|hence|ahead|after today|in the future)|(?<week>an?|one|\d+) (?<weekUnit>weeks?|fortnights?|months?) (?:today|now))`,
  (groups, { anchor }) => {
    const unit = groups['inUnit'] ?? groups['fromUnit'] ?? groups['weekUnit'] ?? 'days';
    return moved(anchor.today, countOf(groups['in'] ?? groups['from'] ?? groups['week'] ?? '1'), unit);
  },
);

/** in 2-3 days, in two or three weeks: any day from the one to the other. */
export const daysAheadBetween: Rule = rule(
  String.raw`in (?:about |around )?(?<one>\d{1,2}|an?) ?(?:-|to|or|until) ?(?<two>\d{1,2}) (?<unit>days|weeks|months)(?: time| from now)?`,
  (groups, { anchor }) => {
    const [one, two] = [countOf(groups['one'] ?? '1'), Number(groups['two'])];
    const unit = groups['unit'] ?? 'days';
    if (one >= two) return undefined;
    return between(shift(anchor.today, one, unit), shift(anchor.today, two, unit), unit === 'days' ? 'day' : 'week');
  },
);

export const daysAgo: Rule = rule(String.raw`(?<count>${COUNT}) (?<unit>${UNIT}) (?:ago|back|earlier)`, (groups, { anchor }) =>
  moved(anchor.today, -countOf(groups['count'] ?? '1'), groups['unit'] ?? 'days'),
);

/** the day after the 3rd, the day before Christmas. */
export const dayBeside: Rule = rule(
  String.raw`(?:on )?(?:the )?day (?<way>after|before) (?!tomorrow|yesterday)`,
  (groups, reader, to, from) => {
    const base = reader.days(to);
    const date = base?.days.ranges[0]?.from;
    if (!base || date === undefined || base.days.grain !== 'day') return undefined;
    return { from, to: base.to, meanings: [single(addDays(date, groups['way'] === 'after' ? 1 : -1))] };
  },
);

const LENGTH = new RegExp(String.raw`^(?:\d{1,3}|an?) ${UNIT}(?!\p{L})`, 'u');

/** two days from tomorrow, three weeks after the 15th, a week from Friday, a week on Tuesday, a week before the 3rd. */
export const daysFromDay: Rule = rule(
  String.raw`(?:in )?(?<count>${COUNT}) (?<unit>${UNIT}) (?<way>from|after|on|before|prior to|following)? ?(?=\S)`,
  (groups, reader, to, from) => {
    const base = reader.days(to);
    const unit = groups['unit'] ?? 'days';
    if (base?.days.grain !== 'day') return undefined;
    // "every two weeks on Monday" is a rhythm.
    if (reader.text.slice(0, from).endsWith('every ')) return undefined;
    // "a week on Tuesday" counts from it; "in 3 days on Friday" does not.
    if (groups['way'] === 'on' && unit.startsWith('day')) return undefined;
    const bareWay = groups['way'] === undefined;
    // "1 month 2 days ago" is one length.
    if (bareWay && LENGTH.test(reader.text.slice(to))) return undefined;
    if (bareWay && (base.days.fixed !== true || unit.startsWith('day')) && base.days.weekday === undefined) return undefined;
    const sign = groups['way'] === 'before' || groups['way'] === 'prior to' ? -1 : 1;
    const count = sign * countOf(groups['count'] ?? '1');
    const starts = base.days.weekday === undefined ? base.days.ranges : base.days.ranges.slice(0, 1);
    const ranges = starts.map((range) => shift(range.from, count, unit)).map((date) => ({ from: date, to: date }));
    return { from, to: base.to, meanings: [{ kind: 'days', ranges, grain: 'day', fixed: true }] };
  },
);
