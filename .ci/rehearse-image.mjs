// Does what the Dockerfile does, without Docker: copies what it copies into an empty folder, installs as it installs, starts its command as a user
// without rights and runs its health check. So a file or a package that the image would lack is missed here, not in production.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const HEALTHY_WITHIN_MS = 30_000;
const dockerfile = readFileSync('Dockerfile', 'utf8').replaceAll('\\\n', ' ');
const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));
const argumentsOf = (word) =>
  instructions.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1).trim());
const ignored = readFileSync('.dockerignore', 'utf8');

const work = mkdtempSync(join(tmpdir(), 'almanac-image-'));
const app = join(work, 'app');
const dataDir = join(work, 'data');
mkdirSync(app);
let child;
try {
  for (const copy of argumentsOf('COPY').filter((line) => !line.startsWith('--from'))) {
    const paths = copy.split(/\s+/);
    const target = paths.pop();
    for (const path of paths) {
      if (!ignored.split('\n').includes(`!${path}`)) throw new Error(`.dockerignore keeps ${path} from the builder`);
      cpSync(path, join(app, target === './' ? path : target), { recursive: true });
    }
  }
  // The image's Node is 24; here it is the one that npm brought, so it is called by its path instead of being in the folder.
  const node = join(process.cwd(), 'node_modules/.bin/node');
  const install = argumentsOf('RUN')[0];
  if (!/^npm ci --omit=dev && rm -rf node_modules\/node-linux-\* node_modules\/\.bin\/node$/.test(install))
    throw new Error(`the install step changed: ${install}`);
  execFileSync('sh', ['-c', install], { cwd: app, stdio: ['ignore', 'inherit', 'inherit'] });

  const command = JSON.parse(argumentsOf('CMD')[0]);
  const check = JSON.parse(/CMD (\[.*\])/.exec(argumentsOf('HEALTHCHECK')[0])[1]);
  if (command[0] !== 'node' || check[0] !== 'node') throw new Error('expected CMD and HEALTHCHECK to run node');
  const settings = Object.fromEntries(
    [
      ...argumentsOf('ENV')
        .join(' ')
        .matchAll(/(\w+)=(\S+)/g),
    ].map(([, name, value]) => [name, value]),
  );
  const env = { ...settings, HOST: '127.0.0.1', PORT: '38127', DATA_DIR: dataDir };
  const root = process.getuid?.() === 0;
  const nobody = root ? { uid: 65534, gid: 65534 } : {};
  mkdirSync(dataDir, { mode: 0o700 });
  if (root) execFileSync('chown', ['65534:65534', dataDir]);
  chmodSync(work, 0o755);

  const startedMs = performance.now();
  child = spawn(node, command.slice(1), { cwd: app, env, ...nobody, stdio: ['ignore', 'ignore', 'inherit'] });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the command ended with ${child.exitCode}`);
    if (spawnSync(node, check.slice(1), { cwd: app, env, ...nobody }).status === 0) break;
    if (performance.now() - startedMs > HEALTHY_WITHIN_MS) throw new Error('the health check failed for 30 s');
    await pause(250);
  }
  const widget = await globalThis.fetch('http://127.0.0.1:38127/widget.js');
  if (!widget.ok) throw new Error(`/widget.js answered ${widget.status}`);
  console.log(
    `rehearse-image: healthy after ${Math.round(performance.now() - startedMs)} ms, without development packages, as a user without rights`,
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const code = await ended;
  if (code !== 0) throw new Error(`SIGTERM ended it with ${code}`);
} catch (thrown) {
  console.error(`rehearse-image: failed: ${thrown.message}`);
  process.exitCode = 1;
} finally {
  if (child?.exitCode === null) child.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
}
