import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogFields, Logger } from '../../src/ports/logger.ts';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Conversation } from '../../src/domain/dialogue/conversation.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { Customer } from '../../src/domain/people/customer.ts';
import { asId } from '../../src/domain/people/ids.ts';
import { EmbeddedDatabase } from '../../src/store/embedded/database.ts';
import { migrate, MIGRATIONS } from '../../src/store/migrations.ts';
import type { Migration } from '../../src/store/migrations.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { COLLECTIONS, SCHEMA_VERSION } from '../../src/store/schema.ts';
import { createStore } from '../../src/store/store.ts';
import { appointment, LUNA, quiet } from '../contracts/store-fixtures.ts';

let dataDir: string;
const fail = (error: Error): never => {
  throw error;
};
const database = (): EmbeddedDatabase => new EmbeddedDatabase({ dataDir, onFatal: fail });
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'almanac-migrations-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

type Stored = { readonly _id: string; readonly schemaVersion: number } & Readonly<Record<string, unknown>>;

describe('documents of every release so far', () => {
  const samples = join(import.meta.dirname, 'samples');

  test('open under this release, through the stores', async () => {
    const releases = await readdir(samples);
    expect(releases.sort()).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, n) => `v${String(n + 1)}`));
    for (const release of releases) {
      const old = JSON.parse(await readFile(join(samples, release, 'documents.json'), 'utf8')) as {
        readonly appointments: Appointment[];
        readonly businesses: Business[];
        readonly conversations: Conversation[];
        readonly customers: Customer[];
      };
      const files = database();
      for (const name of ['appointments', 'businesses', 'conversations', 'customers'] as const) {
        expect(old[name].length).toBeGreaterThan(0);
        const collection = await files.collection<Stored>(COLLECTIONS[name]);
        expect(await collection.insertMany(old[name] as unknown as Stored[])).toBe(old[name].length);
      }
      await files.close();
      const store = await openEmbedded({ dataDir, onFatal: fail, logger: quiet });
      for (const one of old.businesses)
        expect(await store.businesses.get(one._id)).toMatchObject({ _id: one._id, schemaVersion: SCHEMA_VERSION });
      for (const one of old.customers) expect((await store.customers.get(one._id))?._id).toBe(one._id);
      for (const one of old.conversations) expect((await store.conversations.get(one._id))?._id).toBe(one._id);
      for (const one of old.appointments) {
        expect((await store.appointments.get(one.businessId, one._id))?._id).toBe(one._id);
        expect(await store.appointments.insert({ ...one, _id: asId(`${one._id}-again`) })).toBe('taken');
      }
      await store.close();
    }
  });
});

describe('a migration', () => {
  const nameNotes: Migration = {
    to: 2,
    collection: 'appointments',
    change: (document) => ({ set: { notes: document.note === undefined ? [] : [document.note] }, unset: ['note'] }),
  };
  const countNotes: Migration = {
    to: 3,
    collection: 'appointments',
    change: (document) => ({ set: { noteCount: (document.notes as readonly unknown[]).length } }),
  };
  const old = (n: number): Stored => ({ ...appointment(`a${String(n)}`, n * 60), ...(n % 2 === 0 && { note: `n${String(n)}` }) });
  const fill = async (files: EmbeddedDatabase, count: number): Promise<void> => {
    await (await files.collection<Stored>(COLLECTIONS.appointments)).insertMany(Array.from({ length: count }, (_, n) => old(n)));
  };
  const all = async (files: EmbeddedDatabase): Promise<Stored[]> =>
    (await files.collection<Stored>(COLLECTIONS.appointments)).find({}, { sort: { startsAt: 1 } });

  test('brings documents up step by step, touches nothing else, and finds nothing to do the second time', async () => {
    const files = database();
    await fill(files, 1200);
    const logged: LogFields[] = [];
    const logger: Logger = { ...quiet, info: (_event, fields) => logged.push(fields ?? {}) };
    expect(await migrate(files, logger, [nameNotes, countNotes], 3)).toBe(2400);
    const documents = await all(files);
    expect(documents[0]).toEqual({ ...appointment('a0', 0), schemaVersion: 3, notes: ['n0'], noteCount: 1 });
    expect(documents[1]).toEqual({ ...appointment('a1', 60), schemaVersion: 3, notes: [], noteCount: 0 });
    expect(documents.every(({ schemaVersion }) => schemaVersion === 3)).toBe(true);
    expect(logged).toEqual([
      { collection: 'appointments', to: 2, documents: 1200 },
      { collection: 'appointments', to: 3, documents: 1200 },
    ]);
    expect(await migrate(files, quiet, [nameNotes, countNotes], 3)).toBe(0);
    await files.close();
  });

  test('that was cut off goes on where it stopped', async () => {
    const files = database();
    await fill(files, 10);
    let left = 4;
    const cut: Migration = {
      ...nameNotes,
      change: (document) => {
        if ((left -= 1) < 0) throw new Error('power cut');
        return nameNotes.change(document);
      },
    };
    await expect(migrate(files, quiet, [cut], 2)).rejects.toThrow('power cut');
    await files.close();
    const again = database();
    expect(await migrate(again, quiet, [nameNotes], 2)).toBe(6);
    expect((await all(again)).map(({ notes }) => (notes as unknown[]).length)).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
    await again.close();
  });

  test('run by two processes at once changes each document once and keeps what is written meanwhile', async () => {
    const files = database();
    await fill(files, 40);
    const collection = await files.collection<Stored>(COLLECTIONS.appointments);
    const [one, two] = await Promise.all([
      migrate(files, quiet, [nameNotes], 2),
      migrate(files, quiet, [nameNotes], 2),
      collection.updateOne({ _id: 'a39' }, { $set: { state: 'cancelled' } }),
    ]);
    expect(one + two).toBe(40);
    expect(await collection.findOne({ _id: 'a39' })).toMatchObject({ state: 'cancelled', schemaVersion: 2, notes: [] });
    await files.close();
  });

  test('list names each step once, in order, up to this release', () => {
    const steps = MIGRATIONS.map(({ to }) => to);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.every((to) => to > 1 && to <= SCHEMA_VERSION)).toBe(true);
  });
});

describe('data of a newer release', () => {
  test('is refused at start with what to do', async () => {
    const files = database();
    await migrate(files, quiet, [], SCHEMA_VERSION + 1);
    await files.close();
    await expect(openEmbedded({ dataDir, onFatal: fail, logger: quiet })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/start the newer release again, or restore the backup/),
      details: { reason: 'newer-data', stored: SCHEMA_VERSION + 1, known: SCHEMA_VERSION },
    });
    // The refusal let go of the folder.
    await database().close();
  });

  test('that appears while this release runs is refused document by document', async () => {
    const files = database();
    const store = await createStore(files);
    await (await files.collection<Stored>(COLLECTIONS.appointments)).insertOne({ ...old1(), schemaVersion: SCHEMA_VERSION + 1 });
    await expect(store.appointments.get(LUNA, asId('a1'))).rejects.toMatchObject({ code: 'INTERNAL' });
    await store.close();
  });
});

const old1 = (): Stored => ({ ...appointment('a1', 60) });
