import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Provider } from '../domain/people/business.ts';
import type { BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { meets } from '../domain/scheduling/intervals.ts';
import type { Instant } from '../domain/time/types.ts';
import type { BusyFeeds } from '../ports/busy-feeds.ts';
import { feedId } from '../ports/feeds.ts';
import { assertBusiness, assertColumn, providerOf } from './access.ts';
import type { Services } from './deps.ts';
import { editProvider } from './edit-provider.ts';
import { nextFetch, readFeed } from './external-calendar.ts';
import { getBusiness } from './get-business.ts';
import { living } from './living.ts';

type ProviderRequest = { readonly principal: Principal; readonly businessId: BusinessId; readonly providerId: ProviderId };
export type ConnectCalendarRequest = ProviderRequest & {
  /** An ICS address (https, http or webcal); a secret, which no answer gives back. */
  readonly url: string;
  readonly operationId: OperationId;
};
/** `met`: upcoming bookings at times that the calendar takes; kept, to be settled by people. `unread`: events in it that make no sense. */
export type ConnectCalendarResult = { readonly met: readonly Appointment[]; readonly unread: number };

const SCHEMA_VERSION = 1;
const CONNECT_TIMEOUT_MS = 15_000;

function readerOf({ busyFeeds }: Services): BusyFeeds {
  if (busyFeeds) return busyFeeds;
  throw new DomainError('UNAVAILABLE', 'external calendars: none are read here', {});
}

/**
 * Lets a provider's external calendar take time: reads it now, then every 10 minutes, and when a booking is written on a copy older than 15 minutes. Replaces the
 * one before. Fails with INVALID_INPUT naming `url` (no address we fetch, a private network, not a calendar), UNAVAILABLE, TIMEOUT, FORBIDDEN and NOT_FOUND.
 */
export async function connectCalendar(services: Services, request: ConnectCalendarRequest): Promise<ConnectCalendarResult> {
  const { businessId, providerId, operationId } = request;
  assertBusiness(request.principal, businessId);
  assertColumn(request.principal, providerId);
  const busyFeeds = readerOf(services);
  const url = busyFeeds.address(request.url);
  const { timeZone } = providerOf(await getBusiness(services, businessId), providerId);
  const copy = await readFeed(services, busyFeeds, { url, timeZone }, CONNECT_TIMEOUT_MS);
  const now = services.clock.now();
  // The calendar before the mark: whoever sees the mark finds the calendar.
  const identity = { _id: feedId(businessId, providerId), schemaVersion: SCHEMA_VERSION, businessId, providerId };
  await services.store.feeds.put({ ...identity, url, timeZone, copy, nextFetchAt: nextFetch(now) });
  const { principal } = request;
  const apply = (provider: Provider): Provider => ({ ...provider, externalCalendar: true });
  await editProvider(services, { principal, businessId, providerId, operationId, args: { externalCalendar: url }, apply });
  const until = copy.busy.at(-1)?.end ?? now;
  const booked = await services.store.appointments.busy(businessId, now, Math.max(until, now) as Instant, [providerId]);
  const met = (await living(services, booked, now)).filter(
    (one) => one.kind === 'appointment' && one.startsAt > now && meets(copy.busy, one.startsAt, one.endsAt),
  );
  return { met, unread: copy.unread };
}

/** Ends that a provider's external calendar takes time, and forgets its address. Fails with FORBIDDEN, NOT_FOUND and CONFLICT. */
export async function disconnectCalendar(
  services: Services,
  { operationId, ...request }: ProviderRequest & { readonly operationId: OperationId },
): Promise<void> {
  const apply = ({ externalCalendar: _gone, ...provider }: Provider): Provider => provider;
  const { repeated } = await editProvider(services, { ...request, operationId, args: { externalCalendar: null }, apply });
  if (!repeated) await services.store.feeds.remove(request.businessId, request.providerId);
}

/** `host`: of the address, for telling calendars apart. `failing`: since when it could not be read, and why. */
export type CalendarStatus =
  | { readonly connected: false }
  | {
      readonly connected: true;
      readonly host: string;
      readonly fetchedAt: Instant | undefined;
      readonly unread: number;
      readonly failing: { readonly at: Instant; readonly code: string } | undefined;
    };

/** How a provider's external calendar is doing. Fails with FORBIDDEN and NOT_FOUND. */
export async function calendarStatus(
  services: Services,
  { principal, businessId, providerId }: ProviderRequest,
): Promise<CalendarStatus> {
  assertBusiness(principal, businessId);
  assertColumn(principal, providerId);
  const feed = await services.store.feeds.get(businessId, providerId);
  if (!feed) return { connected: false };
  const { copy, failure, url } = feed;
  return {
    connected: true,
    host: URL.parse(url)?.host ?? '',
    fetchedAt: copy?.fetchedAt,
    unread: copy?.unread ?? 0,
    failing: failure && { at: failure.at, code: failure.code },
  };
}
