import type { IndexDefinition, Scalar } from '../collection.ts';
import type { Json } from './json.ts';
import { keysOf } from './ordered-index.ts';
import type { MemoryIndex } from './ordered-index.ts';

/** One holder per key, by hash; a missing field counts as null, as it does in MongoDB. The claims strings are shared with the documents, so a claim costs one map entry. */
export class UniqueIndex implements MemoryIndex {
  readonly definition: IndexDefinition;
  multikey = false;
  readonly #partitions = new Map<string, Map<Scalar, string>>();
  constructor(definition: IndexDefinition) {
    this.definition = definition;
  }
  add(id: string, document: Json): void {
    const { prefixes, lasts, multikey } = keysOf(this.definition, document);
    if (multikey) this.multikey = true;
    for (const prefix of prefixes) {
      let partition = this.#partitions.get(prefix);
      if (partition === undefined) this.#partitions.set(prefix, (partition = new Map()));
      for (const value of lasts) partition.set(value, id);
    }
  }
  remove(id: string, document: Json): void {
    const { prefixes, lasts } = keysOf(this.definition, document);
    for (const prefix of prefixes) {
      const partition = this.#partitions.get(prefix);
      if (partition === undefined) continue;
      for (const value of lasts) if (partition.get(value) === id) partition.delete(value);
      if (partition.size === 0) this.#partitions.delete(prefix);
    }
  }
  load(documents: ReadonlyMap<string, Json>): string | undefined {
    for (const [id, document] of documents) {
      const { prefixes, lasts, multikey } = keysOf(this.definition, document);
      if (multikey) this.multikey = true;
      for (const prefix of prefixes) {
        let partition = this.#partitions.get(prefix);
        if (partition === undefined) this.#partitions.set(prefix, (partition = new Map()));
        for (const value of lasts) {
          if (partition.has(value)) return id;
          partition.set(value, id);
        }
      }
    }
    return undefined;
  }
  holder(id: string, document: Json): string | undefined {
    const { prefixes, lasts } = keysOf(this.definition, document);
    for (const prefix of prefixes) {
      const partition = this.#partitions.get(prefix);
      if (partition === undefined) continue;
      for (const value of lasts) {
        const holder = partition.get(value);
        if (holder !== undefined && holder !== id) return holder;
      }
    }
    return undefined;
  }
  get(prefix: string, value: Scalar): string | undefined {
    return this.#partitions.get(prefix)?.get(value);
  }
}
