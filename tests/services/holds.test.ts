import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { ServiceId } from '../../src/domain/people/ids.ts';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { confirmHold } from '../../src/services/confirm-hold.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import type { HoldSlotRequest } from '../../src/services/hold-slot.ts';
import { holdSlot } from '../../src/services/hold-slot.ts';
import { listAppointments } from '../../src/services/list-appointments.ts';
import { releaseExpiredHolds } from '../../src/services/release-expired-holds.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
  customerId,
  cut,
  iso,
  maya,
  on,
  openShop,
  operation,
  salon,
  starts,
  withService,
} from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

let count = 0;
const request = (startsAt: string, name = 'ada', more: Partial<HoldSlotRequest> = {}): HoldSlotRequest => ({
  ...booking(startsAt, { principal: customer(name), customerId: customerId(name) }),
  ...more,
});
const hold = async (startsAt: string, name = 'ada', more: Partial<HoldSlotRequest> = {}): Promise<Appointment> =>
  (await holdSlot(shop, request(startsAt, name, more))).appointment;
const confirm = (held: Appointment, name = 'ada', operationId = `confirm-${++count}`) =>
  confirmHold(shop, { principal: customer(name), businessId, appointmentId: held._id, operationId: operation(operationId) });
const stateOf = async ({ _id }: Appointment) => (await shop.store.appointments.get(businessId, _id))?.state;

describe('a hold', () => {
  test('H1: keeps others out for ten minutes and nobody from then on, swept or not', async () => {
    const held = await hold('2026-06-09T14:00Z');
    expect([held.state, iso(held.expiresAt ?? 0), held.effects]).toEqual(['held', '2026-06-08T12:10Z', []]);
    const free = async () => {
      const asked = {
        business: await shop.business(),
        serviceId: cut,
        providerId: maya,
        from: on('2026-06-09'),
        to: on('2026-06-09'),
      };
      return starts((await findSlots(shop, { ...asked, limit: 20 })).slots);
    };
    shop.set('2026-06-08T12:09:59Z');
    expect(await free()).not.toContain('2026-06-09T14:00Z');
    expect(await codeOf(bookAppointment(shop, request('2026-06-09T14:00Z', 'ben')))).toBe('TAKEN');
    shop.set('2026-06-08T12:10Z');
    expect(await free()).toContain('2026-06-09T14:00Z');
    expect(await listAppointments(shop, { principal: customer('ada'), businessId })).toEqual([]);
    expect(await codeOf(bookAppointment(shop, request('2026-06-09T14:00Z', 'ben')))).toBe('none');
    expect(await codeOf(confirm(held))).toBe('EXPIRED');
  });

  test('becomes an appointment once, and tells so in that very write', async () => {
    const held = await hold('2026-06-09T14:00Z');
    const first = await confirm(held, 'ada', 'yes');
    expect(first.appointment).toMatchObject({ state: 'confirmed', effects: [{ kind: 'booking-confirmed' }] });
    expect(first.appointment).not.toHaveProperty('expiresAt');
    expect((await confirm(held, 'ada', 'yes')).repeated).toBe(true);
    expect(await codeOf(confirm(held))).toBe('STATE');
    shop.set('2026-06-08T13:00Z');
    expect(await releaseExpiredHolds(shop, 10)).toBe(0);
    expect(await shop.store.appointments.get(businessId, held._id)).toEqual(first.appointment);
  });

  test('that is over still wins while nobody took its time, but not once that has come', async () => {
    const held = await hold('2026-06-09T14:00Z');
    const early = await hold('2026-06-08T13:00Z');
    shop.set('2026-06-08T13:00Z');
    expect((await confirm(held)).appointment.state).toBe('confirmed');
    expect(await codeOf(confirm(early))).toBe('EXPIRED');
  });

  test('H9: a fourth hold ends the oldest; other customers’ holds stay', async () => {
    const other = await hold('2026-06-09T13:00Z', 'ben');
    const held: Appointment[] = [];
    for (const [minute, hour] of ['14', '15', '16', '17'].entries()) {
      shop.set(`2026-06-08T12:0${minute}Z`);
      held.push(await hold(`2026-06-09T${hour}:00Z`));
    }
    expect(await Promise.all([other, ...held].map(stateOf))).toEqual(['held', 'expired', 'held', 'held', 'held']);
    expect(await codeOf(bookAppointment(shop, request('2026-06-09T14:00Z', 'ben')))).toBe('none');
  });

  test('H9: a hold that cannot be had ends no other', async () => {
    await bookAppointment(shop, request('2026-06-09T19:00Z', 'ben'));
    const held = [await hold('2026-06-09T14:00Z'), await hold('2026-06-09T15:00Z'), await hold('2026-06-09T16:00Z')];
    expect(await codeOf(hold('2026-06-09T19:00Z'))).toBe('TAKEN');
    expect(await Promise.all(held.map(stateOf))).toEqual(['held', 'held', 'held']);
  });

  test('H9: however many at once, three are held at the end', async () => {
    const hours = ['13', '14', '15', '16', '17', '18', '19', '20'];
    await Promise.all(hours.map((hour) => codeOf(hold(`2026-06-09T${hour}:00Z`))));
    const held = (await listAppointments(shop, { principal: customer('ada'), businessId })).filter(
      ({ state }) => state === 'held',
    );
    expect(held.length).toBeGreaterThanOrEqual(1);
    expect(held.length).toBeLessThanOrEqual(3);
  });

  test('H9: a confirmed hold counts no more', async () => {
    const first = await hold('2026-06-09T14:00Z');
    await confirm(first);
    for (const hour of ['15', '16', '17']) await hold(`2026-06-09T${hour}:00Z`);
    const open = await listAppointments(shop, { principal: customer('ada'), businessId });
    expect(open.map(({ state }) => state)).toEqual(['confirmed', 'held', 'held', 'held']);
  });

  test('H10: has the price of the moment it was made', async () => {
    const held = await hold('2026-06-09T14:00Z');
    const dearer = withService(await shop.business(), cut, { price: { amountMinor: 9900, currency: 'USD' } });
    await shop.store.businesses.replace(dearer, 0);
    expect((await confirm(held)).appointment.price).toEqual({ amountMinor: 4500, currency: 'USD' });
    expect((await hold('2026-06-09T15:00Z')).price).toEqual({ amountMinor: 9900, currency: 'USD' });
  });

  test('H11: its end is the stored moment by the server’s clock; another process sweeps what this one left', async () => {
    const held = await hold('2026-06-09T14:00Z', 'ada', { minutes: 5 });
    const restarted = (now: string): typeof shop => ({ ...shop, clock: { now: () => at(now) } });
    expect(await releaseExpiredHolds(restarted('2026-06-08T12:04:59Z'), 10)).toBe(0);
    expect(await releaseExpiredHolds(restarted('2026-06-08T12:05Z'), 10)).toBe(1);
    expect(await stateOf(held)).toBe('expired');
  });

  test('the same operation holds once; other arguments under its id are refused', async () => {
    const wanted = request('2026-06-09T14:00Z');
    const results = await Promise.all([1, 2, 3].map(() => holdSlot(shop, wanted)));
    expect(new Set(results.map(({ appointment }) => appointment._id)).size).toBe(1);
    expect(await codeOf(holdSlot(shop, { ...wanted, minutes: 20 }))).toBe('CONFLICT');
    expect(await codeOf(hold('2026-06-09T15:00Z', 'ada', { minutes: 90 }))).toBe('INVALID_INPUT');
  });
});

describe('a hold in a group session', () => {
  const yoga = asId<ServiceId>('yoga');
  const room = {
    ...withService(salon, cut, {}),
    services: [{ ...withService(salon, cut, { seats: 2 }).services[0], id: yoga, name: 'Yoga' }],
  };
  const TEN = '2026-06-09T14:00Z';
  beforeEach(async () => {
    shop = await shop.reopen(room as typeof salon);
  });
  const inYoga = { serviceId: yoga };

  test('takes its seats until it ends; the session is only held while nobody is confirmed', async () => {
    const held = await hold(TEN, 'ada', { ...inYoga, party: 2 });
    expect(held).toMatchObject({ state: 'held', customerId: 'customer-ada' });
    expect(await codeOf(bookAppointment(shop, request(TEN, 'ben', inYoga)))).toBe('FULL');
    shop.set('2026-06-08T12:10Z');
    expect(await releaseExpiredHolds(shop, 10)).toBe(1);
    expect(await codeOf(bookAppointment(shop, request(TEN, 'ben', { ...inYoga, party: 2 })))).toBe('none');
    expect(await codeOf(confirm(held))).toBe('EXPIRED');
  });

  test('an expired one beside a confirmed seat gives its seat away, and wins it back while it is free', async () => {
    await bookAppointment(shop, request(TEN, 'ben', inYoga));
    const held = await hold(TEN, 'ada', inYoga);
    shop.set('2026-06-08T12:10Z');
    expect((await confirm(held)).appointment).toMatchObject({ state: 'confirmed', customerId: 'customer-ada' });
    const late = await shop.store.appointments.get(businessId, held._id);
    expect(late?.claims.some((claim) => claim.startsWith('held-by|'))).toBe(false);
    expect(await codeOf(hold(TEN, 'cy', inYoga))).toBe('FULL');
  });

  test('gives its seat to somebody in the middle of whose booking it ends', async () => {
    await bookAppointment(shop, request(TEN, 'ben', inYoga));
    const held = await hold(TEN, 'ada', inYoga);
    const moments = ['2026-06-08T12:09:59Z'];
    const clock = { now: () => at(moments.shift() ?? '2026-06-08T12:10Z') };
    expect(await codeOf(bookAppointment({ ...shop, clock }, request(TEN, 'cy', inYoga)))).toBe('none');
    shop.set('2026-06-08T12:10Z');
    expect(await codeOf(confirm(held))).toBe('EXPIRED');
    expect(await codeOf(hold(TEN, 'dee', inYoga))).toBe('FULL');
  });

  test('loses to whoever took the seat after it ended', async () => {
    await bookAppointment(shop, request(TEN, 'ben', inYoga));
    const held = await hold(TEN, 'ada', inYoga);
    shop.set('2026-06-08T12:10Z');
    await bookAppointment(shop, request(TEN, 'cy', inYoga));
    expect(await codeOf(confirm(held))).toBe('EXPIRED');
  });

  test('H9: the oldest ends inside its session too', async () => {
    await bookAppointment(shop, request(TEN, 'ben', inYoga));
    const hours = ['14', '15', '16', '17'];
    for (const [minute, hour] of hours.entries()) {
      shop.set(`2026-06-08T12:0${minute}Z`);
      await hold(`2026-06-09T${hour}:00Z`, 'ada', inYoga);
    }
    const open = await listAppointments(shop, { principal: customer('ada'), businessId });
    expect(open.map(({ startsAt }) => iso(startsAt).slice(11, 13))).toEqual(['15', '16', '17']);
  });
});
