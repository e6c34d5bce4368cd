import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { AppointmentId, ResourceId } from '../../src/domain/people/ids.ts';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { DomainError } from '../../src/domain/errors.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { releaseExpiredHolds } from '../../src/services/release-expired-holds.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  colour,
  cut,
  customer,
  customerId,
  iso,
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
  everything,
  outcomes,
} from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

describe('a booking', () => {
  test('holds its time, its reference, its operation and what must be told', async () => {
    const { appointment, repeated } = await bookAppointment(
      shop,
      booking('2026-06-09T14:00Z', { operationId: operation('one') }),
    );
    expect(repeated).toBe(false);
    expect(appointment).toMatchObject({
      state: 'confirmed',
      wallStart: { date: '2026-06-09', minute: 600 },
      price: { amountMinor: 4500, currency: 'USD' },
      operations: [{ id: 'one', kind: 'book' }],
      effects: [{ id: 'one|booking-confirmed', kind: 'booking-confirmed' }],
    });
    expect(appointment.claims).toHaveLength(12 + 2);
    expect(await shop.store.appointments.get(businessId, appointment._id)).toMatchObject({ reference: appointment.reference });
  });

  test('claims its buffers too', async () => {
    shop = await shop.reopen(withService(salon, colour, { bufferBeforeMinutes: 10, bufferAfterMinutes: 15 }));
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T14:00Z', { serviceId: colour }));
    expect([iso(appointment.busyFrom), iso(appointment.busyTo)]).toEqual(['2026-06-09T13:50Z', '2026-06-09T15:45Z']);
    expect(appointment.claims.filter((claim) => claim.startsWith('maya|'))).toHaveLength((10 + 90 + 15) / 5);
    expect(appointment.claims.filter((claim) => claim.startsWith('basin-1|'))).toHaveLength((10 + 90 + 15) / 5);
  });

  test('E1: of a hundred at once for one slot exactly one is booked, and nothing else is left behind', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      bookAppointment(
        shop,
        booking('2026-06-09T14:00Z', { principal: customer(`c${index}`), customerId: customerId(`c${index}`) }),
      ),
    );
    expect(await outcomes(many)).toEqual({ none: 1, TAKEN: 99 });
    expect(await everything(shop)).toHaveLength(1);
  });

  test('E2: two that overlap cannot both be had', async () => {
    shop = await shop.reopen(withService(salon, cut, { intervalMinutes: 30 }));
    const both = [bookAppointment(shop, booking('2026-06-09T14:00Z')), bookAppointment(shop, booking('2026-06-09T14:30Z'))];
    expect(await outcomes(both)).toEqual({ none: 1, TAKEN: 1 });
  });

  test('E3: two services of one provider cannot both have the time', async () => {
    const both = [
      bookAppointment(shop, booking('2026-06-09T14:00Z')),
      bookAppointment(shop, booking('2026-06-09T14:00Z', { serviceId: colour })),
    ];
    expect(await outcomes(both)).toEqual({ none: 1, TAKEN: 1 });
  });

  test('E4: of five at once who would take anybody, each of three free people gets one and two are refused', async () => {
    const many = Array.from({ length: 5 }, () => bookAppointment(shop, booking('2026-06-09T14:00Z', { orAnyone: true })));
    expect(await outcomes(many)).toEqual({ none: 3, TAKEN: 2 });
    expect(new Set((await everything(shop)).map(({ providerId }) => providerId)).size).toBe(3);
  });

  test('E4: the one who was asked comes first, and nobody is asked who does not do it', async () => {
    const anyColour = { serviceId: colour, orAnyone: true } as const;
    expect((await bookAppointment(shop, booking('2026-06-09T14:00Z', anyColour))).appointment.providerId).toBe(maya);
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z', anyColour)))).toBe('TAKEN');
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T14:00Z', { orAnyone: true }));
    expect(appointment.providerId).not.toBe(maya);
    expect(await codeOf(bookAppointment(shop, booking('2026-06-14T14:00Z', { orAnyone: true })))).toBe('CLOSED');
  });

  test('E6: the only basin serves one provider at a time; with a second basin both are served', async () => {
    const together = () =>
      [maya, noor].map((providerId) => bookAppointment(shop, booking('2026-06-09T14:00Z', { serviceId: colour, providerId })));
    expect(await outcomes(together())).toEqual({ none: 1, NO_RESOURCE: 1 });
    shop = await shop.reopen({
      ...salon,
      resources: [...salon.resources, { id: asId<ResourceId>('basin-2'), name: 'Basin 2', kind: 'basin' }],
    });
    expect(await outcomes(together())).toEqual({ none: 2 });
    expect((await everything(shop)).flatMap(({ resourceIds }) => resourceIds).sort()).toEqual(['basin-1', 'basin-2']);
  });

  test('E7: the same operation again, in parallel or later, is one booking with one reference', async () => {
    const request = booking('2026-06-09T14:00Z');
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => bookAppointment(shop, request)));
    const later = await bookAppointment(shop, request);
    expect(new Set([...results, later].map(({ appointment }) => appointment.reference)).size).toBe(1);
    expect([...results, later].filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await everything(shop)).toHaveLength(1);
  });

  test('E7: a repeat after the time has begun or the booking was cancelled still gives the first result', async () => {
    const request = booking('2026-06-09T14:00Z');
    const { appointment } = await bookAppointment(shop, request);
    await cancelAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: appointment._id,
      operationId: operation('gone'),
    });
    expect(await bookAppointment(shop, request)).toMatchObject({
      repeated: true,
      appointment: { _id: appointment._id, state: 'cancelled' },
    });
    shop.set('2026-06-10T12:00Z');
    expect(await bookAppointment(shop, request)).toMatchObject({ repeated: true, appointment: { _id: appointment._id } });
  });

  test('E8: the same operation id with other arguments is refused and books nothing', async () => {
    const operationId = operation('once');
    await bookAppointment(shop, booking('2026-06-09T14:00Z', { operationId }));
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T16:00Z', { operationId })))).toBe('CONFLICT');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z', { operationId, note: 'other' })))).toBe('CONFLICT');
    expect(await everything(shop)).toHaveLength(1);
  });

  test('E12: a slot that was listed and is gone is refused with the nearest three', async () => {
    await bookAppointment(shop, booking('2026-06-09T14:00Z'));
    const refused = await bookAppointment(shop, booking('2026-06-09T14:00Z')).catch((error: unknown) => error as DomainError);
    expect(refused).toMatchObject({ code: 'TAKEN' });
    const { alternatives } = (refused as DomainError).details as { alternatives: Slot[] };
    expect(starts(alternatives)).toEqual(['2026-06-09T13:00Z', '2026-06-09T15:00Z', '2026-06-09T16:00Z']);
  });

  test.each([
    ['2026-06-08T11:00Z', 'PAST'],
    ['2026-06-08T12:30Z', 'CLOSED'],
    ['2026-06-08T13:00Z', 'none'],
    ['2026-06-14T14:00Z', 'CLOSED'],
    ['2026-06-09T14:10Z', 'OFF_GRID'],
    ['2026-06-09T20:30Z', 'CLOSED'],
    ['2026-08-08T14:00Z', 'WINDOW'],
  ])('a start at %s is answered with %s', async (startsAt, code) => {
    expect(await codeOf(bookAppointment(shop, booking(startsAt)))).toBe(code);
  });

  test('C2, P4: notice is checked again when it is booked', async () => {
    const business = await shop.business();
    const asked = {
      business,
      serviceId: cut,
      providerId: maya,
      from: on('2026-06-08'),
      to: on('2026-06-08'),
      limit: 3,
    };
    shop.set('2026-06-08T12:59Z');
    expect(starts((await findSlots(shop, asked)).slots)[0]).toBe('2026-06-08T14:00Z');
    shop.set('2026-06-08T13:01Z');
    const refused = await bookAppointment(shop, booking('2026-06-08T14:00Z')).catch((error: unknown) => error as DomainError);
    expect(refused).toMatchObject({ code: 'NOTICE' });
    expect(starts((refused as DomainError).details['alternatives'] as Slot[])[0]).toBe('2026-06-08T15:00Z');
  });

  test('C6: of ten at once at free times, two a day are booked and eight hear of the limit', async () => {
    shop = await shop.reopen(withService(withProvider(salon, maya, { limitPerDay: 2 }), cut, { intervalMinutes: 60 }));
    const times = ['13', '14', '15', '16', '17', '18', '19', '20'].map((hour) => `2026-06-09T${hour}:00Z`);
    const tries = [...times, times[0] ?? '', times[4] ?? ''].map((time) => bookAppointment(shop, booking(time)));
    const codes = await outcomes(tries);
    expect(codes['none']).toBe(2);
    expect((codes['LIMIT'] ?? 0) + (codes['TAKEN'] ?? 0)).toBe(8);
    expect(codes['LIMIT']).toBeGreaterThanOrEqual(7);
    const ordinals = (await everything(shop))
      .flatMap(({ claims }) => claims.filter((claim) => claim.startsWith('maya|day|')))
      .sort();
    expect(ordinals).toEqual(['maya|day|2026-06-09|n1', 'maya|day|2026-06-09|n2']);
  });

  test('C6: a limit as wide as the day is filled by parallel bookings, none refused falsely', async () => {
    shop = await shop.reopen(withProvider(salon, maya, { limitPerDay: 8, limitPerWeek: 9 }));
    const times = ['13', '14', '15', '16', '17', '18', '19', '20'].map((hour) => `2026-06-09T${hour}:00Z`);
    expect(await outcomes(times.map((time) => bookAppointment(shop, booking(time))))).toEqual({ none: 8 });
    expect(await outcomes(['13', '14'].map((hour) => bookAppointment(shop, booking(`2026-06-10T${hour}:00Z`))))).toEqual({
      none: 1,
      LIMIT: 1,
    });
  });

  test('H1: an expired hold never keeps anybody out, swept or not; a living one does', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T14:00Z'));
    const hold: Appointment = {
      ...appointment,
      _id: asId<AppointmentId>('hold'),
      reference: 'ALM-HOLD1',
      state: 'held',
      expiresAt: at('2026-06-08T12:10Z'),
      startsAt: at('2026-06-09T15:00Z'),
      endsAt: at('2026-06-09T16:00Z'),
      busyFrom: at('2026-06-09T15:00Z'),
      busyTo: at('2026-06-09T16:00Z'),
      claims: [...Array.from({ length: 12 }, (_, index) => `maya|${at('2026-06-09T15:00Z') / 300_000 + index}`), 'op|hold'],
      operations: [],
      effects: [],
    };
    expect(await shop.store.appointments.insert(hold)).toBe('written');
    shop.set('2026-06-08T12:09:59Z');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T15:00Z')))).toBe('TAKEN');
    expect(await releaseExpiredHolds(shop, 10)).toBe(0);
    shop.set('2026-06-08T12:10Z');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T15:00Z')))).toBe('none');
    expect(await shop.store.appointments.get(businessId, hold._id)).toMatchObject({
      state: 'expired',
      claims: ['op|hold', 'op|expire:hold'],
    });
  });

  test('the sweeper releases expired holds and tells how many', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T14:00Z'));
    const hold = {
      ...appointment,
      _id: asId<AppointmentId>('hold'),
      state: 'held',
      expiresAt: at('2026-06-08T12:10Z'),
      claims: ['op|hold'],
      operations: [],
      effects: [],
    } as const;
    await shop.store.appointments.insert(hold);
    shop.set('2026-06-08T12:10Z');
    expect([await releaseExpiredHolds(shop, 10), await releaseExpiredHolds(shop, 10)]).toEqual([1, 0]);
  });

  test('nobody books for another customer, in another business, or without a way to be reached', async () => {
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z', { customerId: customerId('eve') })))).toBe(
      'NOT_FOUND',
    );
    const stranger = { role: 'owner', businessId: asId<typeof businessId>('elsewhere') } as const;
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z', { principal: stranger })))).toBe('NOT_FOUND');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z', { contact: { name: 'Ada' } })))).toBe('NEEDS_CONTACT');
    const other = { role: 'provider', businessId, providerId: noor } as const;
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z', { principal: other })))).toBe('FORBIDDEN');
    expect(await everything(shop)).toEqual([]);
  });
});
