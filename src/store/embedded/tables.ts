import type { DatabaseSync } from 'node:sqlite';
import type { CollectionDefinition } from '../collection.ts';
import { columnOf } from './sql-plan.ts';

const SAFE_NAME = /^[a-z][a-z_]*$/;

/** Makes the table of a collection, and for one that stays on disk its columns and indexes; new columns of an older file are filled from the bodies. */
export function prepareTable(database: DatabaseSync, definition: CollectionDefinition): void {
  const { name } = definition;
  if (!SAFE_NAME.test(name)) throw new Error(`collection name '${name}': expected ${String(SAFE_NAME)}`);
  database.exec(`CREATE TABLE IF NOT EXISTS "${name}" (_id TEXT PRIMARY KEY, body TEXT NOT NULL)`);
  if (definition.residence === 'memory') return;
  if (definition.indexes.some((index) => index.unique)) {
    throw new Error(`collection '${name}': unique indexes need residence 'memory'`);
  }
  const existing = new Set(
    database
      .prepare(`SELECT name FROM pragma_table_info(?)`)
      .all(name)
      .map((row) => row.name),
  );
  for (const path of new Set(definition.indexes.flatMap((index) => index.fields))) {
    const column = columnOf(path);
    if (existing.has(column)) continue;
    database.exec(`ALTER TABLE "${name}" ADD COLUMN "${column}"`);
    database.prepare(`UPDATE "${name}" SET "${column}" = json_extract(body, ?)`).run(`$.${path}`);
  }
  for (const index of definition.indexes) {
    const columns = index.fields.map(columnOf);
    database.exec(
      `CREATE INDEX IF NOT EXISTS "${name}_${columns.join('_')}" ON "${name}" (${columns.map((column) => `"${column}"`).join(', ')})`,
    );
  }
}
