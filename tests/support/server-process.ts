import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 30_000;

export type ServerProcess = {
  readonly url: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
  /** Everything the process has printed so far. */
  output(): string;
  /** SIGTERM, then waits for the end; gives the exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`, then waits for the end. */
  kill(): Promise<void>;
};

export const temporaryDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'almanac-'));
export const removeDataDir = (dataDir: string): Promise<void> => rm(dataDir, { recursive: true, force: true });

async function serverFile(dataDir: string, pid: number | undefined): Promise<{ url: string } | undefined> {
  try {
    const parsed = JSON.parse(await readFile(join(dataDir, 'server.json'), 'utf8')) as { url: string; pid: number };
    return parsed.pid === pid ? parsed : undefined;
  } catch {
    return undefined; // not written yet
  }
}

/** Starts the real thing as a child process on a free port and waits until it is ready. */
export async function startServer(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      RATE_LIMIT_SESSIONS: '100000',
      RATE_LIMIT_REQUESTS: '100000',
      RATE_LIMIT_BUSINESS_SESSIONS: '100000',
      RATE_LIMIT_MESSAGES: '100000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'exit');
  const giveUpAt = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${String(child.exitCode)}:\n${printed}`);
    if (Date.now() > giveUpAt) {
      child.kill('SIGKILL');
      throw new Error(`the server was not ready within ${START_LIMIT_MS} ms:\n${printed}`);
    }
    const found = env['PORT'] ? { url: `http://127.0.0.1:${env['PORT']}` } : await serverFile(dataDir, child.pid);
    const ready =
      found &&
      (await fetch(`${found.url}/readyz`).then(
        (response) => response.ok,
        () => false,
      ));
    if (found && ready) {
      return {
        url: found.url,
        dataDir,
        child,
        output: () => printed,
        async stop() {
          child.kill('SIGTERM');
          await ended;
          return child.exitCode;
        },
        async kill() {
          child.kill('SIGKILL');
          await ended;
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
