import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lunaHair } from '../../../src/demo/luna-hair.ts';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import type { BusinessId, ConversationId, CustomerId } from '../../../src/domain/people/ids.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { localDate } from '../../../src/domain/time/wall.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { guarded } from '../../../src/interpreters/guarded.ts';
import { createOfflineInterpreter } from '../../../src/interpreters/offline/offline.ts';
import { createOpenAi } from '../../../src/interpreters/openai/interpreter.ts';
import { createMetrics } from '../../../src/logging/metrics.ts';
import type { Reply } from '../../../src/ports/channel.ts';
import type { Store } from '../../../src/ports/store.ts';
import { createBusiness } from '../../../src/services/create-business.ts';
import { openEmbedded } from '../../../src/store/open.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { createTools } from '../../../tools/registry.ts';
import { bookingBrain } from '../../support/openai-booking-brain.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import type { OpenAiServer, Wire } from '../../support/openai-server.ts';
import { calls, outOfQuota, says } from '../../support/openai-wire.ts';
import { KEY, listeningLogger } from './fixtures.ts';

/** Tuesday 24 November 2026, 10:00 in London. */
const NOW = instant(Date.UTC(2026, 10, 24, 10, 0));
const clock = { now: () => NOW };
const customer: Principal = {
  role: 'customer',
  businessId: asId<BusinessId>('luna-hair'),
  customerId: asId<CustomerId>('ann'),
};

let server: OpenAiServer;
let folder: string;
let store: Store;
let engine: Engine;
let deltas: string;
const conversationId = asId<ConversationId>('talk-1');
const logger = listeningLogger();

async function start(api: Wire): Promise<void> {
  logger.lines.length = 0;
  server = await startOpenAiServer();
  folder = await mkdtemp(join(tmpdir(), 'almanac-openai-'));
  store = await openEmbedded({
    dataDir: folder,
    logger,
    onFatal: (error) => {
      throw error;
    },
  });
  const services = { store, clock, ids: systemIds, logger };
  await createBusiness(services, { ...lunaHair(localDate('2026-11-24')), schemaVersion: 1, revision: 1 });
  const chat = await createOpenAi({ apiKey: KEY, baseUrl: server.url, api, model: 'test-model', timeoutMs: 20_000, logger });
  engine = createEngine({
    ...services,
    metrics: createMetrics(),
    interpreter: guarded({ primary: [chat], fallback: createOfflineInterpreter(), clock, logger }),
    tools: createTools({ services, fileLink: (_, appointment) => Promise.resolve(`/files/${appointment}.ics`) }),
    settings: { owner: 'test', leaseMs: 30_000, turnDeadlineMs: 25_000, pollMs: 0 },
  });
  await engine.start();
  await engine.open(conversationId, { channel: 'web', principal: customer });
  deltas = '';
}
afterEach(async () => {
  await engine.stop();
  await store.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function send(fields: { text: string } | { action: string }): Promise<Reply> {
  let reply: Reply | undefined;
  const message = { id: randomUUID(), channel: 'web' as const, conversationId, sender: customer, sentAt: NOW, ...fields };
  for await (const event of engine.handle(message)) {
    if (event.type === 'delta') deltas += event.text;
    if (event.type === 'reply') reply = event.reply;
  }
  if (!reply) throw new Error('no reply came');
  return reply;
}
const say = (text: string): Promise<Reply> => send({ text });
const press = (reply: Reply, label: RegExp): Promise<Reply> => {
  const buttons = [...(reply.choices ?? []), ...(reply.card?.type === 'slots' ? reply.card.slots : [])];
  const found = buttons.find((button) => label.test(button.label));
  if (!found) throw new Error(`no button ${String(label)} among ${buttons.map((button) => button.label).join(' | ')}`);
  return send({ action: found.action });
};
const booked = (): Promise<Appointment[]> => store.appointments.ofCustomer(customer.businessId, customer.customerId, NOW);
const london = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour, minute);

describe.each<Wire>(['chat', 'responses'])('the booking story, driven by function calls over the %s wire', (wire) => {
  beforeEach(() => start(wire));

  test('from greeting to a booking, then moved, then cancelled', async () => {
    server.think(bookingBrain);
    const slots = await say('Hi, could I get a haircut with Maya on Friday afternoon?');
    expect(slots.card?.type).toBe('slots');
    expect(deltas).toContain('Here is what is free');
    const asked = await press(slots, /13:|14:|15:|16:/);
    expect(asked.expects).toBe('contact');
    const proposal = await say('I am Ann Lee and my mail is ann@example.com');
    expect(proposal.card?.type).toBe('proposal');
    expect(await booked()).toEqual([]);
    const done = await press(proposal, /^Confirm/);
    expect(done.card?.type).toBe('appointment');
    const [first] = await booked();
    expect(first).toMatchObject({ state: 'confirmed', providerId: expect.stringContaining('maya') });

    const free = await say('move it to Monday morning');
    expect(free.card?.type).toBe('slots');
    const move = await say('the first one');
    expect(move.card?.type).toBe('proposal');
    await say('yes please');
    const [moved] = (await booked()).filter(({ state }) => state === 'confirmed');
    expect(moved?.startsAt).toBeGreaterThanOrEqual(london(30, 0));

    const cancel = await say('cancel it');
    expect(cancel.card?.type).toBe('proposal');
    await press(cancel, /^Confirm/);
    expect((await booked()).filter(({ state }) => state === 'confirmed')).toEqual([]);
    expect(server.refused).toEqual([]);
  });

  test('a change of mind changes one thing and keeps the rest', async () => {
    server.think(bookingBrain);
    await say('a haircut with Maya on Friday afternoon please');
    await say('actually Saturday');
    const request = server.requests.at(-1);
    const volatile = request?.messages.map((message) => String(message.content)).find((content) => content.startsWith('# Now'));
    expect(volatile).toContain('2026-11-28');
    expect(volatile).toContain('with Maya');
  });

  test('an account that runs empty in the middle: the offline interpreter carries on, in the same turn too, and the booking is made', async () => {
    server.script(
      calls({
        name: 'find_slots',
        arguments: {
          service: 'haircut',
          provider: 'Maya',
          when: { text: 'Friday afternoon', date: null, time: null },
          booking: null,
        },
      }),
      outOfQuota(),
    );
    const slots = await say('a haircut with Maya on Friday afternoon please');
    expect(slots.card?.type).toBe('slots');
    expect(slots.text).not.toMatch(/quota|error|sorry/i);
    await say('the second one');
    await say('Ann Lee, ann@example.com');
    await say('yes');
    expect(await booked()).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
    expect(server.refused).toEqual([]);
  });

  test('broken arguments, unknown tools and schema violations come back to the model as errors, on a sound wire', async () => {
    server.script(
      calls({ id: 'c1', name: 'find_slots', arguments: '{"service": "Hair' }, { id: 'c2', name: 'no such tool', arguments: {} }),
      calls({ id: 'c1', name: 'find_slots', arguments: { service: 5 } }),
      says('Sorry, which service would you like?'),
    );
    expect((await say('a haircut please')).text).toContain('which service');
    expect(server.refused).toEqual([]);
    const results = server.requests.at(-1)?.messages.filter((message) => message.role === 'tool') ?? [];
    expect(results.map((message) => (JSON.parse(String(message.content)) as { ok: boolean }).ok)).toEqual([false, false, false]);
  });

  test('a model that says it is booked, or writes twice at once, books nothing without the person’s yes', async () => {
    server.script(
      calls({
        name: 'find_slots',
        arguments: { service: 'haircut', provider: 'Maya', when: { text: 'Friday', date: null, time: null }, booking: null },
      }),
      calls({ name: 'note_contact', arguments: { name: 'Ann Lee', phone: null, email: 'ann@example.com' } }),
      calls(
        { name: 'book_appointment', arguments: { slot: 'slot 1' } },
        { name: 'book_appointment', arguments: { slot: 'slot 1' } },
      ),
      says('Your appointment is booked!'),
    );
    const reply = await say('book me in with Maya on Friday, I am Ann Lee, ann@example.com');
    expect(reply.text).not.toMatch(/is booked/);
    expect(await booked()).toEqual([]);
  });
});
