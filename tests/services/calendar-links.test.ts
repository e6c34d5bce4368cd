import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { HttpServer } from '../../adapters/http/server.ts';
import { calendarWriter } from '../../src/calendar/ics.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { expandCalendar } from '../../src/feeds/expand.ts';
import { createTokens } from '../../src/security/tokens.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { createCalendarFeeds, issueCalendarLink, resetCalendarLink } from '../../src/services/calendar-links.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { MemoryChannel } from '../support/memory-channel.ts';
import { startWeb } from '../support/web-server.ts';
import type { Shop } from './salon.ts';
import { at, booking, businessId, customer, customerId, maya, noor, openShop, operation, owner } from './salon.ts';

let shop: Shop;
let server: HttpServer;
let base: string;
const links = () => ({ services: shop, tokens: createTokens({ secret: 'a-secret-of-this-test-'.repeat(3), clock: shop.clock }) });
const mayaHerself: Principal = { role: 'provider', businessId, providerId: maya };

beforeEach(async () => {
  shop = await openShop();
  const calendars = createCalendarFeeds({ ...links(), calendar: calendarWriter() });
  ({ server, url: base } = await startWeb(new MemoryChannel({ businesses: [], answer: () => Promise.resolve() }), {
    web: { calendars },
  }));
});
afterEach(async () => {
  await server.close();
  await shop.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });
const unfolded = async (path: string): Promise<string> => (await (await get(path)).text()).replaceAll('\r\n ', '');
let count = 0;
const id = () => operation(`change-${++count}`);

describe('a private calendar', () => {
  test('of a customer has their bookings alone, told for a customer', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T15:00Z'));
    await bookAppointment(
      shop,
      booking('2026-06-10T17:00Z', {
        principal: customer('ben'),
        customerId: customerId('ben'),
        contact: { name: 'Ben', email: 'ben@example.org' },
      }),
    );
    const text = await unfolded(await issueCalendarLink(links(), customer('ada')));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain(`UID:${appointment._id}@almanac`);
    expect(text).toContain('SUMMARY:Haircut with Maya at Practice Salon');
    expect(text).toContain('DTSTART:20260610T150000Z');
    expect(text).not.toMatch(/Ben|ben@/);
  });

  test('of a provider has their column: who comes and when is blocked, of nobody else', async () => {
    await bookAppointment(shop, booking('2026-06-10T15:00Z'));
    await bookAppointment(shop, booking('2026-06-10T15:00Z', { providerId: noor }));
    await blockTime(shop, {
      principal: owner,
      businessId,
      providerId: maya,
      from: at('2026-06-11T13:00Z'),
      to: at('2026-06-11T15:00Z'),
      note: 'dentist',
      operationId: id(),
    });
    const text = await unfolded(await issueCalendarLink(links(), mayaHerself));
    expect(text.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual(['SUMMARY:Haircut · Ada', 'SUMMARY:Blocked: dentist']);
    expect(text).toContain('X-WR-CALNAME:Maya · Practice Salon');
    expect(text).not.toContain('ada@example.org');
    expect((await unfolded(await issueCalendarLink(links(), owner))).match(/BEGIN:VEVENT/g)).toHaveLength(3);
  });

  test('keeps UIDs and raises SEQUENCE on a move, and drops what was cancelled (F11)', async () => {
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T15:00Z'));
    const link = await issueCalendarLink(links(), customer('ada'));
    const change = { principal: owner, businessId, appointmentId: appointment._id };
    await rescheduleAppointment(shop, { ...change, startsAt: at('2026-06-11T16:00Z'), operationId: id() });
    const moved = await unfolded(link);
    expect(moved).toContain(`UID:${appointment._id}@almanac`);
    expect(moved).toMatch(/SEQUENCE:1\r\n[\s\S]*DTSTART:20260611T160000Z/);
    await cancelAppointment(shop, { ...change, operationId: id() });
    expect(await unfolded(link)).not.toContain('BEGIN:VEVENT');
  });

  test('is sent once: the same ETag until something in it changes, 304 to those who have it', async () => {
    await bookAppointment(shop, booking('2026-06-10T15:00Z'));
    const link = await issueCalendarLink(links(), mayaHerself);
    const first = await get(link);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    shop.set('2026-06-08T18:00Z');
    const again = await get(link, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await bookAppointment(shop, booking('2026-06-10T18:00Z'));
    const changed = await get(link, { 'if-none-match': etag });
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
  });

  test('opens with its own link only, until that is reset', async () => {
    const link = await issueCalendarLink(links(), mayaHerself);
    expect((await get('/calendars/feed.ics?token=guess')).status).toBe(403);
    expect((await get('/calendars/feed.ics')).status).toBe(400);
    const fresh = await resetCalendarLink(links(), mayaHerself);
    expect([(await get(link)).status, (await get(fresh)).status]).toEqual([410, 200]);
    expect((await get(await issueCalendarLink(links(), mayaHerself))).status).toBe(200);
    shop.set('2036-06-01T12:00Z');
    expect((await get(fresh)).status).toBe(200);
  });

  test('read back as somebody’s external calendar, our own bookings never block themselves', async () => {
    await bookAppointment(shop, booking('2026-06-10T15:00Z'));
    const text = await (await get(await issueCalendarLink(links(), mayaHerself))).text();
    const span = { timeZone: zoneId('UTC'), from: at('2026-06-01T00:00Z'), to: at('2026-07-01T00:00Z') };
    expect(expandCalendar({ text, ...span })).toEqual({ busy: [], unread: 0 });
    const foreign = text.replaceAll('@almanac', '@elsewhere');
    expect(expandCalendar({ text: foreign, ...span }).busy).toEqual([
      { start: at('2026-06-10T15:00Z'), end: at('2026-06-10T16:00Z') },
    ]);
  });
});
