import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain/errors.ts';
import { createOpenAi } from '../../../src/interpreters/openai/interpreter.ts';
import type { OpenAiSettings } from '../../../src/interpreters/openai/interpreter.ts';
import type { InterpretAnswer, InterpretRequest } from '../../../src/ports/interpreter.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import type { OpenAiServer } from '../../support/openai-server.ts';
import { calls, outOfQuota, overloaded, rateLimited, says, serverError } from '../../support/openai-wire.ts';
import type { Step } from '../../support/openai-wire.ts';
import { findSlots, KEY, listeningLogger, requestWith } from './fixtures.ts';

let server: OpenAiServer;
const logger = listeningLogger();
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(async () => {
  await server.close();
  expect(server.leftovers()).toBe(0);
});

type Options = {
  readonly settings?: Partial<OpenAiSettings>;
  readonly signal?: AbortSignal;
  readonly request?: InterpretRequest;
};
type Api = 'chat' | 'responses';
type Way = 'streamed' | 'in one piece';
const apis: Api[] = ['chat', 'responses'];
const ways: Way[] = ['streamed', 'in one piece'];
let api: Api = 'chat';

async function ask(way: Way, { settings = {}, signal, request }: Options = {}): Promise<InterpretAnswer & { deltas: string[] }> {
  const deltas: string[] = [];
  const interpreter = await createOpenAi({
    apiKey: KEY,
    baseUrl: server.url,
    api,
    model: 'test-model',
    timeoutMs: 20_000,
    logger,
    ...settings,
  });
  const answer = await interpreter.interpret(request ?? requestWith(), {
    signal: signal ?? new AbortController().signal,
    ...(way === 'streamed' ? { onDelta: (text: string) => void deltas.push(text) } : {}),
  });
  return { ...answer, deltas };
}

async function failureOf(way: Way, options: Options = {}): Promise<DomainError> {
  const error: unknown = await ask(way, options).then(
    () => 'answered',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  return error as DomainError;
}

describe.each(apis.flatMap((each) => ways.map((way): [Api, Way] => [each, way])))('%s, %s', (wire, way) => {
  beforeEach(() => {
    api = wire;
  });

  test('text arrives whole, with its usage', async () => {
    server.script(says('Which day would suit you?', { cachedTokens: 1024 }));
    const answer = await ask(way);
    expect(answer).toMatchObject({
      text: 'Which day would suit you?',
      calls: [],
      finish: 'stop',
      by: `openai-${wire}`,
      usage: { inputTokens: 1200, outputTokens: 40, cachedTokens: 1024 },
    });
    expect(answer.deltas.join('')).toBe(way === 'streamed' ? answer.text : '');
    expect(answer.deltas.length > 1).toBe(way === 'streamed');
    expect(server.requests[0]?.stream ?? false).toBe(way === 'streamed');
  });

  test('several calls arrive in order with their own arguments, text beside them', async () => {
    const args = { service: 'Haircut', provider: null, when: { text: 'Friday “après-midi” 🙂', date: null, time: null } };
    server.script({
      kind: 'answer',
      text: 'Let me look.',
      calls: [
        { id: 'call_a', name: 'find_slots', arguments: args },
        { id: 'call_b', name: 'book_appointment', arguments: { slot: 'slot 2' } },
      ],
    });
    const answer = await ask(way);
    expect(answer.finish).toBe('tool_calls');
    expect(answer.text).toBe('Let me look.');
    expect(answer.calls.map(({ id, name }) => [id, name])).toEqual([
      ['call_a', 'find_slots'],
      ['call_b', 'book_appointment'],
    ]);
    expect(answer.calls.map((call): unknown => JSON.parse(call.arguments))).toEqual([args, { slot: 'slot 2' }]);
  });

  test('broken JSON arguments are returned as they are, for the engine to answer the model', async () => {
    server.script(calls({ name: 'find_slots', arguments: '{"service": "Hair' }));
    expect((await ask(way)).calls[0]?.arguments).toBe('{"service": "Hair');
  });

  test('a truncated answer is never tool_calls, even if its JSON is complete', async () => {
    server.script({ kind: 'answer', calls: [{ name: 'book_appointment', arguments: { slot: 'slot 1' } }], finish: 'length' });
    expect((await ask(way)).finish).toBe('length');
  });

  test('calls under finish reason stop are calls all the same', async () => {
    server.script({ kind: 'answer', calls: [{ name: 'find_slots', arguments: {} }], finish: 'stop' });
    expect(await ask(way)).toMatchObject({ finish: 'tool_calls', calls: [{ name: 'find_slots' }] });
  });

  test.each<[string, Step]>([
    [
      'a filtered answer',
      { kind: 'answer', text: 'half a sen', calls: [{ name: 'book_appointment', arguments: {} }], finish: 'content_filter' },
    ],
    ['a refusal', { kind: 'answer', refusal: 'I cannot help with that.' }],
  ])('%s brings neither text nor calls', async (_, step) => {
    server.script(step);
    expect(await ask(way)).toMatchObject({ text: '', calls: [], finish: 'content_filter' });
  });

  test('an answer that says nothing is no answer', async () => {
    server.script(says(''));
    expect(await failureOf(way)).toMatchObject({ code: 'UNAVAILABLE', details: { kind: 'stream', clears: true } });
  });

  test('an answer without a finish reason broke off', async () => {
    server.script(says('You are boo', { finish: null }));
    expect(await failureOf(way)).toMatchObject({ code: 'UNAVAILABLE', details: { kind: 'stream', clears: true } });
  });

  test('a connection dropped in the middle is UNAVAILABLE and clears', async () => {
    server.script({ kind: 'dropped', afterEvents: 3, text: 'A long enough answer to be cut' });
    expect(await failureOf(way)).toMatchObject({
      code: 'UNAVAILABLE',
      details: { kind: way === 'streamed' ? 'stream' : 'connection', clears: true },
    });
  });

  test.each<[string, Step]>([
    ['a page of a proxy', { kind: 'raw', contentType: 'text/html', body: '<html>Sign in</html>' }],
    ['an answer of nothing', { kind: 'raw', contentType: 'application/json', body: '{"choices":[],"output":[]}' }],
    ['JSON of something else', { kind: 'raw', contentType: 'application/json', body: '{"hello":"world"}' }],
    ['a body cut short', { kind: 'raw', contentType: 'application/json', body: '{"choices":[{"message":{}}]}', cutAfter: 9 }],
  ])('%s is UNAVAILABLE and clears', async (_, step) => {
    server.script(step);
    expect(await failureOf(way)).toMatchObject({ code: 'UNAVAILABLE', details: { clears: true } });
    expect(server.requests).toHaveLength(1);
  });

  test('arguments sent as an object, and usage without numbers, are taken for what they mean', async () => {
    const args = { service: 'Haircut' };
    const call = { id: 'c1', name: 'find_slots', arguments: args };
    const chat = {
      choices: [
        { index: 0, finish_reason: 'tool_calls', message: { tool_calls: [{ id: 'c1', type: 'function', function: call }] } },
      ],
      usage: { prompt_tokens: null, completion_tokens: 'many' },
    };
    const item = { type: 'function_call', call_id: 'c1', name: 'find_slots', arguments: args };
    const response = { status: 'completed', output: [item], usage: { output_tokens: -3 } };
    const delta = { ...chat, choices: [{ ...chat.choices[0], delta: chat.choices[0]?.message }] };
    const last = { type: 'response.completed', response };
    const whole = wire === 'chat' ? chat : response;
    const event = wire === 'chat' ? delta : last;
    server.script(
      way === 'streamed'
        ? { kind: 'raw', contentType: 'text/event-stream', body: `data: ${JSON.stringify(event)}\n\n` }
        : { kind: 'raw', contentType: 'application/json', body: JSON.stringify(whole) },
    );
    const { calls: made, usage } = await ask(way);
    expect(made).toEqual([{ id: 'c1', name: 'find_slots', arguments: JSON.stringify(args) }]);
    expect(usage).toEqual({ inputTokens: 0, outputTokens: 0, cachedTokens: 0 });
  });

  describe('errors are sorted by the vendor’s code, not the status, and the SDK never retries them', () => {
    const neverClears = [
      'insufficient_quota',
      'credit_balance_exhausted',
      'organization_spend_limit_exceeded',
      'project_spend_limit_exceeded',
      'organization_usage_limit_exceeded',
    ];
    test.each(neverClears)('429 %s never clears', async (code) => {
      server.script(outOfQuota(code));
      expect(await failureOf(way)).toMatchObject({
        code: 'RATE_LIMITED',
        details: { kind: 'quota', clears: false, status: 429 },
      });
      expect(server.requests).toHaveLength(1);
    });
    test.each<[string, Step, object]>([
      ['429 rate limit', rateLimited(2), { code: 'RATE_LIMITED', details: { kind: 'rate', clears: true, retryAfterMs: 2000 } }],
      ['429 slow_down', rateLimited(1, 'slow_down'), { code: 'RATE_LIMITED', details: { kind: 'rate', clears: true } }],
      ['503 slow_down', { kind: 'error', status: 503, code: 'slow_down' }, { code: 'RATE_LIMITED', details: { clears: true } }],
      ['503 overloaded', overloaded(), { code: 'UNAVAILABLE', details: { kind: 'overload', clears: true } }],
      ['500', serverError(), { code: 'UNAVAILABLE', details: { kind: 'overload', clears: true, status: 500 } }],
      ['408', { kind: 'error', status: 408 }, { code: 'TIMEOUT', details: { clears: true } }],
      [
        '401',
        { kind: 'error', status: 401, code: 'invalid_api_key' },
        { code: 'UNAVAILABLE', details: { kind: 'credentials', clears: false } },
      ],
      ['403', { kind: 'error', status: 403 }, { code: 'UNAVAILABLE', details: { kind: 'credentials', clears: false } }],
      [
        '404 model',
        { kind: 'error', status: 404, code: 'model_not_found' },
        { code: 'UNAVAILABLE', details: { kind: 'model', clears: false } },
      ],
      [
        '400',
        { kind: 'error', status: 400, code: 'invalid_value' },
        { code: 'UNAVAILABLE', details: { kind: 'request', clears: false } },
      ],
      [
        '400 too long',
        { kind: 'error', status: 400, code: 'context_length_exceeded' },
        { code: 'UNAVAILABLE', details: { kind: 'length', clears: false } },
      ],
    ])('%s', async (_, step, expected) => {
      server.script(step);
      expect(await failureOf(way)).toMatchObject(expected);
      expect(server.requests).toHaveLength(1);
    });
    test('retry-after-ms wins over retry-after', async () => {
      server.script({ kind: 'error', status: 429, code: 'slow_down', headers: { 'retry-after': '9', 'retry-after-ms': '250' } });
      expect((await failureOf(way)).details['retryAfterMs']).toBe(250);
    });
    test('a port where nobody listens is a connection failure', async () => {
      const silent = await startOpenAiServer();
      await silent.close();
      expect(await failureOf(way, { settings: { baseUrl: silent.url } })).toMatchObject({
        code: 'UNAVAILABLE',
        details: { kind: 'connection', clears: true },
      });
    });
  });

  test('neither the key nor the vendor’s words are in an error or in the log', async () => {
    server.script(
      { kind: 'error', status: 401, code: 'invalid_api_key', message: `Incorrect API key provided: ${KEY}` },
      rateLimited(),
      { kind: 'error', status: 400, code: `free text with ${KEY}`, message: 'the person wrote: hello' },
    );
    for (let step = 0; step < 3; step++) {
      const error = await failureOf(way);
      const everything = JSON.stringify([error.message, error.details, error.stack, String(error.cause), logger.lines]);
      expect(everything).not.toMatch(/sk-test|Incorrect API key|organization org|the person wrote|Rate limit reached/);
      expect(error.cause).toBeUndefined();
    }
  });

  test('a server that never answers is a TIMEOUT, and the request is given up', async () => {
    server.script({ kind: 'never' });
    expect(await failureOf(way, { settings: { timeoutMs: 60 } })).toMatchObject({
      code: 'TIMEOUT',
      details: { kind: 'timeout', clears: true },
    });
    await server.abandoned(1);
  });

  test('a caller that gives up gets a TIMEOUT that says so', async () => {
    server.script({ kind: 'never' });
    const controller = new AbortController();
    const failing = failureOf(way, { signal: controller.signal });
    await server.arrived(1);
    controller.abort();
    expect(await failing).toMatchObject({ code: 'TIMEOUT', details: { kind: 'aborted' } });
    await server.abandoned(1);
  });

  test('nothing is sent for a caller that has already given up', async () => {
    expect(await failureOf(way, { signal: AbortSignal.abort() })).toMatchObject({ code: 'TIMEOUT' });
    expect(server.requests).toHaveLength(0);
  });

  test('a slow first byte within the time is no failure', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    server.script({ kind: 'slow', gate, then: says('Here I am') });
    const answering = ask(way);
    await server.arrived(1);
    open();
    expect((await answering).text).toBe('Here I am');
  });

  test('every request is one that the API takes', async () => {
    server.script(says('ok'));
    await ask(way);
    expect(server.refused).toEqual([]);
    expect(server.requests[0]?.tools?.map((tool) => tool.function.strict)).toEqual([true, true]);
    expect(server.requests[0]?.['parallel_tool_calls']).toBe(false);
  });

  test('parallel calls are forbidden only where a write is in sight', async () => {
    server.script(says('ok'), says('ok'));
    await ask(way, { request: requestWith(undefined, { tools: [findSlots] }) });
    await ask(way, { request: requestWith(undefined, { tools: [] }) });
    expect(server.requests.map((request) => 'parallel_tool_calls' in request)).toEqual([false, false]);
    expect(server.requests.map((request) => 'tools' in request)).toEqual([true, false]);
  });
});

describe('streams as servers really send them', () => {
  beforeEach(() => {
    api = 'chat';
  });
  const two = [
    { id: 'call_a', name: 'find_slots', arguments: { service: 'Haircut', provider: 'Maya', when: null } },
    { id: 'call_b', name: 'book_appointment', arguments: { slot: 'slot 2' } },
  ];
  test.each(['in-order', 'interleaved', 'index-zero'] as const)('two calls sent %s are two correct calls', async (deltas) => {
    server.script({ kind: 'answer', calls: two, deltas });
    const answer = await ask('streamed');
    expect(answer.calls.map((call) => ({ ...call, arguments: JSON.parse(call.arguments) as unknown }))).toEqual(two);
  });

  test('an error frame in the middle is sorted by its code', async () => {
    server.script(
      { kind: 'stream-error', afterEvents: 2, text: 'Some words', error: { code: 'server_is_overloaded', type: 'server_error' } },
      { kind: 'stream-error', afterEvents: 2, text: 'Some words', error: { code: 'insufficient_quota' } },
    );
    expect(await failureOf('streamed')).toMatchObject({ code: 'UNAVAILABLE', details: { kind: 'overload', clears: true } });
    expect(await failureOf('streamed')).toMatchObject({ code: 'RATE_LIMITED', details: { kind: 'quota', clears: false } });
  });

  test('a stream that stalls is a TIMEOUT, although its headers came in time', async () => {
    server.script({ kind: 'stalled', afterEvents: 3, text: 'A long enough answer' });
    expect(await failureOf('streamed', { settings: { timeoutMs: 150 } })).toMatchObject({ code: 'TIMEOUT' });
  });

  test('a stream whose caller gives up is a TIMEOUT, never half an answer', async () => {
    server.script({ kind: 'stalled', afterEvents: 3, text: 'A long enough answer' });
    const controller = new AbortController();
    const interpreter = await createOpenAi({ apiKey: KEY, baseUrl: server.url, model: 'm', timeoutMs: 20_000, logger });
    const answering = interpreter.interpret(requestWith(), {
      signal: controller.signal,
      onDelta: () => {
        controller.abort();
      },
    });
    await expect(answering).rejects.toMatchObject({ code: 'TIMEOUT', details: { kind: 'aborted' } });
  });

  test('no usage is asked of a server that has none', async () => {
    server.script(says('ok'));
    const answer = await ask('streamed', { settings: { capabilities: { streamUsage: false } } });
    expect(answer.usage).toBeUndefined();
    expect(server.requests[0]?.stream_options).toBeUndefined();
  });
});
