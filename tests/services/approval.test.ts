import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { DomainError } from '../../src/domain/errors.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import { approveAppointment } from '../../src/services/approve-appointment.ts';
import type { BookAppointmentRequest } from '../../src/services/book-appointment.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { completeAppointment } from '../../src/services/complete-appointment.ts';
import { confirmHold } from '../../src/services/confirm-hold.ts';
import { declineAppointment } from '../../src/services/decline-appointment.ts';
import { holdSlot } from '../../src/services/hold-slot.ts';
import { listAppointments } from '../../src/services/list-appointments.ts';
import { markNoShow } from '../../src/services/mark-no-show.ts';
import { relayEffects } from '../../src/services/relay-effects.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { undoNoShow } from '../../src/services/undo-no-show.ts';
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
  noor,
  openShop,
  operation,
  owner,
  salon,
  withProvider,
  withService,
} from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop(withService(salon, cut, { approval: true }));
});
afterEach(() => shop.close());

const TEN = '2026-06-09T14:00Z';
let count = 0;
const request = async (name: string, more: Partial<BookAppointmentRequest> = {}): Promise<Appointment> =>
  (await bookAppointment(shop, booking(TEN, { principal: customer(name), customerId: customerId(name), ...more }))).appointment;
const by = (principal: Principal, { _id }: Appointment, operationId = `act-${++count}`) => ({
  principal,
  businessId,
  appointmentId: _id,
  operationId: operation(operationId),
});
const runsMaya: Principal = { role: 'provider', businessId, providerId: maya };
const runsNoor: Principal = { role: 'provider', businessId, providerId: noor };
const kinds = async ({ _id }: Appointment) =>
  (await shop.store.appointments.get(businessId, _id))?.effects.map(({ kind }) => kind);

describe('a service that needs approval', () => {
  test('makes a request that takes its time, and the provider’s yes an appointment', async () => {
    const asked = await request('ada');
    expect([asked.state, asked.effects.map(({ kind }) => kind)]).toEqual(['pending_approval', ['booking-requested']]);
    expect(await codeOf(request('ben'))).toBe('TAKEN');
    const yes = by(runsMaya, asked, 'yes');
    expect(await approveAppointment(shop, yes)).toMatchObject({
      repeated: false,
      appointment: { state: 'confirmed', claims: expect.arrayContaining(['op|yes']) },
    });
    expect((await approveAppointment(shop, yes)).repeated).toBe(true);
    expect(await codeOf(approveAppointment(shop, by(runsMaya, asked)))).toBe('STATE');
    expect(await kinds(asked)).toEqual(['booking-requested', 'booking-approved']);
  });

  test('the provider’s no frees the time at once and says why', async () => {
    const asked = await request('ada');
    const { appointment } = await declineAppointment(shop, { ...by(owner, asked), reason: 'fully booked' });
    expect(appointment).toMatchObject({
      state: 'declined',
      effects: [{}, { kind: 'booking-declined', data: { reason: 'fully booked' } }],
    });
    expect(await codeOf(request('ben'))).toBe('none');
    expect(await codeOf(approveAppointment(shop, by(owner, asked)))).toBe('STATE');
    expect(await listAppointments(shop, { principal: customer('ada'), businessId })).toEqual([]);
  });

  test('only the one who runs the column decides, and what staff books is agreed', async () => {
    const asked = await request('ada');
    expect(await codeOf(approveAppointment(shop, by(customer('ada'), asked)))).toBe('FORBIDDEN');
    expect(await codeOf(declineAppointment(shop, by(customer('ada'), asked)))).toBe('FORBIDDEN');
    expect(await codeOf(approveAppointment(shop, by(runsNoor, asked)))).toBe('NOT_FOUND');
    expect((await request('ben', { principal: owner, providerId: noor })).state).toBe('confirmed');
  });

  test('a yes counts after the minimum notice has passed, but not after the start', async () => {
    const asked = await request('ada');
    shop.set('2026-06-09T13:59Z');
    expect((await approveAppointment(shop, by(owner, asked))).appointment.state).toBe('confirmed');
    const late = await request('ben', { startsAt: at('2026-06-09T16:00Z') });
    shop.set('2026-06-09T16:00Z');
    expect(await codeOf(approveAppointment(shop, by(owner, late)))).toBe('PAST');
  });

  test('a hold of it confirms into a request', async () => {
    const { appointment } = await holdSlot(shop, booking(TEN));
    const confirmed = await confirmHold(shop, by(customer('ada'), appointment));
    expect(confirmed.appointment).toMatchObject({ state: 'pending_approval', effects: [{ kind: 'booking-requested' }] });
    expect((await approveAppointment(shop, by(owner, appointment))).appointment.state).toBe('confirmed');
  });

  test('in a group session each request is decided on its own', async () => {
    shop = await shop.reopen(withService(salon, cut, { approval: true, seats: 3 }));
    const asked = await request('ada');
    await request('ben');
    const yes = { ...by(owner, asked), customerId: customerId('ada') };
    await approveAppointment(shop, yes);
    await declineAppointment(shop, { ...by(owner, asked), customerId: customerId('ben') });
    const session = await shop.store.appointments.get(businessId, asked._id);
    expect([session?.state, session?.attendees?.map(({ state }) => state)]).toEqual(['confirmed', ['confirmed', 'declined']]);
  });
});

describe('requests that do not hold their time', () => {
  beforeEach(async () => {
    const strict = withProvider(salon, maya, { limitPerDay: 1 });
    shop = await shop.reopen(withService(strict, cut, { approval: true, requestsHoldTime: false }));
  });

  test('E10: of two for one time, approved at once, one is approved and the other hears that it is taken', async () => {
    const asked = [await request('ada'), await request('ben')];
    expect(asked.map(({ claims }) => claims.every((claim) => claim.startsWith('op|')))).toEqual([true, true]);
    const codes = await Promise.all(asked.map((one) => codeOf(approveAppointment(shop, by(owner, one)))));
    expect(codes.filter((code) => code === 'none')).toHaveLength(1);
    expect(codes.filter((code) => code === 'LIMIT' || code === 'TAKEN')).toHaveLength(1);
    const states = await Promise.all(asked.map(async ({ _id }) => (await shop.store.appointments.get(businessId, _id))?.state));
    expect(states.sort()).toEqual(['confirmed', 'pending_approval']);
  });

  test('the one that comes too late names other times', async () => {
    const first = await request('ada');
    const second = await request('ben');
    await approveAppointment(shop, by(owner, first));
    const refused = await approveAppointment(shop, by(owner, second)).catch((error: unknown) => error as DomainError);
    expect(refused).toMatchObject({ code: 'LIMIT' });
    expect(((refused as DomainError).details['alternatives'] as Slot[]).length).toBe(3);
  });

  test('one that was declined while somebody took the last place of the day hears that it was declined, not that the day is full', async () => {
    const asked = await request('ada');
    const { businesses } = shop.store;
    let looks = 0;
    const read = async (id: typeof businessId) => {
      looks += 1;
      // Between reading the request and deciding where it would stand.
      if (looks === 1) {
        await declineAppointment(shop, by(owner, asked));
        await approveAppointment(shop, by(owner, await request('ben', { startsAt: at('2026-06-09T16:00Z') })));
      }
      return businesses.get(id);
    };
    const racing = { ...shop, store: { ...shop.store, businesses: { ...businesses, get: read } } };
    expect(await codeOf(approveAppointment(racing, by(owner, asked)))).toBe('STATE');
    expect(looks).toBe(1);
  });

  test('moving one leaves it waiting without a claim', async () => {
    const asked = await request('ada');
    const to = { ...by(customer('ada'), asked), startsAt: at('2026-06-09T16:00Z') };
    const { appointment } = await rescheduleAppointment(shop, to);
    expect([iso(appointment.startsAt), appointment.claims.some((claim) => claim.startsWith('maya|'))]).toEqual([
      '2026-06-09T16:00Z',
      false,
    ]);
    const { appointment: approved } = await approveAppointment(shop, by(owner, asked));
    expect(approved.claims.filter((claim) => claim.startsWith('maya|day'))).toHaveLength(1);
    expect(approved.claims.filter((claim) => /^maya\|\d+$/.test(claim))).toHaveLength(12);
  });
});

describe('attendance', () => {
  beforeEach(async () => {
    shop = await shop.reopen(salon);
  });

  test('F12: nobody fails to come before the start; a mark can be undone, and both are told', async () => {
    const booked = await request('ada');
    await relayEffects(shop);
    expect(await codeOf(markNoShow(shop, by(owner, booked)))).toBe('STATE');
    shop.set('2026-06-09T14:00Z');
    expect(await codeOf(markNoShow(shop, by(customer('ada'), booked)))).toBe('FORBIDDEN');
    const mark = by(runsMaya, booked, 'mark');
    expect((await markNoShow(shop, mark)).appointment.state).toBe('no_show');
    expect((await markNoShow(shop, mark)).repeated).toBe(true);
    expect(await codeOf(cancelAppointment(shop, by(owner, booked)))).toBe('STATE');
    expect((await undoNoShow(shop, by(owner, booked))).appointment.state).toBe('confirmed');
    expect(await codeOf(undoNoShow(shop, by(owner, booked)))).toBe('STATE');
    expect(await kinds(booked)).toEqual(['no-show-marked', 'no-show-undone']);
  });

  test('time off is neither attended nor missed', async () => {
    const span = { principal: owner, businessId, providerId: maya, from: at('2026-06-09T14:00Z'), to: at('2026-06-09T15:00Z') };
    const { blocked } = await blockTime(shop, { ...span, operationId: operation('off') });
    shop.set('2026-06-09T14:30Z');
    for (const one of blocked) {
      expect(await codeOf(markNoShow(shop, by(owner, one)))).toBe('STATE');
      expect(await codeOf(completeAppointment(shop, by(owner, one)))).toBe('STATE');
    }
    expect(blocked).toHaveLength(1);
  });

  test('what took place is completed once, and is then neither a no-show nor cancelled', async () => {
    const booked = await request('ada');
    expect(await codeOf(completeAppointment(shop, by(owner, booked)))).toBe('STATE');
    shop.set('2026-06-09T14:30Z');
    expect((await completeAppointment(shop, by(owner, booked))).appointment.state).toBe('completed');
    expect(await codeOf(markNoShow(shop, by(owner, booked)))).toBe('STATE');
  });

  test('of a group session one person can be missing while the rest was there', async () => {
    shop = await shop.reopen(withService(salon, cut, { seats: 3 }));
    const booked = await request('ada');
    await request('ben');
    shop.set('2026-06-09T14:10Z');
    await markNoShow(shop, { ...by(owner, booked), customerId: customerId('ben') });
    const { appointment } = await completeAppointment(shop, by(owner, booked));
    expect([appointment.state, appointment.attendees?.map(({ state }) => state)]).toEqual([
      'completed',
      ['completed', 'no_show'],
    ]);
    await undoNoShow(shop, { ...by(owner, booked), customerId: customerId('ben') });
    expect((await shop.store.appointments.get(businessId, booked._id))?.state).toBe('confirmed');
  });
});
