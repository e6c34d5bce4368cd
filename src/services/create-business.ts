import { DomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import type { Services } from './deps.ts';

/** False: it exists already, and nothing was written. */
export async function createBusiness(_services: Services, _business: Business): Promise<boolean> {
  return Promise.reject(new DomainError('INTERNAL', 'createBusiness: not yet'));
}
