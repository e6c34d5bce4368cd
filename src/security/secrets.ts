import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../domain/errors.ts';

export type SecretName = 'session' | 'jwt';

const SECRET_BYTES = 48;
const MINIMUM_LENGTH = 32;
const OWNER_ONLY = 0o600;

const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;

async function readSecret(path: string): Promise<string | undefined> {
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).trim();
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw new DomainError('UNAVAILABLE', `cannot read the secret ${path}: give this user the right to read it`, { path }, thrown);
  }
  if (text.length < MINIMUM_LENGTH) {
    throw new DomainError(
      'INVALID_INPUT',
      `${path}: expected at least ${String(MINIMUM_LENGTH)} characters, got ${String(text.length)}; restore it from a backup, or remove it to get a new one (everybody signs in again)`,
      { path },
    );
  }
  // A copy made by hand may have become readable by others.
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, OWNER_ONLY);
  return text;
}

/** Written aside and linked into place: it is there whole or not at all, and the first of several processes wins. */
async function createSecret(directory: string, path: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}`;
  const file = await open(aside, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(`${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(aside, path);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
  } finally {
    await unlink(aside);
  }
}

/**
 * The secret that is kept in `dataDir/secrets/<name>` (mode 0600), made of 48 random bytes at the first call; processes that race get the same
 * one. Fails with UNAVAILABLE when it cannot be read or written, INVALID_INPUT when the file was cut short; both name the file.
 * @example await loadOrCreateSecret('./data', 'session') //=> 'q3v…' (64 characters)
 */
export async function loadOrCreateSecret(dataDir: string, name: SecretName): Promise<string> {
  const directory = join(dataDir, 'secrets');
  const path = join(directory, name);
  const known = await readSecret(path);
  if (known !== undefined) return known;
  try {
    await createSecret(directory, path);
  } catch (thrown) {
    throw new DomainError('UNAVAILABLE', `cannot write the secret ${path}: is DATA_DIR writable?`, { path }, thrown);
  }
  const made = await readSecret(path);
  if (made === undefined) throw new DomainError('UNAVAILABLE', `the secret ${path} vanished while it was made`, { path });
  return made;
}
