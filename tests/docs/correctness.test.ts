import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const TESTS = join(import.meta.dirname, '..');
const numbered = (letter: string, ...numbers: readonly number[]): string[] => numbers.map((number) => `${letter}${number}`);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
/** What scheduling must prove; payments and messages have their own. */
const WANTED = [
  ...numbered('P', ...upTo(7)),
  ...numbered('A', ...upTo(37)),
  ...numbered('B', ...upTo(14)),
  ...numbered('C', ...upTo(10)),
  ...numbered('D', ...upTo(7)),
  ...numbered('E', ...upTo(13)),
  ...numbered('F', 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 13, 14),
  ...numbered('G', ...upTo(10)),
  ...numbered('H', 1, 9, 10, 11),
  ...numbered('I', 5, 6, 7),
];

/** Every case of the table with every file that is named for it. */
const pairs = readFileSync(join(TESTS, '../docs/correctness.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && /^([A-I]|P)\d+( |$)/.test(cells[1] ?? ''))
  .flatMap(([, ids = '', , files = '']) => ids.split(' ').flatMap((id) => files.split(', ').map((file) => [id, file] as const)));

test('every policy and case has a test file in the table', () => {
  const proved = new Set(pairs.map(([id]) => id));
  expect(WANTED.filter((id) => !proved.has(id))).toEqual([]);
});

test('every file of the table names the cases that it is said to prove', () => {
  const missing = pairs.filter(([id, file]) => {
    const path = join(TESTS, file);
    return !existsSync(path) || !new RegExp(`\\b${id}\\b`).test(readFileSync(path, 'utf8'));
  });
  expect(missing).toEqual([]);
});
