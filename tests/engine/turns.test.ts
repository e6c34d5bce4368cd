import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ScriptedInterpreter, call, say } from '../support/scripted-interpreter.ts';
import { business, EngineWorld } from '../support/engine-world.ts';
import type { Reply } from '../../src/ports/channel.ts';

let world: EngineWorld;
beforeEach(async () => {
  world = await EngineWorld.open();
});
afterEach(() => world.close());

const button = (reply: Reply | undefined, label: string): string => {
  const found = reply?.choices?.find((choice) => choice.label === label);
  if (!found) throw new Error(`no button ${label}`);
  return found.action;
};
const seats = async (): Promise<number> =>
  (await world.store.appointments.busy(business._id, world.clock.at, (world.clock.at + 10_000) as never)).length;

describe('a turn', () => {
  it('answers with the interpreter text and keeps both lines in the transcript', async () => {
    const interpreter = new ScriptedInterpreter(say('Hello there'));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'a1');
    const [reply] = await world.send(engine, id, { text: 'hi', id: 'x1' });
    expect(reply?.text).toBe('Hello there');
    await engine.stop();
    const lines = await engine.transcript(id, 0, 10);
    expect(lines.map((line) => [line.seq, line.from, line.text])).toEqual([
      [1, 'bot', expect.stringContaining('Seat House')],
      [2, 'person', 'hi'],
      [3, 'bot', 'Hello there'],
    ]);
    expect(lines[1]?.clientId).toBe('x1');
    interpreter.assertFinished();
  });

  it('shows a read tool its own view when the interpreter adds nothing, with buttons that cite the handle', async () => {
    const interpreter = new ScriptedInterpreter(call(['look', { what: 'A1' }]), say(''), say('You chose it'));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'a2');
    const [reply] = await world.send(engine, id, { text: 'show me' });
    expect(reply).toMatchObject({ text: 'I see A1.', expects: 'slot' });
    await world.send(engine, id, { action: button(reply, 'Take A1') });
    expect(interpreter.requests.at(-1)?.context.pressed).toEqual({ handle: 'slot 1', text: 'seat A1' });
    expect(interpreter.requests.at(-1)?.context.draft).toMatchObject({ goal: 'book', service: 'A1' });
    interpreter.assertFinished();
  });

  it('a list that a recent reply had is not said again; once it is out of sight it is', async () => {
    const menu = () => [call(['look', { what: 'menu' }]), say('')] as const;
    const engine = world.engine(new ScriptedInterpreter(...menu(), ...menu(), say('one'), say('two'), say('three'), ...menu()));
    const id = await world.conversation(engine, 'a3-list');
    const texts: (string | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) texts.push((await world.send(engine, id, { text: `m${n}` }))[0]?.text);
    expect(texts).toEqual([
      'I see menu.\n\n- soup\n- bread',
      'I see menu.',
      ...['one', 'two', 'three'],
      'I see menu.\n\n- soup\n- bread',
    ]);
  });

  it('a write is only proposed; the Confirm button executes it without the interpreter', async () => {
    const interpreter = new ScriptedInterpreter(call(['reserve', { seat: 'A1' }]), say('It is booked!'));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'a3');
    const [proposal] = await world.send(engine, id, { text: 'A1 please' });
    expect(proposal).toMatchObject({
      card: { type: 'proposal', rows: [{ label: 'Seat', value: 'A1' }] },
      expects: 'confirmation',
    });
    expect(proposal?.choices?.[0]?.label).toBe('Confirm');
    expect(proposal?.text).not.toMatch(/booked/i);
    expect(await seats()).toBe(0);
    const [done] = await world.send(engine, id, { action: button(proposal, 'Confirm') });
    expect(done?.text).toContain('Reference REF-A1');
    expect(await seats()).toBe(1);
    interpreter.assertFinished();
  });

  it('confirmed five times, at once and later, one proposal gives one reference', async () => {
    const engine = world.engine(new ScriptedInterpreter(call(['reserve', { seat: 'A1' }]), say('')));
    const id = await world.conversation(engine, 'a4');
    const [proposal] = await world.send(engine, id, { text: 'A1' });
    const action = button(proposal, 'Confirm');
    const replies = (await Promise.all([1, 2, 3, 4, 5].map(() => world.send(engine, id, { action })))).flat();
    expect(replies).toHaveLength(5);
    for (const reply of replies) expect(reply.text).toContain('REF-A1');
    expect(await seats()).toBe(1);
  });

  it('words say yes and no to an open proposal; a correction voids it', async () => {
    const interpreter = new ScriptedInterpreter(
      call(['reserve', { seat: 'A1' }]),
      say(''),
      call(['reserve', { seat: 'B2' }]),
      say(''),
      call(['look', { what: 'C3' }]),
      say(''),
    );
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'a5');
    const [first] = await world.send(engine, id, { text: 'A1' });
    const [no] = await world.send(engine, id, { text: 'no thanks' });
    expect(no?.text).toMatch(/not done/i);
    expect((await world.send(engine, id, { action: button(first, 'Confirm') }))[0]?.text).toMatch(/did nothing/);
    const [second] = await world.send(engine, id, { text: 'B2 then' });
    await world.send(engine, id, { text: 'yes but show me C3' });
    expect((await world.send(engine, id, { action: button(second, 'Confirm') }))[0]?.text).toMatch(/replaced/);
    expect(await seats()).toBe(0);
    interpreter.assertFinished();
  });

  it('a yes in words books once', async () => {
    const engine = world.engine(new ScriptedInterpreter(call(['reserve', { seat: 'A1' }]), say('')));
    const id = await world.conversation(engine, 'a6');
    await world.send(engine, id, { text: 'A1' });
    expect((await world.send(engine, id, { text: 'yes please' }))[0]?.text).toContain('REF-A1');
    expect(await seats()).toBe(1);
  });

  it('an expired proposal does nothing', async () => {
    const engine = world.engine(new ScriptedInterpreter(call(['reserve', { seat: 'A1' }]), say('')));
    const id = await world.conversation(engine, 'a7');
    const [proposal] = await world.send(engine, id, { text: 'A1' });
    world.clock.advance(11 * 60_000);
    expect((await world.send(engine, id, { action: button(proposal, 'Confirm') }))[0]?.text).toMatch(/run out/);
    expect(await seats()).toBe(0);
  });

  it('two conversations confirm the same seat: one has it, the other is told', async () => {
    const engine = world.engine(
      new ScriptedInterpreter(call(['reserve', { seat: 'A1' }]), say(''), call(['reserve', { seat: 'A1' }]), say('')),
    );
    const one = await world.conversation(engine, 'b1');
    const two = await world.conversation(engine, 'b2');
    const [first] = await world.send(engine, one, { text: 'A1' });
    const [second] = await world.send(engine, two, { text: 'A1' });
    const texts = (
      await Promise.all([
        world.send(engine, one, { action: button(first, 'Confirm') }),
        world.send(engine, two, { action: button(second, 'Confirm') }),
      ])
    )
      .flat()
      .map((reply) => reply.text);
    expect(texts.filter((text) => text.includes('REF-A1'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('gone'))).toHaveLength(1);
  });

  it('the same delivery twice is one turn with one reply', async () => {
    const interpreter = new ScriptedInterpreter(say('once'));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'a8');
    const [first] = await world.send(engine, id, { text: 'hi', id: 'same' });
    await engine.stop();
    const [again] = await world.send(engine, id, { text: 'hi', id: 'same' });
    expect(again).toEqual(first);
    interpreter.assertFinished();
  });

  it('messages that arrive while a turn runs are answered together, none lost', async () => {
    const gate = Promise.withResolvers<undefined>();
    const interpreter = new ScriptedInterpreter(async () => {
      await gate.promise;
      return say('first');
    }, say('second'));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'a9');
    const one = world.send(engine, id, { text: 'one' });
    const others = [world.send(engine, id, { text: 'two' }), world.send(engine, id, { text: 'three' })];
    while ((await world.store.conversations.get(id))?.queue.length !== 3) await new Promise((resolve) => setImmediate(resolve));
    gate.resolve(undefined);
    expect((await one)[0]?.text).toBe('first');
    for (const replies of await Promise.all(others)) expect(replies[0]?.text).toBe('second');
    expect(interpreter.requests[1]?.messages.at(-1)).toEqual({ role: 'user', text: 'two\nthree' });
    interpreter.assertFinished();
  });
});

describe('a misbehaving interpreter', () => {
  it("gets closed codes back for unknown tools, broken JSON and wrong arguments, and never another role's tool", async () => {
    const interpreter = new ScriptedInterpreter(
      call(['fly', {}], ['look', '{"what":'], ['look', { what: 7 }], ['look', { what: 'crash' }]),
      say('sorry'),
    );
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'c1');
    await world.send(engine, id, { text: 'x' });
    const results = interpreter.requests[1]?.messages
      .filter((message) => message.role === 'tool')
      .map((message) => (message.result as { code: string }).code);
    expect(results).toEqual(['NOT_FOUND', 'INVALID_INPUT', 'INVALID_INPUT', 'INTERNAL']);
  });

  it('never has a call of a truncated answer run', async () => {
    const interpreter = new ScriptedInterpreter({ ...call(['look', { what: 'A1' }]), finish: 'length' });
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'c2');
    const [reply] = await world.send(engine, id, { text: 'x' });
    expect(reply?.text).toMatch(/could not work that out/);
    expect(reply?.text).not.toContain('I see A1');
  });

  it('is stopped at the second identical call', async () => {
    const same = call(['look', { what: 'A1' }]);
    const interpreter = new ScriptedInterpreter(same, same);
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'c3');
    expect((await world.send(engine, id, { text: 'x' }))[0]?.text).toBe('I see A1.');
    interpreter.assertFinished();
  });

  it('cannot say that something was booked when nothing was', async () => {
    const engine = world.engine(new ScriptedInterpreter(say("Great, you're booked! I have booked it for you.")));
    const id = await world.conversation(engine, 'c4');
    expect((await world.send(engine, id, { text: 'x' }))[0]?.text).toMatch(/^I have not booked or changed anything just now/);
  });

  it('fails without the person seeing a raw error', async () => {
    const engine = world.engine(new ScriptedInterpreter(new Error('secret vendor text')));
    const id = await world.conversation(engine, 'c5');
    const [reply] = await world.send(engine, id, { text: 'x' });
    expect(reply?.text).not.toContain('secret');
    expect(reply?.text).toMatch(/once more/);
  });

  it('asks for six rounds at the most', async () => {
    const interpreter = new ScriptedInterpreter(...[1, 2, 3, 4, 5, 6].map((n) => call(['look', { what: `A${n}` }])));
    const engine = world.engine(interpreter);
    const id = await world.conversation(engine, 'c6');
    await world.send(engine, id, { text: 'x' });
    interpreter.assertFinished();
  });
});
