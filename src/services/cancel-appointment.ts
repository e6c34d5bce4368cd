import { DomainError } from '../domain/errors.ts';
import { cancellationTerms } from '../domain/booking/cancellation.ts';
import { nextState } from '../domain/booking/states.ts';
import type { OperationId } from '../domain/people/ids.ts';
import type { BookingChangeRequest, BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';

export type CancelAppointmentRequest = BookingChangeRequest & {
  readonly reason?: string | undefined;
  /** Of a group session: only the booking that this operation made; all of the customer's when absent. */
  readonly seat?: OperationId | undefined;
};
/** `late`: cancelled after the free cut-off. */
export type CancelResult = BookingChangeResult;

/**
 * Cancels an appointment that has not begun (staff: that is not over), or a provider's time off; of a group session a customer leaves it, and staff cancels
 * it for one person or for everybody. The time, rooms and limit count are free at once, of a session when the last one leaves. Cancelling after the free
 * cut-off is allowed and marked `late`. A repeat of the operation id gives the first result. Fails with NOT_FOUND (also for somebody else's),
 * STATE (cancelled before, by another operation), PAST, CONFLICT and UNAVAILABLE.
 */
export async function cancelAppointment(services: Services, request: CancelAppointmentRequest): Promise<CancelResult> {
  const { principal, businessId, appointmentId, reason, seat } = request;
  const { policies } = await getBusiness(services, businessId);
  return changeBooking(services, request, {
    event: 'cancel',
    kind: 'cancel',
    effect: (_state, { kind }) => (kind === 'appointment' ? 'booking-cancelled' : 'time-released'),
    args: { reason, seat },
    ...(seat !== undefined && { seats: [seat] }),
    data: { by: principal.role, ...(reason && { reason }) },
    check: (appointment, now) => {
      nextState(appointment, 'cancel');
      const over = principal.role === 'customer' ? appointment.startsAt : appointment.endsAt;
      if (over <= now) throw new DomainError('PAST', `appointment ${appointmentId}: has begun or is over`, {});
    },
    isLate: ({ kind, startsAt }, now) => kind === 'appointment' && cancellationTerms(policies, startsAt, now).late,
  });
}
