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

  test(
    isDeep ? 'end as they should: pass^1 at least 0.97, pass^4 at least 0.93' : 'end as they should, in a sample',
    async () => {
      const seeds = isDeep ? 4 : 1;
      const results = await runScenarios(isDeep ? scenarios : every(12), {
        ...settings,
        seeds,
        interpreter: createOfflineInterpreter(),
      });
      const { passHats } = score(results, seeds);
      if (isDeep) console.log(`pass^1 … pass^4: ${passHats.map((hat) => hat.toFixed(3)).join(' ')}`);
      const failed = results.filter(({ passed }) => !passed).map(shown);
      expect({ failed, enough: (passHats[0] ?? 0) >= (isDeep ? 0.97 : 0.8) }).toMatchObject({ enough: true });
      if (isDeep) expect({ failed, enough: (passHats[3] ?? 0) >= 0.93 }).toMatchObject({ enough: true });
    },
    isDeep ? 1_200_000 : 60_000,
  );

  test.each([doNothing, yesToAll])('a bot that is $name scores next to nothing', async (interpreter) => {
    const results = await runScenarios(every(12), { ...settings, seeds: 1, halves: ['seen'], interpreter });
    expect(score(results, 1).passHats[0]).toBeLessThan(0.15);
  });
});
