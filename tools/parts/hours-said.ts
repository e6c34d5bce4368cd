import { readHours } from '../../src/domain/language/hours.ts';
import type { PeriodSaid } from '../../src/domain/language/hours-period.ts';
import { splitPeriod } from '../../src/domain/language/hours-period.ts';
import { resolveWhen } from '../../src/domain/language/when.ts';
import type { Business, DayWindow, Provider } from '../../src/domain/people/business.ts';
import type { Period } from '../../src/domain/scheduling/edit-hours.ts';
import type { HoursPeriod, WeekChange } from '../../src/domain/scheduling/hour-periods.ts';
import type { Instant, Weekday } from '../../src/domain/time/types.ts';
import { addDays, localDateOf } from '../../src/domain/time/wall.ts';
import type { ToolFailure } from '../contract.ts';
import { WEEKDAYS } from './hours-words.ts';
import { piecesByPlace } from './places-said.ts';
import { fail } from './results.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** Hours that were said: windows of weekdays (none: closed). `anyDay`: of every day that is open then. `whole`: the other days are closed. */
export type HoursSaid = {
  readonly days: readonly { readonly day: Weekday; readonly windows: readonly DayWindow[] }[];
  readonly anyDay: boolean;
  readonly whole: boolean;
  /** An end that was not said ("after 2 pm"): when the day, or else the week, closes. */
  readonly openEnded?: boolean | undefined;
  readonly period: Period;
};

type Where = { readonly business: Business; readonly provider: Provider; readonly now: Instant; readonly locale: string };

/** Words about hours, with where and for which dates they hold; a question where they are not clear. */
export function readHoursSaid(said: string, periodText: string | null, where: Where): HoursSaid | ToolFailure {
  const own = splitPeriod(said);
  const given = periodText === null ? undefined : (splitPeriod(periodText).period ?? { kind: 'range', text: periodText });
  const period = periodOf(own.period ?? given, where);
  if ('ok' in period) return period;
  const days = new Map<Weekday, DayWindow[]>();
  const closed = new Set<Weekday>();
  let anyDay = true;
  let named: readonly Weekday[] = [];
  for (const { words, locationId } of piecesByPlace(own.rest, where.business.locations)) {
    const reading = readHours(words);
    if ('problem' in reading) return notUnderstood(reading.problem, reading.unexplained, where.locale);
    const carried = reading.anyDay === true && named.length > 0;
    if (reading.anyDay !== true) anyDay = false;
    if (!carried) named = reading.anyDay === true ? [] : reading.hours.flatMap((one) => one.days);
    reading.closed?.forEach((day) => closed.add(day));
    for (const one of reading.hours)
      for (const day of carried ? named : one.days) {
        const windows = one.windows.map(({ start, end }) => ({
          start,
          end,
          ...(locationId === undefined ? {} : { locationId }),
        }));
        days.set(day, [...(days.get(day) ?? []), ...windows]);
      }
  }
  closed.forEach((day) => days.set(day, []));
  return {
    days: [...days].map(([day, windows]) => ({ day, windows })),
    anyDay: anyDay && days.size > 0,
    openEnded: OPEN_ENDED.test(own.rest) && !MIDNIGHT.test(own.rest),
    whole: [...days.values()].some(({ length }) => length > 0) && /\b(only|just)\b/i.test(own.rest),
    period,
  };
}

/** "After 2 pm", and no word of midnight. */
const OPEN_ENDED = /\b(?:after|past|onwards?|or later|starting|from \S+ on)\b|\d\s*(?:[ap]m)?\s*\+/i;
const MIDNIGHT = /\bmidnight\b|\b(?:24|00?)[:.]00\b|\b12 ?am\b|\b24 ?h/i;

/** A window to the end of the day, ended when that weekday closes; else when the latest of the week does. */
function closingAsUsual(window: DayWindow, day: Weekday, week: HoursPeriod['week']): DayWindow {
  if (window.end !== 1440) return window;
  const closings = (windows: readonly DayWindow[]): number[] =>
    windows.filter(({ start, end }) => end > start && end > window.start).map(({ end }) => end);
  const own = closings(week[day - 1] ?? []);
  const latest = Math.max(...(own.length > 0 ? own : week.flatMap(closings)));
  return Number.isFinite(latest) ? { ...window, end: latest } : window;
}

/** What was said, as a change of one season's week. */
export function weekChange(
  { days, anyDay, whole, openEnded }: Pick<HoursSaid, 'days' | 'anyDay' | 'whole' | 'openEnded'>,
  { week }: HoursPeriod,
): WeekChange {
  const change = new Map<Weekday, readonly DayWindow[]>(
    days.map(({ day, windows }) => [day, openEnded ? windows.map((window) => closingAsUsual(window, day, week)) : windows]),
  );
  if (anyDay && week.some((windows) => windows.length > 0))
    for (const day of WEEKDAYS) if ((week[day - 1] ?? []).length === 0) change.delete(day);
  if (whole) for (const day of WEEKDAYS) if (!change.has(day)) change.set(day, []);
  return change;
}

function periodOf(said: PeriodSaid | undefined, { business, provider, now, locale }: Where): Period | ToolFailure {
  const { say } = wordingOf(locale);
  if (!said) return {};
  const at = { now, timeZone: provider.timeZone, weekStartsOn: business.weekStartsOn, locale: business.locale };
  const { day, certain, open } = resolveWhen(said.text, at);
  if (!day || !certain)
    return fail('NOT_UNDERSTOOD', `period: "${spoken(said.text)}" was not understood; ask from which date to which date.`, {
      view: { text: say('hours.periodUnclear', { said: spoken(said.text) }), expects: 'date' },
    });
  const today = localDateOf(now, provider.timeZone);
  const from = day.from < today && day.to >= today ? today : day.from;
  const ends = said.kind === 'range' && open !== 'end';
  const period = said.kind === 'end' ? { from: today, to: day.to } : { from, ...(ends ? { to: day.to } : {}) };
  if (day.to < today || (period.to ?? from) < today || (period.to !== undefined && period.to > addDays(today, 3 * 366)))
    return fail('PAST', 'period: expected dates from today on, at most three years ahead.', {
      view: { text: say('hours.periodOver'), expects: 'date' },
    });
  return period;
}

const notUnderstood = (problem: string, unexplained: readonly string[], locale: string): ToolFailure =>
  fail('NOT_UNDERSTOOD', `hours: ${problem}; ask for days and times.`, {
    alternatives: unexplained.map(spoken),
    view: {
      text: wordingOf(locale).say('hours.hoursUnclear'),
      expects: 'anything',
    },
  });
