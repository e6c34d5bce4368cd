import { DomainError } from '../../src/domain/errors.ts';
import type { Store } from '../../src/ports/store.ts';

/** The store as a process sees it that dies at its n-th step: from then on nothing it asks for happens. `after`: the step itself still takes effect. */
export function dyingStore(store: Store, steps: number, after: boolean): { store: Store; died: () => boolean } {
  let left = steps;
  let dead = false;
  const mortal = (part: object): object =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]): Promise<unknown> => {
          if (dead) throw new DomainError('UNAVAILABLE', 'the process is dead');
          left -= 1;
          if (left > 0) return await (value.apply(target, args) as Promise<unknown>);
          dead = true;
          if (after) await (value.apply(target, args) as Promise<unknown>);
          throw new DomainError('UNAVAILABLE', 'the process died');
        };
      },
    });
  const parts = Object.entries(store).map(([name, part]): [string, unknown] => [
    name,
    typeof part === 'object' && part !== null ? mortal(part as object) : part,
  ]);
  return { store: Object.fromEntries(parts) as unknown as Store, died: () => dead };
}
