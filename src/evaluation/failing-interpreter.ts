import { DomainError } from '../domain/errors.ts';
import type { Interpreter, InterpretAnswer, InterpretOptions, InterpretRequest } from '../ports/interpreter.ts';

/** Another interpreter that fails while it is told to, as a vendor's outage looks. */
export class FailingInterpreter implements Interpreter {
  readonly name: string;
  failing = false;
  readonly #real: Interpreter;

  constructor(real: Interpreter) {
    this.#real = real;
    this.name = `failing ${real.name}`;
  }

  interpret(request: InterpretRequest, options: InterpretOptions): Promise<InterpretAnswer> {
    return this.failing
      ? Promise.reject(new DomainError('UNAVAILABLE', 'interpreter: no answer', { status: 503 }))
      : this.#real.interpret(request, options);
  }
}
