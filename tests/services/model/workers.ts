import assert from 'node:assert/strict';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import { carryOutJobs } from '../../../src/services/carry-out-job.ts';
import { relayEffects } from '../../../src/services/relay-effects.ts';
import { releaseExpiredHolds } from '../../../src/services/release-expired-holds.ts';
import type { Attempt, Done } from './attempt.ts';
import { bookOrHold, cancel, confirm, decide, idOf, move, refusalOf } from './bookings.ts';
import type { Actor } from './bookings.ts';
import { MINUTE } from './house.ts';
import { answer, block, joinLine, leaveLine, unblock } from './time-and-line.ts';
import type { World } from './world.ts';

/** A refusal, to be judged once everything is at rest: what lay between its beginning and its end in the history. */
export type Refused = {
  readonly attempt: Attempt;
  readonly code: ErrorCode;
  readonly message: string;
  readonly from: number;
  readonly to: number;
};
/** What was done under an id. */
export type Achieved = { readonly attempt: Attempt; readonly done: Done };

/** What a run remembers. */
export type Record_ = {
  readonly tally: Map<string, number>;
  readonly refused: Refused[];
  readonly achieved: Achieved[];
};

type Maker = (actor: Actor) => Attempt | undefined | Promise<Attempt | undefined>;
const MENU: readonly (readonly [number, Maker])[] = [
  [34, bookOrHold],
  [12, cancel],
  [7, confirm],
  [11, move],
  [5, decide],
  [3, block],
  [3, unblock],
  [5, joinLine],
  [2, leaveLine],
  [8, answer],
];
const WEIGHT = MENU.reduce((sum, [weight]) => sum + weight, 0);

function someMaker({ dice }: Actor): Maker {
  let left = dice.below(WEIGHT);
  for (const [weight, maker] of MENU) {
    if (left < weight) return maker;
    left -= weight;
  }
  return bookOrHold;
}

const add = (tally: Map<string, number>, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1);

/** Tries it; a refusal is put down to be judged. */
async function attempt(world: World, record: Record_, one: Attempt): Promise<Done | undefined> {
  const from = world.history?.position ?? 0;
  try {
    const done = await one.run();
    add(record.tally, one.what);
    return done;
  } catch (thrown) {
    const { code, message } = refusalOf(thrown);
    add(record.tally, `${one.what} ${code}`);
    record.refused.push({ attempt: one, code, message, from, to: world.history?.position ?? 0 });
    return undefined;
  }
}

const REMEMBERED = 200;

/** One wish carried out; now and then twice at once, which is done once. */
async function wish(world: World, actor: Actor, record: Record_): Promise<void> {
  const one = await someMaker(actor)(actor);
  if (!one) return;
  const twice = one.operationId !== undefined && actor.dice.chance(0.08);
  const results = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => attempt(world, record, one)));
  const done = results.filter((result) => result !== undefined);
  const [first] = done;
  if (!first || one.operationId === undefined) return;
  assert.deepEqual([one.what, new Set(done.map(({ id }) => id)).size], [one.what, 1]);
  const original = done.find(({ repeated }) => !repeated);
  // Waiting for the same twice is one wait, whoever asked first; anything else was done by one of the two.
  if (one.what !== 'join') assert.deepEqual([one.what, done.filter(({ repeated }) => !repeated).length], [one.what, 1]);
  if (!original) return;
  record.achieved.push({ attempt: one, done: original });
  if (record.achieved.length > REMEMBERED) record.achieved.splice(0, REMEMBERED / 2);
}

/** Something done before is asked for again: the first result, or, with other arguments, a refusal. */
async function again(record: Record_, { dice }: Actor): Promise<void> {
  if (record.achieved.length === 0) return;
  const { attempt: one, done } = dice.of(record.achieved);
  add(record.tally, 'again');
  if (!one.clash || dice.chance(0.7)) {
    assert.deepEqual([one.what, await one.run()], [one.what, { id: done.id, repeated: true }]);
    return;
  }
  const code = await one.clash().then(
    () => 'done',
    (thrown: unknown) => refusalOf(thrown).code,
  );
  assert.deepEqual([one.what, code], [one.what, 'CONFLICT']);
}

/** What the clock's processes do, a little of it. */
export async function work({ services, leaseMs }: World, owner: string, jobs: number): Promise<number> {
  const released = await releaseExpiredHolds(services, jobs);
  const relayed = await relayEffects(services, jobs);
  return released + relayed + (await carryOutJobs(services, owner, leaseMs, jobs));
}

/** Somebody who does `count` things, one after the other, while others do theirs. */
export async function worker(world: World, actor: Actor, record: Record_, name: string, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    const roll = actor.dice.below(100);
    if (roll < 3) world.advance((1 + actor.dice.below(3)) * MINUTE);
    else if (roll < 9) await again(record, actor);
    else if (roll < 17) await work(world, name, 5);
    else await wish(world, actor, record);
  }
}

export const actorOf = (world: World, dice: Actor['dice'], name: string): Actor => {
  let made = 0;
  return { services: world.services, dice, freshId: () => idOf(`${name}-${++made}`) };
};
