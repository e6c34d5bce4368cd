import type { Customer } from '../domain/people/customer.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import type { CustomerStore } from '../ports/store.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Collection, Update } from './collection.ts';
import { ofThisVersionIfFound, stamped } from './versioned.ts';

const SAVED = ['contact', 'timeZone', 'locale'] as const;
const REPLACED = [...SAVED, 'preferences', 'operations'] as const;

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
    await this.#collection.updateOne({ _id: customer._id, businessId: customer.businessId }, overwriting(customer, SAVED));
  }
  async replace(customer: Customer, revision: number): Promise<boolean> {
    const { _id, businessId } = customer;
    // A document from before there were revisions has none.
    const before = { _id, businessId, ...(revision === 0 ? { $or: [{ revision: null }, { revision: 0 }] } : { revision }) };
    if ((await this.#collection.updateOne(before, overwriting(customer, REPLACED))) === 'written') return true;
    return revision === 0 && (await this.#collection.insertOne(stamped({ ...customer, revision: 1 }))) === 'written';
  }
  async remove(id: CustomerId, createdBefore?: Instant): Promise<boolean> {
    return this.#collection.deleteOne({ _id: id, ...(createdBefore === undefined ? {} : { createdAt: { $lt: createdBefore } }) });
  }
}

function overwriting(customer: Customer, fields: readonly (keyof Customer)[]): Update {
  const set: Record<string, unknown> = { updatedAt: customer.updatedAt };
  const unset: Record<string, ''> = {};
  for (const field of fields) {
    if (customer[field] === undefined) unset[field] = '';
    else set[field] = customer[field];
  }
  return { $set: set, $inc: { revision: 1 }, ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}) };
}
