import type { Instant } from '../domain/time/types.ts';
import type { JobRow, JobStore } from '../ports/store.ts';
import type { Collection } from './collection.ts';

export class Jobs implements JobStore {
  readonly #collection: Collection<JobRow>;
  constructor(collection: Collection<JobRow>) {
    this.#collection = collection;
  }
  async add(rows: readonly JobRow[]): Promise<void> {
    if (rows.length > 0) await this.#collection.insertMany(rows);
  }
  async get(id: string): Promise<JobRow | undefined> {
    return this.#collection.findOne({ _id: id });
  }
  async take(owner: string, now: Instant, leaseMs: number): Promise<JobRow | undefined> {
    const result = await this.#collection.findOneAndUpdate(
      { state: 'due', dueAt: { $lte: now }, $or: [{ lease: null }, { 'lease.until': { $lte: now } }] },
      { $set: { lease: { owner, until: now + leaseMs } }, $inc: { attempts: 1 } },
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    );
    return result.outcome === 'written' ? result.document : undefined;
  }
  async finish(
    id: string,
    owner: string,
    end: { readonly state: 'done' | 'failed' } | { readonly retryAt: Instant; readonly error: string },
  ): Promise<void> {
    const set = 'state' in end ? { state: end.state, lease: null } : { dueAt: end.retryAt, lastError: end.error, lease: null };
    await this.#collection.updateOne({ _id: id, 'lease.owner': owner }, { $set: set });
  }
  /** Deletes finished jobs that were due before; failed ones stay for people to see. Gives their number. */
  async prune(before: Instant): Promise<number> {
    return this.#collection.deleteMany({ state: 'done', dueAt: { $lt: before } });
  }
}
