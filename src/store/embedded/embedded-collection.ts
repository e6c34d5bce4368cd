import type {
  Collection,
  Filter,
  FindAndUpdateResult,
  InsertOutcome,
  Sort,
  StoredDocument,
  Update,
  UpdateOutcome,
} from '../collection.ts';
import { checkFilter, checkUpdate, withId } from '../guard.ts';
import type { Journal } from './journal.ts';
import { copyJson, freezeJson } from './json.ts';
import { updated } from './updating.ts';

export type FindOptions = { readonly sort?: Sort; readonly limit?: number };

/** Where a collection's documents are kept: memory-rows.ts or disk-rows.ts. Every step is done when it returns, and is in the journal's hands. */
export interface Rows<T extends StoredDocument> {
  /** What `select` gives is what is kept (frozen before anyone outside sees it), not a fresh copy. */
  readonly keepsSelected: boolean;
  /** The number inserted: those whose `_id` or unique key exists are skipped. */
  insert(documents: readonly T[]): number;
  select(filter: Filter, options: FindOptions): T[];
  /** `after` becomes the rows' own. False when a unique key of it is held by another document. */
  change(before: T, after: T): boolean;
  remove(documents: readonly T[]): void;
}

/** The operations of a collection, each one step over its rows; what it gives waits for the journal. */
export class EmbeddedCollection<T extends StoredDocument> implements Collection<T> {
  readonly #rows: Rows<T>;
  readonly #journal: Journal;

  constructor(rows: Rows<T>, journal: Journal) {
    this.#rows = rows;
    this.#journal = journal;
  }

  async insertOne(document: T): Promise<InsertOutcome> {
    return this.#journal.settled<InsertOutcome>(this.#insert([document]) === 1 ? 'written' : 'duplicate');
  }

  async insertMany(documents: readonly T[]): Promise<number> {
    return this.#journal.settled(this.#insert(documents));
  }

  async findOne(filter: Filter, options: { readonly sort?: Sort } = {}): Promise<T | undefined> {
    const found = this.#select(filter, { ...options, limit: 1 })[0];
    return this.#journal.settled(this.#rows.keepsSelected ? freezeJson(found) : found);
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<T[]> {
    const found = this.#select(filter, options);
    return this.#journal.settled(this.#rows.keepsSelected ? found.map(freezeJson) : found);
  }

  async findIds(filter: Filter, options: FindOptions = {}): Promise<string[]> {
    return this.#journal.settled(this.#select(filter, options).map((document) => document._id));
  }

  async findOneAndUpdate(
    filter: Filter,
    update: Update,
    options: { readonly returnDocument: 'before' | 'after'; readonly sort?: Sort },
  ): Promise<FindAndUpdateResult<T>> {
    checkUpdate(update);
    const before = this.#select(filter, { ...(options.sort && { sort: options.sort }), limit: 1 })[0];
    if (before === undefined) return this.#journal.settled<FindAndUpdateResult<T>>({ outcome: 'unmatched' });
    const after = updated(before, update);
    if (!this.#rows.change(before, after)) return this.#journal.settled<FindAndUpdateResult<T>>({ outcome: 'duplicate' });
    const document = options.returnDocument === 'after' ? after : before;
    return this.#journal.settled<FindAndUpdateResult<T>>({
      outcome: 'written',
      document: this.#rows.keepsSelected ? freezeJson(document) : document,
    });
  }

  async updateOne(filter: Filter, update: Update, elements?: readonly Filter[]): Promise<UpdateOutcome> {
    checkUpdate(update);
    const before = this.#select(filter, { limit: 1 })[0];
    if (before === undefined) return this.#journal.settled<UpdateOutcome>('unmatched');
    return this.#changed(before, updated(before, update, elements));
  }

  async replaceOne(filter: Filter, document: T): Promise<UpdateOutcome> {
    const before = this.#select(withId(filter, document._id), { limit: 1 })[0];
    if (before === undefined) return this.#journal.settled<UpdateOutcome>('unmatched');
    return this.#changed(before, copyJson(document));
  }

  async deleteOne(filter: Filter): Promise<boolean> {
    return this.#journal.settled(this.#remove(this.#select(filter, { limit: 1 })) === 1);
  }

  async deleteMany(filter: Filter): Promise<number> {
    return this.#journal.settled(this.#remove(this.#select(filter, {})));
  }

  async countDocuments(filter: Filter): Promise<number> {
    return this.#journal.settled(this.#select(filter, {}).length);
  }

  later<R>(work: () => Promise<R>): Promise<R> {
    return this.#journal.relaxed(work);
  }

  durable(): Promise<void> {
    return this.#journal.durable();
  }

  soon(): Promise<void> {
    return this.#journal.soon();
  }

  #insert(documents: readonly T[]): number {
    this.#journal.assertServing();
    return this.#rows.insert(documents);
  }

  #select(filter: Filter, options: FindOptions): T[] {
    this.#journal.assertServing();
    checkFilter(filter);
    return this.#rows.select(filter, options);
  }

  #changed(before: T, after: T): Promise<UpdateOutcome> {
    return this.#journal.settled<UpdateOutcome>(this.#rows.change(before, after) ? 'written' : 'duplicate');
  }

  #remove(documents: readonly T[]): number {
    this.#rows.remove(documents);
    return documents.length;
  }
}
