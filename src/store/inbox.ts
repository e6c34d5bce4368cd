import type { Accepted, InboxRow, InboxStore } from '../ports/store.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Collection } from './collection.ts';

export class Inbox implements InboxStore {
  readonly #collection: Collection<InboxRow>;
  constructor(collection: Collection<InboxRow>) {
    this.#collection = collection;
  }
  async accept(row: InboxRow): Promise<Accepted> {
    const collection = this.#collection;
    const isNew = (await collection.later(() => collection.insertOne(row))) === 'written';
    return { isNew, durable: collection.soon() };
  }
  async get(key: string): Promise<InboxRow | undefined> {
    return this.#collection.findOne({ _id: key });
  }
  async markDone(keys: readonly string[]): Promise<void> {
    const collection = this.#collection;
    await Promise.all(keys.map((key) => collection.later(() => collection.updateOne({ _id: key }, { $set: { state: 'done' } }))));
  }
  async forget(keys: readonly string[]): Promise<void> {
    const forget = (key: string) =>
      this.#collection.updateOne(
        { _id: key, state: 'done' },
        { $set: { 'delivery.text': '' }, $unset: { 'delivery.contact': '' } },
      );
    await Promise.all(keys.map(forget));
  }
  async stranded(before: Instant, limit: number): Promise<InboxRow[]> {
    return this.#collection.find({ state: 'new', receivedAt: { $lt: before } }, { sort: { receivedAt: 1 }, limit });
  }
  /** Deletes deliveries that were handled and received before; gives their number. */
  async prune(before: Instant): Promise<number> {
    return this.#collection.deleteMany({ state: 'done', receivedAt: { $lt: before } });
  }
}
