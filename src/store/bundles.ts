import type { Bundle, BundleState } from '../domain/booking/bundle.ts';
import type { BundleId, BusinessId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { BundleStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';
import { ofThisVersionIfFound, stamped } from './versioned.ts';

export class Bundles implements BundleStore {
  readonly #collection: Collection<Bundle>;
  constructor(collection: Collection<Bundle>) {
    this.#collection = collection;
  }
  async insert(bundle: Bundle): Promise<boolean> {
    return (await this.#collection.insertOne(stamped(bundle))) === 'written';
  }
  async get(businessId: BusinessId, id: BundleId): Promise<Bundle | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ _id: id, businessId }));
  }
  async move(id: BundleId, from: BundleState, to: BundleState, at: Instant): Promise<boolean> {
    return (await this.#collection.updateOne({ _id: id, state: from }, { $set: { state: to, updatedAt: at } })) === 'written';
  }
}
