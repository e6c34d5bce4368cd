import type { Appointment } from '../domain/booking/appointment.ts';
import { isGroupSession } from '../domain/booking/attendees.ts';
import { DomainError } from '../domain/errors.ts';
import type { BusinessId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { asSeenBy, assertBusiness, maySee } from './access.ts';
import type { Services } from './deps.ts';
import { settled } from './settle-bundle.ts';

export type FindByReferenceRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  /** What people quote, in any case: `ALM-7F3K2`. */
  readonly reference: string;
};
/** `seat`: of a group session, the one booking in it that the reference names. */
export type FoundByReference = { readonly appointment: Appointment; readonly seat?: OperationId };

/** Of a group session: the one booking that is meant, as an appointment of its own. */
function asSeat(session: Appointment, reference: string): FoundByReference | undefined {
  const attendee = session.attendees?.find((one) => one.reference === reference);
  if (!attendee) return undefined;
  const { id, party: _party, holdClaim: _hold, joinedAt, ...terms } = attendee;
  const { expiresAt: _expiry, ...shared } = session;
  return { appointment: { ...shared, ...terms, attendees: [attendee], createdAt: joinedAt }, seat: id };
}

/**
 * The booking that a reference names, as this principal may see it; of a group session a customer's own booking in it, for staff the whole session by its own
 * reference and one person's by theirs. Fails with NOT_FOUND, also for somebody else's: nothing is revealed.
 */
export async function findByReference(services: Services, request: FindByReferenceRequest): Promise<FoundByReference> {
  const { principal, businessId } = request;
  assertBusiness(principal, businessId);
  const reference = request.reference.toUpperCase();
  const found = await services.store.appointments.byReference(businessId, reference);
  if (found && maySee(principal, found)) {
    const seen = asSeenBy(principal, await settled(services, found, false), services.clock.now());
    const seat = isGroupSession(seen) ? asSeat(seen, reference) : undefined;
    if (seat) return seat;
    if (found.reference === reference && !(principal.role === 'customer' && isGroupSession(found))) return { appointment: seen };
  }
  throw new DomainError('NOT_FOUND', `appointment: no ${reference}`, { path: 'reference' });
}
