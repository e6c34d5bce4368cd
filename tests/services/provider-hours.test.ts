import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Principal } from '../../src/domain/people/principal.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { carryOutJob } from '../../src/services/carry-out-job.ts';
import { createBusiness } from '../../src/services/create-business.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { getAgenda } from '../../src/services/get-agenda.ts';
import { setDayHours } from '../../src/services/set-day-hours.ts';
import { setHours } from '../../src/services/set-hours.ts';
import { unblockTime } from '../../src/services/unblock-time.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
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
afterEach(() => shop.close());

const mayaHerself: Principal = { role: 'provider', businessId, providerId: maya };
const noorHerself: Principal = { role: 'provider', businessId, providerId: noor };
let count = 0;
const edit = (more: { operationId?: string; principal?: Principal } = {}) => ({
  principal: more.principal ?? owner,
  businessId,
  providerId: maya,
  operationId: operation(more.operationId ?? `edit-${++count}`),
});
const free = async (date: string): Promise<string[]> =>
  starts(
    (
      await findSlots(shop, {
        business: await shop.business(),
        serviceId: cut,
        providerId: maya,
        from: on(date),
        to: on(date),
        limit: 20,
      })
    ).slots,
  );
const mornings = [{ days: [1, 2, 3, 4, 5] as const, windows: [{ start: 540, end: 720 }] }];

describe('hours', () => {
  test('replace the week, keep bookings and list the ones left outside', async () => {
    await bookAppointment(shop, booking('2026-06-09T13:00Z'));
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T18:00Z'));
    const { business, stranded, repeated } = await setHours(shop, { ...edit(), hours: mornings });
    expect([business.revision, repeated, stranded.map(({ _id }) => _id)]).toEqual([1, false, [appointment._id]]);
    expect(await free('2026-06-10')).toEqual(['2026-06-10T13:00Z', '2026-06-10T14:00Z', '2026-06-10T15:00Z']);
    expect((await shop.store.appointments.get(businessId, appointment._id))?.state).toBe('confirmed');
  });

  test('a repeat edits nothing again, the same id with other hours is refused', async () => {
    await setHours(shop, { ...edit({ operationId: 'h' }), hours: mornings });
    await setHours(shop, { ...edit(), hours: [] });
    expect(await setHours(shop, { ...edit({ operationId: 'h' }), hours: mornings })).toMatchObject({ repeated: true });
    expect((await shop.business()).providers[0]?.hours).toEqual([]);
    expect(await codeOf(setHours(shop, { ...edit({ operationId: 'h' }), hours: [] }))).toBe('CONFLICT');
  });

  test('two edits at once are both kept', async () => {
    await Promise.all([
      setHours(shop, { ...edit(), hours: mornings }),
      setHours(shop, { ...edit(), providerId: noor, hours: [] }),
      setDayHours(shop, { ...edit(), providerId: lee, date: on('2026-06-10'), windows: [] }),
    ]);
    const { providers, revision } = await shop.business();
    expect([revision, providers[0]?.hours, providers[1]?.hours, providers[2]?.overrides.length]).toEqual([3, mornings, [], 1]);
  });

  test('of one date replace the weekday’s; null brings the weekly ones back', async () => {
    await setDayHours(shop, { ...edit(), date: on('2026-06-10'), windows: [{ start: 600, end: 720 }] });
    expect(await free('2026-06-10')).toEqual(['2026-06-10T14:00Z', '2026-06-10T15:00Z']);
    await setDayHours(shop, { ...edit(), date: on('2026-06-10'), windows: [] });
    expect(await free('2026-06-10')).toEqual([]);
    await setDayHours(shop, { ...edit(), date: on('2026-06-10'), windows: null });
    expect(await free('2026-06-10')).toHaveLength(8);
  });

  test('a second look a minute later records what slipped in meanwhile', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T18:00Z'));
    await setHours(shop, { ...edit({ operationId: 'h' }), hours: mornings });
    expect([await carryOutJob(shop, 'me', 1000), await carryOutJob(shop, 'me', 1000)]).toEqual([true, false]);
    shop.set('2026-06-08T12:01Z');
    expect(await carryOutJob(shop, 'me', 1000)).toBe(true);
    const audit = await shop.store.events.of(businessId, 'audit', 0, 10);
    expect(audit.map(({ body }) => body)).toMatchObject([
      { what: 'hours-changed' },
      { what: 'list-stranded', appointmentIds: [appointment._id] },
    ]);
  });

  test('are refused by name when they cannot be', async () => {
    const wrong = [{ days: [1] as const, windows: [{ start: 541, end: 600 }] }];
    await expect(setHours(shop, { ...edit(), hours: wrong })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { path: 'providers[0].hours[0].windows[0].start' },
    });
    expect(await codeOf(setDayHours(shop, { ...edit(), date: on('2026-02-30'), windows: [] }))).toBe('INVALID_INPUT');
  });

  test('are a provider’s own to set, and no customer’s', async () => {
    expect(await codeOf(setHours(shop, { ...edit({ principal: mayaHerself }), hours: mornings }))).toBe('none');
    expect(await codeOf(setHours(shop, { ...edit({ principal: noorHerself }), hours: mornings }))).toBe('FORBIDDEN');
    expect(await codeOf(setHours(shop, { ...edit({ principal: customer('ada') }), hours: mornings }))).toBe('FORBIDDEN');
  });
});

describe('blocked time', () => {
  const block = (from: string, to: string, more: { operationId?: string; principal?: Principal } = {}) =>
    blockTime(shop, { ...edit(more), from: at(from), to: at(to) });

  test('takes the time off the market and gives it back', async () => {
    const { blocked, met } = await block('2026-06-10T18:00Z', '2026-06-10T20:00Z');
    expect([blocked.length, met]).toEqual([1, []]);
    expect(blocked[0]?.claims.filter((claim) => claim.startsWith('maya|'))).toHaveLength(24);
    expect(await free('2026-06-10')).toEqual(['13', '14', '15', '16', '17', '20'].map((hour) => `2026-06-10T${hour}:00Z`));
    const { released } = await unblockTime(shop, {
      ...edit({ operationId: 'u' }),
      from: at('2026-06-10T04:00Z'),
      to: at('2026-06-11T04:00Z'),
    });
    expect(released.map(({ _id }) => _id)).toEqual([blocked[0]?._id]);
    expect(await free('2026-06-10')).toHaveLength(8);
  });

  test('I5: keeps the bookings it meets and reports them; new ones are refused', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T15:00Z'));
    const { met } = await block('2026-06-10T13:00Z', '2026-06-10T21:00Z');
    expect(met.map(({ _id }) => _id)).toEqual([appointment._id]);
    expect((await shop.store.appointments.get(businessId, appointment._id))?.state).toBe('confirmed');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-10T17:00Z')))).toBe('TAKEN');
    await cancelAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: appointment._id,
      operationId: operation('gone'),
    });
    expect(await free('2026-06-10')).toEqual([]);
  });

  test('over several days is one document a local date, claiming open time only', async () => {
    const { blocked } = await block('2026-06-12T16:00Z', '2026-06-15T16:00Z'); // Friday noon to Monday noon
    expect(blocked.map(({ startsAt, endsAt }) => `${iso(startsAt)}–${iso(endsAt)}`)).toEqual([
      '2026-06-12T16:00Z–2026-06-13T04:00Z',
      '2026-06-13T04:00Z–2026-06-14T04:00Z',
      '2026-06-14T04:00Z–2026-06-15T04:00Z',
      '2026-06-15T04:00Z–2026-06-15T16:00Z',
    ]);
    expect(blocked.map(({ claims }) => claims.filter((claim) => claim.startsWith('maya|')).length)).toEqual([60, 96, 0, 36]);
  });

  test('E13: against bookings at the same moment, each slot is either booked and reported, or refused', async () => {
    const hours = ['13', '14', '15', '16', '17', '18', '19', '20'];
    const [{ met }, ...codes] = await Promise.all([
      block('2026-06-10T13:00Z', '2026-06-10T21:00Z'),
      ...hours.map((hour) => codeOf(bookAppointment(shop, booking(`2026-06-10T${hour}:00Z`)))),
    ]);
    expect(met).toHaveLength(codes.filter((code) => code === 'none').length);
    const all = await shop.store.appointments.busy(businessId, at('2026-06-10T04:00Z'), at('2026-06-11T04:00Z'));
    const quanta = all.flatMap(({ claims }) => claims.filter((claim) => claim.startsWith('maya|')));
    expect([new Set(quanta).size, quanta.length]).toEqual([96, 96]);
  });

  test('a repeat blocks nothing again, the same id for another time is refused', async () => {
    const first = await block('2026-06-10T18:00Z', '2026-06-11T20:00Z', { operationId: 'b' });
    const again = await block('2026-06-10T18:00Z', '2026-06-11T20:00Z', { operationId: 'b' });
    expect([again.repeated, again.blocked.map(({ _id }) => _id)]).toEqual([true, first.blocked.map(({ _id }) => _id)]);
    expect(await codeOf(block('2026-06-12T18:00Z', '2026-06-12T20:00Z', { operationId: 'b' }))).toBe('CONFLICT');
    const undo = { ...edit({ operationId: 'u' }), from: at('2026-06-10T18:00Z'), to: at('2026-06-11T20:00Z') };
    const released = await unblockTime(shop, undo);
    const ids = ({ released: all }: typeof released) => all.map(({ _id }) => _id);
    expect([ids(released), ids(await unblockTime(shop, undo))]).toEqual([ids(released), ids(released)]);
    expect(released.released).toHaveLength(2);
  });

  test('is a provider’s own column, and no customer’s', async () => {
    const codes = [noorHerself, customer('ada'), mayaHerself].map((principal) =>
      codeOf(block('2026-06-10T18:00Z', '2026-06-10T20:00Z', { principal })),
    );
    expect(await Promise.all(codes)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'none']);
    expect(await codeOf(block('2026-06-10T18:00Z', '2026-06-10T18:00Z'))).toBe('INVALID_INPUT');
  });
});

describe('the agenda', () => {
  test('shows each date with its hours, bookings and blocked time, column by column', async () => {
    await bookAppointment(shop, booking('2026-06-09T15:00Z'));
    await bookAppointment(shop, booking('2026-06-09T14:00Z', { providerId: noor }));
    await blockTime(shop, { ...edit(), from: at('2026-06-09T18:00Z'), to: at('2026-06-09T19:00Z') });
    const days = await getAgenda(shop, {
      principal: owner,
      business: await shop.business(),
      from: on('2026-06-09'),
      to: on('2026-06-10'),
    });
    expect(
      days.map(({ date, items, open }) => [date, items.map(({ kind, providerId }) => `${kind} ${providerId}`), open]),
    ).toEqual([
      ['2026-06-09', ['appointment noor', 'appointment maya', 'time_off maya'], [{ start: 540, end: 1020 }]],
      ['2026-06-10', [], [{ start: 540, end: 1020 }]],
    ]);
    expect(days[0]?.columns.map(({ providerId, items }) => [providerId, items.length])).toEqual([
      [maya, 2],
      [noor, 1],
      [lee, 0],
    ]);
  });

  test('is a provider’s own column, and no customer’s', async () => {
    const business = await shop.business();
    const day = { from: on('2026-06-09'), to: on('2026-06-09') };
    const own = await getAgenda(shop, { principal: mayaHerself, business, ...day });
    expect(own[0]?.columns.map(({ providerId }) => providerId)).toEqual([maya]);
    expect(await codeOf(getAgenda(shop, { principal: mayaHerself, business, providerId: noor, ...day }))).toBe('FORBIDDEN');
    expect(await codeOf(getAgenda(shop, { principal: customer('ada'), business, ...day }))).toBe('FORBIDDEN');
  });
});

describe('a new business', () => {
  test('is kept once', async () => {
    expect([
      await createBusiness(shop, { ...salon, _id: 'other' as typeof businessId }),
      await createBusiness(shop, salon),
    ]).toEqual([true, false]);
  });

  test('with a field that cannot be is refused by that field', async () => {
    const path = (business: typeof salon) =>
      createBusiness(shop, business).catch((error: unknown) => (error as { details?: { path?: string } }).details?.path);
    expect(await path(withService(salon, cut, { durationMinutes: 37 }))).toBe('services[0].durationMinutes');
    expect(await path(withProvider(salon, noor, { timeZone: 'EST' as typeof salon.timeZone }))).toBe('providers[1].timeZone');
  });
});
