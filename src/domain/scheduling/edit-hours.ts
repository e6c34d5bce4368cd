import type { DateOverride, DayWindow, WeeklyHours } from '../people/business.ts';
import type { LocalDate } from '../time/types.ts';
import { addDays } from '../time/wall.ts';

/** Dates from … to, both inclusive, each open when absent. */
export type Period = { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined };

/** What of a dated thing lies before and after the period. */
function outside({ from, to }: Period, { from: start, to: end }: Period): Period[] {
  const meets =
    (end === undefined || from === undefined || from <= end) && (to === undefined || start === undefined || to >= start);
  if (!meets) return [{ from, to }];
  const rest: Period[] = [];
  if (start !== undefined && (from === undefined || from < start)) rest.push({ from, to: addDays(start, -1) });
  if (end !== undefined && (to === undefined || to > end)) rest.push({ from: addDays(end, 1), to });
  return rest;
}

const during = ({ days, windows }: WeeklyHours, { from, to }: Period): WeeklyHours => ({
  days,
  windows,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/**
 * Another week for a period, the hours before and after it as they were; without a period the whole of the hours is replaced.
 * @example replaceWeek(usual, shorter, { from: '2026-07-01', to: '2026-08-31' }) //=> usual to 30 June, shorter in July and August, usual from 1 September
 */
export const replaceWeek = (hours: readonly WeeklyHours[], week: readonly WeeklyHours[], period: Period = {}): WeeklyHours[] => [
  ...hours.flatMap((one) => outside({ from: one.from, to: one.to }, period).map((rest) => during(one, rest))),
  ...week.map((one) => during(one, period)),
];

/** Other hours (none: closed) for the dates from … to; `null` brings the weekly hours back. What other overrides say of other dates stays. */
export function replaceDates(
  overrides: readonly DateOverride[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  windows: readonly DayWindow[] | null,
  note?: string,
): DateOverride[] {
  const dated = (one: DateOverride, first: LocalDate, last: LocalDate): DateOverride => {
    const { until: _until, ...rest } = one;
    return { ...rest, date: first, ...(last > first && { until: last }) };
  };
  const kept = overrides.flatMap((one) =>
    outside({ from: one.date, to: one.until ?? one.date }, { from, to }).map((rest) =>
      dated(one, rest.from ?? one.date, rest.to ?? one.date),
    ),
  );
  const added = windows === null ? [] : [dated({ date: from, windows, ...(note && { note }) }, from, to)];
  return [...kept, ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
}
