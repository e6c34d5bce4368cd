import type { Appointment } from '../domain/booking/appointment.ts';
import { isGroupSession, sessionWith } from '../domain/booking/attendees.ts';
import { operationClaim, releasedClaims } from '../domain/booking/claims.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import { nextState } from '../domain/booking/states.ts';
import { asId } from '../domain/people/ids.ts';
import type { OperationId } from '../domain/people/ids.ts';
import type { Services } from './deps.ts';
import { confirmMember, endOfBundle } from './settle-bundle.ts';

/** Ends a held document by compare-and-set; with `onlyIfOver` also on its expiry. False when it was confirmed, renewed or released meanwhile. */
export async function endHold(services: Services, hold: Appointment, onlyIfOver: boolean): Promise<boolean> {
  const now = services.clock.now();
  const operation = operationRecord(asId<OperationId>(`expire:${hold._id}`), 'expire', { appointmentId: hold._id }, now);
  const outcome = await services.store.appointments.update(
    hold._id,
    { revision: hold.revision, state: 'held', ...(onlyIfOver && { expiredAt: now }) },
    {
      state: nextState(hold, 'expire'),
      claims: [...releasedClaims(hold.claims), operationClaim(operation.id)],
      ...(isGroupSession(hold) && { attendees: sessionWith(hold.attendees, hold.claims, now).attendees ?? [] }),
      operations: [...hold.operations, operation],
      updatedAt: now,
    },
    ['expiresAt'],
  );
  return outcome === 'written';
}

/**
 * Takes an expired hold out of the way; false when it was confirmed, renewed or released meanwhile. A member of a bundle that was placed is no hold any more: it
 * is written down as confirmed.
 */
export async function releaseHold(services: Services, hold: Appointment): Promise<boolean> {
  if (hold.bundleId && (await endOfBundle(services, hold.businessId, hold.bundleId)) === 'placed') {
    await confirmMember(services, hold);
    return false;
  }
  return endHold(services, hold, true);
}
