import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { answerTime } from '../../src/cli/eval-time.ts';

/** Tuesday 24 November 2026, 09:00. */
const at = (said: string, more: Record<string, string> = {}) => {
  const { id: _id, ...answer } = answerTime({ id: 1, text: said, reference: '2026-11-24T09:00', locale: 'en-GB', ...more });
  return answer;
};

describe('words about when, as local ISO', () => {
  test.each([
    ['tomorrow', { start: '2026-11-25', grain: 'day', kind: 'date' }],
    ['at 15:30', { start: '15:30', grain: 'minute', kind: 'time' }],
    ['tomorrow at half past 3 pm', { start: '2026-11-25T15:30', grain: 'minute', kind: 'datetime' }],
    ['around 3 pm', { start: '15:00', grain: 'minute', kind: 'time' }],
    ['next week', { start: '2026-11-30', end: '2026-12-06', grain: 'week', kind: 'daterange' }],
    ['from 2 pm to 4 pm', { start: '14:00', end: '16:00', grain: 'hour', kind: 'timerange' }],
    ['Saturday 10 am to 2 pm', { start: '2026-11-28T10:00', end: '2026-11-28T14:00', grain: 'hour', kind: 'datetimerange' }],
    ['friday morning', { start: '2026-11-27T08:00', end: '2026-11-27T12:00', grain: 'part', kind: 'datetimerange' }],
    ['tomorrow night', { start: '2026-11-25T20:00', end: '2026-11-25T23:59', grain: 'part', kind: 'datetimerange' }],
    ['after 3 pm', { start: '15:00', grain: 'hour', kind: 'timerange' }],
    ['in 2 hours', { start: '2026-11-24T11:00', grain: 'hour', kind: 'datetime' }],
    ['for 45 minutes', { start: null, durationSeconds: 2700, grain: null, kind: 'duration' }],
    ['end of Friday', { start: '2026-11-27T23:59', grain: 'part', kind: 'datetime' }],
    ['as soon as possible', { start: '2026-11-24T09:00', grain: null, kind: 'earliest' }],
  ])('%s', (said, expected) => {
    expect(at(said)).toEqual({ ...expected, certain: true });
  });

  test('several readings are candidates, the best first', () => {
    expect(at('3/12', { locale: 'en-US' })).toMatchObject({
      start: '2027-03-12',
      certain: false,
      candidates: [{ start: '2027-03-12' }, { start: '2026-12-03' }],
    });
  });

  test('a date that no calendar has is not understood, and the days around it are candidates', () => {
    expect(at('31 november')).toMatchObject({
      start: null,
      kind: 'none',
      certain: false,
      candidates: [{ start: '2026-11-30' }, { start: '2026-12-01' }],
    });
  });

  test('nothing said is nothing understood', () => {
    expect(at('a haircut please')).toEqual({ start: null, grain: null, kind: 'none', certain: false });
  });

  test('the zone of the reference is the zone of the answer', () => {
    for (const timeZone of ['Asia/Kolkata', 'America/New_York', 'Pacific/Auckland'])
      expect(at('tomorrow at 3 pm', { timeZone }).start).toBe('2026-11-25T15:00');
  });

  test.each([
    [{ id: 1, text: 'x' }, /^reference: /],
    [{ id: 1, text: 'x', reference: 'yesterday' }, /^reference: expected a local time/],
    [{ id: 1, text: 'x', reference: '2026-11-24', timeZone: 'Mars/Base' }, /Mars\/Base/],
    [[], /^line: /],
  ])('a bad line names what is wrong: %j', (asked, message) => {
    expect(() => answerTime(asked)).toThrow(message);
  });
});

test('the command answers line by line in order, tells a bad line by its number, and goes on', async () => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts', 'eval-time'], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ask = (id: number, said: string): string => JSON.stringify({ id, text: said, reference: '2026-11-24T09:00' });
  child.stdin.end([ask(1, 'tomorrow'), '{"id":2}', 'not json', '', ask(3, 'friday')].join('\n'));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const answers = out
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as { id: number; start: string });
  expect(answers.map(({ id, start }) => [id, start])).toEqual([
    [1, '2026-11-25'],
    [3, '2026-11-27'],
  ]);
  expect(errors).toMatch(/^line 2: text: .*\nline 3: not JSON: /);
});
