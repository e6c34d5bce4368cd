import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { DomainError } from '../../domain/errors.ts';
import type { Collection, CollectionDefinition, Database, StoredDocument } from '../collection.ts';
import { DiskRows, parseRow } from './disk-rows.ts';
import { EmbeddedCollection } from './embedded-collection.ts';
import type { Rows } from './embedded-collection.ts';
import { Journal } from './journal.ts';
import { MemoryRows } from './memory-rows.ts';
import { prepareTable } from './tables.ts';

export const DATABASE_FILE = 'almanac.db';

export type EmbeddedOptions = {
  /** Made (mode 0700) when it is missing. One process may hold it. */
  readonly dataDir: string;
  /** Called once when a write could not be made durable: from then on everything is refused, and the process should exit. */
  readonly onFatal: (error: DomainError) => void;
};

/** The store of one process on one machine: node:sqlite for durability, indexes and documents in memory, mingo for the query language. */
export class EmbeddedDatabase implements Database {
  readonly kind = 'embedded';
  readonly #database: DatabaseSync;
  readonly #journal: Journal;
  readonly #collections = new Map<string, Collection<StoredDocument>>();
  #closed = false;

  /** Errors: UNAVAILABLE when another process holds the folder, or the folder cannot be used. */
  constructor(options: EmbeddedOptions) {
    this.#database = openFile(options.dataDir);
    this.#journal = new Journal(this.#database, options.onFatal);
  }

  async collection<T extends StoredDocument>(definition: CollectionDefinition): Promise<Collection<T>> {
    this.#journal.assertServing();
    await this.#journal.drain();
    let collection = this.#collections.get(definition.name);
    if (collection === undefined) {
      prepareTable(this.#database, definition);
      const onDisk = definition.residence === 'disk';
      const rows = onDisk ? new DiskRows(definition, this.#journal, this.#database) : this.#load(definition);
      collection = new EmbeddedCollection(rows, this.#journal);
      this.#collections.set(definition.name, collection);
    }
    return collection as unknown as Collection<T>;
  }

  #load(definition: CollectionDefinition): Rows<StoredDocument> {
    this.#journal.register(definition.name);
    const statement = this.#database.prepare(`SELECT body FROM "${definition.name}" ORDER BY rowid`);
    return new MemoryRows(definition, this.#journal, documentsOf(definition.name, statement));
  }

  async ping(): Promise<void> {
    this.#journal.assertServing();
    this.#database.prepare('SELECT 1').get();
    await this.#journal.settled(undefined);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const drained = this.#journal.drain();
    this.#journal.stop(new DomainError('UNAVAILABLE', 'embedded store: closed', { reason: 'closed' }));
    try {
      await drained;
    } finally {
      this.#database.close();
    }
  }
}

function* documentsOf(table: string, statement: StatementSync): Generator<StoredDocument> {
  for (const row of statement.iterate()) yield parseRow(table, row.body) as unknown as StoredDocument;
}

function openFile(dataDir: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = join(dataDir, DATABASE_FILE);
    database = new DatabaseSync(file, { timeout: 0 });
    chmodSync(file, 0o600);
    // EXCLUSIVE before WAL: the lock is the process's own, dies with it, and needs no shared memory file.
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; COMMIT',
    );
    return database;
  } catch (cause) {
    if (database?.isOpen) database.close();
    throw openingError(dataDir, cause);
  }
}

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

function openingError(dataDir: string, cause: unknown): DomainError {
  const code = typeof cause === 'object' && cause !== null && 'errcode' in cause ? Number(cause.errcode) & 0xff : undefined;
  if (code === SQLITE_BUSY) {
    return new DomainError(
      'UNAVAILABLE',
      `Another Almanac process holds the data folder '${dataDir}'. Stop that process, or give this one its own folder (DATA_DIR), or use MongoDB (MONGODB_URI) to run several processes.`,
      { reason: 'data-dir-in-use', dataDir },
      cause,
    );
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  const remedy =
    code === SQLITE_CORRUPT || code === SQLITE_NOTADB
      ? 'the file is damaged: restore a backup'
      : 'check that the folder exists and may be written';
  return new DomainError(
    'UNAVAILABLE',
    `The data folder '${dataDir}' cannot be opened (${reason}); ${remedy}.`,
    { reason: 'data-dir-unusable', dataDir },
    cause,
  );
}
