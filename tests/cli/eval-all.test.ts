import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { evalAll } from '../../src/cli/eval-all.ts';
import { casesOf, times } from '../../src/cli/evaluation/times.ts';
import { verdictOf } from '../../src/cli/evaluation/time-gold.ts';
import { answerTime } from '../../src/cli/eval-time.ts';

const lines = [
  {
    id: 'a',
    lang: 'en',
    text: 'see me tomorrow at 3 pm',
    reference_datetime: '2026-11-24T09:00:00',
    booking_relevant: true,
    expected: [{ type: 'datetime', accept: [{ start: '2026-11-25T15:00:00' }] }],
  },
  {
    id: 'b',
    lang: 'en',
    text: 'see me tomorrow',
    reference_datetime: '2026-11-24T09:00:00',
    booking_relevant: true,
    expected: [{ type: 'date', accept: [{ start: '2026-11-26' }] }],
  },
  {
    id: 'c',
    lang: 'en',
    text: 'from monday to friday',
    reference_datetime: '2026-11-24T09:00:00',
    booking_relevant: true,
    expected: [{ type: 'daterange', accept: [{ start: '2026-11-30', end: '2026-12-05' }] }],
  },
  { id: 'd', lang: 'en', text: 'I have three cats', reference_datetime: '2026-11-24T09:00:00', negative: true, expected: [] },
];

test('right, silently wrong and left alone are told apart', async () => {
  const rows = await times.score(lines, 'recognizers_x.jsonl');
  const shares = Object.fromEntries(rows.map(({ what, shares: each }) => [what, each]));
  expect(shares['recognizers en: date+time+datetime']).toMatchObject({ right: 0.5, 'silently wrong': 0.5 });
  expect(shares['recognizers en: negatives']).toMatchObject({ right: 1 });
});

test('the last day of a range counts as its end, as does the day after', () => {
  const each = [...casesOf('recognizers_x.jsonl', lines).values()].flat().find(({ id }) => id === 'c');
  expect(each && verdictOf(each, answerTime(each))).toEqual({ right: true, rightToEnd: true, answered: true });
});

test('a folder without data says so', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'eval-'));
  writeFileSync(join(directory, 'other.jsonl'), '{}\n');
  await expect(evalAll(['--data', directory])).rejects.toThrow(/no data file/);
  await expect(evalAll([])).rejects.toThrow(/--data DIR/);
  rmSync(directory, { recursive: true });
});
