import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadOrCreateSecret } from '../../src/security/secrets.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'almanac-secrets-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('a generated secret', () => {
  test('is long, kept for the owner only, and the same at the next start', async () => {
    const dataDir = join(directory, 'data');
    const first = await loadOrCreateSecret(dataDir, 'session');
    expect(first).toMatch(/^[\w-]{64}$/);
    expect(await modeOf(join(dataDir, 'secrets', 'session'))).toBe(0o600);
    expect(await modeOf(join(dataDir, 'secrets'))).toBe(0o700);
    expect(await loadOrCreateSecret(dataDir, 'session')).toBe(first);
  });

  test('differs by name and by folder', async () => {
    const made = await Promise.all([
      loadOrCreateSecret(directory, 'session'),
      loadOrCreateSecret(directory, 'jwt'),
      loadOrCreateSecret(join(directory, 'other'), 'session'),
    ]);
    expect(new Set(made).size).toBe(3);
  });

  test('is one and the same for all who race to make it, and leaves nothing half-made behind', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => loadOrCreateSecret(directory, 'jwt')));
    expect(new Set(made).size).toBe(1);
    expect(await readdir(join(directory, 'secrets'))).toEqual(['jwt']);
  });

  test('that others could read is closed to them', async () => {
    const secret = await loadOrCreateSecret(directory, 'session');
    const path = join(directory, 'secrets', 'session');
    await chmod(path, 0o644);
    expect(await loadOrCreateSecret(directory, 'session')).toBe(secret);
    expect(await modeOf(path)).toBe(0o600);
  });

  test('that was cut short is refused with its file and the remedy, and is not replaced', async () => {
    await mkdir(join(directory, 'secrets'));
    const path = join(directory, 'secrets', 'session');
    await writeFile(path, 'abc');
    await expect(loadOrCreateSecret(directory, 'session')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/secrets\/session: expected at least 32 characters, got 3; restore it/),
    });
    expect(await readFile(path, 'utf8')).toBe('abc');
  });

  test('that cannot be written says where', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(loadOrCreateSecret(join(directory, 'file'), 'session')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/file\/secrets\/session/),
    });
  });
});
