import type { BusinessId, ProviderId } from '../domain/people/ids.ts';
import type { Instant, Interval, ZoneId } from '../domain/time/types.ts';

/** What a provider's external calendar said when it was last read. */
export type FeedCopy = {
  /** Merged, by start, within [from, to) of the reading. */
  readonly busy: readonly Interval[];
  readonly unread: number;
  readonly fetchedAt: Instant;
};

/** The external calendar of one provider. `_id` is `businessId|providerId`. */
export type StoredFeed = {
  readonly _id: string;
  readonly schemaVersion: number;
  readonly businessId: BusinessId;
  readonly providerId: ProviderId;
  /** A secret: whoever has it reads the calendar. */
  readonly url: string;
  readonly timeZone: ZoneId;
  readonly copy?: FeedCopy;
  /** The last attempt failed: since then only the older copy is known. */
  readonly failure?: { readonly at: Instant; readonly code: string; readonly attempts: number };
  readonly nextFetchAt: Instant;
};

export interface FeedStore {
  /** Inserts or replaces a provider's calendar. */
  put(feed: StoredFeed): Promise<void>;
  get(businessId: BusinessId, providerId: ProviderId): Promise<StoredFeed | undefined>;
  /** Of these providers, in no order. */
  of(businessId: BusinessId, providerIds: readonly ProviderId[]): Promise<StoredFeed[]>;
  remove(businessId: BusinessId, providerId: ProviderId): Promise<void>;
  /** Feeds to be fetched by now, the longest due first. */
  due(now: Instant, limit: number): Promise<StoredFeed[]>;
  /** Compare-and-set on `nextFetchAt`: true for the one process that fetches. */
  claim(feed: StoredFeed, until: Instant): Promise<boolean>;
  /** Stores what was read from this very address; nothing when the address changed meanwhile or a younger copy is there. */
  saveCopy(feed: StoredFeed, copy: FeedCopy, nextFetchAt: Instant): Promise<void>;
  saveFailure(feed: StoredFeed, failure: NonNullable<StoredFeed['failure']>, nextFetchAt: Instant): Promise<void>;
}

export const feedId = (businessId: BusinessId, providerId: ProviderId): string => `${businessId}|${providerId}`;
