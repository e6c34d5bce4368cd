import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import type { Service } from '../../src/domain/people/business.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
  cut,
  iso,
  maya,
  on,
  openShop,
  operation,
  owner,
  salon,
  starts,
  withService,
} from './salon.ts';

let shop: Shop;
const open = async (change: Partial<Service>, business = salon): Promise<void> => {
  shop = await openShop(withService(business, cut, change));
};
beforeEach(() => {
  expect.hasAssertions();
});
afterEach(() => shop.close());
const find = async (date: string, more: object = {}) =>
  findSlots(shop, {
    business: await shop.business(),
    serviceId: cut,
    providerId: maya,
    from: on(date),
    to: on(date),
    limit: 30,
    ...more,
  });
const USD = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

describe('several lengths', () => {
  beforeEach(() =>
    open({
      deposit: USD(1000),
      lengths: [
        { durationMinutes: 90, price: USD(6000) },
        { durationMinutes: 30, price: USD(2500), deposit: USD(500) },
      ],
    }),
  );

  test('each has its own slots, price and deposit', async () => {
    expect((await find('2026-06-09', { durationMinutes: 30 })).total).toBe(16);
    expect((await find('2026-06-09', { durationMinutes: 90 })).total).toBe(5);
    const { appointment: long } = await bookAppointment(shop, booking('2026-06-09T14:30Z', { durationMinutes: 90 }));
    expect([iso(long.endsAt), long.price, long.deposit]).toEqual(['2026-06-09T16:00Z', USD(6000), undefined]);
    const { appointment: short } = await bookAppointment(shop, booking('2026-06-09T17:00Z', { durationMinutes: 30 }));
    expect([short.price, short.deposit]).toEqual([USD(2500), USD(500)]);
    const { appointment: usual } = await bookAppointment(shop, booking('2026-06-09T18:00Z'));
    expect([usual.price, usual.deposit]).toEqual([USD(4500), USD(1000)]);
  });

  test('one that is not offered is refused', async () => {
    expect(await codeOf(find('2026-06-09', { durationMinutes: 45 }))).toBe('INVALID_INPUT');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z', { durationMinutes: 45 })))).toBe('INVALID_INPUT');
  });

  test('an appointment keeps its length when it moves', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-09T14:30Z', { durationMinutes: 90 }));
    const moved = await rescheduleAppointment(shop, {
      principal: customer('ada'),
      businessId,
      appointmentId: appointment._id,
      startsAt: at('2026-06-10T13:00Z'),
      operationId: operation('move'),
    });
    expect([iso(moved.appointment.endsAt), moved.appointment.price]).toEqual(['2026-06-10T14:30Z', USD(6000)]);
  });
});

describe('fixed dates', () => {
  beforeEach(() => open({ bookableFrom: on('2026-06-10'), bookableTo: on('2026-06-11') }));

  test.each([
    ['2026-06-09', 'WINDOW'],
    ['2026-06-10', undefined],
    ['2026-06-11', undefined],
    ['2026-06-12', 'WINDOW'],
    ['2026-06-05', 'PAST'],
  ])('%s: %s', async (date, reason) => {
    const search = await find(date);
    expect(search.reason).toBe(reason);
    if (reason) expect(starts(search.nextFree)[0]).toBe('2026-06-10T13:00Z');
  });

  test('booking says the same as listing', async () => {
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z')))).toBe('WINDOW');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-12T14:00Z')))).toBe('WINDOW');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-11T14:00Z')))).toBe('none');
  });
});

describe('limits of a service', () => {
  test('count that service alone, by day and by week, and hold against parallel bookings', async () => {
    await open({ limitPerDay: 2, limitPerWeek: 3 });
    const many = ['13', '14', '15', '16', '17'].map((hour) => codeOf(bookAppointment(shop, booking(`2026-06-09T${hour}:00Z`))));
    expect((await Promise.all(many)).filter((code) => code === 'none')).toHaveLength(2);
    expect((await find('2026-06-09')).reason).toBe('LIMIT');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-10T14:00Z')))).toBe('none');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-11T14:00Z')))).toBe('LIMIT');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-11T14:00Z', { serviceId: salon.services[1]?.id ?? cut })))).toBe(
      'none',
    );
    expect(await codeOf(bookAppointment(shop, booking('2026-06-15T14:00Z')))).toBe('none');
  });
});

describe('intake questions', () => {
  const questions = [
    { id: 'allergies', text: 'Any allergies?', kind: 'text', required: true },
    { id: 'first', text: 'First visit?', kind: 'yes_no' },
    { id: 'hair', text: 'Hair', kind: 'choice', options: ['Short', 'Long'] },
    { id: 'age', text: 'Age', kind: 'number' },
  ] as const;
  beforeEach(() => open({ questions }));
  const answer = (more: Record<string, string>, principal = customer('ada')) =>
    bookAppointment(
      shop,
      booking('2026-06-09T14:00Z', {
        principal,
        answers: Object.entries(more).map(([questionId, value]) => ({ questionId, value })),
      }),
    );

  test('answers are stored in their plain form', async () => {
    const { appointment } = await answer({ age: '42.0', hair: 'long', first: 'Yes', allergies: ' none ' });
    expect(appointment.answers).toEqual([
      { questionId: 'allergies', value: 'none' },
      { questionId: 'first', value: 'yes' },
      { questionId: 'hair', value: 'Long' },
      { questionId: 'age', value: '42' },
    ]);
  });

  test.each([
    [{}, 'answers.allergies'],
    [{ allergies: 'no', hair: 'green' }, 'answers.hair'],
    [{ allergies: 'no', first: 'maybe' }, 'answers.first'],
    [{ allergies: 'no', age: 'old' }, 'answers.age'],
    [{ allergies: 'no', shoe: '43' }, 'answers.shoe'],
    [{ allergies: 'x'.repeat(1001) }, 'answers.allergies'],
  ] as const)('%j is refused at %s', async (answers, path) => {
    await expect(answer(answers)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { path } });
  });

  test('staff may leave them open', async () => {
    expect((await answer({}, owner)).appointment).not.toHaveProperty('answers');
  });
});

describe('places', () => {
  test('the wished one of the service’s places is kept; another one is not offered', async () => {
    const [east, west] = [asId<LocationId>('east'), asId<LocationId>('west')];
    const places = [east, west].map((id) => ({ id, name: id }));
    await open(
      { locationIds: [east, west] },
      { ...salon, locations: [...places, { id: asId<LocationId>('north'), name: 'north' }] },
    );
    expect((await bookAppointment(shop, booking('2026-06-09T14:00Z', { locationId: west }))).appointment.locationId).toBe('west');
    expect((await bookAppointment(shop, booking('2026-06-09T15:00Z'))).appointment).not.toHaveProperty('locationId');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T16:00Z', { locationId: asId<LocationId>('north') })))).toBe(
      'NOT_FOUND',
    );
  });
});
