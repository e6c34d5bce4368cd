import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readEvents } from '../../../adapters/terminal/event-source.ts';
import { runTerminal } from '../../../adapters/terminal/index.ts';
import type { RemoteConversation } from '../../../adapters/terminal/remote-channel.ts';
import { connectRemote } from '../../../adapters/terminal/remote-channel.ts';
import { createHttpServer } from '../../../adapters/http/server.ts';
import type { HttpServer } from '../../../adapters/http/server.ts';
import { createWeb } from '../../../adapters/web/index.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { BusinessId } from '../../../src/domain/people/ids.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { isZone } from '../../../src/domain/time/zones.ts';
import { createLogger } from '../../../src/logging/logger.ts';
import type { Answerer } from '../../support/memory-channel.ts';
import { LUNA, MemoryChannel } from '../../support/memory-channel.ts';
import { FakeTerminal } from './screen-reader.ts';

const NOW = instant(Date.UTC(2026, 10, 24, 9));
const sender = { role: 'owner', businessId: asId<BusinessId>(LUNA.id) } as const;
const clock = { now: () => NOW };
const logger = createLogger({ level: 'silent' });

const answer: Answerer = async (message, say) => {
  say.typing();
  await say.pause(0);
  say.reply({ text: `re: ${message.text ?? message.action ?? ''}`, choices: [{ label: 'Again', action: 'again-1' }] });
};

let channel: MemoryChannel;
let server: HttpServer;
let url: string;
let port: number;
const open: RemoteConversation[] = [];

async function listen(on = 0): Promise<void> {
  const web = createWeb({ channel, sessions: channel, clock, logger, isTimeZone: isZone });
  server = createHttpServer({ mounts: web.mounts, logger, readiness: () => Promise.resolve(), allowedOrigins: [] });
  ({ port } = await server.listen(on, '127.0.0.1'));
  url = `http://127.0.0.1:${String(port)}`;
}
async function connected(options: Partial<Parameters<typeof connectRemote>[0]> = {}): Promise<RemoteConversation> {
  const remote = await connectRemote({ url, business: LUNA.id, ...options });
  open.push(remote);
  return remote;
}
const talk = (remote: RemoteConversation, terminal: FakeTerminal) =>
  runTerminal({
    channel: remote.channel,
    conversationId: remote.conversationId,
    sender,
    clock,
    input: terminal.input,
    output: terminal.output,
    colour: false,
  });

beforeEach(async () => {
  channel = new MemoryChannel({ businesses: [LUNA], answer, now: () => NOW });
  await listen();
});
afterEach(async () => {
  for (const remote of open.splice(0)) remote.close();
  await server.close();
});

describe('the terminal against a running server', () => {
  test('talks as over its own channel: greeting, words, buttons', async () => {
    const remote = await connected({ timeZone: 'Asia/Kolkata' });
    expect(remote.business).toEqual({ id: LUNA.id, name: LUNA.name });
    const pipe = new FakeTerminal();
    for (const line of ['hello', '1']) pipe.type(line);
    pipe.end();
    await expect(talk(remote, pipe)).resolves.toEqual({ undelivered: 0 });
    expect(pipe.printed).toBe(
      'Welcome to Luna Hair Studio.\n\n› hello\nre: hello\n   1) Again\n\n› 1 (Again)\nre: again-1\n   1) Again\n\n',
    );
    expect(channel.handled.map(({ text, action }) => text ?? action)).toEqual(['hello', 'again-1']);
  });

  test('goes on with an earlier conversation, history first', async () => {
    const first = await connected();
    const before = new FakeTerminal();
    before.type('hello');
    before.end();
    await talk(first, before);
    const second = await connected({ resume: first.token });
    expect([second.resumed, second.conversationId]).toEqual([true, first.conversationId]);
    const after = new FakeTerminal();
    after.end();
    await talk(second, after);
    expect(after.printed).toBe('Welcome to Luna Hair Studio.\n\n› hello\nre: hello\n   1) Again\n\n');
  });

  test('what is said elsewhere arrives by itself, with the indicator before it', async () => {
    const remote = await connected();
    const terminal = new FakeTerminal({ tty: true });
    const done = talk(remote, terminal);
    await terminal.sees('/help shows');
    channel.emit(remote.conversationId, { type: 'typing' });
    await terminal.sees('typing…');
    channel.say(remote.conversationId, { text: 'Your appointment is tomorrow.' });
    await terminal.sees('Your appointment is tomorrow.');
    terminal.type('/quit');
    await done;
    expect(terminal.printed.split('Your appointment is tomorrow.')).toHaveLength(2);
  });

  test('finds its way back after the server restarted, and misses nothing', async () => {
    const remote = await connected();
    const terminal = new FakeTerminal({ tty: true });
    const done = talk(remote, terminal);
    await terminal.sees('/help shows');
    await server.close();
    channel.say(remote.conversationId, { text: 'Said while you were away.' });
    await listen(port);
    await terminal.sees('Said while you were away.');
    terminal.type('still there?');
    await terminal.sees('re: still there?');
    terminal.type('/quit');
    await done;
  });

  test('a session that is over ends the talk with its reason instead of waiting', async () => {
    const remote = await connected();
    channel.expire(remote.token);
    const pipe = new FakeTerminal();
    await expect(talk(remote, pipe)).rejects.toMatchObject({ code: 'EXPIRED' });
  });

  test('an unknown business, a refused owner and a server that is not there are told apart', async () => {
    await expect(connectRemote({ url, business: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(connectRemote({ url, token: 'forged' })).rejects.toMatchObject({ code: 'NOT_FOUND' }); // no dashboard on this server
    await server.close();
    await expect(connectRemote({ url })).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining(url) });
  });
});

describe('server-sent events', () => {
  test('are the same however the bytes are cut', async () => {
    const text =
      ': hello\nretry: 250\n\nid: 7\nevent: reply\ndata: {"a":"é🎉"}\n\nevent:typing\r\ndata:{}\r\n\r\ndata: one\ndata: two\n\ndata: unfinished';
    const bytes = new TextEncoder().encode(text);
    const whole = [
      { event: 'reply', data: '{"a":"é🎉"}', id: '7' },
      { event: 'typing', data: '{}' },
      { event: 'message', data: 'one\ntwo' },
    ];
    for (let size = 1; size <= bytes.length; size++) {
      const pieces = (async function* () {
        await Promise.resolve();
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      })();
      const events: unknown[] = [];
      const retries: number[] = [];
      for await (const event of readEvents(pieces, (milliseconds) => retries.push(milliseconds))) events.push(event);
      expect([size, events, retries]).toEqual([size, whole, [250]]);
    }
  });
});
