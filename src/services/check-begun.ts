import type { Appointment } from '../domain/booking/appointment.ts';
import { DomainError } from '../domain/errors.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import { assertColumn } from './access.ts';

/** Staff of the column only, and nothing that is still to come. Fails with FORBIDDEN and STATE. */
export function checkBegun(principal: Principal, { _id, providerId, startsAt }: Appointment, now: Instant): void {
  assertColumn(principal, providerId);
  if (startsAt > now) throw new DomainError('STATE', `appointment ${_id}: has not begun`, { startsAt, reason: 'not_begun' });
}
