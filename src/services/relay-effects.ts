import { DomainError } from '../domain/errors.ts';
import type { Services } from './deps.ts';

/** Gives the number of effects relayed. */
export async function relayEffects(_services: Services, _limit = 100): Promise<number> {
  return Promise.reject(new DomainError('INTERNAL', 'relayEffects: not yet'));
}
