import type { WeeklyHours } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './edit-provider.ts';
import { editProvider } from './edit-provider.ts';

export type SetHoursRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** The whole week, in the provider's zone; a weekday that is not named is closed. */
  readonly hours: readonly WeeklyHours[];
  readonly operationId: OperationId;
};

/** Replaces a provider's weekly hours; dates with hours of their own keep them. Bookings stay where they are: those now outside are listed. Fails like editProvider. */
export const setHours = (services: Services, request: SetHoursRequest): Promise<SetHoursResult> => {
  const { hours, ...edit } = request;
  return editProvider(services, { ...edit, args: { hours }, apply: (provider) => ({ ...provider, hours }) });
};
