import { atLength, lengthsOf } from '../../src/domain/booking/service-length.ts';
import type { Service } from '../../src/domain/people/business.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';

/** The service at one of its lengths and places; as it was where that one is no longer offered. */
export function serviceAt(service: Service, minutes: number | undefined, locationId: LocationId | undefined): Service {
  const long = minutes !== undefined && lengthsOf(service).includes(minutes) ? atLength(service, minutes) : service;
  return locationId === undefined || !(service.locationIds?.includes(locationId) ?? true)
    ? long
    : { ...long, locationIds: [locationId] };
}
