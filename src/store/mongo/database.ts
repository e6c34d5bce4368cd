import { MongoClient } from 'mongodb';
import type { Db } from 'mongodb';
import { DomainError } from '../../domain/errors.ts';
import type { Collection, CollectionDefinition, Database, StoredDocument } from '../collection.ts';
import { MongoCollection } from './collection.ts';
import { retrying } from './retrying.ts';

export type MongoOptions = {
  /** `mongodb://…` or `mongodb+srv://…`; settings in its query win over ours. */
  readonly uri: string;
  readonly databaseName: string;
};

/** How long a call waits: for a server to be found, to connect, and for an answer. */
const LIMITS = { serverSelectionTimeoutMS: 2_000, connectTimeoutMS: 3_000, socketTimeoutMS: 5_000, waitQueueTimeoutMS: 3_000 };

/** MongoDB through the official driver. It connects when first used; a client that once connected finds the server again by itself
 * after an outage, one whose first call failed stays closed: make another. */
export class MongoDatabase implements Database {
  readonly kind = 'mongo';
  readonly #client: MongoClient;
  readonly #database: Db;

  /** Errors: INVALID_INPUT when the address cannot be read. */
  constructor(options: MongoOptions) {
    this.#client = clientFor(options.uri);
    this.#database = this.#client.db(options.databaseName);
  }

  async collection<T extends StoredDocument>(definition: CollectionDefinition): Promise<Collection<T>> {
    const driver = this.#database.collection<T>(definition.name);
    for (const { fields, unique } of definition.indexes) {
      const keys = Object.fromEntries(fields.map((field) => [field, 1] as const));
      await retrying('read', () => driver.createIndex(keys, { ...(unique && { unique }) }));
    }
    return new MongoCollection<T>(driver);
  }

  async ping(): Promise<void> {
    await retrying('read', () => this.#database.command({ ping: 1 }));
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}

function clientFor(uri: string): MongoClient {
  const said = new Set([...new URLSearchParams(uri.split('?')[1] ?? '').keys()].map((key) => key.toLowerCase()));
  const limits = Object.fromEntries(Object.entries(LIMITS).filter(([name]) => !said.has(name.toLowerCase())));
  try {
    return new MongoClient(uri, {
      ...limits,
      appName: 'almanac',
      ignoreUndefined: true,
      retryReads: true,
      retryWrites: true,
      writeConcern: { w: 'majority', journal: true },
    });
  } catch (error) {
    // The constructor connects to nothing: whatever it refuses is in the address. The driver's message holds the host, never the password.
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError('INVALID_INPUT', `MONGODB_URI cannot be read: ${reason}`, { setting: 'MONGODB_URI' }, error);
  }
}
