import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitted, tokensOf } from '../../../src/interpreters/openai/budget.ts';
import { capabilitiesFor } from '../../../src/interpreters/openai/capabilities.ts';
import { responsesParams } from '../../../src/interpreters/openai/items.ts';
import { chatParams } from '../../../src/interpreters/openai/messages.ts';
import { loadTokenizer, mostTokens } from '../../../src/interpreters/openai/tokens.ts';
import { turnOf } from '../../../src/interpreters/openai/turn.ts';
import type { ModelMessage } from '../../../src/ports/interpreter.ts';
import { responsesRefusalOf } from '../../support/openai-responses-validation.ts';
import { refusalOf } from '../../support/openai-validation.ts';
import { requestWith } from './fixtures.ts';

const runs = process.env['ALMANAC_DEEP'] ? 4000 : 200;
const seed = Date.now() % 2 ** 31;
const count = await loadTokenizer();
const load = (): Promise<typeof count> => Promise.resolve(count);
const openAi = capabilitiesFor(undefined, 'gpt-6-luna');
const local = { ...capabilitiesFor('http://localhost:1/v1', 'qwen'), midSystem: false };

describe('the tokenizer', () => {
  test('counts as the models do', () => {
    expect(count('hello world')).toBe(2);
    expect(count('नमस्ते 你好 👋')).toBe(8);
    expect(count('')).toBe(0);
  });
  test('takes words that look like special tokens for what they are', () => {
    expect(count('<|endoftext|>')).toBeGreaterThan(1);
  });
  test('never counts more than there are bytes, and the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        expect(count(text)).toBeLessThanOrEqual(mostTokens(text));
        expect(count(text)).toBe(count(text));
      }),
      { numRuns: runs, seed },
    );
  });
});

const words = fc.oneof(fc.lorem({ maxCount: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
const call = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3'),
  name: fc.constantFrom('find_slots', 'no such!'),
  arguments: fc.oneof(fc.json(), words),
});
/** A turn as the engine leaves it, and as a crash may: results lost, doubled, or of nobody. */
const turn = fc
  .tuple(
    fc.array(words, { minLength: 1, maxLength: 2 }),
    fc.array(fc.array(call, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    words,
    fc.boolean(),
  )
  .map(([said, rounds, reply, whole]): ModelMessage[] => [
    ...said.map((text): ModelMessage => ({ role: 'user', text })),
    ...rounds.flatMap((calls): ModelMessage[] => [
      { role: 'assistant', text: '', calls },
      ...calls
        .slice(whole ? 0 : 1)
        .map(({ id, name }): ModelMessage => ({ role: 'tool', callId: id, name, result: { ok: true, data: { reply } } })),
    ]),
    { role: 'assistant', text: reply },
  ]);
const history = fc
  .tuple(fc.array(turn, { maxLength: 12 }), words, fc.boolean())
  .map(([turns, newest, lone]): ModelMessage[] => [
    ...(lone ? [{ role: 'assistant', text: 'Good morning, a note for you.' } as const] : []),
    ...turns.flat(),
    { role: 'user', text: newest },
  ]);

describe('the budget', () => {
  test('whatever was said, what is left is sound on both wires, fits, and loses whole turns from the oldest on', async () => {
    const floor = tokensOf(turnOf(requestWith([{ role: 'user', text: '' }])), count);
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 0, max: 3000 }), async (messages, room) => {
        const whole = turnOf(requestWith(messages));
        const limit = floor + 2000 + room;
        const kept = await fitted(whole, limit, load);
        expect(tokensOf(kept, count)).toBeLessThanOrEqual(limit);
        expect(kept.current).toEqual(whole.current);
        expect(kept.past).toEqual(whole.past.slice(whole.past.length - kept.past.length));
        if (kept.past.length < whole.past.length && kept.past.length > 0) {
          expect(kept.past[0]?.role).toBe('user');
          expect(whole.past[whole.past.length - kept.past.length - 1]?.role).not.toBe('user');
        }
        for (const can of [openAi, local]) {
          expect(refusalOf(JSON.parse(JSON.stringify(chatParams(kept, 'm', can))))).toBeUndefined();
          expect(responsesRefusalOf(JSON.parse(JSON.stringify(responsesParams(kept, 'm', can))))).toBeUndefined();
        }
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
  });

  const longTalk = (turns: number): ModelMessage[] => [
    ...Array.from({ length: turns }, (_, index): ModelMessage[] => [
      { role: 'user', text: `question ${String(index)} ${'and so on '.repeat(20)}` },
      { role: 'assistant', text: 'a long answer '.repeat(20) },
    ]).flat(),
    { role: 'user', text: 'now' },
  ];

  test('counts tools, results, arguments and replayed reasoning in full', () => {
    const base = turnOf(requestWith(longTalk(1)));
    const more = (change: Partial<typeof base>): number => tokensOf({ ...base, ...change }, count) - tokensOf(base, count);
    const long = 'word '.repeat(500);
    expect(more({ tools: [...base.tools, { name: 'x', description: long, effect: 'read', parameters: {} }] })).toBeGreaterThan(
      500,
    );
    expect(more({ past: [...base.past, { role: 'tool', callId: 'c', name: 'x', result: { long } }] })).toBeGreaterThan(500);
    expect(
      more({ past: [...base.past, { role: 'assistant', text: '', calls: [{ id: 'c', name: 'x', arguments: long }] }] }),
    ).toBeGreaterThan(500);
    expect(more({ current: [{ role: 'assistant', text: '', replay: { by: 'm', items: [{ long }] } }] })).toBeGreaterThan(450);
  });

  test('a request that surely fits never loads the tokenizer', async () => {
    const never = (): Promise<never> => Promise.reject(new Error('asked for'));
    expect((await fitted(turnOf(requestWith(longTalk(2))), 100_000, never)).past).toHaveLength(4);
  });

  test('leaves in steps: most turns of a long talk begin where the one before began, so that the cache still fits', async () => {
    const limit = tokensOf(turnOf(requestWith(longTalk(0))), count) + 2000;
    const firsts: (string | undefined)[] = [];
    for (let turns = 1; turns <= 60; turns += 1) {
      const kept = await fitted(turnOf(requestWith(longTalk(turns))), limit, load);
      const [first] = kept.past;
      firsts.push(first?.role === 'user' ? first.text : undefined);
    }
    const moves = firsts.filter((first, index) => index > 0 && first !== firsts[index - 1]).length;
    expect(moves).toBeGreaterThan(1);
    expect(moves).toBeLessThan(20);
  });

  test('a turn that is too long by itself is refused before anything is sent', async () => {
    const turn = turnOf(requestWith([{ role: 'user', text: 'word '.repeat(5000) }]));
    await expect(fitted(turn, 4000, load)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      details: { kind: 'length', clears: false },
    });
  });
});
