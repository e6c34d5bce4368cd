import { DomainError } from '../domain/errors.ts';
import type { Store } from '../ports/store.ts';

/** A store as one process sees it, that fails when it is told to. */
export class FaultyStore {
  readonly store: Store;
  #left = Number.POSITIVE_INFINITY;
  #after = false;
  #dead = false;
  #hiccups = 0;

  constructor(real: Store) {
    const parts = Object.entries(real).map(([name, part]): [string, unknown] => [
      name,
      typeof part === 'object' && part !== null ? this.#wrap(part as object) : part,
    ]);
    this.store = Object.fromEntries(parts) as unknown as Store;
  }

  get died(): boolean {
    return this.#dead;
  }

  /** From its `step`-th operation on nothing the process asks for happens; `after`: that step itself still takes effect. */
  dieAt(step: number, after: boolean): void {
    this.#left = step;
    this.#after = after;
  }

  /** What has not happened yet does not happen any more. */
  calm(): void {
    this.#left = Number.POSITIVE_INFINITY;
    this.#hiccups = 0;
  }

  /** The next operations fail, then all is well again. */
  hiccup(times: number): void {
    this.#hiccups = times;
  }

  #wrap(part: object): object {
    return new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): Promise<unknown> => this.#call(() => value.apply(target, args) as Promise<unknown>);
      },
    });
  }

  async #call(operation: () => Promise<unknown>): Promise<unknown> {
    if (this.#dead) throw new DomainError('UNAVAILABLE', 'the process is dead');
    if (this.#hiccups > 0) {
      this.#hiccups -= 1;
      throw new DomainError('UNAVAILABLE', 'the store does not answer');
    }
    this.#left -= 1;
    if (this.#left > 0) return await operation();
    this.#dead = true;
    if (this.#after) await operation();
    throw new DomainError('UNAVAILABLE', 'the process died');
  }
}
