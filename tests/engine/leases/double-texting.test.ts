import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { Random } from '../../../src/evaluation/random.ts';
import { catalogue, customer, EngineWorld } from '../../support/engine-world.ts';
import type { Said } from './echo.ts';
import { Echo, problemsOf } from './echo.ts';

const ROUNDS = process.env['ALMANAC_DEEP'] ? 40 : 4;
const MESSAGES = 40;
const SEED = Number(process.env['ALMANAC_SEED'] ?? 20_261_125);

const ticks = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await new Promise((resolve) => setImmediate(resolve));
};

let world: EngineWorld;
beforeEach(async () => {
  world = await EngineWorld.open();
});
afterEach(() => world.close());

const saidIn = async (id: ConversationId): Promise<Said[]> =>
  (await world.store.outbox.after(id, 1, 1_000)).map(({ body }) => body as unknown as Said);

/** Sends without waiting for anything; `answered` gives the number of replies once they have come. */
function send(engine: Engine, conversationId: ConversationId, id: string): { readonly answered: Promise<number> } {
  const message = { channel: 'web' as const, conversationId, sender: customer, sentAt: world.clock.now(), id, text: id };
  const events = engine.handle(message);
  const rest = async (): Promise<number> => {
    let replies = 0;
    for await (const event of events) if (event.type === 'reply') replies += 1;
    return replies;
  };
  return { answered: rest() };
}

describe('two engines on one store', () => {
  it(`lose nothing, answer nothing twice and keep the order when people text at random, ${ROUNDS} times ${MESSAGES} messages`, async () => {
    let turns = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const random = new Random(`${SEED + round}`);
      const engines = ['one', 'two'].map((owner) =>
        world.engine(new Echo(() => ticks(random.below(30))), { owner: `${owner}-${round}`, tools: catalogue([]), pollMs: 5 }),
      );
      const [first] = engines;
      if (!first) throw new Error('no engine');
      const id = await world.conversation(first, `double-${round}`);
      const waiting: Promise<number>[] = [];
      for (let n = 0; n < MESSAGES; n++) {
        waiting.push(send(random.pick(engines), id, `m${n}`).answered);
        if (random.chance(0.2)) waiting.push(send(random.pick(engines), id, `m${n}`).answered);
        await ticks(random.below(12));
      }
      expect(new Set(await Promise.all(waiting))).toEqual(new Set([1]));
      for (const engine of engines) await engine.stop();
      const keys = Array.from({ length: MESSAGES }, (_, n) => `web|${id}|m${n}`);
      expect({ seed: SEED + round, problems: problemsOf(await saidIn(id), keys) }).toEqual({ seed: SEED + round, problems: [] });
      expect(await world.store.conversations.get(id)).toMatchObject({ queue: [], turn: null, lease: null, outgoing: [] });
      turns += (await world.store.conversations.get(id))?.turns ?? 0;
    }
    console.info(`double texting: seed ${SEED}, ${ROUNDS * MESSAGES} messages in ${turns} turns`);
    // Some were answered together, or nothing ever queued.
    expect(turns).toBeLessThan(ROUNDS * MESSAGES);
  }, 300_000);

  it('coalesce what arrives while a turn runs: texts together, a press alone and in its place', async () => {
    const gate = Promise.withResolvers<undefined>();
    const one = world.engine(
      new Echo(async () => {
        await gate.promise;
      }),
      { owner: 'one', tools: catalogue([]), pollMs: 5 },
    );
    const two = world.engine(new Echo(() => ticks(1)), { owner: 'two', tools: catalogue([]), pollMs: 5 });
    const id = await world.conversation(one, 'coalesced');
    const waiting = [send(one, id, 'a').answered];
    for (const text of ['b', 'c']) waiting.push(send(two, id, text).answered);
    const press = two.handle({
      ...{ channel: 'web', conversationId: id, sender: customer, sentAt: world.clock.now(), id: 'p', action: 'a-none' },
    });
    const pressed = press[Symbol.asyncIterator]();
    await pressed.next();
    for (const text of ['d', 'e']) waiting.push(send(two, id, text).answered);
    while ((await world.store.conversations.get(id))?.queue.length !== 6) await ticks(1);
    gate.resolve(undefined);
    await Promise.all(waiting);
    await one.stop();
    await two.stop();
    const people = (await saidIn(id)).filter(({ from }) => from === 'person');
    expect(people.map(({ text }) => text)).toEqual(['a', 'b\nc', '(button)', 'd\ne']);
  });
});

describe('an engine that was paused past its lease', () => {
  it('cannot write any more: its turn ends in nothing, and the answer of the next one stands alone', async () => {
    const gate = Promise.withResolvers<undefined>();
    const asked = Promise.withResolvers<undefined>();
    const paused = world.engine(
      new Echo(async () => {
        asked.resolve(undefined);
        await gate.promise;
      }),
      { owner: 'paused', tools: catalogue([]), pollMs: 5 },
    );
    const next = world.engine(new Echo(() => ticks(1)), { owner: 'next', tools: catalogue([]), pollMs: 5 });
    const id = await world.conversation(paused, 'paused');
    const first = send(paused, id, 'one');
    await asked.promise;
    world.clock.advance(16_000);
    const second = send(next, id, 'two');
    expect(await second.answered).toBe(1);
    const before = await world.store.conversations.get(id);
    gate.resolve(undefined);
    expect(await first.answered).toBe(1);
    await paused.stop();
    await next.stop();
    const keys = [`web|${id}|one`, `web|${id}|two`];
    expect(problemsOf(await saidIn(id), keys)).toEqual([]);
    expect((await world.store.conversations.get(id))?.state).toEqual(before?.state);
  });
});
