import { describe, expect, test } from '@jest/globals';
import { shippedScenarios } from '../../src/cli/eval-scenarios.ts';
import { openScenarioHouse } from '../../src/cli/scenario-house.ts';
import { doNothing, yesToAll } from '../../src/evaluation/baselines.ts';
import { runScenarios, score } from '../../src/evaluation/run.ts';
import { HALVES } from '../../src/evaluation/user/wording.ts';
import { createOfflineInterpreter } from '../../src/interpreters/offline/offline.ts';

const scenarios = await shippedScenarios();
const settings = { seeds: 1, halves: HALVES, open: openScenarioHouse } as const;
/** Every n-th scenario, so that each kind is in it. */
const every = (n: number): typeof scenarios => scenarios.filter((_scenario, index) => index % n === 0);

describe('the shipped scenarios', () => {
  test('have ids of their own', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a sample of them ends as it should', async () => {
    const results = await runScenarios(every(10), { ...settings, interpreter: createOfflineInterpreter() });
    const failed = results.filter(({ passed, half }) => !passed && half === 'seen');
    expect(failed.map(({ scenario, wrong, transcript }) => ({ scenario, wrong, transcript }))).toEqual([]);
  });

  test.each([doNothing, yesToAll])('a bot that is $name scores next to nothing', async (interpreter) => {
    const results = await runScenarios(every(10), { ...settings, halves: ['seen'], interpreter });
    expect(score(results, 1).passHats[0]).toBeLessThan(0.1);
  });
});
