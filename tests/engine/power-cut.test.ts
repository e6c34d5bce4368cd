import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { customer, EngineWorld, logger } from '../support/engine-world.ts';
import { ScriptedInterpreter, say } from '../support/scripted-interpreter.ts';

let world: EngineWorld;
beforeEach(async () => {
  world = await EngineWorld.open();
});
afterEach(() => world.close());

/** What is on the disk at this moment, opened as another process would open it. */
async function afterPowerCut(look: (store: Store) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-cut-'));
  for (const file of await readdir(world.dataDir)) await copyFile(join(world.dataDir, file), join(folder, file));
  const store = await openEmbedded({
    dataDir: folder,
    logger,
    onFatal: (error) => {
      throw error;
    },
  });
  await look(store);
  await store.close();
  await rm(folder, { recursive: true });
}

describe('a power cut on the embedded store', () => {
  it('at the moment the person reads a reply finds the turn ended and handed on, and nothing left to do', async () => {
    const engine = world.engine(new ScriptedInterpreter(say('Hello there')));
    const id = await world.conversation(engine, 'c1');
    let cuts = 0;
    const message = { id: 'm1', channel: 'web' as const, conversationId: id, sender: customer, sentAt: world.clock.now() };
    for await (const event of engine.handle({ ...message, text: 'hi' })) {
      if (event.type !== 'reply') continue;
      cuts += 1;
      await afterPowerCut(async (store) => {
        expect(await store.conversations.get(id)).toMatchObject({ turns: 1, queue: [], outgoing: [], lease: null, turn: null });
        expect((await store.outbox.after(id, 1, 10)).map(({ body }) => body['text'])).toEqual(['hi', 'Hello there']);
        expect((await store.inbox.get('web|c1|m1'))?.state).toBe('done');
        expect(await store.conversations.unattended(world.clock.now(), 10)).toEqual([]);
      });
    }
    expect(cuts).toBe(1);
    await engine.stop();
  });

  it('at the moment a message is taken in finds it', async () => {
    const engine = world.engine(new ScriptedInterpreter(say('Hello there')));
    const id = await world.conversation(engine, 'c2');
    let cuts = 0;
    const message = { id: 'm1', channel: 'web' as const, conversationId: id, sender: customer, sentAt: world.clock.now() };
    for await (const event of engine.handle({ ...message, text: 'hi' })) {
      if (event.type !== 'typing' || cuts > 0) continue;
      cuts += 1;
      await afterPowerCut(async (store) => {
        expect((await store.inbox.get('web|c2|m1'))?.delivery.text).toBe('hi');
      });
    }
    expect(cuts).toBe(1);
    await engine.stop();
  });
});
