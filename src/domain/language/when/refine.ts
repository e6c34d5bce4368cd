import { addDays, weekdayOf } from '../../time/wall.ts';
import { nextMonthDay, weekdayFrom } from './calendar.ts';
import { disagreement } from './rules/weekdays.ts';
import { day } from './value.ts';
import type { Anchor, Days } from './value.ts';

const isSingle = (days: Days): boolean => days.grain === 'day' && days.ranges[0]?.from === days.ranges[0]?.to;
const bare = (days: Days): boolean => days.weekday !== undefined || days.dayOfMonth !== undefined;

/** Two day words that speak of one day: "Monday" + "26 September", "Tuesday" + "next week", "the 5th" + "in March". Undefined when they do not. */
export function refine(anchor: Anchor, one: Days, two: Days): Days | undefined {
  const impossible = [one, two].find((days) => days.impossible !== undefined);
  if (impossible) return impossible;
  if (one.weekday !== undefined && two.weekday === undefined) return withWeekday(anchor, one, two);
  if (two.weekday !== undefined && one.weekday === undefined) return withWeekday(anchor, two, one);
  if (one.dayOfMonth !== undefined && two.dayOfMonth === undefined) return withDayOfMonth(one, two);
  if (two.dayOfMonth !== undefined && one.dayOfMonth === undefined) return withDayOfMonth(two, one);
  if (bare(one) || bare(two)) return undefined;
  return sameOrInside(one, two);
}

function withWeekday(anchor: Anchor, named: Days, other: Days): Days | undefined {
  const weekday = named.weekday;
  const range = other.ranges[0];
  if (weekday === undefined || !range) return undefined;
  if (isSingle(other)) {
    const match = other.ranges.find((each) => weekdayOf(each.from) === weekday);
    if (match) return { ...other, ranges: [match], fixed: true };
    if (other.dayOfMonth !== undefined) {
      const both = nextMonthDay(anchor.today, other.dayOfMonth, weekday);
      if (both !== undefined && both <= addDays(anchor.today, 200))
        return { kind: 'days', ranges: [day(both)], grain: 'day', fixed: true };
    }
    return disagreement(anchor, weekday, range.from);
  }
  if (other.open !== undefined) return undefined;
  const date = weekdayFrom(range.from, weekday);
  if (date > range.to) return undefined;
  return { kind: 'days', ranges: [day(date)], grain: 'day', fixed: true, ...(named.recurring ? { recurring: true } : {}) };
}

function withDayOfMonth(numbered: Days, other: Days): Days | undefined {
  const range = other.ranges[0];
  const number = numbered.dayOfMonth;
  if (number === undefined || !range) return undefined;
  if (isSingle(other)) return Number(range.from.slice(8)) === number ? other : undefined;
  const date = nextMonthDay(range.from, number);
  return date !== undefined && date <= range.to ? { kind: 'days', ranges: [day(date)], grain: 'day', fixed: true } : undefined;
}

function sameOrInside(one: Days, two: Days): Days | undefined {
  const [a, b] = [one.ranges[0], two.ranges[0]];
  if (!a || !b || one.open !== undefined || two.open !== undefined) return undefined;
  if (a.from <= b.from && b.to <= a.to) return two;
  if (b.from <= a.from && a.to <= b.to) return one;
  return undefined;
}
