import type { Business } from '../domain/people/business.ts';
import { validateBusiness } from '../domain/booking/validate-business.ts';
import type { Services } from './deps.ts';

/** Adds a business; false when its id exists already, and nothing was written. Fails with INVALID_INPUT, `details.path` names the field. */
export async function createBusiness(services: Services, business: Business): Promise<boolean> {
  validateBusiness(business);
  return services.store.businesses.insert(business);
}
