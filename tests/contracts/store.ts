import { describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { OperationId, ProviderId } from '../../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import type { EventRow, InboxRow, JobRow, OutboxRow } from '../../src/ports/store.ts';
import type { RetainingStore } from '../../src/ports/retention.ts';
import { withEmptyStore } from './empty-store.ts';
import { appointmentContract } from './store-appointments.ts';
import { bundleContract } from './store-bundles.ts';
import { collectionContract } from './store-collection.ts';
import { conversationContract } from './store-conversations.ts';
import { feedContract } from './store-feeds.ts';
import { forgettingContract } from './store-forgetting.ts';
import { messageContract } from './store-messages.ts';
import { waitlistContract } from './store-waitlist.ts';
import { business, CHAT, customer, delivery, LUNA, NOW } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

/** The contract of the store port, over any database. */
export function storeContract(name: string, harness: StoreHarness): void {
  describe(`the store over ${name}`, () => {
    describe('collections', () => {
      collectionContract(harness);
    });
    describe('appointments', () => {
      appointmentContract(harness);
    });
    describe('bundles', () => {
      bundleContract(harness);
    });
    describe('conversations', () => {
      conversationContract(harness);
    });
    describe('feeds', () => {
      feedContract(harness);
    });
    describe('messages', () => {
      messageContract(harness);
    });
    describe('waitlist', () => {
      waitlistContract(harness);
    });
    describe('forgetting', () => {
      forgettingContract(harness);
    });
    describe('people, rows and jobs', () => {
      rowContract(harness);
    });
  });
}

function rowContract(harness: StoreHarness): void {
  let store: RetainingStore;
  withEmptyStore(harness, (empty) => {
    store = empty;
  });

  test('a business is made once and replaced by whoever knows its revision', async () => {
    expect(await store.businesses.get(LUNA)).toBeUndefined();
    expect(await store.businesses.insert(business())).toBe(true);
    expect(await store.businesses.insert(business({ name: 'Other' }))).toBe(false);
    const wins = await Promise.all(
      Array.from({ length: 16 }, (_, n) => store.businesses.replace(business({ name: `Luna ${String(n)}` }), 0)),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect(await store.businesses.get(LUNA)).toMatchObject({ revision: 1, name: `Luna ${String(wins.indexOf(true))}` });
    await store.businesses.insert(business({ _id: asId('aurora') }));
    expect((await store.businesses.list()).map(({ _id }) => _id)).toEqual(['aurora', 'luna-hair']);
  });

  test('saving a customer again overwrites what people change and keeps the creation time', async () => {
    const contact = { name: 'Anna', phone: '+442071234567' };
    await store.customers.save(customer({ contact, locale: 'en-GB' }));
    await store.customers.save(
      customer({ contact: { name: 'Anna B' }, createdAt: plusMinutes(NOW, 9), updatedAt: plusMinutes(NOW, 9) }),
    );
    expect(await store.customers.get(customer()._id)).toStrictEqual(
      customer({ contact: { name: 'Anna B' }, updatedAt: plusMinutes(NOW, 9), revision: 1 }),
    );
    expect(await store.customers.get(asId('nobody'))).toBeUndefined();
  });

  test('a delivery is accepted once, however often it comes, and is stranded until it is done', async () => {
    const row = (key: string, minutes: number): InboxRow => ({
      _id: `web|${key}`,
      conversationId: CHAT,
      delivery: delivery(key),
      state: 'new',
      receivedAt: plusMinutes(NOW, minutes),
    });
    const accepted = await Promise.all(Array.from({ length: 32 }, async () => (await store.inbox.accept(row('1', 0))).isNew));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    await store.inbox.accept(row('2', -5));
    await store.inbox.accept(row('3', 5));
    expect((await store.inbox.stranded(plusMinutes(NOW, 1), 9)).map(({ _id }) => _id)).toEqual(['web|2', 'web|1']);
    expect(await store.inbox.stranded(plusMinutes(NOW, 1), 1)).toHaveLength(1);
    await store.inbox.markDone(['web|1', 'web|2', 'web|unknown']);
    expect(await store.inbox.stranded(plusMinutes(NOW, 9), 9)).toEqual([row('3', 5)]);
    expect(await store.inbox.get('web|1')).toEqual({ ...row('1', 0), state: 'done' });
    expect(await store.inbox.accept(row('1', 9))).toMatchObject({ isNew: false });
  });

  test('lines and events added twice are there once, in the order of their numbers', async () => {
    const line = (n: number): OutboxRow => ({
      _id: `c|1|${String(n)}`,
      conversationId: CHAT,
      channel: 'web',
      seq: n,
      body: { n },
      at: NOW,
    });
    await store.outbox.add([line(10), line(2)]);
    await store.outbox.add([line(2), line(1), { ...line(10), body: { n: 'changed' } }]);
    await store.outbox.add([]);
    expect(await store.outbox.after(CHAT, 1, 9)).toEqual([line(2), line(10)]);
    expect(await store.outbox.after(CHAT, 0, 2)).toEqual([line(1), line(2)]);
    expect(await store.outbox.after(asId('other'), 0, 9)).toEqual([]);
    const event = (n: number, kind: EventRow['kind']): EventRow => ({
      _id: `${kind}|${String(n)}`,
      kind,
      subject: CHAT,
      seq: n,
      at: NOW,
      body: {},
    });
    await store.events.add([event(2, 'transcript'), event(1, 'audit'), event(1, 'transcript')]);
    await store.events.add([event(2, 'transcript'), event(3, 'transcript')]);
    expect((await store.events.of(CHAT, 'transcript', 1, 9)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await store.events.of(CHAT, 'audit', 0, 9)).toEqual([event(1, 'audit')]);
  });

  test('a due job goes to one taker, earliest first, comes back when its lease ends, and finishes only for its owner', async () => {
    const job = (id: string, dueMinutes: number): JobRow => ({
      _id: id,
      businessId: LUNA,
      kind: 'reminder',
      dueAt: plusMinutes(NOW, dueMinutes),
      data: {},
      attempts: 0,
      state: 'due',
    });
    await store.jobs.add([job('second', -1), job('first', -2), job('later', 5)]);
    await store.jobs.add([job('first', 9)]);
    const takers = await Promise.all(Array.from({ length: 16 }, (_, n) => store.jobs.take(`p${String(n)}`, NOW, 1000)));
    const taken = takers.filter((row) => row !== undefined);
    expect(taken.map(({ _id }) => _id).sort()).toEqual(['first', 'second']);
    const first = taken.find(({ _id }) => _id === 'first');
    expect(first).toMatchObject({ attempts: 1, lease: { until: NOW + 1000 } });
    expect(await store.jobs.take('late', instant(NOW + 999), 1000)).toBeUndefined();
    expect(await store.jobs.take('late', instant(NOW + 1000), 1000)).toMatchObject({ _id: 'first', attempts: 2 });
    await store.jobs.finish('first', first?.lease?.owner ?? '', { state: 'done' });
    expect(await store.jobs.take('thief', instant(NOW + 3000), 1000)).toMatchObject({ _id: 'first', attempts: 3 });
    await store.jobs.finish('first', 'thief', { retryAt: plusMinutes(NOW, 2), error: 'busy' });
    expect(await store.jobs.take('a', plusMinutes(NOW, 1), 1000)).toMatchObject({ _id: 'second' });
    await store.jobs.finish('second', 'a', { state: 'failed' });
    expect(await store.jobs.take('a', plusMinutes(NOW, 3), 1000)).toMatchObject({ _id: 'first', lastError: 'busy' });
    await store.jobs.finish('first', 'a', { state: 'done' });
    expect(await store.jobs.take('a', plusMinutes(NOW, 4), 1000)).toBeUndefined();
  });

  test('a one-time link works for one of many callers, and never again', async () => {
    const uses = await Promise.all(Array.from({ length: 32 }, () => store.links.redeem('owner-link', NOW)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await store.links.redeem('owner-link', plusMinutes(NOW, 60))).toBe(false);
    expect(await store.links.redeem('other', NOW)).toBe(true);
  });

  test('retention removes what is done and older than its cut-off, and nothing else', async () => {
    const at = (minutes: number): Instant => plusMinutes(NOW, minutes);
    for (const [key, state, minutes] of [
      ['old', 'done', -9],
      ['open', 'new', -9],
      ['fresh', 'done', 1],
    ] as const) {
      await store.inbox.accept({ _id: key, conversationId: CHAT, delivery: delivery(key), state, receivedAt: at(minutes) });
    }
    await store.outbox.add(
      [-9, 1].map((minutes, n) => ({
        _id: `o${String(n)}`,
        conversationId: CHAT,
        channel: 'web',
        seq: n,
        body: {},
        at: at(minutes),
      })),
    );
    await store.events.add(
      (['transcript', 'audit', 'usage'] as const).flatMap((kind) =>
        [-9, 1].map((minutes, n) => ({ _id: `${kind}${String(n)}`, kind, subject: CHAT, seq: n, at: at(minutes), body: {} })),
      ),
    );
    const counts = await store.retention.prune({
      inboxBefore: NOW,
      outboxBefore: NOW,
      transcriptsBefore: NOW,
      doneJobsBefore: NOW,
    });
    expect(counts).toEqual({ inbox: 1, outbox: 1, messages: 0, transcripts: 2, audit: 0, jobs: 0 });
    expect([await store.inbox.get('old'), (await store.inbox.get('open'))?._id, (await store.inbox.get('fresh'))?._id]).toEqual([
      undefined,
      'open',
      'fresh',
    ]);
    expect((await store.outbox.after(CHAT, -1, 9)).map(({ seq }) => seq)).toEqual([1]);
    expect((await store.events.of(CHAT, 'transcript', -1, 9)).map(({ seq }) => seq)).toEqual([1]);
    expect((await store.events.of(CHAT, 'usage', -1, 9)).map(({ seq }) => seq)).toEqual([1]);
    expect(await store.events.of(CHAT, 'audit', -1, 9)).toHaveLength(2);
  });

  test('ping answers, and after close everything is UNAVAILABLE', async () => {
    await store.ping();
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(store.businesses.get(LUNA)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(store.appointments.byOperation(LUNA, asId<OperationId>('x'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(store.appointments.busy(LUNA, NOW, plusMinutes(NOW, 5), [asId<ProviderId>('maya')])).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  });
}
