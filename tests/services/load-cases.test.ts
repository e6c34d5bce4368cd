import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { seatsTaken } from '../../src/domain/booking/attendees.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ResourceId, ServiceId } from '../../src/domain/people/ids.ts';
import { approveAppointment } from '../../src/services/approve-appointment.ts';
import { blockTime } from '../../src/services/block-time.ts';
import type { BookAppointmentRequest } from '../../src/services/book-appointment.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { bookVisit } from '../../src/services/book-visit.ts';
import { holdSlot } from '../../src/services/hold-slot.ts';
import { relayEffects } from '../../src/services/relay-effects.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { MongoDatabase } from '../../src/store/mongo/database.ts';
import { createStore } from '../../src/store/store.ts';
import type { MongoTestServer } from '../support/mongo-server.ts';
import { mongoSkipReason, startMongoServer } from '../support/mongo-server.ts';
import type { EmptyStore, Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  colour,
  customer,
  customerId,
  cut,
  everything,
  lee,
  maya,
  noor,
  openShop,
  operation,
  outcomes,
  owner,
  salon,
  withProvider,
  withService,
} from './salon.ts';

const yoga = asId<ServiceId>('yoga');
const TEN = '2026-06-09T14:00Z';
/** Every half hour from 09:00 to 16:30 in New York. */
const TIMES = Array.from({ length: 16 }, (_, index) => new Date(at('2026-06-09T13:00Z') + index * 1_800_000).toISOString());

const withYoga: Business = {
  ...salon,
  services: [...salon.services, { ...salon.services[0]!, id: yoga, name: 'Yoga', seats: 5, providerIds: [maya] }],
};
const by = (name: string): Partial<BookAppointmentRequest> => ({
  principal: customer(name),
  customerId: customerId(name),
  contact: { name, email: `${name}@example.org` },
});

let shop: Shop;
const many = (count: number, make: (index: number) => BookAppointmentRequest): Promise<unknown>[] =>
  Array.from({ length: count }, (_, index) => bookAppointment(shop, make(index)));
/** Claims of time, rooms and limits that anybody holds, and whether one belongs to two. */
const holders = async (): Promise<{ claims: string[]; twice: string[] }> => {
  const claims = (await everything(shop)).flatMap((one) => one.claims.filter((claim) => !claim.startsWith('op|')));
  return { claims, twice: claims.filter((claim, index) => claims.indexOf(claim) !== index) };
};

/** The cases of concurrency, whatever keeps the data. `open`: an empty store. */
function concurrency(open: (() => Promise<EmptyStore>) | undefined): void {
  const start = async (business: Business = salon): Promise<void> => {
    shop = await openShop(business, undefined, open);
  };
  afterEach(() => shop.close());

  test('E1: of a hundred at once for one slot one is booked and told of; the others leave no hold, no claim and nothing to send', async () => {
    await start();
    expect(await outcomes(many(100, (index) => booking(TEN, by(`c${index}`))))).toEqual({ none: 1, TAKEN: 99 });
    expect((await everything(shop)).map(({ state }) => state)).toEqual(['confirmed']);
    expect((await holders()).claims).toHaveLength(12);
    expect(await relayEffects(shop)).toBe(1);
    const job = await shop.store.jobs.take('me', at('2027-01-01T00:00Z'), 1000);
    expect(job?.kind).toBe('booking-confirmed');
    await shop.store.jobs.finish(job!._id, 'me', { state: 'done' });
    expect(await shop.store.jobs.take('me', at('2027-01-01T00:00Z'), 1000)).toBeUndefined();
  });

  test('E2: of overlapping bookings tried at once no two stand, and no time is left that one of them could have had', async () => {
    await start(withService(salon, cut, { intervalMinutes: 30 }));
    const tries = many(32, (index) => booking(TIMES[index % 15]!, by(`c${index}`)));
    const { none = 0, TAKEN = 0 } = await outcomes(tries);
    expect([none + TAKEN, (await holders()).twice]).toEqual([32, []]);
    const starts = (await everything(shop)).map(({ startsAt }) => startsAt).sort((a, b) => a - b);
    expect(starts).toHaveLength(none);
    for (const [index, one] of starts.entries()) expect((starts[index + 1] ?? Infinity) - one).toBeGreaterThanOrEqual(3_600_000);
    for (const time of TIMES.slice(0, 15)) {
      const isFree = starts.every((one) => Math.abs(one - at(time)) >= 3_600_000);
      expect([time, await codeOf(bookAppointment(shop, booking(time, by('late'))))]).toEqual([time, isFree ? 'none' : 'TAKEN']);
      if (isFree) starts.push(at(time));
    }
  });

  test('E3: of two services of one provider for one time, twenty tries each, one is booked', async () => {
    await start();
    const tries = many(40, (index) => booking(TEN, { ...by(`c${index}`), serviceId: index % 2 ? colour : cut }));
    expect(await outcomes(tries)).toEqual({ none: 1, TAKEN: 39 });
    expect(await everything(shop)).toHaveLength(1);
  });

  test('E4: of forty who would take anybody, each of three free people gets one', async () => {
    await start();
    expect(await outcomes(many(40, (index) => booking(TEN, { ...by(`c${index}`), orAnyone: true })))).toEqual({
      none: 3,
      TAKEN: 37,
    });
    expect((await everything(shop)).map(({ providerId }) => providerId).sort()).toEqual([lee, maya, noor]);
  });

  test('E5: where two people are needed and one is busy, the visit is refused and the free one stays free', async () => {
    await start();
    await bookAppointment(shop, booking(TEN, { ...by('first'), providerId: noor }));
    const visit = (index: number) => ({
      ...{
        principal: customer('ada'),
        businessId,
        customerId: customerId('ada'),
        contact: { name: 'Ada', email: 'a@example.org' },
      },
      operationId: operation(`together-${index}`),
      members: [maya, noor].map((providerId) => ({ serviceId: cut, providerId, startsAt: at(TEN) })),
    });
    const tries = Array.from({ length: 10 }, (_, index) => bookVisit(shop, visit(index)));
    const codes = await Promise.all(tries.map(codeOf));
    expect(codes).toEqual(codes.map(() => 'TAKEN'));
    expect((await everything(shop)).map(({ providerId }) => providerId)).toEqual([noor]);
    expect((await holders()).claims.filter((claim) => claim.startsWith('maya|'))).toEqual([]);
    expect(await codeOf(bookAppointment(shop, booking(TEN, by('next'))))).toBe('none');
  });

  test('E6: two rooms serve two of three providers at one time; each has one of its own, and the third hears that it is the room', async () => {
    const basins = [1, 2].map((n) => ({ id: asId<ResourceId>(`basin-${n}`), name: `Basin ${n}`, kind: 'basin' }));
    await start({ ...withService(salon, colour, { providerIds: [maya, noor, lee] }), resources: basins });
    const tries = many(30, (index) =>
      booking(TEN, { ...by(`c${index}`), serviceId: colour, providerId: [maya, noor, lee][index % 3]! }),
    );
    const { none, TAKEN = 0, NO_RESOURCE = 0 } = await outcomes(tries);
    expect([none, TAKEN + NO_RESOURCE]).toEqual([2, 28]);
    const booked = await everything(shop);
    expect(booked.flatMap(({ resourceIds }) => resourceIds).sort()).toEqual(['basin-1', 'basin-2']);
    const third = [maya, noor, lee].find((id) => booked.every(({ providerId }) => providerId !== id));
    expect(await codeOf(bookAppointment(shop, booking(TEN, { ...by('x'), serviceId: colour, providerId: third! })))).toBe(
      'NO_RESOURCE',
    );
    expect((await holders()).twice).toEqual([]);
  });

  test('E10: of two requests for one time, both approved at once, one is; the other is told', async () => {
    await start(withService(salon, cut, { approval: true, requestsHoldTime: false }));
    const asked = await Promise.all(['ada', 'ben'].map((name) => bookAppointment(shop, booking(TEN, by(name)))));
    const approvals = asked.map(({ appointment }, index) =>
      approveAppointment(shop, {
        ...{ principal: owner, businessId, appointmentId: appointment._id, customerId: customerId(['ada', 'ben'][index]!) },
        operationId: operation(`yes-${index}`),
      }),
    );
    expect(await outcomes(approvals)).toEqual({ none: 1, TAKEN: 1 });
    expect((await holders()).twice).toEqual([]);
  });

  test('E13: time off and a booking at once: the booking stands and is reported, or it is refused', async () => {
    await start();
    for (let round = 0; round < 8; round++) {
      const day = `2026-06-${String(9 + round + (round > 4 ? 1 : 0)).padStart(2, '0')}`;
      const off = blockTime(shop, {
        ...{ principal: owner, businessId, providerId: maya, operationId: operation(`off-${round}`) },
        from: at(`${day}T13:00Z`),
        to: at(`${day}T21:00Z`),
      });
      const [code, { met }] = await Promise.all([codeOf(bookAppointment(shop, booking(`${day}T14:00Z`, by('ada')))), off]);
      const standing = (await everything(shop)).filter(
        ({ kind, startsAt }) => kind === 'appointment' && startsAt === at(`${day}T14:00Z`),
      );
      expect([code, standing.length, met.length]).toEqual(code === 'none' ? ['none', 1, 1] : ['TAKEN', 0, 0]);
    }
    expect((await holders()).twice).toEqual([]);
  });

  test('C6: of ten at ten free times under a limit of two, exactly two are booked and eight hear of the limit', async () => {
    await start(withProvider(withService(salon, cut, { durationMinutes: 30 }), maya, { limitPerDay: 2 }));
    expect(await outcomes(many(10, (index) => booking(TIMES[index]!, by(`c${index}`))))).toEqual({ none: 2, LIMIT: 8 });
    const ordinals = (await holders()).claims.filter((claim) => claim.startsWith('maya|day|'));
    expect(ordinals.sort()).toEqual(['maya|day|2026-06-09|n1', 'maya|day|2026-06-09|n2']);
  });

  test('G2: of thirty at once for the last two seats exactly two get one', async () => {
    await start(withYoga);
    await bookAppointment(shop, booking(TEN, { ...by('first'), serviceId: yoga, party: 3 }));
    expect(await outcomes(many(30, (index) => booking(TEN, { ...by(`c${index}`), serviceId: yoga })))).toEqual({
      none: 2,
      FULL: 28,
    });
    expect((await everything(shop)).map((one) => seatsTaken(one as Parameters<typeof seatsTaken>[0], shop.clock.now()))).toEqual([
      5,
    ]);
  });

  test('G4: of twenty first seats at once five are in one class, the rest hear that it is full', async () => {
    await start(withYoga);
    expect(await outcomes(many(20, (index) => booking(TEN, { ...by(`c${index}`), serviceId: yoga })))).toEqual({
      none: 5,
      FULL: 15,
    });
    expect((await everything(shop)).map(({ attendees }) => attendees?.length)).toEqual([5]);
  });

  test('H1: of fifty at once for the time of a hold that is over, unswept, one has it', async () => {
    await start();
    const { appointment } = await holdSlot(shop, { ...booking(TEN, by('holder')), minutes: 5 });
    expect(await outcomes(many(10, (index) => booking(TEN, by(`early${index}`))))).toEqual({ TAKEN: 10 });
    shop.set('2026-06-08T12:05Z');
    expect(await outcomes(many(50, (index) => booking(TEN, by(`c${index}`))))).toEqual({ none: 1, TAKEN: 49 });
    expect(await shop.store.appointments.get(businessId, appointment._id)).toMatchObject({ state: 'expired' });
  });

  test('F3: of ten who move to one free time at once one does, and the others keep what they had', async () => {
    await start(withService(salon, cut, { durationMinutes: 30 }));
    const booked = await Promise.all(
      TIMES.slice(0, 10).map((time, index) => bookAppointment(shop, booking(time, by(`c${index}`)))),
    );
    const moves = booked.map(({ appointment }, index) =>
      rescheduleAppointment(shop, {
        ...{ principal: customer(`c${index}`), businessId, appointmentId: appointment._id },
        startsAt: at(TIMES[15]!),
        operationId: operation(`move-${index}`),
      }),
    );
    expect(await outcomes(moves)).toEqual({ none: 1, TAKEN: 9 });
    const standing = (await everything(shop)).map(({ startsAt }) => startsAt).filter((startsAt) => startsAt !== at(TIMES[15]!));
    expect([standing.length, (await holders()).twice]).toEqual([9, []]);
  });
}

describe('many at once, on the embedded store', () => {
  concurrency(undefined);
});

const skipped = mongoSkipReason();
describe('many at once, on MongoDB', () => {
  if (skipped !== undefined) {
    process.stderr.write(`load cases on MongoDB: skipped, ${skipped}\n`);
    test.skip(`skipped: ${skipped}`, () => undefined);
    return;
  }
  let server: MongoTestServer;
  beforeAll(async () => {
    server = await startMongoServer();
  }, 60_000);
  afterAll(() => server.stop());
  concurrency(async () => {
    const store = await createStore(
      new MongoDatabase({ uri: server.uri, databaseName: `almanac_load_${randomUUID().slice(0, 8)}` }),
    );
    return { store, close: () => store.close() };
  });
});
