import type { Instant } from '../domain/time/types.ts';
import type { LinkStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';

export type RedeemedLink = { readonly _id: string; readonly at: Instant };

export class Links implements LinkStore {
  readonly #collection: Collection<RedeemedLink>;
  constructor(collection: Collection<RedeemedLink>) {
    this.#collection = collection;
  }
  async redeem(id: string, at: Instant): Promise<boolean> {
    return (await this.#collection.insertOne({ _id: id, at })) === 'written';
  }
  async isRedeemed(id: string): Promise<boolean> {
    return (await this.#collection.findOne({ _id: id })) !== undefined;
  }
}
