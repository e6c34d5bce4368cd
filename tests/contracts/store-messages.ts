import { expect, test } from '@jest/globals';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import type { NewMessage } from '../../src/ports/messages.ts';
import type { RetainingStore } from '../../src/ports/retention.ts';
import { withEmptyStore } from './empty-store.ts';
import { CHAT, LUNA, NOW } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

const message = (id: string, dueMinutes: number): NewMessage => ({
  _id: id,
  businessId: LUNA,
  to: { conversationId: CHAT },
  notice: { text: `message ${id}` },
  dueAt: plusMinutes(NOW, dueMinutes),
  at: NOW,
});

export function messageContract(harness: StoreHarness): void {
  let store: RetainingStore;
  withEmptyStore(harness, (empty) => {
    store = empty;
  });

  test('a message added twice is there once; of many senders one gets it, marked as sending before it leaves, the earliest due first', async () => {
    await store.messages.add([message('b', -1), message('a', -2), message('later', 5)]);
    await store.messages.add([{ ...message('a', -9), notice: { text: 'other' } }]);
    await store.messages.add([]);
    const takers = await Promise.all(Array.from({ length: 16 }, (_, n) => store.messages.take(`p${String(n)}`, NOW, 1000)));
    const taken = takers.filter((row) => row !== undefined);
    expect(taken.map(({ _id }) => _id).sort()).toEqual(['a', 'b']);
    expect(taken.find(({ _id }) => _id === 'a')).toMatchObject({
      state: 'sending',
      attempts: 1,
      lease: { until: NOW + 1000 },
      notice: { text: 'message a' },
    });
    expect((await store.messages.get('a'))?.state).toBe('sending');
    expect((await store.messages.get('later'))?.state).toBe('due');
  });

  test('one whose sender died is taken again when its lease ends, and only its last owner finishes it', async () => {
    await store.messages.add([message('a', 0)]);
    await store.messages.take('dead', NOW, 1000);
    expect(await store.messages.take('next', instant(NOW + 999), 1000)).toBeUndefined();
    expect(await store.messages.take('next', instant(NOW + 1000), 1000)).toMatchObject({ _id: 'a', attempts: 2 });
    await store.messages.finish('a', 'dead', { state: 'sent', via: 'web' });
    expect((await store.messages.get('a'))?.state).toBe('sending');
    await store.messages.finish('a', 'next', { retryAt: plusMinutes(NOW, 2), error: 'busy' });
    expect(await store.messages.take('next', plusMinutes(NOW, 1), 1000)).toBeUndefined();
    expect(await store.messages.take('next', plusMinutes(NOW, 2), 1000)).toMatchObject({ attempts: 3, lastError: 'busy' });
    await store.messages.finish('a', 'next', { state: 'sent', via: 'web' });
    expect(await store.messages.get('a')).toMatchObject({ state: 'sent', via: 'web', lease: null });
    expect(await store.messages.take('next', plusMinutes(NOW, 9), 1000)).toBeUndefined();
  });

  test('what has not begun to leave can be called back, and then never leaves', async () => {
    await store.messages.add([message('a', 0), message('b', 1)]);
    await store.messages.take('p', NOW, 1000);
    expect(await store.messages.withdraw(['a', 'b', 'unknown'])).toBe(1);
    expect(await store.messages.withdraw(['b'])).toBe(0);
    expect((await store.messages.get('b'))?.state).toBe('withdrawn');
    expect(await store.messages.take('p', instant(NOW + 999), 1000)).toBeUndefined();
    await store.messages.finish('a', 'p', { state: 'failed', error: 'nobody there' });
    expect(await store.messages.take('p', plusMinutes(NOW, 9), 1000)).toBeUndefined();
  });

  test('retention removes what was sent or called back, never what waits or failed', async () => {
    await store.messages.add(['sent', 'failed', 'back', 'due'].map((id, n) => message(id, n)));
    await store.messages.take('p', NOW, 1000);
    await store.messages.finish('sent', 'p', { state: 'sent', via: 'web' });
    await store.messages.take('p', plusMinutes(NOW, 1), 1000);
    await store.messages.finish('failed', 'p', { state: 'failed', error: 'x' });
    await store.messages.withdraw(['back']);
    expect(await store.retention.prune({ outboxBefore: NOW })).toMatchObject({ messages: 0 });
    expect(await store.retention.prune({ outboxBefore: instant(NOW + 1) })).toMatchObject({ messages: 2 });
    expect((await store.messages.get('failed'))?.lastError).toBe('x');
    expect((await store.messages.get('due'))?.state).toBe('due');
    expect(await store.messages.get('sent')).toBeUndefined();
  });
}
