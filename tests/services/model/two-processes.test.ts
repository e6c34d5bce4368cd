import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Instant } from '../../../src/domain/time/types.ts';
import type { MongoTestServer } from '../../support/mongo-server.ts';
import { mongoSkipReason, startMongoServer } from '../../support/mongo-server.ts';
import { holdProblems, offerProblems, problemsOf } from './invariants.ts';
import { work } from './workers.ts';
import { mongoWorld } from './world.ts';

const DEEP = process.env['ALMANAC_DEEP'] !== undefined;
const SEED = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
const OPERATIONS = DEEP ? 2_000 : 200;
const PROCESSES = ['a', 'b'];
/** What somebody who was refused may be told. */
const TOLD = [
  'TAKEN',
  'CLOSED',
  'PAST',
  'NOTICE',
  'WINDOW',
  'LIMIT',
  'FULL',
  'NO_RESOURCE',
  'OFF_GRID',
  'STATE',
  'EXPIRED',
  'CONFLICT',
];

type Told = {
  readonly now: number;
  readonly done: readonly { readonly operationId: string; readonly id: string }[];
  readonly refused: readonly { readonly what: string; readonly code: string }[];
  readonly tally: readonly (readonly [string, number])[];
  readonly heard: readonly string[];
};

/** The last line of a process that ended well. */
function runProcess(args: readonly string[]): Promise<Told> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('./process.ts', import.meta.url)), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as Told);
      else reject(new Error(`process ended with ${String(code)}: ${errors}`));
    });
  });
}

const skipped = mongoSkipReason();
describe('two processes on one MongoDB', () => {
  if (skipped !== undefined) {
    process.stderr.write(`model, two processes: skipped, ${skipped}\n`);
    test.skip(`skipped: ${skipped}`, () => undefined);
    return;
  }
  let server: MongoTestServer;
  beforeAll(async () => {
    server = await startMongoServer();
  });
  afterAll(() => server.stop());

  test(
    `${OPERATIONS} random operations in each: what both did fits together, and nothing that was acknowledged is lost`,
    async () => {
      console.log(`model, two processes: seed ${SEED}`);
      const databaseName = `almanac_processes_${SEED}`;
      let now = 0;
      const world = await mongoWorld(server.uri, databaseName, { now: () => now as Instant, speed: 1 });
      const began = Date.now();
      const told = await Promise.all(
        PROCESSES.map((name) => runProcess([server.uri, databaseName, name, String(SEED), String(OPERATIONS), String(began)])),
      );
      now = Math.max(...told.map((one) => one.now));
      console.log(
        told
          .map(({ tally }) =>
            [...tally]
              .sort()
              .map(([what, count]) => `${what} ${count}`)
              .join(' · '),
          )
          .join('\n'),
      );
      while ((await work(world, 'judge', 20)) > 0);
      const view = await world.view();
      expect([...problemsOf(view), ...holdProblems(view), ...offerProblems(view), ...world.heard]).toEqual([]);
      expect(told.flatMap(({ heard }) => heard)).toEqual([]);

      const shapedBy = new Map<string, string[]>();
      for (const { _id, operations } of view.appointments.values())
        for (const { id } of operations) shapedBy.set(id, [...(shapedBy.get(id) ?? []), _id]);
      expect([...shapedBy].filter(([, documents]) => documents.length > 1)).toEqual([]);
      const lost = told.flatMap(({ done }) => done).filter(({ operationId, id }) => shapedBy.get(operationId)?.[0] !== id);
      expect(lost).toEqual([]);
      const shared = told.map(({ done }) => done.filter(({ operationId }) => operationId.startsWith('shared-')));
      expect(shared[0]?.length).toBeGreaterThan(0);
      const byBoth = shared[0]?.filter(({ operationId }) => shared[1]?.some((other) => other.operationId === operationId));
      expect(byBoth?.length).toBeGreaterThan(0);

      const untold = told.flatMap(({ refused }) => refused).filter(({ code }) => !TOLD.includes(code));
      expect(untold).toEqual([]);
      await world.close();
    },
    DEEP ? 1_200_000 : 180_000,
  );
});
