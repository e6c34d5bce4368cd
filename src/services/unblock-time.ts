import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type UnblockTimeRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** Time off that overlaps [from, to) is released as a whole. */
  readonly from: Instant;
  readonly to: Instant;
  readonly operationId: OperationId;
};

export async function unblockTime(
  _services: Services,
  _request: UnblockTimeRequest,
): Promise<{ readonly released: readonly Appointment[] }> {
  return Promise.reject(new DomainError('INTERNAL', 'unblockTime: not yet'));
}
