/**
 * The part of the MongoDB API that Almanac allows itself: operations that MongoDB documents as atomic on one document, and plain reads.
 * Both databases (embedded/, mongo/) implement exactly this, and tests/contracts/store.ts holds them to it.
 */

/** A JSON document: no dates, no undefined, no NaN. `_id` is a string and the only unique key besides the claims index. */
export type StoredDocument = { readonly _id: string };

export type Scalar = string | number | boolean | null;

/** A test of one path. A plain scalar means equality; on an array it means "an element equals"; null also matches a missing field. */
export type Condition =
  | Scalar
  | {
      readonly $in?: readonly Scalar[];
      readonly $nin?: readonly Scalar[];
      readonly $ne?: Scalar;
      readonly $gt?: string | number;
      readonly $gte?: string | number;
      readonly $lt?: string | number;
      readonly $lte?: string | number;
      readonly $size?: number;
      readonly $elemMatch?: Filter;
    };

/** Keys are dotted paths, or `$or` / `$and` with a list of filters. `undefined` anywhere is refused: it would match everything on one side. */
// A Record cannot refer to itself.
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
export type Filter = { readonly [path: string]: Condition | readonly Filter[] };

/** Keys are dotted paths; `list.$[x].field` means the elements that an element filter on `x` fits. `undefined` values of `$set` are left out. */
export type Update = {
  readonly $set?: Readonly<Record<string, unknown>>;
  readonly $unset?: Readonly<Record<string, ''>>;
  readonly $inc?: Readonly<Record<string, number>>;
  /** One element, or several with `$each`. */
  readonly $push?: Readonly<Record<string, unknown>>;
  /** A scalar, or a filter over elements. */
  readonly $pull?: Readonly<Record<string, Scalar | Filter>>;
};

/** One or more top-level or dotted paths, 1 ascending, -1 descending; ties are in no promised order. */
export type Sort = Readonly<Record<string, 1 | -1>>;

/** `duplicate`: `_id` or a unique key is held by another document, and nothing was written. */
export type InsertOutcome = 'written' | 'duplicate';
/** `unmatched`: no document fits the filter, and nothing was written. */
export type UpdateOutcome = 'written' | 'unmatched' | 'duplicate';

export type FindAndUpdateResult<T> =
  { readonly outcome: 'written'; readonly document: T } | { readonly outcome: 'unmatched' | 'duplicate' };

/**
 * Documents given back are frozen or fresh: nothing done to them changes the store, so treat them as read-only.
 * Every promise of a write resolves only once the write is durable. Errors: UNAVAILABLE (the database cannot be reached in time), INTERNAL (a malformed call).
 */
export interface Collection<T extends StoredDocument> {
  insertOne(document: T): Promise<InsertOutcome>;
  /** Unordered: documents whose `_id` or unique key exists are skipped. Gives the number inserted. */
  insertMany(documents: readonly T[]): Promise<number>;
  findOne(filter: Filter, options?: { readonly sort?: Sort }): Promise<T | undefined>;
  find(filter: Filter, options?: { readonly sort?: Sort; readonly limit?: number }): Promise<T[]>;
  /** Only the `_id`s of what `find` would give. */
  findIds(filter: Filter, options?: { readonly sort?: Sort; readonly limit?: number }): Promise<string[]>;
  findOneAndUpdate(
    filter: Filter,
    update: Update,
    options: { readonly returnDocument: 'before' | 'after'; readonly sort?: Sort },
  ): Promise<FindAndUpdateResult<T>>;
  /** `elements` are MongoDB's arrayFilters. @example updateOne({ _id }, { $set: { 'list.$[x].done': true } }, [{ 'x.id': 'a' }]) */
  updateOne(filter: Filter, update: Update, elements?: readonly Filter[]): Promise<UpdateOutcome>;
  /** Matches the filter and `document._id`. */
  replaceOne(filter: Filter, document: T): Promise<UpdateOutcome>;
  deleteOne(filter: Filter): Promise<boolean>;
  /** One atomic step per document, not all at once. Gives the number deleted. */
  deleteMany(filter: Filter): Promise<number>;
  countDocuments(filter: Filter): Promise<number>;
  /**
   * Writes that `work` begins in this very call may become durable later than their promises resolve: with the next write that waits, at most a moment
   * after, always in order, so never without what came before them. For steps that a crash may undo because recovery takes them again.
   * @example await collection.later(() => collection.updateOne({ _id }, { $set: { lease: null } }))
   */
  later<R>(work: () => Promise<R>): Promise<R>;
  /** Resolves once everything written so far is durable, what was begun as `later` too. */
  durable(): Promise<void>;
  /** The same, with whatever becomes durable next: at most a moment later, and at no cost of its own. */
  soon(): Promise<void>;
}

/** Paths in order; an array on a path makes one entry per element. */
export type IndexDefinition = { readonly fields: readonly string[]; readonly unique?: true };

export type CollectionDefinition = {
  readonly name: string;
  /** Where the embedded database keeps it: working set in memory, or what only grows on disk alone. Every write is on disk either way. */
  readonly residence: 'memory' | 'disk';
  readonly indexes: readonly IndexDefinition[];
};

export interface Database {
  readonly kind: 'embedded' | 'mongo';
  /** The collection with its indexes in place; safe to call again. */
  collection<T extends StoredDocument>(definition: CollectionDefinition): Promise<Collection<T>>;
  /** A round trip. Errors: UNAVAILABLE. */
  ping(): Promise<void>;
  /** Waits for what was accepted; later calls fail with UNAVAILABLE. */
  close(): Promise<void>;
}
