import { afterEach, describe, expect, test } from '@jest/globals';
import type { InterpretAnswer, InterpretRequest, Interpreter, ModelMessage, ToolCall } from '../../src/ports/interpreter.ts';
import { requestFor } from '../support/interpret-request.ts';
import { schemaProblems } from '../support/schema-problems.ts';
import { call, say } from '../support/scripted-interpreter.ts';

export type InterpreterUnderTest = { readonly interpreter: Interpreter; readonly close?: () => Promise<void> };

/**
 * What every interpreter keeps to. `make` gives one whose outside world will answer `planned`, in order (a script, a wire-level fake);
 * the offline interpreter needs no plan and finds its own answers.
 */
export function interpreterContract(
  name: string,
  make: (planned: readonly InterpretAnswer[]) => Promise<InterpreterUnderTest>,
): void {
  describe(`${name} keeps the interpreter contract`, () => {
    const open: InterpreterUnderTest[] = [];
    afterEach(async () => {
      for (const subject of open.splice(0)) await subject.close?.();
    });

    async function ask(
      request: InterpretRequest,
      planned: InterpretAnswer,
    ): Promise<{ answer: InterpretAnswer; deltas: string }> {
      const subject = await make([planned]);
      open.push(subject);
      let deltas = '';
      const signal = new AbortController().signal;
      const answer = await subject.interpreter.interpret(request, { signal, onDelta: (text) => void (deltas += text) });
      return { answer, deltas };
    }

    const wish = 'Hi, could I get a haircut with Maya on Friday afternoon?';
    const wished = call([
      'find_slots',
      { service: 'haircut', provider: 'Maya', when: { text: 'Friday afternoon', date: '2026-11-27', time: null }, booking: null },
    ]);
    const afterSearch = (result: unknown): ModelMessage[] => [
      { role: 'user', text: wish },
      { role: 'assistant', text: '', calls: wished.calls },
      { role: 'tool', callId: wished.calls[0]?.id ?? '', name: 'find_slots', result },
    ];

    test('a greeting is answered with words and without calls', async () => {
      const { answer } = await ask(requestFor('hello there'), say('Hello! What can I do for you?'));
      expect(answer.text).not.toBe('');
      expect(answer.calls).toEqual([]);
      expect(answer.finish).toBe('stop');
    });

    test('a wish becomes calls of the tools that were given, with arguments as their schemas say', async () => {
      const request = requestFor(wish);
      const { answer } = await ask(request, wished);
      expect(answer.finish).toBe('tool_calls');
      expect(answer.calls.map((each) => each.name)).toEqual(['find_slots']);
      for (const each of answer.calls) expect(problemsOf(each, request)).toEqual([]);
      expect(JSON.parse(answer.calls[0]?.arguments ?? '')).toMatchObject({
        provider: 'Maya',
        when: { text: expect.stringContaining('Friday afternoon') },
      });
    });

    test('calls have ids of their own, also beside those of earlier answers', async () => {
      const several = call(['business_info', { topic: 'hours', about: null }], ['list_bookings', {}]);
      const { answer } = await ask(requestFor('when are you open, and what have I booked?'), several);
      const ids = answer.calls.map((each) => each.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => id !== '')).toBe(true);
    });

    test('results lead on: what was found is told or acted on, and the same call is not made again', async () => {
      const found = {
        ok: true,
        data: { slots: [{ handle: 'slot 1', label: 'Fri 27 Nov, 14:00 with Maya', provider: 'Maya' }], exact: null },
      };
      const request = requestFor(afterSearch(found), { draft: { goal: 'book', service: 'Haircut', provider: 'Maya' } }, 1);
      const { answer } = await ask(request, say('Friday at 14:00 is free. Shall I take it?'));
      expect(answer.calls.map((each) => `${each.name} ${each.arguments}`)).not.toContain(
        `find_slots ${wished.calls[0]?.arguments ?? ''}`,
      );
      for (const each of answer.calls) expect(problemsOf(each, request)).toEqual([]);
    });

    test('a refusal of a tool is no failure of the interpreter', async () => {
      const refused = {
        ok: false,
        code: 'CLOSED',
        hint: 'closed on Monday',
        retryable: false,
        alternatives: ['Tuesday 24 November'],
      };
      const { answer } = await ask(requestFor(afterSearch(refused), {}, 1), say('We are closed then. Would Tuesday do?'));
      expect(['stop', 'tool_calls']).toContain(answer.finish);
    });

    test('the request is left as it was', async () => {
      const request = requestFor(wish);
      const before = structuredClone(request);
      await ask(request, wished);
      expect(request).toEqual(before);
    });

    test('deltas, where there are any, are the text and nothing else', async () => {
      const { answer, deltas } = await ask(requestFor('thanks, bye'), say('You are welcome. See you!'));
      expect(['', answer.text]).toContain(deltas);
    });

    test('an answer names who gave it', async () => {
      const { answer } = await ask(requestFor('hello'), say('Hello!'));
      expect(answer.by).not.toBe('');
    });

    test('once the turn is over, asking fails with TIMEOUT', async () => {
      const subject = await make([say('too late')]);
      open.push(subject);
      const asked = subject.interpreter.interpret(requestFor('hello'), { signal: AbortSignal.abort() });
      await expect(asked).rejects.toMatchObject({ code: 'TIMEOUT' });
    });
  });
}

function problemsOf(each: ToolCall, request: InterpretRequest): string[] {
  const spec = request.tools.find((tool) => tool.name === each.name);
  return spec ? schemaProblems(JSON.parse(each.arguments), spec.parameters, each.name) : [`${each.name}: no such tool was given`];
}
