import { createHash } from 'node:crypto';

/** JSON with sorted keys at every depth, so that equal values are equal texts. @example canonicalJson({ b: 1, a: 2 }) //=> '{"a":2,"b":1}' */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 (hex) of the canonical JSON of a write's arguments: what a person's yes is bound to. */
export const argumentsHash = (args: Readonly<Record<string, unknown>>): string =>
  createHash('sha256').update(canonicalJson(args)).digest('hex');
