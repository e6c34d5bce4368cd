import type { Business } from '../domain/people/business.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import type { BusinessStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';
import { SharedReads } from './shared-reads.ts';
import { ofThisVersion, ofThisVersionIfFound, stamped } from './versioned.ts';

export class Businesses implements BusinessStore {
  readonly #collection: Collection<Business>;
  readonly #shared: SharedReads<Business | undefined> | undefined;

  /** `far`: each read is a round trip, so that those who ask at once share it. Every write reads its business first. */
  constructor(collection: Collection<Business>, far: boolean) {
    this.#collection = collection;
    this.#shared = far ? new SharedReads((id) => collection.findOne({ _id: id })) : undefined;
  }
  async get(id: BusinessId): Promise<Business | undefined> {
    return ofThisVersionIfFound(await (this.#shared?.get(id) ?? this.#collection.findOne({ _id: id })));
  }
  async list(): Promise<Business[]> {
    return (await this.#collection.find({}, { sort: { _id: 1 } })).map(ofThisVersion);
  }
  async insert(business: Business): Promise<boolean> {
    return (await this.#collection.insertOne(stamped(business))) === 'written';
  }
  async replace(business: Business, revision: number): Promise<boolean> {
    const next = { ...stamped(business), revision: revision + 1 };
    return (await this.#collection.replaceOne({ _id: business._id, revision }, next)) === 'written';
  }
}
