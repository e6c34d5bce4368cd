import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../domain/errors.ts';
import { chronoTimes } from './evaluation/chrono-times.ts';
import type { Row, Scorer } from './evaluation/scorer.ts';
import { hotels } from './evaluation/hotels.ts';
import { scope } from './evaluation/scope.ts';
import { diners, tables } from './evaluation/tables.ts';
import { times } from './evaluation/times.ts';
import { turns } from './evaluation/turns.ts';

/** Every measurement, in the order of the table. */
const SCORERS: readonly Scorer[] = [times, chronoTimes, turns, scope, tables, diners, hotels];

const recordsOf = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const cells = ({ what, cases, shares, aim }: Row): readonly string[] => [
  what,
  String(cases),
  Object.entries(shares)
    .map(([label, value]) => `${label} ${percent(value)}`)
    .join(' · '),
  aim ?? '',
];

/** A Markdown table of the rows. @example tableOf([{ what: 'times', cases: 2, shares: { right: 0.5 } }]).includes('right 50.0 %') //=> true */
export const tableOf = (rows: readonly Row[]): string =>
  [['set', 'cases', 'measured', 'aim'], ['---', '---:', '---', '---'], ...rows.map(cells)]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/**
 * Measures everything on the data files of a folder and prints one table: `npm run eval:all -- --data DIR`. Fails with INVALID_INPUT without a folder,
 * or when no file in it is for any scorer.
 */
export async function evalAll(args: readonly string[]): Promise<void> {
  const directory = args[args.indexOf('--data') + 1];
  if (!args.includes('--data') || directory === undefined)
    throw new DomainError('INVALID_INPUT', 'eval:all: expected the folder of the data: npm run eval:all -- --data DIR', {});
  const files = readdirSync(directory).filter((name) => name.endsWith('.jsonl'));
  const rows: Row[] = [];
  for (const scorer of SCORERS)
    for (const file of files.filter((name) => scorer.reads(name)))
      for (const row of await scorer.score(recordsOf(join(directory, file)), file))
        rows.push({ ...row, what: `${scorer.name}: ${row.what}` });
  if (rows.length === 0) throw new DomainError('INVALID_INPUT', `eval:all: no data file in ${directory} is for any scorer`, {});
  process.stdout.write(`${tableOf(rows)}\n`);
}
