import { setImmediate } from 'node:timers';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DomainError } from '../../domain/errors.ts';

type Deferred = { readonly promise: Promise<void>; readonly resolve: () => void; readonly reject: (error: DomainError) => void };
type Statements = { readonly put: StatementSync; readonly remove: StatementSync };

function deferred(): Deferred {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  promise.catch(() => undefined);
  return {
    promise,
    resolve: () => {
      resolve(undefined);
    },
    reject,
  };
}

/** What nobody waits for is durable this much later at the latest. */
const RELAXED_MS = 50;

/**
 * Group commit: everything written in one round of the event loop becomes durable in one COMMIT, and only then do its promises resolve.
 * Rows of collections in memory are gathered and written once however often they changed; rows of collections on disk run at once in the
 * same transaction. After any failure memory may be ahead of the disk, so the journal is dead for good: everything is refused and `onFatal` is called once.
 */
export class Journal {
  readonly #database: DatabaseSync;
  readonly #onFatal: (error: DomainError) => void;
  readonly #beginning: StatementSync;
  readonly #committing: StatementSync;
  readonly #statements = new Map<string, Statements>();
  #dirty = new Map<string, Map<string, object | undefined>>();
  /** Of all that is written and not durable yet. */
  #batch: Deferred | undefined;
  /** The commit of the batch comes at the end of this round. */
  #begun = false;
  /** Else it comes with this timer: nobody waits for it. */
  #waiting: NodeJS.Timeout | undefined;
  #relaxing = false;
  #dead: DomainError | undefined;
  #stopped: DomainError | undefined;

  constructor(database: DatabaseSync, onFatal: (error: DomainError) => void) {
    this.#database = database;
    this.#onFatal = onFatal;
    this.#beginning = database.prepare('BEGIN IMMEDIATE');
    this.#committing = database.prepare('COMMIT');
  }

  /** Throws the reason when the store no longer serves. */
  assertServing(): void {
    const reason = this.#dead ?? this.#stopped;
    if (reason !== undefined) throw reason;
  }

  register(table: string): void {
    if (this.#statements.has(table)) return;
    this.#statements.set(table, {
      put: this.#database.prepare(
        `INSERT INTO "${table}" (_id, body) VALUES (?, ?) ON CONFLICT (_id) DO UPDATE SET body = excluded.body`,
      ),
      remove: this.#database.prepare(`DELETE FROM "${table}" WHERE _id = ?`),
    });
  }

  /** What `work` writes in this very call waits for the next commit, or a moment, and its promises do not wait for either. */
  relaxed<R>(work: () => R): R {
    const outer = this.#relaxing;
    this.#relaxing = true;
    try {
      return work();
    } finally {
      this.#relaxing = outer;
    }
  }

  /** Remembers the newest version of a row (undefined: removed) for the coming commit. */
  put(table: string, id: string, document: object | undefined): void {
    let rows = this.#dirty.get(table);
    if (rows === undefined) this.#dirty.set(table, (rows = new Map()));
    rows.set(id, document);
    this.#schedule();
  }

  /** Runs statements now, inside the coming commit. A duplicate key is the statement's own affair; any other failure is fatal. */
  run<T>(work: () => T): T {
    this.assertServing();
    try {
      if (!this.#database.isTransaction) this.#beginning.run();
      const result = work();
      this.#schedule();
      return result;
    } catch (cause) {
      throw this.#fail(cause);
    }
  }

  /** Gives `value` once everything that it could have seen is durable: at once when nothing is pending. */
  settled<T>(value: T): Promise<T> {
    return this.#relaxing || !this.#begun || this.#batch === undefined
      ? Promise.resolve(value)
      : this.#batch.promise.then(() => value);
  }

  /** Commits what was written so far with what is written until the end of this round of the event loop. */
  async durable(): Promise<void> {
    if (this.#batch !== undefined) this.#begin();
    await this.#batch?.promise;
  }

  /** Resolves once everything written so far is durable, with whatever is committed next or a moment later. */
  async soon(): Promise<void> {
    await this.#batch?.promise;
  }

  /** Commits what is pending. */
  async drain(): Promise<void> {
    while (this.#batch !== undefined) {
      this.#begin();
      await this.#batch.promise;
    }
  }

  /** Refuses everything from now on; what was accepted is still committed. */
  stop(reason: DomainError): void {
    this.#stopped ??= reason;
  }

  #schedule(): void {
    this.#batch ??= deferred();
    if (!this.#relaxing) this.#begin();
    else if (!this.#begun) this.#waiting ??= setTimeout(() => this.#begin(), RELAXED_MS);
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    setImmediate(() => {
      this.#commit();
    });
  }

  #commit(): void {
    const batch = this.#batch;
    if (batch === undefined || this.#dead !== undefined) return;
    const dirty = this.#dirty;
    this.#dirty = new Map();
    try {
      if (!this.#database.isTransaction) this.#beginning.run();
      for (const [table, rows] of dirty) {
        const statements = this.#statements.get(table);
        if (statements === undefined) throw new Error(`table '${table}' was never registered`);
        for (const [id, document] of rows) {
          if (document === undefined) statements.remove.run(id);
          else statements.put.run(id, JSON.stringify(document));
        }
      }
      this.#committing.run();
      this.#batch = undefined;
      this.#begun = false;
      batch.resolve();
    } catch (cause) {
      this.#fail(cause);
    }
  }

  #fail(cause: unknown): DomainError {
    if (this.#dead !== undefined) return this.#dead;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error = new DomainError(
      'UNAVAILABLE',
      `embedded store: a write could not be made durable (${reason}); nothing more is served. Check the free space and the permissions of DATA_DIR, then restart.`,
      { reason: 'commit-failed' },
      cause,
    );
    this.#dead = error;
    try {
      // SQLite has already rolled back by itself on a full disk.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    } finally {
      this.#batch?.reject(error);
      this.#onFatal(error);
    }
    return error;
  }
}
