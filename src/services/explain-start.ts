import type { ErrorCode } from '../domain/errors.ts';
import { DomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import type { AppointmentId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type ExplainStartRequest = {
  readonly business: Business;
  readonly serviceId: ServiceId;
  readonly providerId?: ProviderId | undefined;
  readonly startsAt: Instant;
  readonly moving?: AppointmentId | undefined;
};
export type StartExplanation =
  | { readonly ok: true; readonly slot: Slot }
  /** `nearest`: up to 3 free slots, the nearest in time first. */
  | { readonly ok: false; readonly code: ErrorCode; readonly nearest: readonly Slot[] };

export async function explainStart(_services: Services, _request: ExplainStartRequest): Promise<StartExplanation> {
  return Promise.reject(new DomainError('INTERNAL', 'explainStart: not yet'));
}
