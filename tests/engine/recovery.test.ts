import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/domain/errors.ts';
import { instant } from '../../src/domain/time/types.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import type { Reply } from '../../src/ports/channel.ts';
import { dyingStore } from '../support/dying-store.ts';
import { business, EngineWorld, START } from '../support/engine-world.ts';
import { ScriptedInterpreter, call, say } from '../support/scripted-interpreter.ts';

let world: EngineWorld;
beforeEach(async () => {
  world = await EngineWorld.open();
});
afterEach(() => world.close());

const seats = async (): Promise<number> =>
  (await world.store.appointments.busy(business._id, START, instant(START + 100_000_000))).length;
const confirmAction = (reply: Reply | undefined): string =>
  reply?.choices?.find((choice) => choice.label === 'Confirm')?.action ?? '';

/** Sends a delivery from a process that dies at step n; whatever it says is ignored, as nobody hears it. */
async function sendAndDie(
  id: ConversationId,
  message: { text?: string; action?: string; id: string },
  n: number,
  after: boolean,
  interpreter = new ScriptedInterpreter(),
): Promise<boolean> {
  const { store, died } = dyingStore(world.store, n, after);
  const engine = world.engine(interpreter, { owner: 'dying', store });
  try {
    await world.send(engine, id, message);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(DomainError);
  }
  await engine.stop();
  return died();
}

describe.each([false, true])('a process that dies %s its n-th store step took effect (true: after)', (after) => {
  it('while confirming: the redelivered or recovered yes gives exactly one booking, one reply, one reference', async () => {
    let n = 1;
    for (; n < 40; n += 1) {
      const calm = world.engine(new ScriptedInterpreter(call(['reserve', { seat: `${String(after)}${n}` }]), say('')), {
        owner: 'calm',
      });
      const id = await world.conversation(calm, `k-${String(after)}-${n}`);
      const [proposal] = await world.send(calm, id, { text: 'please' });
      await calm.stop();
      const before = await seats();
      const message = { action: confirmAction(proposal), id: `yes-${n}` };
      const died = await sendAndDie(id, message, n, after);
      world.clock.advance(20_000); // its lease is over
      const next = world.engine(new ScriptedInterpreter(), { owner: 'next' });
      await next.start();
      await world.send(next, id, message); // the channel redelivers
      await next.stop();
      expect((await seats()) - before).toBe(1);
      const lines = (await next.transcript(id, 3, 50)).filter((line) => line.from === 'bot');
      expect(lines.map((line) => line.text.includes('Reference REF-'))).toEqual([true]);
      if (!died) break;
    }
    expect(n).toBeGreaterThan(8);
    expect(n).toBeLessThan(40);
  });

  it('while an answer that holds a write is prepared: the recorded answer is replayed, the interpreter is not asked again for it', async () => {
    let n = 1;
    for (; n < 40; n += 1) {
      const open = world.engine(new ScriptedInterpreter(), { owner: 'calm' });
      const id = await world.conversation(open, `w-${String(after)}-${n}`);
      const message = { text: 'please', id: `ask-${n}` };
      const script = (): ScriptedInterpreter => new ScriptedInterpreter(call(['reserve', { seat: 'Z9' }]), say(''));
      const died = await sendAndDie(id, message, n, after, script());
      world.clock.advance(20_000);
      const next = world.engine(script(), { owner: 'next' });
      await next.start();
      await world.send(next, id, message);
      await next.stop();
      const lines = (await next.transcript(id, 1, 50)).filter((line) => line.from === 'bot');
      expect(lines.map((line) => line.reply?.card?.type)).toEqual(['proposal']);
      expect(await seats()).toBe(0);
      if (!died) break;
    }
    expect(n).toBeGreaterThan(6);
  });
});

describe('when the store is down', () => {
  it('before the message is durable, the sender hears UNAVAILABLE and nothing was accepted', async () => {
    const { store } = dyingStore(world.store, 1, false);
    const calm = world.engine(new ScriptedInterpreter(), { owner: 'calm' });
    const id = await world.conversation(calm, 'd1');
    const engine = world.engine(new ScriptedInterpreter(say('x')), { owner: 'dying', store });
    await expect(world.send(engine, id, { text: 'hi', id: 'm' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await world.store.inbox.get(`web|${id}|m`)).toBeUndefined();
  });

  it('in the middle of a turn, the person is told, and the answer comes once the store is back', async () => {
    const calm = world.engine(new ScriptedInterpreter(), { owner: 'calm' });
    const id = await world.conversation(calm, 'd2');
    const { store } = dyingStore(world.store, 3, false);
    const engine = world.engine(new ScriptedInterpreter(say('lost')), { owner: 'dying', store });
    const replies = await world.send(engine, id, { text: 'hi', id: 'm' });
    expect(replies.map((reply) => reply.text)).toEqual([expect.stringContaining('Your message is safe')]);
    world.clock.advance(20_000);
    const next = world.engine(new ScriptedInterpreter(say('here I am')), { owner: 'next' });
    await next.start();
    await next.stop();
    expect((await next.transcript(id, 1, 10)).map((line) => line.text)).toEqual(['hi', 'here I am']);
  });
});
