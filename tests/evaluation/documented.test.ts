import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { openScenarioHouse } from '../../src/cli/scenario-house.ts';
import { passHat } from '../../src/evaluation/pass.ts';
import { readScenarios, runScenarios } from '../../src/evaluation/run.ts';
import { createOfflineInterpreter } from '../../src/interpreters/offline/offline.ts';

test('the scenario that the documentation shows can be run, and passes', async () => {
  const page = await readFile('docs/evaluation.md', 'utf8');
  const section = page.split('\n## ').find((text) => text.startsWith('`eval:scenarios`')) ?? '';
  const [, shown = ''] = /```json\n([\s\S]*?)```/.exec(section) ?? [];
  const scenarios = readScenarios(JSON.stringify(JSON.parse(shown)), 'docs/evaluation.md');
  const interpreter = createOfflineInterpreter();
  const results = await runScenarios(scenarios, { seeds: 2, halves: ['seen'], interpreter, open: openScenarioHouse });
  expect(results.map(({ passed, wrong }) => ({ passed, wrong }))).toEqual([
    { passed: true, wrong: [] },
    { passed: true, wrong: [] },
  ]);
});

test('a scenario that cannot be read names its line and its field', () => {
  expect(() => readScenarios('\n{"id": "x"}', 'some.jsonl')).toThrow(/^some\.jsonl:2: tags: /);
  expect(() => readScenarios('{', 'some.jsonl')).toThrow('some.jsonl:1: not JSON');
});

test('pass^k is the share of k-subsets in which every run passed', () => {
  expect(passHat([{ passed: 3, runs: 4 }], 1)).toBe(0.75);
  expect(passHat([{ passed: 3, runs: 4 }], 2)).toBe(0.5);
  expect(
    passHat(
      [
        { passed: 3, runs: 4 },
        { passed: 4, runs: 4 },
      ],
      4,
    ),
  ).toBe(0.5);
  expect(passHat([{ passed: 1, runs: 1 }], 2)).toBeUndefined();
});
