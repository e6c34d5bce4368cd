/**
 * Slot search of one provider over 30 days with 120 bookings against slot-calculator and against a fair luxon implementation (one DateTime a local day, busy
 * time sorted once, integers from there on), each of which must list the very slots that ours lists; how the cost grows in days and providers; and the whole find-slots
 * call over the embedded store beside its two parts, where the call must count as many starts as the computation alone lists (the same code: that a search is right is
 * proved against brute force in tests/domain/scheduling, not here). Fails when a limit is missed. Run: `node bench/slots.ts`.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import type { Business, Provider, Service } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { AppointmentId, BusinessId, ProviderId, ServiceId } from '../src/domain/people/ids.ts';
import type { Demand } from '../src/domain/scheduling/demand.ts';
import type { Occupied } from '../src/domain/scheduling/provider-calendar.ts';
import { providerCalendar } from '../src/domain/scheduling/provider-calendar.ts';
import { oneEachStart, spread } from '../src/domain/scheduling/rank.ts';
import type { FreeStart } from '../src/domain/scheduling/wish.ts';
import { freeStarts, loadByDay } from '../src/domain/scheduling/wish.ts';
import type { Instant, LocalDate } from '../src/domain/time/types.ts';
import { addDays } from '../src/domain/time/wall.ts';
import type { Logger } from '../src/ports/logger.ts';
import { findSlots } from '../src/services/find-slots.ts';
import { openEmbedded } from '../src/store/open.ts';
import { systemIds } from '../src/system/ids.ts';
import { bookings, demand, FROM, MINUTE, now, plain, provider, withLuxon, withSlotCalculator } from './peer-slots.ts';

/** What the issue asks for; missed, the benchmark fails. Growth: the cost of a unit at the largest size beside that at the smallest. */
const LIMITS = { slotCalculator: 100, luxon: 10, oneProviderMs: 0.5, fiftyProvidersMs: 15, growth: 2.5, wholeCall: 2 };

function ours(to: LocalDate, occupied: readonly Occupied[], wanted: Demand = demand): number[] {
  const starts: number[] = [];
  providerCalendar({ provider, demand: wanted, weekStartsOn: 1, now, from: FROM, to, occupied }).scan((start, verdict) => {
    if (verdict === 'OK') starts.push(start);
  });
  return starts;
}

/** Median milliseconds of one run. */
function median(run: () => unknown, runs = 201, warmUp = 50): number {
  for (let index = 0; index < warmUp; index++) run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

function limit(what: string, holds: boolean): void {
  if (holds) return;
  console.log(`  MISSED: ${what}`);
  process.exitCode = 1;
}

const month = addDays(FROM, 29);

function besideOthers(): void {
  const occupied = bookings(30, 120, 1);
  assert.deepEqual(ours(month, occupied), withLuxon(month, occupied));
  assert.deepEqual(ours(month, occupied, plain), withSlotCalculator(month, occupied));
  const mine = median(() => ours(month, occupied));
  const luxon = median(() => withLuxon(month, occupied)) / mine;
  const minePlain = median(() => ours(month, occupied, plain));
  const peer = median(() => withSlotCalculator(month, occupied), 11, 2);
  console.log(`1 provider, 30 days, 120 bookings: ${ours(month, occupied).length} slots, the same from luxon`);
  console.log(
    `  almanac ${mine.toFixed(3)} ms (under ${LIMITS.oneProviderMs}) · luxon ${luxon.toFixed(1)}× as long (at least ${LIMITS.luxon})`,
  );
  console.log(`  step = length, no buffers: ${ours(month, occupied, plain).length} slots, the same from slot-calculator`);
  console.log(
    `  almanac ${minePlain.toFixed(3)} ms · slot-calculator ${peer.toFixed(1)} ms, ${(peer / minePlain).toFixed(0)}× as long (at least ${LIMITS.slotCalculator})`,
  );
  limit('one provider', mine < LIMITS.oneProviderMs);
  limit('beside luxon', luxon >= LIMITS.luxon);
  limit('beside slot-calculator', peer / minePlain >= LIMITS.slotCalculator);
}

/** Prints the cost at each size; the last one, a unit, may be at most so much more than the first one, a unit. */
function grows(what: string, sizes: readonly number[], cost: (size: number) => number, aim = ''): void {
  const times = sizes.map((size) => cost(size));
  sizes.forEach((size, index) => {
    const last = index === sizes.length - 1 ? aim : '';
    console.log(`  ${size} ${what}: ${(times[index] ?? NaN).toFixed(3)} ms${last}`);
  });
  const unit = (at: number): number => (times.at(at) ?? NaN) / (sizes.at(at) ?? NaN);
  console.log(
    `  … a unit at the largest costs ${(unit(-1) / unit(0)).toFixed(2)}× one at the smallest (at most ${LIMITS.growth})`,
  );
  limit(`growth in ${what}`, unit(-1) / unit(0) <= LIMITS.growth);
}

function growth(): void {
  const years = [30, 60, 120].map((days) => [days, bookings(days, days * 4, 2)] as const);
  grows('days, 4 bookings a day', [30, 60, 120], (size) => {
    const taken = years.find(([days]) => days === size)?.[1] ?? [];
    return median(() => ours(addDays(FROM, size - 1), taken));
  });
  const all = Array.from({ length: 50 }, (_, index) => bookings(30, 120, index + 3));
  let fifty = NaN;
  grows(
    'providers, 30 days, 120 bookings each',
    [10, 25, 50],
    (size) => (fifty = median(() => all.slice(0, size).map((taken) => ours(month, taken)), 51)),
    ` (under ${LIMITS.fiftyProvidersMs})`,
  );
  limit('50 providers', fifty < LIMITS.fiftyProvidersMs);
}

const silent = (): void => undefined;
const quiet: Logger = { debug: silent, info: silent, warn: silent, error: silent, child: () => quiet };

const service: Service = {
  id: asId<ServiceId>('cut'),
  name: 'Cut',
  durationMinutes: 30,
  intervalMinutes: 15,
  bufferAfterMinutes: 5,
  minimumNoticeMinutes: 60,
  bookingWindowDays: 400,
  price: { amountMinor: 4500, currency: 'USD' },
};

const stored = (business: Business, providerId: ProviderId, { startsAt, busyTo }: Occupied, index: number): Appointment => ({
  _id: asId<AppointmentId>(`${providerId}-${index}`),
  schemaVersion: 1,
  businessId: business._id,
  kind: 'appointment',
  reference: `ALM-${providerId}-${index}`,
  state: 'confirmed',
  revision: 0,
  sequence: 0,
  providerId,
  serviceId: service.id,
  resourceIds: [],
  startsAt,
  endsAt: busyTo,
  busyFrom: startsAt,
  busyTo,
  timeZone: provider.timeZone,
  wallStart: { date: FROM, minute: 540 },
  claims: [`op|${providerId}-${index}`],
  operations: [],
  effects: [],
  createdAt: now,
  updatedAt: now,
});

/** All that a search computes once the bookings are read: every provider's free starts, the least busy one for each, a sample of them. */
function searched(providers: readonly Provider[], occupied: readonly (readonly Occupied[])[], to: LocalDate): FreeStart[] {
  const wish = { from: FROM, to };
  const calendars = providers.map((one, index) => {
    const own = occupied[index] ?? [];
    const calendar = providerCalendar({ provider: one, demand, weekStartsOn: 1, now, ...wish, occupied: own });
    return { providerId: one.id, timeZone: one.timeZone, calendar, own };
  });
  const free = calendars.flatMap((one) => freeStarts(one, wish).free);
  if (calendars.length === 1) return spread(free, 5);
  const loads = new Map(calendars.map(({ providerId, own, calendar }) => [providerId, loadByDay(own, calendar)]));
  return spread(
    oneEachStart(free, (providerId, day) => loads.get(providerId)?.get(day) ?? 0),
    5,
  );
}

/** The whole call, store included, beside its two parts measured alone: the search in what is booked, and one query for what is booked. */
async function wholeCall(count: number, days: number): Promise<void> {
  const lastDate = addDays(FROM, days - 1);
  const providers = Array.from({ length: count }, (_, index): Provider => {
    const id = asId<ProviderId>(`p${index}`);
    return { ...provider, id, name: `Provider ${index}` };
  });
  const business: Business = {
    ...{ _id: asId<BusinessId>('bench'), schemaVersion: 1, revision: 0, name: 'Bench', kind: 'salon', weekStartsOn: 1 },
    ...{ timeZone: provider.timeZone, locale: 'en-US', currency: 'USD', countryCode: 'US', locations: [], resources: [] },
    ...{ providers, services: [service], policies: { cancellationMinutes: 1440 } },
  };
  const dataDir = await mkdtemp(join(tmpdir(), 'almanac-bench-'));
  const onFatal = (error: Error): never => {
    throw error;
  };
  const store = await openEmbedded({ dataDir, onFatal, logger: quiet });
  const services = { store, clock: { now: () => now }, ids: systemIds, logger: quiet };
  try {
    await store.businesses.insert(business);
    const booked = providers.map(({ id }, index) =>
      bookings(days, days * 4, index + 3).map((one, place) => stored(business, id, one, place)),
    );
    for (const one of booked.flat()) assert.equal(await store.appointments.insert(one), 'written');
    const ids = providers.map(({ id }) => id);
    const from = (Date.parse(`${FROM}T00:00Z`) - 2 * 1440 * MINUTE) as Instant;
    const to = (Date.parse(`${lastDate}T00:00Z`) + 2 * 1440 * MINUTE) as Instant;
    const occupied = booked.map((own) =>
      own.map(({ busyFrom, busyTo, startsAt }): Occupied => ({ busyFrom, busyTo, startsAt, counted: true })),
    );
    const request = { business, serviceId: service.id, from: FROM, to: lastDate, limit: 5 };
    // Of all providers, each start once.
    const starts = new Set(occupied.flatMap((own) => ours(lastDate, own)));
    assert.equal((await findSlots(services, request)).total, starts.size);
    const [query, whole, pure] = await alternating([
      () => store.appointments.busy(business._id, from, to, ids),
      () => findSlots(services, request),
      () => searched(providers, occupied, lastDate),
    ]);
    const ratio = whole / (pure + query);
    console.log(
      `find-slots whole, ${count} provider${count === 1 ? '' : 's'}, ${days} days, ${count * days * 4} bookings, ${starts.size} starts: ${whole.toFixed(2)} ms`,
    );
    console.log(
      `  computation ${pure.toFixed(2)} ms, one query ${query.toFixed(2)} ms: ${ratio.toFixed(2)}× both (under ${LIMITS.wholeCall})`,
    );
    limit('the whole call', ratio < LIMITS.wholeCall);
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Median milliseconds of three things done in turn, so that all meet the same machine. */
async function alternating(runs: readonly [() => unknown, () => unknown, () => unknown]): Promise<[number, number, number]> {
  const times: [number[], number[], number[]] = [[], [], []];
  for (let index = -20; index < 101; index++) {
    for (const [which, run] of runs.entries()) {
      const begin = performance.now();
      await run();
      if (index >= 0) times[which]?.push(performance.now() - begin);
    }
  }
  const middle = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
  return [middle(times[0]), middle(times[1]), middle(times[2])];
}

besideOthers();
growth();
await wholeCall(1, 30);
await wholeCall(50, 30);
await wholeCall(50, 60);
