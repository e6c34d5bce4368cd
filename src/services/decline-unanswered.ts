import type { Appointment, Attendee } from '../domain/booking/appointment.ts';
import { isGroupSession } from '../domain/booking/attendees.ts';
import type { Notice } from '../domain/dialogue/notice.ts';
import { DomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { AppointmentId, OperationId } from '../domain/people/ids.ts';
import { formatDate, formatTime, zoneLabel } from '../domain/time/format.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import { offsetAt } from '../domain/time/zones.ts';
import { instant } from '../domain/time/types.ts';
import type { JobRow } from '../ports/store.ts';
import { changeBooking } from './change-booking.ts';
import { conversationLocale } from './conversation-locale.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';

/** The job at the start of a booking that may still wait for its provider's yes then. */
export const unansweredJob = ({ _id, businessId, data }: JobRow): JobRow => ({
  _id: `${_id}|unanswered`,
  businessId,
  kind: 'request-over',
  dueAt: instant(Number(data['startsAt'])),
  data: { appointmentId: data['appointmentId'], reference: data['reference'] },
  attempts: 0,
  state: 'due',
});

type Booking = Pick<Attendee, 'state' | 'customerId' | 'conversationId'> & { readonly seat?: OperationId };

/** The booking that a reference names, in a session or as the whole document. */
function bookingIn(one: Appointment, reference: string): Booking | undefined {
  if (isGroupSession(one)) {
    const seat = one.attendees.find((attendee) => attendee.reference === reference);
    return seat && { ...seat, seat: seat.id };
  }
  const { state, customerId, conversationId } = one;
  return customerId && { state, customerId, ...(conversationId && { conversationId }) };
}

async function notice(services: Services, business: Business, one: Appointment, booking: Booking): Promise<Notice> {
  const customer = await services.store.customers.get(booking.customerId);
  const locale = await conversationLocale(services, booking.conversationId, { business, customer });
  const { say } = wordingOf(locale);
  const service = business.services.find(({ id }) => id === one.serviceId)?.name ?? say('notice.yourAppointment');
  const provider = business.providers.find(({ id }) => id === one.providerId)?.name;
  const theirs = customer?.timeZone;
  const differs = theirs !== undefined && offsetAt(theirs, one.startsAt) !== offsetAt(one.timeZone, one.startsAt);
  const zone = differs ? ` (${zoneLabel(one.startsAt, one.timeZone, locale)})` : '';
  const date = formatDate(localDateOf(one.startsAt, one.timeZone), locale);
  const when = say('time.dateAndTime', { date, time: formatTime(one.startsAt, one.timeZone, locale) });
  const title = provider ? say('title.with', { service, provider }) : service;
  return { text: say('notice.unanswered', { business: business.name, title, when: `${when}${zone}` }) };
}

/**
 * A request whose start has come without an answer is declined, its time released, and the customer told. One that was answered or cancelled is left alone; so
 * is one that moved to later, which has a job of its own. Safe to repeat.
 */
export async function declineUnanswered(services: Services, job: JobRow): Promise<void> {
  const { store, clock } = services;
  const { businessId } = job;
  const { appointmentId, reference } = job.data as { readonly appointmentId: AppointmentId; readonly reference: string };
  const operationId = asId<OperationId>(`unanswered:${job._id}`);
  const before = await store.appointments.get(businessId, appointmentId);
  const booking = before && bookingIn(before, reference);
  if (!before || !booking) return;
  const isDone = before.operations.some(({ id }) => id === operationId);
  if (!isDone && (booking.state !== 'pending_approval' || before.startsAt > clock.now())) return;
  if (!isDone) {
    const request = { principal: { role: 'owner', businessId } as const, businessId, appointmentId, operationId };
    try {
      await changeBooking(services, request, {
        event: 'decline',
        kind: 'decline',
        effect: () => 'booking-declined',
        data: { reason: 'unanswered' },
        ...(booking.seat !== undefined && { seats: [booking.seat] }),
      });
    } catch (thrown) {
      // Answered or cancelled a moment ago.
      if (thrown instanceof DomainError && thrown.code === 'STATE') return;
      throw thrown;
    }
  }
  if (booking.conversationId === undefined) return;
  const business = await getBusiness(services, businessId);
  const to = { conversationId: booking.conversationId };
  const now = clock.now();
  const row = {
    _id: operationId,
    businessId,
    to,
    notice: await notice(services, business, before, booking),
    dueAt: now,
    at: now,
  };
  await store.messages.add([row]);
}
