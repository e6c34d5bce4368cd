import { DomainError } from '../domain/errors.ts';
import { SCHEMA_VERSION } from './schema.ts';

type Versioned = { readonly _id: string; readonly schemaVersion: number };

/**
 * The border check of a stored document, cheap enough for every read: it must be of this release's version, since migrations run at start.
 * Errors: INTERNAL when it is of another one (a newer release wrote to the same database).
 */
export function ofThisVersion<T extends Versioned>(document: T): T {
  if (document.schemaVersion === SCHEMA_VERSION) return document;
  throw new DomainError(
    'INTERNAL',
    `stored document '${document._id}': expected schemaVersion ${String(SCHEMA_VERSION)}, got ${String(document.schemaVersion)}; run the newest release on this database`,
    { schemaVersion: document.schemaVersion },
  );
}

export const ofThisVersionIfFound = <T extends Versioned>(document: T | undefined): T | undefined =>
  document === undefined ? undefined : ofThisVersion(document);

/** The document as this release writes it. */
export const stamped = <T extends Versioned>(document: T): T =>
  document.schemaVersion === SCHEMA_VERSION ? document : { ...document, schemaVersion: SCHEMA_VERSION };
