import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Service } from '../../src/domain/people/business.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import { findSlots } from '../../src/services/find-slots.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import type { Shop } from './salon.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  colour,
  cut,
  maya,
  on,
  openShop,
  operation,
  owner,
  salon,
  starts,
  withProvider,
  withService,
} from './salon.ts';

let shop: Shop;
const open = async (business: typeof salon, now?: string): Promise<void> => {
  shop = await openShop(business, now);
};
afterEach(() => shop.close());

/** The free starts of one date, from the real store. */
const listed = async (date: string, serviceId: Service['id'] = cut): Promise<string[]> => {
  const business = await shop.business();
  const asked = { business, serviceId, providerId: maya, from: on(date), to: on(date), limit: 500 };
  return starts((await findSlots(shop, asked)).slots);
};
/** What listing, explaining and booking say of one start; they must not differ. */
const verdict = async (startsAt: string, serviceId: Service['id'] = cut): Promise<string> => {
  const business = await shop.business();
  const explained = await explainStart(shop, { business, serviceId, providerId: maya, startsAt: at(startsAt) });
  const code = await codeOf(bookAppointment(shop, booking(startsAt, { serviceId })));
  expect(explained.ok ? 'none' : explained.code).toBe(code);
  return code;
};
const allDay = { hours: [{ days: [1, 2, 3, 4, 5, 6, 7] as const, windows: [{ start: 0, end: 1440 }] }] };

describe('what is read of the store reaches as far as it must', () => {
  test('D4: a buffer of the evening before blocks the first minutes of the date that alone is asked for', async () => {
    const late = withProvider(salon, maya, allDay);
    await open(
      withService(withService(late, colour, { durationMinutes: 30, bufferAfterMinutes: 30, intervalMinutes: 10 }), cut, {
        durationMinutes: 10,
        intervalMinutes: 10,
      }),
    );
    await bookAppointment(shop, booking('2026-06-10T03:50Z', { serviceId: colour })); // 23:50–00:20, busy to 00:50
    const free = await listed('2026-06-10');
    expect(free.slice(0, 2)).toEqual(['2026-06-10T04:50Z', '2026-06-10T05:00Z']);
    expect(await verdict('2026-06-10T04:40Z')).toBe('TAKEN');
    expect(await verdict('2026-06-10T04:50Z')).toBe('none');
  });

  test('D4: and a new one’s own buffer reaches back over midnight', async () => {
    await open(withService(withProvider(salon, maya, allDay), cut, { durationMinutes: 10, bufferBeforeMinutes: 30 }));
    await bookAppointment(shop, booking('2026-06-10T03:30Z', { serviceId: colour })); // 23:30–01:00
    expect((await listed('2026-06-10'))[0]).toBe('2026-06-10T05:30Z');
    expect(await verdict('2026-06-10T05:20Z')).toBe('TAKEN');
  });

  test('C8, P6: a weekly limit counts the whole local week of the start, asked for one date of it', async () => {
    await open(withProvider(salon, maya, { limitPerWeek: 2 }));
    await bookAppointment(shop, booking('2026-06-08T20:00Z'));
    await bookAppointment(shop, booking('2026-06-13T13:00Z'));
    expect(await listed('2026-06-10')).toEqual([]);
    expect(await verdict('2026-06-10T14:00Z')).toBe('LIMIT');
    expect(await verdict('2026-06-15T14:00Z')).toBe('none');
  });
});

describe('each booking keeps what it was booked with', () => {
  beforeEach(() => open(withService(salon, cut, { bufferAfterMinutes: 15, intervalMinutes: 15, bufferBeforeMinutes: 10 })));

  test('D1, D2, D3, P5: the gap is the after-buffer of the one and the before-buffer of the other', async () => {
    await bookAppointment(shop, booking('2026-06-10T14:00Z')); // 10:00–11:00, busy 09:50–11:15
    expect(await verdict('2026-06-10T15:15Z')).toBe('TAKEN'); // its 10 minutes before begin at 11:05
    expect(await verdict('2026-06-10T15:30Z')).toBe('none');
    expect((await listed('2026-06-11'))[0]).toBe('2026-06-11T13:00Z'); // D3: the buffer may lie before opening
  });

  test('D6: a service that loses its buffers leaves those of its bookings as they are', async () => {
    await bookAppointment(shop, booking('2026-06-10T14:00Z'));
    const { bufferAfterMinutes: _after, bufferBeforeMinutes: _before, ...plain } = (await shop.business()).services[0]!;
    const business = await shop.business();
    await shop.store.businesses.replace({ ...business, services: [plain, ...business.services.slice(1)] }, business.revision);
    const free = await listed('2026-06-10');
    expect(free).not.toContain('2026-06-10T15:00Z'); // 11:00, inside the old booking's 15 minutes after
    expect(free).toContain('2026-06-10T15:15Z');
    expect(await verdict('2026-06-10T15:00Z')).toBe('TAKEN');
    expect(await verdict('2026-06-10T15:15Z')).toBe('none');
  });
});

describe('limits', () => {
  test('C5: a booking late in the evening counts for the provider’s own date, not for that of UTC', async () => {
    await open(withProvider(salon, maya, { ...allDay, limitPerDay: 1 }));
    await bookAppointment(shop, booking('2026-06-10T03:00Z')); // 23:00 on the 9th
    expect(await verdict('2026-06-09T14:00Z')).toBe('LIMIT');
    expect(await verdict('2026-06-10T14:00Z')).toBe('none');
  });

  test('C9: moved within the day a booking counts once; moved away or cancelled it counts there no more', async () => {
    await open(withProvider(salon, maya, { limitPerDay: 1 }));
    const { appointment } = await bookAppointment(shop, booking('2026-06-10T14:00Z'));
    const move = (startsAt: string) =>
      rescheduleAppointment(shop, {
        ...{ principal: owner, businessId, appointmentId: appointment._id },
        startsAt: at(startsAt),
        operationId: operation(`to-${startsAt}`),
      });
    await move('2026-06-10T16:00Z');
    expect(await verdict('2026-06-10T14:00Z')).toBe('LIMIT');
    await move('2026-06-11T16:00Z');
    expect(await verdict('2026-06-10T14:00Z')).toBe('none');
    expect(await verdict('2026-06-11T14:00Z')).toBe('LIMIT');
    const cancelled = { principal: owner, businessId, appointmentId: appointment._id, operationId: operation('gone') };
    await cancelAppointment(shop, cancelled);
    expect(await verdict('2026-06-11T14:00Z')).toBe('none');
  });

  test('C4: the booking window ends with the provider’s date, whatever date UTC has', async () => {
    await open(withService(withProvider(salon, maya, allDay), cut, { bookingWindowDays: 7 }), '2026-06-09T03:30Z'); // 23:30 on the 8th
    expect((await listed('2026-06-15')).length).toBeGreaterThan(0);
    expect(await verdict('2026-06-16T03:00Z')).toBe('none'); // 23:00 on the 15th
    expect(await verdict('2026-06-16T04:00Z')).toBe('WINDOW');
  });
});
