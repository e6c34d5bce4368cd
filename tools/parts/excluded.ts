import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import { doing } from './request.ts';

/** Those who do the service and were not left out; all of them where that leaves nobody. */
function left(business: Business, service: Service, excluded: readonly Provider[]): readonly Provider[] {
  const able = doing(business, service);
  const others = able.filter(({ id }) => !excluded.some((one) => one.id === id));
  return others.length > 0 ? others : able;
}

/** The service without those who were left out ("not with Theo"), where somebody else does it. */
export const serviceWithout = (business: Business, service: Service, excluded: readonly Provider[] = []): Service =>
  excluded.length === 0 ? service : { ...service, providerIds: left(business, service, excluded).map(({ id }) => id) };

/** The business as it is searched when some of its people were left out; who they are stays known. */
export const businessWithout = (business: Business, excluded: readonly Provider[] = []): Business =>
  excluded.length === 0
    ? business
    : { ...business, services: business.services.map((service) => serviceWithout(business, service, excluded)) };
