import type { Appointment } from '../domain/booking/appointment.ts';
import { operationClaim, releasedClaims } from '../domain/booking/claims.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import { nextState } from '../domain/booking/states.ts';
import { asId } from '../domain/people/ids.ts';
import type { OperationId } from '../domain/people/ids.ts';
import type { Services } from './deps.ts';

/**
 * Takes an expired hold out of the way by compare-and-set on its state, revision and expiry; false when it was confirmed, renewed or released meanwhile.
 */
export async function releaseHold(services: Services, hold: Appointment): Promise<boolean> {
  const now = services.clock.now();
  const operation = operationRecord(asId<OperationId>(`expire:${hold._id}`), 'expire', { appointmentId: hold._id }, now);
  const outcome = await services.store.appointments.update(
    hold._id,
    { revision: hold.revision, state: 'held', expiredAt: now },
    {
      state: nextState(hold, 'expire'),
      claims: [...releasedClaims(hold.claims), operationClaim(operation.id)],
      operations: [...hold.operations, operation],
      updatedAt: now,
    },
    ['expiresAt'],
  );
  return outcome === 'written';
}
