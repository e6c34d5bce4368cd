import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../src/ports/channel.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import { createLogger } from '../../src/logging/logger.ts';
import { ChatClient } from '../support/chat-client.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { removeDataDir, startServer, temporaryDataDir } from '../support/server-process.ts';

const LUNA = asId<BusinessId>('luna-hair');
const NAMES = ['Anna Berg', 'Tom Okafor', 'Mina Patel', 'Luis Ortega', 'Grace Chen'];
const EVER = instant(8.64e15);
let dataDir: string;
let server: ServerProcess;

beforeAll(async () => {
  dataDir = await temporaryDataDir();
  server = await startServer(dataDir);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
}, 60_000);

/** The free starts of a haircut with one stylist, from the public API. */
async function freeStarts(provider: string): Promise<{ startsAt: string; day: string }[]> {
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const to = new Date(Date.now() + 26 * 86_400_000).toISOString().slice(0, 10);
  const response = await fetch(
    `${server.url}/api/v1/businesses/luna-hair/slots?service=haircut&provider=${provider}&from=${from}&to=${to}&limit=500`,
  );
  const { slots } = (await response.json()) as { slots: { startsAt: string }[] };
  return slots.map(({ startsAt }) => ({ startsAt, day: startsAt.slice(0, 10) }));
}

/** One person asks for one exact time and gets as far as the proposal. */
async function proposal(startsAt: string, person: number, provider = 'Maya'): Promise<ChatClient> {
  const client = await ChatClient.start(server.url, 'luna-hair');
  const wall = new Date(startsAt).toLocaleString('sv-SE', { timeZone: 'Europe/London' });
  await client.say(`A haircut with ${provider} on ${wall.slice(0, 10)} at ${wall.slice(11, 16)} please`);
  await client.say(`${NAMES[person % NAMES.length] ?? ''}, person${person}@example.com`);
  if (client.last?.card?.type !== 'proposal') throw new Error(`no proposal: ${JSON.stringify(client.last)}`);
  return client;
}

const referenceOf = (reply: Reply): string | undefined => /ALM-[A-Z0-9]+/.exec(reply.text)?.[0];

describe('a slot belongs to one person', () => {
  it('100 conversations hold a proposal for one slot and confirm at once: one appointment, 99 polite alternatives', async () => {
    const wanted = (await freeStarts('maya'))[3]?.startsAt ?? '';
    const clients = await Promise.all(Array.from({ length: 100 }, (_, person) => proposal(wanted, person)));
    const replies = await Promise.all(clients.map((client) => client.press('Confirm')));
    const booked = replies.filter((reply) => reply.card?.type === 'appointment');
    const refused = replies.filter((reply) => reply.card?.type !== 'appointment');
    expect(booked).toHaveLength(1);
    expect(refused).toHaveLength(99);
    for (const reply of refused) {
      expect(reply.text).not.toMatch(/^booked/i);
      expect(reply.card).toMatchObject({ type: 'slots' });
      expect(reply.card?.type === 'slots' ? reply.card.slots.length : 0).toBe(3);
    }
    expect((await freeStarts('maya')).map((slot) => slot.startsAt)).not.toContain(wanted);
  }, 120_000);

  it('one proposal confirmed five times at once gives one reference', async () => {
    const client = await proposal((await freeStarts('maya'))[8]?.startsAt ?? '', 1);
    const action = client.actionOf('Confirm');
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => client.send({ action, clientMessageId: randomUUID() })));
    const references = replies.map(referenceOf);
    expect(references[0]).toMatch(/^ALM-/);
    expect(new Set(references).size).toBe(1);
  }, 60_000);
});

describe('kill -9 in the middle of 200 bookings', () => {
  it('every acknowledged booking is there after the restart, and no claim is without an appointment', async () => {
    const wanted: { provider: string; startsAt: string }[] = [];
    for (const provider of ['Maya', 'Theo', 'Priya'])
      for (const { startsAt } of await freeStarts(provider.toLowerCase())) wanted.push({ provider, startsAt });
    const chosen = wanted.filter((_, index) => index % Math.floor(wanted.length / 200) === 0).slice(0, 200);
    expect(chosen).toHaveLength(200);
    const clients = await Promise.all(chosen.map(({ startsAt, provider }, person) => proposal(startsAt, person, provider)));
    const acknowledged: string[] = [];
    let answered = 0;
    const waiting = [...clients];
    const confirmInTurn = async (): Promise<void> => {
      for (let client = waiting.shift(); client; client = waiting.shift()) {
        const reference = referenceOf(await client.press('Confirm'));
        answered += 1;
        if (reference) acknowledged.push(reference);
        if (answered === 60) await server.kill();
      }
    };
    await Promise.allSettled(Array.from({ length: 16 }, confirmInTurn));
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(acknowledged.length).toBeLessThan(200);
    server = await startServer(dataDir);
    await server.stop();

    const store = await openEmbedded({
      dataDir,
      logger: createLogger({ level: 'silent' }),
      onFatal: (error) => {
        throw error;
      },
    });
    const all = await store.appointments.busy(LUNA, instant(0), EVER);
    const references = new Set(all.map((appointment) => appointment.reference));
    for (const reference of acknowledged) expect(references).toContain(reference);
    const quanta = all.flatMap((appointment) =>
      appointment.claims.filter((claim) => !claim.startsWith('op|')).map((claim) => ({ claim, id: appointment._id })),
    );
    expect(new Set(quanta.map(({ claim }) => claim)).size).toBe(quanta.length);
    for (const { claim, id } of quanta)
      expect((await store.appointments.holders(LUNA, [claim])).map((holder) => holder._id)).toEqual([id]);
    await store.close();
    server = await startServer(dataDir);
  }, 180_000);
});
