import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant } from '../../src/domain/time/types.ts';
import { House, NOW, TALK } from '../engine/kill/house.ts';

const run = promisify(execFile);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-replay-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Told = { readonly code: number; readonly stdout: string; readonly stderr: string };
async function replay(...args: readonly string[]): Promise<Told> {
  const main = join(import.meta.dirname, '../../src/main.ts');
  const env = { ...process.env, DATA_DIR: folder, MONGODB_URI: '' };
  try {
    return { code: 0, ...(await run(process.execPath, [main, 'replay', ...args], { env })) };
  } catch (thrown) {
    return thrown as Told;
  }
}

describe('npm run replay', () => {
  test('prints the conversation and that the stored state follows from its record', async () => {
    const house = await House.open(folder, NOW, 'one');
    await house.furnish();
    await house.say({ id: '1', text: 'Ann Lee, ann@example.com' });
    await house.say({ id: '2', text: 'a haircut with maya on friday at 3pm' });
    await house.say({ id: '3', text: 'yes' });
    await house.close();
    const { code, stdout } = await replay(TALK);
    expect(code).toBe(0);
    expect(stdout).toMatch(/person: a haircut with maya on friday at 3pm/);
    expect(stdout).toMatch(/bot: Booked: /);
    expect(stdout).toMatch(/3 turns run again from the record\. The same as what is stored, byte for byte\./);
  });

  test('says with exit code 1 that the record is not whole once retention has let go of it', async () => {
    const house = await House.open(folder, NOW, 'one');
    await house.furnish();
    await house.say({ id: '1', text: 'hello' });
    await house.engine.stop();
    await house.retention.prune({ transcriptsBefore: instant(NOW + 1) });
    await house.close();
    const { code, stdout } = await replay(TALK);
    expect(code).toBe(1);
    expect(stdout).toMatch(/The record is not whole: how it began/);
  });

  test('of nobody’s conversation says so', async () => {
    expect(await replay('nobody')).toMatchObject({ code: 1, stderr: expect.stringContaining('nobody does not exist') });
    expect(await replay()).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run replay -- ') });
  });
});
