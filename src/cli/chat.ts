import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTerminal } from '../../adapters/terminal/index.ts';
import { connectRemote } from '../../adapters/terminal/remote-channel.ts';
import { remoteHandoffs } from '../../adapters/terminal/remote-handoffs.ts';
import { compose, composeTokens } from '../compose.ts';
import type { Config } from '../config.ts';
import { loadConfig } from '../config.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId, CustomerId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { hereZone } from '../domain/time/here.ts';
import { HOUR_MS, instant } from '../domain/time/types.ts';
import { systemClock } from '../system/clock.ts';
import { findRunningServer } from './server-file.ts';

type Who = { readonly business?: string; readonly asOwner: boolean };

/** @example readWho(['--as', 'owner:luna-hair']) //=> { business: 'luna-hair', asOwner: true } */
export function readWho(args: readonly string[]): Who {
  const { values } = parseArgs({
    args: [...args],
    options: { as: { type: 'string' }, business: { type: 'string' } },
    strict: true,
  });
  if (values.as === undefined) return { asOwner: false, ...(values.business ? { business: values.business } : {}) };
  const owner = /^owner:(.+)$/.exec(values.as);
  if (!owner?.[1])
    throw new Error(`--as: expected owner:<business>, for example owner:luna-hair, got ${JSON.stringify(values.as)}`);
  return { business: owner[1], asOwner: true };
}

/** Where the token of this kind of talk is kept, so that the next one goes on with it. */
const tokenPath = (dataDir: string, who: Who): string =>
  join(dataDir, 'terminal', `${who.asOwner ? 'owner' : 'customer'}-${(who.business ?? 'first').replace(/[^A-Za-z0-9_-]/g, '_')}`);

async function keptToken(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
}

async function keepToken(path: string, token: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  await writeFile(path, token, { mode: 0o600 });
}

/** Talks with the bot in the terminal: with the server that holds DATA_DIR if one runs, else by opening the store itself. */
export async function chat(args: readonly string[]): Promise<void> {
  const who = readWho(args);
  const config = loadConfig();
  const path = tokenPath(config.dataDir, who);
  const resume = await keptToken(path);
  const server = config.mongo ? undefined : await findRunningServer(config.dataDir);
  const talk = { clock: systemClock, input: process.stdin, output: process.stdout, timeZone: hereZone() };
  if (server) {
    const ownerToken = who.asOwner && who.business ? await ownerSession(config, who.business) : undefined;
    const remote = await connectRemote({
      url: server.url,
      timeZone: talk.timeZone,
      ...(who.business ? { business: who.business } : {}),
      ...(ownerToken ? { token: ownerToken } : {}),
      ...(resume ? { resume } : {}),
    });
    await keepToken(path, remote.token);
    const sender: Principal = {
      role: 'customer',
      businessId: asId<BusinessId>(remote.business.id),
      customerId: asId<CustomerId>('remote'),
    };
    await runTerminal({
      ...talk,
      channel: remote.channel,
      conversationId: remote.conversationId,
      sender,
      publicUrl: server.url,
      ...(ownerToken ? { handoffs: remoteHandoffs(server.url, remote.business.id, ownerToken) } : {}),
    });
    remote.close();
    return;
  }
  const app = await compose({ ...config, log: { level: 'error' } }, (error) => {
    console.error(`Almanac stops: ${error.message}`);
    process.exit(70);
  });
  await app.start();
  const session =
    who.asOwner && who.business
      ? await app.sessions.startAs({ role: 'owner', businessId: asId<BusinessId>(who.business) }, 'terminal', {
          timeZone: talk.timeZone,
          ...(resume ? { resume } : {}),
        })
      : await app.sessions.start({
          timeZone: talk.timeZone,
          ...(who.business ? { business: who.business } : {}),
          ...(resume ? { resume } : {}),
        });
  await keepToken(path, session.token);
  const { conversationId, sender } = await app.sessions.verify(session.token);
  await runTerminal({
    ...talk,
    channel: app.engine,
    conversationId,
    sender,
    ...(sender.role === 'owner' ? { handoffs: app.handoffs(sender, session.business.name) } : {}),
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
  });
  await app.stop();
}

/** A short owner's session for the running server, signed with the secrets of DATA_DIR: whoever can read them may. */
async function ownerSession(config: Config, business: string): Promise<string> {
  const tokens = await composeTokens(config);
  return await tokens.sign({ kind: 'owner', businessId: asId<BusinessId>(business) }, instant(systemClock.now() + HOUR_MS));
}
