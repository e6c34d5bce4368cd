import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Conversation } from '../../src/domain/dialogue/conversation.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Reply } from '../../src/ports/channel.ts';
import type { ReadTool, Tool, WriteTool } from '../../tools/contract.ts';
import { business, catalogue, EngineWorld } from '../support/engine-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

const only = ([reply]: readonly Reply[]): Reply => {
  if (!reply) throw new Error('no reply');
  return reply;
};

const aimInput = z.strictObject({ goal: z.enum(['book', 'cancel']).nullable(), service: z.string().nullable() });
/** Sets what is being asked for. */
const aim: ReadTool<typeof aimInput> = {
  name: 'aim',
  description: 'Sets the goal.',
  roles: ['customer'],
  effect: 'read',
  input: aimInput,
  run: ({ goal, service }) =>
    Promise.resolve({
      ok: true,
      data: {},
      draft: { goal, ...(service ? { service } : {}) },
      view: { text: `Aim: ${goal ?? 'none'}.`, expects: 'anything' },
    }),
};

const takeInput = z.strictObject({
  seat: z.string(),
  answers: z.array(z.strictObject({ question: z.string(), answer: z.string().nullable() })).nullable(),
});
/** A write that asks something first, which may be left open where the seat is not "first class". */
const take: WriteTool<typeof takeInput> = {
  name: 'take',
  description: 'Takes a seat.',
  roles: ['customer'],
  effect: 'write',
  input: takeInput,
  prepare: ({ seat, answers }, { now }) =>
    Promise.resolve(
      answers?.some(({ question, answer }) => question === 'meal' && (answer !== null || seat !== 'first class'))
        ? {
            ok: true,
            ...{ args: { seat }, shows: {}, summary: `Seat ${seat}`, title: 'Your seat', rows: [] },
            expiresAt: instant(now + 600_000),
          }
        : {
            ok: false,
            code: 'INVALID_INPUT',
            hint: 'ask which meal',
            retryable: false,
            draft: { goal: 'book', service: 'Seat', asked: { service: 'Seat', question: 'meal' } },
            view: { text: 'Which meal?', offers: [{ label: 'Skip', say: 'skip' }] },
          },
    ),
  execute: () => Promise.resolve({ ok: true, data: {}, view: { text: 'Taken.' } }),
};

let world: EngineWorld;
let interpreter: ScriptedInterpreter;
let engine: Engine;
let id: ConversationId;
beforeEach(async () => {
  world = await EngineWorld.open();
  interpreter = new ScriptedInterpreter();
  engine = world.engine(interpreter, { tools: catalogue([aim as Tool, take as unknown as Tool]) });
  id = await world.conversation(engine, 'm1');
});
afterEach(async () => {
  interpreter.assertFinished();
  await world.close();
});
const heard = async (text: string): Promise<Reply> => only(await world.send(engine, id, { text }));

describe('a person who is not understood, whichever interpreter answers', () => {
  const labels = ({ choices }: Reply): string[] => (choices ?? []).map(({ label }) => label);
  const misses = async (): Promise<unknown> => (await world.store.conversations.get(id))?.state['misses'];

  it.each([
    ['words that were not understood', () => say('Sorry?', { missed: true })],
    ['a model that fails', () => new Error('it broke')],
    ['an answer without anything in it', () => say('')],
    ['a claim that is not true', () => say('I have booked that for you!')],
  ])('after %s: the second time there are choices, the third time a person, who is there at a press', async (_what, step) => {
    interpreter.queue(step(), step(), step());
    expect(labels(await heard('qwerty'))).toEqual([]);
    const second = labels(await heard('asdf'));
    expect(second).toEqual(['Book: Seat', 'What have I booked?', 'What do you offer?', 'When are you open?']);
    const third = await heard('zxcv');
    expect(labels(third)).toEqual([...second, 'Talk to a person']);
    expect(await misses()).toBe(3);
    const action = third.choices?.at(-1)?.action ?? '';
    expect(only(await world.send(engine, id, { action })).text).toContain('passed this on');
    expect((await world.store.conversations.get(id))?.handoff).toMatchObject({ summary: expect.arrayContaining(['Said: zxcv']) });
  });

  it('keeps the interpreter’s own choices, and begins to count again once something was understood', async () => {
    const lost = say('Which day?', { missed: true, suggestions: ['today', 'tomorrow'] });
    interpreter.queue(lost, lost, lost, say('Hello!'), lost);
    await heard('a');
    expect(labels(await heard('b'))).toEqual(['today', 'tomorrow']);
    expect(labels(await heard('c'))).toEqual(['today', 'tomorrow', 'Talk to a person']);
    await heard('hello');
    expect(await misses()).toBe(0);
    expect(labels(await heard('d'))).toEqual(['today', 'tomorrow']);
    expect(await misses()).toBe(1);
  });

  it('is no miss when a tool has answered before the model failed', async () => {
    interpreter.queue(call(['aim', { goal: 'book', service: 'Seat' }]), new Error('it broke'));
    expect((await heard('a seat')).text).toBe('Aim: book.');
    expect(await misses()).toBe(0);
  });

  it('of the business has choices of their own, and nobody to be handed to', async () => {
    const lost = say('Sorry?', { missed: true });
    interpreter.queue(lost, lost, lost);
    const owner = { role: 'owner', businessId: business._id } as const;
    const own = await world.conversation(engine, 'm2', owner);
    const heardByOwner = async (): Promise<Reply> => only(await world.send(engine, own, { text: 'qwerty' }, owner));
    await heardByOwner();
    await heardByOwner();
    expect(labels(await heardByOwner())).toEqual(['What does today look like?', 'Show the opening hours', 'Block tomorrow 12-1']);
  });
});

describe('more repair, whichever interpreter answers', () => {
  const stored = async (): Promise<Conversation> => {
    const found = await world.store.conversations.get(id);
    if (!found) throw new Error('not stored');
    return found;
  };

  it.each(['never mind', 'forget it', 'I changed my mind', 'olvídalo'])(
    '"%s" with an open proposal voids it, and the conversation goes on',
    async (words) => {
      interpreter.queue(call(['take', { seat: 'A1', answers: [{ question: 'meal', answer: 'soup' }] }]), say(''));
      const proposed = await heard('seat A1 with soup');
      expect(proposed.card?.type).toBe('proposal');
      const dropped = await heard(words);
      expect(dropped.card).toBeUndefined();
      expect((await stored()).proposals.map(({ state }) => state)).toEqual(['void']);
      const confirm = proposed.choices?.find(({ label }) => label === 'Confirm')?.action ?? '';
      expect(only(await world.send(engine, id, { action: confirm })).text).toMatch(/did nothing/);
      interpreter.queue(say('Hello again.'));
      expect((await heard('hello')).text).toBe('Hello again.');
    },
  );

  it('"never mind" in the middle of a wish drops it; with nothing begun, the interpreter hears it', async () => {
    interpreter.queue(call(['aim', { goal: 'book', service: 'Haircut' }]), say(''), say('Nothing to drop.'));
    await heard('a haircut');
    expect((await heard('never mind')).text).toBe('No problem, I have dropped that. Anything else?');
    expect((await stored()).state['draft']).toEqual({});
    expect((await heard('never mind')).text).toBe('Nothing to drop.');
  });

  it('"skip" leaves an optional question open: the call is made again without its answer, by words or by the button', async () => {
    for (const pressed of [false, true]) {
      interpreter.queue(call(['take', { seat: 'B2', answers: null }]), say(''));
      const question = await heard('seat B2');
      expect(question.text).toBe('Which meal?');
      const action = question.choices?.find(({ label }) => label === 'Skip')?.action ?? '';
      const reply = pressed ? only(await world.send(engine, id, { action })) : await heard('skip');
      expect(reply.card).toMatchObject({ type: 'proposal', title: 'Your seat' });
      await heard('never mind');
    }
  });

  it('"skip" to a question that must be answered asks it again', async () => {
    interpreter.queue(call(['take', { seat: 'first class', answers: null }]), say(''));
    await heard('a first class seat');
    expect((await heard('skip')).text).toBe('Which meal?');
    expect((await stored()).proposals).toEqual([]);
  });

  it('"help" says what can be done here, by role', async () => {
    const reply = await heard('help');
    expect(reply.text).toMatch(/find a time and book it.*\*\*Seat House\*\*.*for example “Seat on Friday afternoon”/);
    expect(reply.choices?.map(({ label }) => label)).toContain('What have I booked?');
    const owner = { role: 'owner', businessId: business._id } as const;
    const own = await world.conversation(engine, 'q2', owner);
    const [told] = await world.send(engine, own, { text: 'what can you do?' }, owner);
    expect(told?.text).toMatch(/show your agenda.*\*\*Seat House\*\*/);
    expect(told?.choices?.map(({ label }) => label)).toEqual([
      ...['What does today look like?', 'Show the opening hours', 'Block tomorrow 12-1'],
    ]);
  });

  it('"help" in the middle of something says the question again, with its buttons; an open proposal is still good', async () => {
    interpreter.queue(call(['take', { seat: 'C3', answers: [{ question: 'meal', answer: 'soup' }] }]), say(''));
    const proposed = await heard('seat C3 with soup');
    await heard('help');
    const again = await heard('help me');
    expect(again.text).toMatch(/^I can find a time and book it[^]*Shall I go ahead\?/);
    expect(again.text.match(/I can find a time/g)).toHaveLength(1);
    expect(again.choices).toEqual(proposed.choices);
    expect((await heard('yes')).text).toBe('Taken.');
  });
});
