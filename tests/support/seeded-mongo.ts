import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startJavaServer } from './mongo-server.ts';
import { removeDataDir, temporaryDataDir } from './server-process.ts';

export type SeededMongo = {
  readonly mongo: Awaited<ReturnType<typeof startJavaServer>>;
  readonly dataDir: string;
  /** What a server needs to use this MongoDB. */
  readonly env: Readonly<Record<string, string>>;
  /** What seeding printed. */
  readonly printed: string;
  close(): Promise<void>;
};

/** A MongoDB of the test's own with the example businesses in it, made by the real `seed` command. */
export async function seededMongo(): Promise<SeededMongo> {
  const mongo = await startJavaServer();
  const dataDir = await temporaryDataDir();
  const env = {
    SESSION_SECRET: 'session-secret-of-the-test-only-0123456789',
    JWT_SECRET: 'owner-secret-of-the-test-only-0123456789ab',
    MONGODB_URI: mongo.uri,
    MONGODB_DATABASE: 'acceptance',
  };
  const seeded = spawnSync(process.execPath, ['src/main.ts', 'seed'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  const close = async (): Promise<void> => {
    await mongo.stop();
    await removeDataDir(dataDir);
  };
  return { mongo, dataDir, env, printed: seeded.stdout + seeded.stderr, close };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
