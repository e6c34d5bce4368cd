import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ServiceId } from '../../src/domain/people/ids.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { holdSlot } from '../../src/services/hold-slot.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { acceptOffer, passOffer } from '../../src/services/settle-offer.ts';
import { dyingStore } from '../support/dying-store.ts';
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
  owner,
  salon,
  starts,
  withProvider,
} from './salon.ts';
import { join as wait, listed, offers, offerTo, work } from './waitlist-world.ts';

const yoga = asId<ServiceId>('yoga');
const studio: typeof salon = {
  ...salon,
  services: [
    ...salon.services,
    {
      id: yoga,
      name: 'Yoga',
      durationMinutes: 60,
      minimumNoticeMinutes: 60,
      bookingWindowDays: 60,
      price: { amountMinor: 1500, currency: 'USD' },
      providerIds: [maya],
      seats: 2,
    },
  ],
};
const ELEVEN = '2026-06-10T15:00Z'; // 11:00 in New York
const atEleven = { times: [{ from: 660, to: 661, exact: true }] };

let shop: Shop;
beforeEach(async () => {
  shop = await openShop(studio);
});
afterEach(() => shop.close());

let count = 0;
const act = (name: string, { _id }: Pick<Appointment, '_id'>) => ({
  principal: customer(name),
  businessId,
  appointmentId: _id,
  operationId: operation(`act-${++count}`),
});
const seat = (name: string, startsAt = ELEVEN, services: Shop | Parameters<typeof bookAppointment>[0] = shop) =>
  bookAppointment(
    services,
    booking(startsAt, {
      serviceId: yoga,
      principal: customer(name),
      customerId: customerId(name),
      operationId: operation(`seat-${++count}`),
    }),
  );
const seats = async (name: string): Promise<string[]> =>
  (await shop.store.appointments.busy(businessId, at('2026-06-08T12:00Z'), at('2026-07-01T00:00Z')))
    .flatMap(({ attendees = [], startsAt }) => attendees.map((one) => ({ ...one, startsAt })))
    .filter(
      ({ customerId: whose, state }) => whose === customerId(name) && ['held', 'confirmed', 'pending_approval'].includes(state),
    )
    .map(({ startsAt }) => iso(startsAt));

describe('time that a class gives back', () => {
  test('two people leave a class one after the other: who waits for another service then is asked, and the public sees nothing between', async () => {
    const { appointment } = await seat('ann');
    await seat('ben');
    await wait(shop, 'cut', { serviceId: cut, ...atEleven });
    await wait(shop, 'mat', { serviceId: yoga, ...atEleven });
    await cancelAppointment(shop, act('ann', appointment));
    await cancelAppointment(shop, act('ben', appointment));
    expect(await listed(shop)).not.toContain(ELEVEN);
    await work(shop);
    expect(await offers(shop, ['mat'])).toEqual({ mat: '06-10T15:00' });
    await passOffer(shop, await offerTo(shop, 'mat'));
    expect(await listed(shop)).not.toContain(ELEVEN);
    await work(shop);
    expect(await offers(shop, ['cut', 'mat'])).toEqual({ cut: '06-10T15:00' });
    expect(await listed(shop)).not.toContain(ELEVEN);
  });

  test('nobody wants the kept seats of a class that everybody left: who waits for another service has the hour', async () => {
    const { appointment } = await seat('ann');
    await seat('ben');
    await wait(shop, 'cut', { serviceId: cut, ...atEleven });
    await cancelAppointment(shop, act('ann', appointment));
    await cancelAppointment(shop, act('ben', appointment));
    await work(shop);
    expect(await offers(shop, ['cut'])).toEqual({ cut: '06-10T15:00' });
    expect(await listed(shop)).not.toContain(ELEVEN);
    expect((await acceptOffer(shop, await offerTo(shop, 'cut'))).appointment).toMatchObject({
      state: 'confirmed',
      serviceId: cut,
    });
  });

  test('a held seat that its customer’s fourth hold ends gives the hour to who waits for another service', async () => {
    const hold = (startsAt: string, serviceId: ServiceId) =>
      holdSlot(shop, booking(startsAt, { serviceId, operationId: operation(`hold-${++count}`) }));
    await hold(ELEVEN, yoga);
    await wait(shop, 'cut', { serviceId: cut, ...atEleven });
    for (const hour of [16, 17, 18]) await hold(`2026-06-10T${hour}:00Z`, cut);
    await work(shop);
    expect(await offers(shop, ['cut'])).toEqual({ cut: '06-10T15:00' });
  });
});

test('an offer that uses freed time counts once in the limits, while its keeper still stands', async () => {
  shop = await shop.reopen(withProvider(studio, maya, { limitPerDay: 2 }));
  const { appointment } = await bookAppointment(shop, booking(ELEVEN));
  await wait(shop, 'cut', { serviceId: cut, ...atEleven });
  await cancelAppointment(shop, act('ada', appointment));
  const refusals: string[] = [];
  const { appointments } = shop.store;
  // The moment after the offer's hold was written, before its job goes on.
  const spying = {
    ...shop.store,
    appointments: new Proxy(appointments, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== 'insert') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        return async (one: Appointment) => {
          const outcome = await target.insert(one);
          if (one.state === 'held' && !one.keeps) {
            const [free] = (
              await shop.business().then((business) =>
                findSlots(shop, {
                  business,
                  serviceId: cut,
                  providerId: maya,
                  from: on('2026-06-10'),
                  to: on('2026-06-10'),
                  limit: 1,
                  order: 'earliest',
                }),
              )
            ).slots;
            refusals.push(free ? 'free' : 'nothing', await codeOf(bookAppointment(shop, booking('2026-06-10T18:00Z'))));
          }
          return outcome;
        };
      },
    }),
  };
  await work({ ...shop, store: spying });
  expect(refusals).toEqual(['free', 'none']);
  expect(await offers(shop, ['cut'])).toEqual({ cut: '06-10T15:00' });
  expect(await codeOf(bookAppointment(shop, booking('2026-06-10T19:00Z')))).toBe('LIMIT');
});

describe('staff moves a class', () => {
  test('onto another one, full or not: TAKEN, with starts that can be had', async () => {
    const { appointment } = await seat('ann');
    await seat('ben', '2026-06-10T17:00Z');
    const to = (startsAt: string) =>
      rescheduleAppointment(shop, { ...act('ann', appointment), principal: owner, startsAt: at(startsAt) }).catch(
        (thrown: unknown) => thrown as DomainError,
      );
    expect(await to('2026-06-10T17:00Z')).toMatchObject({ code: 'TAKEN' });
    await seat('cy', '2026-06-10T17:00Z');
    const refused = (await to('2026-06-10T17:00Z')) as DomainError;
    expect(refused.code).toBe('TAKEN');
    const instead = refused.details['alternatives'] as Slot[];
    expect(starts(instead)).not.toContain('2026-06-10T17:00Z');
    const moved = await to(iso(instead[0]?.startsAt ?? 0));
    expect(moved).toMatchObject({ appointment: { startsAt: instead[0]?.startsAt } });
  });

  test('onto another one of a day that is full up: LIMIT, and TAKEN only where its own count makes room', async () => {
    shop = await shop.reopen(withProvider(studio, maya, { limitPerDay: 2 }));
    const { appointment: other } = await seat('ann', '2026-06-11T15:00Z');
    const { appointment: same } = await seat('ben');
    await seat('cy', '2026-06-10T17:00Z');
    const toOne = (one: Appointment) =>
      codeOf(rescheduleAppointment(shop, { ...act('ann', one), principal: owner, startsAt: at('2026-06-10T17:00Z') }));
    expect(await toOne(other)).toBe('LIMIT');
    expect(await toOne(same)).toBe('TAKEN');
    await cancelAppointment(shop, { ...act('cy', same), principal: owner });
    expect(await toOne(other)).toBe('TAKEN');
  });

  test('a start that no class stands at is still judged by its own reason', async () => {
    const { appointment } = await seat('ann');
    await bookAppointment(shop, booking('2026-06-10T18:00Z'));
    const to = (startsAt: string) =>
      codeOf(rescheduleAppointment(shop, { ...act('ann', appointment), principal: owner, startsAt: at(startsAt) }));
    expect(await to('2026-06-10T18:00Z')).toBe('TAKEN');
    expect(await to('2026-06-10T22:00Z')).toBe('CLOSED');
  });
});

test('accepting an offered seat confirms that seat only, not the customer’s other holds in the class', async () => {
  shop = await shop.reopen({ ...studio, services: studio.services.map((one) => (one.id === yoga ? { ...one, seats: 3 } : one)) });
  const { appointment } = await seat('ann');
  for (const name of ['ben', 'dee']) await seat(name);
  const own = booking(ELEVEN, {
    serviceId: yoga,
    principal: customer('cy'),
    customerId: customerId('cy'),
    operationId: operation('own-hold'),
  });
  await wait(shop, 'cy', { serviceId: yoga, ...atEleven });
  await cancelAppointment(shop, act('ann', appointment));
  await work(shop);
  const offer = await offerTo(shop, 'cy');
  await cancelAppointment(shop, act('ben', appointment));
  await work(shop);
  await holdSlot(shop, { ...own, minutes: 60 });
  const states = async (): Promise<string[]> =>
    ((await shop.store.appointments.get(businessId, appointment._id))?.attendees ?? [])
      .filter(({ customerId: whose }) => whose === customerId('cy'))
      .map(({ id, state }) => `${id === offer.offerId ? 'offered' : 'own'} ${state}`);
  expect(await states()).toEqual(['offered held', 'own held']);
  expect((await acceptOffer(shop, offer)).appointment.state).toBe('confirmed');
  expect(await states()).toEqual(['offered confirmed', 'own held']);
  // The offered seat counts for the offer even where the other one ran out.
  shop.set('2026-06-08T13:30Z');
  expect((await acceptOffer(shop, offer)).repeated).toBe(true);
});

describe.each([false, true])('a process that dies %s its n-th store step took effect (true: after)', (after) => {
  test.each([
    ['carried out again', true],
    ['left to the clock', false],
  ])('while a customer moves to another class, %s: exactly one seat, in the new class', async (_how, again) => {
    let n = 1;
    for (; n < 60; n += 1) {
      const name = `ada${n}`;
      const day = 9 + (n % 3);
      const [from, to] = [`2026-06-${String(day).padStart(2, '0')}T14:00Z`, `2026-06-${String(day).padStart(2, '0')}T16:00Z`];
      const { appointment } = await seat(name, from);
      const request = { ...act(name, appointment), startsAt: at(to) };
      const { store, died } = dyingStore(shop.store, n, after);
      const first = await codeOf(rescheduleAppointment({ ...shop, store }, request));
      if (again) await rescheduleAppointment(shop, request);
      await work(shop);
      const held = await seats(name);
      // Left alone, a move that wrote nothing before it died did not happen.
      expect(held).toHaveLength(1);
      if (again || first === 'none') expect(held).toEqual([iso(at(to))]);
      const all = await shop.store.appointments.busy(businessId, at(from), at('2026-06-13T00:00Z'));
      for (const one of all) if (one.serviceId === yoga) await cancelAppointment(shop, { ...act(name, one), principal: owner });
      await work(shop);
      if (!died()) break;
    }
    expect(n).toBeGreaterThan(5);
    expect(n).toBeLessThan(60);
  });
});
