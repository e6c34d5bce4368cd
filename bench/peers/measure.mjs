/** node measure.mjs FILE BASE_URL: one engine in this process; prints import time, CPU and median time a turn (best pass), and memory. */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [file, baseURL] = process.argv.slice(2);
const WARM_UP = 100;
const TURNS = 300;
const PASSES = 3;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const began = performance.now();
const { turnOf, close } = await import(pathToFileURL(resolve(file)).href);
const importMs = performance.now() - began;
const turn = await turnOf(baseURL);
for (let n = 0; n < WARM_UP; n++) await turn();
let cpu = Infinity;
let p50 = Infinity;
for (let pass = 0; pass < PASSES; pass++) {
  const times = [];
  const before = cpuMs();
  for (let n = 0; n < TURNS; n++) {
    const at = performance.now();
    await turn();
    times.push(performance.now() - at);
  }
  cpu = Math.min(cpu, (cpuMs() - before) / TURNS);
  times.sort((a, b) => a - b);
  p50 = Math.min(p50, times[TURNS / 2]);
}
const rssMb = process.memoryUsage().rss / 1_048_576;
console.log(JSON.stringify({ importMs, cpuMs: cpu, p50Ms: p50, rssMb }));
await close?.();
process.exit(0);
