import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { getAppointment } from '../../src/services/get-appointment.ts';
import { listAppointments } from '../../src/services/list-appointments.ts';
import { relayEffects } from '../../src/services/relay-effects.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { saveCustomer } from '../../src/services/save-customer.ts';
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
  maya,
  noor,
  openShop,
  operation,
  owner,
  salon,
  unknownAppointment,
  withProvider,
  withService,
} from './salon.ts';

let shop: Shop;
let booked: Appointment;
const start = async (business: typeof salon = salon): Promise<void> => {
  shop = await openShop(business);
  ({ appointment: booked } = await bookAppointment(shop, booking('2026-06-10T15:00Z', { operationId: operation('first') })));
};
beforeEach(() => start());
afterEach(() => shop.close());
const restart = async (business: typeof salon): Promise<void> => {
  await shop.close();
  await start(business);
};

let count = 0;
const move = (
  startsAt: string,
  more: { operationId?: string; principal?: Principal; providerId?: typeof maya; appointment?: Appointment } = {},
) =>
  rescheduleAppointment(shop, {
    principal: more.principal ?? customer('ada'),
    businessId,
    appointmentId: (more.appointment ?? booked)._id,
    startsAt: at(startsAt),
    providerId: more.providerId,
    operationId: operation(more.operationId ?? `move-${++count}`),
  });
const cancel = (more: { operationId?: string; principal?: Principal; appointment?: Appointment } = {}) =>
  cancelAppointment(shop, {
    principal: more.principal ?? customer('ada'),
    businessId,
    appointmentId: (more.appointment ?? booked)._id,
    operationId: operation(more.operationId ?? `cancel-${++count}`),
  });
const stored = () => shop.store.appointments.get(businessId, booked._id);

describe('moving', () => {
  test('F1: an appointment never stands in its own way, nor its buffers or its limit count', async () => {
    await restart(
      withProvider(withService(salon, cut, { intervalMinutes: 15, bufferAfterMinutes: 15 }), maya, { limitPerDay: 1 }),
    );
    const { appointment } = await move('2026-06-10T15:15Z');
    expect([iso(appointment.startsAt), appointment.sequence, appointment.revision]).toEqual(['2026-06-10T15:15Z', 1, 1]);
    expect(appointment.claims.filter((claim) => claim.startsWith('maya|day|'))).toEqual(['maya|day|2026-06-10|n1']);
    expect(await stored()).toEqual(appointment);
  });

  test('F2: to the very same time succeeds and tells nobody', async () => {
    await relayEffects(shop);
    const { appointment, repeated } = await move('2026-06-10T15:00Z');
    expect([repeated, appointment.sequence, appointment.effects.length]).toEqual([false, 0, 0]);
    expect((await stored())?.operations.map(({ kind }) => kind)).toEqual(['book', 'move']);
  });

  test('F3: a new time that is lost leaves the old one as it was', async () => {
    await bookAppointment(shop, booking('2026-06-10T17:00Z'));
    await expect(move('2026-06-10T17:00Z')).rejects.toMatchObject({ code: 'TAKEN', details: { alternatives: [{}, {}, {}] } });
    expect(await stored()).toEqual(booked);
  });

  test('of two that move to one free time at once, one gets it and the other keeps its old time', async () => {
    const { appointment: other } = await bookAppointment(shop, booking('2026-06-10T17:00Z'));
    const codes = await Promise.all([
      codeOf(move('2026-06-10T19:00Z')),
      codeOf(move('2026-06-10T19:00Z', { appointment: other })),
    ]);
    expect(codes.sort()).toEqual(['TAKEN', 'none']);
    const kept = await listAppointments(shop, { principal: customer('ada'), businessId });
    expect(kept.filter(({ startsAt }) => startsAt === at('2026-06-10T19:00Z'))).toHaveLength(1);
    expect(kept).toHaveLength(2);
  });

  test('F4: the old time is free at once', async () => {
    await move('2026-06-10T17:00Z');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-10T15:00Z')))).toBe('none');
  });

  test('to another stylist at the same time works, and to one who does not do it does not', async () => {
    const { appointment } = await move('2026-06-10T15:00Z', { providerId: noor });
    expect([appointment.providerId, appointment.claims.some((claim) => claim.startsWith('maya|'))]).toEqual([noor, false]);
  });

  test('F9: what is cancelled or over cannot be moved', async () => {
    shop.set('2026-06-10T15:00Z');
    expect(await codeOf(move('2026-06-11T15:00Z'))).toBe('PAST');
    shop.set('2026-06-09T15:00Z');
    await cancel();
    expect(await codeOf(move('2026-06-11T15:00Z'))).toBe('STATE');
  });

  test('a repeat gives the first result, the same id for another time is refused', async () => {
    shop.set('2026-06-09T15:00:01Z');
    expect(await move('2026-06-10T17:00Z', { operationId: 'm' })).toMatchObject({ repeated: false, late: true });
    expect(await move('2026-06-10T17:00Z', { operationId: 'm' })).toMatchObject({ repeated: true, late: true });
    expect(await codeOf(move('2026-06-10T18:00Z', { operationId: 'm' }))).toBe('CONFLICT');
    expect(await codeOf(move('2026-06-10T18:00Z', { operationId: 'first' }))).toBe('CONFLICT');
  });

  test('an operation id that shaped another appointment is refused', async () => {
    await bookAppointment(shop, booking('2026-06-10T17:00Z', { operationId: operation('other') }));
    expect(await codeOf(move('2026-06-10T19:00Z', { operationId: 'other' }))).toBe('CONFLICT');
    expect(await stored()).toEqual(booked);
  });
});

describe('cancelling', () => {
  test('F6: is free up to the cut-off to the second, and late after it', async () => {
    shop.set('2026-06-09T15:00:00Z');
    expect((await cancel()).late).toBe(false);
    await restart(salon);
    shop.set('2026-06-09T15:00:01Z');
    expect((await cancel()).late).toBe(true);
  });

  test('F8, C9: frees time, room and limit at once; what is kept is who did what', async () => {
    await restart(withProvider(salon, maya, { limitPerDay: 1 }));
    const { appointment } = await cancel({ operationId: 'c' });
    expect(appointment).toMatchObject({
      state: 'cancelled',
      sequence: 1,
      claims: ['op|first', `op|ref|${booked.reference}`, 'op|c'],
    });
    expect(await codeOf(bookAppointment(shop, booking('2026-06-10T15:00Z')))).toBe('none');
  });

  test('F7: twice under one id is one cancellation, under another id it is refused', async () => {
    const first = await cancel({ operationId: 'c' });
    expect(await cancel({ operationId: 'c' })).toEqual({ ...first, repeated: true });
    expect(await codeOf(cancel())).toBe('STATE');
    expect((await stored())?.effects.filter(({ kind }) => kind === 'booking-cancelled')).toHaveLength(1);
  });

  test('two at once: one cancels, the other hears so', async () => {
    expect((await Promise.all([codeOf(cancel()), codeOf(cancel({ principal: owner }))])).sort()).toEqual(['STATE', 'none']);
  });

  test('what has begun is over for the customer, not yet for the owner', async () => {
    shop.set('2026-06-10T15:00Z');
    expect(await codeOf(cancel())).toBe('PAST');
    expect(await codeOf(cancel({ principal: owner }))).toBe('none');
  });
});

describe('whose it is', () => {
  const eve = customer('eve');
  test('F10: somebody else’s appointment does not exist, exactly as one that was never made', async () => {
    const unknown = { principal: eve, businessId, appointmentId: unknownAppointment };
    const never = await getAppointment(shop, unknown).catch((error: unknown) => String(error));
    const other = await getAppointment(shop, { ...unknown, appointmentId: booked._id }).catch((error: unknown) => String(error));
    expect(String(other).replace(booked._id, unknownAppointment)).toBe(never);
    expect([await codeOf(move('2026-06-10T17:00Z', { principal: eve })), await codeOf(cancel({ principal: eve }))]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    const stranger = { role: 'owner', businessId: 'elsewhere' as typeof businessId } as const;
    expect(await codeOf(cancel({ principal: stranger }))).toBe('NOT_FOUND');
    expect(await codeOf(cancel({ principal: { role: 'provider', businessId, providerId: noor } }))).toBe('NOT_FOUND');
    expect(await stored()).toEqual(booked);
  });

  test('a list is the person’s own, upcoming first, without what is cancelled or over', async () => {
    const { appointment: sooner } = await bookAppointment(shop, booking('2026-06-09T15:00Z'));
    const { appointment: gone } = await bookAppointment(shop, booking('2026-06-11T15:00Z'));
    await cancel({ appointment: gone });
    await bookAppointment(shop, booking('2026-06-12T15:00Z', { principal: eve, customerId: customerId('eve') }));
    const ids = async (principal: Principal) => (await listAppointments(shop, { principal, businessId })).map(({ _id }) => _id);
    expect(await ids(customer('ada'))).toEqual([sooner._id, booked._id]);
    expect(await ids(owner)).toHaveLength(3);
    expect(await ids({ role: 'provider', businessId, providerId: noor })).toEqual([]);
    shop.set('2026-06-09T16:00Z');
    expect(await ids(customer('ada'))).toEqual([booked._id]);
    expect(await codeOf(listAppointments(shop, { principal: eve, businessId, customerId: customerId('ada') }))).toBe('NOT_FOUND');
  });

  test('a person is remembered field by field, in one business only', async () => {
    const me = { principal: customer('ada'), businessId, customerId: customerId('ada') };
    await saveCustomer(shop, { ...me, contact: { name: 'Ada', phone: '+14155550100' } });
    const kept = await saveCustomer(shop, { ...me, locale: 'de-DE' });
    expect(kept).toMatchObject({ contact: { name: 'Ada', phone: '+14155550100' }, locale: 'de-DE' });
    expect(await codeOf(saveCustomer(shop, { ...me, principal: eve }))).toBe('NOT_FOUND');
    expect(await codeOf(saveCustomer(shop, { ...me, contact: { name: 'Ada', phone: '0415' } }))).toBe('INVALID_INPUT');
  });
});

describe('what must be told', () => {
  test('E9: is recorded in the write itself and relayed once, however often the relay runs or dies', async () => {
    await move('2026-06-10T17:00Z', { operationId: 'm' });
    await cancel({ operationId: 'c' });
    const [document] = await shop.store.appointments.withEffects(10);
    expect(document?.effects.map(({ id }) => id)).toEqual(['first|booking-confirmed', 'm|booking-moved', 'c|booking-cancelled']);
    // A relay that died between copying and removing: the copies are there, the effects too.
    await shop.store.jobs.add(
      (document?.effects ?? []).map((effect) => ({ ...effect, _id: effect.id, businessId, attempts: 0, state: 'due' })),
    );
    expect([await relayEffects(shop), await relayEffects(shop)]).toEqual([3, 0]);
    const kinds: string[] = [];
    for (let job = await shop.store.jobs.take('me', at('2026-06-11T00:00Z'), 1000); job;) {
      kinds.push(job.kind);
      await shop.store.jobs.finish(job._id, 'me', { state: 'done' });
      job = await shop.store.jobs.take('me', at('2026-06-11T00:00Z'), 1000);
    }
    expect(kinds.sort()).toEqual(['booking-cancelled', 'booking-confirmed', 'booking-moved']);
  });

  test('and holds no contact details', async () => {
    expect(JSON.stringify((await shop.store.appointments.withEffects(10))[0]?.effects)).not.toMatch(/Ada|ada@/);
  });
});

test('a colour keeps its basin when only its time moves', async () => {
  const { appointment } = await bookAppointment(shop, booking('2026-06-11T15:00Z', { serviceId: colour }));
  const moved = await move('2026-06-11T15:30Z', { appointment });
  expect(moved.appointment.resourceIds).toEqual(['basin-1']);
});
