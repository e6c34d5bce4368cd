import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { ResourceId } from '../../src/domain/people/ids.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { bookVisit } from '../../src/services/book-visit.ts';
import type { FindVisitRequest, Visit } from '../../src/services/find-visit.ts';
import { findVisit } from '../../src/services/find-visit.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  colour,
  customer,
  customerId,
  cut,
  iso,
  lee,
  maya,
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
  withProvider,
  withService,
  everything,
} from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const find = async (more: Partial<FindVisitRequest> = {}) =>
  findVisit(shop, {
    business: await shop.business(),
    items: [{ serviceId: colour }, { serviceId: cut }],
    from: on('2026-06-09'),
    to: on('2026-06-09'),
    limit: 5,
    ...more,
  });
let count = 0;
const book = (visit: Visit | undefined, more: object = {}) =>
  bookVisit(shop, {
    principal: customer('ada'),
    businessId,
    customerId: customerId('ada'),
    contact: { name: 'Ada', email: 'ada@example.org' },
    operationId: operation(`visit-${++count}`),
    members: visit?.slots.map(({ serviceId, providerId, startsAt }) => ({ serviceId, providerId, startsAt })) ?? [],
    ...more,
  });
const short = ({ slots, waitMinutes }: Visit): string =>
  `${slots.map(({ providerId, startsAt }) => `${providerId} ${iso(startsAt).slice(11, 16)}`).join(', ')}; ${waitMinutes}`;

describe('a visit', () => {
  test('of two services is offered back to back, and what is offered first books as one', async () => {
    const { visits } = await find();
    expect(visits.length).toBe(5);
    expect(visits[0]).toMatchObject({ waitMinutes: 0, slots: [{ serviceId: colour }, { serviceId: cut }] });
    for (const { slots } of visits) expect(slots[1]?.startsAt).toBe(slots[0]?.endsAt);
    const { appointments, bundle } = await book(visits[0]);
    expect([bundle.kind, appointments.map(({ state }) => state)]).toEqual(['visit', ['confirmed', 'confirmed']]);
    expect(await everything(shop)).toEqual(appointments);
  });

  test('books none of its services when one is gone', async () => {
    const { visits } = await find();
    const second = visits[0]?.slots[1];
    await bookAppointment(shop, {
      ...booking('2026-06-09T14:00Z'),
      providerId: second?.providerId ?? maya,
      startsAt: second?.startsAt ?? at('2026-06-09T14:00Z'),
    });
    await expect(book(visits[0])).rejects.toMatchObject({ code: 'TAKEN', details: { index: 1 } });
    expect(await everything(shop)).toHaveLength(1);
  });

  test('with the same person keeps the buffers between, and says how long one waits', async () => {
    shop = await shop.reopen(
      withService(withService(salon, colour, { bufferAfterMinutes: 15, providerIds: [maya] }), cut, { intervalMinutes: 15 }),
    );
    const named = [
      { serviceId: colour, providerId: maya },
      { serviceId: cut, providerId: maya },
    ];
    const { visits } = await find({ items: named, limit: 1 });
    expect(visits.map(short)).toEqual(['maya 13:00, maya 14:45; 15']);
    expect((await find({ items: named, mostWaitMinutes: 10 })).reason).toBe('TAKEN');
    expect((await book(visits[0])).appointments).toHaveLength(2);
  });

  test('goes to two people where one takes only one a day', async () => {
    const limited = withProvider(
      withProvider(withService(salon, cut, { providerIds: [maya, noor] }), maya, { limitPerDay: 1 }),
      noor,
      { limitPerDay: 1 },
    );
    shop = await shop.reopen(limited);
    const { visits } = await find();
    expect(visits.length).toBeGreaterThan(0);
    for (const { slots } of visits) expect(new Set(slots.map(({ providerId }) => providerId)).size).toBe(2);
    expect((await book(visits[0])).appointments).toHaveLength(2);
  });

  test('has the true reason when there is none, and the next one', async () => {
    await blockTime(shop, {
      principal: owner,
      businessId,
      providerId: maya,
      from: at('2026-06-09T04:00Z'),
      to: at('2026-06-11T04:00Z'),
      operationId: operation('off'),
    });
    await blockTime(shop, {
      principal: owner,
      businessId,
      providerId: noor,
      from: at('2026-06-09T04:00Z'),
      to: at('2026-06-11T04:00Z'),
      operationId: operation('off2'),
    });
    const none = await find();
    expect([none.visits, none.reason, none.serviceId]).toEqual([[], 'TAKEN', colour]);
    expect(iso(none.next?.slots[0]?.startsAt ?? 0).slice(0, 10)).toBe('2026-06-11');
    expect((await find({ from: on('2026-06-14'), to: on('2026-06-14') })).reason).toBe('CLOSED');
    expect((await book(none.next)).appointments).toHaveLength(2);
  });

  test('starts in the wished part of the day', async () => {
    const { visits } = await find({ time: { from: 780, to: 1020, exact: false } });
    expect(visits.length).toBeGreaterThan(0);
    for (const { slots } of visits) expect(iso(slots[0]?.startsAt ?? 0) >= '2026-06-09T17:00Z').toBe(true);
    const [first] = (await find({ time: { from: 690, to: 691, exact: true } })).visits;
    expect(iso(first?.slots[0]?.startsAt ?? 0)).toBe('2026-06-09T15:30Z');
  });

  test.each([
    [{ items: [{ serviceId: cut }] }, 'INVALID_INPUT'],
    [{ items: [{ serviceId: cut }, { serviceId: cut, party: 2 }] }, 'INVALID_INPUT'],
    [{ mostWaitMinutes: 900 }, 'INVALID_INPUT'],
    [{ to: on('2026-06-01') }, 'INVALID_INPUT'],
    [{ items: [{ serviceId: colour, providerId: lee }, { serviceId: cut }] }, 'NOT_FOUND'],
  ] as const)('%j is refused with %s', async (more, code) => {
    expect(await codeOf(find(more as Partial<FindVisitRequest>))).toBe(code);
  });
});

describe('a party', () => {
  const three = { items: [{ serviceId: cut }, { serviceId: cut }, { serviceId: cut }], arrangement: 'at_once' } as const;

  test('of three is served at one time by three people, booked as one', async () => {
    await bookAppointment(shop, booking('2026-06-09T13:00Z'));
    const { visits } = await find({ ...three, limit: 2 });
    expect(visits.map(({ slots }) => slots.map(({ startsAt }) => iso(startsAt).slice(11, 16)))).toEqual([
      ['14:00', '14:00', '14:00'],
      ['15:00', '15:00', '15:00'],
    ]);
    expect(new Set(visits[0]?.slots.map(({ providerId }) => providerId)).size).toBe(3);
    expect((await book(visits[0])).appointments).toHaveLength(3);
    expect((await find({ items: [...three.items, { serviceId: cut }], arrangement: 'at_once' })).reason).toBe('TAKEN');
  });

  test('needs as many rooms as people', async () => {
    const two = { items: [{ serviceId: colour }, { serviceId: colour }], arrangement: 'at_once' } as const;
    expect((await find(two)).visits).toEqual([]);
    shop = await shop.reopen({
      ...salon,
      resources: [...salon.resources, { id: asId<ResourceId>('basin-2'), name: 'Basin 2', kind: 'basin' }],
    });
    const { visits } = await find(two);
    expect((await book(visits[0])).appointments.flatMap(({ resourceIds }) => resourceIds).sort()).toEqual(['basin-1', 'basin-2']);
  });
});
