import type { DateOverride, DayWindow, Provider, WeeklyHours } from '../people/business.ts';
import { dayNumberOf, weekdayOfDayNumber } from '../time/local-clock.ts';

/** When somebody works: weekly hours in their zone, the dates that differ, holidays, and the way between two places. */
export type Schedule = Pick<Provider, 'timeZone' | 'hours' | 'overrides' | 'holidays' | 'travel'>;

/** What is stated for one local date. `closed`: by an override without windows or a holiday, so that nothing runs into it from the evening before. */
export type DayPlan = { readonly windows: readonly DayWindow[]; readonly closed: boolean };

type Season = { readonly first: number; readonly last: number; readonly byWeekday: readonly (readonly DayWindow[])[] };

const NOTHING: readonly DayWindow[] = [];
const CLOSED: DayPlan = { windows: NOTHING, closed: true };

const firstDay = ({ from }: WeeklyHours): number => (from === undefined ? -Infinity : dayNumberOf(from));
const lastDay = ({ to }: WeeklyHours): number => (to === undefined ? Infinity : dayNumberOf(to));

/** The weekly hours as stretches of days with one and the same week in each. */
function seasons(hours: readonly WeeklyHours[]): Season[] {
  const begins = new Set([-Infinity]);
  for (const one of hours) {
    if (one.from !== undefined) begins.add(firstDay(one));
    if (one.to !== undefined) begins.add(lastDay(one) + 1);
  }
  const sorted = [...begins].sort((a, b) => a - b);
  return sorted.map((first, index) => {
    const byWeekday: DayWindow[][] = [[], [], [], [], [], [], [], []];
    for (const one of hours) {
      if (firstDay(one) > first || lastDay(one) < first) continue;
      for (const day of one.days) byWeekday[day]?.push(...one.windows);
    }
    return { first, last: (sorted[index + 1] ?? Infinity) - 1, byWeekday };
  });
}

function overridesByDay(overrides: readonly DateOverride[]): Map<number, DayPlan> {
  const plans = new Map<number, DayPlan>();
  for (const { date, until, windows } of overrides) {
    const last = until === undefined ? dayNumberOf(date) : dayNumberOf(until);
    for (let day = dayNumberOf(date); day <= last; day++)
      plans.set(day, windows.length === 0 ? CLOSED : { windows, closed: false });
  }
  return plans;
}

/** What is stated for each day number: hours of the date itself, else closed on a holiday, else the week's that is valid then. */
export function dayPlans({ hours, overrides, holidays }: Schedule): (day: number) => DayPlan {
  const dated = overridesByDay(overrides);
  const weeks = seasons(hours);
  const usual = weeks.map(({ byWeekday }) => byWeekday.map((windows): DayPlan => ({ windows, closed: false })));
  for (const date of holidays?.dates ?? []) {
    const day = dayNumberOf(date);
    if (!dated.has(day)) dated.set(day, CLOSED);
  }
  let season = 0;
  return (day) => {
    const stated = dated.size > 0 ? dated.get(day) : undefined;
    if (stated) return stated;
    while (season > 0 && day < (weeks[season] as Season).first) season--;
    while (day > (weeks[season] as Season).last) season++;
    return (usual[season] as DayPlan[])[weekdayOfDayNumber(day)] ?? CLOSED;
  };
}
