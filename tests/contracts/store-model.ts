import { expect } from '@jest/globals';
import fc from 'fast-check';
import { Query, updateOne } from 'mingo';
import type { Collection, Filter, Scalar, Sort, Update } from '../../src/store/collection.ts';

/** A document with every shape that the stores use: scalars, missing and null fields, an object, lists of scalars and of objects. */
export type Thing = {
  readonly _id: string;
  readonly owner: string;
  readonly claims: readonly string[];
  readonly state?: string;
  readonly due?: number;
  readonly n?: number;
  readonly lease?: { readonly owner?: string; readonly until: number } | null;
  readonly items?: readonly { readonly id: string; readonly n: number }[];
};

export type Command =
  | { readonly do: 'insert'; readonly documents: readonly Thing[] }
  | { readonly do: 'find'; readonly filter: Filter; readonly sort: Sort; readonly limit: number }
  | {
      readonly do: 'update';
      readonly id: string;
      readonly filter: Filter;
      readonly update: Update;
      readonly elements?: readonly Filter[];
    }
  | { readonly do: 'delete'; readonly filter: Filter };

const id = fc.constantFrom('d0', 'd1', 'd2', 'd3', 'd4', 'd5');
const small = fc.integer({ min: 0, max: 4 });
const claim = fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7');
const state = fc.constantFrom('s0', 's1');
const itemId = fc.constantFrom('i0', 'i1', 'i2');
const item = fc.record({ id: itemId, n: small });
const lease = fc.oneof(
  fc.constant(null),
  fc.record({ owner: fc.constantFrom('p', 'q'), until: small }, { requiredKeys: ['until'] }),
);

const document: fc.Arbitrary<Thing> = fc.record(
  {
    _id: id,
    owner: fc.constantFrom('a', 'b'),
    claims: fc.uniqueArray(claim, { minLength: 1, maxLength: 3 }),
    state,
    due: small,
    n: small,
    lease,
    items: fc.array(item, { maxLength: 3 }),
  },
  { requiredKeys: ['_id', 'owner', 'claims'] },
);

const bounds = fc.oneof(
  fc.record({ $gt: small }),
  fc.record({ $gte: small }),
  fc.record({ $lt: small }),
  fc.record({ $lte: small }),
  fc.record({ $gt: small, $lte: small }),
  fc.record({ $gte: small, $lt: small }),
);
const clause: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ _id: id }),
  fc.record({ _id: fc.record({ $in: fc.array(id, { maxLength: 3 }) }) }),
  fc.record({ owner: fc.constantFrom('a', 'b') }),
  fc.record({ owner: fc.constantFrom('a', 'b'), claims: fc.record({ $in: fc.array(claim, { minLength: 1, maxLength: 3 }) }) }),
  fc.record({ claims: claim }),
  fc.record({ claims: fc.record({ $nin: fc.array(claim, { minLength: 1, maxLength: 2 }) }) }),
  fc.record({ state }),
  fc.record({ state: fc.record({ $in: fc.array(state, { minLength: 1, maxLength: 2 }) }) }),
  fc.record({ state: fc.record({ $ne: state }) }),
  fc.record({ owner: fc.constantFrom('a', 'b'), state, due: bounds }),
  fc.record({ state, due: bounds }),
  fc.record({ due: bounds }),
  fc.record({ due: fc.constant(null) }),
  fc.record({ n: fc.record({ $in: fc.array(fc.oneof(small, fc.constant(null)), { minLength: 1, maxLength: 2 }) }) }),
  fc.record({ n: fc.record({ $ne: fc.constant(null) }) }),
  fc.record({ lease: fc.constant(null) }),
  fc.record({ 'lease.until': bounds }),
  fc.record({ $or: fc.tuple(fc.record({ lease: fc.constant(null) }), fc.record({ 'lease.until': bounds })) }),
  fc.record({ $or: fc.tuple(fc.record({ 'items.id': itemId }), fc.record({ state, due: bounds })) }),
  fc.record({ 'items.id': fc.oneof(itemId, fc.record({ $ne: itemId }), fc.record({ $gt: fc.constant('') })) }),
  // One bound: whether two elements may meet two bounds is where servers differ, and no store asks it.
  fc.record({ 'items.n': fc.oneof(fc.record({ $gt: small }), fc.record({ $lte: small })) }),
  fc.record({ items: fc.record({ $size: fc.integer({ min: 0, max: 2 }) }) }),
  fc.record({ items: fc.record({ $elemMatch: fc.record({ id: itemId, n: fc.oneof(small, bounds) }) }) }),
) as fc.Arbitrary<Filter>;
const filter: fc.Arbitrary<Filter> = fc.oneof(
  clause,
  fc.tuple(clause, clause).map(([a, b]) => ({ $and: [a, b] })),
);

const positional = fc.record({ filter: fc.record({ items: fc.record({ $elemMatch: fc.record({ id: itemId }) }) }), n: small });
const set = fc.record({ state, n: small, lease, due: small, 'deep.inside': fc.oneof(small, item) }, { requiredKeys: [] });
const change: fc.Arbitrary<{ readonly filter: Filter; readonly update: Update; readonly elements?: readonly Filter[] }> =
  fc.oneof(
    positional.map(({ filter: found, n }) => ({
      filter: found as Filter,
      update: { $set: { 'items.$[one].n': n } },
      elements: [{ 'one.id': found.items.$elemMatch.id }],
    })),
    fc.record({
      filter,
      update: fc.oneof(
        set.map(($set) => ({ $set: { ...$set, touched: true } })),
        fc.record({ $set: set.map((fields) => ({ ...fields, touched: 1 })), $push: fc.record({ items: item }) }),
        fc.record({
          $push: fc.record({ items: fc.record({ $each: fc.array(item, { maxLength: 2 }) }) }),
          $inc: fc.record({ n: small }),
        }),
        fc.record({
          $inc: fc.record({ due: small }),
          $unset: fc.record({ state: fc.constant('' as const), lease: fc.constant('' as const) }),
        }),
        fc.record({
          $pull: fc.record({
            items: fc.record({ id: fc.oneof(itemId, fc.record({ $in: fc.array(itemId, { maxLength: 2 }) })) }),
          }),
        }),
        fc.record({ $pull: fc.record({ items: fc.record({ n: bounds }) }), $set: fc.constant({ touched: 2 }) }),
        fc.record({ $set: fc.record({ claims: fc.uniqueArray(claim, { minLength: 1, maxLength: 3 }) }) }),
      ) as fc.Arbitrary<Update>,
    }),
  );

export const commandArbitrary: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('insert' as const), documents: fc.array(document, { minLength: 1, maxLength: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('find' as const),
      filter,
      sort: fc.constantFrom<Sort>({ _id: 1 }, { _id: -1 }, { due: 1, _id: 1 }, { due: -1, _id: 1 }, { state: 1, n: -1, _id: 1 }),
      limit: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 4, arbitrary: fc.tuple(id, change).map(([which, rest]) => ({ do: 'update' as const, id: which, ...rest })) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), filter }) },
);

type Fields = Record<string, unknown>;
/** Not structuredClone: under Jest that makes objects of another realm, which mingo compares by their text. */
const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The same calls on a plain list: mingo decides every match and update, uniqueness is checked pair by pair, nothing is indexed. */
export class Model {
  #documents: Thing[] = [];
  readonly #unique: boolean;
  constructor(unique: boolean) {
    this.#unique = unique;
  }

  async check(things: Collection<Thing>, command: Command): Promise<void> {
    switch (command.do) {
      case 'insert': {
        let inserted = 0;
        for (const document of command.documents) if (this.#insert(document)) inserted += 1;
        expect(await things.insertMany(command.documents)).toBe(inserted);
        break;
      }
      case 'find': {
        const expected = this.#matching(command.filter).sort(by(command.sort));
        const options = { sort: command.sort, limit: command.limit };
        expect(await things.find(command.filter, options)).toEqual(expected.slice(0, command.limit));
        expect(await things.countDocuments(command.filter)).toBe(expected.length);
        return;
      }
      case 'update': {
        const query: Filter = {
          ...command.filter,
          $and: [...((command.filter.$and ?? []) as readonly Filter[]), { _id: command.id }],
        };
        expect(await things.updateOne(query, command.update, command.elements)).toBe(
          this.#update(query, command.update, command.elements),
        );
        break;
      }
      case 'delete': {
        const gone = this.#matching(command.filter);
        this.#documents = this.#documents.filter((document) => !gone.includes(document));
        expect(await things.deleteMany(command.filter)).toBe(gone.length);
        break;
      }
    }
    expect(await things.find({}, { sort: { _id: 1 } })).toEqual([...this.#documents].sort(by({ _id: 1 })));
  }

  #matching(filter: Filter): Thing[] {
    const query = new Query(filter as Fields, {});
    return this.#documents.filter((document) => query.test(document as Fields));
  }

  #insert(document: Thing): boolean {
    if (this.#documents.some((other) => other._id === document._id) || this.#taken(document)) return false;
    this.#documents.push(clone(document));
    return true;
  }

  #update(filter: Filter, update: Update, elements: readonly Filter[] = []): 'written' | 'unmatched' | 'duplicate' {
    const before = this.#matching(filter)[0];
    if (before === undefined) return 'unmatched';
    const list = [clone(before) as Fields];
    updateOne(list, {}, clone(update) as Fields, { cloneMode: 'deep', arrayFilters: [...elements] as Fields[] });
    const after = list[0] as unknown as Thing;
    if (this.#taken(after)) return 'duplicate';
    this.#documents[this.#documents.indexOf(before)] = after;
    return 'written';
  }

  #taken(document: Thing): boolean {
    return (
      this.#unique &&
      this.#documents.some(
        (other) =>
          other._id !== document._id &&
          other.owner === document.owner &&
          other.claims.some((one) => document.claims.includes(one)),
      )
    );
  }
}

const by =
  (sort: Sort) =>
  (a: Thing, b: Thing): number => {
    for (const [path, direction] of Object.entries(sort)) {
      const order = compare((a as Fields)[path] as Scalar | undefined, (b as Fields)[path] as Scalar | undefined);
      if (order !== 0) return order * direction;
    }
    return 0;
  };

/** One type a field, missing first: all that the fields sorted by here need. */
const compare = (a: Scalar | undefined, b: Scalar | undefined): number =>
  a === b ? 0 : a === undefined || a === null ? -1 : b === undefined || b === null ? 1 : a < b ? -1 : 1;
