/**
 * The embedded store beside raw node:sqlite with the same durability (WAL, synchronous=FULL, exclusive lock) in the same run: acknowledged bookings with 12
 * quanta each, one by one and 64 at once. The raw side keeps the document and one unique row per claim, which is the least that prevents a double
 * booking without us. Then what one operation of a turn costs, and 100,000 appointments: opening, memory, and a day's look-up beside a scan.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import type { Conversation } from '../src/domain/dialogue/conversation.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId, ProviderId } from '../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../src/domain/time/types.ts';
import type { LocalDate, ZoneId } from '../src/domain/time/types.ts';
import type { Logger } from '../src/ports/logger.ts';
import type { RetainingStore } from '../src/ports/retention.ts';
import { openEmbedded } from '../src/store/open.ts';

const ONE_BY_ONE = 2_000;
const AT_ONCE = 64;
const ROUNDS = 150;
const PASSES = 3;
const MANY = 100_000;
/** Below these shares of raw node:sqlite, and above this look-up time, the benchmark fails. */
const LIMITS = { oneByOne: 0.5, atOnce: 0.5, lookUpMs: 1 };

const NOW = instant(1_795_000_200_000);
const BUSINESS: BusinessId = asId('bench');
const PROVIDER: ProviderId = asId('maya');
const CUSTOMER: CustomerId = asId('anna');
const silent = (): void => undefined;
const logger: Logger = { debug: silent, info: silent, warn: silent, error: silent, child: () => logger };
const onFatal = (error: Error): never => {
  throw error;
};

function booking(n: number): Appointment {
  const startsAt = plusMinutes(NOW, n * 60);
  const endsAt = plusMinutes(startsAt, 60);
  return {
    _id: asId(`a${String(n)}`),
    schemaVersion: 1,
    businessId: BUSINESS,
    kind: 'appointment',
    reference: `ALM-${String(n)}`,
    state: 'confirmed',
    revision: 0,
    sequence: 0,
    providerId: PROVIDER,
    resourceIds: [],
    customerId: CUSTOMER,
    contact: { name: 'Anna Berg', phone: '+442071234567', email: 'anna@example.com' },
    startsAt,
    endsAt,
    busyFrom: startsAt,
    busyTo: endsAt,
    timeZone: 'Europe/London' as ZoneId,
    wallStart: { date: '2026-11-18' as LocalDate, minute: 600 },
    claims: [...Array.from({ length: 12 }, (_, quantum) => `maya|${String(n * 12 + quantum)}`), `op|${String(n)}`],
    operations: [{ id: asId(String(n)), kind: 'book', argumentsHash: 'hash', at: NOW }],
    effects: [],
    createdAt: NOW,
    updatedAt: NOW,
  };
}

type Side = { readonly perSecond: number; readonly cpuMs: number };

/** Best of several passes. */
async function measure(count: number, pass: (first: number) => Promise<void>): Promise<Side> {
  let best: Side = { perSecond: 0, cpuMs: 0 };
  for (let index = 0; index < PASSES; index += 1) {
    const cpu = process.cpuUsage();
    const before = performance.now();
    await pass(index * count);
    const perSecond = (count / (performance.now() - before)) * 1000;
    const { user, system } = process.cpuUsage(cpu);
    if (perSecond > best.perSecond) best = { perSecond, cpuMs: (user + system) / 1000 / count };
  }
  return best;
}

function rawSide(folder: string): { insert(bookings: readonly Appointment[]): void; close(): void } {
  const database = new DatabaseSync(join(folder, 'raw.db'));
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE documents (_id TEXT PRIMARY KEY, body TEXT NOT NULL)');
  database.exec('CREATE TABLE claims (business TEXT, claim TEXT, _id TEXT, PRIMARY KEY (business, claim)) WITHOUT ROWID');
  const document = database.prepare('INSERT INTO documents VALUES (?, ?)');
  const claim = database.prepare('INSERT INTO claims VALUES (?, ?, ?)');
  return {
    insert(bookings) {
      database.exec('BEGIN IMMEDIATE');
      for (const one of bookings) {
        document.run(one._id, JSON.stringify(one));
        for (const text of one.claims) claim.run(one.businessId, text, one._id);
      }
      database.exec('COMMIT');
    },
    close: () => {
      database.close();
    },
  };
}

const range = (first: number, count: number): Appointment[] => Array.from({ length: count }, (_, n) => booking(first + n));

async function rates(folder: string, store: RetainingStore): Promise<boolean> {
  const raw = rawSide(folder);
  const ours = store.appointments;
  const rawOne = await measure(ONE_BY_ONE, async (first) => {
    for (const one of range(first, ONE_BY_ONE)) {
      raw.insert([one]);
      await Promise.resolve();
    }
  });
  const oursOne = await measure(ONE_BY_ONE, async (first) => {
    for (const one of range(first, ONE_BY_ONE)) await ours.insert(one);
  });
  const base = PASSES * ONE_BY_ONE;
  const rawMany = await measure(ROUNDS * AT_ONCE, async (first) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      raw.insert(range(base + first + round * AT_ONCE, AT_ONCE));
      await Promise.resolve();
    }
  });
  const oursMany = await measure(ROUNDS * AT_ONCE, async (first) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(range(base + first + round * AT_ONCE, AT_ONCE).map((one) => ours.insert(one)));
    }
  });
  raw.close();
  const line = (what: string, mine: Side, other: Side, limit: number): boolean => {
    const ratio = mine.perSecond / other.perSecond;
    console.log(
      `${what}: ${mine.perSecond.toFixed(0)} acknowledged/s (${mine.cpuMs.toFixed(3)} ms CPU each), raw node:sqlite ${other.perSecond.toFixed(0)}/s ` +
        `(${other.cpuMs.toFixed(3)} ms), ratio ${ratio.toFixed(2)} (limit ${String(limit)})`,
    );
    return ratio >= limit;
  };
  const first = line('bookings one by one', oursOne, rawOne, LIMITS.oneByOne);
  return line(`bookings ${String(AT_ONCE)} at once`, oursMany, rawMany, LIMITS.atOnce) && first;
}

async function turnOperations(store: RetainingStore): Promise<void> {
  const id: ConversationId = asId('web-bench');
  const history = Array.from({ length: 40 }, (_, n) => ({
    role: 'user',
    text: `line ${String(n)} of a conversation that went on for a while`,
  }));
  const conversation: Conversation = {
    _id: id,
    schemaVersion: 1,
    businessId: BUSINESS,
    channel: 'web',
    principal: { role: 'customer', customerId: CUSTOMER, businessId: BUSINESS },
    fence: 0,
    state: { history },
    proposals: [],
    queue: [],
    turns: 0,
    seq: 0,
    outgoing: [],
    createdAt: NOW,
    updatedAt: NOW,
  };
  await store.conversations.insert(conversation);
  const turns = 1_000;
  let n = 0;
  const side = await measure(turns, async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      n += 1;
      const delivery = { key: `web|${String(n)}`, text: 'hello', at: NOW };
      await store.inbox.accept({ _id: delivery.key, conversationId: id, delivery, state: 'new', receivedAt: NOW });
      const taken = await store.conversations.take(id, 'bench', NOW, 30_000, delivery);
      if (!taken.taken) throw new Error('the bench lost its conversation');
      const fence = taken.conversation.fence;
      await store.conversations.openTurn(id, fence, { n, deliveries: [delivery], startedAt: NOW });
      const outgoing = [{ kind: 'reply' as const, id: `${id}|${String(n)}|0`, seq: n, body: { text: 'hello' }, at: NOW }];
      const ended = await store.conversations.endTurn(id, fence, {
        consumed: [delivery.key],
        state: { history },
        proposals: [],
        outgoing,
        turns: n,
        seq: n,
      });
      await ended?.durable;
      await Promise.all([
        store.outbox.add([
          { _id: `${id}|${String(n)}|0`, conversationId: id, channel: 'web', seq: n, body: { text: 'hello' }, at: NOW },
        ]),
        store.events.add([
          { _id: `${id}|${String(n)}|0`, kind: 'transcript', subject: id, seq: n, at: NOW, body: { text: 'hello' } },
        ]),
        store.inbox.markDone([delivery.key]),
      ]);
      await store.conversations.pullOutgoing(id, [`${id}|${String(n)}|0`]);
    }
  });
  console.log(
    `the store's part of a turn (8 operations, some of them one commit): ${side.cpuMs.toFixed(3)} ms CPU, ${side.perSecond.toFixed(0)} turns/s one by one`,
  );
}

async function hundredThousand(folder: string): Promise<boolean> {
  const dataDir = join(folder, 'many');
  const filling = await openEmbedded({ dataDir, onFatal, logger });
  for (let first = 0; first < MANY; first += 1_000)
    await Promise.all(range(first, 1_000).map((one) => filling.appointments.insert(one)));
  await filling.close();
  const heapBefore = process.memoryUsage().rss;
  const before = performance.now();
  const store = await openEmbedded({ dataDir, onFatal, logger });
  const openMs = performance.now() - before;
  const megabytes = (process.memoryUsage().rss - heapBefore) / 1e6;
  const look = 500;
  const timed = performance.now();
  for (let n = 0; n < look; n += 1) {
    const from = plusMinutes(NOW, (MANY / 2 + n * 24) * 60);
    const found = await store.appointments.busy(BUSINESS, from, plusMinutes(from, 24 * 60));
    if (found.length !== 24) throw new Error(`expected 24 appointments a day, found ${String(found.length)}`);
  }
  const lookUpMs = (performance.now() - timed) / look;
  console.log(
    `${String(MANY)} appointments: opened in ${openMs.toFixed(0)} ms, about ${megabytes.toFixed(0)} MB more; one day of one business in ${lookUpMs.toFixed(3)} ms (limit ${String(LIMITS.lookUpMs)})`,
  );
  await store.close();
  return lookUpMs <= LIMITS.lookUpMs;
}

const folder = await mkdtemp(join(tmpdir(), 'almanac-bench-'));
try {
  const store = await openEmbedded({ dataDir: join(folder, 'ours'), onFatal, logger });
  const held = await rates(folder, store);
  await turnOperations(store);
  await store.close();
  if (!((await hundredThousand(folder)) && held)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
