import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatClient } from '../support/chat-client.ts';
import { cuttableLine } from '../support/cuttable-line.ts';
import { mongoSkipReason } from '../support/mongo-server.ts';
import type { SeededMongo } from '../support/seeded-mongo.ts';
import { freePort, seededMongo } from '../support/seeded-mongo.ts';
import { startServer } from '../support/server-process.ts';

const reason = mongoSkipReason();
if (reason) console.log(`skipped: a MongoDB that comes and goes (${reason})`);
const onMongo = reason ? describe.skip : describe;

onMongo('a server whose MongoDB comes and goes', () => {
  let world: SeededMongo;

  beforeAll(async () => {
    world = await seededMongo();
    expect(world.printed).toContain('Made: luna-hair');
  }, 120_000);
  afterAll(async () => {
    await world.close();
  }, 60_000);

  it('a MongoDB that is out of reach: the chat says so, nothing is lost, and it goes on by itself', async () => {
    const line = await cuttableLine(world.mongo.port);
    const server = await startServer(world.dataDir, {
      ...world.env,
      MONGODB_URI: `mongodb://127.0.0.1:${line.port}`,
      PORT: String(await freePort()),
    });
    const client = await ChatClient.start(server.url, 'luna-hair');
    await client.say('A haircut with Maya next week please');
    line.cut();
    await expect(client.say('the first one', 'kept-by-the-sender')).rejects.toThrow(/503.*UNAVAILABLE/s);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    line.mend();
    let reply;
    for (const giveUpAt = Date.now() + 30_000; !reply && Date.now() < giveUpAt;)
      reply = await client.say('the first one', 'kept-by-the-sender').catch(() => undefined);
    expect(reply?.text).toMatch(/name/i);
    await server.stop();
    await line.close();
  }, 90_000);

  it('a MongoDB that is down at the start: the server waits, says so, and starts once it is there', async () => {
    const line = await cuttableLine(world.mongo.port);
    line.cut();
    const starting = startServer(world.dataDir, {
      ...world.env,
      MONGODB_URI: `mongodb://127.0.0.1:${line.port}`,
      PORT: String(await freePort()),
      LOG_LEVEL: 'error',
    });
    // A driver knocks about four times before it gives up, so by now it has given up at least once.
    while (line.refused() < 12) await new Promise((resolve) => setTimeout(resolve, 50));
    line.mend();
    const server = await starting;
    expect(server.output()).toContain('store.unreachable');
    await server.stop();
    await line.close();
  }, 90_000);
});
