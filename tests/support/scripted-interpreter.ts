import { DomainError } from '../../src/domain/errors.ts';
import type { InterpretAnswer, InterpretOptions, InterpretRequest, Interpreter, ToolCall } from '../../src/ports/interpreter.ts';

/** One scripted answer, or what to answer to this very request, or the error to fail with. */
export type ScriptedStep = InterpretAnswer | Error | ((request: InterpretRequest) => InterpretAnswer | Promise<InterpretAnswer>);

/** A text that ends the turn. @example say('Hello!', { expects: 'anything' }) */
export const say = (text: string, more: Partial<InterpretAnswer> = {}): InterpretAnswer => ({
  text,
  calls: [],
  finish: 'stop',
  by: 'scripted',
  ...more,
});

/** Calls in order; ids are made unique by the interpreter that is asked. @example call(['find_slots', { service: 'Haircut' }]) */
export const call = (...calls: readonly (readonly [name: string, args: unknown])[]): InterpretAnswer => ({
  text: '',
  calls: calls.map(([name, args], index): ToolCall => ({
    id: `call-${index}`,
    name,
    arguments: typeof args === 'string' ? args : JSON.stringify(args),
  })),
  finish: 'tool_calls',
  by: 'scripted',
});

/**
 * The one interpreter double: answers from a queue, records every request, fails on a request more than was queued, and `assertFinished` fails on
 * answers that nobody asked for (STYLE §23).
 */
export class ScriptedInterpreter implements Interpreter {
  readonly name = 'scripted';
  /** Copies of the requests, in order: the engine goes on changing its own. */
  readonly requests: InterpretRequest[] = [];
  private readonly steps: ScriptedStep[];
  private surplus = 0;

  constructor(...steps: readonly ScriptedStep[]) {
    this.steps = [...steps];
  }

  queue(...steps: readonly ScriptedStep[]): this {
    this.steps.push(...steps);
    return this;
  }

  async interpret(request: InterpretRequest, options: InterpretOptions): Promise<InterpretAnswer> {
    this.requests.push(structuredClone(request));
    if (options.signal.aborted) throw new DomainError('TIMEOUT', 'the turn was over before the interpreter was asked');
    const step = this.steps.shift();
    if (step === undefined) {
      this.surplus += 1;
      throw new Error(`scripted interpreter: request ${this.requests.length} has no answer left`);
    }
    if (step instanceof Error) throw step;
    const answer = typeof step === 'function' ? await step(request) : step;
    if (answer.text !== '') options.onDelta?.(answer.text);
    const n = this.requests.length;
    return { ...answer, calls: answer.calls.map((each) => ({ ...each, id: `${each.id}-${n}` })) };
  }

  /** Call it at the end of every test. */
  assertFinished(): void {
    if (this.surplus > 0) throw new Error(`scripted interpreter: ${this.surplus} request(s) more than were scripted`);
    if (this.steps.length > 0)
      throw new Error(`scripted interpreter: ${this.steps.length} scripted answer(s) were never asked for`);
  }
}
