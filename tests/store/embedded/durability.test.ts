import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { DomainError } from '../../../src/domain/errors.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import { DATABASE_FILE, EmbeddedDatabase } from '../../../src/store/embedded/database.ts';
import type { RetainingStore } from '../../../src/ports/retention.ts';
import { openEmbedded } from '../../../src/store/open.ts';
import { appointment, CHAT, LUNA, NOW, quanta, quiet } from '../../contracts/store-fixtures.ts';

const WRITER = join(import.meta.dirname, 'writer.ts');
let dataDir: string;
const open = (onFatal: (error: DomainError) => void = fail): Promise<RetainingStore> =>
  openEmbedded({ dataDir, onFatal, logger: quiet });
function fail(error: DomainError): void {
  throw error;
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'almanac-durable-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

/** Starts the writer and gives its lines as they come. */
function startWriter(first: number): { readonly child: ChildProcess; readonly lines: AsyncIterable<string>; errors(): string } {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, dataDir, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return { child, lines: createInterface({ input: child.stdout }), errors: () => errors };
}

describe('what may be durable later', () => {
  type Row = { readonly _id: string; readonly n: number };
  const MEMORY = { name: 'rows', residence: 'memory', indexes: [] } as const;
  const DISK = { name: 'papers', residence: 'disk', indexes: [] } as const;
  const database = (folder: string): EmbeddedDatabase => new EmbeddedDatabase({ dataDir: folder, onFatal: fail });
  /** What another process would find after a power cut now. */
  async function afterPowerCut(): Promise<readonly string[]> {
    const folder = await mkdtemp(join(tmpdir(), 'almanac-cut-'));
    for (const file of await readdir(dataDir)) await copyFile(join(dataDir, file), join(folder, file));
    const copy = database(folder);
    const found = [];
    for (const definition of [MEMORY, DISK]) found.push(...(await (await copy.collection<Row>(definition)).find({})));
    await copy.close();
    await rm(folder, { recursive: true });
    return found.map(({ _id }) => _id).sort();
  }

  test('is carried by the next write that waits, together with it, and by closing', async () => {
    const open = database(dataDir);
    const [rows, papers] = [await open.collection<Row>(MEMORY), await open.collection<Row>(DISK)];
    await rows.insertOne({ _id: 'before', n: 0 });
    await Promise.all([
      rows.later(() => rows.insertMany([{ _id: 'later-memory', n: 1 }])),
      papers.later(() => papers.insertMany([{ _id: 'later-disk', n: 1 }])),
    ]);
    const cut = await afterPowerCut();
    expect([['before'], ['before', 'later-disk', 'later-memory']]).toContainEqual(cut);
    await papers.insertOne({ _id: 'strict', n: 2 });
    expect(await afterPowerCut()).toEqual(['before', 'later-disk', 'later-memory', 'strict']);
    await rows.later(() => rows.updateOne({ _id: 'before' }, { $set: { n: 9 } }));
    await open.close();
    const again = database(dataDir);
    expect(await (await again.collection<Row>(MEMORY)).findOne({ _id: 'before' })).toEqual({ _id: 'before', n: 9 });
    await again.close();
  });

  test('is durable with everything before it once that is waited for', async () => {
    const open = database(dataDir);
    const [rows, papers] = [await open.collection<Row>(MEMORY), await open.collection<Row>(DISK)];
    await rows.later(() => rows.insertMany([{ _id: 'later', n: 1 }]));
    const durable = rows.durable();
    await papers.later(() => papers.insertMany([{ _id: 'meanwhile', n: 1 }]));
    await durable;
    expect(await afterPowerCut()).toEqual(['later', 'meanwhile']);
    await papers.later(() => papers.insertMany([{ _id: 'third', n: 1 }]));
    const soon = papers.soon();
    expect(await afterPowerCut()).toEqual(['later', 'meanwhile']);
    await soon;
    expect(await afterPowerCut()).toEqual(['later', 'meanwhile', 'third']);
    await open.close();
  });

  test('is durable a moment later even when nothing follows', async () => {
    const open = database(dataDir);
    const rows = await open.collection<Row>(MEMORY);
    await rows.later(() => rows.insertMany([{ _id: 'alone', n: 1 }]));
    const giveUpAt = Date.now() + 5_000;
    let found: readonly string[] = [];
    while (found.length === 0 && Date.now() < giveUpAt) found = await afterPowerCut();
    expect(found).toEqual(['alone']);
    await open.close();
  });
});

describe('a process killed while it writes', () => {
  const kills = process.env.ALMANAC_DEEP ? 20 : 2;
  const linesBeforeKill = 1500;

  test(`after ${String(kills)} kills every acknowledged write is there, and no claim without its appointment`, async () => {
    const acknowledged = { booked: [] as number[], event: [] as number[], accepted: [] as number[], cancelled: [] as number[] };
    for (let kill = 0; kill < kills; kill += 1) {
      const { child, lines, errors } = startWriter(kill * 100_000);
      let seen = 0;
      for await (const line of lines) {
        const [what = '', n] = line.split(' ');
        if (what in acknowledged) acknowledged[what as keyof typeof acknowledged].push(Number(n));
        seen += 1;
        // Lines that were written before the kill still come out of the pipe: they count as acknowledged too.
        if (seen === linesBeforeKill) child.kill('SIGKILL');
      }
      if (seen < linesBeforeKill) throw new Error(`the writer ended by itself after ${String(seen)} lines: ${errors()}`);
    }
    console.info(`kill -9 × ${String(kills)}: ${String(Object.values(acknowledged).flat().length)} acknowledged writes`);
    const store = await open();
    const cancelled = new Set(acknowledged.cancelled);
    const missing: string[] = [];
    for (const n of acknowledged.booked) {
      const found = await store.appointments.get(LUNA, asId(`a${String(n)}`));
      if (found === undefined || (cancelled.has(n) && found.state !== 'cancelled')) missing.push(`a${String(n)}`);
    }
    for (const n of acknowledged.accepted)
      if ((await store.inbox.get(`web|${String(n)}`)) === undefined) missing.push(`web|${String(n)}`);
    const events = new Set((await store.events.of(CHAT, 'audit', 0, 1_000_000)).map(({ seq }) => seq));
    for (const n of acknowledged.event) if (!events.has(n)) missing.push(`e${String(n)}`);
    expect(missing).toEqual([]);
    for (const n of acknowledged.booked.slice(0, 200)) {
      const again = await store.appointments.insert(appointment(`again${String(n)}`, n * 60));
      const holders = await store.appointments.holders(LUNA, quanta('maya', n * 60, 60));
      expect(holders).toHaveLength(1);
      expect(holders[0]?._id).toBe(again === 'written' ? `again${String(n)}` : `a${String(n)}`);
    }
    await store.close();
  }, 300_000);

  test('a folder that a living process holds is refused at once with a remedy, and opens once that process is gone', async () => {
    const { child, lines, errors } = startWriter(0);
    let refusal: unknown;
    let refusedMs = Infinity;
    for await (const line of lines) {
      if (line !== 'ready') continue;
      const before = performance.now();
      refusal = await open().catch((error: unknown) => error);
      refusedMs = performance.now() - before;
      child.kill('SIGKILL');
    }
    expect({ refusal, errors: errors() }).toMatchObject({
      refusal: {
        code: 'UNAVAILABLE',
        message: expect.stringMatching(
          /Another Almanac process holds the data folder '.*'\. Stop that process, .*DATA_DIR.*MONGODB_URI/,
        ),
        details: { reason: 'data-dir-in-use', dataDir },
      },
      errors: '',
    });
    expect(refusedMs).toBeLessThan(2_000);
    const store = await open();
    await expect(open()).rejects.toMatchObject({ details: { reason: 'data-dir-in-use' } });
    await store.close();
    await (await open()).close();
  });
});

describe('a folder and its file', () => {
  test('a folder is made with its parents, for its owner only, and what was closed is there when opened again', async () => {
    dataDir = join(dataDir, 'deep', 'er');
    const store = await open();
    await store.appointments.insert(appointment('a', 0));
    await store.close();
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    for (const file of await readdir(dataDir)) expect((await stat(join(dataDir, file))).mode & 0o077).toBe(0);
    const again = await open();
    expect(await again.appointments.get(LUNA, asId('a'))).toEqual(appointment('a', 0));
    expect(await again.appointments.insert(appointment('b', 30))).toBe('taken');
    await again.close();
    dataDir = join(dataDir, '..', '..');
  });

  test('a write that is asked for and not yet acknowledged at close is there afterwards', async () => {
    const store = await open();
    const writes = Promise.all(
      Array.from({ length: 50 }, (_, n) => store.appointments.insert(appointment(`a${String(n)}`, n * 60))),
    );
    const closed = store.close();
    expect(new Set(await writes)).toEqual(new Set(['written']));
    await closed;
    await store.close();
    const again = await open();
    expect(await again.appointments.ofCustomer(LUNA, asId('anna'), NOW)).toHaveLength(50);
    await again.close();
  });

  test('a torn end of the log loses nothing that was committed before it', async () => {
    const store = await open();
    for (let n = 0; n < 20; n += 1) await store.appointments.insert(appointment(`a${String(n)}`, n * 60));
    // A copy as a crash leaves it: the log is there, and its last frame is cut short.
    const crashed = await mkdtemp(join(tmpdir(), 'almanac-torn-'));
    for (const file of await readdir(dataDir)) await copyFile(join(dataDir, file), join(crashed, file));
    await store.close();
    const log = join(crashed, `${DATABASE_FILE}-wal`);
    await truncate(log, (await stat(log)).size - 1000);
    const again = await openEmbedded({ dataDir: crashed, onFatal: fail, logger: quiet });
    expect((await again.appointments.ofCustomer(LUNA, asId('anna'), NOW)).length).toBeGreaterThanOrEqual(19);
    expect(await again.appointments.insert(appointment('new', 5000))).toBe('written');
    await again.close();
    await rm(crashed, { recursive: true });
  });

  test('a file that is no database is refused by name, and left as it is', async () => {
    await writeFile(join(dataDir, DATABASE_FILE), 'this is not a database, it is a poem of some length\n'.repeat(100));
    await expect(open()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('restore a backup'),
      details: { reason: 'data-dir-unusable' },
    });
    expect((await stat(join(dataDir, DATABASE_FILE))).size).toBe(5200);
  });
});

describe('a disk that takes no more', () => {
  test.each(['memory', 'disk'] as const)(
    'the caller is told UNAVAILABLE, onFatal is called once, nothing more is served, and what was acknowledged is there after (%s)',
    async (residence) => {
      // Files of at most 2 MB (4096 blocks of 512 bytes): a write beyond fails as it does on a full disk.
      const { stdout, stderr } = await promisify(execFile)('sh', [
        '-c',
        'ulimit -f 4096; exec "$0" --disable-warning=ExperimentalWarning "$@"',
        process.execPath,
        join(import.meta.dirname, 'full-disk-writer.ts'),
        dataDir,
        residence,
      ]);
      if (stdout === '') throw new Error(stderr);
      const report = JSON.parse(stdout) as Record<string, unknown> & { readonly acknowledged: number };
      expect(report).toMatchObject({
        failure: 'UNAVAILABLE commit-failed',
        read: 'UNAVAILABLE commit-failed',
        write: 'UNAVAILABLE commit-failed',
        ping: 'UNAVAILABLE commit-failed',
        fatal: 1,
        fatalMessage: expect.stringMatching(/nothing more is served.*free space.*restart/),
      });
      expect(report.acknowledged).toBeGreaterThan(10);
      const database = new EmbeddedDatabase({ dataDir, onFatal: fail });
      const things = await database.collection<{ _id: string }>({ name: 'things', residence, indexes: [] });
      expect(new Set(await things.findIds({}))).toEqual(
        new Set(Array.from({ length: report.acknowledged }, (_, n) => `t${String(n)}`)),
      );
      expect(await things.insertOne({ _id: 'more' })).toBe('written');
      await database.close();
    },
  );
});

test('a folder that cannot be written is refused with the reason', async () => {
  if (process.getuid?.() === 0) {
    // Root may write anywhere: a file in the folder's place is refused instead.
    await writeFile(join(dataDir, 'file'), '');
    await expect(openEmbedded({ dataDir: join(dataDir, 'file'), onFatal: fail, logger: quiet })).rejects.toMatchObject({
      details: { reason: 'data-dir-unusable' },
    });
    return;
  }
  await chmod(dataDir, 0o500);
  await expect(open()).rejects.toMatchObject({ details: { reason: 'data-dir-unusable' } });
  await chmod(dataDir, 0o700);
});
