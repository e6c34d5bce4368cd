import type { Appointment } from '../domain/booking/appointment.ts';
import { DomainError } from '../domain/errors.ts';
import type { Business, Service } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ServiceId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { DAY_MS } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import { assertBusiness, serviceOf } from './access.ts';
import type { Services } from './deps.ts';
import { editBusiness } from './edit-business.ts';
import { living } from './living.ts';

/** A change of what a service costs (integer minor units), how long it takes, or who does it; absent: as before. */
export type ServiceChange = {
  readonly serviceId: ServiceId;
  readonly priceMinor?: number;
  readonly durationMinutes?: number;
  /** Null: everybody. */
  readonly providerIds?: Service['providerIds'] | null;
};
export type EditServicesRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly changes: readonly ServiceChange[];
  readonly operationId: OperationId;
};

/** The business as it would be. Fails with NOT_FOUND (a service). */
export function withServices(business: Business, changes: readonly ServiceChange[]): Business {
  for (const { serviceId } of changes) serviceOf(business, serviceId);
  return {
    ...business,
    services: business.services.map((service) => {
      const change = changes.find(({ serviceId }) => serviceId === service.id);
      return change ? changed(service, change) : service;
    }),
  };
}

function changed(before: Service, { priceMinor, durationMinutes, providerIds }: ServiceChange): Service {
  const { providerIds: doers, ...service } = before;
  const who = providerIds === undefined ? doers : (providerIds ?? undefined);
  return {
    ...service,
    ...(priceMinor === undefined ? {} : { price: { ...before.price, amountMinor: priceMinor } }),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(who === undefined ? {} : { providerIds: who }),
  };
}

/** The longest booking window there is. */
const DAYS_AHEAD = 731;

/** Upcoming bookings of a service with somebody who would do it no more, by start: they stay, to be settled by people. */
export async function bookingsLeftBy(
  services: Services,
  business: Business,
  changes: readonly ServiceChange[],
): Promise<readonly Appointment[]> {
  const now = services.clock.now();
  const left = changes.flatMap(({ serviceId, providerIds }) => (providerIds ? [{ serviceId, providerIds }] : []));
  if (left.length === 0) return [];
  const to = (now + DAYS_AHEAD * DAY_MS) as Instant;
  const booked = await living(services, await services.store.appointments.busy(business._id, now, to), now);
  return booked.filter(
    (one) =>
      one.kind === 'appointment' &&
      one.startsAt > now &&
      left.some(({ serviceId, providerIds }) => serviceId === one.serviceId && !providerIds.includes(one.providerId)),
  );
}

/**
 * Changes services, all in one write, once an operation id. Bookings keep the price, the length and the person they were made with. Fails with FORBIDDEN (owners
 * only), NOT_FOUND, INVALID_INPUT naming the field, and CONFLICT (the id came with other arguments, or others kept editing).
 */
export async function editServices(
  services: Services,
  { principal, businessId, changes, operationId }: EditServicesRequest,
): Promise<{ readonly business: Business; readonly repeated: boolean }> {
  assertBusiness(principal, businessId);
  if (principal.role !== 'owner')
    throw new DomainError('FORBIDDEN', `${principal.role}: may not change services`, { path: 'serviceId' });
  return editBusiness(services, {
    businessId,
    operationId,
    args: { services: changes },
    apply: (before) => withServices(before, changes),
  });
}
