import { DomainError } from '../domain/errors.ts';
import type { BundleRequest, BundleResult } from './book-bundle.ts';
import { bookBundle } from './book-bundle.ts';
import type { Services } from './deps.ts';

const MOST_MEMBERS = 10;

/**
 * Books the services of a visit, all or none: back to back or at once, with one provider or several. Each is decided again. Fails like bookAppointment,
 * `details.index` and `details.startsAt` naming the service that could not be had: then nothing is booked.
 */
export async function bookVisit(services: Services, request: BundleRequest): Promise<BundleResult> {
  const { length } = request.members;
  if (length < 2 || length > MOST_MEMBERS) {
    throw new DomainError('INVALID_INPUT', `members: expected 2 to ${MOST_MEMBERS} services, got ${length}`, { path: 'members' });
  }
  return bookBundle(services, 'visit', request);
}
