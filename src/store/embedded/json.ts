import { DomainError } from '../../domain/errors.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A deep copy of plain JSON: nothing of the caller's stays inside the store. Undefined properties vanish, as they do in MongoDB. */
export function copyJson<T>(value: T): T {
  return copy(value, '') as T;
}

function copy(value: unknown, path: string): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw notJson(path, String(value));
      return value;
    case 'object':
      break;
    default:
      throw notJson(path, typeof value);
  }
  if (value === null) return null;
  if (Array.isArray(value)) {
    const list = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const element: unknown = value[index];
      list[index] = element === undefined ? null : copy(element, path);
    }
    return list;
  }
  checkPlain(value, path);
  const source = value as Json;
  const result: Record<string, unknown> = {};
  for (const key in source) {
    const inner = source[key];
    if (inner === undefined) continue;
    if (key === '__proto__') throw notJson(path, '__proto__');
    result[key] = copy(inner, key);
  }
  return result;
}

/** The text of a document that is plain JSON, undefined properties left out: what `JSON.stringify(copyJson(document))` gives, without the copy. */
export function jsonText(document: object): string {
  check(document, '');
  return JSON.stringify(document);
}

function check(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) {
    const isScalar = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
    if (!isScalar) throw notJson(path, typeof value === 'number' ? String(value) : typeof value);
    return;
  }
  if (Array.isArray(value)) {
    for (const element of value as readonly unknown[]) if (element !== undefined) check(element, path);
    return;
  }
  checkPlain(value, path);
  for (const key in value) {
    const inner: unknown = (value as Json)[key];
    if (inner === undefined) continue;
    if (key === '__proto__') throw notJson(path, '__proto__');
    check(inner, key);
  }
}

function checkPlain(value: object, path: string): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw notJson(path, 'an instance of a class');
  if (Object.prototype.toString.call(value) !== '[object Object]') throw notJson(path, Object.prototype.toString.call(value));
}

const notJson = (path: string, found: string): DomainError =>
  new DomainError('INTERNAL', `store document: '${path}' holds ${found}, expected plain JSON`);

/**
 * Freezes a document for handing out. Everything inside the store is made by `copyJson`, a parse or an update of those, so a frozen part is frozen
 * all the way down and is skipped: after an update only the changed parts cost anything.
 */
export function freezeJson<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) for (const element of value) freezeJson(element as unknown);
  else for (const key in value) freezeJson(value[key]);
  return Object.freeze(value);
}

/** The values at a dotted path, as MongoDB sees them: arrays on the way and at the end are spread. Empty when the path is missing or an empty list. */
export function valuesAt(document: unknown, path: string): unknown[] {
  const values: unknown[] = [];
  collect(document, path.split('.'), 0, values);
  return values;
}

function collect(value: unknown, steps: readonly string[], depth: number, into: unknown[]): void {
  if (depth === steps.length) {
    if (Array.isArray(value)) into.push(...(value as unknown[]));
    else if (value !== undefined) into.push(value);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const element of value as unknown[]) {
      if (!Array.isArray(element)) collect(element, steps, depth, into);
    }
    return;
  }
  const step = steps[depth];
  if (step !== undefined) collect((value as Json)[step], steps, depth + 1, into);
}
