import { MongoClient } from 'mongodb';
import type { Collection as DriverCollection } from 'mongodb';
import { DomainError } from '../../domain/errors.ts';
import type { Collection, CollectionDefinition, Database, StoredDocument } from '../collection.ts';
import { ClientKeeper } from './client-keeper.ts';
import { MongoCollection } from './collection.ts';
import { retrying } from './retrying.ts';

export type MongoOptions = {
  /** `mongodb://…` or `mongodb+srv://…`; settings in its query win over ours. */
  readonly uri: string;
  readonly databaseName: string;
};

/** How long a call waits: for a server to be found, to connect, and for an answer. */
const LIMITS = { serverSelectionTimeoutMS: 2_000, connectTimeoutMS: 3_000, socketTimeoutMS: 5_000, waitQueueTimeoutMS: 3_000 };

/** How long a client may find nobody before another one is tried beside it. */
const PATIENCE_MS = 4_000;

/** MongoDB through the official driver. It connects when first used; a client that once connected finds the server again by itself
 * after an outage (where it does not, `ClientKeeper` replaces it), one whose first call failed stays closed: make another. */
export class MongoDatabase implements Database {
  readonly kind = 'mongo';
  readonly #keeper: ClientKeeper<MongoClient>;
  readonly #databaseName: string;

  /** Errors: INVALID_INPUT when the address cannot be read. */
  constructor(options: MongoOptions) {
    this.#databaseName = options.databaseName;
    this.#keeper = new ClientKeeper({
      open: () => clientFor(options.uri),
      elapsedMs: () => performance.now(),
      patienceMs: PATIENCE_MS,
    });
  }

  async collection<T extends StoredDocument>(definition: CollectionDefinition): Promise<Collection<T>> {
    let client = this.#keeper.current;
    let bound = client.db(this.#databaseName).collection<T>(definition.name);
    const driver = (): DriverCollection<T> => {
      if (client !== this.#keeper.current) {
        client = this.#keeper.current;
        bound = client.db(this.#databaseName).collection<T>(definition.name);
      }
      return bound;
    };
    for (const { fields, unique } of definition.indexes) {
      const keys = Object.fromEntries(fields.map((field) => [field, 1] as const));
      await retrying('read', () => driver().createIndex(keys, { ...(unique && { unique }) }), this.#keeper);
    }
    return new MongoCollection<T>(driver, this.#keeper);
  }

  async ping(): Promise<void> {
    await retrying('read', () => this.#keeper.current.db(this.#databaseName).command({ ping: 1 }), this.#keeper);
  }

  async close(): Promise<void> {
    await this.#keeper.close();
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
