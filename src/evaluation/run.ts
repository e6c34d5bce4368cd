import type { Interpreter } from '../ports/interpreter.ts';
import type { DialogueResult } from './dialogue.ts';
import { converse } from './dialogue.ts';
import type { OpenHouse } from './house.ts';
import { passHat } from './pass.ts';
import type { Scenario } from './scenario.ts';
import { scenarioSchema } from './scenario.ts';
import type { Half } from './user/wording.ts';

export type RunSettings = {
  /** Runs of each scenario with each half of the wordings. */
  readonly seeds: number;
  readonly halves: readonly Half[];
  readonly interpreter: Interpreter;
  /** Carries on when it fails; itself when absent. */
  readonly fallback?: Interpreter;
  readonly open: OpenHouse;
  /** Called after every scenario. */
  readonly onScenario?: (id: string, results: readonly DialogueResult[]) => void;
};

/** Reads scenarios, one JSON object a line; blank lines are skipped. Fails with an Error that names the line and the field. */
export function readScenarios(text: string, name: string): readonly Scenario[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${name}:${index + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch (cause) {
      throw new Error(`${where}: not JSON`, { cause });
    }
    const parsed = scenarioSchema.safeParse(json);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new Error(`${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a scenario'}`);
  });
}

/** Runs every scenario with every seed and half, one after the other. A thrown error is a failure of that run. */
export async function runScenarios(scenarios: readonly Scenario[], settings: RunSettings): Promise<readonly DialogueResult[]> {
  const { seeds, halves, onScenario } = settings;
  const all: DialogueResult[] = [];
  for (const scenario of scenarios) {
    const own: DialogueResult[] = [];
    for (const half of halves) for (let seed = 1; seed <= seeds; seed++) own.push(await safely(scenario, seed, half, settings));
    onScenario?.(scenario.id, own);
    all.push(...own);
  }
  return all;
}

async function safely(
  scenario: Scenario,
  seed: number,
  half: Half,
  { interpreter, fallback, open }: RunSettings,
): Promise<DialogueResult> {
  try {
    return await converse(scenario, { seed, half, interpreter, fallback, open });
  } catch (thrown) {
    const wrong = [`threw: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`];
    return { scenario: scenario.id, seed, half, passed: false, wrong, turns: 0, transcript: [] };
  }
}

export type Score = {
  readonly scenarios: number;
  readonly runs: number;
  readonly passed: number;
  readonly passHats: readonly number[];
};

/** pass^1 … pass^K over the results of some scenarios. */
export function score(results: readonly DialogueResult[], most: number): Score {
  const by = new Map<string, { passed: number; runs: number }>();
  for (const { scenario, passed } of results) {
    const entry = by.get(scenario) ?? { passed: 0, runs: 0 };
    by.set(scenario, { passed: entry.passed + Number(passed), runs: entry.runs + 1 });
  }
  const counts = [...by.values()];
  return {
    scenarios: counts.length,
    runs: results.length,
    passed: results.filter(({ passed }) => passed).length,
    passHats: Array.from({ length: most }, (_each, index) => passHat(counts, index + 1) ?? Number.NaN),
  };
}
