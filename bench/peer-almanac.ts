import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { seedDemo } from '../src/demo/seed-demo.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId } from '../src/domain/people/ids.ts';
import type { Principal } from '../src/domain/people/principal.ts';
import { createEngine } from '../src/engine/engine.ts';
import { createOpenAi } from '../src/interpreters/openai/interpreter.ts';
import { createLogger } from '../src/logging/logger.ts';
import { createMetrics } from '../src/logging/metrics.ts';
import type { Services } from '../src/services/deps.ts';
import { openEmbedded } from '../src/store/open.ts';
import { systemClock } from '../src/system/clock.ts';
import { systemIds } from '../src/system/ids.ts';
import type { ReadTool, Tool, ToolCatalogue } from '../tools/contract.ts';
import { strictSchema } from '../tools/strict-schema.ts';

const input = z.strictObject({ service: z.string(), date: z.string() });
const findSlots: ReadTool<typeof input> = {
  name: 'find_slots',
  description: 'Free times of a service on a date.',
  roles: ['customer'],
  effect: 'read',
  input,
  run: () => Promise.resolve({ ok: true, data: { slots: ['Fri 27 Nov, 14:30', 'Fri 27 Nov, 15:15'] } }),
};
const parameters = strictSchema(input);
const catalogue: ToolCatalogue = {
  get: (name) => (name === findSlots.name ? (findSlots as Tool) : undefined),
  forRole: () => [findSlots as Tool],
  specs: () => [{ name: findSlots.name, description: findSlots.description, effect: 'read', parameters }],
};

const dataDir = await mkdtemp(join(tmpdir(), 'almanac-bench-'));
const logger = createLogger({ level: 'silent' });
const store = await openEmbedded({
  dataDir,
  logger,
  onFatal: (error) => {
    throw error;
  },
});
const services: Services = { store, clock: systemClock, ids: systemIds, logger };
const [businessId] = await seedDemo(services);
const sender: Principal = {
  role: 'customer',
  customerId: asId<CustomerId>('bench'),
  businessId: businessId ?? asId<BusinessId>(''),
};

/** As many as measure.mjs asks for. */
const CONVERSATIONS = 1_000;

/**
 * The whole engine as it is deployed: lease, fence, dedupe, transcript and relay on the embedded store, and the SDK's wire. Every turn is the first of its
 * conversation, which was opened and greeted before, as a website does long before the first message.
 */
export async function turnOf(baseUrl: string): Promise<() => Promise<void>> {
  const engine = createEngine({
    ...services,
    metrics: createMetrics(),
    interpreter: await createOpenAi({ apiKey: 'none', baseUrl, model: 'zero', timeoutMs: 10_000, logger, stream: false }),
    tools: catalogue,
    settings: { owner: 'bench', leaseMs: 15_000, turnDeadlineMs: 25_000, pollMs: 0 },
  });
  const idOf = (turn: number): ConversationId => asId<ConversationId>(`bench-${String(turn)}`);
  for (let turn = 1; turn <= CONVERSATIONS; turn += 1) await engine.open(idOf(turn), { channel: 'web', principal: sender });
  let turns = 0;
  return async () => {
    turns += 1;
    const conversationId = idOf(turns);
    let said = '';
    const message = { id: `d${String(turns)}`, channel: 'web' as const, conversationId, sender, sentAt: systemClock.now() };
    for await (const event of engine.handle({ ...message, text: 'A haircut on Friday, please' }))
      if (event.type === 'reply') said = event.reply.text;
    if (said !== 'There are two free times.') throw new Error(`expected the answer, got ${JSON.stringify(said)}`);
  };
}

export async function close(): Promise<void> {
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}
