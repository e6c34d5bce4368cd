import type { HandleTarget, IssuedHandle } from '../domain/dialogue/conversation.ts';
import type { HandleLabel } from '../ports/interpreter.ts';
import type { Business } from '../domain/people/business.ts';
import type { Handles } from '../../tools/contract.ts';

const normal = (handle: string): string => handle.toLowerCase().replace(/[^a-z0-9]/g, '');
const names = { slot: (n: number) => `slot ${n}`, booking: (n: number) => `booking B${n}` } as const;

/** The handle table of one turn; `all()` is what the conversation keeps. */
export class HandleTable implements Handles {
  private issued: readonly IssuedHandle[];
  constructor(issued: readonly IssuedHandle[]) {
    this.issued = issued;
  }
  resolve(handle: string): IssuedHandle | undefined {
    const wanted = normal(handle);
    return this.issued.find(
      (entry) =>
        normal(entry.handle) === wanted || (entry.target.kind === 'booking' && normal(entry.handle) === `booking${wanted}`),
    );
  }
  issue(
    kind: HandleTarget['kind'],
    items: readonly { readonly label: string; readonly said?: string; readonly target: HandleTarget }[],
  ): readonly IssuedHandle[] {
    const fresh = items.map((item, index) => ({ handle: names[kind](index + 1), ...item }));
    this.issued = [...this.issued.filter((entry) => entry.target.kind !== kind), ...fresh];
    return fresh;
  }
  /** Puts a pressed button's own target back under its handle, whatever was listed since. */
  restore(entry: IssuedHandle): void {
    const known = this.issued.some((other) => other.handle === entry.handle);
    this.issued = known ? this.issued.map((other) => (other.handle === entry.handle ? entry : other)) : [...this.issued, entry];
  }
  /** Puts back what stood at an earlier moment, as it was recorded then. */
  putBack(issued: readonly IssuedHandle[]): void {
    this.issued = issued;
  }
  all(): readonly IssuedHandle[] {
    return this.issued;
  }
}

/** Handles as interpreters see them. */
export function handleLabels(issued: readonly IssuedHandle[], business: Business): HandleLabel[] {
  return issued.map(({ handle, label, said, target }) => {
    const named = { handle, label, ...(said === undefined ? {} : { said }) };
    if (target.kind !== 'slot') return named;
    const provider = business.providers.find((candidate) => candidate.id === target.providerId)?.name;
    return { ...named, startsAt: target.startsAt, ...(provider ? { provider } : {}) };
  });
}
