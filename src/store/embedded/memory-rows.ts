import { DomainError } from '../../domain/errors.ts';
import type { CollectionDefinition, Filter, StoredDocument } from '../collection.ts';
import type { FindOptions, Rows } from './embedded-collection.ts';
import type { Journal } from './journal.ts';
import { copyJson } from './json.ts';
import type { Json } from './json.ts';
import { matcher } from './matching.ts';
import { OrderedIndex, untouched } from './ordered-index.ts';
import type { MemoryIndex } from './ordered-index.ts';
import { plan } from './planner.ts';
import { comparator } from './sorting.ts';
import { UniqueIndex } from './unique-index.ts';

/** Documents that live in memory; every change is handed to the journal in the same step. */
export class MemoryRows<T extends StoredDocument> implements Rows<T> {
  readonly keepsSelected = true;
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

  insert(documents: readonly T[]): number {
    let inserted = 0;
    for (const document of documents) if (this.#insert(document)) inserted += 1;
    return inserted;
  }

  select(filter: Filter, options: FindOptions): T[] {
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

  change(before: T, after: T): boolean {
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

  remove(documents: readonly T[]): void {
    for (const document of documents) {
      for (const index of this.#indexes) index.remove(document._id, document as Json);
      this.#documents.delete(document._id);
      this.#journal.put(this.#name, document._id, undefined);
    }
  }

  #store(document: T): void {
    for (const index of this.#indexes) index.add(document._id, document as Json);
    this.#documents.set(document._id, document);
  }

  #conflicts(document: T): boolean {
    return this.#indexes.some((index) => index.holder(document._id, document as Json) !== undefined);
  }
}
