import type { Collection, CollectionDefinition, Database, Filter, Sort, StoredDocument } from '../../src/store/collection.ts';

export type Asked = { readonly collection: CollectionDefinition; readonly filter: Filter; readonly sort?: Sort };

/** A database that notes every filter on its way to the real one. */
export function recordingDatabase(database: Database, asked: Asked[]): Database {
  return {
    kind: database.kind,
    ping: () => database.ping(),
    close: () => database.close(),
    async collection<T extends StoredDocument>(definition: CollectionDefinition): Promise<Collection<T>> {
      const real = await database.collection<T>(definition);
      return new Proxy(real, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return (...given: unknown[]) => {
            if (name !== 'insertOne' && name !== 'insertMany' && name !== 'later') {
              const options = given.find((one) => typeof one === 'object' && one !== null && 'sort' in one) as
                { sort?: Sort } | undefined;
              asked.push({ collection: definition, filter: given[0] as Filter, ...(options?.sort && { sort: options.sort }) });
            }
            return Reflect.apply(method, target, given) as unknown;
          };
        },
      });
    },
  };
}
