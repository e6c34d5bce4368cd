import type { Appointment } from '../domain/booking/appointment.ts';
import { isGroupSession, sessionWith } from '../domain/booking/attendees.ts';
import { holdsTime, operationClaim, releasedClaims } from '../domain/booking/claims.ts';
import { freedEffect, freedTimeOf } from '../domain/booking/freed-time.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import { isExpiredHold, nextState } from '../domain/booking/states.ts';
import { asId } from '../domain/people/ids.ts';
import type { OperationId } from '../domain/people/ids.ts';
import type { Services } from './deps.ts';
import { settled } from './settle-bundle.ts';

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
      ...(!hold.keeps && holdsTime(hold) && { effects: [...hold.effects, freedEffect(operation, freedTimeOf(hold))] }),
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
  const current = await settled(services, hold, true);
  return isExpiredHold(current, services.clock.now()) && endHold(services, current, true);
}
