import type { DayWindow, Provider } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import type { Demand } from '../../../src/domain/scheduling/demand.ts';
import type { CalendarRequest, Occupied } from '../../../src/domain/scheduling/provider-calendar.ts';
import { providerCalendar } from '../../../src/domain/scheduling/provider-calendar.ts';
import type { Instant, LocalDate, Weekday, ZoneId } from '../../../src/domain/time/types.ts';
import { localDate, minuteOfDay } from '../../../src/domain/time/wall.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';

export const utc = (text: string): Instant => Date.parse(text) as Instant;
export const iso = (at: number): string => new Date(at).toISOString().replace(':00.000Z', 'Z').replace('.000Z', 'Z');
export const date = (text: string): LocalDate => localDate(text);
export const zone = (name: string): ZoneId => zoneId(name);
export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `09:00-17:00` as a window. */
export function window(text: string): DayWindow {
  const [start = '', end = ''] = text.split('-');
  return { start: minuteOfDay(start), end: minuteOfDay(end) };
}

/** Someone who works the same windows every day, unless told otherwise. */
export const provider = (timeZone: string, windows: readonly string[], more: Partial<Provider> = {}): Provider => ({
  id: asId<ProviderId>('maya'),
  name: 'Maya',
  timeZone: zone(timeZone),
  hours: [{ days: everyDay, windows: windows.map(window) }],
  overrides: [],
  ...more,
});

export const demand = (durationMinutes: number, more: Partial<Demand> = {}): Demand => ({
  durationMs: durationMinutes * 60_000,
  stepMs: durationMinutes * 60_000,
  bufferBeforeMs: 0,
  bufferAfterMs: 0,
  noticeMs: 0,
  windowDays: 100_000,
  grid: 'fixed',
  resourceKinds: [],
  ...more,
});

/** Taken from … to (UTC), buffers given in minutes around it. */
export const taken = (from: string, to: string, before = 0, after = 0, counted = true): Occupied => ({
  busyFrom: (utc(from) - before * 60_000) as Instant,
  busyTo: (utc(to) + after * 60_000) as Instant,
  startsAt: utc(from),
  counted,
});

export type Asked = Partial<CalendarRequest> &
  Pick<CalendarRequest, 'provider' | 'demand'> & { readonly on: string; readonly until?: string };

export const calendar = ({ on, until, ...request }: Asked) =>
  providerCalendar({ weekStartsOn: 1, now: 0 as Instant, from: date(on), to: date(until ?? on), occupied: [], ...request });

/** The free starts in UTC, as ISO. */
export function slots(asked: Asked): string[] {
  const found: string[] = [];
  calendar(asked).scan((start, verdict) => {
    if (verdict === 'OK') found.push(iso(start));
  });
  return found;
}
