import { asDomainError } from '../domain/errors.ts';
import type { Business, Provider } from '../domain/people/business.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import type { Occupied } from '../domain/scheduling/provider-calendar.ts';
import { DAY_MS, HOUR_MS, instant, MINUTE_MS, plusMinutes } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import type { BusyFeeds } from '../ports/busy-feeds.ts';
import type { FeedCopy, StoredFeed } from '../ports/feeds.ts';
import type { Services } from './deps.ts';

/** A younger copy is believed when a booking is written; an older one is read again then, for at most so long (DESIGN §4). */
const BELIEVED_MS = 15 * MINUTE_MS;
const COMMIT_TIMEOUT_MS = 3_000;
const QUIET_TIMEOUT_MS = 20_000;
/** So that a copy is seldom older than what is believed. */
const FETCH_EVERY_MINUTES = 10;
/** The longest booking window, and what may reach into it. */
const DAYS_AHEAD = 733;

/** What to read, the same for everybody within an hour, so that one reading answers all who ask at once. */
function spanFrom(now: Instant): { readonly from: Instant; readonly to: Instant } {
  const from = instant(Math.floor((now - DAY_MS) / HOUR_MS) * HOUR_MS);
  return { from, to: instant(from + DAYS_AHEAD * DAY_MS) };
}

/** Reads a calendar as it is now. Fails like `BusyFeeds.read`. */
export async function readFeed(
  { clock }: Pick<Services, 'clock'>,
  busyFeeds: BusyFeeds,
  { url, timeZone }: Pick<StoredFeed, 'url' | 'timeZone'>,
  timeoutMs: number,
): Promise<FeedCopy> {
  const now = clock.now();
  return { ...(await busyFeeds.read({ url, timeZone, ...spanFrom(now), timeoutMs })), fetchedAt: now };
}

/** When a calendar that was read is read next, or one that could not be read for the n-th time in a row is tried again. */
export const nextFetch = (now: Instant, failures = 0): Instant =>
  plusMinutes(now, failures === 0 ? FETCH_EVERY_MINUTES : Math.min(2 ** (failures - 1), FETCH_EVERY_MINUTES));

/** Reads a calendar and stores the copy; false when it could not be read, which is stored and logged too. */
async function refresh(services: Services, busyFeeds: BusyFeeds, feed: StoredFeed, timeoutMs: number): Promise<boolean> {
  const { store, clock, logger } = services;
  try {
    const copy = await readFeed(services, busyFeeds, feed, timeoutMs);
    await store.feeds.saveCopy(feed, copy, nextFetch(clock.now()));
    return true;
  } catch (thrown) {
    const { code } = asDomainError(thrown);
    const attempts = (feed.failure?.attempts ?? 0) + 1;
    const now = clock.now();
    await store.feeds.saveFailure(feed, { at: now, code, attempts }, nextFetch(now, attempts));
    logger.warn('external-calendar-unread', { business: feed.businessId, provider: feed.providerId, code, attempts });
    return false;
  }
}

/** Reads at most `limit` calendars whose time has come; gives the number that were this process's to read. */
export async function refreshExternalCalendars(services: Services, limit: number): Promise<number> {
  const { store, clock, busyFeeds } = services;
  if (!busyFeeds) return 0;
  const now = clock.now();
  const mine: StoredFeed[] = [];
  for (const feed of await store.feeds.due(now, limit)) if (await store.feeds.claim(feed, nextFetch(now))) mine.push(feed);
  await Promise.all(mine.map((feed) => refresh(services, busyFeeds, feed, QUIET_TIMEOUT_MS)));
  return mine.length;
}

/**
 * Before a booking is decided: whether a provider's external calendar is known well enough. An old copy is read again, for at most 3 seconds; what was read then
 * counts in the decision. False: it cannot be known now, and only the provider can say yes.
 */
export async function isExternalTimeKnown(services: Services, business: Business, providerId: ProviderId): Promise<boolean> {
  const provider = business.providers.find(({ id }) => id === providerId);
  if (!provider?.externalCalendar) return true;
  const feed = await services.store.feeds.get(business._id, providerId);
  if (!feed) return false;
  if (feed.copy && services.clock.now() - feed.copy.fetchedAt <= BELIEVED_MS) return true;
  return services.busyFeeds !== undefined && (await refresh(services, services.busyFeeds, feed, COMMIT_TIMEOUT_MS));
}

/** What the providers' external calendars take of [from, to), by the last copies. One read of the store, none when nobody has such a calendar. */
export async function externalTime(
  { store }: Services,
  business: Business,
  providers: readonly Provider[],
  from: Instant,
  to: Instant,
): Promise<ReadonlyMap<ProviderId, readonly Occupied[]>> {
  const connected = providers.filter(({ externalCalendar }) => externalCalendar).map(({ id }) => id);
  if (connected.length === 0) return new Map();
  const feeds = await store.feeds.of(business._id, connected);
  return new Map(
    feeds.map(({ providerId, copy }) => [
      providerId,
      (copy?.busy ?? [])
        .filter(({ start, end }) => start < to && end > from)
        .map(({ start, end }): Occupied => ({ busyFrom: start, busyTo: end, startsAt: start, counted: false, external: true })),
    ]),
  );
}
