import type { TravelTime } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './edit-provider.ts';
import { editProvider } from './edit-provider.ts';

export type SetTravelRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** All of it; pairs that are not named take no time. */
  readonly travel: readonly TravelTime[];
  readonly operationId: OperationId;
};

/**
 * Sets how long a provider is on the way between locations: it shortens the later window where two of different locations follow each other. Bookings stay:
 * those now outside are listed. Fails like editProvider.
 */
export const setTravel = (services: Services, request: SetTravelRequest): Promise<SetHoursResult> => {
  const { travel, ...edit } = request;
  return editProvider(services, { ...edit, args: { travel }, apply: (provider) => ({ ...provider, travel }) });
};
