import { DomainError } from '../errors.ts';
import type { Instant, Interval, LocalDate, MinuteOfDay, WallTime, Weekday, ZoneId } from './types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './types.ts';
import { offsetAt, offsetChanges } from './zones.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Midnight UTC of a local date, as a plain number: the arithmetic twin of the date. */
export const dateToUtcMs = (date: LocalDate): number => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10));

/** The local date whose UTC midnight lies at or before `utcMs`. */
export function utcMsToDate(utcMs: number): LocalDate {
  const day = new Date(utcMs);
  return `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1, 2)}-${pad(day.getUTCDate(), 2)}` as LocalDate;
}

/** `YYYY-MM-DD` as a LocalDate. Fails with INVALID_INPUT on 2026-02-30 and the like. */
export function localDate(text: string, path = 'date'): LocalDate {
  const match = DATE.exec(text);
  if (match && utcMsToDate(dateToUtcMs(text as LocalDate)) === text) return text as LocalDate;
  throw new DomainError('INVALID_INPUT', `${path}: expected a date YYYY-MM-DD, got ${JSON.stringify(text)}`, { path });
}

/** @example addDays('2026-02-28', 1) //=> '2026-03-01' */
export const addDays = (date: LocalDate, days: number): LocalDate => utcMsToDate(dateToUtcMs(date) + days * DAY_MS);
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((dateToUtcMs(to) - dateToUtcMs(from)) / DAY_MS);
/** @example weekdayOf('2026-11-24') //=> 2 (Tuesday) */
export const weekdayOf = (date: LocalDate): Weekday => (((new Date(dateToUtcMs(date)).getUTCDay() + 6) % 7) + 1) as Weekday;

/** What the wall clock of a zone shows at an instant (whole minutes, seconds cut). */
export function wallOf(at: Instant, zone: ZoneId): WallTime {
  const local = at + offsetAt(zone, at) * MINUTE_MS;
  return { date: utcMsToDate(local), minute: Math.floor((((local % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS) };
}

export const localDateOf = (at: Instant, zone: ZoneId): LocalDate => wallOf(at, zone).date;

/**
 * Every instant at which the zone's wall clock shows this date and minute, ascending: none where the clock jumps over it, two where it
 * is repeated. The one resolver from wall time to instants; independent of "now" and of the server's zone.
 * @example instantsOf({ date: '2026-11-01', minute: 90 }, 'America/New_York').length //=> 2
 */
export function instantsOf(wall: WallTime, zone: ZoneId): Instant[] {
  const local = dateToUtcMs(wall.date) + wall.minute * MINUTE_MS;
  const reach = 27 * HOUR_MS; // the widest offset is 14 h, the widest jump 24 h (Apia 2011)
  const offsets = new Set([offsetAt(zone, local - reach), offsetAt(zone, local + reach)]);
  for (const change of offsetChanges(zone, local - reach, local + reach)) offsets.add(offsetAt(zone, change));
  const found: Instant[] = [];
  for (const offset of offsets) {
    const at = local - offset * MINUTE_MS;
    if (offsetAt(zone, at) === offset) found.push(at as Instant);
  }
  return found.sort((a, b) => a - b);
}

/** The first instant of a local date: where the date begins in that zone, even if midnight does not exist. Undefined if the date is skipped. */
export function startOfDate(date: LocalDate, zone: ZoneId): Instant | undefined {
  const midnight = instantsOf({ date, minute: 0 }, zone);
  if (midnight[0] !== undefined) return midnight[0];
  const local = dateToUtcMs(date);
  const jump = offsetChanges(zone, local - 27 * HOUR_MS, local + 27 * HOUR_MS).find(
    (at) => localDateOf(at as Instant, zone) === date,
  );
  return jump as Instant | undefined;
}

/** The span of a local date in a zone, from its first instant to the next date's first. Undefined if the date is skipped. */
export function intervalOfDate(date: LocalDate, zone: ZoneId): Interval | undefined {
  const start = startOfDate(date, zone);
  if (start === undefined) return undefined;
  for (let next = addDays(date, 1); ; next = addDays(next, 1)) {
    const end = startOfDate(next, zone);
    if (end !== undefined) return { start, end };
  }
}

/** `HH:MM` → minutes after midnight; `24:00` is allowed. Fails with INVALID_INPUT. */
export function minuteOfDay(text: string, path = 'time'): MinuteOfDay {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  if (match && Number(match[2]) < 60 && minute <= 1440) return minute;
  throw new DomainError('INVALID_INPUT', `${path}: expected a time HH:MM between 00:00 and 24:00, got ${JSON.stringify(text)}`, {
    path,
  });
}

/** @example clockText(570) //=> '09:30' */
export const clockText = (minute: MinuteOfDay): string => `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`;
