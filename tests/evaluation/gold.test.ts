import { beforeAll, expect, test } from '@jest/globals';
import { shippedScenarios } from '../../src/cli/eval-scenarios.ts';
import { openScenarioHouse } from '../../src/cli/scenario-house.ts';
import { grade } from '../../src/evaluation/grade.ts';
import { SimulatedClock } from '../../src/evaluation/house.ts';
import { project } from '../../src/evaluation/projection.ts';
import type { Scenario } from '../../src/evaluation/scenario.ts';
import { atLocal, businessesOf, conversationOf, ME, principalOf, setUp, setUpLine } from '../../src/evaluation/world.ts';
import { createOfflineInterpreter } from '../../src/interpreters/offline/offline.ts';
import { Gold } from '../support/gold.ts';

const scenarios = await shippedScenarios();

/** What is wrong with the books after the gold calls, and what the services refused on the way. */
async function played(scenario: Scenario): Promise<{ readonly wrong: readonly string[]; readonly refused: readonly string[] }> {
  const { own } = businessesOf(scenario);
  const clock = new SimulatedClock(atLocal(scenario.world.now, own.timeZone));
  const interpreter = createOfflineInterpreter();
  const house = await openScenarioHouse({ clock, interpreter, fallback: interpreter });
  try {
    const { store } = house.services;
    await setUp(house.services, clock, scenario);
    const running = house.process({ name: 'gold', store });
    await running.start();
    const me = scenario.principal.customer ?? ME;
    await running.open(conversationOf(me), { channel: 'web', principal: principalOf(scenario, own) });
    await setUpLine(house.services, scenario, own);
    const customers = [...new Set([me, 'walk-in', ...(scenario.world.customers ?? []).map(({ id }) => id)])];
    const before = { projection: await project(store, own, customers, clock.now()), business: own };
    const gold = new Gold(scenario, { house, clock, running });
    await gold.play();
    await running.stop();
    const business = (await store.businesses.get(own._id)) ?? own;
    const projection = await project(store, business, customers, clock.now());
    const { mustSay: _says, mustNotSay: _saysNot, maxTurns: _turns, ...expect } = scenario.expect;
    return {
      wrong: grade({ ...scenario, expect }, { projection, business, before, said: '', turns: 0, me }),
      refused: gold.refused,
    };
  } finally {
    await house.close();
  }
}

const all: { readonly scenario: Scenario; readonly wrong: readonly string[]; readonly refused: readonly string[] }[] = [];
beforeAll(async () => {
  for (const scenario of scenarios) all.push({ scenario, ...(await played(scenario)) });
}, 120_000);

test('every scenario ends as expected when its goals are carried out by calls of the services alone', () => {
  const failed = all
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ scenario, wrong, refused }) => `${scenario.id}: ${wrong.join('; ')} (refused: ${refused.join(', ') || 'nothing'})`);
  expect(failed).toEqual([]);
});

test('what the services refuse, a scenario gives the reason for: in words, or as somebody who was quicker', () => {
  const explained = ({ impossible, faults }: Scenario): boolean =>
    impossible !== undefined || faults?.some(({ kind }) => kind === 'slot_stolen') === true;
  const silent = all.filter(({ scenario, refused }) => refused.length > 0 && !explained(scenario));
  expect(silent.map(({ scenario, refused }) => `${scenario.id}: ${refused.join(', ')}`)).toEqual([]);
});

test('a wrong end is told from the right one by the same comparison', async () => {
  const [scenario] = scenarios.filter(({ id }) => id === 'book-haircut-maya');
  if (!scenario) throw new Error('book-haircut-maya is gone');
  const { wrong } = await played({ ...scenario, goals: [{ do: 'list' }] });
  expect(wrong).toEqual([expect.stringMatching(/^missing: /)]);
});
