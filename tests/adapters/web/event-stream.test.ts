import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Answerer } from '../../support/memory-channel.ts';
import { LUNA, MemoryChannel } from '../../support/memory-channel.ts';
import { SseReader } from '../../support/sse-reader.ts';
import type { RunningWeb } from '../../support/web-server.ts';
import { startWeb } from '../../support/web-server.ts';

let channel: MemoryChannel;
let web: RunningWeb;
let readers: SseReader[];

const answer: Answerer = async (message, say) => {
  say.delta('You ');
  say.delta('said …');
  say.reply({ text: `You said ${message.text ?? ''}` });
  return Promise.resolve();
};

beforeEach(async () => {
  readers = [];
  channel = new MemoryChannel({ businesses: [LUNA], answer });
  web = await startWeb(channel, { web: { heartbeatMs: 40 } });
});
afterEach(async () => {
  for (const reader of readers) reader.drop();
  await web.server.close();
});

async function begin(): Promise<string> {
  const response = await fetch(`${web.url}/api/chat/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  return ((await response.json()) as { token: string }).token;
}
let made = 0;
async function say(token: string, text: string): Promise<number> {
  const response = await fetch(`${web.url}/api/chat/messages?wait=true`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ clientMessageId: `stream-${String((made += 1))}`, text }),
  });
  return response.status;
}
async function read(token: string, options: { after?: number; lastEventId?: string } = {}): Promise<SseReader> {
  const reader = await SseReader.open(web.url, token, options);
  readers.push(reader);
  return reader;
}
const isLive = (reader: SseReader): boolean => reader.events('live').length > 0;

test('a reader gets what is stored, then says it is live, then what happens', async () => {
  const token = await begin();
  const reader = await (await read(token)).until(isLive);
  expect(reader.response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
  expect(reader.response.headers.get('Cache-Control')).toBe('no-cache, no-transform');
  expect(reader.response.headers.get('X-Accel-Buffering')).toBe('no');
  expect(reader.frames.map((frame) => [frame.event, frame.id])).toEqual([
    ['reply', '1'],
    ['live', undefined],
  ]);
  await say(token, 'hello');
  await reader.until(({ seqs }) => seqs.includes(3));
  expect(reader.frames.slice(2).map((frame) => [frame.event, frame.id])).toEqual([
    ['typing', undefined],
    ['delta', undefined],
    ['delta', undefined],
    ['message', '2'],
    ['reply', '3'],
  ]);
  expect(reader.events('message')[0]?.json).toMatchObject({
    text: 'hello',
    clientMessageId: expect.stringMatching(/^stream-\d+$/),
  });
});

test('a dropped stream resumes after the last sequence number: nothing twice, nothing missing', async () => {
  const token = await begin();
  const first = await (await read(token)).until(isLive);
  await say(token, 'one');
  await first.until(({ seqs }) => seqs.includes(3));
  first.drop();
  await say(token, 'two');
  await say(token, 'three');
  const byQuery = await (await read(token, { after: 3 })).until(isLive);
  const byHeader = await (await read(token, { lastEventId: '3' })).until(isLive);
  for (const second of [byQuery, byHeader]) {
    expect([...first.seqs, ...second.seqs]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(second.events('message').map(({ json }) => json['text'])).toEqual(['two', 'three']);
  }
});

test('the larger of ?after and Last-Event-ID counts', async () => {
  const token = await begin();
  await say(token, 'one');
  const reader = await (await read(token, { after: 1, lastEventId: '2' })).until(isLive);
  expect(reader.seqs).toEqual([3]);
});

test('more stored lines than a page come whole and in order', async () => {
  const token = await begin();
  for (let count = 0; count < 350; count += 1) channel.say('c1', { text: `line ${String(count)}` });
  const reader = await (await read(token)).until(isLive);
  expect(reader.seqs).toEqual(Array.from({ length: 351 }, (_, index) => index + 1));
});

test('two windows of one visitor both see everything, the words typed in the other one included', async () => {
  const token = await begin();
  const windows = [await (await read(token)).until(isLive), await (await read(token)).until(isLive)];
  await Promise.all([say(token, 'left'), say(token, 'right')]);
  for (const reader of windows) {
    await reader.until(({ seqs }) => seqs.includes(5));
    expect(reader.seqs).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(reader.events('message').map(({ json }) => json['text']))).toEqual(new Set(['left', 'right']));
  }
});

test('who joins in the middle of an answer sees that one is coming, never half of it', async () => {
  const token = await begin();
  const reader = await (await read(token)).until(isLive);
  channel.emit('c1', { type: 'delta', text: 'second half' });
  channel.emit('c1', { type: 'delta', text: ' of a sentence' });
  channel.say('c1', { text: 'the whole sentence' });
  await reader.until(({ seqs }) => seqs.includes(2));
  expect(reader.frames.slice(2).map((frame) => frame.event)).toEqual(['typing', 'reply']);
});

test('a reply that was not stored is shown once without an id and never replayed', async () => {
  const token = await begin();
  const reader = await (await read(token)).until(isLive);
  channel.emit('c1', { type: 'reply', seq: 0, reply: { id: 'sorry', text: 'Sorry, not now.' } });
  await reader.until((one) => one.events('reply').length === 2);
  expect(reader.events('reply')[1]).toMatchObject({ json: { seq: 0, reply: { text: 'Sorry, not now.' } } });
  expect(reader.seqs).toEqual([1]);
});

test('a silent stream is kept open by comments', async () => {
  const reader = await read(await begin());
  await reader.until(({ raw }) => (raw.match(/^: still here$/gm) ?? []).length >= 3);
  expect(reader.ended).toBe(false);
});

test('a closing server ends streams and asks readers to come back soon', async () => {
  const reader = await (await read(await begin())).until(isLive);
  const closed = web.server.close();
  await reader.until(({ ended }) => ended);
  await closed;
  expect(reader.raw.endsWith('retry: 1000\n\n')).toBe(true);
  expect(reader.retryMs).toBe(1_000);
});

test('a reader that goes away is forgotten', async () => {
  const reader = await (await read(await begin())).until(isLive);
  expect(channel.listeners('c1')).toBe(1);
  reader.drop();
  const limit = Date.now() + 5_000;
  while (channel.listeners('c1') > 0 && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(channel.listeners('c1')).toBe(0);
});

test('a visitor cannot hold more than eight streams', async () => {
  const token = await begin();
  for (let count = 0; count < 8; count += 1) await (await read(token)).until(isLive);
  const ninth = await read(token);
  expect(ninth.response.status).toBe(429);
});

test('without a valid token there is no stream; while the store is down there is a problem, not an empty stream', async () => {
  const token = await begin();
  expect((await read('token-c42')).response.status).toBe(401);
  channel.down = true;
  const down = await read(token);
  expect(down.response.status).toBe(503);
  expect(down.response.headers.get('Content-Type')).toContain('application/problem+json');
  expect(channel.listeners('c1')).toBe(0);
  channel.down = false;
  expect((await read(token, { after: -1 })).response.status).toBe(400);
});

test('a store that fails between two live lines ends the stream, and the reader finds everything when it comes back', async () => {
  const token = await begin();
  const reader = await (await read(token)).until(isLive);
  channel.down = true;
  channel.say('c1', { text: 'written by another process' });
  channel.say('c1', { text: 'and another' });
  channel.emit('c1', { type: 'reply', seq: 5, reply: { id: 'gap', text: 'with a gap before it' } });
  await reader.until(({ ended }) => ended);
  expect(reader.seqs).toEqual([1, 2, 3]);
  channel.down = false;
  const again = await (await read(token, { after: 3 })).until(isLive);
  expect(again.seqs).toEqual([]);
});
