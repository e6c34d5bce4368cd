import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Collection, CollectionDefinition, Database, Filter, Update } from '../../src/store/collection.ts';
import type { StoreHarness } from './store-fixtures.ts';
import { commandArbitrary, Model } from './store-model.ts';
import type { Thing } from './store-model.ts';

const INDEXES = [
  { fields: ['owner', 'state', 'due'] },
  { fields: ['state', 'due'] },
  { fields: ['items.id'] },
  { fields: ['lease.until'] },
];
const CLAIMED: CollectionDefinition = {
  name: 'claimed_things',
  residence: 'memory',
  indexes: [{ fields: ['owner', 'claims'], unique: true }, ...INDEXES],
};
const RESIDENT: CollectionDefinition = { name: 'things', residence: 'memory', indexes: INDEXES };
const ON_DISK: CollectionDefinition = {
  name: 'papers',
  residence: 'disk',
  indexes: INDEXES.filter(({ fields }) => fields[0] !== 'items.id'),
};

const thing = (id: string, changes: Partial<Thing> = {}): Thing => ({ _id: id, owner: 'a', claims: [`op|${id}`], ...changes });
const idsOf = (documents: readonly Thing[]): string[] => documents.map((document) => document._id);

/** What any database behind the Collection port must do; run by the store contract. */
export function collectionContract(harness: StoreHarness): void {
  let database: Database;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ database, close } = await harness.open());
  });
  afterEach(() => close());

  describe.each([RESIDENT, ON_DISK])('a collection of residence $residence', (definition) => {
    let things: Collection<Thing>;
    beforeEach(async () => {
      things = await database.collection<Thing>(definition);
    });

    test('an _id is inserted once, and the loser changes nothing', async () => {
      expect(await things.insertOne(thing('x', { n: 1 }))).toBe('written');
      expect(await things.insertOne(thing('x', { n: 2 }))).toBe('duplicate');
      expect(await things.findOne({ _id: 'x' })).toEqual(thing('x', { n: 1 }));
    });

    test('of 64 inserts of one _id at once, one wins', async () => {
      const outcomes = await Promise.all(Array.from({ length: 64 }, (_, n) => things.insertOne(thing('x', { n }))));
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
    });

    test('insertMany skips what exists, keeps the rest, and counts', async () => {
      await things.insertOne(thing('b', { n: 1 }));
      expect(await things.insertMany(['a', 'b', 'c', 'a'].map((id) => thing(id, { n: 2 })))).toBe(2);
      expect((await things.find({}, { sort: { _id: 1 } })).map(({ _id, n }) => [_id, n])).toEqual([
        ['a', 2],
        ['b', 1],
        ['c', 2],
      ]);
      expect(await things.insertMany([])).toBe(0);
    });

    test('nothing done to a result or to an inserted object reaches the store', async () => {
      const given = { ...thing('x'), items: [{ id: 'i', n: 1 }], deep: { list: [1, 2] } };
      await things.insertOne(given);
      given.items.push({ id: 'late', n: 9 });
      given.deep.list[0] = 99;
      const pushed = { id: 'j', n: 2 };
      await things.updateOne({ _id: 'x' }, { $push: { items: pushed } });
      pushed.n = 77;
      const found = (await things.findOne({ _id: 'x' })) as unknown as typeof given;
      for (const spoil of [
        () => found.items.push({ id: 'k', n: 3 }),
        () => (found.deep.list[0] = 98),
        () => (found.owner = 'z'),
      ]) {
        try {
          spoil();
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }
      expect(await things.findOne({ _id: 'x' })).toEqual({
        ...thing('x'),
        items: [
          { id: 'i', n: 1 },
          { id: 'j', n: 2 },
        ],
        deep: { list: [1, 2] },
      });
    });

    test('undefined properties vanish; names like methods of objects are plain data', async () => {
      const odd = { constructor: 'c', toString: 'd', hasOwnProperty: 1 };
      await things.insertOne({ ...thing('x'), gone: undefined, deep: odd } as unknown as Thing);
      expect(await things.findOne({ _id: 'x' })).toStrictEqual({ ...thing('x'), deep: odd });
    });

    test('sort, limit and ids agree, in both directions and past missing fields', async () => {
      const dues = [30, 10, undefined, 20, 10];
      await things.insertMany(dues.map((due, n) => thing(`t${String(n)}`, { state: 's', ...(due !== undefined && { due }) })));
      const filter = { state: 's', due: { $gte: 0 } };
      expect(idsOf(await things.find(filter, { sort: { due: 1, _id: 1 } }))).toEqual(['t1', 't4', 't3', 't0']);
      expect(idsOf(await things.find(filter, { sort: { due: -1, _id: 1 }, limit: 3 }))).toEqual(['t0', 't3', 't1']);
      expect(await things.findIds({ state: 's' }, { sort: { due: 1, _id: 1 }, limit: 2 })).toEqual(['t2', 't1']);
      expect(await things.countDocuments({ due: { $gt: 10 } })).toBe(2);
      expect((await things.findOne({ state: 's', due: { $gt: 5 } }, { sort: { due: -1 } }))?._id).toBe('t0');
    });

    test('findOneAndUpdate gives the document before or after, and takes the first of the sort', async () => {
      await things.insertMany([thing('late', { due: 9, n: 0 }), thing('soon', { due: 1, n: 0 })]);
      const after = await things.findOneAndUpdate({ n: 0 }, { $inc: { n: 1 } }, { sort: { due: 1 }, returnDocument: 'after' });
      expect(after).toEqual({ outcome: 'written', document: thing('soon', { due: 1, n: 1 }) });
      const before = await things.findOneAndUpdate({ _id: 'soon' }, { $set: { n: 5 } }, { returnDocument: 'before' });
      expect(before).toEqual({ outcome: 'written', document: thing('soon', { due: 1, n: 1 }) });
      expect(await things.findOneAndUpdate({ _id: 'none' }, { $set: { n: 5 } }, { returnDocument: 'after' })).toEqual({
        outcome: 'unmatched',
      });
    });

    test('of 64 compare-and-sets from one revision, one wins; 64 increments all count', async () => {
      await things.insertOne(thing('x', { n: 0, due: 0 }));
      const swaps = await Promise.all(Array.from({ length: 64 }, () => things.updateOne({ _id: 'x', n: 0 }, { $inc: { n: 1 } })));
      expect(swaps.filter((outcome) => outcome === 'written')).toHaveLength(1);
      await Promise.all(Array.from({ length: 64 }, () => things.updateOne({ _id: 'x' }, { $inc: { due: 1 } })));
      expect(await things.findOne({ _id: 'x' })).toMatchObject({ n: 1, due: 64 });
    });

    test('replaceOne matches filter and _id; deletes say what they deleted', async () => {
      await things.insertMany([thing('x', { n: 1 }), thing('y', { n: 1 }), thing('z', { n: 2 })]);
      expect(await things.replaceOne({ n: 9 }, thing('x', { n: 3 }))).toBe('unmatched');
      expect(await things.replaceOne({ _id: 'y' }, thing('x', { n: 3 }))).toBe('unmatched');
      expect(await things.replaceOne({ n: 1 }, thing('x', { due: 4 }))).toBe('written');
      expect(await things.findOne({ _id: 'x' })).toStrictEqual(thing('x', { due: 4 }));
      expect(await things.deleteOne({ _id: 'x' })).toBe(true);
      expect(await things.deleteOne({ _id: 'x' })).toBe(false);
      expect(await things.deleteMany({ owner: 'a' })).toBe(2);
      expect(await things.find({})).toEqual([]);
    });

    test('a malformed call is refused before anything happens', async () => {
      await things.insertOne(thing('x', { lease: null, n: 1 }));
      const filters: Filter[] = [
        { _id: undefined as unknown as string },
        { n: { $where: 1 } as never },
        { $nor: [] },
        { n: {} },
        { n: { $in: 5 } as never },
      ];
      for (const filter of filters) await expect(things.deleteMany(filter)).rejects.toMatchObject({ code: 'INTERNAL' });
      const updates: Update[] = [
        {},
        { $pull: { items: { id: { $in: undefined } } as never } },
        { $inc: { n: Number.NaN } },
        { $set: { _id: 'y' } },
        { $set: { lease: { until: 1 } }, $unset: { 'lease.until': '' } },
        { $rename: { n: 'm' } } as Update,
      ];
      for (const update of updates)
        await expect(things.updateOne({ _id: 'x' }, update)).rejects.toMatchObject({ code: 'INTERNAL' });
      const impossible: Update[] = [{ $push: { n: 1 } }, { $inc: { owner: 1 } }];
      const exempt = harness.createsInsideNull?.();
      if (exempt === undefined) impossible.push({ $set: { 'lease.until': 1 } });
      else console.info(`not checked: a field inside null is refused (${exempt})`);
      for (const update of impossible)
        await expect(things.updateOne({ _id: 'x' }, update)).rejects.toMatchObject({ code: 'INTERNAL' });
      expect(await things.find({})).toEqual([thing('x', { lease: null, n: 1 })]);
    });
  });

  describe('a unique index over a list', () => {
    let things: Collection<Thing>;
    beforeEach(async () => {
      things = await database.collection<Thing>(CLAIMED);
    });

    test('no two documents of one owner share an element; other owners may', async () => {
      expect(await things.insertOne(thing('x', { claims: ['1', '2'] }))).toBe('written');
      expect(await things.insertOne(thing('y', { claims: ['3', '2'] }))).toBe('duplicate');
      expect(await things.insertOne(thing('z', { owner: 'b', claims: ['2'] }))).toBe('written');
      expect(await things.insertOne(thing('v', { claims: ['3'] }))).toBe('written');
      expect(await things.insertMany([thing('p', { claims: ['2'] }), thing('q', { claims: ['4'] })])).toBe(1);
    });

    test('an update may keep its own elements, never take another document’s', async () => {
      await things.insertMany([thing('x', { claims: ['1', '2'] }), thing('y', { claims: ['3'] })]);
      expect(await things.updateOne({ _id: 'x' }, { $set: { claims: ['2', '4'] } })).toBe('written');
      expect(await things.updateOne({ _id: 'x' }, { $set: { claims: ['4', '3'] }, $inc: { n: 1 } })).toBe('duplicate');
      expect(await things.findOneAndUpdate({ _id: 'x' }, { $push: { claims: '3' } }, { returnDocument: 'after' })).toEqual({
        outcome: 'duplicate',
      });
      expect(await things.replaceOne({ _id: 'x' }, thing('x', { claims: ['3'] }))).toBe('duplicate');
      expect(await things.findOne({ _id: 'x' })).toEqual(thing('x', { claims: ['2', '4'] }));
      expect(await things.insertOne(thing('z', { claims: ['1'] }))).toBe('written');
      await things.deleteOne({ _id: 'y' });
      expect(await things.insertOne(thing('w', { claims: ['3'] }))).toBe('written');
    });

    test('of 64 inserts that overlap in one element, one wins and the losers leave nothing behind', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 64 }, (_, n) =>
          things.insertOne(thing(`x${String(n)}`, { claims: [`own${String(n)}`, 'shared', `op|${String(n)}`] })),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await things.countDocuments({})).toBe(1);
      const again = await Promise.all(
        Array.from({ length: 64 }, (_, n) => things.insertOne(thing(`y${String(n)}`, { claims: [`own${String(n)}`] }))),
      );
      expect(again.filter((outcome) => outcome === 'duplicate')).toHaveLength(1);
    });
  });

  test.each([RESIDENT, ON_DISK])(
    'what may be durable later is seen at once, with its outcome ($residence)',
    async (definition) => {
      const things = await database.collection<Thing>(definition);
      await things.later(() => things.insertMany([thing('l1'), thing('l2')]));
      const changed = await things.later(() =>
        things.findOneAndUpdate({ _id: 'l1' }, { $set: { state: 'b' } }, { returnDocument: 'after' }),
      );
      expect(changed).toMatchObject({ outcome: 'written', document: { _id: 'l1', state: 'b' } });
      expect(await things.later(() => things.updateOne({ _id: 'none' }, { $set: { state: 'b' } }))).toBe('unmatched');
      expect(idsOf(await things.find({ owner: 'a' }, { sort: { _id: 1 } }))).toEqual(['l1', 'l2']);
    },
  );

  test.each([CLAIMED, ON_DISK])(
    'any history of calls gives what a plain list searched by mingo gives ($residence)',
    async (definition) => {
      const runs = process.env.ALMANAC_DEEP ? 400 : 20;
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(commandArbitrary, { minLength: 1, maxLength: 40 }), async (commands) => {
          round += 1;
          const name = `${definition.name}_${String.fromCharCode(97 + (round % 26))}`;
          const things = await database.collection<Thing>({ ...definition, name });
          await things.deleteMany({});
          const model = new Model(definition.indexes.some((index) => index.unique));
          for (const command of commands) await model.check(things, command);
        }),
        { numRuns: runs, ...(process.env.ALMANAC_SEED ? { seed: Number(process.env.ALMANAC_SEED) } : {}) },
      );
    },
  );
}
