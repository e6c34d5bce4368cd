import type { ErrorCode } from '../domain/errors.ts';
import { DomainError } from '../domain/errors.ts';
import type { TimeRange } from '../domain/language/types.ts';
import type { Business } from '../domain/people/business.ts';
import type { AppointmentId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type FindSlotsRequest = {
  readonly business: Business;
  readonly serviceId: ServiceId;
  /** Undefined: anyone who does the service; one entry a start, the least busy provider of that day first. */
  readonly providerId?: ProviderId | undefined;
  /** Local dates of the provider, both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Provider-local start minutes [from, to); with `exact` the wish is `from` itself and everything else is ranked by its distance. */
  readonly time?: TimeRange | undefined;
  readonly excludedDays?: readonly LocalDate[] | undefined;
  readonly limit: number;
  /** `spread` (default) samples the days and hours of a wide range, the earliest always first; `earliest` gives the first ones. */
  readonly order?: 'spread' | 'earliest' | undefined;
  /** The appointment that would move: its own time, buffers and limit count are free for it. */
  readonly moving?: AppointmentId | undefined;
};

export type SlotSearch = {
  /** At most `limit`; by start, or nearest first when `time.exact`. */
  readonly slots: readonly Slot[];
  /** The wished exact time is free: this is it. */
  readonly exact?: Slot;
  /** How many slots fit the wish, shown or not. */
  readonly total: number;
  /** Why `slots` is empty, or why the wished exact time is not free. */
  readonly reason?: ErrorCode;
  /** When `slots` is empty: up to 3 next free ones from `from` on, searched to the end of the booking window. */
  readonly nextFree: readonly Slot[];
};

export async function findSlots(_services: Services, _request: FindSlotsRequest): Promise<SlotSearch> {
  return Promise.reject(new DomainError('INTERNAL', 'findSlots: not yet'));
}
