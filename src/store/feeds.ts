import type { BusinessId, ProviderId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { FeedCopy, FeedStore, StoredFeed } from '../ports/feeds.ts';
import { feedId } from '../ports/feeds.ts';
import type { Collection } from './collection.ts';
import { ofThisVersion, ofThisVersionIfFound, stamped } from './versioned.ts';

export class Feeds implements FeedStore {
  readonly #collection: Collection<StoredFeed>;
  constructor(collection: Collection<StoredFeed>) {
    this.#collection = collection;
  }

  async put(feed: StoredFeed): Promise<void> {
    const next = stamped(feed);
    // Between the two attempts somebody may insert or remove it.
    while (
      (await this.#collection.replaceOne({ _id: feed._id }, next)) !== 'written' &&
      (await this.#collection.insertOne(next)) !== 'written'
    );
  }

  async get(businessId: BusinessId, providerId: ProviderId): Promise<StoredFeed | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ _id: feedId(businessId, providerId) }));
  }

  async of(businessId: BusinessId, providerIds: readonly ProviderId[]): Promise<StoredFeed[]> {
    const ids = providerIds.map((providerId) => feedId(businessId, providerId));
    return (await this.#collection.find({ _id: { $in: ids } })).map(ofThisVersion);
  }

  async remove(businessId: BusinessId, providerId: ProviderId): Promise<void> {
    await this.#collection.deleteOne({ _id: feedId(businessId, providerId) });
  }

  async due(now: Instant, limit: number): Promise<StoredFeed[]> {
    const found = await this.#collection.find({ nextFetchAt: { $lte: now } }, { sort: { nextFetchAt: 1 }, limit });
    return found.map(ofThisVersion);
  }

  async claim({ _id, url, nextFetchAt }: StoredFeed, until: Instant): Promise<boolean> {
    return (await this.#collection.updateOne({ _id, url, nextFetchAt }, { $set: { nextFetchAt: until } })) === 'written';
  }

  async saveCopy({ _id, url }: StoredFeed, copy: FeedCopy, nextFetchAt: Instant): Promise<void> {
    const older = { $or: [{ 'copy.fetchedAt': null }, { 'copy.fetchedAt': { $lt: copy.fetchedAt } }] };
    await this.#collection.updateOne({ _id, url, ...older }, { $set: { copy, nextFetchAt }, $unset: { failure: '' } });
  }

  async saveFailure({ _id, url }: StoredFeed, failure: NonNullable<StoredFeed['failure']>, nextFetchAt: Instant): Promise<void> {
    await this.#collection.updateOne({ _id, url }, { $set: { failure, nextFetchAt } });
  }
}
