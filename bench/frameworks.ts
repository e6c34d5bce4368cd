/**
 * CPU of one whole turn (two model calls, one tool call, a new thread) against one zero-latency server: our engine with its full durability on the embedded
 * store beside other engines that keep nothing, or keep it in memory. Each in a process of its own, in turns, best of several passes. Prints the ratios and
 * our engine's own share (total minus a bare loop over the SDK); fails when a limit is missed. Needs `npm ci --prefix bench/peers`.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const ROUNDS = 3;
const MOST_OF_FASTEST = 0.8;
const MOST_OF_LANGGRAPH = 0.35;
const OWN_SHARE_MS = 0.6;

const peers = join(import.meta.dirname, 'peers');
const ENGINES = {
  'bare loop over openai': join(peers, 'openai-loop.mjs'),
  almanac: join(import.meta.dirname, 'peer-almanac.ts'),
  '@openai/agents': join(peers, 'agents.mjs'),
  ai: join(peers, 'ai.mjs'),
  '@langchain/langgraph': join(peers, 'langgraph.mjs'),
} as const;
type Engine = keyof typeof ENGINES;
const FRAMEWORKS: readonly Engine[] = ['@openai/agents', 'ai', '@langchain/langgraph'];

const figuresOf = z.object({ importMs: z.number(), cpuMs: z.number(), p50Ms: z.number(), rssMb: z.number() });
type Figures = z.infer<typeof figuresOf>;

if (!existsSync(join(peers, 'node_modules'))) {
  console.error('The peers are not installed: npm ci --prefix bench/peers');
  process.exit(1);
}
const run = promisify(execFile);
const env = {
  ...process.env,
  NODE_ENV: 'production',
  OPENAI_AGENTS_DISABLE_TRACING: '1',
  LANGSMITH_TRACING: 'false',
  AI_SDK_LOG_WARNINGS: 'false',
};
const server = spawn(process.execPath, [join(peers, 'server.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
const [chunk] = (await once(server.stdout, 'data')) as [Buffer];
const baseUrl = `http://127.0.0.1:${chunk.toString().trim()}/v1`;

const best = new Map<Engine, Figures>();
for (let round = 0; round < ROUNDS; round++)
  for (const [name, file] of Object.entries(ENGINES) as [Engine, string][]) {
    const { stdout } = await run(process.execPath, [join(peers, 'measure.mjs'), file, baseUrl], { env });
    const figures = figuresOf.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    const before = best.get(name);
    if (!before || figures.cpuMs < before.cpuMs) best.set(name, figures);
  }
server.kill();

const cpuOf = (name: Engine): number => best.get(name)?.cpuMs ?? Number.NaN;
const ours = cpuOf('almanac');
for (const [name, { cpuMs, p50Ms, importMs, rssMb }] of best)
  console.log(
    `${name.padEnd(24)} ${cpuMs.toFixed(2)} ms CPU a turn, p50 ${p50Ms.toFixed(2)} ms, import ${importMs.toFixed(0)} ms, ${rssMb.toFixed(0)} MB; almanac / it ${(ours / cpuMs).toFixed(2)}`,
  );
const fastest = Math.min(...FRAMEWORKS.map(cpuOf));
const own = ours - cpuOf('bare loop over openai');
const limits: readonly (readonly [string, number, number])[] = [
  ['almanac / the fastest framework', ours / fastest, MOST_OF_FASTEST],
  ['almanac / LangGraph', ours / cpuOf('@langchain/langgraph'), MOST_OF_LANGGRAPH],
  ['the engine’s own share, ms CPU', own, OWN_SHARE_MS],
];
for (const [what, value, most] of limits) {
  const holds = value <= most;
  console.log(`${what}: ${value.toFixed(2)} (limit ${most.toFixed(2)})${holds ? '' : ' MISSED'}`);
  if (!holds) process.exitCode = 1;
}
