import type { InterpretAnswer, InterpretRequest, Interpreter } from '../../../src/ports/interpreter.ts';

/** Says back what was said, once `ready` has resolved: so it is seen which messages a turn has answered. */
export class Echo implements Interpreter {
  readonly name = 'echo';
  readonly #ready: () => Promise<void>;
  constructor(ready: () => Promise<void>) {
    this.#ready = ready;
  }
  async interpret({ messages }: InterpretRequest): Promise<InterpretAnswer> {
    const last = messages.findLast(({ role }) => role === 'user');
    await this.#ready();
    return { text: `You said ${last?.role === 'user' ? last.text : ''}`, calls: [], finish: 'stop', by: this.name };
  }
}

export type Said = { readonly from: string; readonly text: string; readonly keys: readonly string[] };

/** What is wrong with a transcript of echoes: messages lost, answered twice, out of order, or answered with something else. */
export function problemsOf(lines: readonly Said[], keysInOrder: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const answered: string[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const [person, bot] = [lines[at], lines[at + 1]];
    if (person?.from !== 'person' || bot?.from !== 'bot') return [`line ${at}: no message with its answer`];
    if (bot.text !== `You said ${person.text}`) problems.push(`line ${at}: ${person.text} was answered with ${bot.text}`);
    if (JSON.stringify(bot.keys) !== JSON.stringify(person.keys)) problems.push(`line ${at}: the answer is to other messages`);
    answered.push(...person.keys);
  }
  if (JSON.stringify(answered) !== JSON.stringify(keysInOrder))
    problems.push(`answered ${answered.join(' ')}\ninstead of ${keysInOrder.join(' ')}`);
  return problems;
}
