import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import type { Business } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId, CustomerId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { localDate } from '../../src/domain/time/wall.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createOfflineInterpreter } from '../../src/interpreters/offline/offline.ts';
import { createLogger } from '../../src/logging/logger.ts';
import { createMetrics } from '../../src/logging/metrics.ts';
import type { Reply } from '../../src/ports/channel.ts';
import type { RetainingStore } from '../../src/ports/retention.ts';
import { createBusiness } from '../../src/services/create-business.ts';
import type { Collection, CollectionDefinition, Database, StoredDocument } from '../../src/store/collection.ts';
import { EmbeddedDatabase } from '../../src/store/embedded/database.ts';
import { MongoDatabase } from '../../src/store/mongo/database.ts';
import { createStore } from '../../src/store/store.ts';
import { systemIds } from '../../src/system/ids.ts';
import type { Tool, ToolCatalogue } from '../../tools/contract.ts';
import { createTools } from '../../tools/registry.ts';
import { TUESDAY } from '../support/conversation.ts';
import type { MongoTestServer } from '../support/mongo-server.ts';
import { mongoSkipReason, startMongoServer } from '../support/mongo-server.ts';

/** One command to the server. What is asked for side by side goes there and back in one round. */
type Trip = { readonly step: string; readonly byTool: boolean; readonly round: number };
const inTool = new AsyncLocalStorage<true>();

/** A line to a server that takes what is asked for side by side together, and brings the answers together: so rounds can be counted. */
class Line {
  #round = 0;
  #waiting: (() => Promise<void>)[] = [];

  get nextRound(): number {
    return this.#round + 1;
  }

  send(command: () => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => setImmediate(() => void this.#go()));
      this.#waiting.push(async () => {
        try {
          const answer: unknown = await command();
          this.#answers.push(() => resolve(answer));
        } catch (thrown) {
          this.#answers.push(() => reject(thrown as Error));
        }
      });
    });
  }

  #answers: (() => void)[] = [];
  async #go(): Promise<void> {
    const commands = this.#waiting;
    this.#waiting = [];
    this.#round += 1;
    await Promise.all(commands.map((command) => command()));
    const answers = this.#answers;
    this.#answers = [];
    for (const answer of answers) answer();
  }
}

/** A database each of whose calls is one command to a server: counted, and called far, so that the store treats it as one. */
function counted(database: Database, trips: Trip[]): Database {
  const line = new Line();
  return {
    kind: 'mongo',
    ping: () => database.ping(),
    close: () => database.close(),
    async collection<T extends StoredDocument>(definition: CollectionDefinition): Promise<Collection<T>> {
      const real = await database.collection<T>(definition);
      return new Proxy(real, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          // A server has told that it is durable with the answer.
          if (name === 'durable' || name === 'soon') return () => Promise.resolve();
          if (name === 'later') return (...given: unknown[]) => Reflect.apply(method, target, given) as unknown;
          return (...given: unknown[]) => {
            const byTool = inTool.getStore() === true;
            trips.push({ step: `${definition.name}.${String(name)}`, byTool, round: line.nextRound });
            return line.send(() => Reflect.apply(method, target, given) as unknown);
          };
        },
      });
    },
  };
}

/** The same tools; what they ask the store for is known to be theirs. */
function marked(tools: ToolCatalogue): ToolCatalogue {
  const marking = (tool: Tool): Tool =>
    new Proxy(tool, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function'
          ? (...given: unknown[]) => inTool.run(true, () => Reflect.apply(value, target, given) as unknown)
          : value;
      },
    });
  return {
    ...{ forRole: (role) => tools.forRole(role).map(marking), specs: (role) => tools.specs(role) },
    get: (name) => {
      const tool = tools.get(name);
      return tool && marking(tool);
    },
  };
}

const roundsOf = (trips: readonly Trip[]): number => new Set(trips.map(({ round }) => round)).size;
const ofEngine = (trips: readonly Trip[]): readonly Trip[] => trips.filter(({ byTool }) => !byTool);
/** Rounds between bars, the tools' own in brackets. */
const names = (trips: readonly Trip[]): string =>
  [...new Set(trips.map(({ round }) => round))]
    .map((round) => trips.filter((trip) => trip.round === round))
    .map((side) => side.map(({ step, byTool }) => (byTool ? `(${step})` : step)).join(' + '))
    .join(' | ');

type Cost = { readonly answered: readonly Trip[]; readonly afterwards: readonly Trip[] };

async function measured(open: () => Promise<Database>): Promise<{ run(text: string): Promise<Cost>; close(): Promise<void> }> {
  const trips: Trip[] = [];
  const store: RetainingStore = await createStore(counted(await open(), trips));
  const logger = createLogger({ level: 'silent' });
  const services = { store, clock: { now: () => TUESDAY }, ids: systemIds, logger };
  const business: Business = { ...lunaHair(localDate('2026-11-24')), schemaVersion: 1, revision: 1 };
  await createBusiness(services, business);
  const engine: Engine = createEngine({
    ...services,
    metrics: createMetrics(),
    interpreter: createOfflineInterpreter(),
    tools: marked(createTools({ services, fileLink: (_, appointment) => Promise.resolve(`/files/${appointment}.ics`) })),
    settings: { owner: 'test', leaseMs: 30_000, turnDeadlineMs: 25_000, pollMs: 0 },
  });
  const principal: Principal = { role: 'customer', businessId: business._id, customerId: asId<CustomerId>('ann') };
  const id = asId<ConversationId>('talk');
  await engine.open(id, { channel: 'web', principal });
  let deliveries = 0;
  return {
    async run(text) {
      trips.splice(0);
      const message = { id: `m${(deliveries += 1)}`, channel: 'web' as const, conversationId: id, sender: principal, text };
      let reply: Reply | undefined;
      for await (const event of engine.handle({ ...message, sentAt: TUESDAY })) {
        if (event.type === 'reply') reply = event.reply;
      }
      if (!reply) throw new Error('no reply');
      await engine.stop();
      const end = trips.findLastIndex(({ step }) => step === 'conversations.findOneAndUpdate') + 1;
      return { answered: trips.slice(0, end), afterwards: trips.slice(end) };
    },
    async close() {
      await engine.stop();
      await store.close();
    },
  };
}

const skip = mongoSkipReason();
if (skip) console.info(`round trips on a real server are not counted: ${skip}`);
let folder: string;
let server: MongoTestServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-trips-'));
  if (!skip) server = await startMongoServer();
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const embedded = (): Promise<Database> =>
  Promise.resolve(
    new EmbeddedDatabase({
      dataDir: folder,
      onFatal: (error) => {
        throw error;
      },
    }),
  );
const mongo = (): Promise<Database> =>
  Promise.resolve(new MongoDatabase({ uri: server?.uri ?? '', databaseName: `trips${String(process.pid)}` }));

describe.each([['counted on the embedded store', embedded], ...(skip ? [] : [['on MongoDB', mongo] as const])] as const)(
  'round trips to the database, %s',
  (_where, open) => {
    it('are at most three on a read turn besides the tools’ own, and eight on a confirmed write', async () => {
      const talk = await measured(open);
      try {
        await talk.run('hello');
        const read = await talk.run('what do you offer?');
        const slots = await talk.run('a haircut with maya on friday afternoon');
        await talk.run('Ann Lee, ann@example.com');
        const proposed = await talk.run('the first one');
        const confirmed = await talk.run('yes');
        const told = Object.entries({ read, slots, proposed, confirmed }).map(
          ([name, { answered, afterwards }]) =>
            `${name}: ${roundsOf(answered)} rounds (${roundsOf(ofEngine(answered))} of the engine), ${answered.length} commands: ${names(answered)}\n    handed on afterwards in ${roundsOf(afterwards)}: ${names(afterwards)}`,
        );
        console.info(told.join('\n'));
        for (const { answered } of [read, slots]) expect(roundsOf(ofEngine(answered))).toBe(3);
        expect(roundsOf(confirmed.answered)).toBeLessThanOrEqual(8);
        expect(roundsOf(confirmed.afterwards)).toBe(2);
      } finally {
        await talk.close();
      }
    }, 60_000);
  },
);
