import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { argumentsHash } from '../../src/domain/dialogue/arguments-hash.ts';
import type { Notice } from '../../src/domain/dialogue/notice.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import type { OperationId } from '../../src/domain/people/ids.ts';
import type { ChannelEvent, Reply } from '../../src/ports/channel.ts';
import { dyingStore } from '../support/dying-store.ts';
import { business, EngineWorld, START } from '../support/engine-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

let world: EngineWorld;
beforeEach(async () => {
  world = await EngineWorld.open();
});
afterEach(() => world.close());

const offerOf = (seat: string): Notice => {
  const args = { seat };
  const operationId = asId<OperationId>(`offer-${seat}`);
  const operation = { operationId, tool: 'reserve', args, argumentsHash: argumentsHash(args), shows: {}, summary: seat };
  return {
    text: `Seat ${seat} is free now. Do you want it?`,
    choices: [
      { label: 'Take it', operation, answers: 'yes' },
      { label: 'Something else', say: 'what else is there' },
    ],
  };
};
const seats = async (): Promise<number> =>
  (await world.store.appointments.busy(business._id, START, instant(START + 100_000_000))).length;
const button = (reply: Reply | undefined, label: string): string =>
  reply?.choices?.find((choice) => choice.label === label)?.action ?? '';

describe('a notice', () => {
  it('is one bot line with the next sequence number, heard live, told once however often it is asked for', async () => {
    const engine = world.engine(new ScriptedInterpreter());
    const id = await world.conversation(engine, 'n1');
    const heard: ChannelEvent[] = [];
    const stop = engine.subscribe(id, (event) => heard.push(event));
    const told = await Promise.all([1, 2, 3].map(() => engine.tell(id, { text: 'Your time moved.' }, 'move-1')));
    await engine.tell(id, { text: 'Your time moved.' }, 'move-1');
    await engine.tell(id, { text: 'And again.' }, 'move-2');
    stop();
    await engine.stop();
    expect(told).toEqual([{ channel: 'web' }, { channel: 'web' }, { channel: 'web' }]);
    const lines = await engine.transcript(id, 1, 10);
    expect(lines.map(({ seq, from, text }) => [seq, from, text])).toEqual([
      [2, 'bot', 'Your time moved.'],
      [3, 'bot', 'And again.'],
    ]);
    expect(heard.flatMap((event) => (event.type === 'reply' ? [event.seq] : []))).toEqual([2, 3]);
    await expect(engine.tell(asId('nobody'), { text: 'hi' }, 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.store.inbox.get('notice|nobody|x')).toBeUndefined();
  });

  it('keeps its button as the yes: the press runs the operation without the interpreter, a second press changes nothing', async () => {
    const interpreter = new ScriptedInterpreter();
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'n2');
    await engine.tell(id, offerOf('A1'), 'offer');
    const [line] = await engine.transcript(id, 1, 10);
    const [first] = await world.send(engine, id, { action: button(line?.reply, 'Take it') });
    const [second] = await world.send(engine, id, { action: button(line?.reply, 'Take it') });
    expect([first?.text, second?.text]).toEqual([expect.stringContaining('REF-A1'), expect.stringContaining('REF-A1')]);
    expect(await seats()).toBe(1);
    await engine.stop();
    const lines = await engine.transcript(id, 1, 10);
    expect(lines.filter(({ from }) => from === 'person').map(({ text }) => text)).toEqual(['Take it', 'Take it']);
    interpreter.assertFinished();
  });

  it('takes a bare yes right after it, but not once something else was said', async () => {
    const interpreter = new ScriptedInterpreter(say('Nice weather'), say('Yes to what?'));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'n3');
    await engine.tell(id, offerOf('B1'), 'offer-1');
    const [taken] = await world.send(engine, id, { text: 'yes' });
    expect(taken?.text).toContain('REF-B1');
    await engine.tell(id, offerOf('B2'), 'offer-2');
    await world.send(engine, id, { text: 'how are you' });
    await world.send(engine, id, { text: 'yes' });
    expect(await seats()).toBe(1);
    interpreter.assertFinished();
  });

  it('between a proposal and its yes: a bare yes carries out neither, each button does its own', async () => {
    const interpreter = new ScriptedInterpreter(call(['reserve', { seat: 'C1' }]), say(''), say('Which one?'));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'n4');
    const [proposal] = await world.send(engine, id, { text: 'C1 please' });
    await engine.tell(id, offerOf('C2'), 'offer');
    const [asked] = await world.send(engine, id, { text: 'yes' });
    expect(await seats()).toBe(0);
    expect(asked?.text).toContain('Seat C1');
    const offer = (await engine.transcript(id, 1, 10)).find(({ text }) => text.includes('C2'))?.reply;
    await world.send(engine, id, { action: button(offer, 'Take it') });
    await world.send(engine, id, { action: button(proposal, 'Confirm') });
    expect(await seats()).toBe(2);
    interpreter.assertFinished();
  });

  it('that comes while a turn runs waits for it', async () => {
    const interpreter = new ScriptedInterpreter(async () => {
      telling = engine.tell(id, { text: 'By the way' }, 'aside');
      return say('The answer');
    });
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'n5');
    let telling: Promise<unknown> = Promise.resolve();
    await world.send(engine, id, { text: 'question' });
    await telling;
    await engine.stop();
    expect((await engine.transcript(id, 1, 10)).map(({ text }) => text)).toEqual(['question', 'The answer', 'By the way']);
  });
});

describe.each([false, true])('a process that dies %s its n-th store step took effect (true: after)', (after) => {
  it('while telling: the message sent again is there exactly once, with buttons that work', async () => {
    let n = 1;
    for (; n < 30; n += 1) {
      const calm = world.engine(new ScriptedInterpreter(), { owner: 'calm' });
      const id = await world.conversation(calm, `t-${String(after)}-${n}`);
      const { store, died } = dyingStore(world.store, n, after);
      const dying = world.engine(new ScriptedInterpreter(), { owner: 'dying', store });
      const seat = `${String(after)}${n}`;
      await dying.tell(id, offerOf(seat), 'offer').catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(DomainError);
      });
      await dying.stop();
      world.clock.advance(20_000); // its lease is over
      const next = world.engine(new ScriptedInterpreter(), { owner: 'next' });
      await next.start();
      await next.tell(id, offerOf(seat), 'offer'); // whoever sends tries again
      await next.stop();
      const lines = await next.transcript(id, 1, 50);
      expect(lines.map(({ seq, text }) => [seq, text])).toEqual([[2, expect.stringContaining(`Seat ${seat}`)]]);
      const [done] = await world.send(next, id, { action: button(lines[0]?.reply, 'Take it') });
      expect(done?.text).toContain(`REF-${seat}`);
      if (!died()) break;
    }
    expect(n).toBeGreaterThan(5);
    expect(n).toBeLessThan(30);
  });

  it('while a pressed button is carried out: one booking, one answer', async () => {
    let n = 1;
    for (; n < 30; n += 1) {
      const calm = world.engine(new ScriptedInterpreter(), { owner: 'calm' });
      const seat = `p${String(after)}${n}`;
      const id = await world.conversation(calm, seat);
      await calm.tell(id, offerOf(seat), 'offer');
      await calm.stop();
      const before = await seats();
      const [line] = await calm.transcript(id, 1, 10);
      const press = { action: button(line?.reply, 'Take it'), id: 'press' };
      const { store, died } = dyingStore(world.store, n, after);
      const dying = world.engine(new ScriptedInterpreter(), { owner: 'dying', store });
      await world.send(dying, id, press).catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(DomainError);
      });
      await dying.stop();
      world.clock.advance(20_000);
      const next = world.engine(new ScriptedInterpreter(), { owner: 'next' });
      await next.start();
      await world.send(next, id, press);
      await next.stop();
      expect((await seats()) - before).toBe(1);
      const bot = (await next.transcript(id, 2, 50)).filter(({ from }) => from === 'bot');
      expect(bot.map(({ text }) => text.includes(`REF-${seat}`))).toEqual([true]);
      if (!died()) break;
    }
    expect(n).toBeGreaterThan(8);
    expect(n).toBeLessThan(30);
  });
});
