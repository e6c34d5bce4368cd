import { DomainError } from '../domain/errors.ts';
import type { OperationRecord } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { bookingsOf, hasSeat } from '../domain/booking/attendees.ts';
import { cancellationTerms } from '../domain/booking/cancellation.ts';
import { keptLength } from '../domain/booking/service-length.ts';
import { isMovable } from '../domain/booking/states.ts';
import { asId } from '../domain/people/ids.ts';
import type { AppointmentId, BusinessId, CustomerId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { JobRow } from '../ports/store.ts';
import { asSeenBy, serviceOf } from './access.ts';
import type { MovedFrom } from './booking-order.ts';
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

/** What the effect of a join says of the move that it is part of. */
type MoveData = {
  readonly appointmentId: AppointmentId;
  readonly customerId: CustomerId;
  readonly operationId: OperationId;
  readonly movedFrom: MovedFrom;
};

const undoOf = (moveId: OperationId): OperationId => asId<OperationId>(`${moveId}|undo`);

/**
 * Moves one customer from a group session to another: joins that one first, then leaves this one under an id of its own, so that a death in between loses no
 * seat and a repeat finishes the rest. The session stays for the others. Who gave the seat up or moved it elsewhere meanwhile has none to move: the new one is
 * given back, and it fails with STATE.
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
  if (done?.operations.some(({ id }) => id === undoOf(operation.id))) throw nothingToMove(session, customerId);
  const joinedBy = done?.operations.find(({ id }) => id === operation.id)?.at ?? operation.at;
  const own = bookingsOf(session, customerId, operation.at).filter(
    (one) => hasSeat(one, operation.at) && isMovable(one) && one.joinedAt <= joinedBy,
  );
  if (!done && providerId === session.providerId && startsAt === session.startsAt) {
    return { appointment: asSeenBy(principal, session, operation.at), repeated: false, late };
  }
  let moved = done && { appointment: asSeenBy(principal, done, operation.at), repeated: true };
  if (!moved) {
    const [first] = own;
    if (!first?.contact || session.serviceId === undefined) throw nothingToMove(session, customerId);
    if (session.startsAt <= operation.at) throw new DomainError('PAST', `session ${session._id}: has begun`, {});
    const { contact, conversationId, note, staffNote, answers, bundleId } = first;
    const party = own.reduce((seats, one) => seats + one.party, 0);
    const durationMinutes = keptLength(serviceOf(business, session.serviceId), session);
    const order = { businessId, serviceId: session.serviceId, providerId, startsAt, durationMinutes, party, customerId, contact };
    const movedFrom = { sessionId: session._id, startsAt: session.startsAt, seats: own.map(({ id }) => id) };
    const terms = { conversationId, note, staffNote, answers, bundleId, locationId: session.locationId, movedFrom };
    moved = await placeBooking(services, principal, { ...order, ...terms }, { ...operation, late });
  }
  const seats = own.map(({ id }) => id);
  const left = { principal, businessId, customerId, sessionId: session._id, seats, joined: moved.appointment._id };
  if (own.length > 0) await leave(services, left, operation.id);
  return { ...moved, late };
}

const nothingToMove = ({ _id, state }: GroupSession, customerId: CustomerId): DomainError =>
  new DomainError('STATE', `session ${_id}: nothing to move for ${customerId}`, { state });

type Left = Pick<SessionMove, 'principal' | 'customerId'> & {
  readonly businessId: BusinessId;
  readonly sessionId: AppointmentId;
  readonly seats: readonly OperationId[];
  /** Where the customer is now. */
  readonly joined: AppointmentId;
};

/** Gives up the seats that were moved; where they are gone already, gives the new one back. A repeat changes nothing. */
async function leave(services: Services, left: Left, moveId: OperationId): Promise<void> {
  const { principal, businessId, customerId, sessionId, seats, joined } = left;
  const request = { principal, businessId, customerId };
  const leaving = { ...request, appointmentId: sessionId, operationId: asId<OperationId>(`${moveId}|leave`) };
  try {
    await changeBooking(services, leaving, { event: 'cancel', kind: 'cancel', effect: () => undefined, seats });
  } catch (thrown) {
    if (!(thrown instanceof DomainError) || thrown.code !== 'STATE') throw thrown;
    const back = { ...request, appointmentId: joined, operationId: undoOf(moveId) };
    const effect = (): 'booking-cancelled' => 'booking-cancelled';
    await changeBooking(services, back, { event: 'cancel', kind: 'cancel', effect, seats: [moveId] });
    throw thrown;
  }
}

/**
 * The job of a move: leaves the first session where the process that joined the other one died before it did. What was left, given back or cancelled meanwhile
 * stays so. Nothing happens for other moves.
 */
export async function finishSessionMove(services: Services, { businessId, data }: JobRow): Promise<void> {
  const { movedFrom, customerId, operationId, appointmentId: joined } = data as Partial<MoveData>;
  if (!movedFrom || !customerId || !operationId || !joined) return;
  const { sessionId, seats } = movedFrom;
  const principal = { role: 'customer', businessId, customerId } as const;
  try {
    await leave(services, { principal, businessId, customerId, sessionId, seats, joined }, operationId);
  } catch (thrown) {
    if (!(thrown instanceof DomainError) || thrown.code !== 'STATE') throw thrown;
  }
}
