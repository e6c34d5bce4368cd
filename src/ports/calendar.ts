import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business } from '../domain/people/business.ts';
import type { Instant } from '../domain/time/types.ts';

/** Writes iCalendar files (RFC 5545): stable UID per appointment, SEQUENCE of the appointment, METHOD:CANCEL once cancelled. */
export interface CalendarWriter {
  appointment(appointment: Appointment, business: Business, now: Instant): string;
  /** Many as one calendar to subscribe to, the same text as long as nothing in it changed. `staff` reads who comes and when is blocked. */
  feed(feed: CalendarFeed): string;
}

export type CalendarFeed = {
  readonly name: string;
  readonly business: Business;
  readonly appointments: readonly Appointment[];
  readonly audience: 'customer' | 'staff';
};

/** The private calendars that links lead to. */
export interface CalendarFeeds {
  /** Fails with FORBIDDEN (no such link), EXPIRED (the link was reset) and NOT_FOUND. */
  calendar(token: string): Promise<{ readonly name: string; readonly body: string }>;
}
