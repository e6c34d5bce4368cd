import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { QUANTUM_MS, quantumClaims } from '../../src/domain/booking/claims.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { AppointmentId, CustomerId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { holdSlot } from '../../src/services/hold-slot.ts';
import { leaveWaitlist } from '../../src/services/leave-waitlist.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { acceptOffer, passOffer } from '../../src/services/settle-offer.ts';
import { unblockTime } from '../../src/services/unblock-time.ts';
import {
  at,
  booking,
  businessId,
  customerId,
  cut,
  iso,
  maya,
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
  withProvider,
} from './salon.ts';
import type { Shop } from './salon.ts';
import { join, work } from './waitlist-world.ts';

const SEED = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
const OPERATIONS = process.env['ALMANAC_DEEP'] ? 10_000 : 500;
const WORKERS = 16;
const DAYS = ['2026-06-10', '2026-06-11'] as const;

/** mulberry32: the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

let shop: Shop;
beforeEach(async () => {
  // Two busy columns, one with a limit, so that days are full most of the time.
  shop = await openShop(withProvider(salon, noor, { limitPerDay: 5 }));
});
afterEach(() => shop.close());

const from = at('2026-06-10T00:00Z');
const to = at('2026-06-12T12:00Z');
const all = (): Promise<Appointment[]> => shop.store.appointments.busy(businessId, from, to);
const PEOPLE = Array.from({ length: 12 }, (_, index) => `p${index}`);

/** What must hold whenever nothing is under way and nothing is due. */
async function invariants(): Promise<void> {
  const documents = (await all()).filter(({ state, expiresAt }) => state !== 'held' || (expiresAt ?? 0) > shop.clock.now());
  expect(documents.filter(({ keeps }) => keeps)).toEqual([]);
  const taken = new Map<string, AppointmentId>();
  const perDay = new Map<string, number>();
  for (const one of documents) {
    if (one.kind === 'time_off') continue;
    for (const claim of quantumClaims(one.providerId, one.busyFrom, one.busyTo)) {
      expect(one.claims).toContain(claim);
      expect(taken.get(claim)).toBeUndefined();
      taken.set(claim, one._id);
    }
    const day = `${one.providerId}|${one.wallStart.date}`;
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  for (const date of DAYS) expect(perDay.get(`${noor}|${date}`) ?? 0).toBeLessThanOrEqual(5);
  const offered = new Set<string>();
  for (const name of PEOPLE) {
    for (const { state, offer, customerId: whose } of await shop.store.waitlist.ofCustomer(businessId, customerId(name))) {
      if (state !== 'offered' || !offer) continue;
      const hold = await shop.store.appointments.byOperation(businessId, offer.operationId);
      expect(hold).toMatchObject({ state: 'held', customerId: whose, startsAt: offer.startsAt, providerId: offer.providerId });
      offered.add(offer.operationId);
    }
  }
  const held = documents.filter(({ operations }) => operations[0]?.id.startsWith('offer:') === true);
  for (const { state, operations } of held) {
    if (state === 'held') expect(offered).toContain(operations[0]?.id);
  }
  const business = await shop.business();
  for (const providerId of [maya, noor]) {
    for (const date of DAYS) {
      const { slots } = await findSlots(shop, { business, serviceId: cut, providerId, from: on(date), to: on(date), limit: 50 });
      for (const { startsAt, endsAt } of slots) {
        for (let quantum = startsAt as number; quantum < endsAt; quantum += QUANTUM_MS)
          expect(taken.get(`${providerId}|${quantum / QUANTUM_MS}`)).toBeUndefined();
      }
    }
  }
}

it(`${OPERATIONS} random operations by ${WORKERS} workers: no overlap, no orphan claim, no limit exceeded, every offer exclusive and held, seed ${SEED}`, async () => {
  console.info(`waitlist, random operations: seed ${SEED}`);
  const random = numbers(SEED);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const startOf = (): ReturnType<typeof at> => at(`${pick(DAYS)}T${13 + Math.floor(random() * 8)}:00Z`);
  let next = 0;
  const fresh = (kind: string): ReturnType<typeof operation> => operation(`${kind}-${++next}`);
  const done = new Map<string, number>();

  const kinds: Readonly<Record<string, (name: string, whose: CustomerId) => Promise<unknown>>> = {
    book: (_name, whose) =>
      bookAppointment(
        shop,
        booking(iso(startOf()), { principal: owner, providerId: pick([maya, noor]), customerId: whose, operationId: fresh('b') }),
      ),
    hold: (_name, whose) =>
      holdSlot(shop, {
        ...booking(iso(startOf())),
        principal: owner,
        providerId: pick([maya, noor]),
        customerId: whose,
        operationId: fresh('h'),
        minutes: 5,
      }),
    cancel: async () => {
      const living = (await all()).filter(({ kind, state }) => kind === 'appointment' && state === 'confirmed');
      const one = living.length > 0 ? pick(living) : undefined;
      if (one) await cancelAppointment(shop, { principal: owner, businessId, appointmentId: one._id, operationId: fresh('c') });
    },
    move: async () => {
      const living = (await all()).filter(({ kind, state }) => kind === 'appointment' && state === 'confirmed');
      const one = living.length > 0 ? pick(living) : undefined;
      const where = { startsAt: startOf(), providerId: pick([maya, noor]) };
      if (one)
        await rescheduleAppointment(shop, {
          principal: owner,
          businessId,
          appointmentId: one._id,
          ...where,
          operationId: fresh('m'),
        });
    },
    join: (name) => {
      const date = on(pick(DAYS));
      return join(shop, name, { from: date, to: date, providerId: pick([maya, noor]) });
    },
    answer: async (name, whose) => {
      const entries = await shop.store.waitlist.ofCustomer(businessId, whose);
      for (const { _id, offer, state } of entries) {
        if (state !== 'offered' || !offer) continue;
        const request = { businessId, entryId: _id, offerId: offer.operationId, operationId: fresh(`answer-${name}`) };
        const principal = { role: 'customer', businessId, customerId: whose } as const;
        await (random() < 0.5 ? acceptOffer : passOffer)(shop, { ...request, principal });
      }
    },
    leave: async (_name, whose) => {
      const waiting = (await shop.store.waitlist.ofCustomer(businessId, whose)).filter(
        ({ state }) => state === 'waiting' || state === 'offered',
      );
      const entry = waiting.length > 0 ? pick(waiting) : undefined;
      const principal = { role: 'customer', businessId, customerId: whose } as const;
      if (entry) await leaveWaitlist(shop, { principal, businessId, entryId: entry._id, operationId: fresh('l') });
    },
    block: () => {
      const start = startOf();
      return blockTime(shop, {
        principal: owner,
        businessId,
        providerId: pick([maya, noor]),
        from: start,
        to: instant(start + 7_200_000),
        operationId: fresh('off'),
      });
    },
    unblock: () =>
      unblockTime(shop, { principal: owner, businessId, providerId: pick([maya, noor]), from, to, operationId: fresh('on') }),
    work: (name) => work(shop, name),
  };
  const menu = [
    'book',
    'book',
    'book',
    'book',
    'hold',
    'cancel',
    'cancel',
    'move',
    'join',
    'join',
    'answer',
    'answer',
    'leave',
    'block',
    'unblock',
    'work',
    'work',
  ];

  async function one(): Promise<void> {
    const kind = pick(menu);
    const name = pick(PEOPLE);
    try {
      await kinds[kind]?.(name, asId<CustomerId>(customerId(name)));
      done.set(kind, (done.get(kind) ?? 0) + 1);
    } catch (thrown) {
      // Refused, as somebody else was first: with a code of the closed list, and never one of our own faults.
      expect(thrown).toBeInstanceOf(DomainError);
      expect((thrown as DomainError).code).not.toBe('INTERNAL');
    }
  }

  for (let count = 0; count < OPERATIONS; count += WORKERS * 5) {
    await Promise.all(
      Array.from({ length: WORKERS }, async () => {
        for (let turn = 0; turn < 5; turn++) await one();
      }),
    );
    shop.set(new Date(shop.clock.now() + Math.floor(random() * 20) * 60_000).toISOString());
    await work(shop, 'settling');
    await invariants();
  }
  for (const kind of ['book', 'cancel', 'join', 'answer']) expect(done.get(kind) ?? 0).toBeGreaterThan(5);
  const entries = (await Promise.all(PEOPLE.map((name) => shop.store.waitlist.ofCustomer(businessId, customerId(name))))).flat();
  expect(entries.some(({ state }) => state === 'booked')).toBe(true);
}, 600_000);
