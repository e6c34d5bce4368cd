import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business, WeeklyHours } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Services } from './deps.ts';

export type SetHoursRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** The whole week; a weekday that is not named is closed. */
  readonly hours: readonly WeeklyHours[];
  readonly operationId: OperationId;
};
/** `stranded`: upcoming appointments that the new hours do not cover; kept, to be settled by people. */
export type SetHoursResult = {
  readonly business: Business;
  readonly stranded: readonly Appointment[];
  readonly repeated: boolean;
};

export async function setHours(_services: Services, _request: SetHoursRequest): Promise<SetHoursResult> {
  return Promise.reject(new DomainError('INTERNAL', 'setHours: not yet'));
}
