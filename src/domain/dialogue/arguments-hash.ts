import { hash } from 'node:crypto';

/** JSON with sorted keys at every depth, so that equal values are equal texts. @example canonicalJson({ b: 1, a: 2 }) //=> '{"a":2,"b":1}' */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  const fields: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const inner = object[key];
    if (inner !== undefined) fields.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
  }
  return `{${fields.join(',')}}`;
}

/** SHA-256 (hex) of the canonical JSON of a write's arguments: what a person's yes is bound to. */
export const argumentsHash = (args: Readonly<Record<string, unknown>>): string => hash('sha256', canonicalJson(args));
