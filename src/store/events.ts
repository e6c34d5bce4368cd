import type { Instant } from '../domain/time/types.ts';
import type { EventRow, EventStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';

export class Events implements EventStore {
  readonly #collection: Collection<EventRow>;
  constructor(collection: Collection<EventRow>) {
    this.#collection = collection;
  }
  async add(rows: readonly EventRow[]): Promise<void> {
    if (rows.length > 0) await this.#collection.insertMany(rows);
  }
  async addCopies(rows: readonly EventRow[]): Promise<void> {
    if (rows.length > 0) await this.#collection.later(() => this.#collection.insertMany(rows));
  }
  async of(subject: string, kind: EventRow['kind'], afterSeq: number, limit: number): Promise<EventRow[]> {
    return this.#collection.find({ subject, kind, seq: { $gt: afterSeq } }, { sort: { seq: 1 }, limit });
  }
  async forget(subject: string, before: Instant): Promise<number> {
    return this.#collection.deleteMany({ subject, kind: { $nin: ['audit', 'usage'] }, at: { $lt: before } });
  }
  /** Deletes events of a kind that happened before; gives their number. */
  async prune(kind: EventRow['kind'], before: Instant): Promise<number> {
    return this.#collection.deleteMany({ kind, at: { $lt: before } });
  }
}
