import { describe, expect, test } from '@jest/globals';
import { calendarWriter } from '../../src/calendar/ics.ts';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { AppointmentId, BusinessId, LocationId, ProviderId, ServiceId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import { instantsOf, localDate, wallOf } from '../../src/domain/time/wall.ts';
import { zoneId } from '../../src/domain/time/zones.ts';

const london = zoneId('Europe/London');
const business: Business = {
  _id: asId<BusinessId>('salon'),
  schemaVersion: 1,
  revision: 1,
  name: 'Snip; Snap, & Söhne',
  kind: 'salon',
  timeZone: london,
  locale: 'en-GB',
  currency: 'GBP',
  countryCode: 'GB',
  weekStartsOn: 1,
  email: 'hello@snip.example',
  locations: [{ id: asId<LocationId>('shop'), name: 'The shop', address: '5 Mill Lane, London' }],
  resources: [],
  providers: [{ id: asId<ProviderId>('maya'), name: 'Maya', timeZone: london, hours: [], overrides: [] }],
  services: [
    {
      id: asId<ServiceId>('cut'),
      name: 'Haircut',
      durationMinutes: 45,
      minimumNoticeMinutes: 0,
      bookingWindowDays: 30,
      price: { amountMinor: 4500, currency: 'GBP' },
    },
  ],
  policies: { cancellationMinutes: 1440, note: 'Free to move or cancel until 24 hours before.' },
};

function appointmentAt(date: string, minute: number, changes: Partial<Appointment> = {}): Appointment {
  const startsAt = instantsOf({ date: localDate(date), minute }, london)[0];
  if (startsAt === undefined) throw new Error(`${date} has no minute ${minute}`);
  const endsAt = instant(startsAt + 45 * 60_000);
  return {
    _id: asId<AppointmentId>('a1b2c3'),
    schemaVersion: 1,
    businessId: business._id,
    kind: 'appointment',
    reference: 'ALM-7F3K2',
    state: 'confirmed',
    revision: 1,
    sequence: 0,
    providerId: asId<ProviderId>('maya'),
    serviceId: asId<ServiceId>('cut'),
    locationId: asId<LocationId>('shop'),
    resourceIds: [],
    startsAt,
    endsAt,
    busyFrom: startsAt,
    busyTo: endsAt,
    timeZone: london,
    wallStart: wallOf(startsAt, london),
    price: { amountMinor: 4500, currency: 'GBP' },
    claims: ['op|1'],
    operations: [],
    effects: [],
    createdAt: instant(Date.UTC(2026, 10, 1)),
    updatedAt: instant(Date.UTC(2026, 10, 2)),
    ...changes,
  };
}

const now = instant(Date.UTC(2026, 10, 24, 9));
const unfold = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n');
const linesOf = (appointment: Appointment): string[] => unfold(calendarWriter().appointment(appointment, business, now));

describe('the .ics of an appointment', () => {
  test('names the appointment, its place and its times in UTC', () => {
    const lines = linesOf(appointmentAt('2026-11-27', 15 * 60 + 30));
    expect(lines).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'UID:a1b2c3@almanac']));
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART:20261127T153000Z', 'DTEND:20261127T161500Z', 'DTSTAMP:20261124T090000Z']),
    );
    expect(lines).toContain('SUMMARY:Haircut with Maya at Snip\\; Snap\\, & Söhne');
    expect(lines).toContain('LOCATION:The shop\\, 5 Mill Lane\\, London');
    expect(lines).toContain('STATUS:CONFIRMED');
    const description = lines.find((line) => line.startsWith('DESCRIPTION:'));
    expect(description).toContain('Reference: ALM-7F3K2');
    expect(description?.replaceAll('\\,', ',')).toMatch(/When: Friday,? 27 November 2026, 15:30 \(Europe\/London/);
    expect(description).toContain('£45.00');
  });

  test('F11: is right on both DST days of London', () => {
    expect(linesOf(appointmentAt('2026-03-29', 12 * 60))).toContain('DTSTART:20260329T110000Z');
    expect(linesOf(appointmentAt('2026-10-25', 12 * 60))).toContain('DTSTART:20261025T120000Z');
  });

  test('F11: after a move has the same UID and a higher SEQUENCE', () => {
    const moved = linesOf(appointmentAt('2026-11-28', 600, { sequence: 1 }));
    expect(moved).toContain('UID:a1b2c3@almanac');
    expect(moved).toContain('SEQUENCE:1');
  });

  test('F11: of a cancelled appointment says CANCEL and CANCELLED', () => {
    const off = linesOf(appointmentAt('2026-11-28', 600, { sequence: 2, state: 'cancelled' }));
    expect(off).toContain('METHOD:CANCEL');
    expect(off).toContain('STATUS:CANCELLED');
    expect(off).toContain('SEQUENCE:2');
  });

  test('of a pending request is tentative', () => {
    expect(linesOf(appointmentAt('2026-11-28', 600, { state: 'pending_approval' }))).toContain('STATUS:TENTATIVE');
  });

  test('has no line longer than 75 octets and ends with a line break', () => {
    const file = calendarWriter().appointment(appointmentAt('2026-11-27', 930), business, now);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('cannot be broken by line breaks in a name', () => {
    const nasty: Business = { ...business, name: 'Evil\r\nBEGIN:VALARM' };
    const file = calendarWriter().appointment(appointmentAt('2026-11-27', 930), nasty, now);
    expect(unfold(file)).not.toContain('BEGIN:VALARM');
  });
});
