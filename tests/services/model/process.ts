/**
 * One of several processes on one MongoDB: eight people at once, each with a clock that all processes share and that runs 120 times as fast as ours, and a list of
 * bookings that every process tries under the same ids. Prints one line of JSON: what was done under which id, and how everything came out.
 */
import type { Instant } from '../../../src/domain/time/types.ts';
import { bookAppointment } from '../../../src/services/book-appointment.ts';
import type { Attempt } from './attempt.ts';
import { refusalOf, somePlace } from './bookings.ts';
import type { Actor } from './bookings.ts';
import { diceOf } from './dice.ts';
import { HOUSE, OPENING, OWNER, customerOf } from './house.ts';
import type { Record_ } from './workers.ts';
import { actorOf, worker } from './workers.ts';
import { mongoWorld } from './world.ts';

const WORKERS = 8;
const SPEED = 120;
/** Of both processes, so many operations under the same ids. */
const SHARED = 24;

const [uri = '', databaseName = '', name = '', seedText = '0', operationsText = '0', beganText = '0'] = process.argv.slice(2);
const [seed, operations, began] = [Number(seedText), Number(operationsText), Number(beganText)];
const clock = (): Instant => (OPENING + (Date.now() - began) * SPEED) as Instant;
const world = await mongoWorld(uri, databaseName, { now: clock, speed: SPEED });

const record: Record_ = { tally: new Map(), refused: [], achieved: [] };
const done: { readonly operationId: string; readonly id: string }[] = [];

/** The same wishes in every process: they do not hang on what a process sees of the clock. */
function sharedWishes(): readonly Parameters<typeof bookAppointment>[1][] {
  const still = { ...world.services, clock: { now: () => OPENING } };
  const actor: Actor = { ...actorOf(world, diceOf(seed), 'shared'), services: still };
  return Array.from({ length: SHARED }, () => {
    const contact = { name: 'Shared', email: 'shared@example.org' };
    const who = { principal: OWNER, customerId: customerOf('shared'), contact };
    return { ...who, ...somePlace(actor), businessId: HOUSE._id, operationId: actor.freshId() };
  });
}

async function tryShared(): Promise<void> {
  for (const request of sharedWishes()) {
    try {
      const { appointment } = await bookAppointment(world.services, request);
      done.push({ operationId: request.operationId, id: appointment._id });
    } catch (thrown) {
      refusalOf(thrown);
    }
  }
}

const others = Array.from({ length: WORKERS }, (_, index) => {
  const worksAs = `${name}-w${index}`;
  const actor = actorOf(world, diceOf(seed + index + name.charCodeAt(0) * 1000), worksAs);
  return worker(world, actor, record, worksAs, Math.ceil(operations / WORKERS));
});
await Promise.all([tryShared(), ...others]);

const keeps = ({ what, operationId }: Attempt): boolean => operationId !== undefined && what !== 'join';
for (const { attempt, done: result } of record.achieved) {
  if (keeps(attempt)) done.push({ operationId: attempt.operationId ?? '', id: result.id });
}
const refused = record.refused.map(({ attempt, code }) => ({ what: attempt.what, code }));
process.stdout.write(`${JSON.stringify({ now: clock(), done, refused, tally: [...record.tally], heard: world.heard })}\n`);
await world.close();
