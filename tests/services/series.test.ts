import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { bundleId } from '../../src/domain/booking/bundle.ts';
import type { Repeat } from '../../src/domain/booking/recurrence.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { ProviderId } from '../../src/domain/people/ids.ts';
import type { Slot } from '../../src/domain/scheduling/slot.ts';
import type { ZoneId } from '../../src/domain/time/types.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import type { BookSeriesRequest } from '../../src/services/book-series.ts';
import { bookSeries } from '../../src/services/book-series.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { cancelSeries } from '../../src/services/cancel-series.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { getAppointment } from '../../src/services/get-appointment.ts';
import { listAppointments } from '../../src/services/list-appointments.ts';
import { planSeries } from '../../src/services/plan-series.ts';
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
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
  withProvider,
  withService,
  everything,
} from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop(withService(salon, cut, { bookingWindowDays: 365 }));
});
afterEach(() => shop.close());

const weekly = (count: number): Repeat => ({ every: 'week', count });
const plan = async (startsAt: string, repeat: Repeat, providerId?: ProviderId) =>
  planSeries(shop, { business: await shop.business(), serviceId: cut, providerId, startsAt: at(startsAt), repeat });
let count = 0;
const series = (starts: readonly string[], more: Partial<BookSeriesRequest> = {}): BookSeriesRequest => ({
  principal: customer('ada'),
  businessId,
  serviceId: cut,
  customerId: customerId('ada'),
  contact: { name: 'Ada', email: 'ada@example.org' },
  operationId: operation(`series-${++count}`),
  occurrences: starts.map((startsAt) => ({ providerId: maya, startsAt: at(startsAt) })),
  ...more,
});
const TUESDAYS = ['2026-06-09T14:00Z', '2026-06-16T14:00Z', '2026-06-23T14:00Z'];
const failing = async (promise: Promise<unknown>): Promise<DomainError> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DomainError) return error;
  throw new Error('expected a DomainError');
};

describe('a plan', () => {
  test('A34: a weekly series keeps its wall time over a change of the clock', async () => {
    shop.set('2026-02-20T12:00Z');
    const { dates, conflicts } = await plan('2026-02-24T14:00Z', weekly(4), maya);
    expect(conflicts).toBe(0);
    expect(dates.map((one) => (one.ok ? iso(one.slot.startsAt) : one.code))).toEqual([
      '2026-02-24T14:00Z',
      '2026-03-03T14:00Z',
      '2026-03-10T13:00Z',
      '2026-03-17T13:00Z',
    ]);
  });

  test('F14: of twelve with one busy date that date is listed with what could be had instead, and nothing is written', async () => {
    await bookAppointment(shop, booking('2026-06-23T14:00Z'));
    const { dates, conflicts } = await plan('2026-06-09T14:00Z', weekly(12), maya);
    expect([dates.length, conflicts, (await everything(shop)).length]).toEqual([12, 1, 1]);
    expect(dates.filter(({ ok }) => !ok)).toEqual([expect.objectContaining({ date: '2026-06-23', code: 'TAKEN' })]);
    const [conflict] = dates.filter((one) => !one.ok);
    expect(conflict?.alternatives.map(({ startsAt }) => iso(startsAt))).toEqual([
      '2026-06-23T13:00Z',
      '2026-06-23T15:00Z',
      '2026-06-23T16:00Z',
    ]);
  });

  test('with nobody named it takes who is free most often, and offers others at the very time', async () => {
    for (const startsAt of TUESDAYS) await bookAppointment(shop, booking(startsAt));
    await bookAppointment(shop, booking('2026-06-16T14:00Z', { providerId: noor }));
    const business = withService(await shop.business(), cut, { providerIds: [maya, noor] });
    await shop.store.businesses.replace(business, 0);
    const { providerId, dates } = await plan('2026-06-09T14:00Z', weekly(4));
    expect(providerId).toBe(noor);
    expect(dates.map((one) => (one.ok ? 'ok' : one.code))).toEqual(['ok', 'TAKEN', 'ok', 'ok']);
    await cancelAll('2026-06-16T14:00Z', maya);
    const [, second] = (await plan('2026-06-09T14:00Z', weekly(4))).dates;
    expect(second?.ok === false && second.alternatives[0]).toMatchObject({ providerId: maya, startsAt: at('2026-06-16T14:00Z') });
  });
  const cancelAll = async (startsAt: string, providerId: ProviderId): Promise<void> => {
    for (const one of await everything(shop)) {
      if (one.providerId !== providerId || one.startsAt !== at(startsAt)) continue;
      await cancelAppointment(shop, {
        principal: owner,
        businessId,
        appointmentId: one._id,
        operationId: operation(`c-${one._id}`),
      });
    }
  };

  test('every date has its own true reason', async () => {
    const business = withProvider(withService(await shop.business(), cut, { bookingWindowDays: 30 }), maya, {
      overrides: [{ date: on('2026-06-23'), windows: [] }],
    });
    await shop.store.businesses.replace(business, 0);
    const { dates } = await plan('2026-06-09T14:00Z', { every: 'two_weeks', count: 4 }, maya);
    expect(dates.map((one) => [one.date, one.ok ? 'ok' : one.code])).toEqual([
      ['2026-06-09', 'ok'],
      ['2026-06-23', 'CLOSED'],
      ['2026-07-07', 'ok'],
      ['2026-07-21', 'WINDOW'],
    ]);
  });

  test('A21: a date that does not exist is reported, and the others keep their weekday', async () => {
    await shop.close();
    const apia: Business = withProvider(salon, maya, { timeZone: 'Pacific/Apia' as ZoneId });
    shop = await openShop(apia, '2011-12-20T12:00Z');
    const { dates } = await plan('2011-12-23T20:00Z', weekly(3), maya); // Friday 10:00 in Apia, then at −10 h
    expect(dates.map((one) => [one.date, one.ok ? iso(one.slot.startsAt) : one.code])).toEqual([
      ['2011-12-23', '2011-12-23T20:00Z'],
      ['2011-12-30', 'NO_SUCH_TIME'],
      ['2012-01-06', '2012-01-05T20:00Z'],
    ]);
  });
});

describe('a series', () => {
  test('is booked as one: every member confirmed, told once, and the same operation again changes nothing', async () => {
    const request = series(TUESDAYS);
    const { appointments, bundle, repeated } = await bookSeries(shop, request);
    expect([repeated, bundle.state, appointments.map(({ state }) => state)]).toEqual([
      false,
      'placed',
      ['confirmed', 'confirmed', 'confirmed'],
    ]);
    expect(appointments.map(({ effects }) => effects.map(({ kind }) => kind))).toEqual(TUESDAYS.map(() => ['booking-confirmed']));
    expect(appointments.every((one) => one.bundleId === bundle._id && !('expiresAt' in one))).toBe(true);
    expect(await bookSeries(shop, request)).toEqual({
      appointments,
      bundle: expect.objectContaining({ state: 'placed' }),
      repeated: true,
    });
    expect(await everything(shop)).toEqual(appointments);
    expect(await codeOf(bookSeries(shop, { ...request, note: 'other' }))).toBe('CONFLICT');
  });

  test('at once under the same operation it is still one', async () => {
    const request = series(TUESDAYS);
    const results = await Promise.all([1, 2, 3].map(() => bookSeries(shop, request)));
    expect(new Set(results.map(({ appointments }) => appointments.map(({ _id }) => _id).join())).size).toBe(1);
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await everything(shop)).toHaveLength(3);
  });

  test('with one date gone it books nothing, says which and what else there is, and leaves no claim', async () => {
    await bookAppointment(shop, booking('2026-06-23T14:00Z'));
    const request = series(TUESDAYS);
    const refused = await failing(bookSeries(shop, request));
    expect(refused).toMatchObject({ code: 'TAKEN', details: { index: 2, startsAt: at('2026-06-23T14:00Z') } });
    expect((refused.details['alternatives'] as Slot[]).length).toBe(3);
    expect(await everything(shop)).toHaveLength(1);
    for (const startsAt of TUESDAYS.slice(0, 2)) expect(await codeOf(bookAppointment(shop, booking(startsAt)))).toBe('none');
  });

  test('the same operation after a failure decides again', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-23T14:00Z'));
    const request = series(TUESDAYS);
    expect(await codeOf(bookSeries(shop, request))).toBe('TAKEN');
    await cancelAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: appointment._id,
      operationId: operation('free'),
    });
    expect((await bookSeries(shop, request)).appointments).toHaveLength(3);
  });

  test('two series that share a date: one gets everything, the other nothing', async () => {
    const both = [
      series(TUESDAYS),
      series([...TUESDAYS].reverse(), { principal: customer('ben'), customerId: customerId('ben') }),
    ];
    const codes = await Promise.all(both.map((request) => codeOf(bookSeries(shop, request))));
    const booked = await everything(shop);
    const whole = codes.filter((code) => code === 'none').length;
    expect(whole).toBeLessThanOrEqual(1);
    expect(booked).toHaveLength(3 * whole);
    expect(booked.every(({ state }) => state === 'confirmed')).toBe(true);
  });

  test.each([1, 53])('of %d is refused', async (size) => {
    const many = Array.from({ length: size }, (_, week) =>
      new Date(at('2026-06-09T14:00Z') + week * 7 * 86_400_000).toISOString(),
    );
    expect(await codeOf(bookSeries(shop, series(many)))).toBe('INVALID_INPUT');
  });
});

/** A store whose process dies at a step: everything after it fails. */
const dyingAt = (step: (calls: readonly string[]) => boolean): Shop => {
  const calls: string[] = [];
  const watch = <T extends object>(part: T, name: string): T =>
    new Proxy(part, {
      get(target, key) {
        const method: unknown = Reflect.get(target, key);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]): unknown => {
          calls.push(`${name}.${String(key)}`);
          if (step(calls)) throw new DomainError('UNAVAILABLE', 'the process died', {});
          return Reflect.apply(method as (...all: unknown[]) => unknown, target, args);
        };
      },
    });
  const { store } = shop;
  return {
    ...shop,
    store: { ...store, appointments: watch(store.appointments, 'appointments'), bundles: watch(store.bundles, 'bundles') },
  };
};
const seen = (calls: readonly string[], name: string): number => calls.filter((call) => call === name).length;

describe('a death while a series is placed', () => {
  const dead = {
    afterTwo: (calls: readonly string[]) => seen(calls, 'appointments.insert') >= 3,
    beforeFinishing: (calls: readonly string[]) =>
      seen(calls, 'bundles.move') >= 1 && calls.at(-1) === 'appointments.byOperation',
  };

  test('before the commit: others find the time taken for two minutes, then free; the bundle has failed for ever', async () => {
    const request = series(TUESDAYS);
    expect(await codeOf(bookSeries(dyingAt(dead.afterTwo), request))).toBe('UNAVAILABLE');
    shop.set('2026-06-08T12:01:59Z');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z')))).toBe('TAKEN');
    shop.set('2026-06-08T12:02Z');
    expect(await codeOf(bookAppointment(shop, booking('2026-06-09T14:00Z')))).toBe('none');
    expect((await shop.store.bundles.get(businessId, bundleId(businessId, request.operationId, 1)))?.state).toBe('failed');
    expect(await codeOf(bookSeries(shop, request))).toBe('TAKEN');
    expect((await everything(shop)).map(({ startsAt }) => iso(startsAt))).toEqual(['2026-06-09T14:00Z']);
  });

  test('before the commit: the same operation carried out again finishes it', async () => {
    const request = series(TUESDAYS);
    expect(await codeOf(bookSeries(dyingAt(dead.afterTwo), request))).toBe('UNAVAILABLE');
    const { appointments } = await bookSeries(shop, request);
    expect(appointments.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await everything(shop)).toHaveLength(3);
  });

  test('after the commit: every member counts, however late anybody meets it', async () => {
    const request = series(TUESDAYS);
    expect(await codeOf(bookSeries(dyingAt(dead.beforeFinishing), request))).toBe('UNAVAILABLE');
    expect((await everything(shop)).map(({ state }) => state)).toEqual(['held', 'held', 'held']);
    const [first, second] = await everything(shop);
    const seenNow = await getAppointment(shop, {
      principal: customer('ada'),
      businessId,
      appointmentId: first?._id ?? ('' as Appointment['_id']),
    });
    expect(seenNow.state).toBe('confirmed');
    shop.set('2026-06-08T13:00Z');
    const business = await shop.business();
    const search = await findSlots(shop, {
      business,
      serviceId: cut,
      providerId: maya,
      from: on('2026-06-16'),
      to: on('2026-06-16'),
      limit: 20,
    });
    expect(search.slots.map(({ startsAt }) => iso(startsAt))).not.toContain('2026-06-16T14:00Z');
    expect((await shop.store.appointments.get(businessId, second?._id ?? ('' as Appointment['_id'])))?.effects).toHaveLength(1);
    expect(await codeOf(bookAppointment(shop, booking('2026-06-23T14:00Z')))).toBe('TAKEN');
    expect(await releaseExpiredHolds(shop, 10)).toBe(0);
    expect((await everything(shop)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  test('the sweeper alone settles both: what was placed is confirmed, what was not is freed', async () => {
    expect(await codeOf(bookSeries(dyingAt(dead.beforeFinishing), series(TUESDAYS)))).toBe('UNAVAILABLE');
    await codeOf(bookSeries(dyingAt(dead.afterTwo), series(['2026-06-10T14:00Z', '2026-06-17T14:00Z', '2026-06-24T14:00Z'])));
    shop.set('2026-06-08T13:00Z');
    expect(await releaseExpiredHolds(shop, 10)).toBe(2);
    expect((await everything(shop)).map(({ startsAt, state }) => [iso(startsAt), state])).toEqual(
      TUESDAYS.map((startsAt) => [startsAt, 'confirmed']),
    );
  });
});

describe('F13: cancelling', () => {
  test('one frees that one only; the rest frees the later ones; each time can be booked again', async () => {
    const { appointments, bundle } = await bookSeries(shop, series([...TUESDAYS, '2026-06-30T14:00Z']));
    const [, second, third] = appointments;
    const who = { principal: customer('ada'), businessId };
    await cancelAppointment(shop, {
      ...who,
      appointmentId: second?._id ?? ('' as Appointment['_id']),
      operationId: operation('one'),
    });
    expect((await everything(shop)).map(({ startsAt }) => iso(startsAt))).toEqual([
      TUESDAYS[0],
      TUESDAYS[2],
      '2026-06-30T14:00Z',
    ]);
    const rest = { ...who, bundleId: bundle._id, from: third?.startsAt, operationId: operation('rest') };
    const { cancelled, late } = await cancelSeries(shop, rest);
    expect([cancelled.map(({ startsAt }) => iso(startsAt)), late]).toEqual([[TUESDAYS[2], '2026-06-30T14:00Z'], 0]);
    expect((await cancelSeries(shop, rest)).cancelled.map(({ _id }) => _id)).toEqual(cancelled.map(({ _id }) => _id));
    expect((await everything(shop)).map(({ startsAt }) => iso(startsAt))).toEqual([TUESDAYS[0]]);
    for (const startsAt of TUESDAYS.slice(1)) expect(await codeOf(bookAppointment(shop, booking(startsAt)))).toBe('none');
  });

  test('leaves what has begun and other bookings alone, and reveals nothing to others', async () => {
    const { bundle } = await bookSeries(shop, series(TUESDAYS));
    await bookAppointment(shop, booking('2026-06-24T14:00Z'));
    expect(
      await codeOf(
        cancelSeries(shop, { principal: customer('eve'), businessId, bundleId: bundle._id, operationId: operation('eve') }),
      ),
    ).toBe('NOT_FOUND');
    shop.set('2026-06-09T14:30Z');
    const { cancelled } = await cancelSeries(shop, {
      principal: owner,
      businessId,
      bundleId: bundle._id,
      operationId: operation('staff'),
    });
    expect(cancelled.map(({ startsAt }) => iso(startsAt))).toEqual(TUESDAYS.slice(1));
    const left = await listAppointments(shop, { principal: customer('ada'), businessId });
    expect(left.map(({ startsAt }) => iso(startsAt))).toEqual([TUESDAYS[0], '2026-06-24T14:00Z']);
  });
});

describe('a series of a group session', () => {
  beforeEach(async () => {
    shop = await shop.reopen(withService(salon, cut, { seats: 3 }));
  });

  test('takes a seat on each date or on none', async () => {
    await bookAppointment(
      shop,
      booking(TUESDAYS[1] ?? '', { party: 2, principal: customer('ben'), customerId: customerId('ben') }),
    );
    expect(await failing(bookSeries(shop, series(TUESDAYS, { party: 2 })))).toMatchObject({
      code: 'FULL',
      details: { index: 1 },
    });
    expect((await everything(shop)).map(({ startsAt }) => iso(startsAt))).toEqual([TUESDAYS[1]]);
    const { appointments, bundle } = await bookSeries(shop, series(TUESDAYS));
    expect(appointments.map(({ state, customerId: who }) => [state, who])).toEqual(
      TUESDAYS.map(() => ['confirmed', 'customer-ada']),
    );
    const { cancelled } = await cancelSeries(shop, {
      principal: customer('ada'),
      businessId,
      bundleId: bundle._id,
      operationId: operation('all'),
    });
    expect(cancelled).toHaveLength(3);
    expect((await everything(shop)).map(({ startsAt }) => iso(startsAt))).toEqual([TUESDAYS[1]]);
  });

  test('a seat of a placed series is never lost to its two minutes, one of a dead series is given to others', async () => {
    await bookAppointment(shop, booking(TUESDAYS[0] ?? '', { principal: customer('ben'), customerId: customerId('ben') }));
    const placed = dyingAt((calls) => seen(calls, 'bundles.move') >= 1 && calls.at(-1) === 'appointments.byOperation');
    expect(await codeOf(bookSeries(placed, series(TUESDAYS)))).toBe('UNAVAILABLE');
    const broken = dyingAt((calls) => seen(calls, 'appointments.update') >= 2);
    await codeOf(bookSeries(broken, series(TUESDAYS, { principal: customer('cy'), customerId: customerId('cy') })));
    shop.set('2026-06-08T13:00Z');
    const join = (name: string) =>
      codeOf(bookAppointment(shop, booking(TUESDAYS[0] ?? '', { principal: customer(name), customerId: customerId(name) })));
    expect([await join('dan'), await join('eve')]).toEqual(['none', 'FULL']);
    const [session] = await everything(shop);
    expect(session?.attendees?.map(({ customerId: who, state }) => `${who} ${state}`)).toEqual([
      'customer-ben confirmed',
      'customer-ada confirmed',
      'customer-cy expired',
      'customer-dan confirmed',
    ]);
  });
});
