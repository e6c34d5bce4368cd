import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import { isGroupSession, sessionSeenBy } from '../domain/booking/attendees.ts';
import { atLength } from '../domain/booking/service-length.ts';
import type { Business, Provider, Service } from '../domain/people/business.ts';
import type { BusinessId, CustomerId, LocationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';

const MOST_PARTY = 1000;

const notFound = (what: string, id: string, path: string): DomainError =>
  new DomainError('NOT_FOUND', `${what}: no ${id}`, { path });

/** A principal speaks for one business; any other does not exist for it. Fails with NOT_FOUND. */
export function assertBusiness(principal: Principal, businessId: BusinessId): void {
  if (principal.businessId !== businessId) throw notFound('business', businessId, 'businessId');
}

/** A customer acts as themselves only; staff acts for anybody. Fails with NOT_FOUND, which reveals nothing. */
export function assertCustomer(principal: Principal, customerId: CustomerId): void {
  if (principal.role === 'customer' && principal.customerId !== customerId) throw notFound('customer', customerId, 'customerId');
}

/** For what only staff may know or do. Fails with FORBIDDEN. */
export function assertStaff(principal: Principal): void {
  if (principal.role === 'customer') throw new DomainError('FORBIDDEN', 'customer: expected an owner or a provider');
}

/** Owners run every column, providers their own, customers none. Fails with FORBIDDEN. */
export function assertColumn(principal: Principal, providerId: ProviderId): void {
  const allowed = principal.role === 'owner' || (principal.role === 'provider' && principal.providerId === providerId);
  if (!allowed)
    throw new DomainError('FORBIDDEN', `${principal.role}: may not run the column of ${providerId}`, { path: 'providerId' });
}

/** Whether the appointment exists for this principal: own bookings, own column, own business. */
export function maySee(principal: Principal, appointment: Appointment): boolean {
  if (principal.businessId !== appointment.businessId) return false;
  switch (principal.role) {
    case 'owner':
      return true;
    case 'provider':
      return principal.providerId === appointment.providerId;
    case 'customer':
      return appointment.kind === 'appointment' && isOf(appointment, principal.customerId);
  }
}

const isOf = ({ customerId, attendees }: Appointment, asking: CustomerId): boolean =>
  customerId === asking || (attendees?.some((attendee) => attendee.customerId === asking) ?? false);

/** The appointment as the principal may see it: of a group session, a customer sees only their own booking. */
export function asSeenBy(principal: Principal, appointment: Appointment, now: Instant): Appointment {
  if (principal.role !== 'customer') return appointment;
  if (!isGroupSession(appointment)) return withoutStaffNote(appointment);
  return withoutStaffNote(sessionSeenBy(appointment, principal.customerId, now) ?? { ...appointment, attendees: [] });
}

function withoutStaffNote({ staffNote: _noted, ...appointment }: Appointment): Appointment {
  if (!appointment.attendees) return appointment;
  return { ...appointment, attendees: appointment.attendees.map(({ staffNote: _theirs, ...attendee }) => attendee) };
}

/** Fails with NOT_FOUND naming `providerId`. */
export function providerOf(business: Business, providerId: ProviderId): Provider {
  const provider = business.providers.find(({ id }) => id === providerId);
  if (!provider) throw notFound('provider', providerId, 'providerId');
  return provider;
}

/** Fails with NOT_FOUND naming `serviceId`. */
export function serviceOf(business: Business, serviceId: ServiceId): Service {
  const service = business.services.find(({ id }) => id === serviceId);
  if (!service) throw notFound('service', serviceId, 'serviceId');
  return service;
}

/** A service as somebody wishes it. */
export type ServiceWish = {
  readonly business: Business;
  readonly serviceId: ServiceId;
  /** One of the service's lengths; its usual one when absent. */
  readonly durationMinutes?: number | undefined;
  /** How many people come, of a group service; 1 when absent. */
  readonly party?: number | undefined;
  /** One of the service's places; any of them when absent. */
  readonly locationId?: LocationId | undefined;
};

/** The service at the one place. Fails with NOT_FOUND naming `locationId`. */
function atPlace(business: Business, service: Service, locationId: LocationId | undefined): Service {
  if (locationId === undefined) return service;
  const offered = service.locationIds ?? business.locations.map(({ id }) => id);
  if (offered.includes(locationId)) return { ...service, locationIds: [locationId] };
  throw new DomainError('NOT_FOUND', `location: ${service.id} is not offered at ${locationId}`, { path: 'locationId', offered });
}

/** The service at the wished length and place. Fails with NOT_FOUND, and INVALID_INPUT naming `durationMinutes` or `party`. */
export function wishedService({ business, serviceId, durationMinutes, party = 1, locationId }: ServiceWish): Service {
  const service = serviceOf(business, serviceId);
  const most = service.seats === undefined ? 1 : MOST_PARTY;
  if (!Number.isInteger(party) || party < 1 || party > most) {
    throw new DomainError('INVALID_INPUT', `party: expected 1 to ${most} people for ${service.id}, got ${party}`, {
      path: 'party',
      most,
    });
  }
  return atPlace(business, atLength(service, durationMinutes), locationId);
}

/** The named provider, or everybody who does the service. Fails with NOT_FOUND where the named one does not. */
export function eligibleProviders(business: Business, service: Service, providerId?: ProviderId): readonly Provider[] {
  const isEligible = ({ id }: Provider): boolean => service.providerIds?.includes(id) ?? true;
  if (providerId === undefined) return business.providers.filter(isEligible);
  const named = providerOf(business, providerId);
  if (isEligible(named)) return [named];
  throw new DomainError('NOT_FOUND', `provider: ${providerId} does not do ${service.id}`, {
    path: 'providerId',
    eligible: business.providers.filter(isEligible).map(({ id }) => id),
  });
}
