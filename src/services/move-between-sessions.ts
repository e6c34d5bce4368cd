import { DomainError } from '../domain/errors.ts';
import type { OperationRecord } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { bookingsOf, hasSeat } from '../domain/booking/attendees.ts';
import { cancellationTerms } from '../domain/booking/cancellation.ts';
import { keptLength } from '../domain/booking/service-length.ts';
import { isMovable } from '../domain/booking/states.ts';
import { asId } from '../domain/people/ids.ts';
import type { CustomerId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import { asSeenBy, serviceOf } from './access.ts';
import type { BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import { repeatOf } from './commit.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { placeBooking } from './place-booking.ts';

export type SessionMove = {
  readonly principal: Principal;
  readonly customerId: CustomerId;
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
};

/**
 * Moves one customer from a group session to another: joins that one first, then leaves this one under an id of its own, so that a death in between loses no
 * seat and a repeat finishes the rest. The session stays for the others.
 */
export async function moveBetweenSessions(
  services: Services,
  session: GroupSession,
  move: SessionMove,
  operation: OperationRecord,
): Promise<BookingChangeResult> {
  const { principal, customerId, providerId, startsAt } = move;
  const { businessId } = session;
  const business = await getBusiness(services, businessId);
  const { late } = cancellationTerms(business.policies, session.startsAt, operation.at);
  const done = await repeatOf(services, businessId, operation);
  const own = bookingsOf(session, customerId, operation.at).filter((one) => hasSeat(one, operation.at) && isMovable(one));
  if (!done && providerId === session.providerId && startsAt === session.startsAt) {
    return { appointment: asSeenBy(principal, session, operation.at), repeated: false, late };
  }
  let moved = done && { appointment: asSeenBy(principal, done, operation.at), repeated: true };
  if (!moved) {
    const [first] = own;
    if (!first?.contact || session.serviceId === undefined) {
      throw new DomainError('STATE', `session ${session._id}: nothing to move for ${customerId}`, { state: session.state });
    }
    if (session.startsAt <= operation.at) throw new DomainError('PAST', `session ${session._id}: has begun`, {});
    const { contact, conversationId, note, answers, bundleId } = first;
    const party = own.reduce((seats, one) => seats + one.party, 0);
    const durationMinutes = keptLength(serviceOf(business, session.serviceId), session);
    const order = { businessId, serviceId: session.serviceId, providerId, startsAt, durationMinutes, party, customerId, contact };
    const terms = { conversationId, note, answers, bundleId, locationId: session.locationId, movedFrom: session.startsAt };
    moved = await placeBooking(services, principal, { ...order, ...terms }, { ...operation, late });
  }
  const left = own.length > 0 && { principal, businessId, appointmentId: session._id, customerId };
  const operationId = asId<OperationId>(`${operation.id}|leave`);
  if (left) await changeBooking(services, { ...left, operationId }, { event: 'cancel', kind: 'cancel', effect: () => undefined });
  return { ...moved, late };
}
