import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { getAppointment } from '../../src/services/get-appointment.ts';
import { noteAppointment } from '../../src/services/note-appointment.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
  customerId,
  cut,
  maya,
  noor,
  openShop,
  operation,
  owner,
  salon,
  withService,
} from './salon.ts';

let shop: Shop;
afterEach(() => shop.close());
const TEN = '2026-06-09T14:00Z';
const request = async (name: string): Promise<Appointment> =>
  (
    await bookAppointment(
      shop,
      booking(TEN, { principal: customer(name), customerId: customerId(name), operationId: operation(name) }),
    )
  ).appointment;
const note = (principal: Principal, { _id }: Appointment, text: string | null, id = 'note-1', whose?: string) =>
  noteAppointment(shop, {
    principal,
    businessId,
    appointmentId: _id,
    note: text,
    operationId: operation(id),
    ...(whose === undefined ? {} : { customerId: customerId(whose) }),
  });

describe('what staff note on a booking', () => {
  beforeEach(async () => {
    shop = await openShop(salon);
  });

  test('is kept beside it, and changes nothing else', async () => {
    const before = await request('ann');
    const after = await note(owner, before, 'allergic to ammonia');
    expect(after).toMatchObject({ staffNote: 'allergic to ammonia', state: before.state, startsAt: before.startsAt });
    expect(after.claims).toEqual([...before.claims, 'op|note-1']);
    expect(after.effects).toEqual((await shop.store.appointments.get(businessId, before._id))?.effects);
  });

  test('is written once under an operation id, and another text under it is refused', async () => {
    const booked = await request('ann');
    const first = await note(owner, booked, 'one');
    expect(await note(owner, booked, 'one')).toEqual(first);
    expect(await codeOf(note(owner, booked, 'two'))).toBe('CONFLICT');
  });

  test('stays when the booking moves, and goes when it is taken away', async () => {
    const booked = await request('ann');
    await note(owner, booked, 'one');
    const moved = await rescheduleAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: booked._id,
      startsAt: at('2026-06-09T15:00Z'),
      operationId: operation('move'),
    });
    expect(moved.appointment.staffNote).toBe('one');
    expect(await note(owner, booked, null, 'note-2')).not.toHaveProperty('staffNote');
  });

  test('is never seen by the customer, nor written by one, nor in another column', async () => {
    const booked = await request('ann');
    await note({ role: 'provider', businessId, providerId: maya }, booked, 'difficult');
    const seen = await getAppointment(shop, { principal: customer('ann'), businessId, appointmentId: booked._id });
    expect(JSON.stringify(seen)).not.toContain('difficult');
    expect(await codeOf(note(customer('ann'), booked, 'x', 'note-2'))).toBe('FORBIDDEN');
    expect(await codeOf(note({ role: 'provider', businessId, providerId: noor }, booked, 'x', 'note-3'))).toBe('NOT_FOUND');
  });

  test('holds 1 to 1,000 characters', async () => {
    const booked = await request('ann');
    for (const text of ['', ' ', 'x'.repeat(1_001)]) expect(await codeOf(note(owner, booked, text))).toBe('INVALID_INPUT');
  });
});

test('in a class it stands with the one it is about, and others in it never see it', async () => {
  shop = await openShop(withService(salon, cut, { seats: 4 }));
  const session = await request('ann');
  await request('bob');
  const after = await note(owner, session, 'bad knee', 'note-1', 'bob');
  expect(after.attendees?.map(({ customerId: who, staffNote }) => [who, staffNote])).toEqual([
    [customerId('ann'), undefined],
    [customerId('bob'), 'bad knee'],
  ]);
  for (const name of ['ann', 'bob'])
    expect(
      JSON.stringify(await getAppointment(shop, { principal: customer(name), businessId, appointmentId: session._id })),
    ).not.toContain('knee');
});
