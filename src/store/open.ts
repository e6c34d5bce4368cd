import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../domain/errors.ts';
import type { Logger } from '../ports/logger.ts';
import type { RetainingStore } from '../ports/retention.ts';
import type { Database } from './collection.ts';
import { EmbeddedDatabase } from './embedded/database.ts';
import { migrate } from './migrations.ts';
import { createStore } from './store.ts';

export type OpenEmbeddedOptions = {
  /** Folder of the store; made when missing. One process at a time. */
  readonly dataDir: string;
  /** The store can no longer be trusted to be durable: say so and end the process. Called once. */
  readonly onFatal: (error: DomainError) => void;
  readonly logger: Logger;
};

export type OpenMongoOptions = {
  readonly uri: string;
  readonly databaseName: string;
  readonly logger: Logger;
  /** Ends the waiting for a server that is down. */
  readonly signal?: AbortSignal;
  /** Longest pause between two attempts at start; 30 s when absent. */
  readonly longestPauseMs?: number;
};

/**
 * The embedded store in a folder. Errors: UNAVAILABLE when another process holds the folder (the message says what to do) or it cannot be used.
 * @example const store = await openEmbedded({ dataDir: './data', onFatal: (error) => { … }, logger });
 */
export async function openEmbedded(options: OpenEmbeddedOptions): Promise<RetainingStore> {
  const database = new EmbeddedDatabase({
    dataDir: options.dataDir,
    onFatal: (error) => {
      options.logger.error('store.failed', { code: error.code, message: error.message });
      options.onFatal(error);
    },
  });
  try {
    return await ready(database, options.logger, { dataDir: options.dataDir });
  } catch (error) {
    await database.close();
    throw error;
  }
}

const FIRST_PAUSE_MS = 500;

/**
 * The store in MongoDB. While the server is down it says so in the log and tries again with growing pauses, until `signal` ends the waiting.
 * Errors: INVALID_INPUT (the address cannot be read), INTERNAL (the server refuses our indexes), UNAVAILABLE (aborted, or data of a newer release).
 */
export async function openMongo(options: OpenMongoOptions): Promise<RetainingStore> {
  const { logger, signal } = options;
  const { MongoDatabase } = await import('./mongo/database.ts');
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    // A new client each time: the driver's stays closed for good once its first connection failed.
    const database = new MongoDatabase({ uri: options.uri, databaseName: options.databaseName });
    try {
      return await ready(database, logger, { database: options.databaseName });
    } catch (error) {
      await database.close();
      if (!(error instanceof DomainError) || error.code !== 'UNAVAILABLE' || error.details.reason !== undefined) throw error;
      logger.error('store.unreachable', { message: error.message, setting: 'MONGODB_URI', retryInMs: pauseMs });
      await pause(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, options.longestPauseMs ?? 30_000);
    }
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, signal && { signal });
  } catch (cause) {
    throw new DomainError(
      'UNAVAILABLE',
      'MongoDB was not reachable before the start was called off',
      { reason: 'aborted' },
      cause,
    );
  }
}

async function ready(database: Database, logger: Logger, where: Readonly<Record<string, unknown>>): Promise<RetainingStore> {
  await migrate(database, logger);
  const store = await createStore(database);
  logger.info('store.opened', { kind: database.kind, ...where });
  return store;
}

export type OpenStoreOptions = OpenEmbeddedOptions & {
  /** Present: MongoDB keeps everything, and `dataDir` is not opened. */
  readonly mongo?: { readonly uri: string; readonly database: string };
  readonly signal?: AbortSignal;
};

/** The store that the settings ask for: MongoDB when there is an address, else the embedded one. */
export const openStore = (options: OpenStoreOptions): Promise<RetainingStore> =>
  options.mongo === undefined
    ? openEmbedded(options)
    : openMongo({
        uri: options.mongo.uri,
        databaseName: options.mongo.database,
        logger: options.logger,
        ...(options.signal && { signal: options.signal }),
      });
