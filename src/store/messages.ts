import type { ConversationId } from '../domain/people/ids.ts';
import type { MessageRow, MessageStore, NewMessage, SendingEnd } from '../ports/messages.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Collection } from './collection.ts';

export class Messages implements MessageStore {
  readonly #collection: Collection<MessageRow>;
  constructor(collection: Collection<MessageRow>) {
    this.#collection = collection;
  }

  async add(messages: readonly NewMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.#collection.insertMany(messages.map((message) => ({ ...message, state: 'due', attempts: 0 })));
  }

  async take(owner: string, now: Instant, leaseMs: number): Promise<MessageRow | undefined> {
    // Two questions rather than one: each is a range of the index.
    const mark = { $set: { state: 'sending', lease: { owner, until: now + leaseMs } }, $inc: { attempts: 1 } };
    for (const filter of [
      { state: 'due', dueAt: { $lte: now } },
      { state: 'sending', 'lease.until': { $lte: now } },
    ]) {
      const result = await this.#collection.findOneAndUpdate(filter, mark, { sort: { dueAt: 1 }, returnDocument: 'after' });
      if (result.outcome === 'written') return result.document;
    }
    return undefined;
  }

  async finish(id: string, owner: string, end: SendingEnd): Promise<void> {
    const set =
      'retryAt' in end
        ? { state: 'due', dueAt: end.retryAt, lastError: end.error, lease: null }
        : end.state === 'sent'
          ? { state: 'sent', via: end.via, lease: null }
          : { state: 'failed', lastError: end.error, lease: null };
    await this.#collection.updateOne({ _id: id, state: 'sending', 'lease.owner': owner }, { $set: set });
  }

  async withdraw(ids: readonly string[]): Promise<number> {
    const outcomes = await Promise.all(
      ids.map((id) => this.#collection.updateOne({ _id: id, state: 'due' }, { $set: { state: 'withdrawn' } })),
    );
    return outcomes.filter((outcome) => outcome === 'written').length;
  }

  async get(id: string): Promise<MessageRow | undefined> {
    return this.#collection.findOne({ _id: id });
  }

  async forget(conversationId: ConversationId, before: Instant): Promise<number> {
    return this.#collection.deleteMany({ 'to.conversationId': conversationId, state: { $ne: 'sending' }, at: { $lt: before } });
  }

  /** Deletes messages that were written before and are over; failed ones stay for people to see. Gives their number. */
  async prune(before: Instant): Promise<number> {
    return this.#collection.deleteMany({ state: { $in: ['sent', 'withdrawn'] }, at: { $lt: before } });
  }
}
