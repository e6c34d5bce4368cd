import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

/** The last cells of the table of faults: a file, and how its test is called. */
const proofs = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, name] = /^\|[^|]+\|[^|]+\| `(tests\/[^`]+)`: (.+?)\s*\|$/.exec(line) ?? [];
    return file && name ? [{ file, name }] : [];
  });

test('the table of faults names many, each with a test that exists under that name', () => {
  expect(proofs.length).toBeGreaterThan(20);
  const missing = proofs.filter(({ file, name }) => {
    const path = join(ROOT, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
  });
  expect(missing).toEqual([]);
});
