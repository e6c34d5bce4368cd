import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import type { FindSlotsRequest } from '../../src/services/find-slots.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  colour,
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
  starts,
  withProvider,
  withService,
} from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});
/** A haircut with Maya on Tuesday 9 June, unless told otherwise. */
const find = async (more: Partial<FindSlotsRequest> = {}) =>
  findSlots(shop, {
    business: await shop.business(),
    serviceId: cut,
    providerId: maya,
    from: on('2026-06-09'),
    to: on('2026-06-09'),
    limit: 10,
    ...more,
  });
const range = (from: number, to: number, exact = false) => ({ from: from * 60, to: to * 60, exact });
const fill = async (date: string, hours: readonly number[], providerId = maya): Promise<void> => {
  for (const hour of hours) await bookAppointment(shop, booking(`${date}T${hour + 4}:00Z`, { providerId }));
};

describe('finding slots', () => {
  test('lists the free starts of a date in the provider’s zone', async () => {
    await fill('2026-06-09', [10, 11]);
    const found = await find();
    expect(starts(found.slots)).toEqual([9, 12, 13, 14, 15, 16].map((hour) => iso(at('2026-06-09T04:00Z') + hour * 3_600_000)));
    expect(found).toMatchObject({ total: 6, nextFree: [] });
    expect(found.reason).toBeUndefined();
  });

  test('a part of the day is a range of start times', async () => {
    expect(starts((await find({ time: range(12, 15) })).slots)).toEqual([
      '2026-06-09T16:00Z',
      '2026-06-09T17:00Z',
      '2026-06-09T18:00Z',
    ]);
  });

  test('an exact time that is free is named', async () => {
    const found = await find({ time: range(14, 15, true), limit: 3 });
    expect(found.exact && iso(found.exact.startsAt)).toBe('2026-06-09T18:00Z');
    expect(starts(found.slots)[0]).toBe('2026-06-09T18:00Z');
  });

  test('an exact time that is taken brings the nearest ones first, and why', async () => {
    await fill('2026-06-09', [14]);
    const found = await find({ time: range(14, 15, true), limit: 2 });
    expect(found.exact).toBeUndefined();
    expect([found.reason, starts(found.slots)]).toEqual(['TAKEN', ['2026-06-09T17:00Z', '2026-06-09T19:00Z']]);
  });

  test('an exact time between two starts is off the grid, not taken', async () => {
    expect((await find({ time: { from: 14 * 60 + 20, to: 15 * 60, exact: true } })).reason).toBe('OFF_GRID');
  });

  test('A32: a time that the clock jumps over does not exist', async () => {
    shop = await shop.reopen(
      withProvider(salon, maya, { hours: [{ days: [7], windows: [{ start: 0, end: 600 }] }] }),
      '2026-03-02T12:00Z',
    );
    const found = await find({ from: on('2026-03-08'), to: on('2026-03-08'), time: { from: 150, to: 180, exact: true } });
    expect(found.reason).toBe('NO_SUCH_TIME');
    expect(starts(found.slots).slice(0, 2)).toEqual(['2026-03-08T07:00Z', '2026-03-08T06:00Z']); // 03:00 and 01:00 on the wall
  });

  test('excluded dates are left out', async () => {
    const found = await find({ to: on('2026-06-10'), excludedDays: [on('2026-06-09')] });
    expect(new Set(starts(found.slots).map((start) => start.slice(0, 10)))).toEqual(new Set(['2026-06-10']));
  });

  test('a wide range is sampled over its dates and hours, the earliest first', async () => {
    const found = await find({ to: on('2026-06-13'), limit: 5 });
    expect(found.total).toBe(5 * 8);
    expect(new Set(starts(found.slots).map((start) => start.slice(0, 10))).size).toBe(5);
    expect(starts(found.slots)[0]).toBe('2026-06-09T13:00Z');
    expect(starts((await find({ to: on('2026-06-13'), limit: 3, order: 'earliest' })).slots)).toEqual(
      ['13', '14', '15'].map((hour) => `2026-06-09T${hour}:00Z`),
    );
  });

  test('anyone: one entry a start, given to the least busy stylist of the day', async () => {
    await fill('2026-06-09', [9, 10, 11], maya);
    await fill('2026-06-09', [9, 10], noor);
    const found = await find({ providerId: undefined });
    expect(starts(found.slots)).toHaveLength(8);
    expect(new Set(found.slots.map(({ providerId }) => providerId))).toEqual(new Set([lee]));
    await fill('2026-06-09', [12], lee);
    const noon = await find({ providerId: undefined, time: range(12, 13) });
    expect(noon.slots.map(({ providerId }) => providerId)).toEqual([noor]);
  });

  test('anyone: equally busy stylists take turns', async () => {
    const found = await find({ providerId: undefined });
    const shares = [...Map.groupBy(found.slots, ({ providerId }) => providerId).values()].map(({ length }) => length);
    expect(shares.sort()).toEqual([2, 3, 3]);
  });

  test('moving an appointment, its own time is free', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T14:00Z'));
    expect(starts((await find({ moving: appointment._id })).slots)).toContain('2026-06-09T14:00Z');
    expect(starts((await find()).slots)).not.toContain('2026-06-09T14:00Z');
  });

  test('a provider who does not do the service is no answer but an error that names who does', async () => {
    await expect(find({ serviceId: colour, providerId: lee })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { eligible: [maya, noor] },
    });
    expect(await codeOf(find({ to: on('2026-06-08') }))).toBe('INVALID_INPUT');
  });
});

describe('nothing free has a true reason and the next free ones', () => {
  test.each([
    ['a Sunday', { from: on('2026-06-14'), to: on('2026-06-14') }, 'CLOSED', '2026-06-15T13:00Z'],
    ['an evening', { time: range(18, 21) }, 'CLOSED', '2026-06-09T13:00Z'],
    ['last week', { from: on('2026-06-01'), to: on('2026-06-02') }, 'PAST', '2026-06-08T13:00Z'],
    ['next year', { from: on('2027-06-09'), to: on('2027-06-09') }, 'WINDOW', '2026-06-08T13:00Z'],
  ])('%s', async (_name, more, reason, next) => {
    const found = await find(more);
    expect([found.slots, found.total, found.reason, starts(found.nextFree)[0]]).toEqual([[], 0, reason, next]);
    expect(found.nextFree).toHaveLength(3);
  });

  test('a full day is TAKEN, also when part of it is over', async () => {
    await fill('2026-06-09', [9, 10, 11, 12, 13, 14, 15, 16]);
    expect(await find()).toMatchObject({ reason: 'TAKEN', slots: [] });
    shop.set('2026-06-09T16:30Z');
    expect(starts((await find()).nextFree)[0]).toBe('2026-06-10T13:00Z');
    expect((await find()).reason).toBe('TAKEN');
  });

  test('a reached limit is LIMIT, a short notice is NOTICE', async () => {
    shop = await shop.reopen(withProvider(salon, maya, { limitPerDay: 1 }));
    await fill('2026-06-09', [9]);
    expect((await find()).reason).toBe('LIMIT');
    shop.set('2026-06-10T19:30Z'); // 15:30: one start is left, too soon
    expect((await find({ from: on('2026-06-10'), to: on('2026-06-10') })).reason).toBe('NOTICE');
  });

  test('I7: the next free one is found to the end of the booking window, and none beyond', async () => {
    shop = await shop.reopen(
      withProvider(salon, maya, { hours: [], overrides: [{ date: on('2026-08-07'), windows: [{ start: 540, end: 600 }] }] }),
    );
    expect(starts((await find()).nextFree)).toEqual(['2026-08-07T13:00Z']);
    shop = await shop.reopen(
      withProvider(salon, maya, { hours: [], overrides: [{ date: on('2026-08-08'), windows: [{ start: 540, end: 600 }] }] }),
    );
    expect(await find()).toMatchObject({ reason: 'CLOSED', nextFree: [] });
  });
});

describe('explaining a start', () => {
  const explain = async (startsAt: string, providerId: typeof maya | undefined = maya) =>
    explainStart(shop, { business: await shop.business(), serviceId: cut, providerId, startsAt: at(startsAt) });

  test('what is free is a slot', async () => {
    expect(await explain('2026-06-09T14:00Z')).toMatchObject({
      ok: true,
      slot: { providerId: maya, endsAt: at('2026-06-09T15:00Z') },
    });
  });

  test('what is not has its reason and the nearest three', async () => {
    await fill('2026-06-09', [10]);
    const refused = await explain('2026-06-09T14:00Z');
    expect(refused).toMatchObject({ ok: false, code: 'TAKEN' });
    expect(refused.ok ? [] : starts(refused.nearest)).toEqual(['2026-06-09T13:00Z', '2026-06-09T15:00Z', '2026-06-09T16:00Z']);
  });

  test('anyone: the time is free while somebody is', async () => {
    await fill('2026-06-09', [10], maya);
    await fill('2026-06-09', [10], noor);
    expect(
      await explainStart(shop, { business: await shop.business(), serviceId: cut, startsAt: at('2026-06-09T14:00Z') }),
    ).toMatchObject({
      ok: true,
      slot: { providerId: lee },
    });
  });

  test('a Sunday is closed, and the nearest are on Saturday evening and Monday morning', async () => {
    const refused = await explain('2026-06-14T14:00Z');
    expect(refused).toMatchObject({ ok: false, code: 'CLOSED' });
    expect(refused.ok ? [] : starts(refused.nearest)).toEqual(['2026-06-13T20:00Z', '2026-06-13T19:00Z', '2026-06-13T18:00Z']);
  });
});

describe('listing and booking decide alike (P7)', () => {
  test('E11: every listed slot books, every other start is refused with the reason that explaining gives', async () => {
    shop = await shop.reopen(withService(withProvider(salon, maya, { limitPerDay: 5 }), colour, { bufferAfterMinutes: 15 }));
    await fill('2026-06-09', [11]);
    await bookAppointment(shop, booking('2026-06-10T13:00Z', { serviceId: colour }));
    const business = await shop.business();
    const dates = ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-13', '2026-06-14', '2026-08-07', '2026-08-08'];
    const runs = process.env['ALMANAC_DEEP'] ? 2_000 : 100;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...dates),
        fc.integer({ min: 0, max: 287 }),
        fc.constantFrom(cut, colour),
        fc.constantFrom(maya, noor),
        async (date, step, serviceId, providerId) => {
          const startsAt = at(`${date}T04:00Z`) + step * 300_000;
          const start = { business, serviceId, providerId, startsAt: at(new Date(startsAt).toISOString()) };
          const listed = await findSlots(shop, { business, serviceId, providerId, from: on(date), to: on(date), limit: 1000 });
          const explained = await explainStart(shop, start);
          const request = booking(new Date(startsAt).toISOString(), { serviceId, providerId });
          const code = await codeOf(bookAppointment(shop, request));
          expect(explained.ok ? 'none' : explained.code).toBe(code);
          expect(listed.slots.some((slot) => slot.startsAt === startsAt)).toBe(code === 'none');
          const done = await shop.store.appointments.byOperation(businessId, request.operationId);
          if (done)
            await cancelAppointment(shop, {
              principal: owner,
              businessId,
              appointmentId: done._id,
              operationId: operation(`undo-${done._id}`),
            });
        },
      ),
      { numRuns: runs },
    );
  });
});
