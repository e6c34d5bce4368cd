import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatClient } from '../support/chat-client.ts';
import { mongoSkipReason } from '../support/mongo-server.ts';
import type { SeededMongo } from '../support/seeded-mongo.ts';
import { freePort, seededMongo } from '../support/seeded-mongo.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { startServer } from '../support/server-process.ts';

const reason = mongoSkipReason();
if (reason) console.log(`skipped: two processes on MongoDB (${reason})`);
const onMongo = reason ? describe.skip : describe;

onMongo('two processes on one MongoDB', () => {
  let world: SeededMongo;
  let one: ServerProcess;
  let two: ServerProcess;

  beforeAll(async () => {
    world = await seededMongo();
    expect(world.printed).toContain('Made: luna-hair');
    one = await startServer(world.dataDir, { ...world.env, PORT: String(await freePort()) });
    two = await startServer(world.dataDir, { ...world.env, PORT: String(await freePort()) });
  }, 120_000);
  afterAll(async () => {
    await one.stop();
    await two.stop();
    await world.close();
  }, 60_000);

  it('a conversation begun at one goes on at the other, and its booking is seen by both', async () => {
    const client = await ChatClient.start(one.url, 'luna-hair');
    await client.say('A haircut with Theo next week please');
    const there = client.at(two.url);
    const label = there.last?.card?.type === 'slots' ? (there.last.card.slots[0]?.label ?? '') : '';
    await there.press(label);
    await there.say('Anna Berg, anna@example.com');
    const booked = await there.at(one.url).press('Confirm');
    expect(booked.card).toMatchObject({ type: 'appointment', state: 'confirmed' });
    expect((await there.say('what have I booked?')).text).toContain(/ALM-\w+/.exec(booked.text)?.[0] ?? 'no reference');
  }, 60_000);

  it('twenty people at two processes confirm one slot at once: one has it', async () => {
    const first = await ChatClient.start(one.url, 'luna-hair');
    await first.say('A haircut with Priya next week please');
    const wanted = first.last?.card?.type === 'slots' ? (first.last.card.slots[1]?.label ?? '') : '';
    const clients = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const client = await ChatClient.start(index % 2 === 0 ? one.url : two.url, 'luna-hair');
        await client.say('A haircut with Priya next week please');
        await client.press(wanted);
        await client.say(`Anna Berg, anna${index}@example.com`);
        return client;
      }),
    );
    const replies = await Promise.all(clients.map((client) => client.press('Confirm')));
    expect(replies.filter((reply) => reply.card?.type === 'appointment')).toHaveLength(1);
    expect(replies.filter((reply) => reply.card?.type === 'slots')).toHaveLength(19);
  }, 120_000);
});
