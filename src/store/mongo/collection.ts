import type {
  Collection as DriverCollection,
  Filter as DriverFilter,
  OptionalUnlessRequiredId,
  UpdateFilter,
  WithoutId,
} from 'mongodb';
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
import { duplicatesLeftOut, isDuplicateKey } from './errors.ts';
import type { Watch } from './retrying.ts';
import { retrying } from './retrying.ts';

type FindOptions = { readonly sort?: Sort; readonly limit?: number };

/** The port over the official driver. */
export class MongoCollection<T extends StoredDocument> implements Collection<T> {
  readonly #current: () => DriverCollection<T>;
  readonly #watch: Watch;
  /** `current`: of the client that reaches the server now. */
  constructor(current: () => DriverCollection<T>, watch: Watch) {
    this.#current = current;
    this.#watch = watch;
  }

  get #driver(): DriverCollection<T> {
    return this.#current();
  }

  #calling<R>(effect: 'read' | 'write', call: () => Promise<R>): Promise<R> {
    return retrying(effect, call, this.#watch);
  }

  async insertOne(document: T): Promise<InsertOutcome> {
    return this.#calling('write', async () => {
      const outcome = await unlessDuplicate(this.#driver.insertOne(document as unknown as OptionalUnlessRequiredId<T>));
      return outcome === 'duplicate' ? 'duplicate' : 'written';
    });
  }

  async insertMany(documents: readonly T[]): Promise<number> {
    if (documents.length === 0) return 0;
    return this.#calling('write', async () => {
      try {
        const done = await this.#driver.insertMany(documents as unknown as OptionalUnlessRequiredId<T>[], { ordered: false });
        return done.insertedCount;
      } catch (error) {
        const leftOut = duplicatesLeftOut(error);
        if (leftOut === undefined) throw error;
        return documents.length - leftOut;
      }
    });
  }

  async findOne(filter: Filter, options: { readonly sort?: Sort } = {}): Promise<T | undefined> {
    return (await this.find(filter, { ...options, limit: 1 }))[0];
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<T[]> {
    if (options.limit === 0) return [];
    const query = asQuery<T>(filter);
    return this.#calling(
      'read',
      async () => (await this.#driver.find(query, asFindOptions(options)).toArray()) as unknown as T[],
    );
  }

  async findIds(filter: Filter, options: FindOptions = {}): Promise<string[]> {
    if (options.limit === 0) return [];
    const query = asQuery<T>(filter);
    const rows = await this.#calling('read', () =>
      this.#driver.find(query, { ...asFindOptions(options), projection: { _id: 1 } }).toArray(),
    );
    return rows.map((row) => row._id as string);
  }

  async findOneAndUpdate(
    filter: Filter,
    update: Update,
    options: { readonly returnDocument: 'before' | 'after'; readonly sort?: Sort },
  ): Promise<FindAndUpdateResult<T>> {
    const query = asQuery<T>(filter);
    const change = asChange<T>(update);
    return this.#calling('write', async () => {
      const found = await unlessDuplicate(
        this.#driver.findOneAndUpdate(query, change, {
          returnDocument: options.returnDocument,
          ...(options.sort && { sort: options.sort }),
        }),
      );
      if (found === 'duplicate') return { outcome: 'duplicate' };
      return found === null ? { outcome: 'unmatched' } : { outcome: 'written', document: found as unknown as T };
    });
  }

  async updateOne(filter: Filter, update: Update, elements?: readonly Filter[]): Promise<UpdateOutcome> {
    const query = asQuery<T>(filter);
    const change = asChange<T>(update);
    for (const element of elements ?? []) checkFilter(element);
    const options = elements === undefined ? {} : { arrayFilters: [...elements] };
    return this.#calling('write', async () => outcomeOf(await unlessDuplicate(this.#driver.updateOne(query, change, options))));
  }

  async replaceOne(filter: Filter, document: T): Promise<UpdateOutcome> {
    const query = asQuery<T>(withId(filter, document._id));
    return this.#calling('write', async () =>
      outcomeOf(await unlessDuplicate(this.#driver.replaceOne(query, document as unknown as WithoutId<T>))),
    );
  }

  async deleteOne(filter: Filter): Promise<boolean> {
    const query = asQuery<T>(filter);
    return this.#calling('write', async () => (await this.#driver.deleteOne(query)).deletedCount === 1);
  }

  async deleteMany(filter: Filter): Promise<number> {
    const query = asQuery<T>(filter);
    return this.#calling('write', async () => (await this.#driver.deleteMany(query)).deletedCount);
  }

  /** One acknowledgement for all: a server commits what many ask for together. */
  later<R>(work: () => Promise<R>): Promise<R> {
    return work();
  }

  /** What is acknowledged is durable (write concern majority, journaled). */
  durable(): Promise<void> {
    return Promise.resolve();
  }

  soon(): Promise<void> {
    return Promise.resolve();
  }

  async countDocuments(filter: Filter): Promise<number> {
    const query = asQuery<T>(filter);
    return this.#calling('read', () => this.#driver.countDocuments(query));
  }
}

function asQuery<T extends StoredDocument>(filter: Filter): DriverFilter<T> {
  checkFilter(filter);
  return filter as unknown as DriverFilter<T>;
}

function asChange<T extends StoredDocument>(update: Update): UpdateFilter<T> {
  checkUpdate(update);
  return update as unknown as UpdateFilter<T>;
}

const asFindOptions = (options: FindOptions): { sort?: Sort; limit?: number } => ({
  ...(options.sort && { sort: options.sort }),
  ...(options.limit !== undefined && { limit: options.limit }),
});

async function unlessDuplicate<R>(call: Promise<R>): Promise<R | 'duplicate'> {
  try {
    return await call;
  } catch (error) {
    if (isDuplicateKey(error)) return 'duplicate';
    throw error;
  }
}

const outcomeOf = (done: { readonly matchedCount: number } | 'duplicate'): UpdateOutcome =>
  done === 'duplicate' ? 'duplicate' : done.matchedCount === 1 ? 'written' : 'unmatched';
