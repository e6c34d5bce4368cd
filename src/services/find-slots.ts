import type { ErrorCode } from '../domain/errors.ts';
import { DomainError } from '../domain/errors.ts';
import type { TimeRange } from '../domain/language/types.ts';
import type { Business } from '../domain/people/business.ts';
import type { AppointmentId, LocationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import { latestOfDays, nearestMinuteFirst, spread } from '../domain/scheduling/rank.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import { truestRefusal } from '../domain/scheduling/verdict.ts';
import { exactRefusal } from '../domain/scheduling/wish.ts';
import type { LocalDate } from '../domain/time/types.ts';
import { addDays } from '../domain/time/wall.ts';
import { eligibleProviders, wishedService } from './access.ts';
import type { Services } from './deps.ts';
import type { Search } from './free-starts.ts';
import { askEverybody, bookableDates, nextFree, toSlot } from './free-starts.ts';
import { loadCalendars } from './load-calendars.ts';

export type FindSlotsRequest = {
  readonly business: Business;
  readonly serviceId: ServiceId;
  /** One of the service's lengths; its usual one when absent. */
  readonly durationMinutes?: number | undefined;
  /** How many people come, of a group service; 1 when absent. */
  readonly party?: number | undefined;
  /** Undefined: anyone who does the service; one entry a start, the least busy provider of that day first. */
  readonly providerId?: ProviderId | undefined;
  /** One of the service's places; any of them when absent. */
  readonly locationId?: LocationId | undefined;
  /** Local dates of the provider, both inclusive; at most 366 of them. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Provider-local start minutes [from, to); with `exact` the wish is `from` itself and everything else is ranked by its distance. */
  readonly time?: TimeRange | undefined;
  readonly excludedDays?: readonly LocalDate[] | undefined;
  readonly limit: number;
  /**
   * `spread` (default) samples the days and hours of a wide range, the earliest always first; `earliest` gives the first ones; `latest` the last one of each
   * date, or of a single date its last ones, the latest first.
   */
  readonly order?: 'spread' | 'earliest' | 'latest' | undefined;
  /** The appointment that would move: its own time, buffers and limit count are free for it. */
  readonly moving?: AppointmentId | undefined;
  /** A whole session moves: another one is in its way, not to be joined. */
  readonly alone?: boolean | undefined;
};

export type SlotSearch = {
  /** At most `limit`; by start, nearest first when `time.exact`, or as `order` says. */
  readonly slots: readonly Slot[];
  /** The wished exact time is free: this is it. */
  readonly exact?: Slot;
  /** How many slots fit the wish, shown or not. */
  readonly total: number;
  /** Why `slots` is empty, or why the wished exact time is not free. */
  readonly reason?: ErrorCode;
  /** When `slots` is empty: up to 3 next free ones from `from` on at any time of day, searched to the end of the booking window. */
  readonly nextFree: readonly Slot[];
};

const NEXT_FREE = 3;
const MOST_DAYS = 366;

function assertDates({ from, to }: FindSlotsRequest): void {
  if (to >= from && to < addDays(from, MOST_DAYS)) return;
  throw new DomainError('INVALID_INPUT', `to: expected a date of the ${MOST_DAYS} days from ${from}, got ${to}`, { path: 'to' });
}

async function nothing(services: Services, search: Search, request: FindSlotsRequest, reason: ErrorCode): Promise<SlotSearch> {
  const next = await nextFree(services, search, request, NEXT_FREE);
  return { slots: [], total: 0, reason, nextFree: next.map((start) => toSlot(search.service, start)) };
}

/**
 * Free slots of a service that fit a wish, as they are now; every one of them books (P7). Dates and times are the provider's; nothing is written.
 * Nothing free: the true `reason` (CLOSED, PAST, NOTICE, WINDOW, LIMIT, TAKEN, FULL, NO_RESOURCE, NO_SUCH_TIME) and the next free ones. Fails with NOT_FOUND (service,
 * provider, or a provider who does not do the service), INVALID_INPUT (dates the wrong way round, no such length, a party for one person's service) and UNAVAILABLE.
 * @example await findSlots(services, { business, serviceId, from: '2026-11-27', to: '2026-11-27', limit: 5 }) //=> { slots: [5], total: 14, nextFree: [] }
 */
export async function findSlots(services: Services, request: FindSlotsRequest): Promise<SlotSearch> {
  assertDates(request);
  const { business, moving, alone, time, limit, party } = request;
  const service = wishedService(request);
  const providers = eligibleProviders(business, service, request.providerId);
  const search: Search = { business, service, providers, party, now: services.clock.now(), moving, alone };
  const bookable = bookableDates(search);
  if (request.to < bookable.today) return nothing(services, search, request, 'PAST');
  if (request.from > bookable.last || request.to < bookable.first) return nothing(services, search, request, 'WINDOW');

  const calendars = await loadCalendars(services, { ...search, from: request.from, to: request.to });
  const { free, refusals } = askEverybody(calendars, request);
  const refusal = time?.exact ? exactRefusal(calendars, request, time.from) : undefined;
  if (free.length === 0) return nothing(services, search, request, refusal ?? truestRefusal(refusals));

  const ranked = time?.exact ? nearestMinuteFirst(free, time.from) : free;
  const first = time?.exact === true || request.order === 'earliest';
  const shown = first ? ranked.slice(0, limit) : request.order === 'latest' ? latestOfDays(free, limit) : spread(free, limit);
  const exact = time?.exact && refusal === undefined ? ranked[0] : undefined;
  return {
    slots: shown.map((start) => toSlot(service, start)),
    total: free.length,
    ...(exact ? { exact: toSlot(service, exact) } : {}),
    ...(refusal ? { reason: refusal } : {}),
    nextFree: [],
  };
}
