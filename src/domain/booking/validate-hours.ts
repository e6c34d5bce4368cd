import { DomainError } from '../errors.ts';
import type { DateOverride, DayWindow, WeeklyHours } from '../people/business.ts';
import { daysBetween, localDate } from '../time/wall.ts';

export const invalid = (path: string, expected: string, got: unknown): DomainError =>
  new DomainError('INVALID_INPUT', `${path}: expected ${expected}, got ${JSON.stringify(got)}`, { path, expected });

/** A whole number in [least, most], a multiple of `step`. Fails with INVALID_INPUT naming `path`. */
export function checkWhole(path: string, value: number, least: number, most: number, step = 1): void {
  if (Number.isInteger(value) && value >= least && value <= most && value % step === 0) return;
  throw invalid(path, `${step === 1 ? 'a whole number' : `a multiple of ${step}`} from ${least} to ${most}`, value);
}

/** Claims are 5-minute quanta, so every start and length is a multiple of 5 minutes. */
export const QUANTUM_MINUTES = 5;
const DAY_MINUTES = 1440;

export function validateWindows(path: string, windows: readonly DayWindow[]): void {
  windows.forEach(({ start, end }, index) => {
    checkWhole(`${path}[${index}].start`, start, 0, DAY_MINUTES - QUANTUM_MINUTES, QUANTUM_MINUTES);
    checkWhole(`${path}[${index}].end`, end, 0, DAY_MINUTES, QUANTUM_MINUTES);
  });
}

/** Weekdays 1–7, windows of multiples of 5 minutes, a last date not before the first. Fails with INVALID_INPUT naming the field. */
export function validateWeeklyHours(path: string, hours: readonly WeeklyHours[]): void {
  hours.forEach(({ days, windows, from, to }, index) => {
    days.forEach((day, place) => {
      checkWhole(`${path}[${index}].days[${place}]`, day, 1, 7);
    });
    validateWindows(`${path}[${index}].windows`, windows);
    if (from !== undefined) localDate(from, `${path}[${index}].from`);
    if (to !== undefined) localDate(to, `${path}[${index}].to`);
    if (from !== undefined && to !== undefined && to < from) throw invalid(`${path}[${index}].to`, `${from} or later`, to);
  });
}

const MOST_DAYS = 366;

/** Real dates, each at most once, at most 366 of them in one override. Fails with INVALID_INPUT naming the field. */
export function validateOverrides(path: string, overrides: readonly DateOverride[]): void {
  const seen: { readonly date: string; readonly last: string }[] = [];
  overrides.forEach(({ date, until, windows }, index) => {
    localDate(date, `${path}[${index}].date`);
    const last = until === undefined ? date : localDate(until, `${path}[${index}].until`);
    if (last < date || daysBetween(date, last) >= MOST_DAYS) {
      throw invalid(`${path}[${index}].until`, `one of the ${MOST_DAYS} dates from ${date}`, until);
    }
    if (seen.some((other) => other.date <= last && date <= other.last))
      throw invalid(`${path}[${index}].date`, 'each date at most once', date);
    seen.push({ date, last });
    validateWindows(`${path}[${index}].windows`, windows);
  });
}
