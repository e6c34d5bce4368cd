import { DomainError } from '../../domain/errors.ts';
import type {
  Collection,
  CollectionDefinition,
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
import type { Json } from './json.ts';
import { matcher } from './matching.ts';
import { OrderedIndex, untouched } from './ordered-index.ts';
import type { MemoryIndex } from './ordered-index.ts';
import { plan } from './planner.ts';
import { comparator } from './sorting.ts';
import { UniqueIndex } from './unique-index.ts';
import { updated } from './updating.ts';

type FindOptions = { readonly sort?: Sort; readonly limit?: number };

/** A collection whose documents live in memory; every change is handed to the journal in the same step. */
export class MemoryCollection<T extends StoredDocument> implements Collection<T> {
  readonly #name: string;
  readonly #journal: Journal;
  readonly #documents = new Map<string, T>();
  readonly #indexes: readonly MemoryIndex[];

  constructor(definition: CollectionDefinition, journal: Journal, rows: Iterable<T>) {
    this.#name = definition.name;
    this.#journal = journal;
    this.#indexes = definition.indexes.map((index) => (index.unique ? new UniqueIndex(index) : new OrderedIndex(index)));
    for (const document of rows) this.#documents.set(document._id, document);
    for (const index of this.#indexes) {
      const conflict = index.load(this.#documents as ReadonlyMap<string, Json>);
      if (conflict !== undefined) {
        throw new DomainError(
          'INTERNAL',
          `embedded store: '${this.#name}' holds two documents with one unique key (${conflict}); restore a backup`,
        );
      }
    }
  }

  async insertOne(document: T): Promise<InsertOutcome> {
    this.#journal.assertServing();
    return this.#journal.settled<InsertOutcome>(this.#insert(document) ? 'written' : 'duplicate');
  }

  async insertMany(documents: readonly T[]): Promise<number> {
    this.#journal.assertServing();
    let inserted = 0;
    for (const document of documents) if (this.#insert(document)) inserted += 1;
    return this.#journal.settled(inserted);
  }

  async findOne(filter: Filter, options: { readonly sort?: Sort } = {}): Promise<T | undefined> {
    return this.#journal.settled(freezeJson(this.#select(filter, { ...options, limit: 1 })[0]));
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<T[]> {
    return this.#journal.settled(this.#select(filter, options).map(freezeJson));
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
    if (!this.#change(before, after)) return this.#journal.settled<FindAndUpdateResult<T>>({ outcome: 'duplicate' });
    const document = freezeJson(options.returnDocument === 'after' ? after : before);
    return this.#journal.settled<FindAndUpdateResult<T>>({ outcome: 'written', document });
  }

  async updateOne(filter: Filter, update: Update, elements?: readonly Filter[]): Promise<UpdateOutcome> {
    checkUpdate(update);
    const before = this.#select(filter, { limit: 1 })[0];
    if (before === undefined) return this.#journal.settled<UpdateOutcome>('unmatched');
    return this.#journal.settled<UpdateOutcome>(
      this.#change(before, updated(before, update, elements)) ? 'written' : 'duplicate',
    );
  }

  async replaceOne(filter: Filter, document: T): Promise<UpdateOutcome> {
    const before = this.#select(withId(filter, document._id), { limit: 1 })[0];
    if (before === undefined) return this.#journal.settled<UpdateOutcome>('unmatched');
    return this.#journal.settled<UpdateOutcome>(this.#change(before, copyJson(document)) ? 'written' : 'duplicate');
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

  #select(filter: Filter, options: FindOptions): T[] {
    this.#journal.assertServing();
    checkFilter(filter);
    const planned = plan(filter, options.sort, this.#indexes);
    const fits = matcher(filter);
    const streams = options.sort === undefined || planned?.ordered === true;
    const limit = options.limit ?? Infinity;
    const found: T[] = [];
    for (const document of planned === undefined ? this.#documents.values() : this.#byIds(planned.ids)) {
      if (!fits(document as Json)) continue;
      found.push(document);
      if (streams && found.length >= limit) return found;
    }
    if (!streams && options.sort !== undefined) found.sort(comparator(options.sort) as (a: T, b: T) => number);
    return found.length > limit ? found.slice(0, limit) : found;
  }

  *#byIds(ids: Iterable<string>): Generator<T> {
    for (const id of ids) {
      const document = this.#documents.get(id);
      if (document !== undefined) yield document;
    }
  }

  #insert(given: T): boolean {
    if (this.#documents.has(given._id)) return false;
    const document = copyJson(given);
    if (this.#conflicts(document)) return false;
    this.#store(document);
    this.#journal.put(this.#name, document._id, document);
    return true;
  }

  #change(before: T, after: T): boolean {
    const touched = this.#indexes.filter((index) => !untouched(index.definition, before as Json, after as Json));
    if (touched.some((index) => index.holder(after._id, after as Json) !== undefined)) return false;
    for (const index of touched) {
      index.remove(before._id, before as Json);
      index.add(after._id, after as Json);
    }
    this.#documents.set(after._id, after);
    this.#journal.put(this.#name, after._id, after);
    return true;
  }

  #remove(documents: readonly T[]): number {
    for (const document of documents) {
      for (const index of this.#indexes) index.remove(document._id, document as Json);
      this.#documents.delete(document._id);
      this.#journal.put(this.#name, document._id, undefined);
    }
    return documents.length;
  }

  #store(document: T): void {
    for (const index of this.#indexes) index.add(document._id, document as Json);
    this.#documents.set(document._id, document);
  }

  #conflicts(document: T): boolean {
    return this.#indexes.some((index) => index.holder(document._id, document as Json) !== undefined);
  }
}
