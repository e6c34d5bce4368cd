import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { afterTurn, wishInWords } from '../../src/engine/repair/interruptions.ts';
import type { Reply } from '../../src/ports/channel.ts';
import type { Draft } from '../../src/ports/interpreter.ts';
import type { ReadTool, Tool } from '../../tools/contract.ts';
import { z } from 'zod';
import { catalogue, EngineWorld } from '../support/engine-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

const friday = { from: '2026-11-27', to: '2026-11-27' };
const haircut: Draft = { goal: 'book', service: 'Haircut', provider: 'Maya', day: friday, slot: 'slot 2' };

describe('an interrupted wish', () => {
  const none = new Set<string>();

  it('is kept without its handles, and the new goal begins without its day and people', () => {
    const contact = { name: 'Ana', email: 'ana@example.com' };
    const settled = afterTurn(
      [],
      { ...haircut, contact },
      { ...haircut, contact, goal: 'cancel', booking: 'booking B1' },
      new Set(['goal', 'booking']),
    );
    expect(settled).toEqual({
      suspended: [{ goal: 'book', service: 'Haircut', provider: 'Maya', day: friday }],
      draft: { goal: 'cancel', booking: 'booking B1', contact },
    });
  });

  it('comes back, the last one first, once nothing else is being done', () => {
    const older: Draft = { goal: 'move', booking: 'booking B2', day: friday };
    expect(afterTurn([older, haircut], { goal: 'cancel', booking: 'booking B1' }, {}, none)).toMatchObject({
      suspended: [older],
      resumable: haircut,
    });
    expect(afterTurn([older], {}, {}, none)).toEqual({ suspended: [older], draft: {} });
  });

  it('is let go when six are waiting, the oldest first; nothing worth keeping is not kept', () => {
    const five = Array.from({ length: 5 }, (_, n): Draft => ({ goal: 'book', service: `S${n}` }));
    expect(afterTurn(five, haircut, { goal: 'cancel' }, new Set(['goal'])).suspended.map(({ service }) => service)).toEqual([
      ...['S1', 'S2', 'S3', 'S4', 'Haircut'],
    ]);
    expect(afterTurn([], { goal: 'book' }, { goal: 'cancel' }, new Set(['goal'])).suspended).toEqual([]);
    expect(afterTurn([], { goal: 'cancel', booking: 'B1' }, { goal: 'move' }, new Set(['goal'])).suspended).toEqual([]);
  });

  it.each<[Draft, string]>([
    [haircut, 'Haircut with Maya on Fri 27 Nov'],
    [{ ...haircut, time: { from: 900, to: 900, exact: true } }, 'Haircut with Maya on Fri 27 Nov at 15:00'],
    [
      { goal: 'book', service: 'Yoga', party: 3, time: { from: 720, to: 1020, exact: false } },
      'Yoga for 3 people between 12:00 and 17:00',
    ],
    [{ goal: 'move', booking: 'booking B1', day: friday }, 'Move my booking to Fri 27 Nov'],
  ])('is said in words a person reads', (wish, words) => {
    expect(wishInWords(wish, 'en-GB')).toBe(words);
  });
});

const input = z.strictObject({ goal: z.enum(['book', 'cancel']).nullable(), service: z.string().nullable() });
/** Sets what is being asked for. */
const aim: ReadTool<typeof input> = {
  name: 'aim',
  description: 'Sets the goal.',
  roles: ['customer'],
  effect: 'read',
  input,
  run: ({ goal, service }) =>
    Promise.resolve({
      ok: true,
      data: {},
      draft: { goal, ...(service ? { service } : {}), ...(goal === 'cancel' ? { booking: 'booking B1' } : {}) },
      view: { text: `Aim: ${goal ?? 'none'}.`, expects: 'anything' },
    }),
};

describe('repair, whichever interpreter answers', () => {
  let world: EngineWorld;
  let interpreter: ScriptedInterpreter;
  let engine: Engine;
  let id: ConversationId;
  beforeEach(async () => {
    world = await EngineWorld.open();
    interpreter = new ScriptedInterpreter();
    engine = world.engine(interpreter, { tools: catalogue([aim as Tool]) });
    id = await world.conversation(engine, 'r1');
  });
  afterEach(async () => {
    interpreter.assertFinished();
    await engine.stop();
    await world.close();
  });
  const only = ([reply]: readonly Reply[]): Reply => {
    if (!reply) throw new Error('no reply');
    return reply;
  };
  const heard = async (text: string): Promise<Reply> => only(await world.send(engine, id, { text }));
  const aims = (goal: string | null, service: string | null = null): void => {
    interpreter.queue(call(['aim', { goal, service }]), say(''));
  };
  const draft = async (): Promise<unknown> => (await world.store.conversations.get(id))?.state['draft'];

  it('offers the way back to what was interrupted, and a bare yes goes there', async () => {
    aims('book', 'Haircut');
    await heard('a haircut');
    aims('cancel');
    await heard('wait, first cancel my other one');
    expect(await draft()).toEqual({ goal: 'cancel', booking: 'booking B1' });
    aims(null);
    const done = await heard('done with that');
    expect(done.text).toContain('Shall we go back to: **Haircut**?');
    expect(done.choices?.map(({ label }) => label)).toEqual(['Haircut']);
    interpreter.queue((request) => say(`draft ${JSON.stringify(request.context.draft)}`));
    expect((await heard('yes')).text).toContain('draft {"goal":"book","service":"Haircut"}');
    interpreter.queue(say('fine'));
    expect((await heard('ok')).choices).toBeUndefined();
  });

  it('says again what it said, with the same buttons, and asks no interpreter', async () => {
    expect((await heard('what did you say?')).text).toBe('I have not said anything yet. What can I do for you?');
    interpreter.queue(say('Tea or coffee?', { suggestions: ['tea', 'coffee'], expects: 'anything' }));
    const first = await heard('hello');
    const again = await heard('sorry, say that again please');
    expect({ ...again, id: '' }).toEqual({ ...first, id: '' });
    expect(again.id).not.toBe(first.id);
    interpreter.queue(say('Tea it is.'));
    expect(only(await world.send(engine, id, { action: again.choices?.[0]?.action ?? '' })).text).toBe('Tea it is.');
  });

  it('starts over: what was asked for and what waits is forgotten, at once', async () => {
    aims('book', 'Haircut');
    await heard('a haircut');
    aims('cancel');
    await heard('cancel my other one');
    expect((await heard('start over')).text).toBe('All right, let us start afresh. What would you like to do?');
    expect(await draft()).toEqual({});
    expect((await world.store.conversations.get(id))?.state).not.toHaveProperty('suspended');
  });

  it('hands over to a person who asks for one, without a model', async () => {
    expect((await heard('talk to a human please')).text).toContain('passed this on to the people of **Seat House**');
    expect(await world.send(engine, id, { text: 'hello?' })).toEqual([]);
  });
});
