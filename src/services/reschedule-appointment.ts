import { DomainError } from '../domain/errors.ts';
import type { Appointment, OperationRecord } from '../domain/booking/appointment.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import { isGroupSession } from '../domain/booking/attendees.ts';
import { cancellationTerms } from '../domain/booking/cancellation.ts';
import { holdsTime, operationClaim, releasedClaims } from '../domain/booking/claims.ts';
import { operationRecord, repeatIn } from '../domain/booking/operations.ts';
import { keptLength } from '../domain/booking/service-length.ts';
import { isMovable } from '../domain/booking/states.ts';
import type { Business } from '../domain/people/business.ts';
import type { AppointmentId, BusinessId, OperationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { AppointmentChange } from '../ports/store.ts';
import { assertColumn, serviceOf } from './access.ts';
import { clearTheWay, ROUNDS, unlessOutdated } from './commit.ts';
import type { Services } from './deps.ts';
import { isExternalTimeKnown } from './external-calendar.ts';
import { getBusiness } from './get-business.ts';
import type { FreedTimeKeeper } from './keep-freed-time.ts';
import { passingOnFreedTime } from './keep-freed-time.ts';
import { moveBetweenSessions } from './move-between-sessions.ts';
import { findPlace, refuseAsTaken } from './place.ts';
import { readAppointment } from './read-appointment.ts';

export type RescheduleAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
  readonly startsAt: Instant;
  /** Undefined: the same provider. */
  readonly providerId?: ProviderId | undefined;
  readonly operationId: OperationId;
};
/** `late`: moved after the free cut-off of the time it had. */
export type RescheduleResult = { readonly appointment: Appointment; readonly repeated: boolean; readonly late: boolean };

/** Fails with STATE or PAST where nothing can be moved any more. */
function assertMovable(appointment: Appointment, now: Instant): ServiceId {
  if (appointment.serviceId === undefined || !isMovable(appointment)) {
    throw new DomainError('STATE', `appointment ${appointment._id}: cannot move while ${appointment.state}`, {
      state: appointment.state,
    });
  }
  if (appointment.startsAt <= now) throw new DomainError('PAST', `appointment ${appointment._id}: has begun`, {});
  return appointment.serviceId;
}

/** Everything the move changes in the document, the old place's claims given up for the new one's. */
async function changeOf(
  services: Services,
  request: RescheduleAppointmentRequest,
  appointment: Appointment,
  business: Business,
  operation: OperationRecord,
  round: number,
): Promise<AppointmentChange & { readonly claims: readonly string[] }> {
  const serviceId = assertMovable(appointment, operation.at);
  const { startsAt, operationId } = request;
  const providerId = request.providerId ?? appointment.providerId;
  const shared = { operations: [...appointment.operations, operation], updatedAt: operation.at };
  const kept = [...releasedClaims(appointment.claims), operationClaim(operationId)];
  if (startsAt === appointment.startsAt && providerId === appointment.providerId) {
    return { ...shared, claims: [...new Set([...appointment.claims, operationClaim(operationId)])] };
  }
  const moving = appointment._id;
  const durationMinutes = keptLength(serviceOf(business, serviceId), appointment);
  // A whole session never joins another one: that one is in its way, full or not.
  const alone = isGroupSession(appointment);
  const wish = { business, serviceId, providerId, startsAt, durationMinutes, moving, alone };
  const known = await isExternalTimeKnown(services, business, providerId);
  const place = await findPlace(services, { ...wish, operationId, round });
  if (!known && request.principal.role === 'customer') {
    throw new DomainError(
      'UNAVAILABLE',
      `the calendar of ${providerId} cannot be read now: nobody knows whether that time is free`,
      {
        reason: 'external_calendar',
      },
    );
  }
  const { service: _service, provider: _provider, session: _none, claims, ...where } = place;
  const moved = { ...appointment, ...where };
  const was = { previousStartsAt: appointment.startsAt, previousProviderId: appointment.providerId };
  return {
    ...shared,
    ...where,
    // A request that waits without holding its time goes on so.
    claims: holdsTime(appointment) ? [...claims, ...kept] : kept,
    sequence: appointment.sequence + 1,
    effects: [...appointment.effects, appointmentEffect(operation, 'booking-moved', moved, was)],
  };
}

/**
 * Moves an appointment (of a group session: a customer to another session, staff the whole session) to another free start, by one update that gives up the old claims for the new: if those are taken, the old booking stands. Its own
 * time, buffers and limit count are free for it. The same time again succeeds and notifies nobody. Fails like bookAppointment, and with STATE (cancelled …)
 * and PAST (begun); `details.alternatives` as there.
 */
export const rescheduleAppointment = (services: Services, request: RescheduleAppointmentRequest): Promise<RescheduleResult> =>
  passingOnFreedTime(services, (keeper) => reschedule(services, request, keeper));

async function reschedule(
  services: Services,
  request: RescheduleAppointmentRequest,
  keeper: FreedTimeKeeper,
): Promise<RescheduleResult> {
  const { businessId, appointmentId, startsAt, providerId, operationId, principal } = request;
  if (providerId !== undefined && principal.role === 'provider') assertColumn(principal, providerId);
  const args = { businessId, appointmentId, startsAt, providerId };
  const wanted = operationRecord(operationId, 'move', args, services.clock.now());
  for (let round = 0; round < ROUNDS; round++) {
    const appointment = await readAppointment(services, request);
    if (principal.role === 'customer' && isGroupSession(appointment)) {
      const to = { principal, customerId: principal.customerId, providerId: providerId ?? appointment.providerId, startsAt };
      const result = await unlessOutdated(services, appointment, () => moveBetweenSessions(services, appointment, to, wanted));
      if (result) return result;
      continue;
    }
    const done = repeatIn(appointment, wanted);
    if (done) return { appointment, repeated: true, late: done.late === true };
    const business = await getBusiness(services, businessId);
    const { late } = cancellationTerms(business.policies, appointment.startsAt, wanted.at);
    const operation = { ...wanted, late };
    const moved = await unlessOutdated(services, appointment, () =>
      changeOf(services, request, appointment, business, operation, round),
    );
    if (!moved) continue;
    const change = await keeper.keep(appointment, moved, operation);
    const { revision, state } = appointment;
    const outcome = await services.store.appointments.update(appointmentId, { revision, state }, change);
    if (outcome === 'written') {
      return { appointment: { ...appointment, ...change, revision: revision + 1 }, repeated: false, late };
    }
    // The next round decides again, and the keeper must not stand in its way.
    await keeper.settle(false);
    if (outcome === 'taken') await clearTheWay(services, businessId, change.claims, wanted);
  }
  const last = await readAppointment(services, request);
  const { serviceId, providerId: current } = last;
  const business = await getBusiness(services, businessId);
  if (serviceId === undefined) throw new DomainError('STATE', `appointment ${appointmentId}: has no service`, {});
  const wish = {
    business,
    serviceId,
    providerId: providerId ?? current,
    startsAt,
    moving: appointmentId,
    alone: isGroupSession(last),
  };
  return refuseAsTaken(services, wish);
}
