import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { answerBlock } from '../../src/cli/answer-lines.ts';
import { answerTime } from '../../src/cli/eval-time.ts';

const asked = (id: number, said: string): string => JSON.stringify({ id, text: said, reference: '2026-11-24T09:00' });
const run = async (input: string): Promise<{ readonly ids: readonly number[]; readonly faults: string }> => {
  const child = spawn(process.execPath, ['src/main.ts', 'eval-time'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const [out, faults] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const ids = out.split('\n').filter(Boolean);
  return { ids: ids.map((line) => (JSON.parse(line) as { readonly id: number }).id), faults };
};

test('a long input comes back complete and in order, its bad lines told by their numbers', async () => {
  const lines = Array.from({ length: 6000 }, (_, id) => asked(id, id % 2 ? 'tomorrow at 3 pm, or rather on the 13th' : 'noon'));
  lines[10] = 'not json';
  lines[5000] = JSON.stringify({ id: 5000 });
  const { ids, faults } = await run(lines.join('\n'));
  expect(ids).toEqual([...lines.keys()].filter((id) => id !== 10 && id !== 5000));
  expect(faults.split('\n').map((fault) => fault.slice(0, 10))).toEqual(['line 11: n', 'line 5001:', '']);
}, 60_000);

test('Windows line ends, empty lines and a missing last line end change nothing', async () => {
  const { ids, faults } = await run(`${asked(1, 'friday')}\r\n\r\n${asked(2, 'एक बजे')}`);
  expect([ids, faults]).toEqual([[1, 2], '']);
});

test('lines of a block are numbered from its first', () => {
  expect(answerBlock(answerTime, { first: 41, lines: ['', '{'] }).faults).toMatch(/^line 42: not JSON/);
});

test('what is no fault of the line is not swallowed', () => {
  const broken = (): never => {
    throw new TypeError('broken');
  };
  expect(() => answerBlock(broken, { first: 1, lines: ['{}'] })).toThrow('broken');
});
