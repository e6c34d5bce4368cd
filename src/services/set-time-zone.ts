import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { zoneId } from '../domain/time/zones.ts';
import type { Services } from './deps.ts';
import type { SetHoursResult } from './edit-provider.ts';
import { editProvider } from './edit-provider.ts';

export type SetTimeZoneRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** An IANA name such as `Europe/Lisbon`. */
  readonly timeZone: string;
  readonly operationId: OperationId;
};

/**
 * Moves a provider to another zone: their hours are now that zone's wall times. Bookings and time off stay at their instants; bookings outside the moved
 * hours are listed. Fails with INVALID_INPUT (unknown zone) and like editProvider.
 */
export const setTimeZone = async (services: Services, request: SetTimeZoneRequest): Promise<SetHoursResult> => {
  const { timeZone, ...edit } = request;
  const zone = zoneId(timeZone);
  return editProvider(services, { ...edit, args: { timeZone }, apply: (provider) => ({ ...provider, timeZone: zone }) });
};
