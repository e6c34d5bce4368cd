import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import type { DayWindow } from '../domain/people/business.ts';
import type { Demand } from '../domain/scheduling/demand.ts';
import { openWindows } from '../domain/scheduling/open-windows.ts';
import type { Schedule } from '../domain/scheduling/day-plan.ts';
import type { Occupied } from '../domain/scheduling/provider-calendar.ts';
import { providerCalendar } from '../domain/scheduling/provider-calendar.ts';
import type { Instant, Interval, LocalDate, Weekday } from '../domain/time/types.ts';
import { MINUTE_MS, instant } from '../domain/time/types.ts';
import { addDays, daysBetween, localDate, minuteOfDay } from '../domain/time/wall.ts';
import { zoneId } from '../domain/time/zones.ts';
import { answerLines } from './answer-lines.ts';
import { readLine } from './json-lines.ts';

const MOST_DAYS = 3_660;
/** Before every date anybody asks about: without `now` nothing is past and no notice applies. */
const LONG_AGO = instant(Date.UTC(1000, 0, 1));

const windowText = z.object({ start: z.string(), end: z.string() });
const minutes = (least: number) => z.number().int().min(least).max(100_000);
const line = z.object({
  id: z.union([z.string(), z.number()]),
  timeZone: z.string(),
  from: z.string(),
  to: z.string(),
  hours: z.array(windowText.extend({ days: z.array(z.number().int().min(1).max(7)) })),
  overrides: z.array(z.object({ date: z.string(), windows: z.array(windowText) })).nullish(),
  busy: z.array(z.object({ start: z.string(), end: z.string() })).nullish(),
  service: z
    .object({
      durationMinutes: minutes(1),
      intervalMinutes: minutes(1).nullish(),
      bufferBeforeMinutes: minutes(0).nullish(),
      bufferAfterMinutes: minutes(0).nullish(),
      minimumNoticeMinutes: z.number().int().min(0).max(10_000_000).nullish(),
    })
    .nullish(),
  now: z.string().nullish(),
});
type Line = z.infer<typeof line>;

const invalid = (path: string, expected: string, got: unknown): DomainError =>
  new DomainError('INVALID_INPUT', `${path}: expected ${expected}, got ${JSON.stringify(got)}`, { path });

const UTC_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** An instant in ISO; UTC when it names no offset. */
function instantOf(text: string, path: string): Instant {
  const at = UTC_TIME.test(text) ? Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`) : NaN;
  if (Number.isNaN(at)) throw invalid(path, 'a time in UTC such as 2026-06-10T09:00:00Z', text);
  return at as Instant;
}

function windowOf({ start, end }: z.infer<typeof windowText>, path: string): DayWindow {
  const from = minuteOfDay(start, `${path}.start`);
  if (from === 1440) throw invalid(`${path}.start`, 'a time HH:MM before 24:00', start);
  return { start: from, end: minuteOfDay(end, `${path}.end`) };
}

/** The hours of the dates from … to alone: what other dates state neither adds to them nor takes from them, but a closed date after them cuts the night. */
function scheduleOf({ timeZone, hours, overrides }: Line, from: LocalDate, to: LocalDate): Schedule {
  const seen = new Set<string>();
  const dated = (overrides ?? []).map(({ date, windows }, index) => {
    const path = `overrides[${index}]`;
    if (seen.has(date)) throw invalid(`${path}.date`, 'each date at most once', date);
    seen.add(date);
    return {
      date: localDate(date, `${path}.date`),
      windows: windows.map((window, place) => windowOf(window, `${path}.windows[${place}]`)),
    };
  });
  return {
    timeZone: zoneId(timeZone),
    hours: hours.map(({ days, ...window }, index) => ({
      days: days as Weekday[],
      windows: [windowOf(window, `hours[${index}]`)],
      from,
      to,
    })),
    overrides: dated.filter(({ date, windows }) => (date >= from && date <= to) || windows.length === 0),
  };
}

function demandOf(service: NonNullable<Line['service']>): Demand {
  return {
    durationMs: service.durationMinutes * MINUTE_MS,
    stepMs: (service.intervalMinutes ?? service.durationMinutes) * MINUTE_MS,
    bufferBeforeMs: (service.bufferBeforeMinutes ?? 0) * MINUTE_MS,
    bufferAfterMs: (service.bufferAfterMinutes ?? 0) * MINUTE_MS,
    noticeMs: (service.minimumNoticeMinutes ?? 0) * MINUTE_MS,
    windowDays: Number.MAX_SAFE_INTEGER,
    grid: 'fixed',
    resourceKinds: [],
  };
}

function busyOf({ busy }: Line): Occupied[] {
  return (busy ?? []).map((one, index) => {
    const start = instantOf(one.start, `busy[${index}].start`);
    const end = instantOf(one.end, `busy[${index}].end`);
    if (end < start) throw invalid(`busy[${index}].end`, 'a time at or after its start', one.end);
    return { startsAt: start, busyFrom: start, busyTo: end, counted: false };
  });
}

const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

export type AvailabilityAnswer = {
  readonly id: string | number;
  readonly windows: readonly { readonly start: string; readonly end: string }[];
  readonly slots?: readonly string[];
};

/**
 * One line of `npm run eval:availability` (docs/evaluation.md): the open time that belongs to the dates, and with a service its free starts in it. Fails
 * with INVALID_INPUT naming the field.
 */
export function answerAvailability(asked: unknown): AvailabilityAnswer {
  const data = readLine(line, asked);
  const { id, service, now } = data;
  const from = localDate(data.from, 'from');
  const to = localDate(data.to, 'to');
  if (to < from || daysBetween(from, to) >= MOST_DAYS) throw invalid('to', `one of the ${MOST_DAYS} dates from ${from}`, to);
  const schedule = scheduleOf(data, from, to);
  const occupied = busyOf(data);
  const windows = openWindows(schedule, from, to).map(({ start, end }: Interval) => ({ start: iso(start), end: iso(end) }));
  if (!service) return { id, windows };
  const slots: string[] = [];
  // A night that begins on the last date ends on the next one.
  const dates = { from: addDays(from, -1), to: addDays(to, 2) };
  const at = now == null ? LONG_AGO : instantOf(now, 'now');
  providerCalendar({ provider: schedule, demand: demandOf(service), weekStartsOn: 1, now: at, ...dates, occupied }).scan(
    (start, verdict) => {
      if (verdict === 'OK') slots.push(iso(start));
    },
  );
  return { id, windows, slots };
}

/** Reads questions from standard input, one JSON object a line, and writes one answer a line. */
export const evalAvailability = (): Promise<void> => answerLines('availability', answerAvailability);
