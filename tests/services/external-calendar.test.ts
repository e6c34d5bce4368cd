import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Principal } from '../../src/domain/people/principal.ts';
import { busyFeeds } from '../../src/feeds/busy-feeds.ts';
import { approveAppointment } from '../../src/services/approve-appointment.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { calendarStatus, connectCalendar, disconnectCalendar } from '../../src/services/connect-calendar.ts';
import type { Services } from '../../src/services/deps.ts';
import { refreshExternalCalendars } from '../../src/services/external-calendar.ts';
import { explainStart } from '../../src/services/explain-start.ts';
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
  maya,
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
  starts,
  withService,
} from './salon.ts';

let shop: Shop;
let services: Services;
let server: Server;
let url: string;
/** Events of the calendar, `start/end` in UTC; undefined: it answers 503. */
let events: readonly string[] | undefined;
let fetched = 0;

const basic = (text: string): string => text.replaceAll(/[-:]/g, '');
const calendar = (): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...(events ?? []).flatMap((event, index) => {
      const [start = '', end = ''] = event.split('/');
      return ['BEGIN:VEVENT', `UID:${index}`, `DTSTART:${basic(start)}`, `DTEND:${basic(end)}`, 'END:VEVENT'];
    }),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

beforeEach(async () => {
  [events, fetched] = [['2026-06-10T15:10:00Z/2026-06-10T16:00:00Z'], 0];
  server = createServer((_request, response) => {
    fetched += 1;
    if (events) response.end(calendar());
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-of-maya.ics`;
  shop = await openShop(withService(salon, cut, { bufferBeforeMinutes: 15 }));
  services = { ...shop, busyFeeds: busyFeeds({ allowPrivate: true }) };
});
afterEach(async () => {
  await shop.close();
  await new Promise((resolve) => server.close(resolve));
});

let count = 0;
const who = { principal: owner, businessId, providerId: maya };
const connect = (principal: Principal = owner) =>
  connectCalendar(services, { ...who, principal, url, operationId: operation(`connect-${++count}`) });
const free = async (date: string): Promise<string[]> => {
  const asked = { business: await shop.business(), serviceId: cut, providerId: maya, from: on(date), to: on(date), limit: 20 };
  return starts((await findSlots(services, asked)).slots).map((start) => start.slice(11, 16));
};

describe('a connected calendar', () => {
  test('takes time in the list and in the commit alike; the new event’s buffers stand beside it (D7)', async () => {
    expect(await free('2026-06-10')).toContain('15:00');
    await connect();
    expect(await free('2026-06-10')).toEqual(['13:00', '14:00', '17:00', '18:00', '19:00', '20:00']);
    expect(await codeOf(bookAppointment(services, booking('2026-06-10T15:00Z')))).toBe('TAKEN');
    expect(await codeOf(bookAppointment(services, booking('2026-06-10T16:00Z')))).toBe('TAKEN');
    const explained = await explainStart(services, {
      business: await shop.business(),
      serviceId: cut,
      providerId: maya,
      startsAt: at('2026-06-10T15:00Z'),
    });
    expect(explained).toMatchObject({ ok: false, code: 'TAKEN' });
    expect(await codeOf(bookAppointment(services, booking('2026-06-10T15:00Z', { providerId: noor })))).toBe('none');
    expect((await bookAppointment(services, booking('2026-06-10T17:00Z'))).appointment.state).toBe('confirmed');
  });

  test('reports the bookings it meets, tells how it is doing without its address, and is gone when disconnected', async () => {
    const { appointment } = await bookAppointment(services, booking('2026-06-10T15:00Z'));
    const { met, unread } = await connect();
    expect([met.map(({ _id }) => _id), unread]).toEqual([[appointment._id], 0]);
    const status = await calendarStatus(services, who);
    expect(status).toMatchObject({ connected: true, fetchedAt: at('2026-06-08T12:00Z'), failing: undefined });
    expect(JSON.stringify([status, await shop.business()])).not.toContain('secret-of-maya');
    await disconnectCalendar(services, { ...who, operationId: operation(`disconnect-${++count}`) });
    expect(await calendarStatus(services, who)).toEqual({ connected: false });
    expect(await free('2026-06-10')).not.toContain('15:00');
    expect((await shop.business()).providers[0]).not.toHaveProperty('externalCalendar');
  });

  test('is a provider’s own to connect, and must be a calendar at an address we fetch', async () => {
    expect(await codeOf(connect({ role: 'provider', businessId, providerId: maya }))).toBe('none');
    expect(await codeOf(connect({ role: 'provider', businessId, providerId: noor }))).toBe('FORBIDDEN');
    expect(await codeOf(connect(customer('ada')))).toBe('FORBIDDEN');
    const wrong = (address: string) =>
      connectCalendar(services, { ...who, url: address, operationId: operation(`wrong-${++count}`) });
    expect(await codeOf(wrong('file:///etc/passwd'))).toBe('INVALID_INPUT');
    const careful = { ...services, busyFeeds: busyFeeds({ allowPrivate: false }) };
    expect(await codeOf(connectCalendar(careful, { ...who, url, operationId: operation('careful') }))).toBe('INVALID_INPUT');
  });
});

describe('when a booking is written', () => {
  test('a copy of 15 minutes is believed, an older one is read again first', async () => {
    await connect();
    shop.set('2026-06-08T12:15:00Z');
    await bookAppointment(services, booking('2026-06-11T13:00Z'));
    expect(fetched).toBe(1);
    events = ['2026-06-11T15:00:00Z/2026-06-11T16:00:00Z'];
    shop.set('2026-06-08T12:15:01Z');
    expect(await codeOf(bookAppointment(services, booking('2026-06-11T15:00Z')))).toBe('TAKEN');
    expect(fetched).toBe(2);
    expect(await free('2026-06-10')).toContain('15:00');
  });

  test('I6: a calendar that cannot be read makes the booking a request, which holds its time for the provider’s yes', async () => {
    await connect();
    events = undefined;
    shop.set('2026-06-08T13:00:00Z');
    const { appointment } = await bookAppointment(services, booking('2026-06-11T13:00Z'));
    expect(appointment).toMatchObject({ state: 'pending_approval', unchecked: 'external_calendar' });
    expect(appointment.effects).toMatchObject([{ kind: 'booking-requested', data: { unchecked: 'external_calendar' } }]);
    expect(await codeOf(bookAppointment(services, booking('2026-06-11T13:00Z')))).toBe('TAKEN');
    expect(await calendarStatus(services, who)).toMatchObject({ failing: { code: 'UNAVAILABLE' } });
    const approved = await approveAppointment(services, {
      principal: owner,
      businessId,
      appointmentId: appointment._id,
      operationId: operation('yes'),
    });
    expect(approved.appointment.state).toBe('confirmed');
  });

  test('what the last copy takes stays taken though nobody can read it anew, and staff decides for itself', async () => {
    await connect();
    events = undefined;
    shop.set('2026-06-08T13:00:00Z');
    expect(await codeOf(bookAppointment(services, booking('2026-06-10T15:00Z')))).toBe('TAKEN');
    const { appointment } = await bookAppointment(services, booking('2026-06-11T13:00Z', { principal: owner }));
    expect(appointment.state).toBe('confirmed');
    expect(appointment).not.toHaveProperty('unchecked');
  });

  test('a customer’s move waits until the calendar can be read, and leaves the booking as it is', async () => {
    const { appointment } = await bookAppointment(services, booking('2026-06-11T13:00Z'));
    await connect();
    events = undefined;
    shop.set('2026-06-08T13:00:00Z');
    const move = (principal: Principal) =>
      rescheduleAppointment(services, {
        principal,
        businessId,
        appointmentId: appointment._id,
        startsAt: at('2026-06-11T14:00Z'),
        operationId: operation(`move-${++count}`),
      });
    await expect(move(customer('ada'))).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'external_calendar' } });
    expect((await shop.store.appointments.get(businessId, appointment._id))?.startsAt).toBe(at('2026-06-11T13:00Z'));
    expect(await codeOf(move(owner))).toBe('none');
  });

  test('without anything that reads calendars, a connected one is never known', async () => {
    await connect();
    shop.set('2026-06-08T13:00:00Z');
    expect((await bookAppointment(shop, booking('2026-06-11T13:00Z'))).appointment.state).toBe('pending_approval');
  });
});

describe('in between', () => {
  test('calendars are read every ten minutes, by one process each, and sooner again after a failure', async () => {
    await connect();
    expect(await refreshExternalCalendars(services, 10)).toBe(0);
    shop.set('2026-06-08T12:10:00Z');
    events = ['2026-06-12T13:00:00Z/2026-06-12T21:00:00Z'];
    const read = await Promise.all([1, 2, 3].map(() => refreshExternalCalendars(services, 10)));
    expect([read.reduce((sum, one) => sum + one, 0), fetched, await free('2026-06-12')]).toEqual([1, 2, []]);
    events = undefined;
    shop.set('2026-06-08T12:20:00Z');
    await refreshExternalCalendars(services, 10);
    shop.set('2026-06-08T12:20:59Z');
    expect(await refreshExternalCalendars(services, 10)).toBe(0);
    shop.set('2026-06-08T12:21:00Z');
    expect(await refreshExternalCalendars(services, 10)).toBe(1);
    events = [];
    shop.set('2026-06-08T12:23:00Z');
    await refreshExternalCalendars(services, 10);
    expect(await free('2026-06-12')).toHaveLength(8);
    expect(await calendarStatus(services, who)).toMatchObject({ failing: undefined, fetchedAt: at('2026-06-08T12:23:00Z') });
  });
});
