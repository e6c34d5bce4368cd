import { DomainError } from '../domain/errors.ts';
import type { Logger } from '../ports/logger.ts';
import type { Collection, Database, Update } from './collection.ts';
import { COLLECTIONS, SCHEMA_VERSION } from './schema.ts';

type OldDocument = { readonly _id: string; readonly schemaVersion: number } & Readonly<Record<string, unknown>>;

/** Brings documents of one collection from the version before to `to`. Only the fields that it names are written. */
export type Migration = {
  readonly to: number;
  readonly collection: 'businesses' | 'customers' | 'appointments' | 'conversations';
  /** Pure, and the same for the same document: it may run twice, and in two processes at once. */
  change(document: OldDocument): { readonly set?: Readonly<Record<string, unknown>>; readonly unset?: readonly string[] };
};

/** In the order of `to`. Version 1 is the first release, so there is nothing before it to bring up. */
export const MIGRATIONS: readonly Migration[] = [];

type SchemaMark = { readonly _id: string; readonly version: number };

const MARK = 'schema';
const BATCH = 500;

/**
 * Brings every stored document up to `version`, at start, before anything is served. Each document carries its version and is changed by one
 * compare-and-set on it, so that a killed run resumes and two processes at once do no harm. Gives the number of documents changed.
 * Errors: UNAVAILABLE with `details.reason` 'newer-data' when a newer release wrote here.
 */
export async function migrate(
  database: Database,
  logger: Logger,
  migrations: readonly Migration[] = MIGRATIONS,
  version: number = SCHEMA_VERSION,
): Promise<number> {
  const meta = await database.collection<SchemaMark>(COLLECTIONS.meta);
  const mark = await meta.findOne({ _id: MARK });
  if (mark !== undefined && mark.version > version) {
    throw new DomainError(
      'UNAVAILABLE',
      `The stored data is of schema version ${String(mark.version)}, this release knows up to ${String(version)}: start the newer release again, or restore the backup made before it.`,
      { reason: 'newer-data', stored: mark.version, known: version },
    );
  }
  let changed = 0;
  for (const migration of migrations) {
    if (migration.to > version) continue;
    const count = await run(await database.collection<OldDocument>(COLLECTIONS[migration.collection]), migration);
    if (count > 0) logger.info('store.migrated', { collection: migration.collection, to: migration.to, documents: count });
    changed += count;
  }
  if (mark === undefined) await meta.insertOne({ _id: MARK, version });
  await meta.updateOne({ _id: MARK, version: { $lt: version } }, { $set: { version } });
  return changed;
}

async function run(collection: Collection<OldDocument>, migration: Migration): Promise<number> {
  let changed = 0;
  for (;;) {
    const batch = await collection.find({ schemaVersion: migration.to - 1 }, { limit: BATCH });
    if (batch.length === 0) return changed;
    for (const document of batch) {
      const { set = {}, unset = [] } = migration.change(document);
      const update: Update = {
        $set: { ...set, schemaVersion: migration.to },
        ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((field) => [field, ''] as const)) }),
      };
      const outcome = await collection.updateOne({ _id: document._id, schemaVersion: migration.to - 1 }, update);
      if (outcome === 'duplicate') {
        throw new DomainError(
          'INTERNAL',
          `migration to ${String(migration.to)} of '${migration.collection}': '${document._id}' would take a key that another document holds`,
        );
      }
      if (outcome === 'written') changed += 1;
    }
  }
}
