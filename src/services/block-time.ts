import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type BlockTimeRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** Half-open [from, to). */
  readonly from: Instant;
  readonly to: Instant;
  readonly note?: string | undefined;
  readonly operationId: OperationId;
};
export type BlockTimeResult = {
  /** `kind: 'time_off'`, one a local date of the provider. */
  readonly blocked: readonly Appointment[];
  /** Bookings in the way: kept, to be settled by people. */
  readonly met: readonly Appointment[];
  readonly repeated: boolean;
};

export async function blockTime(_services: Services, _request: BlockTimeRequest): Promise<BlockTimeResult> {
  return Promise.reject(new DomainError('INTERNAL', 'blockTime: not yet'));
}
