import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';

/** What a process says of itself, see battery.ts. */
type Surroundings = { readonly offset: number; readonly month: number; readonly luxon: string };
type Run = { readonly answers: string; readonly around: Surroundings };

async function runIn(timeZone: string, now: string): Promise<Run> {
  const [clock, battery] = ['../support/process-clock.ts', './battery.ts'].map((file) => new URL(file, import.meta.url).href);
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', clock!, new URL(battery!).pathname],
    {
      env: { ...process.env, NODE_OPTIONS: '', TZ: timeZone, ALMANAC_TEST_NOW: now },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [answers, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`battery ended with ${String(code)}: ${errors}`);
  return { answers, around: JSON.parse(errors) as Surroundings };
}

test('A30: in three server zones, in January and in July, every answer about time is the same to the byte', async () => {
  const seasons = [
    ['2026-01-15T12:00:00Z', 1],
    ['2026-07-15T12:00:00Z', 7],
  ] as const;
  const zones = [
    ['UTC', [0, 0]],
    ['America/Los_Angeles', [480, 420]],
    ['Asia/Kathmandu', [-345, -345]],
  ] as const;
  const runs: Run[] = [];
  for (const [season, [now, month]] of seasons.entries()) {
    for (const [zone, offsets] of zones) {
      const run = await runIn(zone, now);
      expect([zone, run.around.month, run.around.offset]).toEqual([zone, month, offsets[season]]);
      runs.push(run);
    }
  }
  // The trap is there: left to luxon, a repeated time would hang on the season.
  expect(runs.map(({ around }) => around.luxon.slice(-6))).toEqual(['-05:00', '-05:00', '-05:00', '-04:00', '-04:00', '-04:00']);
  expect(runs[0]?.answers.length).toBeGreaterThan(100_000);
  const differing = runs.flatMap(({ answers }, index) => (answers === runs[0]?.answers ? [] : [index]));
  expect(differing).toEqual([]);
}, 120_000);
