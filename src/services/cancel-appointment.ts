import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import { cancellationTerms } from '../domain/booking/cancellation.ts';
import { operationClaim, releasedClaims } from '../domain/booking/claims.ts';
import { operationRecord, repeatIn } from '../domain/booking/operations.ts';
import { nextState } from '../domain/booking/states.ts';
import type { AppointmentId, BusinessId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { clearTheWay, ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { getAppointment } from './get-appointment.ts';
import { getBusiness } from './get-business.ts';

export type CancelAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
  readonly operationId: OperationId;
  readonly reason?: string | undefined;
};
/** `late`: cancelled after the free cut-off. */
export type CancelResult = { readonly appointment: Appointment; readonly repeated: boolean; readonly late: boolean };

/**
 * Cancels an appointment that has not begun (staff: that is not over), or a provider's time off. The time, rooms and limit count are free at once. Cancelling after
 * the free cut-off is allowed and marked `late`. A repeat of the operation id gives the first result. Fails with NOT_FOUND (also for somebody else's),
 * STATE (cancelled before, by another operation), PAST, CONFLICT and UNAVAILABLE.
 */
export async function cancelAppointment(services: Services, request: CancelAppointmentRequest): Promise<CancelResult> {
  const { principal, businessId, appointmentId, operationId, reason } = request;
  const wanted = operationRecord(operationId, 'cancel', { businessId, appointmentId }, services.clock.now());
  const { policies } = await getBusiness(services, businessId);
  for (let round = 0; round < ROUNDS; round++) {
    const appointment = await getAppointment(services, request);
    const { revision, state, startsAt } = appointment;
    const done = repeatIn(appointment, wanted);
    if (done) return { appointment, repeated: true, late: done.late === true };
    const cancelled = nextState(appointment, 'cancel');
    const over = principal.role === 'customer' ? startsAt : appointment.endsAt;
    if (over <= wanted.at) throw new DomainError('PAST', `appointment ${appointmentId}: has begun or is over`, {});
    const late = appointment.kind === 'appointment' && cancellationTerms(policies, startsAt, wanted.at).late;
    const operation = { ...wanted, late };
    const kind = appointment.kind === 'appointment' ? 'booking-cancelled' : 'time-released';
    const change = {
      state: cancelled,
      sequence: appointment.sequence + 1,
      claims: [...releasedClaims(appointment.claims), operationClaim(operationId)],
      operations: [...appointment.operations, operation],
      effects: [
        ...appointment.effects,
        appointmentEffect(operation, kind, appointment, { late, by: principal.role, ...(reason && { reason }) }),
      ],
      updatedAt: wanted.at,
    };
    const outcome = await services.store.appointments.update(appointmentId, { revision, state }, change, ['expiresAt']);
    if (outcome === 'written') {
      const { expiresAt: _gone, ...rest } = appointment;
      return { appointment: { ...rest, ...change, revision: revision + 1 }, repeated: false, late };
    }
    if (outcome === 'taken') await clearTheWay(services, businessId, change.claims, operation);
  }
  throw new DomainError('CONFLICT', `appointment ${appointmentId}: changed by others ${ROUNDS} times meanwhile`, {});
}
