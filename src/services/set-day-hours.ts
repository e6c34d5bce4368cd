import { DomainError } from '../domain/errors.ts';
import type { DayWindow } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './set-hours.ts';

export type SetDayHoursRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  readonly date: LocalDate;
  /** Replaces the hours of that date; empty: closed; `null`: back to the weekly hours. */
  readonly windows: readonly DayWindow[] | null;
  readonly note?: string | undefined;
  readonly operationId: OperationId;
};

export async function setDayHours(_services: Services, _request: SetDayHoursRequest): Promise<SetHoursResult> {
  return Promise.reject(new DomainError('INTERNAL', 'setDayHours: not yet'));
}
