import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import type { WaitlistEntry } from '../../../src/domain/booking/waitlist-entry.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import type { Collection, CollectionDefinition, Database, StoredDocument } from '../../../src/store/collection.ts';
import { COLLECTIONS } from '../../../src/store/schema.ts';

type Change =
  | { readonly what: 'appointment'; readonly id: string; readonly document: Promise<Appointment | undefined> }
  | { readonly what: 'entry'; readonly id: string; readonly document: Promise<WaitlistEntry | undefined> }
  | { readonly what: 'clock'; readonly now: Instant };

/** The world at one moment: what was stored, and what the clock said. */
export type View = {
  readonly now: Instant;
  readonly appointments: ReadonlyMap<string, Appointment>;
  readonly entries: ReadonlyMap<string, WaitlistEntry>;
};

/** Every state that the store went through since the last `restart`, in order: what an operation may have seen lies between two positions. */
export class History {
  #changes: Change[] = [];
  #base: View = { now: 0 as Instant, appointments: new Map(), entries: new Map() };

  get position(): number {
    return this.#changes.length;
  }

  restart(base: View): void {
    this.#base = base;
    this.#changes = [];
  }

  note(change: Change): void {
    this.#changes.push(change);
  }

  /** How often a document was written between two positions. */
  writesOf(id: string, from: number, to: number): number {
    return this.#changes.slice(from, to).filter((change) => change.what !== 'clock' && change.id === id).length;
  }

  /** Whether something held in one of the states between two positions, at one of the moments in between. */
  async wasEver(from: number, to: number, holds: (view: View) => boolean): Promise<boolean> {
    const appointments = new Map(this.#base.appointments);
    const entries = new Map(this.#base.entries);
    const moments = this.#moments(from, to);
    for (let position = 0; ; position++) {
      if (position >= from && moments.some((now) => holds({ now, appointments, entries }))) return true;
      const change = this.#changes[position];
      if (position >= to || !change) return false;
      if (change.what === 'appointment') put(appointments, change.id, await change.document);
      else if (change.what === 'entry') put(entries, change.id, await change.document);
    }
  }

  #moments(from: number, to: number): Instant[] {
    const clocks = (until: number): Instant[] =>
      this.#changes.slice(0, until).flatMap((change) => (change.what === 'clock' ? [change.now] : []));
    return [clocks(from).at(-1) ?? this.#base.now, ...clocks(to).slice(clocks(from).length)];
  }
}

function put<T>(into: Map<string, T>, id: string, document: T | undefined): void {
  if (document === undefined) into.delete(id);
  else into.set(id, document);
}

const WATCHED: Readonly<Record<string, 'appointment' | 'entry'>> = {
  [COLLECTIONS.appointments.name]: 'appointment',
  [COLLECTIONS.waitlist.name]: 'entry',
};

/**
 * The embedded database, whose writes change memory in the very call: so that each is noted with the document as it was then. `insertOne` and `updateOne` are all
 * that appointments and the waitlist are written with.
 */
export function watched(database: Database, history: History): Database {
  return {
    kind: database.kind,
    ping: () => database.ping(),
    close: () => database.close(),
    async collection<T extends StoredDocument>(definition: CollectionDefinition): Promise<Collection<T>> {
      const real = await database.collection<T>(definition);
      const what = WATCHED[definition.name];
      if (what === undefined) return real;
      const note = (id: string): void => {
        const document = real.findOne({ _id: id });
        history.note({ what, id, document } as unknown as Change);
      };
      return new Proxy(real, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return (...given: unknown[]) => {
            const outcome: unknown = Reflect.apply(method, target, given);
            if (name === 'insertOne' || name === 'updateOne') note((given[0] as { readonly _id: string })._id);
            return outcome;
          };
        },
      });
    },
  };
}
