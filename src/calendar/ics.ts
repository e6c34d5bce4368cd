import type { ICalCalendar } from 'ical-generator';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { Appointment, AppointmentState } from '../domain/booking/appointment.ts';
import type { Business, Service } from '../domain/people/business.ts';
import { formatDateTime, formatMoney, zoneLabel } from '../domain/time/format.ts';
import type { Instant } from '../domain/time/types.ts';
import type { CalendarFeed, CalendarWriter } from '../ports/calendar.ts';

const GONE: ReadonlySet<AppointmentState> = new Set<AppointmentState>(['cancelled', 'declined', 'expired']);
const OPEN: ReadonlySet<AppointmentState> = new Set<AppointmentState>(['held', 'pending_approval']);

function status(state: AppointmentState): ICalEventStatus {
  if (GONE.has(state)) return ICalEventStatus.CANCELLED;
  return OPEN.has(state) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function description(appointment: Appointment, business: Business, service: Service | undefined): string {
  const { price, reference, startsAt, timeZone } = appointment;
  const contact = [business.phone, business.email].filter((way) => way !== undefined).join(' or ');
  return [
    `Reference: ${reference}`,
    `When: ${formatDateTime(startsAt, timeZone, business.locale)} (${zoneLabel(startsAt, timeZone, business.locale)})`,
    service ? `Duration: ${service.durationMinutes} minutes` : undefined,
    price ? `Price: ${formatMoney(price.amountMinor, price.currency, business.locale)}` : undefined,
    business.policies.note,
    contact ? `Contact: ${contact}` : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** Where it happens, in one line; undefined when the business does not say. */
function place(appointment: Appointment, business: Business): string | undefined {
  const location = business.locations.find(({ id }) => id === appointment.locationId);
  if (!location) return undefined;
  return location.address ? `${location.name}, ${location.address}` : location.name;
}

const PRODUCER = { company: 'Almanac', product: 'Booking', language: 'EN' } as const;
/** How often calendars should look again. */
const REFRESH_SECONDS = 900;

/** Who comes, for those who work there. */
function visitors({ contact, attendees }: Appointment): string | undefined {
  if (!attendees) return contact?.name;
  const coming = attendees.filter(({ state }) => !GONE.has(state));
  return coming.map((one) => `${one.contact?.name ?? 'somebody'}${one.party > 1 ? ` (${one.party})` : ''}`).join(', ');
}

function summary(appointment: Appointment, business: Business, audience: CalendarFeed['audience']): string {
  if (appointment.kind === 'time_off') return `Blocked${appointment.note ? `: ${appointment.note}` : ''}`;
  const service = business.services.find(({ id }) => id === appointment.serviceId)?.name ?? 'Appointment';
  const provider = business.providers.find(({ id }) => id === appointment.providerId)?.name;
  if (audience === 'staff') return [service, visitors(appointment)].filter(Boolean).join(' · ');
  return [service, provider ? `with ${provider}` : '', `at ${business.name}`].filter(Boolean).join(' ');
}

/**
 * Times are written in UTC, so they are right on every DST day and need no VTIMEZONE; the local time with its zone stands in the description. The UID never
 * changes, so a calendar replaces the event after a move and removes it after a cancellation.
 */
function addEvent(
  calendar: ICalCalendar,
  appointment: Appointment,
  business: Business,
  { audience, stamp }: { readonly audience: CalendarFeed['audience']; readonly stamp: Instant },
): void {
  const service = business.services.find(({ id }) => id === appointment.serviceId);
  calendar.createEvent({
    id: `${appointment._id}@almanac`,
    sequence: appointment.sequence,
    stamp: new Date(stamp),
    start: new Date(appointment.startsAt),
    end: new Date(appointment.endsAt),
    created: new Date(appointment.createdAt),
    lastModified: new Date(appointment.updatedAt),
    summary: summary(appointment, business, audience),
    description: description(appointment, business, service),
    location: place(appointment, business) ?? null,
    organizer: business.email ? { name: business.name, email: business.email } : null,
    status: status(appointment.state),
    busystatus: GONE.has(appointment.state) ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
}

const textOf = (calendar: ICalCalendar): string => `${calendar.toString().trimEnd()}\r\n`;

function appointmentFile(appointment: Appointment, business: Business, now: Instant): string {
  const gone = GONE.has(appointment.state);
  const calendar = ical({ prodId: PRODUCER, method: gone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH });
  addEvent(calendar, appointment, business, { audience: 'customer', stamp: now });
  return textOf(calendar);
}

function feed({ name, business, appointments, audience }: CalendarFeed): string {
  const calendar = ical({ prodId: PRODUCER, method: ICalCalendarMethod.PUBLISH, name, ttl: REFRESH_SECONDS });
  // The time of writing would make every copy another one.
  for (const one of appointments) addEvent(calendar, one, business, { audience, stamp: one.updatedAt });
  return textOf(calendar);
}

/** The calendar writer of RFC 5545 files. @example calendarWriter().appointment(appointment, business, now).startsWith('BEGIN:VCALENDAR') //=> true */
export const calendarWriter = (): CalendarWriter => ({ appointment: appointmentFile, feed });
