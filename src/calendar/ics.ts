import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { Appointment, AppointmentState } from '../domain/booking/appointment.ts';
import type { Business, Service } from '../domain/people/business.ts';
import { formatDateTime, formatMoney, zoneLabel } from '../domain/time/format.ts';
import type { Instant } from '../domain/time/types.ts';
import type { CalendarWriter } from '../ports/calendar.ts';

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

/**
 * One appointment as an iCalendar file. Times are written in UTC, so they are right on every DST day and need no VTIMEZONE; the local time with its
 * zone stands in the description. The UID never changes, so a calendar replaces the event after a move and removes it after a cancellation.
 */
function appointmentFile(appointment: Appointment, business: Business, now: Instant): string {
  const service = business.services.find(({ id }) => id === appointment.serviceId);
  const provider = business.providers.find(({ id }) => id === appointment.providerId);
  const gone = GONE.has(appointment.state);
  const calendar = ical({
    prodId: { company: 'Almanac', product: 'Booking', language: 'EN' },
    method: gone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${appointment._id}@almanac`,
    sequence: appointment.sequence,
    stamp: new Date(now),
    start: new Date(appointment.startsAt),
    end: new Date(appointment.endsAt),
    created: new Date(appointment.createdAt),
    lastModified: new Date(appointment.updatedAt),
    summary: [service?.name ?? 'Appointment', provider ? `with ${provider.name}` : '', `at ${business.name}`]
      .filter(Boolean)
      .join(' '),
    description: description(appointment, business, service),
    location: place(appointment, business) ?? null,
    organizer: business.email ? { name: business.name, email: business.email } : null,
    status: status(appointment.state),
    busystatus: gone ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** The calendar writer of RFC 5545 files. @example calendarWriter().appointment(appointment, business, now).startsWith('BEGIN:VCALENDAR') //=> true */
export const calendarWriter = (): CalendarWriter => ({ appointment: appointmentFile });
