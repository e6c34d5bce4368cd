import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { INTERRUPTED, repairPairs } from '../../../src/interpreters/openai/history.ts';
import type { ModelMessage, ToolCall } from '../../../src/ports/interpreter.ts';

const call = (id: string, name = 'find_slots'): ToolCall => ({ id, name, arguments: '{}' });
const user: ModelMessage = { role: 'user', text: 'hello' };
const asks = (...list: ToolCall[]): ModelMessage => ({ role: 'assistant', text: '', calls: list });
const result = (callId: string, value: unknown = callId): ModelMessage => ({
  role: 'tool',
  callId,
  name: 'find_slots',
  result: value,
});

describe('repairs', () => {
  test('a sound conversation stays as it is', () => {
    const sound = [
      user,
      asks(call('a'), call('b')),
      result('a'),
      result('b'),
      { role: 'assistant', text: 'Done' } as const,
      user,
    ];
    expect(repairPairs(sound)).toEqual(sound);
  });
  test('a lost result is made up as interrupted, wherever the crash was', () => {
    expect(repairPairs([user, asks(call('a'), call('b')), result('b'), user])).toEqual([
      user,
      asks(call('a'), call('b')),
      result('a', INTERRUPTED),
      result('b'),
      user,
    ]);
    expect(repairPairs([user, asks(call('a'))])).toEqual([user, asks(call('a')), result('a', INTERRUPTED)]);
  });
  test('results that no call asked for, and second results, are left out', () => {
    expect(repairPairs([result('x'), user, asks(call('a')), result('a', 1), result('a', 2), result('y'), user])).toEqual([
      user,
      asks(call('a')),
      result('a', 1),
      user,
    ]);
  });
  test('a result that came late, or out of order, stands with its call', () => {
    expect(repairPairs([asks(call('a'), call('b')), result('b'), user, result('a')])).toEqual([
      asks(call('a'), call('b')),
      result('a'),
      result('b'),
      user,
    ]);
  });
  test('ids that come again in a later answer keep their own results', () => {
    const again = [asks(call('c0')), result('c0', 1), user, asks(call('c0')), result('c0', 2)];
    expect(repairPairs(again)).toEqual(again);
    expect(repairPairs([asks(call('c0')), user, asks(call('c0')), result('c0', 2)])[1]).toEqual(result('c0', INTERRUPTED));
  });
  test('equal, empty and overlong ids within an answer are told apart', () => {
    const repaired = repairPairs([
      asks(call('a'), call('a'), call(''), call('x'.repeat(41))),
      result('a', 1),
      result('a', 2),
      result('', 3),
    ]);
    expect(repaired.flatMap((message) => (message.role === 'tool' ? [[message.callId, message.result]] : []))).toEqual([
      ['a', 1],
      ['call_1', 2],
      ['call_2', 3],
      ['call_3', INTERRUPTED],
    ]);
  });
  test('answers that say nothing are left out', () => {
    expect(repairPairs([user, { role: 'assistant', text: '' }, user])).toEqual([user, user]);
  });
});

test('whatever was stored, every call is followed by exactly one result, and no word of the person is lost', () => {
  const id = fc.constantFrom('a', 'b', 'c', '', 'y'.repeat(50));
  const message: fc.Arbitrary<ModelMessage> = fc.oneof(
    fc.constant(user),
    fc.array(id, { maxLength: 3 }).map((ids) => asks(...ids.map((each) => call(each)))),
    id.map((each) => result(each)),
  );
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
      const repaired = repairPairs(messages);
      let open: string[] = [];
      for (const each of repaired) {
        if (each.role === 'tool') expect(each.callId).toBe(open.shift());
        else {
          expect(open).toEqual([]);
          open = each.role === 'assistant' ? (each.calls ?? []).map((one) => one.id) : [];
          expect(new Set(open).size).toBe(open.length);
        }
      }
      expect(open).toEqual([]);
      expect(repaired.filter((each) => each.role === 'user')).toHaveLength(
        messages.filter((each) => each.role === 'user').length,
      );
      expect(repairPairs(repaired)).toEqual(repaired);
    }),
    { numRuns: process.env['ALMANAC_DEEP'] ? 10_000 : 500, verbose: true },
  );
});
