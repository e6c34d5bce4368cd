import { updateOne } from 'mingo/updater';
import { DomainError } from '../../domain/errors.ts';
import type { Filter, Update } from '../collection.ts';
import { copyJson } from './json.ts';
import type { Json } from './json.ts';
import { matcher, MINGO_OPTIONS } from './matching.ts';

/**
 * The document after an update; the given one stays as it is and unchanged parts are shared. Plain paths are done here; `list.$[x].field` and
 * other paths into lists are mingo's, on a private copy.
 * Errors: INTERNAL where MongoDB refuses as well (a field inside a scalar or null, `$inc` of a non-number, `$push` to a non-list).
 */
export function updated<T extends object>(document: T, update: Update, elements: readonly Filter[] = []): T {
  const plain = plainUpdate(document as Json, update);
  return (plain ?? mingoUpdate(document as Json, update, elements)) as T;
}

/** Undefined when a path is not plain. */
export function plainUpdate(document: Json, update: Update): Json | undefined {
  const result: Writable = { ...document };
  /** Objects made by this update: they may be written again. */
  const fresh = new Set<object>([result]);
  for (const [path, value] of Object.entries(update.$set ?? {})) {
    if (value !== undefined && !write(result, fresh, path, true, () => copyJson(value))) return undefined;
  }
  for (const path of Object.keys(update.$unset ?? {})) {
    if (!write(result, fresh, path, false, () => undefined)) return undefined;
  }
  for (const [path, by] of Object.entries(update.$inc ?? {})) {
    if (!write(result, fresh, path, true, (current) => incremented(path, current, by))) return undefined;
  }
  for (const [path, value] of Object.entries(update.$push ?? {})) {
    if (!write(result, fresh, path, true, (current) => [...list(path, current), ...elements(value)])) return undefined;
  }
  for (const [path, spec] of Object.entries(update.$pull ?? {})) {
    const fits = pullTest(spec);
    const pull = (current: unknown): unknown =>
      current === undefined ? undefined : list(path, current).filter((element) => !fits(element));
    if (!write(result, fresh, path, false, pull)) return undefined;
  }
  return result;
}

type Writable = Record<string, unknown>;

/** Walks to the parent, copying what it passes, and writes. False when the path leads through a list or a position. */
function write(
  root: Writable,
  fresh: Set<object>,
  path: string,
  create: boolean,
  change: (current: unknown) => unknown,
): boolean {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let parent = root;
  for (const step of steps) {
    if (step.startsWith('$')) return false;
    const child: unknown = Object.hasOwn(parent, step) ? parent[step] : undefined;
    if (Array.isArray(child)) return false;
    if (child === undefined && !create) return true;
    if (child === null || (child !== undefined && typeof child !== 'object')) {
      if (!create) return true;
      throw refused(`cannot create '${last}' inside '${step}' of '${path}': it holds ${child === null ? 'null' : typeof child}`);
    }
    let next = child as Writable | undefined;
    if (next === undefined || !fresh.has(next)) {
      next = { ...next };
      fresh.add(next);
      parent[step] = next;
    }
    parent = next;
  }
  if (last.startsWith('$')) return false;
  const value = change(Object.hasOwn(parent, last) ? parent[last] : undefined);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return true;
}

const refused = (what: string): DomainError => new DomainError('INTERNAL', `store update: ${what}`);

function incremented(path: string, current: unknown, by: number): number {
  if (current === undefined) return by;
  if (typeof current !== 'number') throw refused(`$inc of '${path}': it holds no number`);
  return current + by;
}

function list(path: string, current: unknown): readonly unknown[] {
  if (current === undefined) return [];
  if (!Array.isArray(current)) throw refused(`'${path}' is not a list`);
  return current as readonly unknown[];
}

function elements(value: unknown): readonly unknown[] {
  if (value !== null && typeof value === 'object' && '$each' in value) return copyJson(value.$each as readonly unknown[]);
  return [copyJson(value)];
}

/** `{ key: … }` tests elements that are objects; a scalar or operators test the element itself. */
function pullTest(spec: unknown): (element: unknown) => boolean {
  const isFilter = spec !== null && typeof spec === 'object' && !Object.keys(spec).some((key) => key.startsWith('$'));
  if (isFilter) {
    const fits = matcher(spec as Filter);
    return (element) => element !== null && typeof element === 'object' && !Array.isArray(element) && fits(element as Json);
  }
  const fits = matcher({ element: spec as Filter[string] });
  return (element) => !Array.isArray(element) && fits({ element });
}

function mingoUpdate(document: Json, update: Update, elements: readonly Filter[]): Json {
  const modifier: Record<string, unknown> = {};
  for (const [operator, changes] of Object.entries(update)) modifier[operator] = copyJson(changes as Json);
  const documents = [copyJson(document)];
  try {
    updateOne(documents, {}, modifier, { cloneMode: 'deep', arrayFilters: [...elements] as Json[] }, MINGO_OPTIONS);
  } catch (cause) {
    throw new DomainError('INTERNAL', `store update: ${cause instanceof Error ? cause.message : String(cause)}`, {}, cause);
  }
  return documents[0] ?? document;
}
