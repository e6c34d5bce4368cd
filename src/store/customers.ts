import type { Customer } from '../domain/people/customer.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import type { CustomerStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';
import { ofThisVersionIfFound, stamped } from './versioned.ts';

const OVERWRITTEN = ['contact', 'timeZone', 'locale'] as const;

export class Customers implements CustomerStore {
  readonly #collection: Collection<Customer>;
  constructor(collection: Collection<Customer>) {
    this.#collection = collection;
  }
  async get(id: CustomerId): Promise<Customer | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ _id: id }));
  }
  async save(customer: Customer): Promise<void> {
    if ((await this.#collection.insertOne(stamped(customer))) === 'written') return;
    const set: Record<string, unknown> = { updatedAt: customer.updatedAt };
    const unset: Record<string, ''> = {};
    for (const field of OVERWRITTEN) {
      if (customer[field] === undefined) unset[field] = '';
      else set[field] = customer[field];
    }
    await this.#collection.updateOne(
      { _id: customer._id, businessId: customer.businessId },
      Object.keys(unset).length > 0 ? { $set: set, $unset: unset } : { $set: set },
    );
  }
}
