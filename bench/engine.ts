/**
 * CPU of one turn of the engine (lease, fence, tool, transcript, relay) with a zero-latency scripted interpreter on the embedded store, beside a bare loop
 * over the `openai` SDK against a zero-latency local server that does the same two model calls and one tool call and keeps nothing. Prints the ratio;
 * fails when a turn costs more than the limit.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenAI from 'openai';
import { seedDemo } from '../src/demo/seed-demo.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId } from '../src/domain/people/ids.ts';
import type { Principal } from '../src/domain/people/principal.ts';
import { createEngine } from '../src/engine/engine.ts';
import { createLogger } from '../src/logging/logger.ts';
import { createMetrics } from '../src/logging/metrics.ts';
import type { Interpreter } from '../src/ports/interpreter.ts';
import type { Services } from '../src/services/deps.ts';
import { openEmbedded } from '../src/store/open.ts';
import { systemClock } from '../src/system/clock.ts';
import { systemIds } from '../src/system/ids.ts';
import { createTools } from '../tools/registry.ts';

const LIMIT_MS = 2.0;
const WARM_UP = 100;
const TURNS = 600;
const PASSES = 3;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Best of several passes: CPU milliseconds a turn. */
async function measure(turn: (index: number) => Promise<void>): Promise<number> {
  for (let index = 0; index < WARM_UP; index += 1) await turn(index);
  let best = Infinity;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = cpuMs();
    for (let index = 0; index < TURNS; index += 1) await turn(WARM_UP + pass * TURNS + index);
    best = Math.min(best, (cpuMs() - before) / TURNS);
  }
  return best;
}

const scripted: Interpreter = {
  name: 'scripted',
  interpret: ({ messages }) =>
    Promise.resolve(
      messages.at(-1)?.role === 'tool'
        ? { text: 'We are open from nine to six.', calls: [], finish: 'stop', by: 'scripted' }
        : {
            text: '',
            calls: [{ id: 'call_1', name: 'business_info', arguments: '{"topic":"hours","about":null}' }],
            finish: 'tool_calls',
            by: 'scripted',
          },
    ),
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
const tools = createTools({ services, fileLink: () => Promise.resolve('/x') });
const engine = createEngine({
  ...services,
  metrics: createMetrics(),
  interpreter: scripted,
  tools,
  settings: { owner: 'bench', leaseMs: 15_000, turnDeadlineMs: 25_000, pollMs: 0 },
});
const sender: Principal = {
  role: 'customer',
  customerId: asId<CustomerId>('bench'),
  businessId: businessId ?? asId<BusinessId>(''),
};
let conversation = asId<ConversationId>('none');
async function engineTurn(index: number): Promise<void> {
  if (index % 10 === 0) {
    conversation = asId<ConversationId>(`bench-${index}-${systemIds.unique()}`);
    await engine.open(conversation, { channel: 'web', principal: sender });
  }
  for await (const event of engine.handle({
    id: `d${index}`,
    channel: 'web',
    conversationId: conversation,
    sender,
    text: 'When are you open?',
    sentAt: systemClock.now(),
  }))
    void event;
}

const server = spawn(process.execPath, [join(import.meta.dirname, 'peer-openai-server.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [chunk] = (await once(server.stdout, 'data')) as [Buffer];
const client = new OpenAI({ apiKey: 'none', baseURL: `http://127.0.0.1:${chunk.toString().trim()}/v1`, maxRetries: 0 });
const specs = tools.specs('customer').map((tool) => ({
  type: 'function' as const,
  function: { name: tool.name, description: tool.description, parameters: { ...tool.parameters }, strict: true },
}));
async function bareTurn(): Promise<void> {
  const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [
    { role: 'system', content: 'You book appointments.' },
    { role: 'user', content: 'When are you open?' },
  ];
  for (;;) {
    const { choices } = await client.chat.completions.create({ model: 'zero', messages, tools: specs });
    const message = choices[0]?.message;
    if (!message?.tool_calls) return;
    messages.push(message);
    for (const call of message.tool_calls)
      messages.push({ role: 'tool', tool_call_id: call.id, content: '{"open":"09:00-18:00"}' });
  }
}

const engineMs = await measure(engineTurn);
const bareMs = await measure(bareTurn);
server.kill();
await engine.stop();
await store.close();
await rm(dataDir, { recursive: true, force: true });
console.log(`engine turn, embedded store, transcript written: ${engineMs.toFixed(3)} ms CPU (limit ${LIMIT_MS.toFixed(1)})`);
console.log(`bare loop over the openai SDK, zero-latency server, nothing kept: ${bareMs.toFixed(3)} ms CPU`);
console.log(`ratio engine / bare loop: ${(engineMs / bareMs).toFixed(2)}`);
if (engineMs > LIMIT_MS) process.exitCode = 1;
