import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { doNothing, yesToAll } from '../evaluation/baselines.ts';
import { loadConfig } from '../config.ts';
import { createLogger } from '../logging/logger.ts';
import { reportOf, tableOf } from '../evaluation/report.ts';
import { readScenarios, runScenarios } from '../evaluation/run.ts';
import type { Scenario } from '../evaluation/scenario.ts';
import type { Half } from '../evaluation/user/wording.ts';
import { HALVES } from '../evaluation/user/wording.ts';
import type { Interpreter } from '../ports/interpreter.ts';
import { createOfflineInterpreter } from '../interpreters/offline/offline.ts';
import { openScenarioHouse } from './scenario-house.ts';

const SHIPPED = join(import.meta.dirname, '../evaluation/scenarios');

async function interpreterNamed(name: string): Promise<Interpreter> {
  if (name === 'offline') return createOfflineInterpreter();
  if (name === 'do-nothing') return doNothing;
  if (name === 'yes-to-all') return yesToAll;
  if (name !== 'openai') throw new Error(`--interpreter: expected offline, openai, do-nothing or yes-to-all, got ${name}`);
  const { openai } = loadConfig();
  if (!openai) throw new Error('--interpreter openai: set OPENAI_API_KEY and OPENAI_MODEL first (see .env.example)');
  const { createOpenAi } = await import('../interpreters/openai/interpreter.ts');
  return createOpenAi({ ...openai, logger: createLogger({ level: 'error' }) });
}

/** The scenarios that come with the product, in the order of their files. */
export async function shippedScenarios(): Promise<readonly Scenario[]> {
  const files = (await readdir(SHIPPED)).filter((file) => file.endsWith('.jsonl')).sort();
  const read = await Promise.all(files.map(async (file) => readScenarios(await readFile(join(SHIPPED, file), 'utf8'), file)));
  return read.flat();
}

/** `npm run eval:scenarios -- [FILE.jsonl …] [--seeds K] [--interpreter NAME] [--half seen|held_out] [--only TEXT] [--report FILE]` (docs/evaluation.md). */
export async function evalScenarios(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '1' },
      interpreter: { type: 'string', default: 'offline' },
      half: { type: 'string' },
      only: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > 64)
    throw new Error(`--seeds: expected a whole number from 1 to 64, got ${values.seeds}`);
  const halves = HALVES.filter((half) => values.half === undefined || half === values.half);
  if (halves.length === 0) throw new Error(`--half: expected seen or held_out, got ${values.half ?? ''}`);
  const given = await Promise.all(positionals.map(async (file) => readScenarios(await readFile(file, 'utf8'), file)));
  const all = positionals.length > 0 ? given.flat() : await shippedScenarios();
  const { only } = values;
  const scenarios = all.filter(({ id, tags }) => only === undefined || id.includes(only) || tags.includes(only));
  const interpreter = await interpreterNamed(values.interpreter);
  const results = await runScenarios(scenarios, {
    ...{ seeds, halves, interpreter, open: openScenarioHouse },
    ...(values.interpreter === 'openai' ? { fallback: createOfflineInterpreter() } : {}),
    onScenario: (id, own) => {
      const failed = own.filter(({ passed }) => !passed);
      if (failed.length > 0) console.error(`${id}: ${own.length - failed.length} of ${own.length}`);
    },
  });
  const report = reportOf(scenarios, results, {
    interpreter: values.interpreter,
    seeds,
    halves: halves satisfies readonly Half[],
  });
  console.log(tableOf(report));
  if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(report, undefined, 2)}\n`);
}
