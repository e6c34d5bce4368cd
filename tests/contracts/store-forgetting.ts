import { expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { EventRow, OutboxRow } from '../../src/ports/store.ts';
import type { RetainingStore } from '../../src/ports/retention.ts';
import { withEmptyStore } from './empty-store.ts';
import { ANNA, appointment, CHAT, conversation, customer, delivery, LUNA, NOW } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

const before = plusMinutes(NOW, 5);
const later = plusMinutes(NOW, 10);

/** Changing what is known of a person, and forgetting them. */
export function forgettingContract(harness: StoreHarness): void {
  let store: RetainingStore;
  withEmptyStore(harness, (empty) => {
    store = empty;
  });

  test('of many who replace a customer at once one wins, whether or not there was one', async () => {
    for (const revision of [0, 1, 2]) {
      const names = Array.from({ length: 12 }, (_, n) => `Anna ${String(n)}`);
      const wins = await Promise.all(names.map((name) => store.customers.replace(customer({ contact: { name } }), revision)));
      expect(wins.filter(Boolean)).toHaveLength(1);
      const kept = await store.customers.get(ANNA);
      expect(kept).toMatchObject({ revision: revision + 1, contact: { name: names[wins.indexOf(true)] } });
    }
  });

  test('replacing takes away what is not given; saving leaves preferences as they are', async () => {
    await store.customers.replace(customer({ contact: { name: 'Anna' }, preferences: { language: 'es' } }), 0);
    await store.customers.save(customer({ locale: 'en-GB' }));
    expect(await store.customers.get(ANNA)).toMatchObject({ locale: 'en-GB', preferences: { language: 'es' } });
    expect(await store.customers.replace(customer(), 1)).toBe(false);
    expect(await store.customers.replace(customer(), 2)).toBe(true);
    expect(await store.customers.get(ANNA)).toStrictEqual(customer({ revision: 3 }));
  });

  test('a customer is removed, unless they are newer than said', async () => {
    await store.customers.save(customer());
    expect(await store.customers.remove(ANNA, NOW)).toBe(false);
    expect(await store.customers.remove(ANNA, plusMinutes(NOW, 1))).toBe(true);
    expect(await store.customers.remove(ANNA)).toBe(false);
    expect(await store.customers.get(ANNA)).toBeUndefined();
  });

  test('an appointment loses who it was for, and keeps the rest', async () => {
    await store.appointments.insert(appointment('a', 0, { contact: { name: 'Anna' }, note: 'shy', conversationId: CHAT }));
    const unset = ['contact', 'note', 'answers', 'conversationId'] as const;
    expect(await store.appointments.update(asId('a'), { revision: 0 }, { customerId: asId('forgotten') }, unset)).toBe('written');
    expect(await store.appointments.get(LUNA, asId('a'))).toStrictEqual(
      appointment('a', 0, { customerId: asId('forgotten'), revision: 1 }),
    );
  });

  test('the conversations of one customer are found, and cleared only by who holds them', async () => {
    await store.conversations.insert(conversation());
    await store.conversations.insert(conversation({ _id: asId('web-2') }));
    await store.conversations.insert(
      conversation({ _id: asId('web-3'), principal: { role: 'customer', customerId: asId('ben'), businessId: LUNA } }),
    );
    await store.conversations.insert(conversation({ _id: asId('web-4'), principal: { role: 'owner', businessId: LUNA } }));
    expect((await store.conversations.ofCustomer(LUNA, ANNA)).sort()).toEqual(['web-1', 'web-2']);
    expect(await store.conversations.ofCustomer(asId('aurora'), ANNA)).toEqual([]);
    await store.conversations.take(CHAT, 'p', NOW, 60_000);
    expect(await store.conversations.clear(CHAT, 0)).toBe(false);
    expect(await store.conversations.clear(CHAT, 1)).toBe(true);
    expect(await store.conversations.get(CHAT)).toMatchObject({ state: {}, proposals: [], lease: null, handoff: null });
  });

  test('what was said before is gone; audit, usage, later lines and others’ lines stay', async () => {
    const line = (id: string, seq: number, minutes: number): OutboxRow => ({
      _id: `${id}|${String(seq)}`,
      conversationId: asId(id),
      channel: 'web',
      seq,
      body: { keys: [`web|${id}${String(seq)}`] },
      at: plusMinutes(NOW, minutes),
    });
    await store.outbox.add([line('web-1', 1, 0), line('web-1', 2, 10), line('web-2', 1, 0)]);
    expect(await store.outbox.forget(CHAT, before)).toBe(1);
    expect(await store.outbox.forget(CHAT, before)).toBe(0);
    expect(await store.outbox.after(CHAT, 0, 9)).toEqual([line('web-1', 2, 10)]);
    expect(await store.outbox.after(asId('web-2'), 0, 9)).toHaveLength(1);
    const event = (kind: EventRow['kind'], seq: number, minutes: number): EventRow => ({
      _id: `${kind}|${String(seq)}`,
      kind,
      subject: CHAT,
      seq,
      at: plusMinutes(NOW, minutes),
      body: {},
    });
    await store.events.add([event('transcript', 1, 0), event('transcript', 2, 10), event('audit', 1, 0), event('usage', 1, 0)]);
    expect(await store.events.forget(CHAT, before)).toBe(1);
    expect((await store.events.of(CHAT, 'transcript', 0, 9)).map(({ seq }) => seq)).toEqual([2]);
    expect(await store.events.of(CHAT, 'audit', 0, 9)).toHaveLength(1);
    expect(await store.events.of(CHAT, 'usage', 0, 9)).toHaveLength(1);
    const message = { businessId: LUNA, notice: { text: 'A place is free.' }, dueAt: NOW, at: NOW };
    await store.messages.add([
      { ...message, _id: 'm1', to: { conversationId: CHAT } },
      { ...message, _id: 'm2', to: { conversationId: CHAT }, at: later },
      { ...message, _id: 'm3', to: { conversationId: asId('web-2') } },
    ]);
    expect(await store.messages.forget(CHAT, before)).toBe(1);
    expect([
      await store.messages.get('m1'),
      (await store.messages.get('m2'))?._id,
      (await store.messages.get('m3'))?._id,
    ]).toEqual([undefined, 'm2', 'm3']);
  });

  test('a handled delivery forgets what it said and is known as before; one that waits keeps it', async () => {
    const row = (key: string, state: 'new' | 'done') =>
      ({
        _id: `web|${key}`,
        conversationId: CHAT,
        delivery: { ...delivery(key), contact: { name: 'Anna' } },
        state,
        receivedAt: NOW,
      }) as const;
    await store.inbox.accept(row('1', 'done'));
    await store.inbox.accept(row('2', 'new'));
    await store.inbox.forget(['web|1', 'web|2', 'web|3']);
    expect((await store.inbox.get('web|1'))?.delivery).toStrictEqual({ ...delivery('1'), text: '' });
    expect(await store.inbox.get('web|2')).toStrictEqual(row('2', 'new'));
    expect(await store.inbox.accept(row('1', 'new'))).toMatchObject({ isNew: false });
  });

  test('a job is found by its id', async () => {
    const job = { _id: 'j', businessId: LUNA, kind: 'k', dueAt: NOW, data: { n: 1 }, attempts: 0, state: 'due' } as const;
    await store.jobs.add([job]);
    expect(await store.jobs.get('j')).toStrictEqual(job);
    expect(await store.jobs.get('other')).toBeUndefined();
  });
}
