import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import { quantumClaims } from '../../../src/domain/booking/claims.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ServiceId } from '../../../src/domain/people/ids.ts';
import type { AppointmentStore, JobRow } from '../../../src/ports/store.ts';
import { blockTime } from '../../../src/services/block-time.ts';
import { bookAppointment } from '../../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../../src/services/cancel-appointment.ts';
import { confirmHold } from '../../../src/services/confirm-hold.ts';
import { explainStart } from '../../../src/services/explain-start.ts';
import { holdSlot } from '../../../src/services/hold-slot.ts';
import { leaveWaitlist } from '../../../src/services/leave-waitlist.ts';
import { listAppointments } from '../../../src/services/list-appointments.ts';
import { offerFreedTime } from '../../../src/services/offer-freed-time.ts';
import { relayEffects } from '../../../src/services/relay-effects.ts';
import { releaseExpiredHolds } from '../../../src/services/release-expired-holds.ts';
import { rescheduleAppointment } from '../../../src/services/reschedule-appointment.ts';
import { acceptOffer, passOffer } from '../../../src/services/settle-offer.ts';
import { unblockTime } from '../../../src/services/unblock-time.ts';
import type { Shop } from '../salon.ts';
import { at, booking, businessId, codeOf, customer, customerId, iso, maya, openShop, operation, owner, salon } from '../salon.ts';
import { entryOf, join, offers, offerTo, work } from '../waitlist-world.ts';

/** What the random runs found, each as small as it can be. */
const yoga = asId<ServiceId>('yoga');
const [haircut] = salon.services;
if (!haircut) throw new Error('no service');

let shop: Shop;
beforeEach(async () => {
  shop = await openShop({ ...salon, services: [...salon.services, { ...haircut, id: yoga, name: 'Yoga', seats: 4 }] });
});
afterEach(() => shop.close());

/** The real store; somebody only gets in between one of its calls. */
const during = (called: 'insert' | 'byOperation', instead: (...given: never[]) => Promise<unknown>): AppointmentStore =>
  new Proxy(shop.store.appointments, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (name === called) return instead;
      return typeof method === 'function' ? (method.bind(target) as unknown) : method;
    },
  });

describe('found by random operations', () => {
  test('of two moves of one seat in a class at once one wins, and the other leaves no second seat behind', async () => {
    const order = booking('2026-06-09T14:00Z', { serviceId: yoga });
    const { appointment } = await bookAppointment(shop, order);
    const move = (startsAt: string) =>
      codeOf(
        rescheduleAppointment(shop, {
          principal: customer('ada'),
          businessId,
          appointmentId: appointment._id,
          startsAt: at(startsAt),
          operationId: operation(`to-${startsAt}`),
        }),
      );
    const codes = await Promise.all([move('2026-06-09T15:00Z'), move('2026-06-09T16:00Z')]);
    expect([...codes].sort()).toEqual(['STATE', 'none']);
    const won = codes[0] === 'none' ? '2026-06-09T15:00Z' : '2026-06-09T16:00Z';
    const own = await listAppointments(shop, { principal: customer('ada'), businessId });
    expect(own.map(({ startsAt }) => iso(startsAt))).toEqual([won]);
    const lost = won === '2026-06-09T15:00Z' ? '2026-06-09T16:00Z' : '2026-06-09T15:00Z';
    expect(await move(lost)).toBe('STATE');
    expect(await move(won)).toBe('none');
    expect(await listAppointments(shop, { principal: customer('ada'), businessId })).toHaveLength(1);
  });

  test('a cancellation sent twice at once keeps the freed time for the waitlist once, not a second time for nobody', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T14:00Z'));
    await join(shop, 'ben');
    const cancel = () =>
      cancelAppointment(shop, {
        principal: customer('ada'),
        businessId,
        appointmentId: appointment._id,
        operationId: operation('cancel'),
      });
    await Promise.all([cancel(), cancel(), cancel()]);
    const standing = await shop.store.appointments.busy(businessId, at('2026-06-10T00:00Z'), at('2026-06-11T00:00Z'));
    expect(standing.map(({ keeps }) => keeps)).toEqual(['appointment']);
  });

  test('a seat is never offered in a class that is over: who waits gets a class of their own, which holds its time', async () => {
    const seatFor = (name: string) =>
      booking('2026-06-10T14:00Z', {
        serviceId: yoga,
        principal: customer(name),
        customerId: customerId(name),
        contact: { name, email: `${name}@example.org` },
      });
    const { appointment } = await bookAppointment(shop, seatFor('ada'));
    await bookAppointment(shop, seatFor('cy'));
    await join(shop, 'ben', { serviceId: yoga });
    for (const name of ['ada', 'cy']) {
      await cancelAppointment(shop, {
        principal: customer(name),
        businessId,
        appointmentId: appointment._id,
        operationId: operation(`leave-${name}`),
      });
    }
    // Whoever should have asked Ben comes late: the seats kept for him are over, and so is the class.
    shop.set('2026-06-08T12:10Z');
    await releaseExpiredHolds(shop, 10);
    await work(shop);
    const [held] = await shop.store.appointments.busy(businessId, at('2026-06-10T00:00Z'), at('2026-06-11T00:00Z'));
    expect(held).toMatchObject({ state: 'held', startsAt: at('2026-06-10T14:00Z') });
    expect(held?.claims).toEqual(expect.arrayContaining(quantumClaims(maya, held?.busyFrom ?? 0, held?.busyTo ?? 0)));
  });

  test('who left a class still waits for it, and for other times that meet it', async () => {
    const seat = (name: string, startsAt = '2026-06-10T14:00Z') =>
      booking(startsAt, {
        serviceId: yoga,
        principal: customer(name),
        customerId: customerId(name),
        contact: { name, email: `${name}@example.org` },
      });
    const { appointment } = await bookAppointment(shop, seat('ada'));
    for (const name of ['ben', 'cy']) await bookAppointment(shop, seat(name));
    const leave = (name: string) =>
      cancelAppointment(shop, {
        principal: customer(name),
        businessId,
        appointmentId: appointment._id,
        operationId: operation(`leave-${name}`),
      });
    await leave('ben');
    await join(shop, 'ben', { serviceId: yoga });
    await leave('cy');
    await work(shop);
    expect(await offers(shop, ['ben'])).toEqual({ ben: '06-10T14:00' });
  });

  test('time off released twice at once is released once, and neither fails', async () => {
    const span = { principal: owner, businessId, providerId: maya, from: at('2026-06-10T13:00Z'), to: at('2026-06-10T15:00Z') };
    await blockTime(shop, { ...span, operationId: operation('off') });
    const release = (id: string) => unblockTime(shop, { ...span, operationId: operation(id) });
    const done = await Promise.all([release('one'), release('two')]);
    expect(done.map(({ released }) => released.length).sort()).toEqual([0, 1]);
  });

  test('who leaves the line in the very moment in which time is held for them leaves nothing held', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T14:00Z'));
    const { entry } = await join(shop, 'ben');
    await join(shop, 'cy');
    const between = during('insert', async (document: Appointment) => {
      const request = { principal: customer('ben'), businessId, entryId: entry._id, operationId: operation('leave') };
      if (document.customerId === customerId('ben')) await leaveWaitlist(shop, request);
      return shop.store.appointments.insert(document);
    });
    await cancelAppointment(shop, {
      principal: customer('ada'),
      businessId,
      appointmentId: appointment._id,
      operationId: operation('cancel'),
    });
    await work({ ...shop, store: { ...shop.store, appointments: between } });
    expect((await entryOf(shop, 'ben')).state).toBe('left');
    expect(await offers(shop, ['ben', 'cy'])).toEqual({ cy: '06-10T14:00' });
    const standing = await shop.store.appointments.busy(businessId, at('2026-06-10T00:00Z'), at('2026-06-11T00:00Z'));
    expect(standing.map((one) => one.customerId)).toEqual([customerId('cy')]);
  });

  test('who passes an offer in the very moment in which time is held for them leaves nothing held', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T14:00Z'));
    await join(shop, 'ben');
    await join(shop, 'cy');
    const [looked, offered] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    // Ben's answer sees no hold yet, and goes on once it stands.
    const lookingEarly = during('byOperation', async (...asked: Parameters<typeof shop.store.appointments.byOperation>) => {
      const found = await shop.store.appointments.byOperation(...asked);
      looked.resolve(undefined);
      await offered.promise;
      return found;
    });
    let passing: Promise<void> | undefined;
    const between = during('insert', async (document: Appointment) => {
      if (document.customerId === customerId('ben') && !passing) {
        passing = passOffer({ ...shop, store: { ...shop.store, appointments: lookingEarly } }, await offerTo(shop, 'ben'));
        await looked.promise;
      }
      return shop.store.appointments.insert(document);
    });
    await cancelAppointment(shop, {
      principal: customer('ada'),
      businessId,
      appointmentId: appointment._id,
      operationId: operation('cancel'),
    });
    await work({ ...shop, store: { ...shop.store, appointments: between } });
    offered.resolve(undefined);
    await passing;
    await work(shop);
    expect(await offers(shop, ['ben', 'cy'])).toEqual({ cy: '06-10T14:00' });
    const standing = await shop.store.appointments.busy(businessId, at('2026-06-10T00:00Z'), at('2026-06-11T00:00Z'));
    expect(standing.map((one) => one.customerId)).toEqual([customerId('cy')]);
  });

  test('who passes an offer while its job, thought dead, is carried out a second time can be offered another time by it', async () => {
    const span = { principal: owner, businessId, providerId: maya, from: at('2026-06-10T13:00Z'), to: at('2026-06-10T21:00Z') };
    await blockTime(shop, { ...span, operationId: operation('off') });
    await join(shop, 'ben');
    await unblockTime(shop, { ...span, operationId: operation('on') });
    await relayEffects(shop);
    const taken: JobRow[] = [];
    for (let job = await shop.store.jobs.take('dead', shop.clock.now(), 1000); job;) {
      taken.push(job);
      job = await shop.store.jobs.take('dead', shop.clock.now(), 1000);
    }
    const freed = taken.filter(({ kind }) => kind === 'time-freed');
    expect(freed).toHaveLength(1);
    await offerFreedTime(shop, freed[0]!);
    expect(await offers(shop, ['ben'])).toEqual({ ben: '06-10T13:00' });
    const first = await offerTo(shop, 'ben');
    await passOffer(shop, first);
    await offerFreedTime(shop, freed[0]!);
    expect(await offers(shop, ['ben'])).toEqual({ ben: '06-10T14:00' });
    await offerFreedTime(shop, freed[0]!);
    const second = await offerTo(shop, 'ben');
    expect(second.offerId).not.toBe(first.offerId);
    expect((await acceptOffer(shop, second)).appointment).toMatchObject({
      state: 'confirmed',
      startsAt: at('2026-06-10T14:00Z'),
    });
  });

  test('a hold asked for again, confirmed since, ends none of the three that the customer has now', async () => {
    const hold = (startsAt: string) => holdSlot(shop, booking(startsAt, { operationId: operation(`hold-${startsAt}`) }));
    const { appointment } = await hold('2026-06-09T13:00Z');
    await confirmHold(shop, {
      principal: customer('ada'),
      businessId,
      appointmentId: appointment._id,
      operationId: operation('confirm'),
    });
    const others = ['2026-06-09T14:00Z', '2026-06-09T15:00Z', '2026-06-09T16:00Z'];
    for (const startsAt of others) await hold(startsAt);
    await cancelAppointment(shop, {
      principal: customer('ada'),
      businessId,
      appointmentId: appointment._id,
      operationId: operation('cancel'),
    });
    expect(await hold('2026-06-09T13:00Z')).toMatchObject({ repeated: true, appointment: { _id: appointment._id } });
    const own = await listAppointments(shop, { principal: customer('ada'), businessId });
    expect(own.map(({ startsAt, state }) => `${iso(startsAt)} ${state}`)).toEqual(others.map((startsAt) => `${startsAt} held`));
  });

  test('a seat that was offered in a class that moved since is not booked at a time that nobody agreed to', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T14:00Z', { serviceId: yoga }));
    for (const name of ['cy', 'dan']) {
      await bookAppointment(
        shop,
        booking('2026-06-10T14:00Z', { serviceId: yoga, principal: customer(name), customerId: customerId(name) }),
      );
    }
    await join(shop, 'ben', { serviceId: yoga });
    const change = { principal: customer('cy'), businessId, appointmentId: appointment._id };
    await cancelAppointment(shop, { ...change, operationId: operation('leave') });
    await work(shop);
    const offer = await offerTo(shop, 'ben');
    const moved = { ...change, principal: owner, startsAt: at('2026-06-10T17:00Z'), operationId: operation('move') };
    await rescheduleAppointment(shop, moved);
    expect(await codeOf(acceptOffer(shop, offer))).toBe('EXPIRED');
  });

  test('a clock that goes on while a start is judged never makes free what was held until it came too late to book', async () => {
    shop.set('2026-06-08T12:59:30Z');
    await holdSlot(shop, { ...booking('2026-06-08T14:00Z'), minutes: 1 });
    const ticks = ['2026-06-08T13:00Z', '2026-06-08T13:01Z'].map(at);
    const clock = { now: () => (ticks.length > 1 ? ticks.shift() : ticks[0]) ?? at('2026-06-08T13:01Z') };
    const business = await shop.business();
    const explained = await explainStart(
      { ...shop, clock },
      { business, serviceId: haircut.id, providerId: maya, startsAt: at('2026-06-08T14:00Z') },
    );
    expect(explained).toMatchObject({ ok: false, code: 'TAKEN' });
  });
});
