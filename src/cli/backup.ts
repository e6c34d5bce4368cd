import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Config } from '../config.ts';
import { loadConfig } from '../config.ts';
import type { Database } from '../store/collection.ts';
import { archiveOf, checkArchive, restoreArchive } from './archive.ts';

/** The store that the settings name, without a server on top. */
async function openDatabase(config: Config): Promise<Database> {
  if (config.mongo) {
    const { MongoDatabase } = await import('../store/mongo/database.ts');
    return new MongoDatabase({ uri: config.mongo.uri, databaseName: config.mongo.database });
  }
  const { EmbeddedDatabase } = await import('../store/embedded/database.ts');
  return new EmbeddedDatabase({
    dataDir: config.dataDir,
    onFatal: (error) => {
      throw error;
    },
  });
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(loadConfig());
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The lines of an archive file; a file that is no gzip or ends too early is told as such. */
async function* linesOf(file: string): AsyncIterable<string> {
  const plain = createReadStream(file).on('error', (cause) => plain.destroy(cause));
  const unpacked = createGunzip();
  const piped = pipeline(plain, unpacked);
  piped.catch(() => undefined); // told below, once what came before was read
  yield* createInterface({ input: unpacked, crlfDelay: Infinity });
  await piped;
}

function fileOf(args: readonly string[], command: string): string {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0)
    throw new Error(`${command}: expected one file name, for example: npm run ${command} -- backup.jsonl.gz`);
  return file;
}

/** Writes everything that the store holds into one file (mode 0600); the file appears whole or not at all. */
export async function backup(args: readonly string[]): Promise<void> {
  const file = fileOf(args, 'backup');
  const partial = `${file}.partial`;
  try {
    await withDatabase((database) =>
      pipeline(Readable.from(archiveOf(database)), createGzip(), createWriteStream(partial, { mode: 0o600 })),
    );
    const count = await checkArchive(linesOf(partial));
    if (count === 0) throw new Error('there is nothing to back up: the store is empty (is DATA_DIR or MONGODB_DATABASE right?)');
    await rename(partial, file);
    console.log(`${String(count)} documents written to ${file}`);
  } catch (thrown) {
    await rm(partial, { force: true });
    throw thrown;
  }
}

/** Fills an empty store from such a file, after reading it through once to see that it is whole. */
export async function restore(args: readonly string[]): Promise<void> {
  const file = fileOf(args, 'restore');
  await checkArchive(linesOf(file));
  const count = await withDatabase((database) => restoreArchive(database, linesOf(file)));
  console.log(`${String(count)} documents restored from ${file}`);
}
