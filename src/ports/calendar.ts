import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business } from '../domain/people/business.ts';
import type { Instant } from '../domain/time/types.ts';

/** Writes iCalendar files (RFC 5545): stable UID per appointment, SEQUENCE of the appointment, METHOD:CANCEL once cancelled. */
export interface CalendarWriter {
  appointment(appointment: Appointment, business: Business, now: Instant): string;
}
