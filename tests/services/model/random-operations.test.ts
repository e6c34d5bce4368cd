import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { MongoTestServer } from '../../support/mongo-server.ts';
import { mongoSkipReason, startMongoServer } from '../../support/mongo-server.ts';
import { runModel } from './run.ts';
import type { World } from './world.ts';
import { embeddedWorld, mongoWorld } from './world.ts';

const DEEP = process.env['ALMANAC_DEEP'] !== undefined;
const SEED = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
const OPERATIONS = Number(process.env['ALMANAC_OPERATIONS'] ?? (DEEP ? 10_000 : 500));
const TIMEOUT_MS = OPERATIONS > 500 ? 1_800_000 : 120_000;
console.log(`model, random operations: seed ${SEED}`);

let world: World;
afterEach(() => world.close());

/** What has to have happened for the run to mean anything. */
function expectMet(tally: ReadonlyMap<string, number>): void {
  console.log(
    [...tally]
      .sort()
      .map(([what, count]) => `${what} ${count}`)
      .join(' · '),
  );
  const often = ['book', 'hold', 'cancel', 'move', 'block', 'unblock', 'join', 'again', 'book TAKEN'];
  const seldom = [
    'confirm',
    'approve',
    'decline',
    'leave',
    'accept',
    'pass',
    'book LIMIT',
    'book FULL',
    'book NO_RESOURCE',
    'book CLOSED',
    'book NOTICE',
    'move TAKEN',
  ];
  expect(often.concat(DEEP ? seldom : []).filter((what) => !tally.has(what))).toEqual([]);
}

const CLAIM = `${OPERATIONS} random operations by 16 at once: no overlap, every claim explained, limits and seats kept, refusals true, repeats harmless, offers fair`;

describe('on the embedded store', () => {
  test(
    CLAIM,
    async () => {
      world = await embeddedWorld();
      expectMet(await runModel(world, OPERATIONS, SEED));
    },
    TIMEOUT_MS,
  );
});

const skipped = mongoSkipReason();
describe('on MongoDB', () => {
  if (skipped !== undefined) {
    process.stderr.write(`model, random operations on MongoDB: skipped, ${skipped}\n`);
    test.skip(`skipped: ${skipped}`, () => undefined);
    return;
  }
  let server: MongoTestServer;
  beforeAll(async () => {
    server = await startMongoServer();
  });
  afterAll(() => server.stop());
  test(
    CLAIM,
    async () => {
      world = await mongoWorld(server.uri, `almanac_model_${SEED}`);
      expectMet(await runModel(world, OPERATIONS, SEED));
    },
    TIMEOUT_MS,
  );
});
