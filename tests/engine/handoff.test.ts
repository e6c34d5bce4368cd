import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { ChannelEvent, Reply } from '../../src/ports/channel.ts';
import { business, EngineWorld } from '../support/engine-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

let world: EngineWorld;
let interpreter: ScriptedInterpreter;
let engine: Engine;
let id: ConversationId;
beforeEach(async () => {
  world = await EngineWorld.open();
  interpreter = new ScriptedInterpreter();
  engine = world.engine(interpreter);
  id = await world.conversation(engine, 'h1');
});
afterEach(async () => {
  await engine.stop();
  await world.close();
});

const handedOver = async () => (await world.store.conversations.get(id))?.handoff;
const listened = (text: string): Promise<Reply[]> => world.send(engine, id, { text });
const press = (action: string): Promise<Reply[]> => world.send(engine, id, { action });
const heard = async (text: string): Promise<Reply> => {
  const [reply] = await world.send(engine, id, { text });
  if (!reply) throw new Error(`no reply to ${text}`);
  return reply;
};
const askForAPerson = async (): Promise<void> => {
  interpreter.queue(call(['request_human', { reason: 'a complaint' }]), say('Of course.'));
  await heard('nobody called me about my coat');
};

describe('a conversation handed to the people of the business', () => {
  it('is listed for them with a summary of who it is, what was wanted and what was said, longest waiting first', async () => {
    interpreter.queue(call(['look', { what: 'A1' }]), say('There.'));
    await heard('what about A1');
    await askForAPerson();
    expect(await handedOver()).toMatchObject({ reason: 'a complaint' });
    const [listed] = await world.store.conversations.handedOver(business._id, 10);
    expect(listed?._id).toBe(id);
    expect(listed?.handoff?.summary).toEqual(
      expect.arrayContaining([expect.stringContaining('A1'), 'Said: what about A1', 'Said: nobody called me about my coat']),
    );
    expect(await world.store.conversations.handedOver('another' as typeof business._id, 10)).toEqual([]);
  });

  it('is left alone by the bot: no interpreter, no reply, no typing, yet every word is kept', async () => {
    await askForAPerson();
    const before = interpreter.requests.length;
    const events: ChannelEvent[] = [];
    const stop = engine.subscribe(id, (event) => events.push(event));
    expect(await listened('are you there?')).toEqual([]);
    stop();
    expect(interpreter.requests).toHaveLength(before);
    expect(events).toEqual([]);
    expect((await engine.transcript(id, 0, 50)).at(-1)).toMatchObject({ from: 'person', text: 'are you there?' });
  });

  it('is taken back by a "never mind", whose other words are answered, as long as nobody of the business has taken it', async () => {
    await askForAPerson();
    expect((await heard('never mind')).text).toMatch(/assistant|back/i);
    expect(await handedOver()).toBeNull();
    await askForAPerson();
    interpreter.queue(say('No vouchers.'));
    expect((await heard('forget it, do you have vouchers?')).text).toBe('No vouchers.');
    expect(await handedOver()).toBeNull();
    await askForAPerson();
    await engine.tell(id, { text: '**Maya:** Hello', by: 'Maya' }, 'staff-9');
    expect(await listened('never mind')).toEqual([]);
    expect(await handedOver()).toMatchObject({ takenBy: 'Maya' });
  });

  it('voids what waited for a yes, so that nobody confirms into silence', async () => {
    interpreter.queue(call(['reserve', { seat: 'A1' }]));
    const asked = await heard('take A1');
    const confirm = asked.choices?.find(({ label }) => label === 'Confirm')?.action ?? '';
    await askForAPerson();
    expect(await press(confirm)).toEqual([]);
    expect((await world.store.conversations.get(id))?.proposals.map(({ state }) => state)).toEqual(['void']);
  });

  it('hears the people of the business in the chat, who are named when they take it', async () => {
    await askForAPerson();
    await engine.tell(id, { text: '**Maya:** How can I help?', by: 'Maya' }, 'staff-1');
    await engine.tell(id, { text: '**Theo:** Me too.', by: 'Theo' }, 'staff-2');
    expect((await engine.transcript(id, 0, 50)).slice(-2).map(({ text }) => text)).toEqual([
      '**Maya:** How can I help?',
      '**Theo:** Me too.',
    ]);
    expect(await handedOver()).toMatchObject({ takenBy: 'Maya' });
  });

  it('is handed back by the business: the bot answers again and knows what was said meanwhile', async () => {
    await askForAPerson();
    await listened('my number is wrong');
    await engine.tell(id, { text: 'Over to the assistant.', by: 'Maya', handsBack: true }, 'back-1');
    expect(await handedOver()).toBeNull();
    interpreter.queue(say('Hello again.'));
    expect((await heard('ok')).text).toContain('Hello again.');
    const texts = interpreter.requests.at(-1)?.messages.map(({ role, ...rest }) => `${role}: ${'text' in rest ? rest.text : ''}`);
    expect(texts).toEqual(
      expect.arrayContaining(['user: my number is wrong', expect.stringContaining('[said by a person of the business]')]),
    );
  });

  it('is taken back by the person, in words or by the button', async () => {
    await askForAPerson();
    expect((await listened('back to the bot please')).map(({ text }) => text)).toEqual(['I am back. What would you like to do?']);
    expect(await handedOver()).toBeNull();
    interpreter.queue(call(['request_human', { reason: null }]), say(''));
    const again = await heard('somebody should really help me');
    const action = again.choices?.find(({ label }) => label === 'Back to the assistant')?.action ?? '';
    expect((await press(action)).map(({ text }) => text)).toEqual(['I am back. What would you like to do?']);
  });
});
