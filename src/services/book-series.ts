import { DomainError } from '../domain/errors.ts';
import { MOST_REPEATS } from '../domain/booking/recurrence.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { BundleRequest, BundleResult, MemberRequest } from './book-bundle.ts';
import { bookBundle } from './book-bundle.ts';
import type { Services } from './deps.ts';

export type BookSeriesRequest = Omit<BundleRequest, 'members'> &
  Omit<MemberRequest, 'providerId' | 'startsAt'> & {
    /** 2 to 52 starts, as planned: dates that could not be had are left out or replaced by what the customer chose instead. */
    readonly occurrences: readonly { readonly providerId: ProviderId; readonly startsAt: Instant }[];
  };

/**
 * Books every occurrence of a series or none; each one is decided again. Fails like bookAppointment, `details.index` and `details.startsAt` naming the occurrence
 * and `details.alternatives` what could be had instead: then nothing is booked.
 */
export async function bookSeries(services: Services, request: BookSeriesRequest): Promise<BundleResult> {
  const { occurrences, serviceId, durationMinutes, party, locationId, answers, ...shared } = request;
  if (occurrences.length < 2 || occurrences.length > MOST_REPEATS) {
    throw new DomainError('INVALID_INPUT', `occurrences: expected 2 to ${MOST_REPEATS}, got ${occurrences.length}`, {
      path: 'occurrences',
    });
  }
  const member = { serviceId, durationMinutes, party, locationId, answers };
  return bookBundle(services, 'series', { ...shared, members: occurrences.map((where) => ({ ...member, ...where })) });
}
