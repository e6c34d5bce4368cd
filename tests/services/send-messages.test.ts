import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { NewMessage } from '../../src/ports/messages.ts';
import type { Message, Messenger } from '../../src/ports/messenger.ts';
import { conversationMessenger, resendAt, sendMessages } from '../../src/services/send-messages.ts';
import { dyingStore } from '../support/dying-store.ts';
import { EngineWorld } from '../support/engine-world.ts';
import { ScriptedInterpreter } from '../support/scripted-interpreter.ts';
import { at, businessId, openShop } from './salon.ts';
import type { Shop } from './salon.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const message = (id: string, changes: Partial<NewMessage> = {}): NewMessage => ({
  _id: id,
  businessId,
  to: { conversationId: asId<ConversationId>('chat') },
  notice: { text: id },
  dueAt: shop.clock.now(),
  at: shop.clock.now(),
  ...changes,
});

/** A channel that writes down what it gets, and fails as long as it has errors left. */
function post(...errors: readonly DomainError[]): { readonly messenger: Messenger; readonly got: Message[] } {
  const got: Message[] = [];
  const left = [...errors];
  const send: Messenger['send'] = async (sent) => {
    got.push(sent);
    const error = left.shift();
    if (error) throw error;
    return { via: 'web' };
  };
  return { messenger: { send }, got };
}

describe('sending messages', () => {
  it('sends what is due once, the earliest first, and keeps over which channel it went', async () => {
    await shop.store.messages.add([
      message('b'),
      message('a', { dueAt: plusMinutes(shop.clock.now(), -1) }),
      message('later', { dueAt: plusMinutes(shop.clock.now(), 1) }),
    ]);
    const { messenger, got } = post();
    expect(await sendMessages(shop, messenger, 'one', 1000, 10)).toBe(2);
    expect(await sendMessages(shop, messenger, 'one', 1000, 10)).toBe(0);
    expect(got.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await shop.store.messages.get('a')).toMatchObject({ state: 'sent', via: 'web', attempts: 1 });
  });

  it('two processes at once send each message once', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `m${n}`);
    await shop.store.messages.add(ids.map((id) => message(id)));
    const { messenger, got } = post();
    await Promise.all(['one', 'two', 'three'].map((owner) => sendMessages(shop, messenger, owner, 1000, 30)));
    expect(got.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('tries again under the same id, later each time, while the channel is down', async () => {
    await shop.store.messages.add([message('a')]);
    const down = new DomainError('UNAVAILABLE', 'down');
    const { messenger, got } = post(down, down);
    await sendMessages(shop, messenger, 'one', 1000, 10);
    expect(await shop.store.messages.get('a')).toMatchObject({ state: 'due', dueAt: shop.clock.now() + 5_000 });
    expect(await sendMessages(shop, messenger, 'one', 1000, 10)).toBe(0);
    shop.set(new Date(shop.clock.now() + 5_000).toISOString());
    await sendMessages(shop, messenger, 'one', 1000, 10);
    expect(await shop.store.messages.get('a')).toMatchObject({ dueAt: shop.clock.now() + 10_000 });
    shop.set(new Date(shop.clock.now() + 10_000).toISOString());
    await sendMessages(shop, messenger, 'one', 1000, 10);
    expect(await shop.store.messages.get('a')).toMatchObject({ state: 'sent', attempts: 3 });
    expect(got.map(({ id }) => id)).toEqual(['a', 'a', 'a']);
    expect(resendAt(at('2026-06-08T12:00Z'), 40)).toBe(at('2026-06-08T12:10Z'));
  });

  it('gives up where nobody can be reached, where it came too late, and after twelve attempts', async () => {
    await shop.store.messages.add([
      message('nowhere', { to: {} }),
      message('late', { uselessAt: shop.clock.now() }),
      message('stubborn'),
    ]);
    const nobody = conversationMessenger({ tell: () => Promise.reject(new DomainError('TIMEOUT', 'slow')) });
    for (let round = 0; round < 40; round++) {
      await sendMessages(shop, nobody, 'one', 1000, 10);
      shop.set(new Date(shop.clock.now() + 600_000).toISOString());
    }
    expect(await shop.store.messages.get('nowhere')).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await shop.store.messages.get('late')).toMatchObject({ state: 'failed', lastError: 'it would have come too late' });
    expect(await shop.store.messages.get('stubborn')).toMatchObject({ state: 'failed', attempts: 12 });
  });
});

describe.each([false, true])('a process that dies %s its n-th store step took effect (true: after)', (after) => {
  it('while sending into a conversation: the person reads the message exactly once', async () => {
    const world = await EngineWorld.open();
    let n = 1;
    for (; n < 30; n++) {
      const id = await world.conversation(world.engine(new ScriptedInterpreter()), `s-${String(after)}-${n}`);
      await world.store.messages.add([message(`note-${n}`, { to: { conversationId: id }, dueAt: world.clock.now() })]);
      const { store, died } = dyingStore(world.store, n, after);
      const process = { ...shop, clock: world.clock };
      const dying = world.engine(new ScriptedInterpreter(), { owner: 'dying', store });
      const sent = sendMessages({ ...process, store }, conversationMessenger(dying), 'dying', 1000, 10);
      await sent.catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(DomainError);
      });
      await dying.stop();
      world.clock.advance(60_000);
      const next = world.engine(new ScriptedInterpreter(), { owner: 'next' });
      await next.start();
      await sendMessages({ ...process, store: world.store }, conversationMessenger(next), 'next', 1000, 10);
      await next.stop();
      expect((await next.transcript(id, 1, 10)).map(({ text }) => text)).toEqual([`note-${n}`]);
      expect((await world.store.messages.get(`note-${n}`))?.state).toBe('sent');
      if (!died()) break;
    }
    await world.close();
    expect(n).toBeGreaterThan(6);
    expect(n).toBeLessThan(30);
  });
});
