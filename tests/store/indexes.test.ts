import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { asId } from '../../src/domain/people/ids.ts';
import type { OperationId } from '../../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import type { LocalDate } from '../../src/domain/time/types.ts';
import type { IndexDefinition } from '../../src/store/collection.ts';
import { EmbeddedDatabase } from '../../src/store/embedded/database.ts';
import { OrderedIndex } from '../../src/store/embedded/ordered-index.ts';
import type { MemoryIndex } from '../../src/store/embedded/ordered-index.ts';
import { plan } from '../../src/store/embedded/planner.ts';
import { sqlQuery } from '../../src/store/embedded/sql-plan.ts';
import { prepareTable } from '../../src/store/embedded/tables.ts';
import { UniqueIndex } from '../../src/store/embedded/unique-index.ts';
import { COLLECTIONS } from '../../src/store/schema.ts';
import { createStore } from '../../src/store/store.ts';
import {
  ANNA,
  appointment,
  business,
  CHAT,
  conversation,
  customer,
  delivery,
  LUNA,
  MAYA,
  NOW,
  quanta,
} from '../contracts/store-fixtures.ts';
import { recordingDatabase } from './recording-database.ts';
import type { Asked } from './recording-database.ts';

const asked: Asked[] = [];
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'almanac-indexes-'));
  const fail = (error: Error): never => {
    throw error;
  };
  const store = await createStore(recordingDatabase(new EmbeddedDatabase({ dataDir, onFatal: fail }), asked));
  const { appointments, conversations, customers, businesses, inbox, outbox, events, jobs, retention } = store;
  const soon = plusMinutes(NOW, 60);
  await businesses.insert(business());
  await businesses.get(LUNA);
  await businesses.replace(business(), 0);
  await customers.save(customer());
  await customers.save(customer());
  await customers.get(ANNA);
  await customers.replace(customer(), 1);
  await customers.replace(customer(), 0);
  await customers.remove(ANNA, NOW);
  await appointments.insert(appointment('a', 0));
  await appointments.update(asId('a'), { revision: 0, state: 'confirmed', expiredAt: NOW }, { note: 'x' });
  await appointments.get(LUNA, asId('a'));
  await appointments.byReference(LUNA, 'ALM-a');
  await appointments.byOperation(LUNA, asId<OperationId>('a'));
  await appointments.holders(LUNA, quanta('maya', 0, 60));
  await appointments.busy(LUNA, NOW, soon);
  await appointments.busy(LUNA, NOW, soon, [MAYA]);
  await appointments.ofCustomer(LUNA, ANNA, NOW);
  await appointments.expiredHolds(NOW, 5);
  await appointments.withEffects(5);
  await appointments.pullEffects(asId('a'), ['e']);
  await conversations.insert(conversation());
  await conversations.take(CHAT, 'p', NOW, 1000, delivery('1'));
  await conversations.take(CHAT, 'q', NOW, 1000, delivery('2'));
  await conversations.take(CHAT, 'q', NOW, 1000);
  await conversations.openTurn(CHAT, 1, { n: 1, deliveries: [], startedAt: NOW });
  await conversations.appendStep(CHAT, 1, { key: 's', data: {} });
  await conversations.moveProposal(CHAT, 1, asId('p'), 'open', 'void');
  await conversations.renew(CHAT, 1, soon);
  await conversations.release(CHAT, 1);
  await conversations.pullOutgoing(CHAT, ['o']);
  await conversations.unattended(NOW, 5);
  await conversations.ofCustomer(LUNA, ANNA);
  await conversations.clear(CHAT, 1);
  await store.waitlist.get(LUNA, asId('w'));
  await store.waitlist.update(asId('w'), 0, {});
  await store.waitlist.line(LUNA, '2026-11-20' as LocalDate);
  await store.waitlist.ofCustomer(LUNA, ANNA);
  const feed = {
    ...{ _id: 'f', schemaVersion: 1, businessId: LUNA, providerId: MAYA, url: 'https://a.example/', nextFetchAt: NOW },
    timeZone: zoneId('Europe/London'),
  };
  await store.feeds.put(feed);
  await store.feeds.get(LUNA, MAYA);
  await store.feeds.of(LUNA, [MAYA]);
  await store.feeds.due(NOW, 5);
  await store.feeds.claim(feed, soon);
  await store.feeds.saveCopy(feed, { busy: [], unread: 0, fetchedAt: NOW }, soon);
  await store.feeds.saveFailure(feed, { at: NOW, code: 'TIMEOUT', attempts: 1 }, soon);
  await store.feeds.remove(LUNA, MAYA);
  await store.bundles.get(LUNA, asId('b'));
  await store.bundles.move(asId('b'), 'placing', 'placed', NOW);
  await store.messages.take('p', NOW, 1000);
  await store.messages.finish('m', 'p', { retryAt: soon, error: 'busy' });
  await store.messages.withdraw(['m']);
  await store.messages.get('m');
  await store.messages.forget(CHAT, NOW);
  await inbox.get('k');
  await inbox.forget(['k']);
  await inbox.markDone(['k']);
  await inbox.stranded(NOW, 5);
  await outbox.after(CHAT, 0, 5);
  await outbox.forget(CHAT, NOW);
  await events.of(CHAT, 'audit', 0, 5);
  await events.forget(CHAT, NOW);
  await jobs.get('j');
  await jobs.take('p', NOW, 1000);
  await jobs.finish('j', 'p', { state: 'done' });
  await retention.prune({ inboxBefore: NOW, outboxBefore: NOW, transcriptsBefore: NOW, auditBefore: NOW, doneJobsBefore: NOW });
  await store.close();
});
afterAll(() => rm(dataDir, { recursive: true }));

const indexesOf = (definitions: readonly IndexDefinition[]): MemoryIndex[] =>
  definitions.map((definition) => (definition.unique ? new UniqueIndex(definition) : new OrderedIndex(definition)));

test('every query that the stores ask of a collection in memory has an index', () => {
  const inMemory = asked.filter(({ collection }) => collection.residence === 'memory');
  expect(inMemory.length).toBeGreaterThan(30);
  const scans = inMemory.filter(
    ({ collection, filter, sort }) => plan(filter, sort, indexesOf(collection.indexes)) === undefined,
  );
  expect(scans.map(({ collection, filter }) => ({ collection: collection.name, filter }))).toEqual([]);
});

test('every query that the stores ask of a collection on disk is a search by SQLite’s own account', () => {
  const onDisk = asked.filter(({ collection }) => collection.residence === 'disk');
  expect(onDisk.length).toBeGreaterThan(5);
  const database = new DatabaseSync(':memory:');
  for (const definition of Object.values(COLLECTIONS)) prepareTable(database, definition);
  for (const { collection, filter, sort } of onDisk) {
    const paths = new Set(collection.indexes.flatMap(({ fields }) => fields));
    const query = sqlQuery(collection.name, filter, sort, paths);
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.parameters);
    expect(steps.map(({ detail }) => String(detail)).filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
    expect(query.ordered).toBe(true);
  }
  database.close();
});

describe('a plan over 20,000 documents', () => {
  const indexes = indexesOf(COLLECTIONS.appointments.indexes);
  beforeAll(() => {
    for (let n = 0; n < 20_000; n += 1) {
      const document = appointment(`a${String(n)}`, (n - 10_000) * 60, {
        customerId: asId(`c${String(n % 1000)}`),
        state: n % 100 === 0 ? 'held' : 'confirmed',
        ...(n % 100 === 0 && { expiresAt: plusMinutes(NOW, n) }),
        effects: n % 5000 === 0 ? [{ id: `e${String(n)}`, kind: 'x', dueAt: NOW, data: {} }] : [],
      });
      for (const index of indexes) index.add(document._id, document);
    }
  });
  const candidates = (filter: Parameters<typeof plan>[0], sort?: Parameters<typeof plan>[1]): string[] => [
    ...(plan(filter, sort, indexes)?.ids ?? ['scan']),
  ];

  test('equality, lists, ranges and either-or look at what they find and little more', () => {
    expect(candidates({ businessId: LUNA, claims: { $in: quanta('maya', 0, 120) } })).toEqual(['a10000', 'a10001']);
    expect(candidates({ businessId: LUNA, reference: 'ALM-a7' })).toEqual(['a7']);
    expect(candidates({ businessId: LUNA, customerId: 'c5', endsAt: { $gt: NOW } })).toHaveLength(10);
    expect(candidates({ businessId: LUNA, busyTo: { $gt: NOW, $lt: plusMinutes(NOW, 300) } })).toHaveLength(4);
    expect(candidates({ state: 'held', expiresAt: { $lte: plusMinutes(NOW, 250) } })).toEqual(['a0', 'a100', 'a200']);
    expect(candidates({ 'effects.id': { $gt: '' } })).toHaveLength(4);
    expect(candidates({ $or: [{ _id: 'a1' }, { businessId: LUNA, reference: { $in: ['ALM-a1', 'ALM-a2'] } }] })).toEqual([
      'a1',
      'a2',
    ]);
    expect(candidates({ note: 'x' })).toEqual(['scan']);
    expect(candidates({ $or: [{ _id: 'a1' }, { note: 'x' }] })).toEqual(['scan']);
  });

  test('half-open bounds are exact at the edges', () => {
    const between = (condition: Readonly<Record<string, number>>): number =>
      candidates({ businessId: LUNA, busyTo: condition }).length;
    const [from, to] = [plusMinutes(NOW, 60), plusMinutes(NOW, 120)];
    expect([
      between({ $gte: from, $lte: to }),
      between({ $gt: from, $lte: to }),
      between({ $gte: from, $lt: to }),
      between({ $gt: from, $lt: to }),
    ]).toEqual([2, 1, 1, 0]);
  });

  test('a sort by the index comes out ordered, so that a limit stops early', () => {
    const filter = { businessId: LUNA, busyTo: { $gt: instant(NOW) } };
    const up = plan(filter, { busyTo: 1 }, indexes);
    const down = plan(filter, { busyTo: -1 }, indexes);
    expect([up?.ordered, down?.ordered, plan(filter, { startsAt: 1 }, indexes)?.ordered]).toEqual([true, true, false]);
    expect([...(up?.ids ?? [])][0]).toBe('a10000');
    expect([...(down?.ids ?? [])][0]).toBe('a19999');
  });

  test('what is removed from an index is not found any more', () => {
    const gone = appointment('extra', 0, { claims: ['maya|extra', 'op|extra'], reference: 'ALM-extra' });
    for (const index of indexes) index.add(gone._id, gone);
    expect(candidates({ businessId: LUNA, reference: 'ALM-extra' })).toEqual(['extra']);
    for (const index of indexes) index.remove(gone._id, gone);
    expect(candidates({ businessId: LUNA, reference: 'ALM-extra' })).toEqual([]);
    expect(candidates({ businessId: LUNA, claims: 'op|extra' })).toEqual([]);
  });
});
