import { describe, expect, test } from '@jest/globals';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { Assembler } from '../../../src/interpreters/openai/assemble.ts';

type Part = { readonly index?: number; readonly id?: string; readonly name?: string; readonly args?: string };

/** One chunk a group of parts, as servers send them. */
function assembled(...chunks: readonly (readonly Part[])[]): unknown[] {
  const assembler = new Assembler();
  for (const parts of chunks) {
    const tool_calls = parts.map(({ index, id, name, args }) => ({
      ...(index === undefined ? {} : { index }),
      ...(id === undefined ? {} : { id }),
      type: 'function',
      function: { ...(name === undefined ? {} : { name }), ...(args === undefined ? {} : { arguments: args }) },
    }));
    assembler.take({ choices: [{ index: 0, delta: { tool_calls }, finish_reason: null }] } as unknown as ChatCompletionChunk);
  }
  return assembler.done().calls.map((call) => [call.name, call.arguments]);
}

describe('where a new call begins', () => {
  const expected = [
    ['find_slots', '{"a":1}'],
    ['find_slots', '{"b":2}'],
  ];
  test('at a new index, fragments interleaved', () => {
    expect(
      assembled(
        [{ index: 0, id: 'x', name: 'find_slots', args: '' }],
        [{ index: 1, id: 'y', name: 'find_slots', args: '' }],
        [
          { index: 0, args: '{"a"' },
          { index: 1, args: '{"b"' },
        ],
        [{ index: 1, args: ':2}' }],
        [{ index: 0, args: ':1}' }],
      ),
    ).toEqual(expected);
  });
  test('at a new id, though the index is 0 again, in one chunk or in two, whole or in fragments', () => {
    const first = { index: 0, id: 'x', name: 'find_slots', args: '{"a":1}' };
    const second = { index: 0, id: 'y', name: 'find_slots', args: '{"b":2}' };
    expect(assembled([first], [second])).toEqual(expected);
    expect(assembled([first, second])).toEqual(expected);
    expect(assembled([first], [{ ...second, args: '{"b"' }], [{ index: 0, args: ':2}' }])).toEqual(expected);
  });
  test('at another name without any id', () => {
    expect(
      assembled([{ index: 0, name: 'find_slots', args: '{"a":1}' }], [{ index: 0, name: 'book_appointment', args: '{}' }]),
    ).toEqual([
      ['find_slots', '{"a":1}'],
      ['book_appointment', '{}'],
    ]);
  });
  test('at the same name without any id, once the first call is whole', () => {
    expect(
      assembled([{ index: 0, name: 'find_slots', args: '{"a":1}' }], [{ index: 0, name: 'find_slots', args: '{"b":2}' }]),
    ).toEqual(expected);
  });
  test('without any index', () => {
    expect(
      assembled(
        [{ id: 'x', name: 'find_slots', args: '{"a":1}' }],
        [{ id: 'y', name: 'find_slots', args: '{"b"' }],
        [{ args: ':2}' }],
      ),
    ).toEqual(expected);
  });
});

describe('where none begins', () => {
  test('a server that repeats id and name on every fragment sends one call', () => {
    expect(
      assembled(
        [{ index: 0, id: 'x', name: 'find_slots', args: '{"a"' }],
        [{ index: 0, id: 'x', name: 'find_slots', args: ':1}' }],
        [{ index: 0, id: 'x', name: 'find_slots', args: '' }],
      ),
    ).toEqual([['find_slots', '{"a":1}']]);
  });
  test('a server that repeats only the name sends one call, a closing empty fragment included', () => {
    expect(
      assembled(
        [{ index: 0, name: 'find_slots', args: '{"a"' }],
        [{ index: 0, name: 'find_slots', args: ':1}' }],
        [{ index: 0, name: 'find_slots', args: '' }],
      ),
    ).toEqual([['find_slots', '{"a":1}']]);
  });
});
