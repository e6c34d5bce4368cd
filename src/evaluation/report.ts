import type { DialogueResult } from './dialogue.ts';
import type { Score } from './run.ts';
import { score } from './run.ts';
import type { Scenario } from './scenario.ts';
import type { Half } from './user/wording.ts';

export type Report = {
  readonly interpreter: string;
  readonly seeds: number;
  readonly total: Score;
  readonly halves: Readonly<Partial<Record<Half, Score>>>;
  readonly tags: Readonly<Record<string, Score>>;
  readonly failures: readonly (DialogueResult & { readonly tags: readonly string[] })[];
};

/** Everything that is known after a run, as JSON. */
export function reportOf(
  scenarios: readonly Scenario[],
  results: readonly DialogueResult[],
  { interpreter, seeds, halves }: { readonly interpreter: string; readonly seeds: number; readonly halves: readonly Half[] },
): Report {
  const tagsOf = new Map(scenarios.map(({ id, tags }) => [id, tags]));
  const having = (tag: string): readonly DialogueResult[] =>
    results.filter(({ scenario }) => tagsOf.get(scenario)?.includes(tag));
  const tags = [...new Set(scenarios.flatMap((scenario) => scenario.tags))].sort();
  return {
    interpreter,
    seeds,
    total: score(results, seeds),
    halves: Object.fromEntries(
      halves.map((half) => [
        half,
        score(
          results.filter((result) => result.half === half),
          seeds,
        ),
      ]),
    ),
    tags: Object.fromEntries(tags.map((tag) => [tag, score(having(tag), seeds)])),
    failures: results.filter(({ passed }) => !passed).map((result) => ({ ...result, tags: tagsOf.get(result.scenario) ?? [] })),
  };
}

const figure = (share: number): string => (Number.isNaN(share) ? '   –  ' : share.toFixed(3)).padStart(7);
const row = (name: string, { scenarios, runs, passed, passHats }: Score): string =>
  `${name.padEnd(24)}${String(scenarios).padStart(10)}${String(runs).padStart(7)}${String(passed).padStart(8)}${passHats.map(figure).join('')}`;

/** The report as a table for people. */
export function tableOf({ interpreter, seeds, total, halves, tags }: Report): string {
  const head = `${'tag'.padEnd(24)}${'scenarios'.padStart(10)}${'runs'.padStart(7)}${'passed'.padStart(8)}${Array.from({ length: seeds }, (_each, index) => `pass^${index + 1}`.padStart(7)).join('')}`;
  const rule = '-'.repeat(head.length);
  return [
    `interpreter: ${interpreter}`,
    head,
    rule,
    ...Object.entries(tags).map(([tag, each]) => row(tag, each)),
    rule,
    ...Object.entries(halves).map(([half, each]) => row(half === 'seen' ? 'wordings: seen' : 'wordings: held out', each)),
    row('all', total),
  ].join('\n');
}
