import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant } from '../../src/domain/time/types.ts';
import { guarded } from '../../src/interpreters/guarded.ts';
import type { GuardSettings } from '../../src/interpreters/guarded.ts';
import { createOpenAi } from '../../src/interpreters/openai/interpreter.ts';
import type { Interpreter, InterpretAnswer, InterpretRequest, ModelMessage } from '../../src/ports/interpreter.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import type { OpenAiServer } from '../support/openai-server.ts';
import { calls, outOfQuota, overloaded, rateLimited, says, serverError } from '../support/openai-wire.ts';
import type { Step } from '../support/openai-wire.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';
import { findSlots, KEY, listeningLogger, NOW, requestWith } from './openai/fixtures.ts';

let server: OpenAiServer;
let fallback: ScriptedInterpreter;
let logger: ReturnType<typeof listeningLogger>;
let now: number;
let waits: number[];
beforeEach(async () => {
  server = await startOpenAiServer();
  fallback = new ScriptedInterpreter();
  logger = listeningLogger();
  now = NOW;
  waits = [];
});
afterEach(async () => {
  await server.close();
  expect(server.leftovers()).toBe(0);
  fallback.assertFinished();
});

const chat = (url = server.url, timeoutMs = 20_000): Promise<Interpreter> =>
  createOpenAi({ apiKey: KEY, baseUrl: url, model: 'test-model', timeoutMs, logger });

const guard = async (more: Partial<GuardSettings> = {}): Promise<Interpreter> =>
  guarded({
    primary: [await chat()],
    fallback,
    clock: { now: () => instant(now) },
    logger,
    policy: {
      maxAttempts: 3,
      baseDelayMs: 100,
      maxDelayMs: 2000,
      openAfterFailures: 4,
      coolDownMs: 30_000,
      random: () => 0,
      ...more.policy,
    },
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...more,
  });

const ask = (
  interpreter: Interpreter,
  request: InterpretRequest = requestWith(),
  more: { signal?: AbortSignal; onDelta?: (text: string) => void } = {},
): Promise<InterpretAnswer> => interpreter.interpret(request, { signal: new AbortController().signal, ...more });

const events = (): string[] => logger.lines.map((line) => line.event);

describe('trying again', () => {
  test('a failure that clears is retried with growing waits, and the answer says who gave it', async () => {
    server.script(serverError(), overloaded(), says('Hello'));
    expect(await ask(await guard())).toMatchObject({ text: 'Hello', by: 'openai-chat' });
    expect(waits).toEqual([100, 200]);
  });
  test('the server’s own retry-after is kept to', async () => {
    server.script(rateLimited(2), says('Hello'));
    await ask(await guard());
    expect(waits).toEqual([2000]);
  });
  test('a server that asks for a long wait is not waited for', async () => {
    server.script(rateLimited(60));
    fallback.queue(say('Offline here', { by: 'offline' }));
    expect(await ask(await guard())).toMatchObject({ text: 'Offline here', by: 'offline' });
    expect(waits).toEqual([]);
  });
  test.each<[string, Step, number]>([
    ['a broken stream', { kind: 'dropped', afterEvents: 2, text: 'Hello there' }, 2],
    ['an empty account', outOfQuota(), 1],
    ['a request refused as it is', { kind: 'error', status: 400, code: 'context_length_exceeded' }, 1],
    ['an overloaded server', overloaded(), 3],
  ])('%s costs a bounded number of requests, then the fallback answers', async (_, step, times) => {
    server.script(...Array.from({ length: times }, () => step));
    fallback.queue(say('Offline here'));
    expect((await ask(await guard(), requestWith(), { onDelta: () => undefined })).text).toBe('Offline here');
    expect(server.requests).toHaveLength(times);
    expect(events()).toContain('interpreter-fell-back');
  });
  test('a time-out is retried once, then the fallback answers', async () => {
    server.script({ kind: 'never' }, { kind: 'never' });
    fallback.queue(say('Offline here'));
    expect((await ask(await guard({ primary: [await chat(server.url, 50)] }))).text).toBe('Offline here');
  });
  test('an answer cut off inside a call is never handed on', async () => {
    server.script({
      kind: 'answer',
      text: 'I will book',
      calls: [{ name: 'book_appointment', arguments: { slot: 'slot 1' } }],
      finish: 'length',
    });
    fallback.queue(say('Offline here'));
    expect((await ask(await guard())).text).toBe('Offline here');
  });
  test('a long text that was cut is still an answer', async () => {
    server.script(says('A very long story', { finish: 'length' }));
    expect(await ask(await guard())).toMatchObject({ text: 'A very long story', finish: 'length' });
  });
});

describe('the breaker', () => {
  test('opens after failures in a row: the next turn asks nobody but the fallback', async () => {
    const interpreter = await guard({ policy: { maxAttempts: 2, openAfterFailures: 4, random: () => 0 } });
    server.script(...Array.from({ length: 4 }, serverError));
    fallback.queue(say('one'), say('two'), say('three'));
    await ask(interpreter);
    await ask(interpreter);
    expect(events()).toContain('breaker-opened');
    expect((await ask(interpreter)).text).toBe('three');
    expect(server.requests).toHaveLength(4);
  });
  test('does not wait for a retry that it would refuse', async () => {
    const interpreter = await guard({ policy: { maxAttempts: 3, openAfterFailures: 1 } });
    server.script(serverError());
    fallback.queue(say('one'));
    await ask(interpreter);
    expect(waits).toEqual([]);
  });
  test('half-open, one turn probes while others fall back; its success closes it', async () => {
    const interpreter = await guard({ policy: { maxAttempts: 1, openAfterFailures: 1, coolDownMs: 30_000 } });
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    server.script(serverError(), { kind: 'slow', gate, then: says('Back again') }, says('And again'));
    fallback.queue(say('one'), say('meanwhile'));
    await ask(interpreter);
    now += 30_000;
    const probe = ask(interpreter);
    await server.arrived(2);
    expect((await ask(interpreter)).text).toBe('meanwhile');
    open();
    expect((await probe).text).toBe('Back again');
    expect((await ask(interpreter)).text).toBe('And again');
  });
  test.each([outOfQuota(), { kind: 'error', status: 401 }, { kind: 'error', status: 404, code: 'model_not_found' }] as Step[])(
    'opens at once, and for long, for what no waiting clears: %j',
    async (step) => {
      const interpreter = await guard({ policy: { openAfterFailures: 9, coolDownMs: 1000, longCoolDownMs: 600_000 } });
      server.script(step, says('paid'));
      fallback.queue(say('one'), say('two'));
      await ask(interpreter);
      now += 599_999;
      expect((await ask(interpreter)).text).toBe('two');
      now += 1;
      expect((await ask(interpreter)).text).toBe('paid');
    },
  );
  test('each primary has its own, and the second is asked before the fallback', async () => {
    const second = await startOpenAiServer(says('Second model'), says('Second again'));
    const interpreter = await guard({
      primary: [await chat(), await chat(second.url)],
      policy: { maxAttempts: 1, openAfterFailures: 1 },
    });
    server.script(serverError());
    expect((await ask(interpreter)).text).toBe('Second model');
    expect((await ask(interpreter)).text).toBe('Second again');
    expect(server.requests).toHaveLength(1);
    await second.close();
  });
  test('a time-out of the first model leaves its time to the second, which is tried twice', async () => {
    const second = await startOpenAiServer({ kind: 'never' }, { kind: 'never' });
    const interpreter = await guard({ primary: [await chat(server.url, 50), await chat(second.url, 50)] });
    server.script({ kind: 'never' });
    fallback.queue(say('Offline here'));
    expect((await ask(interpreter)).text).toBe('Offline here');
    expect(server.requests).toHaveLength(1);
    expect(second.requests).toHaveLength(2);
    await second.close();
  });
  test('a request that is too long says nothing about the service', async () => {
    const interpreter = await guard({ policy: { maxAttempts: 1, openAfterFailures: 1 } });
    server.script({ kind: 'error', status: 400, code: 'context_length_exceeded' }, says('Still closed'));
    fallback.queue(say('Offline here'));
    await ask(interpreter);
    expect((await ask(interpreter)).text).toBe('Still closed');
  });
  test('the bill holds what answers without use have cost, of every model', async () => {
    const second = await startOpenAiServer(says('Second model'));
    const interpreter = await guard({ primary: [await chat(), await chat(second.url)] });
    server.script({ kind: 'answer', calls: [{ name: 'find_slots', arguments: {} }], finish: 'length' });
    expect((await ask(interpreter)).usage).toEqual({ inputTokens: 2400, outputTokens: 80, cachedTokens: 0 });
    await second.close();
  });
  test('a caller that gives up does not count against the service', async () => {
    const interpreter = await guard({ policy: { maxAttempts: 1, openAfterFailures: 1 } });
    const controller = new AbortController();
    server.script({ kind: 'never' }, says('Still closed'));
    fallback.queue(say('one'));
    const asking = ask(interpreter, requestWith(), { signal: controller.signal });
    await server.arrived(1);
    controller.abort();
    await asking;
    expect((await ask(interpreter)).text).toBe('Still closed');
  });
});

describe('the turn’s deadline', () => {
  test('ends the waiting and lets the fallback answer, with time of its own', async () => {
    server.script({ kind: 'never' });
    fallback.queue(say('Just in time'));
    expect((await ask(await guard(), requestWith(), { signal: AbortSignal.timeout(60) })).text).toBe('Just in time');
    expect(server.requests).toHaveLength(1);
  });
  test('ends a wait between two tries', async () => {
    const controller = new AbortController();
    server.script(serverError());
    fallback.queue(say('Offline here'));
    const interpreter = await guard({
      sleep: (_, signal) => {
        controller.abort();
        return Promise.reject(signal.reason as Error);
      },
    });
    expect((await ask(interpreter, requestWith(), { signal: controller.signal })).text).toBe('Offline here');
  });
  test('the default wait really waits and really stops', async () => {
    server.script(serverError(), says('Hello'));
    const settings = {
      primary: [await chat()],
      fallback,
      clock: { now: () => NOW },
      logger,
    };
    expect((await ask(guarded({ ...settings, policy: { baseDelayMs: 5 } }))).text).toBe('Hello');
    server.script(serverError());
    fallback.queue(say('Offline here'));
    const stopped = guarded({ ...settings, policy: { baseDelayMs: 60_000, maxDelayMs: 60_000 } });
    expect((await ask(stopped, requestWith(), { signal: AbortSignal.timeout(60) })).text).toBe('Offline here');
  });
});

describe('a turn that has fallen back', () => {
  const search = call(['find_slots', { service: 'Haircut', provider: null, when: null }]);
  const goOn = (request: InterpretRequest, answer: InterpretAnswer, round: number): InterpretRequest => {
    const results = answer.calls.map((each): ModelMessage => ({
      role: 'tool',
      callId: each.id,
      name: each.name,
      result: { ok: true },
    }));
    return {
      ...request,
      round,
      messages: [...request.messages, { role: 'assistant', text: '', calls: answer.calls }, ...results],
    };
  };

  test('stays with the fallback until it ends, in another process too, and the next turn tries the model again', async () => {
    server.script(outOfQuota(), says('Welcome back'));
    fallback.queue(search, say('Offline result'));
    const first = await ask(await guard());
    const second = goOn(requestWith(), first, 1);
    expect((await ask(await guard(), second)).text).toBe('Offline result'); // another guard, its breaker closed
    expect(server.requests).toHaveLength(1);
    const next = requestWith([
      ...second.messages,
      { role: 'assistant', text: 'Offline result' },
      { role: 'user', text: 'thanks' },
    ]);
    expect((await ask(await guard(), next)).text).toBe('Welcome back');
    expect(server.refused).toEqual([]);
  });

  test('goes on even when the turn’s time is over: the fallback needs none', async () => {
    server.script(outOfQuota());
    fallback.queue(search, say('Offline result'));
    const interpreter = await guard();
    const second = goOn(requestWith(), await ask(interpreter), 1);
    expect((await ask(interpreter, second, { signal: AbortSignal.abort() })).text).toBe('Offline result');
  });

  test('may take over in the middle: the fallback sees the model’s own calls and results', async () => {
    server.script(
      calls({ id: 'call_a', name: 'find_slots', arguments: { service: 'Haircut', provider: null, when: null } }),
      outOfQuota(),
    );
    fallback.queue(search, say('Offline result'));
    const interpreter = await guard();
    const second = goOn(requestWith(), await ask(interpreter), 1);
    const third = goOn(second, await ask(interpreter, second), 2);
    expect((await ask(interpreter, third)).text).toBe('Offline result');
    expect(fallback.requests[0]?.messages).toEqual(second.messages);
    expect(server.requests).toHaveLength(2);
  });
});

describe('what a person sees', () => {
  test('deltas of two attempts never run together', async () => {
    server.script({ kind: 'dropped', afterEvents: 3, text: 'Half an answer to be cut' }, says('Another answer'));
    let seen = '';
    const answer = await ask(await guard(), requestWith(), { onDelta: (text) => void (seen += text) });
    expect(answer.text).toBe('Another answer');
    expect(seen).not.toBe('');
    expect('Half an answer to be cut'.startsWith(seen)).toBe(true);
  });
  test('deltas still flow when the attempt that failed had sent none', async () => {
    server.script(serverError(), says('Another answer'));
    let seen = '';
    await ask(await guard(), requestWith(), { onDelta: (text) => void (seen += text) });
    expect(seen).toBe('Another answer');
  });
  test('a stranger’s error of a primary is logged and survived; one of the fallback is UNAVAILABLE', async () => {
    const broken: Interpreter = { name: 'broken', interpret: () => Promise.reject(new TypeError('boom')) };
    fallback.queue(say('Offline here'));
    expect((await ask(await guard({ primary: [broken] }))).text).toBe('Offline here');
    expect(events()).toContain('interpreter-threw');
    await expect(ask(await guard({ primary: [], fallback: broken }))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
  test('nothing of a key or of the vendor’s words is logged on the way', async () => {
    server.script({ kind: 'error', status: 401, code: 'invalid_api_key', message: `Incorrect API key provided: ${KEY}` });
    fallback.queue(say('Offline here'));
    await ask(await guard(), requestWith(undefined, { tools: [findSlots] }));
    expect(JSON.stringify(logger.lines)).not.toMatch(/sk-test|Incorrect/);
    expect(events()).toEqual(['interpreter-failed', 'breaker-opened', 'interpreter-fell-back']);
  });
});
