import type { DomainError } from '../domain/errors.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import { EmbeddedDatabase } from './embedded/database.ts';
import { createStore } from './store.ts';

export type OpenEmbeddedOptions = {
  /** Folder of the store; made when missing. One process at a time. */
  readonly dataDir: string;
  /** The store can no longer be trusted to be durable: say so and end the process. Called once. */
  readonly onFatal: (error: DomainError) => void;
  readonly logger: Logger;
};

/**
 * The embedded store in a folder. Errors: UNAVAILABLE when another process holds the folder (the message says what to do) or it cannot be used.
 * @example const store = await openEmbedded({ dataDir: './data', onFatal: (error) => { … }, logger });
 */
export async function openEmbedded(options: OpenEmbeddedOptions): Promise<Store> {
  const database = new EmbeddedDatabase({
    dataDir: options.dataDir,
    onFatal: (error) => {
      options.logger.error('store.failed', { code: error.code, message: error.message });
      options.onFatal(error);
    },
  });
  try {
    const store = await createStore(database);
    options.logger.info('store.opened', { kind: database.kind, dataDir: options.dataDir });
    return store;
  } catch (error) {
    await database.close();
    throw error;
  }
}
