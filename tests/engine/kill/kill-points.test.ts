import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import { instant } from '../../../src/domain/time/types.ts';
import type { Reply } from '../../../src/ports/channel.ts';
import type { Delivery } from './house.ts';
import { ANN, House, LATER, NOW, TALK } from './house.ts';

const run = promisify(execFile);
const MOST_STEPS = 60;
/** By default a few points of the first story; every point of every story in the deep run. */
const DEEP = Boolean(process.env['ALMANAC_DEEP']);
const EVERY = DEEP ? 1 : 6;

type Story = {
  readonly name: string;
  /** Said before, in a calm process. */
  readonly before: readonly string[];
  /** The delivery in which the process dies: a text, or the Confirm button of the last reply. */
  readonly dies: string;
  /** Living appointments after it, as states and days. */
  readonly stands: readonly string[];
  /** What the one answer says. */
  readonly says: RegExp;
};

const BOOK = ['Ann Lee, ann@example.com', 'a haircut with maya on friday at 3pm'];
const STORIES: readonly Story[] = [
  { name: 'a yes to a booking', before: BOOK, dies: 'Confirm', stands: ['confirmed 2026-11-27'], says: /^Booked: / },
  {
    name: 'a wish that becomes a proposal',
    before: BOOK.slice(0, 1),
    dies: 'a haircut with maya on friday at 3pm',
    stands: [],
    says: /Shall I go ahead\?/,
  },
  {
    name: 'a yes to a move',
    before: [...BOOK, 'yes', 'move it to saturday at 11'],
    dies: 'Confirm',
    stands: ['confirmed 2026-11-28'],
    says: /^Moved|^Your .* is now|moved/i,
  },
  { name: 'a yes to cancelling', before: [...BOOK, 'yes', 'cancel it'], dies: 'Confirm', stands: [], says: /^Cancelled: / },
  {
    name: 'a word to a person of the business',
    before: BOOK.slice(0, 1),
    dies: 'talk to a human please',
    stands: [],
    says: /passed this on/,
  },
];

const living = async (house: House): Promise<readonly Appointment[]> =>
  (await house.store.appointments.ofCustomer(ANN.businessId, ANN.customerId, instant(0))).filter(
    ({ state }) => state !== 'cancelled',
  );

/** Prepares a folder up to the last delivery; gives that delivery and how many lines a person had seen. */
async function prepare(folder: string, story: Story): Promise<{ readonly delivery: Delivery; readonly seen: number }> {
  const calm = await House.open(folder, NOW, 'calm');
  await calm.furnish();
  let last: Reply | undefined;
  for (const [index, text] of story.before.entries()) last = await calm.say({ id: `calm-${index}`, text });
  const action = last?.choices?.find(({ label }) => label === story.dies)?.action;
  const seen = (await calm.engine.transcript(TALK, 0, 200)).length;
  await calm.work();
  await calm.close();
  if (story.dies === 'Confirm' && action === undefined)
    throw new Error(`${story.name}: no Confirm in ${last?.text ?? 'nothing'}`);
  return { delivery: { id: 'deadly', ...(action === undefined ? { text: story.dies } : { action }) }, seen };
}

type Death = { readonly killed: boolean; readonly steps: readonly string[] };

async function dieAt(folder: string, n: number, when: 'before' | 'after', delivery: Delivery): Promise<Death> {
  const script = join(import.meta.dirname, 'process.ts');
  try {
    const { stdout } = await run(process.execPath, [script, folder, String(n), when, JSON.stringify(delivery)], {
      timeout: 60_000,
    });
    return { killed: false, steps: stdout.trim().split('\n') };
  } catch (thrown) {
    const { signal, stdout, stderr } = thrown as { signal?: string; stdout?: string; stderr?: string };
    if (signal !== 'SIGKILL') throw new Error(`the child failed otherwise: ${stderr ?? ''}`, { cause: thrown });
    return { killed: true, steps: (stdout ?? '').trim().split('\n') };
  }
}

/** What a person and the books show after the next process has taken over and the channel has delivered again. */
async function aftermath(folder: string, story: Story, delivery: Delivery, seen: number): Promise<void> {
  const next = await House.open(folder, LATER, 'next');
  try {
    await next.engine.start();
    await next.say(delivery);
    await next.work();
    const standing = await living(next);
    expect(standing.map(({ state, wallStart }) => `${state} ${wallStart.date}`)).toEqual(story.stands);
    for (const { claims } of standing) expect(new Set(claims).size).toBe(claims.length);
    const answers = (await next.engine.transcript(TALK, 0, 200)).slice(seen).filter(({ from }) => from === 'bot');
    expect(answers.map(({ text }) => text)).toEqual([expect.stringMatching(story.says)]);
    expect((await next.store.conversations.get(TALK))?.outgoing).toEqual([]);
    expect((await next.store.inbox.get(`web|${TALK}|deadly`))?.state).toBe('done');
  } finally {
    await next.close();
  }
}

describe('a process killed at any step at the store', () => {
  it.each(DEEP ? STORIES : STORIES.slice(0, 1))(
    'of $name: the next one ends what was begun, once',
    async (story) => {
      const table: string[] = [];
      for (const when of ['before', 'after'] as const)
        for (let n = when === 'before' ? 1 : 2; n < MOST_STEPS; n += EVERY) {
          const folder = await mkdtemp(join(tmpdir(), 'almanac-kill-'));
          try {
            const { delivery, seen } = await prepare(folder, story);
            const { killed, steps } = await dieAt(folder, n, when, delivery);
            await aftermath(folder, story, delivery, seen);
            if (!killed) break;
            table.push(`${when} ${String(n)} ${steps.at(-1) ?? ''}`);
          } finally {
            await rm(folder, { recursive: true, force: true });
          }
        }
      console.info(`kill points of ${story.name}: ${table.join(', ')}`);
      expect(table.length).toBeGreaterThan(DEEP ? 16 : 3);
      await assertDocumented(table);
    },
    900_000,
  );
});

/** docs/architecture.md names every step at which a process may die, and what happens then. */
async function assertDocumented(table: readonly string[]): Promise<void> {
  const document = await readFile(join(import.meta.dirname, '../../../docs/architecture.md'), 'utf8');
  const steps = new Set(table.map((line) => line.split(' ').at(-1) ?? ''));
  expect([...steps].filter((step) => !document.includes(`\`${step}\``))).toEqual([]);
}
