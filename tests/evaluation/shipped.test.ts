import { describe, expect, test } from '@jest/globals';
import { shippedScenarios } from '../../src/cli/eval-scenarios.ts';
import { openScenarioHouse } from '../../src/cli/scenario-house.ts';
import { doNothing, yesToAll } from '../../src/evaluation/baselines.ts';
import { runScenarios, score } from '../../src/evaluation/run.ts';
import { HALVES } from '../../src/evaluation/user/wording.ts';
import { createOfflineInterpreter } from '../../src/interpreters/offline/offline.ts';

const isDeep = process.env['ALMANAC_DEEP'] !== undefined;
const scenarios = await shippedScenarios();
const settings = { halves: HALVES, open: openScenarioHouse } as const;
/** Every n-th scenario, so that each kind is in it. */
const every = (n: number): typeof scenarios => scenarios.filter((_scenario, index) => index % n === 0);
const shown = ({
  scenario,
  seed,
  half,
  wrong,
}: {
  scenario: string;
  seed: number;
  half: string;
  wrong: readonly string[];
}): string => `${scenario} seed ${seed} ${half}: ${wrong.join('; ')}`;

describe('the shipped scenarios', () => {
  test('are at least 150, with ids of their own, and say why where something cannot be had', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(150);
    expect(scenarios.filter(({ tags, impossible }) => tags.includes('refused') && impossible === undefined)).toEqual([]);
  });

  test('end as they should, in a sample', async () => {
    const results = await runScenarios(every(12), { ...settings, seeds: 1, interpreter: createOfflineInterpreter() });
    const failed = results.filter(({ passed }) => !passed).map(shown);
    expect({ failed, enough: (score(results, 1).passHats[0] ?? 0) >= 0.9 }).toMatchObject({ enough: true });
  }, 60_000);

  if (!isDeep)
    console.log('shipped scenarios: all of them with four seeds skipped, ALMANAC_DEEP is not set (npm run test:deep runs them)');
  /** Both have the aim of the product; the held-out half reached it without being looked at. */
  (isDeep ? test.each : test.skip.each)([
    { half: 'seen', first: 0.99, fourth: 0.98 },
    { half: 'held_out', first: 0.97, fourth: 0.93 },
  ] as const)(
    'all of them with four seeds, wordings $half: pass^1 at least $first, pass^4 at least $fourth',
    async ({ half, first, fourth }) => {
      const interpreter = createOfflineInterpreter();
      const results = await runScenarios(scenarios, { open: openScenarioHouse, halves: [half], seeds: 4, interpreter });
      const { passHats } = score(results, 4);
      console.log(`${half}: pass^1 … pass^4 ${passHats.map((hat) => hat.toFixed(3)).join(' ')}`);
      const failed = half === 'seen' ? results.filter(({ passed }) => !passed).map(shown) : [];
      const enough = (passHats[0] ?? 0) >= first && (passHats[3] ?? 0) >= fourth;
      expect({ failed, enough }).toMatchObject({ enough: true });
    },
    1_200_000,
  );

  test.each([doNothing, yesToAll])('a bot that is $name scores next to nothing', async (interpreter) => {
    const results = await runScenarios(every(12), { ...settings, seeds: 1, halves: ['seen'], interpreter });
    expect(score(results, 1).passHats[0]).toBeLessThan(0.15);
  });
});
