import type { Keeper, Kept } from './keeper.ts';

/** Keeps nothing beyond the page: the host page of a foreign origin could read our token otherwise. */
class MemoryKeeper implements Keeper {
  #kept: Kept = {};
  read(): Kept {
    return this.#kept;
  }
  write(kept: Kept): void {
    this.#kept = kept;
  }
}

/** Keeps in the browser's storage of our own origin; falls back to memory when the browser forbids it. */
class StorageKeeper implements Keeper {
  readonly #key: string;
  readonly #storage: () => Storage;
  readonly #fallback = new MemoryKeeper();
  constructor(key: string, storage: () => Storage) {
    this.#key = key;
    this.#storage = storage;
  }
  read(): Kept {
    try {
      const kept: unknown = JSON.parse(this.#storage().getItem(this.#key) ?? '{}');
      return typeof kept === 'object' && kept !== null ? kept : {};
    } catch {
      return this.#fallback.read(); // blocked or damaged storage: this page only
    }
  }
  write(kept: Kept): void {
    this.#fallback.write(kept);
    try {
      this.#storage().setItem(this.#key, JSON.stringify(kept));
    } catch {
      this.#fallback.write(kept); // blocked or full storage: this page only
    }
  }
}

const memories = new Map<string, Keeper>();

/**
 * One keeper a chat: on our own origin it survives reloads, elsewhere it lives as long as the page. An owner's chat (`sessions`) ends
 * with the browser tab.
 */
export function keeperFor(server: string, business: string, sessions?: string): Keeper {
  if (server === location.origin) {
    if (sessions === undefined) return new StorageKeeper(`almanac:chat:${business}`, () => localStorage);
    return new StorageKeeper(`almanac:chat:${sessions}:${business}`, () => sessionStorage);
  }
  const key = `${server}|${business}`;
  const kept = memories.get(key) ?? new MemoryKeeper();
  memories.set(key, kept);
  return kept;
}
