import type { Condition, Filter, Scalar, Sort } from '../collection.ts';
import { keyPart, OrderedIndex } from './ordered-index.ts';
import type { MemoryIndex, Range } from './ordered-index.ts';
import { UniqueIndex } from './unique-index.ts';

/** Ids that hold every document the filter can match (and maybe more); `ordered` when they already come in the sort's order. */
export type Plan = { readonly ids: Iterable<string>; readonly ordered: boolean; readonly by: string };

/** The best index for a filter, or undefined when only a scan of everything will do. */
export function plan(filter: Filter, sort: Sort | undefined, indexes: readonly MemoryIndex[]): Plan | undefined {
  const conditions = flatten(filter);
  const ids = points(conditions.get('_id'));
  if (ids !== undefined) return { ids: new Set(ids as string[]), ordered: false, by: '_id' };
  let best: { readonly index: MemoryIndex; readonly score: number } | undefined;
  for (const index of indexes) {
    const score = usefulness(index, conditions);
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  if (best !== undefined) return lookUp(best.index, conditions, sort);
  return planAlternatives(filter, indexes);
}

function planAlternatives(filter: Filter, indexes: readonly MemoryIndex[]): Plan | undefined {
  const branches = filter.$or;
  if (!Array.isArray(branches)) return undefined;
  const union = new Set<string>();
  const by: string[] = [];
  for (const branch of branches as readonly Filter[]) {
    const found = plan(branch, undefined, indexes);
    if (found === undefined) return undefined;
    for (const id of found.ids) union.add(id);
    by.push(found.by);
  }
  return { ids: union, ordered: false, by: by.join(' or ') };
}

/** Conditions that must all hold, by path; the first of several on one path is enough for a superset. */
export function flatten(filter: Filter, into = new Map<string, Condition>()): Map<string, Condition> {
  for (const path in filter) {
    const condition = filter[path];
    if (path === '$and') for (const branch of condition as readonly Filter[]) flatten(branch, into);
    else if (path !== '$or' && condition !== undefined && !into.has(path)) into.set(path, condition as Condition);
  }
  return into;
}

/** Values that a condition pins a path to. */
export function points(condition: Condition | undefined): readonly Scalar[] | undefined {
  if (condition === undefined) return undefined;
  if (condition === null || typeof condition !== 'object') return [condition];
  return condition.$in;
}

/** The span of one type that a condition allows; on an index with lists one bound only, since two elements may meet two bounds. */
export function rangeOf(condition: Condition | undefined, multikey: boolean): Range | undefined {
  if (condition === undefined || condition === null || typeof condition !== 'object') return undefined;
  const from = condition.$gt ?? condition.$gte;
  const to = condition.$lt ?? condition.$lte;
  if (from === undefined && to === undefined) return undefined;
  const lowest = typeof (from ?? to) === 'number' ? -Infinity : '';
  const highest = typeof (from ?? to) === 'number' ? { to: Infinity } : {};
  const lower = { from: from ?? lowest, fromOpen: from !== undefined && condition.$gt !== undefined };
  if (to === undefined || (multikey && from !== undefined)) return { ...lower, ...highest };
  return { ...lower, to, toOpen: condition.$lt !== undefined };
}

const ALL_PINNED = 1000;
const RANGE = 100;

function usefulness(index: MemoryIndex, conditions: ReadonlyMap<string, Condition>): number {
  const fields = index.definition.fields;
  const last = fields[fields.length - 1] ?? '';
  for (const path of fields) if (path !== last && points(conditions.get(path)) === undefined) return 0;
  const pinned = points(conditions.get(last));
  if (pinned !== undefined) return index instanceof OrderedIndex && pinned.includes(null) ? 0 : ALL_PINNED + fields.length;
  return index instanceof OrderedIndex && rangeOf(conditions.get(last), false) !== undefined ? RANGE + fields.length : 0;
}

function lookUp(index: MemoryIndex, conditions: ReadonlyMap<string, Condition>, sort: Sort | undefined): Plan {
  const fields = index.definition.fields;
  const last = fields[fields.length - 1] ?? '';
  let prefixes = [''];
  for (const path of fields.slice(0, -1)) {
    const parts = (points(conditions.get(path)) ?? []).map(keyPart);
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
  }
  const pinned = points(conditions.get(last));
  const by = fields.join(', ');
  if (pinned !== undefined) return { ids: new Set(pinnedIds(index, prefixes, pinned)), ordered: false, by };
  const range = rangeOf(conditions.get(last), index.multikey) ?? {};
  const only = prefixes.length === 1 ? prefixes[0] : undefined;
  if (only === undefined || index.multikey) return { ids: new Set(rangeIds(index, prefixes, range)), ordered: false, by };
  const [key, ...more] = Object.keys(sort ?? {});
  const descending = sort?.[last] === -1;
  return {
    ids: index instanceof OrderedIndex ? index.scan(only, range, descending) : [],
    ordered: key === last && more.length === 0,
    by,
  };
}

function* pinnedIds(index: MemoryIndex, prefixes: readonly string[], pinned: readonly Scalar[]): Generator<string> {
  for (const prefix of prefixes) {
    for (const value of pinned) {
      if (index instanceof UniqueIndex) {
        const id = index.get(prefix, value);
        if (id !== undefined) yield id;
      } else if (index instanceof OrderedIndex) yield* index.scan(prefix, { from: value, to: value }, false);
    }
  }
}

function* rangeIds(index: MemoryIndex, prefixes: readonly string[], range: Range): Generator<string> {
  if (index instanceof OrderedIndex) for (const prefix of prefixes) yield* index.scan(prefix, range, false);
}
