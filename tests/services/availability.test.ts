import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Business, WeeklyHours } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { publicHolidays } from '../../src/holidays/public-holidays.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { listClockDisagreements } from '../../src/services/list-clock-disagreements.ts';
import { extendHolidays, observeHolidays } from '../../src/services/observe-holidays.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { setDayHours } from '../../src/services/set-day-hours.ts';
import { setHours } from '../../src/services/set-hours.ts';
import { setTimeZone } from '../../src/services/set-time-zone.ts';
import { setTravel } from '../../src/services/set-travel.ts';
import { takeTimeOff } from '../../src/services/take-time-off.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
  cut,
  maya,
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
  starts,
} from './salon.ts';

const [north, south] = [asId<LocationId>('north'), asId<LocationId>('south')];
const twoPlaces: Business = {
  ...salon,
  locations: [
    { id: north, name: 'North' },
    { id: south, name: 'South' },
  ],
};

let shop: Shop;
beforeEach(async () => {
  shop = await openShop(twoPlaces);
});
afterEach(() => shop.close());

const mayaHerself: Principal = { role: 'provider', businessId, providerId: maya };
let count = 0;
const edit = (operationId = `edit-${++count}`, principal: Principal = owner) => ({
  principal,
  businessId,
  providerId: maya,
  operationId: operation(operationId),
});
const free = async (date: string): Promise<string[]> => {
  const business = await shop.business();
  const asked = { business, serviceId: cut, providerId: maya, from: on(date), to: on(date), limit: 20 };
  return starts((await findSlots(shop, asked)).slots).map((start) => start.slice(11, 16));
};
const mornings: readonly WeeklyHours[] = [{ days: [1, 2, 3, 4, 5], windows: [{ start: 540, end: 660 }] }];

describe('hours for a period', () => {
  test('hold in it alone, strand what they leave out, and book what they list', async () => {
    const inside = await bookAppointment(shop, booking('2026-07-02T18:00Z'));
    await bookAppointment(shop, booking('2026-07-06T18:00Z'));
    const { stranded } = await setHours(shop, { ...edit(), hours: mornings, from: on('2026-07-01'), to: on('2026-07-03') });
    expect(stranded.map(({ _id }) => _id)).toEqual([inside.appointment._id]);
    expect([await free('2026-07-01'), (await free('2026-06-30')).length, (await free('2026-07-07')).length]).toEqual([
      ['13:00', '14:00'],
      8,
      8,
    ]);
    expect(await codeOf(bookAppointment(shop, booking('2026-07-01T18:00Z')))).toBe('CLOSED');
    expect(await codeOf(bookAppointment(shop, booking('2026-07-01T14:00Z')))).toBe('none');
  });

  test('that end before they begin are refused by field', async () => {
    const wrong = setHours(shop, { ...edit(), hours: mornings, from: on('2026-07-03'), to: on('2026-07-01') });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('hours of several dates', () => {
  test('close them all at once, keep their bookings, and one of them can be opened again', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-17T15:00Z'));
    const { stranded } = await setDayHours(shop, {
      ...edit(),
      date: on('2026-06-15'),
      until: on('2026-06-19'),
      windows: [],
      note: 'fair',
    });
    expect(stranded.map(({ _id }) => _id)).toEqual([appointment._id]);
    expect(await Promise.all(['2026-06-15', '2026-06-17', '2026-06-19'].map(free))).toEqual([[], [], []]);
    await setDayHours(shop, { ...edit(), date: on('2026-06-16'), windows: [{ start: 600, end: 720 }] });
    expect(await free('2026-06-16')).toEqual(['14:00', '15:00']);
    expect(await free('2026-06-18')).toEqual([]);
    await setDayHours(shop, { ...edit(), date: on('2026-06-15'), until: on('2026-06-19'), windows: null });
    expect((await shop.business()).providers[0]?.overrides).toEqual([]);
    expect(await codeOf(setDayHours(shop, { ...edit(), date: on('2026-06-15'), until: on('2026-06-14'), windows: [] }))).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('public holidays', () => {
  const deps = () => ({ services: shop, holidays: publicHolidays() });
  const us = { countryCode: 'US' };

  test('close everybody, report the bookings on them, and are no holidays again when told', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-07-04T15:00Z', { providerId: noor }));
    const { stranded, business } = await observeHolidays(deps(), {
      principal: owner,
      businessId,
      place: us,
      operationId: operation('us'),
    });
    expect(stranded.map(({ _id }) => _id)).toEqual([appointment._id]);
    expect(business.providers.map(({ holidays }) => holidays?.countryCode)).toEqual(['US', 'US', 'US']);
    expect(await codeOf(bookAppointment(shop, booking('2026-07-04T16:00Z')))).toBe('CLOSED');
    const again = await observeHolidays(deps(), { principal: owner, businessId, place: us, operationId: operation('us') });
    expect(again.repeated).toBe(true);
    await observeHolidays(deps(), { principal: owner, businessId, place: null, operationId: operation('none') });
    expect((await free('2026-07-04')).length).toBe(8);
  });

  test('give way to a date opened by hand', async () => {
    await observeHolidays(deps(), { ...edit(), place: us });
    expect(await free('2026-07-04')).toEqual([]);
    await setDayHours(shop, { ...edit(), date: on('2026-07-04'), windows: [{ start: 600, end: 720 }] });
    expect(await free('2026-07-04')).toEqual(['14:00', '15:00']);
  });

  test('are a provider’s own to observe, but not everybody’s, and must exist', async () => {
    const asMaya = { ...edit('m', mayaHerself), place: us };
    expect(await codeOf(observeHolidays(deps(), asMaya))).toBe('none');
    const { providerId: _maya, ...everybody } = asMaya;
    expect(await codeOf(observeHolidays(deps(), { ...everybody, operationId: operation('all') }))).toBe('FORBIDDEN');
    expect(await codeOf(observeHolidays(deps(), { ...edit(), place: { countryCode: 'DE', region: 'ZZ' } }))).toBe(
      'INVALID_INPUT',
    );
  });

  test('are written down for further years before they run out', async () => {
    await observeHolidays(deps(), { ...edit(), place: us });
    expect(await extendHolidays(deps())).toBe(0);
    shop.set('2027-06-09T12:00Z');
    expect([await extendHolidays(deps()), await extendHolidays(deps())]).toEqual([1, 0]);
    const [first, second] = (await shop.business()).providers;
    expect(first?.holidays?.dates).toContain('2030-01-01');
    expect(second?.holidays).toBeUndefined();
  });
});

describe('a provider who moves to another zone (A36)', () => {
  test('keeps the bookings at their instants, moves the hours, and hears what no longer fits', async () => {
    const early = await bookAppointment(shop, booking('2026-06-10T13:00Z'));
    const late = await bookAppointment(shop, booking('2026-06-10T17:00Z'));
    const { stranded, business } = await setTimeZone(shop, { ...edit(), timeZone: 'America/Los_Angeles' });
    expect(business.providers[0]?.timeZone).toBe('America/Los_Angeles');
    expect(stranded.map(({ _id }) => _id)).toEqual([early.appointment._id]);
    const kept = await shop.store.appointments.get(businessId, late.appointment._id);
    expect(kept).toEqual(late.appointment);
    expect(await free('2026-06-10')).toEqual(['16:00', '18:00', '19:00', '20:00', '21:00', '22:00', '23:00']);
    expect(await listClockDisagreements(shop, { principal: owner, businessId })).toEqual([]);
    expect(await codeOf(setTimeZone(shop, { ...edit(), timeZone: 'EST' }))).toBe('INVALID_INPUT');
  });
});

describe('zone rules that change after a booking (A37)', () => {
  test('are told with what the clock will show and when it shows what was promised; nothing is moved', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T15:00Z'));
    await bookAppointment(shop, booking('2026-06-10T17:00Z'));
    // As if booked under rules without summer time: 15:00Z was then 10:00 in New York.
    const told = { date: on('2026-06-10'), minute: 600 };
    const { revision } = appointment;
    expect(await shop.store.appointments.update(appointment._id, { revision }, { wallStart: told })).toBe('written');
    const found = await listClockDisagreements(shop, { principal: owner, businessId });
    expect(found).toMatchObject([
      {
        appointment: { _id: appointment._id, startsAt: appointment.startsAt },
        told,
        willShow: { date: '2026-06-10', minute: 660 },
      },
    ]);
    expect(found[0]?.instants.map((at) => new Date(at).toISOString())).toEqual(['2026-06-10T14:00:00.000Z']);
    const noorHerself: Principal = { role: 'provider', businessId, providerId: noor };
    expect(await listClockDisagreements(shop, { principal: noorHerself, businessId })).toEqual([]);
    expect(await listClockDisagreements(shop, { principal: customer('somebody'), businessId })).toEqual([]);
  });
});

describe('two places on one day', () => {
  const placed: readonly WeeklyHours[] = [
    {
      days: [1, 2, 3, 4, 5],
      windows: [
        { start: 540, end: 720, locationId: north },
        { start: 720, end: 1020, locationId: south },
      ],
    },
  ];

  test('the way between them shortens the later window and reports what it strands', async () => {
    await setHours(shop, { ...edit(), hours: placed });
    expect(await free('2026-06-10')).toEqual(['13:00', '14:00', '15:00', '16:00', '17:00', '18:00', '19:00', '20:00']);
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T16:00Z'));
    const { stranded } = await setTravel(shop, { ...edit(), travel: [{ between: [north, south], minutes: 30 }] });
    expect(stranded.map(({ _id }) => _id)).toEqual([appointment._id]);
    expect(await free('2026-06-11')).toEqual(['13:00', '14:00', '15:00', '16:30', '17:30', '18:30', '19:30']);
    const business = await shop.business();
    const asked = { business, serviceId: cut, providerId: maya, from: on('2026-06-11'), to: on('2026-06-11'), limit: 20 };
    const there = (await findSlots(shop, { ...asked, locationId: south })).slots;
    expect([starts(there).length, new Set(there.map(({ locationId }) => locationId))]).toEqual([4, new Set([south])]);
    expect(await codeOf(findSlots(shop, { ...asked, locationId: asId<LocationId>('moon') }))).toBe('NOT_FOUND');
    const explained = await explainStart(shop, { ...asked, locationId: north, startsAt: at('2026-06-11T17:30Z') });
    expect(explained).toMatchObject({ ok: false, code: 'CLOSED' });
    const booked = await bookAppointment(shop, booking('2026-06-11T17:30Z'));
    expect(booked.appointment.locationId).toBe(south);
    expect(await codeOf(bookAppointment(shop, booking('2026-06-11T18:30Z', { locationId: north })))).toBe('CLOSED');
    const tomorrow = await bookAppointment(shop, booking('2026-06-12T13:00Z', { locationId: north }));
    expect(tomorrow.appointment.locationId).toBe(north);
    const moved = await rescheduleAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: tomorrow.appointment._id,
      startsAt: at('2026-06-12T16:30Z'),
      operationId: operation('to-south'),
    });
    expect(moved.appointment.locationId).toBe(south);
    expect(
      await codeOf(setTravel(shop, { ...edit(), travel: [{ between: [north, asId<LocationId>('moon')], minutes: 30 }] })),
    ).toBe('INVALID_INPUT');
  });
});

describe('time off on local dates', () => {
  const off = (from: string, to: string, part?: { start: number; end: number }) =>
    takeTimeOff(shop, { ...edit(), from: on(from), to: on(to), ...(part && { part }) });

  test('takes whole days, keeps the bookings on them and reports them (I5)', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-11T15:00Z'));
    const { blocked, met } = await off('2026-06-10', '2026-06-12');
    expect([blocked.length, met.map(({ _id }) => _id)]).toEqual([3, [appointment._id]]);
    expect(
      await Promise.all(['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'].map(async (date) => (await free(date)).length)),
    ).toEqual([8, 0, 0, 0]);
    expect(await codeOf(bookAppointment(shop, booking('2026-06-12T15:00Z')))).toBe('TAKEN');
  });

  test('takes the same part of each day and meets only what lies in it', async () => {
    await bookAppointment(shop, booking('2026-06-10T19:00Z'));
    const inside = await bookAppointment(shop, booking('2026-06-11T14:00Z'));
    const { blocked, met } = await off('2026-06-10', '2026-06-11', { start: 540, end: 720 });
    expect([blocked.length, met.map(({ _id }) => _id)]).toEqual([2, [inside.appointment._id]]);
    expect(await free('2026-06-10')).toEqual(['16:00', '17:00', '18:00', '20:00']);
  });

  test('is refused where the dates or the part cannot be', async () => {
    expect(await codeOf(off('2026-06-12', '2026-06-10'))).toBe('INVALID_INPUT');
    expect(await codeOf(off('2026-06-10', '2026-06-10', { start: 541, end: 600 }))).toBe('INVALID_INPUT');
    expect(await codeOf(off('2027-03-14', '2027-03-14', { start: 120, end: 180 }))).toBe('NO_SUCH_TIME');
  });
});
