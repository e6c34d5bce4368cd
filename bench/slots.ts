/**
 * Slot search of one provider over 30 days with 120 bookings against a fair luxon implementation (one DateTime a local day, busy time sorted once, integers
 * from there on), and how the cost grows in days and providers. Both must list the same slots. Run: `node bench/slots.ts`.
 */
import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { Provider } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { ProviderId } from '../src/domain/people/ids.ts';
import type { Demand } from '../src/domain/scheduling/demand.ts';
import type { Occupied } from '../src/domain/scheduling/provider-calendar.ts';
import { providerCalendar } from '../src/domain/scheduling/provider-calendar.ts';
import type { Instant, LocalDate } from '../src/domain/time/types.ts';
import { addDays, localDate } from '../src/domain/time/wall.ts';
import { zoneId } from '../src/domain/time/zones.ts';

const ZONE = 'America/New_York';
const MINUTE = 60_000;
const FROM = localDate('2026-06-01');
const now = Date.parse('2026-05-31T12:00Z') as Instant;
const demand: Demand = {
  durationMs: 30 * MINUTE,
  stepMs: 15 * MINUTE,
  bufferBeforeMs: 0,
  bufferAfterMs: 5 * MINUTE,
  noticeMs: 60 * MINUTE,
  windowDays: 400,
  grid: 'fixed',
  resourceKinds: [],
};
const provider: Provider = {
  id: asId<ProviderId>('maya'),
  name: 'Maya',
  timeZone: zoneId(ZONE),
  hours: [{ days: [1, 2, 3, 4, 5], windows: [{ start: 540, end: 1020 }] }],
  overrides: [],
};

/** `count` bookings of 30 minutes scattered over the days, the same ones each time. */
function bookings(days: number, count: number, seed: number): Occupied[] {
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

function ours(to: LocalDate, occupied: readonly Occupied[]): number[] {
  const starts: number[] = [];
  providerCalendar({ provider, demand, weekStartsOn: 1, now, from: FROM, to, occupied }).scan((start, verdict) => {
    if (verdict === 'OK') starts.push(start);
  });
  return starts;
}

function withLuxon(to: LocalDate, occupied: readonly Occupied[]): number[] {
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

/** Median milliseconds of one run. */
function median(run: () => unknown, runs = 201): number {
  for (let index = 0; index < 50; index++) run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

const month = addDays(FROM, 29);
const occupied = bookings(30, 120, 1);
assert.deepEqual(ours(month, occupied), withLuxon(month, occupied));
const mine = median(() => ours(month, occupied));
const theirs = median(() => withLuxon(month, occupied));
console.log(`1 provider, 30 days, 120 bookings: ${ours(month, occupied).length} slots, the same from both`);
console.log(
  `  almanac ${mine.toFixed(3)} ms (aim: under 0.5) · luxon ${theirs.toFixed(3)} ms · ratio ${(theirs / mine).toFixed(1)}× (aim: at least 10)`,
);

for (const days of [30, 60, 120]) {
  const taken = bookings(days, days * 4, 2);
  console.log(`  ${days} days, ${days * 4} bookings: ${median(() => ours(addDays(FROM, days - 1), taken)).toFixed(3)} ms`);
}
for (const providers of [10, 25, 50]) {
  const all = Array.from({ length: providers }, (_, index) => bookings(30, 120, index + 3));
  const time = median(() => all.map((taken) => ours(month, taken)), 51);
  console.log(
    `  ${providers} providers, 30 days, ${providers * 120} bookings: ${time.toFixed(2)} ms${providers === 50 ? ' (aim: under 15)' : ''}`,
  );
}
