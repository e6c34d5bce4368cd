import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { capabilitiesFor } from '../../../src/interpreters/openai/capabilities.ts';
import type { Capabilities } from '../../../src/interpreters/openai/capabilities.ts';
import { createOpenAi } from '../../../src/interpreters/openai/interpreter.ts';
import { unlearned } from '../../../src/interpreters/openai/learning.ts';
import type { InterpretAnswer } from '../../../src/ports/interpreter.ts';
import type { ChatRequest } from '../../support/openai-validation.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import type { OpenAiServer, Wire } from '../../support/openai-server.ts';
import { says } from '../../support/openai-wire.ts';
import type { Step } from '../../support/openai-wire.ts';
import { KEY, listeningLogger, requestWith } from './fixtures.ts';

let server: OpenAiServer;
let logger: ReturnType<typeof listeningLogger>;
beforeEach(async () => {
  server = await startOpenAiServer();
  logger = listeningLogger();
});
afterEach(() => server.close());

type Asking = () => Promise<InterpretAnswer>;
async function talkTo(api: Wire, capabilities: Partial<Capabilities> = {}): Promise<Asking> {
  const expected = capabilitiesFor(undefined, 'gpt-5.1');
  const settings = { apiKey: KEY, baseUrl: server.url, api, model: 'gpt-5.1', timeoutMs: 20_000, logger };
  const interpreter = await createOpenAi({ ...settings, capabilities: { ...expected, ...capabilities } });
  const words = [
    { role: 'user', text: 'hi' } as const,
    { role: 'assistant', text: 'hello' } as const,
    { role: 'user', text: 'a cut' } as const,
  ];
  return () => interpreter.interpret(requestWith(words), { signal: new AbortController().signal, onDelta: () => undefined });
}
const refuses = (message: string, param: string | null = null, status = 400): Step => ({ kind: 'error', status, param, message });
const roles = (request: ChatRequest | undefined): string[] => (request?.messages ?? []).map((message) => message.role);

type Case = [what: string, wire: Wire, refusal: Step, sends: (request: ChatRequest) => boolean];
const cases: Case[] = [
  [
    'parallel_tool_calls, by its name',
    'chat',
    refuses('Unknown', 'parallel_tool_calls'),
    (request) => 'parallel_tool_calls' in request,
  ],
  [
    'parallel_tool_calls, in words',
    'responses',
    refuses("Unsupported parameter: 'parallel_tool_calls' is not supported with this model."),
    (request) => 'parallel_tool_calls' in request,
  ],
  ['strict', 'chat', refuses('extra fields not permitted', 'tools[0].function.strict'), (request) => strictOf(request) === true],
  [
    'strict, by validation',
    'responses',
    refuses('strict: Extra inputs are not permitted', null, 422),
    (request) => strictOf(request) === true,
  ],
  [
    'stream_options',
    'chat',
    refuses('Unrecognized request argument supplied: stream_options'),
    (request) => 'stream_options' in request,
  ],
  ['tool_choice', 'chat', refuses('tool_choice is not supported', 'tool_choice'), (request) => 'tool_choice' in request],
  ['prompt_cache_key', 'responses', refuses('Unknown parameter', 'prompt_cache_key'), (request) => 'prompt_cache_key' in request],
  [
    'encrypted reasoning',
    'responses',
    refuses('Encrypted content is not supported with this model.', 'include'),
    (request) => 'include' in request,
  ],
  [
    'the role developer',
    'chat',
    refuses("Unexpected message role: 'developer'"),
    (request) => roles(request).includes('developer'),
  ],
  [
    'the role developer, in a template',
    'responses',
    refuses('jinja: unknown role developer', null, 500),
    (request) => roles(request).includes('developer'),
  ],
  [
    'messages of ours in the middle, in a template',
    'chat',
    refuses('Jinja Exception: System message must be at the beginning.', null, 500),
    (request) => roles(request).lastIndexOf('developer') > 1,
  ],
  [
    'roles that do not take turns',
    'responses',
    refuses('Conversation roles must alternate user/assistant/user/assistant/...'),
    (request) => roles(request).filter((role) => role === 'developer').length > 1,
  ],
];
const strictOf = (request: ChatRequest): boolean | undefined => request.tools?.[0]?.function.strict;

describe('what a server refuses to take', () => {
  test.each(cases)('%s (%s): one more try without it, and never again with it', async (_, wire, refusal, sends) => {
    const ask = await talkTo(wire);
    server.script(refusal, says('one'), says('two'));
    expect((await ask()).text).toBe('one');
    expect((await ask()).text).toBe('two');
    expect(server.requests.map(sends)).toEqual([true, false, false]);
    expect(logger.lines.filter((line) => line.event === 'capabilities-learned')).toHaveLength(1);
    expect(server.refused).toEqual([]);
  });

  test('several things are learned one after the other, each once', async () => {
    const ask = await talkTo('chat');
    server.script(
      refuses('x', 'parallel_tool_calls'),
      refuses('x', 'prompt_cache_key'),
      refuses('x', 'tool_choice'),
      says('at last'),
    );
    expect((await ask()).text).toBe('at last');
    expect(server.requests).toHaveLength(4);
  });

  test('a refusal that goes on is no reason to go on: the failure is told, and nothing is learned', async () => {
    const ask = await talkTo('chat');
    server.script(refuses('x', 'tool_choice'), refuses('x', 'tool_choice'), says('ok'));
    await expect(ask()).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { kind: 'request' } });
    expect((await ask()).text).toBe('ok');
    expect(server.requests.map((request) => 'tool_choice' in request)).toEqual([true, false, true]);
  });

  test.each(['a plain refusal of something else', 'The request is too long'])('%s is not tried again', async (message) => {
    const ask = await talkTo('chat');
    server.script(refuses(message));
    await expect(ask()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(server.requests).toHaveLength(1);
  });

  test('what is not sent anyway cannot be blamed', () => {
    const none = { ...capabilitiesFor('http://localhost:1/v1', 'm'), strict: false };
    expect(unlearned({ status: 400, message: 'strict' }, none)).toBeUndefined();
    expect(unlearned({ status: 429, param: 'tool_choice' }, capabilitiesFor(undefined, 'm'))).toBeUndefined();
    for (const nothing of [undefined, null, 'text', new Error('strict')]) expect(unlearned(nothing, none)).toBeUndefined();
  });

  test('what others wrote stays out of the log', async () => {
    const ask = await talkTo('chat');
    server.script(refuses('strict: the person wrote hello', null), says('ok'));
    await ask();
    expect(JSON.stringify(logger.lines)).not.toContain('hello');
  });
});

describe('reasoning effort on the chat wire', () => {
  const refused = refuses('unsupported', 'reasoning_effort');
  test('is said as none once the server asks for it, and from then on at once', async () => {
    const ask = await talkTo('chat', { reasoningEffortNone: false });
    server.script(refused, says('one'), says('two'));
    await ask();
    await ask();
    expect(server.requests.map((request) => request['reasoning_effort'])).toEqual([undefined, 'none', 'none']);
  });
  test('is left out when the server refuses it, and only one such retry is made', async () => {
    const ask = await talkTo('chat', { reasoningEffortNone: true });
    server.script(refused, refused);
    await expect(ask()).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { kind: 'request', clears: false } });
    expect(server.requests.map((request) => request['reasoning_effort'])).toEqual(['none', undefined]);
  });
  test('is no matter of the Responses wire', async () => {
    const ask = await talkTo('responses', { reasoningEffortNone: true });
    server.script(says('ok'));
    await ask();
    expect(server.bodies[0]).not.toContain('reasoning_effort');
  });
});

describe('a server that takes our words only at the beginning', () => {
  test.each<Wire>(['chat', 'responses'])('gets all of them there, as one message (%s)', async (wire) => {
    const ask = await talkTo(wire, { midSystem: false, developerRole: false });
    server.script(says('ok'));
    await ask();
    expect(roles(server.requests[0])).toEqual(['system', 'user', 'assistant', 'user']);
    const first = String(server.requests[0]?.messages[0]?.content);
    expect(first.indexOf('# The business')).toBeGreaterThan(0);
    expect(first.indexOf('# Now')).toBeGreaterThan(first.indexOf('# The business'));
  });
});
