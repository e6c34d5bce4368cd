import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { capabilitiesFor } from '../../../src/interpreters/openai/capabilities.ts';
import { responsesParams } from '../../../src/interpreters/openai/items.ts';
import { createOpenAi } from '../../../src/interpreters/openai/interpreter.ts';
import { replayedItems, replayOf } from '../../../src/interpreters/openai/replay.ts';
import { turnOf } from '../../../src/interpreters/openai/turn.ts';
import type { InterpretAnswer, Interpreter, ModelMessage } from '../../../src/ports/interpreter.ts';
import { openAiTalk } from '../../support/openai-talk.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import type { OpenAiServer } from '../../support/openai-server.ts';
import { calls, says, serverError } from '../../support/openai-wire.ts';
import { KEY, listeningLogger, requestWith } from './fixtures.ts';

const MODEL = 'gpt-6-luna';
const openAi = capabilitiesFor(undefined, MODEL);
const args = '{"service":"Haircut","provider":null,"when":null}';
const said: ModelMessage[] = [
  { role: 'user', text: 'A haircut?' },
  { role: 'assistant', text: '', calls: [{ id: 'c1', name: 'find_slots', arguments: args }] },
  { role: 'tool', callId: 'c1', name: 'find_slots', result: { ok: true, note: '</data>' } },
  { role: 'assistant', text: 'Friday?' },
  { role: 'user', text: 'yes' },
];

describe('a request on the Responses wire', () => {
  const params = responsesParams(turnOf(requestWith(said)), MODEL, openAi);
  const input = params.input as unknown as Record<string, unknown>[];

  test('has the same order as on the chat wire: ours, history, what is true now, the newest words', () => {
    expect(input.map((item) => item['type'] ?? item['role'])).toEqual([
      ...['developer', 'developer'],
      ...['user', 'function_call', 'function_call_output', 'assistant'],
      ...['developer', 'user'],
    ]);
    expect(String(input[6]?.['content'])).toMatch(/^# Now/);
  });
  test('stores nothing there, depends on nothing stored there, and asks for the reasoning in its own keeping', () => {
    expect(params.store).toBe(false);
    expect(params).not.toHaveProperty('previous_response_id');
    expect(params).not.toHaveProperty('conversation');
    expect(params.include).toEqual(['reasoning.encrypted_content']);
    expect(params.parallel_tool_calls).toBe(false);
  });
  test('says strict either way, since leaving it out means yes there', () => {
    const lax = responsesParams(turnOf(requestWith(said)), MODEL, { ...openAi, strict: false });
    expect(params.tools?.map((tool) => tool.type === 'function' && tool.strict)).toEqual([true, true]);
    expect(lax.tools?.map((tool) => tool.type === 'function' && tool.strict)).toEqual([false, false]);
  });
  test('cannot be broken out of by a result', () => {
    expect(JSON.stringify(input[4])).not.toContain('</data>');
  });
});

describe('reasoning', () => {
  let server: OpenAiServer;
  let model: Interpreter;
  beforeEach(async () => {
    server = await startOpenAiServer();
    const settings = {
      apiKey: KEY,
      baseUrl: server.url,
      api: 'responses',
      timeoutMs: 20_000,
      logger: listeningLogger(),
    } as const;
    model = await createOpenAi({ ...settings, model: MODEL, capabilities: { encryptedReasoning: true } });
  });
  afterEach(() => server.close());
  const ask = (messages: readonly ModelMessage[], streamed: boolean): Promise<InterpretAnswer> =>
    model.interpret(requestWith(messages), {
      signal: new AbortController().signal,
      ...(streamed ? { onDelta: () => undefined } : {}),
    });
  const reasoningIn = (body = ''): unknown[] =>
    (JSON.parse(body) as { input: { type?: string }[] }).input.filter((item) => item.type === 'reasoning');

  test.each([true, false])('comes back with its call and is sent again right before it (streamed: %s)', async (streamed) => {
    server.script(
      { kind: 'answer', reasoning: 'gAAAA-secret', calls: [{ name: 'find_slots', arguments: args }] },
      says('Friday?'),
    );
    const { text, calls: made, replay } = await ask(said.slice(0, 1), streamed);
    expect(replay?.by).toBe(MODEL);
    const assistant: ModelMessage = { role: 'assistant', text, calls: made, ...(replay ? { replay } : {}) };
    const result: ModelMessage = { role: 'tool', callId: made[0]?.id ?? '', name: 'find_slots', result: { ok: true } };
    await ask([...said.slice(0, 1), assistant, result], streamed);
    const { input } = JSON.parse(server.bodies[1] ?? '') as { input: Record<string, unknown>[] };
    expect(input.slice(-3).map((item) => item['type'])).toEqual(['reasoning', 'function_call', 'function_call_output']);
    expect(input.at(-3)).toMatchObject({ encrypted_content: 'gAAAA-secret' });
    expect(server.refused).toEqual([]);
  });

  test('of an answer without calls is not kept: nothing follows it in this turn', async () => {
    server.script({ kind: 'answer', reasoning: 'gAAAA-secret', text: 'Friday?' });
    expect(await ask(said.slice(0, 1), true)).not.toHaveProperty('replay');
  });

  test('is sent to nobody but the model that gave it, and only with the calls that it led to', () => {
    const made = [{ id: 'c1', name: 'find_slots', arguments: args }];
    const output = [
      { type: 'reasoning', id: 'r', summary: [], encrypted_content: 'x' },
      { type: 'function_call', call_id: 'c1', name: 'find_slots', arguments: args },
    ] as never;
    const replay = replayOf(output, made, MODEL);
    const message = { role: 'assistant', text: '', calls: made, ...(replay ? { replay } : {}) } as const;
    expect(replayedItems(message, MODEL)).toHaveLength(2);
    expect(replayedItems(message, 'another')).toBeUndefined();
    expect(replayedItems({ ...message, calls: [{ ...made[0]!, id: 'other' }] }, MODEL)).toBeUndefined();
    expect(replayOf([{ type: 'reasoning', id: 'r', summary: [] }] as never, [], MODEL)).toBeUndefined();
  });

  test('too long to be stored with a turn is left out', () => {
    const output = [{ type: 'reasoning', id: 'r', summary: [], encrypted_content: 'x'.repeat(70_000) }] as never;
    expect(replayOf(output, [], MODEL)).toBeUndefined();
  });

  test('stays within the turn: the next one knows nothing of it, and neither does the store', async () => {
    const now = await openAiTalk('responses', { settings: { capabilities: { encryptedReasoning: true } } });
    const hours = { name: 'business_info', arguments: { topic: 'hours', about: null } };
    now.server.script(
      { kind: 'answer', reasoning: 'gAAAA-secret', calls: [hours] },
      says('From nine.'),
      says('You are welcome.'),
    );
    await now.talk.say('when are you open?', 'thank you so much for telling me');
    expect(now.server.bodies.map((body) => reasoningIn(body).length)).toEqual([0, 1, 0]);
    expect(JSON.stringify(await now.world.store.conversations.get('talk-1' as never))).not.toContain('gAAAA');
    await now.close();
  });

  test('does not follow a turn that the offline interpreter has taken over', async () => {
    const now = await openAiTalk('responses', { settings: { capabilities: { encryptedReasoning: true } } });
    const hours = { name: 'business_info', arguments: { topic: 'hours', about: null } };
    now.server.script({ kind: 'answer', reasoning: 'gAAAA-secret', calls: [hours] }, serverError(), serverError(), serverError());
    expect((await now.talk.say('when are you open?')).text).not.toBe('');
    now.server.script(calls({ name: 'list_bookings', arguments: {} }), says('None.'));
    expect((await now.talk.say('what have I booked?')).text).toContain('None.');
    expect(now.server.refused).toEqual([]);
    await now.close();
  });
});
