import type { IndexDefinition, Scalar } from '../collection.ts';
import { valuesAt } from './json.ts';
import type { Json } from './json.ts';

/** Whether an update left every indexed field as it was: unchanged parts are shared, so comparing the top-level values is enough. */
export const untouched = (definition: IndexDefinition, before: Json, after: Json): boolean =>
  definition.fields.every((path) => {
    const dot = path.indexOf('.');
    const top = dot < 0 ? path : path.slice(0, dot);
    return before[top] === after[top];
  });

export type Range = { readonly from?: Scalar; readonly fromOpen?: boolean; readonly to?: Scalar; readonly toOpen?: boolean };

/** What both kinds of index in memory can do. A list makes one entry per element. */
export interface MemoryIndex {
  readonly definition: IndexDefinition;
  /** True once a document had a list on one of the paths: then two bounds of a range may be met by two elements. */
  readonly multikey: boolean;
  add(id: string, document: Json): void;
  remove(id: string, document: Json): void;
  /** Fills an empty index at once; gives the id of a document whose key another one holds, if there is any. */
  load(documents: ReadonlyMap<string, Json>): string | undefined;
  /** The id of another document that holds a key of this one. */
  holder(id: string, document: Json): string | undefined;
}

/** Keys of a document: the fields before the last joined into one text, and the values of the last. */
export function keysOf(definition: IndexDefinition, document: Json): { prefixes: string[]; lasts: Scalar[]; multikey: boolean } {
  let prefixes = [''];
  let multikey = false;
  let lasts: Scalar[] = [];
  for (const [position, path] of definition.fields.entries()) {
    const values = entriesAt(document, path);
    if (values.length > 1 || (!path.includes('.') && Array.isArray(document[path]))) multikey = true;
    if (position === definition.fields.length - 1) lasts = values;
    else {
      const parts = values.map(keyPart);
      prefixes = prefixes.length === 1 && parts.length === 1 ? [`${prefixes[0] ?? ''}${parts[0] ?? ''}`] : join(prefixes, parts);
    }
  }
  return { prefixes, lasts, multikey };
}

const join = (prefixes: readonly string[], parts: readonly string[]): string[] =>
  prefixes.flatMap((prefix) => parts.map((part) => prefix + part));

function entriesAt(document: Json, path: string): Scalar[] {
  const value = path.includes('.') ? undefined : document[path];
  if (typeof value === 'string' || typeof value === 'number') return [value];
  const values = valuesAt(document, path);
  if (values.length === 0) return [null];
  // No condition of the port finds an object by value, so it needs an entry only to be reachable by the fields before it.
  return [...new Set(values.map((one) => (one !== null && typeof one === 'object' ? null : (one as Scalar))))];
}

/** Text that no other value of any type shares. */
export function keyPart(value: Scalar): string {
  if (value === null) return '0\u0000';
  if (typeof value === 'string') return `s${value}\u0000`;
  return `${typeof value === 'number' ? 'n' : 'b'}${String(value)}\u0000`;
}

const rank = (value: Scalar): number => (value === null ? 0 : typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3);

/** BSON's order of types, then the value. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const byType = rank(a) - rank(b);
  if (byType !== 0) return byType;
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}

type Entry = { readonly value: Scalar; readonly id: string };
const compareEntries = (a: Entry, b: Entry): number =>
  compareScalars(a.value, b.value) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * For equality on all fields but the last, and equality or order on the last: one sorted list per prefix. Documents that lack the last field have no
 * entry: no range finds them, and the planner does not ask for them here.
 */
export class OrderedIndex implements MemoryIndex {
  readonly definition: IndexDefinition;
  multikey = false;
  readonly #partitions = new Map<string, Entry[]>();
  constructor(definition: IndexDefinition) {
    this.definition = definition;
  }
  add(id: string, document: Json): void {
    const { prefixes, lasts, multikey } = keysOf(this.definition, document);
    if (multikey) this.multikey = true;
    for (const prefix of prefixes) {
      for (const value of lasts) {
        if (value === null) continue;
        const entry = { value, id };
        const partition = this.#partitions.get(prefix);
        const final = partition?.[partition.length - 1];
        if (partition === undefined || final === undefined) this.#partitions.set(prefix, [entry]);
        else if (compareEntries(final, entry) < 0) partition.push(entry);
        else partition.splice(position(partition, entry), 0, entry);
      }
    }
  }
  remove(id: string, document: Json): void {
    const { prefixes, lasts } = keysOf(this.definition, document);
    for (const prefix of prefixes) {
      const partition = this.#partitions.get(prefix);
      if (partition === undefined) continue;
      for (const value of lasts) {
        if (value === null) continue;
        const at = position(partition, { value, id });
        const entry = partition[at];
        if (entry?.id === id && entry.value === value) partition.splice(at, 1);
      }
      if (partition.length === 0) this.#partitions.delete(prefix);
    }
  }
  load(documents: ReadonlyMap<string, Json>): undefined {
    for (const [id, document] of documents) {
      const { prefixes, lasts, multikey } = keysOf(this.definition, document);
      if (multikey) this.multikey = true;
      for (const prefix of prefixes) {
        for (const value of lasts) {
          if (value === null) continue;
          const partition = this.#partitions.get(prefix);
          if (partition === undefined) this.#partitions.set(prefix, [{ value, id }]);
          else partition.push({ value, id });
        }
      }
    }
    for (const partition of this.#partitions.values()) partition.sort(compareEntries);
  }
  holder(): undefined {
    return undefined;
  }
  /** Ids of one prefix within the range, ascending or descending by the last field, then by id. */
  *scan(prefix: string, range: Range, descending: boolean): Generator<string> {
    const partition = this.#partitions.get(prefix);
    if (partition === undefined) return;
    const { from, to } = range;
    const start = from === undefined ? 0 : position(partition, { value: from, id: range.fromOpen ? '\uffff' : '' });
    const end = to === undefined ? partition.length : position(partition, { value: to, id: range.toOpen ? '' : '\uffff' });
    if (descending) for (let at = end - 1; at >= start; at -= 1) yield partition[at]?.id ?? '';
    else for (let at = start; at < end; at += 1) yield partition[at]?.id ?? '';
  }
}

/** First place whose entry is not below the given one. */
function position(partition: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = partition.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const probe = partition[middle];
    if (probe !== undefined && compareEntries(probe, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
