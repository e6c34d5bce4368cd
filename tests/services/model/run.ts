import { expect } from '@jest/globals';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import { bookAppointment } from '../../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../../src/services/cancel-appointment.ts';
import { explainStart } from '../../../src/services/explain-start.ts';
import { findSlots } from '../../../src/services/find-slots.ts';
import type { LocalDate } from '../../../src/domain/time/types.ts';
import type { Actor } from './bookings.ts';
import { refusalOf, somePlace } from './bookings.ts';
import { diceOf } from './dice.ts';
import { unfairOffers } from './fairness.ts';
import { asCustomer, customerOf, HOUSE, MINUTE, OWNER } from './house.ts';
import { holdProblems, offerProblems, problemsOf } from './invariants.ts';
import { dateOf, freeOn, providerOf, verdictOf } from './oracle.ts';
import type { Record_, Refused } from './workers.ts';
import { actorOf, work, worker } from './workers.ts';
import type { World } from './world.ts';

const WORKERS = 16;
const TURNS = 4;
/** Searches judged whenever they rest. */
const LOOKS = 3;
/** So many writes of others lost against make a CONFLICT true. */
const LOST = 5;

async function isTrue(world: World, { attempt, code, from, to }: Refused): Promise<boolean> {
  const { history } = world;
  if (!history) return true;
  if (code === 'CONFLICT') return attempt.target !== undefined && history.writesOf(attempt.target, from, to) >= LOST;
  return history.wasEver(from, to, (view) => attempt.isTrue(code, view));
}

/** Every refusal had a reason that held at the time, and left nothing behind. */
async function judgeRefusals(world: World, { refused, achieved }: Record_): Promise<void> {
  const { appointments } = await world.view();
  const shaped = new Map(
    [...appointments.values()].flatMap((one) => one.operations.map(({ id }) => [id as string, one] as const)),
  );
  const untrue: string[] = [];
  // Sent twice at once, one may be decided before a deadline and the other after it.
  const carriedOut = new Set(achieved.map(({ attempt }) => attempt.operationId));
  for (const one of refused) {
    const { attempt, code, message } = one;
    if (!(await isTrue(world, one))) untrue.push(`${attempt.what}: ${code}, ${message}`);
    const { operationId } = attempt;
    const left = operationId === undefined || carriedOut.has(operationId) ? undefined : shaped.get(operationId);
    const seat = left?.attendees?.find(({ id }) => id === attempt.operationId);
    // A seat taken in another class is given back when the one to give up for it is gone.
    if (left && seat?.state !== 'cancelled')
      untrue.push(`${attempt.what}: refused with ${code}, yet it shaped ${left._id}: ${message}`);
  }
  expect(untrue).toEqual([]);
  refused.length = 0;
}

/** Everything due is done, step by step, nobody else being about; each step's offers went to the first they suit. */
async function settle(world: World): Promise<void> {
  for (let before = await world.view(); ;) {
    const done = await work(world, 'judge', 1);
    const after = await world.living();
    expect(unfairOffers(before, after)).toEqual([]);
    if (done === 0) return;
    before = after;
  }
}

/** Lists, explains and books alike, and as brute force says. */
async function judgeParity(world: World, actor: Actor): Promise<void> {
  const { services } = world;
  const business = HOUSE;
  const { startsAt, ...wish } = somePlace(actor);
  const date = dateOf(startsAt, providerOf(wish.providerId));
  const { slots } = await findSlots(services, { ...wish, business, from: date as LocalDate, to: date as LocalDate, limit: 1000 });
  const view = await world.living();
  expect([wish, date, slots.map((slot) => slot.startsAt as number)]).toEqual([wish, date, freeOn(view, wish, date)]);
  const explained = await explainStart(services, { ...wish, business, startsAt });
  expect([wish, startsAt, explained.ok ? 'OK' : explained.code]).toEqual([
    wish,
    startsAt,
    verdictOf(view, { ...wish, startsAt }),
  ]);
  const picked = slots.length > 0 && actor.dice.chance(0.7) ? actor.dice.of(slots).startsAt : startsAt;
  await judgeBooking(world, actor, { ...wish, startsAt: picked });
}

async function judgeBooking(world: World, actor: Actor, place: ReturnType<typeof somePlace>): Promise<void> {
  const name = `visitor-${actor.dice.below(1000)}`;
  const who = { principal: asCustomer(name), customerId: customerOf(name), contact: { name, email: `${name}@example.org` } };
  const expected = verdictOf(await world.living(), place);
  const request = { ...who, ...place, businessId: HOUSE._id, operationId: actor.freshId() };
  const outcome: ErrorCode | 'OK' = await bookAppointment(world.services, request).then(
    () => 'OK' as const,
    (thrown: unknown) => refusalOf(thrown).code,
  );
  expect([place, outcome]).toEqual([place, expected]);
  const made = await world.services.store.appointments.byOperation(HOUSE._id, request.operationId);
  if (!made) return;
  const { customerId, businessId } = request;
  await cancelAppointment(world.services, {
    principal: OWNER,
    businessId,
    appointmentId: made._id,
    customerId,
    operationId: actor.freshId(),
  });
}

/** Asked for again, nobody else being about, nothing is written. */
async function judgeRepeats(world: World, { dice }: Actor, { achieved }: Record_): Promise<void> {
  const revisions = async (): Promise<string[]> => {
    const { appointments, entries } = await world.view();
    return [...appointments.values(), ...entries.values()].map(({ _id, revision }) => `${_id}#${revision}`);
  };
  const before = new Set(await revisions());
  for (let count = 0; count < 3 && achieved.length > 0; count++) {
    const { attempt, done } = dice.of(achieved);
    expect([attempt.what, await attempt.run()]).toEqual([attempt.what, { id: done.id, repeated: true }]);
    expect([attempt.what, (await revisions()).filter((one) => !before.has(one))]).toEqual([attempt.what, []]);
  }
}

async function judgeStored(world: World, atRest: boolean): Promise<void> {
  const view = await world.view();
  const problems = [...problemsOf(view), ...holdProblems(view), ...(atRest ? offerProblems(view) : [])];
  expect([...problems, ...world.heard]).toEqual([]);
}

/** So many things done by 16 at once, the clock moving among them; judged whenever they rest. Gives how often each thing came out how. */
export async function runModel(world: World, operations: number, seed: number): Promise<ReadonlyMap<string, number>> {
  const record: Record_ = { tally: new Map(), refused: [], achieved: [] };
  const workers = Array.from({ length: WORKERS }, (_, index) => actorOf(world, diceOf(seed + index), `w${index}`));
  const judge = actorOf(world, diceOf(seed + 1000), 'judge');
  for (let done = 0; done < operations; done += WORKERS * TURNS) {
    world.history?.restart(await world.living());
    await Promise.all(workers.map((actor, index) => worker(world, actor, record, `w${index}`, TURNS)));
    await judgeRefusals(world, record);
    await judgeStored(world, false);
    world.advance(judge.dice.below(12) * MINUTE);
    await settle(world);
    await judgeStored(world, true);
    for (let look = 0; look < LOOKS; look++) {
      await judgeParity(world, judge);
      await settle(world);
    }
    await judgeRepeats(world, judge, record);
    await world.forget?.(
      new Set(
        record.achieved.flatMap(({ attempt, done }) =>
          [attempt.operationId, attempt.target, done.id].filter((id) => id !== undefined),
        ),
      ),
    );
  }
  await settle(world);
  await judgeStored(world, true);
  return record.tally;
}
