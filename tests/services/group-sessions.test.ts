import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ServiceId } from '../../src/domain/people/ids.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import type { BookAppointmentRequest } from '../../src/services/book-appointment.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { changeBooking } from '../../src/services/change-booking.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { getAgenda } from '../../src/services/get-agenda.ts';
import { getAppointment } from '../../src/services/get-appointment.ts';
import { listAppointments } from '../../src/services/list-appointments.ts';
import { relayEffects } from '../../src/services/relay-effects.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { setSeats } from '../../src/services/set-seats.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
  customerId,
  cut,
  everything,
  iso,
  maya,
  noor,
  on,
  openShop,
  operation,
  outcomes,
  owner,
  salon,
  starts,
  withProvider,
  withService,
} from './salon.ts';

const yoga = asId<ServiceId>('yoga');
const studio: typeof salon = {
  ...salon,
  services: [
    ...salon.services,
    {
      id: yoga,
      name: 'Yoga',
      durationMinutes: 60,
      bufferAfterMinutes: 15,
      minimumNoticeMinutes: 60,
      bookingWindowDays: 60,
      price: { amountMinor: 1500, currency: 'USD' },
      deposit: { amountMinor: 500, currency: 'USD' },
      providerIds: [maya, noor],
      seats: 5,
    },
  ],
};
const TEN = '2026-06-09T14:00Z'; // 10:00 in New York, the second start of Maya's day

let shop: Shop;
beforeEach(async () => {
  shop = await openShop(studio);
});
afterEach(() => shop.close());

let count = 0;
const seat = (name: string, more: Partial<BookAppointmentRequest> = {}): BookAppointmentRequest =>
  booking(TEN, {
    serviceId: yoga,
    principal: customer(name),
    customerId: customerId(name),
    contact: { name, email: `${name}@example.org` },
    operationId: operation(`join-${++count}`),
    ...more,
  });
const join = (name: string, more: Partial<BookAppointmentRequest> = {}) => bookAppointment(shop, seat(name, more));
const leave = (name: string, appointmentId: Appointment['_id'], operationId = `leave-${++count}`) =>
  cancelAppointment(shop, { principal: customer(name), businessId, appointmentId, operationId: operation(operationId) });
const seated = async (): Promise<number> =>
  (await everything(shop)).flatMap(({ attendees }) => attendees ?? []).filter(({ state }) => state === 'confirmed').length;
const ask = (more: object = {}) =>
  shop.business().then((business) =>
    findSlots(shop, {
      business,
      serviceId: yoga,
      providerId: maya,
      from: on('2026-06-09'),
      to: on('2026-06-09'),
      limit: 20,
      ...more,
    }),
  );

describe('a group session', () => {
  test('is one document that claims its time once; each customer sees only their own booking in it', async () => {
    const { appointment: anna } = await join('anna', { party: 2, note: 'two mats' });
    const { appointment: ben } = await join('ben');
    expect(anna._id).toBe(ben._id);
    expect(await everything(shop)).toHaveLength(1);
    expect(anna).toMatchObject({
      state: 'confirmed',
      customerId: 'customer-anna',
      note: 'two mats',
      price: { amountMinor: 3000 },
      deposit: { amountMinor: 1000 },
    });
    expect(ben.reference).not.toBe(anna.reference);
    expect(JSON.stringify(ben)).not.toContain('anna@');
    const [session] = await everything(shop);
    expect(session?.claims.filter((claim) => claim.startsWith('maya|'))).toHaveLength(75 / 5);
    const seen = await getAppointment(shop, { principal: customer('ben'), businessId, appointmentId: ben._id });
    expect(seen).toMatchObject({
      reference: ben.reference,
      customerId: 'customer-ben',
      attendees: [{ customerId: 'customer-ben' }],
    });
    expect(await codeOf(getAppointment(shop, { principal: customer('eve'), businessId, appointmentId: ben._id }))).toBe(
      'NOT_FOUND',
    );
    const listed = await listAppointments(shop, { principal: customer('anna'), businessId });
    expect(listed.map(({ reference }) => reference)).toEqual([anna.reference]);
    expect((await shop.store.appointments.byReference(businessId, anna.reference))?._id).toBe(anna._id);
  });

  test('G1: the sixth of five hears that it is full, with other starts', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await join(name);
    const refused = await join('f').catch((error: unknown) => error as DomainError);
    expect(refused).toMatchObject({ code: 'FULL' });
    expect(starts((refused as DomainError).details['alternatives'] as Slot[])).toHaveLength(3);
    expect((await ask()).slots.map(({ startsAt }) => iso(startsAt))).not.toContain(TEN);
    const exact = await ask({ time: { from: 600, to: 601, exact: true } });
    expect([exact.reason, exact.exact]).toEqual(['FULL', undefined]);
  });

  test('G2: of ten at once for the last two seats exactly two get one', async () => {
    await join('first', { party: 3 });
    expect(await outcomes(Array.from({ length: 10 }, (_, n) => join(`c${n}`)))).toEqual({ none: 2, FULL: 8 });
    expect(await seated()).toBe(3);
  });

  test('G3: a party of three is refused whole where two seats are left', async () => {
    await join('first', { party: 3 });
    expect(await codeOf(join('three', { party: 3 }))).toBe('FULL');
    expect(await codeOf(join('six', { party: 6, startsAt: at('2026-06-09T18:00Z') }))).toBe('FULL');
    expect(await codeOf(join('two', { party: 2 }))).toBe('none');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T18:00Z', { party: 2 })))).toBe('INVALID_INPUT');
  });

  test('G4: two first seats at once are one session with both', async () => {
    expect(await outcomes([join('anna'), join('ben')])).toEqual({ none: 2 });
    expect((await everything(shop)).map(({ attendees }) => attendees?.length)).toEqual([2]);
  });

  test('G5: when the last one leaves, provider, buffers and limit are free, and a new session can begin', async () => {
    shop = await shop.reopen(withProvider(studio, maya, { limitPerDay: 1 }));
    const { appointment } = await join('anna');
    await join('ben');
    await leave('anna', appointment._id);
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T15:00Z')))).toBe('LIMIT');
    const gone = await leave('ben', appointment._id);
    expect(gone.appointment.claims.every((claim) => claim.startsWith('op|'))).toBe(true);
    expect(await everything(shop)).toEqual([]);
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T15:00Z')))).toBe('none');
    expect(await codeOf(join('cy', { providerId: noor }))).toBe('none');
  });

  test('G6, C7: seats count people, limits count the session', async () => {
    shop = await shop.reopen(withProvider(withService(studio, yoga, { limitPerDay: 2 }), maya, { limitPerWeek: 1 }));
    for (const name of ['a', 'b', 'c', 'd', 'e']) expect(await codeOf(join(name))).toBe('none');
    expect(await codeOf(join('f'))).toBe('FULL');
    expect(await codeOf(join('g', { startsAt: at('2026-06-11T14:00Z') }))).toBe('LIMIT');
  });

  test('G7: fewer seats than people keeps everybody, takes nobody more and is reported', async () => {
    const { appointment } = await join('anna', { party: 3 });
    const fewer = { principal: owner, businessId, serviceId: yoga, seats: 2, operationId: operation('fewer') } as const;
    const { overfull, repeated } = await setSeats(shop, fewer);
    expect([overfull.map(({ _id }) => _id), repeated]).toEqual([[appointment._id], false]);
    expect(await setSeats(shop, fewer)).toMatchObject({ repeated: true, overfull: [{ _id: appointment._id }] });
    expect(await seated()).toBe(1);
    expect(await codeOf(join('ben'))).toBe('FULL');
    expect(await codeOf(setSeats(shop, { ...fewer, principal: customer('anna'), operationId: operation('x') }))).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(setSeats(shop, { ...fewer, serviceId: cut, operationId: operation('y') }))).toBe('INVALID_INPUT');
  });

  test('listing counts the seats left, and fills the session that stands before it opens another', async () => {
    await join('anna', { party: 2, providerId: noor });
    const anyone = await ask({ providerId: undefined, time: { from: 600, to: 601, exact: true } });
    expect(anyone.exact).toMatchObject({ providerId: noor, seatsLeft: 3 });
    const four = await ask({ providerId: undefined, party: 4, time: { from: 600, to: 601, exact: true } });
    expect(four.exact).toMatchObject({ providerId: maya, seatsLeft: 5 });
  });

  test('another service, another length or another start still finds the provider taken', async () => {
    await join('anna');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z')))).toBe('TAKEN');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T15:00Z')))).toBe('TAKEN'); // the buffer
    shop = await shop.reopen(
      withService(studio, yoga, { lengths: [{ durationMinutes: 90, price: { amountMinor: 2000, currency: 'USD' } }] }),
    );
    await join('anna');
    expect(await codeOf(join('ben', { durationMinutes: 90, startsAt: at('2026-06-09T14:30Z') }))).toBe('TAKEN');
  });

  test('a session that an edited interval leaves off the grid is still listed and can be joined', async () => {
    await join('anna');
    const business = withService(await shop.business(), yoga, { intervalMinutes: 45 });
    expect(await shop.store.businesses.replace(business, 0)).toBe(true);
    expect(starts((await ask()).slots)).toContain(TEN);
    expect(await codeOf(join('ben'))).toBe('none');
    expect(await codeOf(join('ben', { startsAt: at('2026-06-09T16:15Z') }))).toBe('OFF_GRID');
  });

  test('time off over a session keeps it and lets nobody more in', async () => {
    await join('anna');
    const { met } = await blockTime(shop, {
      principal: owner,
      businessId,
      providerId: maya,
      from: at('2026-06-09T13:00Z'),
      to: at('2026-06-09T21:00Z'),
      operationId: operation('off'),
    });
    expect(met).toHaveLength(1);
    expect(await codeOf(join('ben'))).toBe('TAKEN');
    expect((await ask()).slots).toEqual([]);
  });

  test('E7: the same join again, at once or later, takes one seat and gives one reference', async () => {
    await join('first');
    const request = seat('anna');
    const results = await Promise.all([1, 2, 3, 4].map(() => bookAppointment(shop, request)));
    const later = await bookAppointment(shop, request);
    expect(new Set([...results, later].map(({ appointment }) => appointment.reference)).size).toBe(1);
    expect([...results, later].filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await seated()).toBe(2);
    expect(await codeOf(bookAppointment(shop, { ...request, party: 2 }))).toBe('CONFLICT');
  });

  test('what must be told is recorded for the one it concerns', async () => {
    const { appointment } = await join('anna');
    await join('ben');
    await relayEffects(shop);
    await cancelAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: appointment._id,
      operationId: operation('all'),
      reason: 'ill',
    });
    const [session] = await Promise.all([shop.store.appointments.get(businessId, appointment._id)]);
    expect(session).toMatchObject({ state: 'cancelled', attendees: [{ state: 'cancelled' }, { state: 'cancelled' }] });
    expect(session?.effects.map(({ kind, data }) => [kind, data['customerId'], data['reason']])).toEqual([
      ['booking-cancelled', 'customer-anna', 'ill'],
      ['booking-cancelled', 'customer-ben', 'ill'],
    ]);
    expect(new Set(session?.effects.map(({ id }) => id)).size).toBe(2);
  });

  test('a customer moves to another session and leaves the first; a repeat changes nothing more', async () => {
    const { appointment } = await join('anna', { party: 2 });
    await join('ben');
    const to = {
      principal: customer('anna'),
      businessId,
      appointmentId: appointment._id,
      startsAt: at('2026-06-09T16:00Z'),
      operationId: operation('to'),
    };
    const moved = await rescheduleAppointment(shop, to);
    expect(moved).toMatchObject({
      repeated: false,
      appointment: { state: 'confirmed', customerId: 'customer-anna', attendees: [{ party: 2 }] },
    });
    expect(iso(moved.appointment.startsAt)).toBe('2026-06-09T16:00Z');
    expect(moved.appointment.effects.map(({ kind }) => kind)).toEqual(['booking-moved']);
    expect(await rescheduleAppointment(shop, to)).toMatchObject({
      repeated: true,
      appointment: { reference: moved.appointment.reference },
    });
    const [first, second] = await everything(shop);
    expect(first?.attendees?.map(({ customerId: who, state }) => [who, state])).toEqual([
      ['customer-anna', 'cancelled'],
      ['customer-ben', 'confirmed'],
    ]);
    expect(second?.attendees?.map(({ customerId: who, state }) => [who, state])).toEqual([['customer-anna', 'confirmed']]);
    const taken = { ...to, startsAt: at('2026-06-09T16:10Z'), operationId: operation('grid') };
    expect(await codeOf(rescheduleAppointment(shop, { ...taken, appointmentId: moved.appointment._id }))).toBe('TAKEN');
  });

  test('a move that is refused as full for a seat that was given up meanwhile is decided again for the others', async () => {
    const later = { startsAt: at('2026-06-09T16:00Z') };
    await join('ben', { ...later, party: 4 });
    const { appointment } = await join('anna');
    const second = seat('anna');
    await bookAppointment(shop, second);
    const anna = { principal: customer('anna'), businessId, customerId: customerId('anna') };
    const giveUp = { ...anna, appointmentId: appointment._id, operationId: operation('give-up') };
    let looks = 0;
    const businesses = new Proxy(shop.store.businesses, {
      get: (target, name) =>
        name === 'get'
          ? async (id: typeof businessId) => {
              looks += 1;
              // Between reading the seats and deciding: somebody else gives up one of them.
              if (looks === 1)
                await changeBooking(shop, giveUp, {
                  event: 'cancel',
                  kind: 'cancel',
                  effect: () => undefined,
                  seats: [second.operationId],
                });
              return target.get(id);
            }
          : (Reflect.get(target, name) as unknown),
    });
    const racing = { ...shop, store: { ...shop.store, businesses } };
    const to = { principal: customer('anna'), businessId, appointmentId: appointment._id, ...later };
    const moved = await rescheduleAppointment(racing, { ...to, operationId: operation('race') });
    expect(moved.appointment).toMatchObject({ state: 'confirmed', attendees: [{ party: 1 }] });
  });

  test('staff moves the whole session, never onto another one', async () => {
    const { appointment } = await join('anna');
    await join('ben');
    await join('cy', { startsAt: at('2026-06-09T18:00Z') });
    const to = { principal: owner, businessId, appointmentId: appointment._id, operationId: operation('whole') };
    expect(await codeOf(rescheduleAppointment(shop, { ...to, startsAt: at('2026-06-09T18:00Z') }))).toBe('TAKEN');
    const { appointment: moved } = await rescheduleAppointment(shop, { ...to, startsAt: at('2026-06-09T16:00Z') });
    expect([iso(moved.startsAt), moved.attendees?.length]).toEqual(['2026-06-09T16:00Z', 2]);
  });

  test('staff sees who comes, on the agenda and by explaining a start', async () => {
    await join('anna');
    await join('ben');
    const business = await shop.business();
    const [day] = await getAgenda(shop, { principal: owner, business, from: on('2026-06-09'), to: on('2026-06-09') });
    expect(day?.items.map(({ attendees }) => attendees?.map(({ contact }) => contact?.name))).toEqual([['anna', 'ben']]);
    expect(await explainStart(shop, { business, serviceId: yoga, providerId: maya, startsAt: at(TEN), party: 3 })).toMatchObject({
      ok: true,
      slot: { seatsLeft: 3 },
    });
    expect(await explainStart(shop, { business, serviceId: yoga, providerId: maya, startsAt: at(TEN), party: 4 })).toMatchObject({
      ok: false,
      code: 'FULL',
    });
  });
});
