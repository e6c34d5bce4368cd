import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { archiveOf, checkArchive, restoreArchive } from '../../src/cli/archive.ts';
import { EmbeddedDatabase } from '../../src/store/embedded/database.ts';
import type { Database, StoredDocument } from '../../src/store/collection.ts';
import { MongoDatabase } from '../../src/store/mongo/database.ts';
import { COLLECTIONS } from '../../src/store/schema.ts';
import { mongoSkipReason, startMongoServer } from '../support/mongo-server.ts';

let directory: string;
const open: EmbeddedDatabase[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'almanac-archive-'));
});
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
  await rm(directory, { recursive: true, force: true });
});

function opened(name: string): EmbeddedDatabase {
  const database = new EmbeddedDatabase({
    dataDir: join(directory, name),
    onFatal: (error) => {
      throw error;
    },
  });
  open.push(database);
  return database;
}

/** 1,201 appointments (more than two pages), and something odd in every other collection. */
async function filled(name: string): Promise<EmbeddedDatabase> {
  const database = opened(name);
  for (const definition of Object.values(COLLECTIONS)) {
    const collection = await database.collection<StoredDocument & Record<string, unknown>>(definition);
    const many = definition.name === 'appointments' ? 1_201 : 2;
    const documents = Array.from({ length: many }, (_, n) => ({
      _id: `${definition.name}-${String(n)}`,
      schemaVersion: 1,
      businessId: 'b',
      claims: [`p|${String(n)}`],
      note: 'line\nbreak "quoted" ünïcode 🎉',
      nested: { empty: [], nothing: null, when: 1_795_564_057_791 },
    }));
    expect(await collection.insertMany(documents)).toBe(many);
  }
  return database;
}

async function everything(database: Database): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of archiveOf(database)) lines.push(line);
  return lines;
}
async function* from(lines: readonly string[]): AsyncIterable<string> {
  await Promise.resolve();
  yield* lines;
}

describe('an archive', () => {
  test('has every document of every collection, and makes the same store again', async () => {
    const lines = await everything(await filled('one'));
    const total = 1_201 + 2 * (Object.keys(COLLECTIONS).length - 1);
    expect(await checkArchive(from(lines))).toBe(total);
    const other = opened('two');
    expect(await restoreArchive(other, from(lines))).toBe(total);
    expect(await everything(other)).toEqual(lines);
    const appointments = await other.collection<StoredDocument>(COLLECTIONS.appointments);
    const rival = { _id: 'rival', businessId: 'b', claims: ['p|700'] };
    expect(await appointments.insertOne(rival)).toBe('duplicate');
  });

  test('goes into an empty store only', async () => {
    const lines = await everything(await filled('one'));
    await expect(restoreArchive(await filled('two'), from(lines))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/not empty/),
    });
  });

  test('that is cut short, damaged, foreign or newer is refused before anything is written', async () => {
    const lines = await everything(await filled('one'));
    const bad: [string, readonly string[]][] = [
      ['its end is missing', lines.slice(0, -1)],
      ['its end is missing', [...lines.slice(0, 50), ...lines.slice(51)]],
      ['its end is missing', lines.slice(0, 1)],
      ['its end is missing', []],
      ['not JSON', [...lines.slice(0, 5), (lines[5] ?? '').slice(0, 20), ...lines.slice(6)]],
      ['something after its end', [...lines, lines[1] ?? '']],
      ['does not begin', lines.slice(1)],
      ['newer release', [JSON.stringify({ almanac: 1, schemaVersion: 999 }), ...lines.slice(1)]],
      [
        'not as expected',
        [lines[0] ?? '', JSON.stringify({ in: 'unheard_of', document: { _id: 'x' } }), JSON.stringify({ end: 1 })],
      ],
    ];
    for (const [why, archive] of bad) {
      await expect(checkArchive(from(archive))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining(why),
      });
    }
  });
});

const skipReason = mongoSkipReason();
if (skipReason !== undefined) console.log(`archive on MongoDB: skipped, ${skipReason}`);
const onMongo = skipReason === undefined ? test : test.skip;

describe('an archive on MongoDB', () => {
  onMongo('carries an embedded store over, and comes out the same', async () => {
    const lines = await everything(await filled('one'));
    const server = await startMongoServer();
    const database = new MongoDatabase({ uri: server.uri, databaseName: `archive_${String(process.pid)}_${String(Date.now())}` });
    try {
      expect(await restoreArchive(database, from(lines))).toBe(lines.length - 2);
      expect(await everything(database)).toEqual(lines);
      await expect(restoreArchive(database, from(lines))).rejects.toMatchObject({ code: 'CONFLICT' });
    } finally {
      await database.close();
      await server.stop();
    }
  });
});

describe('the backup and restore commands', () => {
  const run = async (command: 'backup' | 'restore', dataDir: string, ...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const commands = await import('./src/cli/backup.ts'); await commands.${command}(process.argv.slice(1));`,
        ...args,
      ],
      { env: { DATA_DIR: join(directory, dataDir) } },
    ).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (failure: { code: number; stderr: string }) => ({ code: failure.code, said: failure.stderr }),
    );

  test('carry a store to another folder in one private file', async () => {
    const source = await filled('one');
    const lines = await everything(source);
    const file = join(directory, 'backup.jsonl.gz');
    const busy = await run('backup', 'one', file);
    expect(busy).toEqual({ code: 1, said: expect.stringMatching(/Another Almanac process holds/) });
    await source.close();
    const backup = await run('backup', 'one', file);
    const count = /^(\d+) documents written/.exec(backup.said)?.[1] ?? 'none';
    expect(backup.code).toBe(0);
    expect(Number(count)).toBeGreaterThan(1200);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await run('restore', 'two', file)).toEqual({ code: 0, said: expect.stringContaining(`${count} documents restored`) });
    expect(await everything(opened('two'))).toEqual(lines);
    expect(await run('restore', 'one', file)).toEqual({ code: 1, said: expect.stringMatching(/not empty/) });
  });

  test('say what is wrong with a file and leave the store alone', async () => {
    const file = join(directory, 'not-gzip');
    await writeFile(file, 'hello');
    for (const name of [file, join(directory, 'missing')]) {
      expect((await run('restore', 'three', name)).code).toBe(1);
    }
    await expect(stat(join(directory, 'three'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await run('backup', 'three')).toEqual({ code: 1, said: expect.stringMatching(/expected one file name/) });
    expect(await run('backup', 'mistyped', join(directory, 'empty'))).toEqual({
      code: 1,
      said: expect.stringMatching(/nothing to back up/),
    });
    await expect(stat(join(directory, 'empty'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
