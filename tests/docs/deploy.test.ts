import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ChatClient } from '../support/chat-client.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { startServer } from '../support/server-process.ts';

const text = readFileSync('docs/deploy.md', 'utf8');
let work: string;
let server: ServerProcess | undefined;

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'almanac-deploy-'));
});
afterEach(async () => {
  await server?.kill();
  await rm(work, { recursive: true, force: true });
});

/** The shell block of docs/deploy.md that contains these words. */
function commandsWith(words: string): string {
  const found = [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map((match) => match[1] ?? '')
    .filter((block) => block.includes(words));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

describe('docs/deploy.md', () => {
  test('a copy of the stopped folder, made as it says, goes on where the server stopped: data, sign-ins, secrets', async () => {
    const dataDir = join(work, 'data');
    const restoredDir = join(work, 'restored');
    server = await startServer(dataDir);
    const client = await ChatClient.start(server.url, 'luna-hair');
    const { text: answer } = await client.say('What do you offer?');
    expect(await server.stop()).toBe(0);

    const shell = commandsWith('tar -C');
    execFileSync('sh', ['-euc', shell], {
      cwd: work,
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir, RESTORED_DIR: restoredDir },
    });
    expect((await stat(restoredDir)).mode & 0o777).toBe(0o700);
    expect((await stat(join(restoredDir, 'secrets', 'session'))).mode & 0o777).toBe(0o600);

    server = await startServer(restoredDir);
    const response = await fetch(`${server.url}/api/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ resume: client.token }),
    });
    expect(await response.json()).toMatchObject({ resumed: true, conversationId: client.conversationId });
    const stream = await fetch(`${server.url}/api/chat/stream?after=0`, { headers: { authorization: `Bearer ${client.token}` } });
    let shown = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) {
      shown += decoder.decode(chunk as Uint8Array, { stream: true });
      if (shown.includes('event: live')) break;
    }
    expect(shown).toContain(JSON.stringify(answer).slice(1, -1));
  }, 90_000); // two starts of the whole server, each slow on a busy machine
});
