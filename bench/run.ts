/** `npm run bench`: every benchmark in this folder, one after the other, each in a process of its own. `-- engine` runs those whose name begins so. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv[2] ?? '';
const benches = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.ts') && file !== 'run.ts' && !file.startsWith('peer-') && file.startsWith(wanted),
);
let missed = 0;
for (const file of benches) {
  console.log(`\n== ${file.replace(/\.ts$/, '')}`);
  if (spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' }).status !== 0) missed += 1;
}
console.log(missed === 0 ? '\nEvery limit holds.' : `\n${missed} benchmark(s) missed a limit.`);
process.exitCode = missed === 0 ? 0 : 1;
