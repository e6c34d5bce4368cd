import { DomainError } from '../domain/errors.ts';
import type { Services } from './deps.ts';

/** Gives the number released. */
export async function releaseExpiredHolds(_services: Services, _limit: number): Promise<number> {
  return Promise.reject(new DomainError('INTERNAL', 'releaseExpiredHolds: not yet'));
}
