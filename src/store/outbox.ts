import type { ConversationId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { OutboxRow, OutboxStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';

export class Outbox implements OutboxStore {
  readonly #collection: Collection<OutboxRow>;
  constructor(collection: Collection<OutboxRow>) {
    this.#collection = collection;
  }
  async add(rows: readonly OutboxRow[]): Promise<void> {
    // Copies of what a conversation holds until they are durable.
    if (rows.length > 0) await this.#collection.later(() => this.#collection.insertMany(rows));
  }
  async after(conversationId: ConversationId, afterSeq: number, limit: number): Promise<OutboxRow[]> {
    return this.#collection.find({ conversationId, seq: { $gt: afterSeq } }, { sort: { seq: 1 }, limit });
  }
  async forget(conversationId: ConversationId, before: Instant): Promise<number> {
    return this.#collection.deleteMany({ conversationId, at: { $lt: before } });
  }
  /** Deletes lines written before; gives their number. */
  async prune(before: Instant): Promise<number> {
    return this.#collection.deleteMany({ at: { $lt: before } });
  }
}
