import { DomainError } from '../errors.ts';
import type { LocalDate } from '../time/types.ts';
import { addDays, dateToUtcMs, utcMsToDate } from '../time/wall.ts';

/** How often, how many times in all, and for "the 31st" what becomes of months without one: left out (`skip`) or their last day (`clamp`). */
export type Repeat = {
  readonly every: 'week' | 'two_weeks' | 'month';
  /** The first one included, 2 to 52. */
  readonly count: number;
  readonly missing?: 'skip' | 'clamp' | undefined;
};

export const MOST_REPEATS = 52;

/** The day of the month `months` after that of `first`, always counted from `first`; undefined where the month has no such day. */
function monthsAfter(first: LocalDate, months: number, clamp: boolean): LocalDate | undefined {
  const base = new Date(dateToUtcMs(first));
  const [year, month, day] = [base.getUTCFullYear(), base.getUTCMonth() + months, base.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (day > lastDay && !clamp) return undefined;
  return utcMsToDate(Date.UTC(year, month, Math.min(day, lastDay)));
}

/**
 * The dates of a series, each counted from the first one, so that a short month moves no later date (A35). Fails with INVALID_INPUT naming `repeat.count`.
 * @example seriesDates('2026-01-31', { every: 'month', count: 3 }) //=> ['2026-01-31', '2026-03-31', '2026-05-31']
 */
export function seriesDates(first: LocalDate, { every, count, missing = 'skip' }: Repeat): LocalDate[] {
  if (!Number.isInteger(count) || count < 2 || count > MOST_REPEATS) {
    throw new DomainError('INVALID_INPUT', `repeat.count: expected 2 to ${MOST_REPEATS}, got ${count}`, { path: 'repeat.count' });
  }
  if (every !== 'month') {
    return Array.from({ length: count }, (_, index) => addDays(first, index * (every === 'week' ? 7 : 14)));
  }
  const dates: LocalDate[] = [];
  for (let months = 0; dates.length < count; months++) {
    const date = monthsAfter(first, months, missing === 'clamp');
    if (date !== undefined) dates.push(date);
  }
  return dates;
}
