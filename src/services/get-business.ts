import { DomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import type { Services } from './deps.ts';

/** Fails with NOT_FOUND. */
export async function getBusiness(services: Services, businessId: BusinessId): Promise<Business> {
  const business = await services.store.businesses.get(businessId);
  if (!business) throw new DomainError('NOT_FOUND', `business: no ${businessId}`, { path: 'businessId' });
  return business;
}
