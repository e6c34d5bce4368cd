/** The job of slots.ts, and who else does it: a fair luxon implementation (one DateTime a local day, busy time sorted once, integers from there on) and slot-calculator. */
import { DateTime } from 'luxon';
import { getSlots } from 'slot-calculator';
import type { Provider } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { ProviderId } from '../src/domain/people/ids.ts';
import type { Demand } from '../src/domain/scheduling/demand.ts';
import type { Occupied } from '../src/domain/scheduling/provider-calendar.ts';
import type { Instant, LocalDate } from '../src/domain/time/types.ts';
import { localDate } from '../src/domain/time/wall.ts';
import { zoneId } from '../src/domain/time/zones.ts';

const ZONE = 'America/New_York';
export const MINUTE = 60_000;
export const FROM = localDate('2026-06-01');
export const now = Date.parse('2026-05-31T12:00Z') as Instant;
export const demand: Demand = {
  durationMs: 30 * MINUTE,
  stepMs: 15 * MINUTE,
  bufferBeforeMs: 0,
  bufferAfterMs: 5 * MINUTE,
  noticeMs: 60 * MINUTE,
  windowDays: 400,
  grid: 'fixed',
  resourceKinds: [],
};
export const provider: Provider = {
  id: asId<ProviderId>('maya'),
  name: 'Maya',
  timeZone: zoneId(ZONE),
  hours: [{ days: [1, 2, 3, 4, 5], windows: [{ start: 540, end: 1020 }] }],
  overrides: [],
};

/** `count` bookings of 30 minutes scattered over the days, the same ones each time. */
export function bookings(days: number, count: number, seed: number): Occupied[] {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const base = Date.parse(`${FROM}T13:00Z`);
  return Array.from({ length: count }, () => {
    const startsAt = (base + random(days) * 1440 * MINUTE + random(32) * 15 * MINUTE) as Instant;
    return { startsAt, busyFrom: startsAt, busyTo: (startsAt + 30 * MINUTE) as Instant, counted: true };
  }).sort((a, b) => a.startsAt - b.startsAt);
}

export function withLuxon(to: LocalDate, occupied: readonly Occupied[]): number[] {
  const starts: number[] = [];
  const busy = [...occupied].sort((a, b) => a.busyFrom - b.busyFrom);
  const last = DateTime.fromISO(to, { zone: ZONE });
  let next = 0;
  for (let day = DateTime.fromISO(FROM, { zone: ZONE }); day <= last; day = day.plus({ days: 1 })) {
    for (const { days, windows } of provider.hours) {
      if (!days.some((one) => one === day.weekday)) continue;
      for (const window of windows) {
        const open = day.set({ hour: Math.floor(window.start / 60), minute: window.start % 60 }).toMillis();
        const close = day.set({ hour: Math.floor(window.end / 60), minute: window.end % 60 }).toMillis();
        for (let start = open; start + demand.durationMs <= close; start += demand.stepMs) {
          if (start < now + demand.noticeMs) continue;
          while (next < busy.length && (busy[next] as Occupied).busyTo <= start) next++;
          let free = true;
          for (let index = next; index < busy.length; index++) {
            const { busyFrom, busyTo } = busy[index] as Occupied;
            if (busyFrom >= start + demand.durationMs + demand.bufferAfterMs) break;
            if (busyTo > start) free = false;
          }
          if (free) starts.push(start);
        }
      }
    }
  }
  return starts;
}

/** What slot-calculator can express: starts as far apart as they are long, no buffers, no notice. */
export const plain: Demand = { ...demand, stepMs: demand.durationMs, bufferAfterMs: 0, noticeMs: 0 };

export function withSlotCalculator(to: LocalDate, occupied: readonly Occupied[]): number[] {
  const bounds = { from: DateTime.fromISO(FROM, { zone: ZONE }), to: DateTime.fromISO(to, { zone: ZONE }).plus({ days: 1 }) };
  const { availableSlots } = getSlots({
    from: bounds.from.toISO() ?? '',
    to: bounds.to.toISO() ?? '',
    duration: plain.durationMs / MINUTE,
    outputTimezone: ZONE,
    availability: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((text) => ({
      day: { text, locale: 'en-gb' },
      from: '09:00',
      to: '17:00',
      timezone: ZONE,
    })),
    unavailability: occupied.map(({ busyFrom, busyTo }) => ({
      from: new Date(busyFrom).toISOString(),
      to: new Date(busyTo).toISOString(),
    })),
  });
  return availableSlots.map(({ from }) => Date.parse(from)).sort((a, b) => a - b);
}
