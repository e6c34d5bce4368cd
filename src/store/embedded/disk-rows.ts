import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DomainError } from '../../domain/errors.ts';
import type { CollectionDefinition, Filter, StoredDocument } from '../collection.ts';
import type { FindOptions, Rows } from './embedded-collection.ts';
import type { Journal } from './journal.ts';
import { jsonText, valuesAt } from './json.ts';
import type { Json } from './json.ts';
import { matcher } from './matching.ts';
import { comparator } from './sorting.ts';
import { columnOf, sqlQuery } from './sql-plan.ts';
import type { SqlQuery } from './sql-plan.ts';

type Row = { readonly id: string; readonly body: string; readonly columns: readonly (string | number | null)[] };

/** Documents that stay on disk: rows are read when asked for. `_id` is their only unique key; indexed paths are columns of their own, and scalars. */
export class DiskRows<T extends StoredDocument> implements Rows<T> {
  readonly keepsSelected = false;
  readonly #name: string;
  readonly #journal: Journal;
  readonly #database: DatabaseSync;
  readonly #paths: readonly string[];
  readonly #pathSet: ReadonlySet<string>;
  readonly #insertRow: StatementSync;
  readonly #updateRow: StatementSync;
  readonly #deleteRow: StatementSync;
  readonly #readRow: StatementSync;
  readonly #reads = new Map<string, StatementSync>();

  /** The table, its columns and indexes must exist (tables.ts). */
  constructor(definition: CollectionDefinition, journal: Journal, database: DatabaseSync) {
    this.#name = definition.name;
    this.#journal = journal;
    this.#database = database;
    this.#paths = [...new Set(definition.indexes.flatMap((index) => index.fields))];
    this.#pathSet = new Set(this.#paths);
    const columns = this.#paths.map((path) => `"${columnOf(path)}"`);
    const marks = columns.map(() => ', ?').join('');
    this.#insertRow = database.prepare(
      `INSERT INTO "${this.#name}" (_id, body${columns.map((column) => `, ${column}`).join('')}) VALUES (?, ?${marks}) ON CONFLICT (_id) DO NOTHING`,
    );
    this.#updateRow = database.prepare(
      `UPDATE "${this.#name}" SET body = ?${columns.map((column) => `, ${column} = ?`).join('')} WHERE _id = ?`,
    );
    this.#readRow = database.prepare(`SELECT body FROM "${this.#name}" WHERE _id = ?`);
    this.#deleteRow = database.prepare(`DELETE FROM "${this.#name}" WHERE _id = ?`);
  }

  insert(documents: readonly T[]): number {
    const rows = documents.map((document) => this.#row(document));
    return this.#journal.run(() => rows.filter((row) => this.#insert(row)).length);
  }

  select(filter: Filter, options: FindOptions): T[] {
    const id = onlyId(filter);
    if (id !== undefined) return this.#byId(id);
    const query = sqlQuery(this.#name, filter, options.sort, this.#pathSet);
    const fits = matcher(filter);
    const limit = options.limit ?? Infinity;
    const found: T[] = [];
    for (const row of this.#rows(query)) {
      const document = parseRow(this.#name, row.body);
      if (!fits(document)) continue;
      found.push(document as T);
      if (query.ordered && found.length >= limit) return found;
    }
    if (!query.ordered && options.sort !== undefined) found.sort(comparator(options.sort) as (a: unknown, b: unknown) => number);
    return found.length > limit ? found.slice(0, limit) : found;
  }

  #byId(id: string): T[] {
    try {
      const row = this.#readRow.get(id);
      return row === undefined ? [] : [parseRow(this.#name, row['body']) as unknown as T];
    } catch (cause) {
      throw cause instanceof DomainError ? cause : this.#unreadable(cause);
    }
  }

  *#rows(query: SqlQuery): Generator<Record<string, unknown>> {
    try {
      yield* this.#prepared(query.sql).iterate(...query.parameters);
    } catch (cause) {
      throw this.#unreadable(cause);
    }
  }

  #unreadable(cause: unknown): DomainError {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new DomainError('UNAVAILABLE', `embedded store: '${this.#name}' cannot be read (${reason})`, {}, cause);
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#reads.get(sql);
    if (statement === undefined) {
      if (this.#reads.size > 200) this.#reads.clear();
      this.#reads.set(sql, (statement = this.#database.prepare(sql)));
    }
    return statement;
  }

  /** Prepared before anything runs, so that a malformed document fails alone and not the store. */
  #row(document: T): Row {
    return { id: document._id, body: jsonText(document), columns: this.#columns(document) };
  }

  #insert(row: Row): boolean {
    return Number(this.#insertRow.run(row.id, row.body, ...row.columns).changes) === 1;
  }

  change(_before: T, after: T): boolean {
    const row = this.#row(after);
    this.#journal.run(() => this.#updateRow.run(row.body, ...row.columns, row.id));
    return true;
  }

  remove(documents: readonly T[]): void {
    if (documents.length === 0) return;
    this.#journal.run(() => {
      for (const document of documents) this.#deleteRow.run(document._id);
    });
  }

  #columns(document: T): (string | number | null)[] {
    return this.#paths.map((path) => {
      const values = valuesAt(document, path);
      const value = values[0];
      if (values.length > 1) {
        throw new DomainError(
          'INTERNAL',
          `collection '${this.#name}': '${path}' is indexed and holds a list; keep it in memory instead`,
        );
      }
      return typeof value === 'string' || typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : null;
    });
  }
}

/** The id of a filter that names one and nothing else. */
function onlyId(filter: Filter): string | undefined {
  const { _id: id, ...rest } = filter;
  return typeof id === 'string' && Object.keys(rest).length === 0 ? id : undefined;
}

/** A row's body; a damaged one names itself and the way out. */
export function parseRow(table: string, body: unknown): Json {
  try {
    const document: unknown = JSON.parse(String(body));
    if (document !== null && typeof document === 'object' && typeof (document as Json)['_id'] === 'string')
      return document as Json;
  } catch (cause) {
    throw new DomainError(
      'INTERNAL',
      `embedded store: a row of '${table}' is not JSON; restore a backup of DATA_DIR`,
      { table },
      cause,
    );
  }
  throw new DomainError('INTERNAL', `embedded store: a row of '${table}' has no _id; restore a backup of DATA_DIR`, { table });
}
