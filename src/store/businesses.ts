import type { Business } from '../domain/people/business.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import type { BusinessStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';
import { ofThisVersion, ofThisVersionIfFound, stamped } from './versioned.ts';

export class Businesses implements BusinessStore {
  readonly #collection: Collection<Business>;
  constructor(collection: Collection<Business>) {
    this.#collection = collection;
  }
  async get(id: BusinessId): Promise<Business | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ _id: id }));
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
