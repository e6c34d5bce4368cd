import type { Appointment } from '../domain/booking/appointment.ts';
import { bookingsOf, hasSeat, isGroupSession, seatsTaken } from '../domain/booking/attendees.ts';
import { DomainError } from '../domain/errors.ts';
import type { OperationId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import { serviceOf } from './access.ts';
import type { BookingChangeRequest, BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';

const over = (appointment: Appointment): DomainError =>
  new DomainError('EXPIRED', `hold ${appointment._id}: is over`, { startsAt: appointment.startsAt });

const asMember = (appointment: Appointment): DomainError =>
  new DomainError('STATE', `hold ${appointment._id}: stands or falls with its bundle`, { state: appointment.state });

/** `seats`: of a group session, only the bookings that these operations made; all of the customer's holds when absent. */
export type ConfirmHoldRequest = BookingChangeRequest & { readonly seats?: readonly OperationId[] | undefined };

/** An expired hold in a session wins only the seats that nobody took since. */
async function checkSeats(
  services: Services,
  request: ConfirmHoldRequest,
  appointment: Appointment,
  now: Instant,
): Promise<void> {
  if (!isGroupSession(appointment) || appointment.serviceId === undefined) return;
  const whose = request.principal.role === 'customer' ? request.principal.customerId : request.customerId;
  const all = whose === undefined ? [...appointment.attendees] : bookingsOf(appointment, whose, now);
  const asked = all.filter(({ id }) => request.seats?.includes(id) ?? true);
  const held = asked.filter(({ state }) => state === 'held');
  if (held.length === 0 && asked.some(({ state }) => state === 'expired')) throw over(appointment);
  const late = held.filter((one) => !hasSeat(one, now)).reduce((seats, { party }) => seats + party, 0);
  const { seats = 0 } = serviceOf(await getBusiness(services, appointment.businessId), appointment.serviceId);
  if (late > 0 && seatsTaken(appointment, now) + late > seats) throw over(appointment);
}

/**
 * Makes an appointment of a hold, at the price it was held at; a request where the service needs approval. A hold that is over still wins as long as nobody took
 * its time. Fails with EXPIRED (the time went to others, or has begun), STATE (confirmed before by another operation, or cancelled), NOT_FOUND and CONFLICT.
 */
export const confirmHold = (services: Services, request: ConfirmHoldRequest): Promise<BookingChangeResult> =>
  changeBooking(services, request, {
    event: 'confirm',
    kind: 'confirm',
    ...(request.seats && { seats: request.seats }),
    effect: (state) => (state === 'pending_approval' ? 'booking-requested' : 'booking-confirmed'),
    check: async (appointment, now) => {
      if (appointment.bundleId !== undefined && appointment.state === 'held') throw asMember(appointment);
      if (appointment.state === 'expired' || appointment.startsAt <= now) throw over(appointment);
      await checkSeats(services, request, appointment, now);
    },
  });
