import type { WeeklyHours } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { replaceWeek } from '../domain/scheduling/edit-hours.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './edit-provider.ts';
import { editProvider } from './edit-provider.ts';

export type SetHoursRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** The whole week, in the provider's zone; a weekday that is not named is closed. */
  readonly hours: readonly WeeklyHours[];
  /** Only on the dates from … to, both inclusive; the hours before and after stay. Neither: for good, all earlier hours are replaced. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly operationId: OperationId;
};

/**
 * Replaces a provider's weekly hours, for good or for a period; dates with hours of their own keep them. Bookings stay where they are: those now outside are
 * listed. Fails like editProvider.
 * @example await setHours(services, { …edit, hours: shorter, from: '2026-07-01', to: '2026-08-31' }) //=> { business, stranded: [], repeated: false }
 */
export const setHours = (services: Services, request: SetHoursRequest): Promise<SetHoursResult> => {
  const { hours, from, to, ...edit } = request;
  const args = { hours, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const dated = from !== undefined || to !== undefined;
  return editProvider(services, {
    ...edit,
    args,
    apply: (provider) => ({ ...provider, hours: dated ? replaceWeek(provider.hours, hours, { from, to }) : hours }),
  });
};
