import type { ErrorCode } from '../domain/errors.ts';
import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import { assertBusiness, assertColumn } from './access.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import type { Services } from './deps.ts';

export type UnblockTimeRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** Time off that shares time with [from, to) is released as a whole. */
  readonly from: Instant;
  readonly to: Instant;
  readonly operationId: OperationId;
};

const GONE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['STATE', 'PAST']);

/**
 * Gives blocked time back, date by date; what is over stays as it was. Gives everything that this operation released, also on a repeat. Fails with FORBIDDEN,
 * NOT_FOUND and UNAVAILABLE; nothing to release is no failure.
 */
export async function unblockTime(
  services: Services,
  request: UnblockTimeRequest,
): Promise<{ readonly released: readonly Appointment[] }> {
  const { principal, businessId, providerId, from, to, operationId } = request;
  assertBusiness(principal, businessId);
  assertColumn(principal, providerId);
  const { appointments } = services.store;
  const released: Appointment[] = [];
  const nextId = (): OperationId => asId<OperationId>(`${operationId}|release|${released.length}`);
  for (let done = await appointments.byOperation(businessId, nextId()); done;) {
    released.push(done);
    done = await appointments.byOperation(businessId, nextId());
  }
  const now = services.clock.now();
  for (const block of await appointments.busy(businessId, from, to, [providerId])) {
    if (block.kind !== 'time_off' || block.keeps || block.endsAt <= now) continue;
    try {
      const request = { principal, businessId, appointmentId: block._id, operationId: nextId() };
      released.push((await cancelAppointment(services, request)).appointment);
    } catch (thrown) {
      // Released by somebody else, or over, a moment ago.
      if (!(thrown instanceof DomainError) || !GONE.has(thrown.code)) throw thrown;
    }
  }
  return { released };
}
