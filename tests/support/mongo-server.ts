import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A MongoDB (or compatible) server for tests: `uri` without a database. `stop` ends only what `start` began. */
export type MongoTestServer = { readonly uri: string; readonly name: string; stop(): Promise<void> };

const SUPPORT = import.meta.dirname;
const jarsFolder = (): string => resolve(process.env.MONGO_JAVA_SERVER_JARS ?? join(SUPPORT, '../../.cache/mongo-java-server'));
const hasJars = (): boolean => existsSync(jarsFolder()) && readdirSync(jarsFolder()).some((name) => name.endsWith('.jar'));

/** Why no server can be used here, or undefined when one can. Plain `npm test` runs no services. */
export function mongoSkipReason(): string | undefined {
  if (process.env.ALMANAC_MONGO !== '1') return 'ALMANAC_MONGO=1 is not set (plain npm test starts no services)';
  if (process.env.TEST_MONGODB_URI || hasJars()) return undefined;
  return `neither TEST_MONGODB_URI nor jars in ${jarsFolder()} (run tests/support/fetch-mongo-server.sh)`;
}

/** The server that TEST_MONGODB_URI names, else mongo-java-server on a free port (or `port`). */
export async function startMongoServer(port = 0): Promise<MongoTestServer> {
  const given = process.env.TEST_MONGODB_URI;
  if (given) return { uri: given, name: 'the server that TEST_MONGODB_URI names', stop: () => Promise.resolve() };
  return startJavaServer(port);
}

/** mongo-java-server in memory: what it holds is gone when it stops. */
export async function startJavaServer(port = 0): Promise<MongoTestServer & { readonly port: number }> {
  // One event loop: with several, one $inc in a thousand came back doubled.
  const child = spawn(
    'java',
    [
      '-Dio.netty.eventLoopThreads=1',
      '-Xmx512m',
      '-cp',
      join(jarsFolder(), '*'),
      join(SUPPORT, 'MongoServer.java'),
      String(port),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const listening = await firstLine(child, () => errors);
  return {
    uri: `mongodb://127.0.0.1:${String(listening)}`,
    name: 'mongo-java-server 1.47.0 (memory backend)',
    port: listening,
    stop: () => stopped(child),
  };
}

async function firstLine(child: ChildProcess, errors: () => string): Promise<number> {
  if (child.stdout === null) throw new Error('the test server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /^listening (\d+)$/.exec(line);
    if (match) return Number(match[1]);
  }
  throw new Error(`the MongoDB-compatible test server did not start: ${errors()}`);
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => {
      done();
    });
    child.stdin?.end();
    child.kill('SIGKILL');
  });
}
