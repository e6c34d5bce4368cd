import type { DayWindow, WeeklyHours } from '../people/business.ts';
import type { LocalDate, Weekday } from '../time/types.ts';
import { addDays } from '../time/wall.ts';
import type { Period } from './edit-hours.ts';

/** The hours of each weekday (index 0: Monday) on every date of a period. */
export type HoursPeriod = Period & { readonly week: readonly (readonly DayWindow[])[] };

/** What is said of weekdays: their new windows; none closes the day. */
export type WeekChange = ReadonlyMap<Weekday, readonly DayWindow[]>;

const DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const keyOf = (windows: readonly DayWindow[] = []): string =>
  JSON.stringify(windows.map((one) => [one.start, one.end, one.locationId]));
const sameWeek = (a: HoursPeriod, b: HoursPeriod): boolean =>
  DAYS.every((day) => keyOf(a.week[day - 1]) === keyOf(b.week[day - 1]));

/** Whether all of the one lies in the other. */
const within = (inner: Period, outer: Period): boolean =>
  (outer.from === undefined || (inner.from !== undefined && inner.from >= outer.from)) &&
  (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to));

/**
 * Weekly hours as periods one after the other that cover all time, each with one week; cut at the dates of `also` too. Neighbours with the same week are one,
 * unless `also` cuts them.
 * @example hoursPeriods([{ days: [1], windows, to: '2027-02-28' }, { days: [2], windows, from: '2027-03-01' }]).length //=> 2
 */
export function hoursPeriods(hours: readonly WeeklyHours[], also: Period = {}): HoursPeriod[] {
  const starts = [...hours, also].flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [from]),
    ...(to === undefined ? [] : [addDays(to, 1)]),
  ]);
  const cuts = [...new Set(starts)].sort();
  const periods = [undefined, ...cuts].map((from, index): HoursPeriod => {
    const next = cuts[index];
    const period: Period = { from, to: next === undefined ? undefined : addDays(next, -1) };
    const valid = hours.filter((one) => within(period, { from: one.from, to: one.to }));
    const week = DAYS.map((day) =>
      valid
        .filter(({ days }) => days.includes(day))
        .flatMap(({ windows }) => windows)
        .sort((a, b) => a.start - b.start),
    );
    return { ...period, week };
  });
  const kept = new Set([also.from, also.to === undefined ? undefined : addDays(also.to, 1)]);
  return joined(periods, kept);
}

function joined(periods: readonly HoursPeriod[], kept: ReadonlySet<LocalDate | undefined> = new Set()): HoursPeriod[] {
  const out: HoursPeriod[] = [];
  for (const period of periods) {
    const last = out.at(-1);
    if (last && sameWeek(last, period) && !kept.has(period.from)) out[out.length - 1] = { ...last, to: period.to };
    else out.push(period);
  }
  return out;
}

/** The period that a date lies in. */
export const periodOn = (periods: readonly HoursPeriod[], date: LocalDate): HoursPeriod | undefined =>
  periods.find(({ from, to }) => (from === undefined || from <= date) && (to === undefined || to >= date));

/** Periods as weekly hours: what `hoursPeriods` reads back. */
export const hoursOfPeriods = (periods: readonly HoursPeriod[]): WeeklyHours[] =>
  joined(periods).flatMap(({ from, to, week }) => {
    const groups = Map.groupBy(DAYS, (day) => keyOf(week[day - 1]));
    return [...groups.values()].flatMap((days): WeeklyHours[] => {
      const windows = week[(days[0] ?? 1) - 1] ?? [];
      return windows.length === 0
        ? []
        : [{ days, windows, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
    });
  });

export type ChangedHours = {
  /** Everything, also what was not spoken of. */
  readonly hours: readonly WeeklyHours[];
  /** The first period that changes, as it was and as it will be. */
  readonly before: HoursPeriod;
  readonly after: HoursPeriod;
  /** Coming seasons that have other hours on some of the days spoken of, which stay; with those days. */
  readonly kept: readonly { readonly season: HoursPeriod; readonly days: readonly Weekday[] }[];
};

/**
 * Other hours on some weekdays: on all dates of a bounded period, else from its start (today) on. Without an end a coming season keeps its own hours: the change holds
 * wherever a day has the hours that it has at the start. Days that are not spoken of, and dates outside the period, stay as they are.
 * @example changeHours(usual, new Map([[6, [tenToTwo]]]), {}, today).hours
 */
export function changeHours(
  hours: readonly WeeklyHours[],
  changeIn: (period: HoursPeriod) => WeekChange,
  period: Period,
  today: LocalDate,
): ChangedHours {
  const bounded = period.to !== undefined;
  const periods = hoursPeriods(hours, period);
  const current = periodOn(periods, today);
  const begins = period.from === undefined && !bounded ? current : periods.find((one) => within(one, period));
  if (!begins) throw new RangeError('hours: no such period');
  const change = changeIn(begins);
  const over = (one: HoursPeriod): boolean => one.to !== undefined && one.to < today;
  const applies = (one: HoursPeriod, day: Weekday): boolean =>
    bounded
      ? within(one, period)
      : (period.from === undefined ? !over(one) : within(one, period)) &&
        keyOf(one.week[day - 1]) === keyOf(begins.week[day - 1]);
  const changed = periods.map((one): HoursPeriod => {
    const inside = bounded ? changeIn(one) : change;
    return {
      ...one,
      week: DAYS.map((day) => (inside.has(day) && applies(one, day) ? (inside.get(day) ?? []) : (one.week[day - 1] ?? []))),
    };
  });
  const ahead = (one: HoursPeriod): boolean =>
    !bounded && one !== begins && !over(one) && (period.from === undefined || within(one, period));
  return {
    hours: hoursOfPeriods(changed),
    before: begins,
    after: changed[periods.indexOf(begins)] ?? begins,
    kept: periods
      .filter(ahead)
      .map((season) => ({ season, days: DAYS.filter((day) => change.has(day) && !applies(season, day)) }))
      .filter(({ days }) => days.length > 0),
  };
}
