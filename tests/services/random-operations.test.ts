import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { hasSeat, isGroupSession, seatsTaken } from '../../src/domain/booking/attendees.ts';
import { holdsTime, quantumClaims } from '../../src/domain/booking/claims.ts';
import { isExpiredHold } from '../../src/domain/booking/states.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ProviderId, ResourceId, ServiceId } from '../../src/domain/people/ids.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import { approveAppointment } from '../../src/services/approve-appointment.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { bookSeries } from '../../src/services/book-series.ts';
import { bookVisit } from '../../src/services/book-visit.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { cancelSeries } from '../../src/services/cancel-series.ts';
import { confirmHold } from '../../src/services/confirm-hold.ts';
import { declineAppointment } from '../../src/services/decline-appointment.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { holdSlot } from '../../src/services/hold-slot.ts';
import { listAppointments } from '../../src/services/list-appointments.ts';
import { releaseExpiredHolds } from '../../src/services/release-expired-holds.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { unblockTime } from '../../src/services/unblock-time.ts';
import { MongoDatabase } from '../../src/store/mongo/database.ts';
import { createStore } from '../../src/store/store.ts';
import type { MongoTestServer } from '../support/mongo-server.ts';
import { mongoSkipReason, startMongoServer } from '../support/mongo-server.ts';
import type { EmptyStore, Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  colour,
  customer,
  customerId,
  cut,
  maya,
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
  withProvider,
  withService,
} from './salon.ts';

const DEEP = process.env['ALMANAC_DEEP'] !== undefined;
const SEED = Number(process.env['ALMANAC_SEED'] ?? Math.floor(performance.now() * 1000) % 1_000_000);
const ROUNDS = DEEP ? 625 : 32;
const WORKERS = 16;

const yoga = asId<ServiceId>('yoga');
const coaching = asId<ServiceId>('coaching');
const open = asId<ServiceId>('open');
const PROVIDERS: readonly ProviderId[] = [maya, noor];
const PEOPLE = ['ada', 'ben', 'cy', 'dan', 'eve'];
const DAYS = ['2026-06-09', '2026-06-10', '2026-06-16', '2026-06-17'];

/** Two stylists with limits, one basin, a class of three, and services that need a yes. */
function busySalon(): Business {
  const base = withProvider(withService(salon, cut, { bufferAfterMinutes: 15, intervalMinutes: 30, limitPerDay: 2 }), maya, {
    limitPerDay: 4,
    limitPerWeek: 6,
  });
  const [haircut] = base.services;
  if (!haircut) throw new Error('no service');
  const { limitPerDay: _limit, ...plain } = haircut;
  const more = [
    { ...plain, id: yoga, name: 'Yoga', seats: 3 },
    { ...plain, id: coaching, name: 'Coaching', approval: true, durationMinutes: 30 },
    {
      ...plain,
      id: open,
      name: 'Open request',
      approval: true,
      requestsHoldTime: false,
      durationMinutes: 45,
      intervalMinutes: 15,
    },
  ];
  return {
    ...base,
    providers: base.providers.filter(({ id }) => PROVIDERS.includes(id)),
    services: [...base.services, ...more].map((one) => ({ ...one, providerIds: PROVIDERS })),
  };
}

let shop: Shop;
afterEach(() => shop.close());

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Dice = { below(n: number): number; of<T>(items: readonly T[]): T };
const dice = (seed: number): Dice => {
  const next = random(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
};

let operations = 0;
const freshOperation = () => operation(`random-${++operations}`);
const startOn = (roll: Dice): Instant => (at(`${roll.of(DAYS)}T13:00Z`) + roll.below(32) * 900_000) as Instant;

/** One random wish of one random person; what is refused must be refused with a code of ours that a person can be told. */
async function act(roll: Dice): Promise<void> {
  const name = roll.of(PEOPLE);
  const principal = customer(name);
  const who = { principal, customerId: customerId(name), contact: { name, email: `${name}@example.org` } };
  const serviceId = roll.of([cut, cut, colour, yoga, yoga, coaching, open]);
  const providerId = roll.of(PROVIDERS);
  const startsAt = serviceId === yoga ? ((at(`${roll.of(DAYS)}T13:00Z`) + roll.below(2) * 7_200_000) as Instant) : startOn(roll);
  const party = serviceId === yoga ? 1 + roll.below(2) : undefined;
  const order = {
    ...booking('2026-06-09T14:00Z'),
    ...who,
    serviceId,
    providerId,
    startsAt,
    party,
    operationId: freshOperation(),
  };
  const mine = await listAppointments(shop, { principal, businessId });
  const one = mine.length > 0 ? roll.of(mine) : undefined;
  const change = one && { principal, businessId, appointmentId: one._id, operationId: freshOperation() };
  const week = 7 * 86_400_000;
  switch (roll.below(14)) {
    case 0:
    case 1:
    case 2:
    case 3:
      await bookAppointment(shop, order);
      return;
    case 4:
    case 5:
      await holdSlot(shop, { ...order, minutes: 1 + roll.below(5) });
      return;
    case 6:
      if (change && one.state === 'held') await confirmHold(shop, change);
      return;
    case 7:
      if (change) await cancelAppointment(shop, change);
      return;
    case 8:
      if (change && one.serviceId) await rescheduleAppointment(shop, { ...change, startsAt, providerId });
      return;
    case 9: {
      const waiting = (await listAppointments(shop, { principal: owner, businessId })).filter(
        ({ state }) => state === 'pending_approval',
      );
      const asked = waiting.length > 0 ? roll.of(waiting) : undefined;
      const decision = asked && { principal: owner, businessId, appointmentId: asked._id, operationId: freshOperation() };
      if (decision) await (roll.below(3) === 0 ? declineAppointment : approveAppointment)(shop, decision);
      return;
    }
    case 10: {
      const occurrences = [0, 1].map((n) => ({ providerId, startsAt: (startsAt + n * week) as Instant }));
      const {
        principal: _asker,
        businessId: _business,
        serviceId: _service,
        providerId: _provider,
        startsAt: _start,
        ...terms
      } = order;
      await bookSeries(shop, { ...terms, principal, businessId, serviceId, occurrences });
      return;
    }
    case 11: {
      const other = PROVIDERS.find((id) => id !== providerId) ?? providerId;
      const members = [
        { serviceId: cut, providerId, startsAt },
        { serviceId: coaching, providerId: other, startsAt },
      ];
      await bookVisit(shop, { ...who, businessId, operationId: order.operationId, members });
      return;
    }
    case 12: {
      if (one?.bundleId)
        await cancelSeries(shop, { principal, businessId, bundleId: one.bundleId, operationId: freshOperation() });
      return;
    }
    default: {
      const span = {
        principal: owner,
        businessId,
        providerId,
        from: startsAt,
        to: (startsAt + 3_600_000) as Instant,
        operationId: freshOperation(),
      };
      if (roll.below(3) === 0) await blockTime(shop, span);
      else await unblockTime(shop, span);
    }
  }
}

const TOLD = new Set([
  'TAKEN',
  'CLOSED',
  'PAST',
  'NOTICE',
  'WINDOW',
  'LIMIT',
  'FULL',
  'NO_RESOURCE',
  'OFF_GRID',
  'STATE',
  'EXPIRED',
  'NOT_FOUND',
  'CONFLICT',
]);
const codes = new Map<string, number>();

async function tryIt(roll: Dice): Promise<void> {
  try {
    await act(roll);
    codes.set('done', (codes.get('done') ?? 0) + 1);
  } catch (thrown) {
    if (!(thrown instanceof DomainError) || !TOLD.has(thrown.code)) throw thrown;
    codes.set(thrown.code, (codes.get(thrown.code) ?? 0) + 1);
  }
}

const FROM = at('2026-06-08T00:00Z');
const TO = at('2026-07-10T00:00Z');
const overlap = (a: Appointment, b: Appointment): boolean => a.busyFrom < b.busyTo && b.busyFrom < a.busyTo;

async function standing(): Promise<Appointment[]> {
  const now = shop.clock.now();
  const all = await shop.store.appointments.busy(businessId, FROM, TO);
  return all.filter((one) => !isExpiredHold(one, now) && (one.state !== 'pending_approval' || holdsTime(one)));
}

function checkNoOverlap(bookings: readonly Appointment[]): void {
  for (const [index, one] of bookings.entries()) {
    for (const other of bookings.slice(index + 1)) {
      if (!overlap(one, other)) continue;
      expect([one.providerId, one._id]).not.toEqual([other.providerId, other._id]);
      expect(one.providerId === other.providerId && 'same provider').toBe(false);
      expect(one.resourceIds.some((id) => other.resourceIds.includes(id))).toBe(false);
    }
  }
}

function checkLimits(bookings: readonly Appointment[], business: Business): void {
  for (const provider of business.providers) {
    const own = bookings.filter(({ providerId }) => providerId === provider.id);
    const days = Map.groupBy(own, ({ startsAt }) => localDateOf(startsAt, provider.timeZone));
    for (const onDay of days.values()) {
      expect(onDay.length).toBeLessThanOrEqual(provider.limitPerDay ?? Infinity);
      expect(onDay.filter(({ serviceId }) => serviceId === cut).length).toBeLessThanOrEqual(2);
    }
    for (const [from, to] of [
      ['2026-06-08', '2026-06-15'],
      ['2026-06-15', '2026-06-22'],
    ]) {
      const inWeek = [...days].filter(([date]) => date >= (from ?? '') && date < (to ?? '')).flatMap(([, all]) => all);
      expect(inWeek.length).toBeLessThanOrEqual(provider.limitPerWeek ?? Infinity);
    }
  }
}

async function checkInvariants(): Promise<void> {
  const now = shop.clock.now();
  const business = await shop.business();
  const all = await standing();
  const bookings = all.filter(({ kind }) => kind === 'appointment');
  checkNoOverlap(bookings);
  checkLimits(bookings, business);
  for (const one of bookings) {
    const wanted = [one.providerId, ...one.resourceIds].flatMap((id: ProviderId | ResourceId) =>
      quantumClaims(id, one.busyFrom, one.busyTo),
    );
    expect(one.claims).toEqual(expect.arrayContaining(wanted)); // no lost claim
    expect(one.claims.filter((claim) => /^[^|]+\|\d+$/.test(claim))).toHaveLength(wanted.length); // and none too many
    if (isGroupSession(one)) expect(seatsTaken(one, now)).toBeLessThanOrEqual(3);
    for (const { bundleId, state } of one.attendees ?? [one]) {
      if (bundleId && state !== 'held' && state !== 'expired')
        expect((await shop.store.bundles.get(businessId, bundleId))?.state).toBe('placed');
    }
  }
  const quanta = [...PROVIDERS, asId<ResourceId>('basin-1')].flatMap((id) => quantumClaims(id, FROM, TO));
  const holders = await shop.store.appointments.holders(businessId, quanta);
  const orphans = holders.filter(
    ({ state }) => !['held', 'confirmed', 'pending_approval', 'completed', 'no_show'].includes(state),
  );
  expect(orphans).toEqual([]);
  for (const name of PEOPLE) {
    const holds = (await listAppointments(shop, { principal: customer(name), businessId })).filter(
      (one) => one.state === 'held' && !one.bundleId,
    );
    expect(holds.length).toBeLessThanOrEqual(3);
  }
}

/** With nobody else about: what is listed books, what is not is refused with a reason that holds. */
async function checkParity(roll: Dice): Promise<void> {
  const business = await shop.business();
  const [serviceId, providerId, day] = [roll.of([cut, colour, yoga, coaching]), roll.of(PROVIDERS), roll.of(DAYS)];
  const asked = { business, serviceId, providerId };
  const { slots, reason } = await findSlots(shop, { ...asked, from: on(day), to: on(day), limit: 200 });
  const listed = new Set(slots.map(({ startsAt }) => startsAt as number));
  const startsAt = (at(`${day}T13:00Z`) + roll.below(32) * 900_000) as Instant;
  const explained = await explainStart(shop, { ...asked, startsAt });
  expect(explained.ok).toBe(listed.has(startsAt));
  if (slots.length === 0) expect(reason).toBeDefined();
  if (!explained.ok) await checkReason(explained.code, business, serviceId, providerId, startsAt);
  const picked = slots.length > 0 ? roll.of(slots) : undefined;
  if (!picked) return;
  const { appointment } = await bookAppointment(
    shop,
    booking('2026-06-09T14:00Z', { serviceId, providerId, startsAt: picked.startsAt, operationId: freshOperation() }),
  );
  await cancelAppointment(shop, {
    principal: customer('ada'),
    businessId,
    appointmentId: appointment._id,
    operationId: freshOperation(),
  });
}

const weekOf = (startsAt: Instant): number => Math.floor((startsAt - at('2026-06-08T04:00Z')) / (7 * 86_400_000));

async function checkReason(
  code: string,
  business: Business,
  serviceId: ServiceId,
  providerId: ProviderId,
  startsAt: Instant,
): Promise<void> {
  const service = business.services.find(({ id }) => id === serviceId);
  const provider = business.providers.find(({ id }) => id === providerId);
  if (!service || !provider) throw new Error('unknown');
  const all = await standing();
  const own = all.filter((one) => one.providerId === providerId);
  const busyTo = startsAt + (service.durationMinutes + (service.bufferAfterMinutes ?? 0)) * 60_000;
  const meets = (one: Appointment): boolean => one.busyFrom < busyTo && one.busyTo > startsAt;
  const sameDay = own.filter(
    (one) =>
      one.kind === 'appointment' && localDateOf(one.startsAt, provider.timeZone) === localDateOf(startsAt, provider.timeZone),
  );
  const facts: Readonly<Record<string, () => boolean>> = {
    TAKEN: () => own.some(meets),
    FULL: () =>
      own.some(
        (one) =>
          isGroupSession(one) &&
          one.startsAt === startsAt &&
          one.attendees.filter((seat) => hasSeat(seat, shop.clock.now())).length > 0,
      ),
    NO_RESOURCE: () => all.some((one) => one.resourceIds.length > 0 && meets(one)),
    LIMIT: () =>
      sameDay.length >= (provider.limitPerDay ?? Infinity) ||
      sameDay.filter((one) => one.serviceId === serviceId).length >= (service.limitPerDay ?? Infinity) ||
      own.filter((one) => one.kind === 'appointment' && weekOf(one.startsAt) === weekOf(startsAt)).length >=
        (provider.limitPerWeek ?? Infinity),
    CLOSED: () => startsAt + service.durationMinutes * 60_000 > at(`${localDateOf(startsAt, provider.timeZone)}T21:00Z`),
    OFF_GRID: () => (startsAt - at('2026-06-09T13:00Z')) % ((service.intervalMinutes ?? service.durationMinutes) * 60_000) !== 0,
  };
  expect([code, facts[code]?.()]).toEqual([code, true]);
}

/** The whole suite on one store. */
async function breakNothing(openStore?: () => Promise<EmptyStore>): Promise<void> {
  shop = await openShop(busySalon(), undefined, openStore);
  codes.clear();
  const rolls = Array.from({ length: WORKERS }, (_, worker) => dice(SEED + worker));
  const judge = dice(SEED + 1000);
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(rolls.map(tryIt));
    shop.set(new Date(shop.clock.now() + judge.below(3) * 60_000).toISOString());
    await checkInvariants();
    await checkParity(judge);
    if (judge.below(5) === 0) await releaseExpiredHolds(shop, 100);
    if (shop.clock.now() > at('2026-06-08T20:00Z')) shop.set('2026-06-08T20:00Z');
  }
  expect(codes.get('done') ?? 0).toBeGreaterThan(ROUNDS);
  const met = DEEP ? ['TAKEN', 'LIMIT', 'FULL', 'NO_RESOURCE', 'CLOSED', 'OFF_GRID', 'STATE'] : ['TAKEN', 'LIMIT', 'OFF_GRID'];
  expect(met.filter((code) => !codes.has(code))).toEqual([]);
}

const CLAIM = `${ROUNDS * WORKERS} random wishes by ${WORKERS} people at once break nothing`;
const TIMEOUT_MS = DEEP ? 1_200_000 : 120_000;
console.log(`random operations: seed ${SEED}`);

describe('on the embedded store', () => {
  test(CLAIM, () => breakNothing(), TIMEOUT_MS);
});

const skipped = mongoSkipReason();
describe('on MongoDB', () => {
  if (skipped !== undefined) {
    process.stderr.write(`random operations on MongoDB: skipped, ${skipped}\n`);
    test.skip(`skipped: ${skipped}`, () => undefined);
    return;
  }
  let server: MongoTestServer;
  beforeAll(async () => {
    server = await startMongoServer();
  });
  afterAll(() => server.stop());
  test(
    CLAIM,
    () =>
      breakNothing(async () => {
        const databaseName = `almanac_random_${randomUUID().slice(0, 8)}`;
        const store = await createStore(new MongoDatabase({ uri: server.uri, databaseName }));
        const close = async (): Promise<void> => {
          await store.close();
          const client = new MongoClient(server.uri);
          await client.db(databaseName).dropDatabase();
          await client.close();
        };
        return { store, close };
      }),
    TIMEOUT_MS,
  );
});
