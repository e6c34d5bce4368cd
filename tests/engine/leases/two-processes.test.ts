import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import { Random } from '../../../src/evaluation/random.ts';
import type { Store } from '../../../src/ports/store.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { createMetrics } from '../../../src/logging/metrics.ts';
import { openMongo } from '../../../src/store/open.ts';
import { systemClock } from '../../../src/system/clock.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { business, catalogue, customer, logger } from '../../support/engine-world.ts';
import type { MongoTestServer } from '../../support/mongo-server.ts';
import { mongoSkipReason, startMongoServer } from '../../support/mongo-server.ts';
import type { Said } from './echo.ts';
import { Echo, problemsOf } from './echo.ts';

const SEED = Number(process.env['ALMANAC_SEED'] ?? 20_261_125);
const MESSAGES = process.env['ALMANAC_DEEP'] ? 200 : 30;
/** As in process.ts. */
const LEASE_MS = 1_500;
const skip = mongoSkipReason();
if (skip) console.info(`two processes on one MongoDB are not tested: ${skip}`);

type Told = {
  readonly ready?: string;
  readonly accepted?: string;
  readonly answered?: string;
  readonly replies?: number;
  readonly asked?: true;
  readonly event?: string;
  readonly code?: string;
  readonly ended?: string;
};

/** An engine in a process of its own. */
class EngineProcess {
  readonly told: Told[] = [];
  readonly #child: ChildProcess;
  #wake: (() => void) | undefined;
  constructor(uri: string, database: string, owner: string) {
    const script = join(import.meta.dirname, 'process.ts');
    this.#child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, uri, database, owner], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!this.#child.stdout) throw new Error('no output');
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.told.push(JSON.parse(line) as Told);
      this.#wake?.();
    });
  }
  command(command: object): void {
    this.#child.stdin?.write(`${JSON.stringify(command)}\n`);
  }
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.#child.kill(name);
  }
  /** Resolves once the process has told something like that. */
  async heard(what: (told: Told) => boolean): Promise<void> {
    while (!this.told.some(what)) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#wake = () => resolve(undefined);
      if (!this.told.some(what)) await promise;
    }
  }
  async send(id: string, conversation: string): Promise<void> {
    this.command({ id, conversation });
    await this.heard(({ accepted }) => accepted === id);
  }
}

(skip ? describe.skip : describe)('two processes on one MongoDB', () => {
  const database = `leases${String(process.pid)}`;
  let server: MongoTestServer;
  let store: Store;
  let processes: EngineProcess[];
  beforeAll(async () => {
    server = await startMongoServer();
    store = await openMongo({ uri: server.uri, databaseName: database, logger });
    await store.businesses.insert(business);
    processes = ['one', 'two'].map((owner) => new EngineProcess(server.uri, database, owner));
    for (const each of processes) await each.heard(({ ready }) => ready !== undefined);
  }, 60_000);
  afterAll(async () => {
    for (const each of processes) each.command({ end: true });
    for (const each of processes) await each.heard(({ ended }) => ended !== undefined);
    await store.close();
    await server.stop();
  }, 60_000);

  async function opened(name: string): Promise<ConversationId> {
    const id = asId<ConversationId>(name);
    const opener = createEngine({
      ...{ store, clock: systemClock, ids: systemIds, logger, metrics: createMetrics(), tools: catalogue([]) },
      interpreter: new Echo(() => Promise.resolve()),
      settings: { owner: 'opener', leaseMs: LEASE_MS, turnDeadlineMs: 5_000, pollMs: 0 },
    });
    await opener.open(id, { channel: 'web', principal: customer });
    return id;
  }
  /** Handed on already or still waiting in the conversation. */
  async function saidIn(id: ConversationId): Promise<Said[]> {
    for (;;) {
      const found = await store.conversations.get(id);
      if (found?.outgoing.length === 0 && found.queue.length === 0) break;
      await passes(50);
    }
    return (await store.outbox.after(id, 1, 1_000)).map(({ body }) => body as unknown as Said);
  }
  const [one, two] = [(): EngineProcess => at(0), (): EngineProcess => at(1)];
  function at(index: number): EngineProcess {
    const found = processes[index];
    if (!found) throw new Error(`no process ${index}`);
    return found;
  }

  it(`lose nothing and answer nothing twice when ${MESSAGES} messages come at random, some of them to both`, async () => {
    const random = new Random(String(SEED));
    const id = await opened('random');
    for (let n = 0; n < MESSAGES; n++) {
      const process = at(random.below(2));
      await process.send(`m${n}`, id);
      if (random.chance(0.2)) at(random.below(2)).command({ id: `m${n}`, conversation: id });
    }
    const answers = (told: readonly Told[]): string[] =>
      told.flatMap(({ answered }) => (answered === undefined ? [] : [answered]));
    for (let n = 0; n < MESSAGES; n++) {
      const isAnswered = (): boolean => processes.some(({ told }) => answers(told).includes(`m${n}`));
      while (!isAnswered()) await passes(20);
    }
    const lines = await saidIn(id);
    // Between processes, who is queued first is first: each answer is to its own messages, and each message is in one line.
    const keys = lines.filter(({ from }) => from === 'person').flatMap((line) => line.keys);
    expect(problemsOf(lines, keys)).toEqual([]);
    const numberOf = (key: string): number => Number(key.split('|m').at(-1));
    for (const { keys: together } of lines) expect(together).toEqual([...together].sort((a, b) => numberOf(a) - numberOf(b)));
    expect([...keys].sort()).toEqual(Array.from({ length: MESSAGES }, (_, n) => `web|${id}|m${n}`).sort());
    const turns = (await store.conversations.get(id))?.turns ?? 0;
    const inOrder = keys.every((key, index) => numberOf(key) === index);
    console.info(`two processes: seed ${SEED}, ${MESSAGES} messages in ${turns} turns, ${inOrder ? 'all' : 'not all'} in order`);
  }, 120_000);

  it('one of which is stopped (SIGSTOP) in the middle of a turn past its lease: the other answers, and the first cannot write when it goes on', async () => {
    const id = await opened('stopped');
    one().command({ gate: true });
    await one().send('first', id);
    await one().heard(({ asked }) => asked === true);
    one().signal('SIGSTOP');
    // The lease of a stopped process ends by the clock alone.
    await passes(LEASE_MS + 200);
    await two().send('second', id);
    await two().heard(({ answered }) => answered === 'second');
    const before = await saidIn(id);
    expect(problemsOf(before, [`web|${id}|first`, `web|${id}|second`])).toEqual([]);
    const state = (await store.conversations.get(id))?.state;
    one().signal('SIGCONT');
    one().command({ go: true });
    await one().heard(({ event, code }) => event === 'turn-failed' && code === 'CONFLICT');
    await one().heard(({ answered }) => answered === 'first');
    expect(await saidIn(id)).toEqual(before);
    expect((await store.conversations.get(id))?.state).toEqual(state);
    // It is as good as any other afterwards.
    await one().send('third', id);
    await one().heard(({ answered }) => answered === 'third');
    expect((await saidIn(id)).at(-1)?.text).toBe('You said third');
  }, 60_000);
});
