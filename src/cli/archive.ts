import { DomainError } from '../domain/errors.ts';
import type { Database, StoredDocument } from '../store/collection.ts';
import { COLLECTIONS, SCHEMA_VERSION } from '../store/schema.ts';

type CollectionName = keyof typeof COLLECTIONS;

/**
 * While people go on booking, a document written meanwhile may miss: read in this order, nothing that is in the archive then points to
 * something that is not (a conversation before the appointments it made, an effect's document before the job it became).
 */
const ORDER: readonly CollectionName[] = [
  ...([
    'inbox',
    'conversations',
    'outbox',
    'events',
    'messages',
    'waitlist',
    'appointments',
    'bundles',
    'jobs',
    'customers',
    'businesses',
    'feeds',
    'links',
    'meta',
  ] as const),
];
const FORMAT = 1;
const PAGE = 500;

type Line =
  | { readonly almanac: number; readonly schemaVersion: number }
  | { readonly in: CollectionName; readonly document: StoredDocument }
  | { readonly end: number };

const line = (value: Line): string => `${JSON.stringify(value)}\n`;

/** Every document of a store as lines of JSON: a head, one line a document, and a last line with their number. Works while it is in use. */
export async function* archiveOf(database: Database): AsyncIterable<string> {
  yield line({ almanac: FORMAT, schemaVersion: SCHEMA_VERSION });
  let count = 0;
  for (const name of ORDER) {
    const collection = await database.collection<StoredDocument>(COLLECTIONS[name]);
    let after = '';
    for (;;) {
      const page = await collection.find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit: PAGE });
      for (const document of page) yield line({ in: name, document });
      count += page.length;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last._id;
    }
  }
  yield line({ end: count });
}

const broken = (why: string): DomainError =>
  new DomainError('INVALID_INPUT', `archive: ${why}; nothing was written`, { path: 'archive' });

function parse(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch (cause) {
    throw new DomainError('INVALID_INPUT', 'archive: a line is not JSON; nothing was written', { path: 'archive' }, cause);
  }
}

/** Reads an archive through without writing anything. Fails with INVALID_INPUT when it is cut short, damaged, or of a newer release. Gives the number of documents. */
export async function checkArchive(lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  let head = false;
  let end: number | undefined;
  for await (const text of lines) {
    if (end !== undefined) throw broken('there is something after its end');
    const read = parse(text);
    if (!head) {
      if (!('almanac' in read)) throw broken('it does not begin as an archive of Almanac does');
      if (read.almanac > FORMAT || read.schemaVersion > SCHEMA_VERSION)
        throw broken('it was made by a newer release: restore it with that one');
      head = true;
    } else if ('end' in read) end = read.end;
    else if ('in' in read && read.in in COLLECTIONS && typeof read.document._id === 'string') count += 1;
    else throw broken(`document ${String(count + 1)} is not as expected`);
  }
  if (end === undefined || end !== count) throw broken('it is cut short: its end is missing');
  return count;
}

/**
 * Fills an empty store from a checked archive. Fails with CONFLICT when the store is not empty. Gives the number of documents; those of
 * an older release are brought up at the next start.
 */
export async function restoreArchive(database: Database, lines: AsyncIterable<string>): Promise<number> {
  for (const name of ORDER) {
    const collection = await database.collection<StoredDocument>(COLLECTIONS[name]);
    const found = await collection.findOne({});
    if (found !== undefined) {
      throw new DomainError(
        'CONFLICT',
        `the store is not empty (${name} has '${found._id}'): restore into a new DATA_DIR or another MONGODB_DATABASE`,
      );
    }
  }
  let count = 0;
  let name: CollectionName | undefined;
  let batch: StoredDocument[] = [];
  const flush = async (): Promise<void> => {
    if (name === undefined || batch.length === 0) return;
    const collection = await database.collection<StoredDocument>(COLLECTIONS[name]);
    const written = await collection.insertMany(batch);
    if (written !== batch.length)
      throw new DomainError('CONFLICT', `${name}: ${String(batch.length - written)} documents were refused as doubles`);
    count += written;
    batch = [];
  };
  for await (const text of lines) {
    const read = parse(text);
    if (!('in' in read)) continue;
    if (read.in !== name || batch.length >= PAGE) await flush();
    name = read.in;
    batch.push(read.document);
  }
  await flush();
  return count;
}
