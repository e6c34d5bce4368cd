import type { Interpreter, InterpretAnswer, InterpretRequest } from '../ports/interpreter.ts';

const answer = (by: string, text: string, calls: InterpretAnswer['calls'] = []): InterpretAnswer => ({
  text,
  calls,
  finish: calls.length > 0 ? 'tool_calls' : 'stop',
  by,
});

/** Answers everything and does nothing: a suite in which this scores well is wrong. */
export const doNothing: Interpreter = {
  name: 'do-nothing',
  interpret: () => Promise.resolve(answer('do-nothing', 'Thank you for your message. We will look into it.')),
};

/** Agrees to whatever is said, and proposes whatever comes first: a suite in which this scores well is wrong too. */
export const yesToAll: Interpreter = {
  name: 'yes-to-all',
  interpret: ({ messages, context, tools, round }: InterpretRequest) => {
    const said = messages.findLast((message) => message.role === 'user')?.text ?? '';
    const has = (name: string): boolean => tools.some((tool) => tool.name === name);
    const slot = context.handles.find(({ handle }) => handle.startsWith('slot'))?.handle;
    const call = (name: string, args: Readonly<Record<string, unknown>>): InterpretAnswer =>
      answer('yes-to-all', '', [{ id: `yes-${round}-${messages.length}`, name, arguments: JSON.stringify(args) }]);
    if (round === 0 && slot === undefined && has('find_slots'))
      return Promise.resolve(
        call('find_slots', {
          service: context.business.services[0]?.name ?? null,
          provider: null,
          when: { text: said, date: null, time: null },
          moving: null,
        }),
      );
    if (round < 2 && slot !== undefined && has('book_appointment')) return Promise.resolve(call('book_appointment', { slot }));
    return Promise.resolve(answer('yes-to-all', 'Yes, of course. That is all done for you.'));
  },
};
