import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answerer } from '../../support/memory-channel.ts';
import { LUNA, MemoryChannel } from '../../support/memory-channel.ts';
import type { RunningWeb } from '../../support/web-server.ts';
import { startWeb } from '../../support/web-server.ts';

let channel: MemoryChannel;
let web: RunningWeb;
let finish: Promise<void> | undefined;

const answer: Answerer = async (message, say) => {
  if (message.text === 'slow') await finish;
  if (message.text === 'break') throw new Error('the engine broke on "break"');
  say.reply({ text: `You said ${message.text ?? message.action ?? ''}` });
};

beforeEach(async () => {
  finish = undefined;
  channel = new MemoryChannel({ businesses: [LUNA], answer });
  web = await startWeb(channel, { web: { limits: { messagesPerToken: 25, sessionsPerAddress: 12 } } });
});
afterEach(async () => {
  await web.server.close();
});

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers };

async function post(path: string, body: unknown, token?: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${web.url}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const type = response.headers.get('Content-Type') ?? '';
  return {
    status: response.status,
    body: type.includes('json') ? ((await response.json()) as Record<string, unknown>) : {},
    headers: response.headers,
  };
}
const session = async (body: object = {}): Promise<string> => String((await post('/api/chat/sessions', body)).body['token']);
let made = 0;
const freshId = (): string => `message-${String((made += 1)).padStart(6, '0')}`;

describe('sessions', () => {
  test('a new visitor gets a conversation of the wanted business, a token and its end', async () => {
    const { status, body } = await post('/api/chat/sessions', {
      business: 'luna-hair',
      timeZone: 'Asia/Kolkata',
      locale: 'en-IN',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      conversationId: 'c1',
      token: 'token-c1',
      resumed: false,
      business: { name: 'Luna Hair Studio' },
    });
    expect(body['expiresAt']).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  });
  test('a token resumes its conversation; an expired one opens another', async () => {
    const token = await session();
    expect((await post('/api/chat/sessions', { resume: token })).body).toMatchObject({ conversationId: 'c1', resumed: true });
    channel.expire(token);
    expect((await post('/api/chat/sessions', { resume: token })).body).toMatchObject({ conversationId: 'c2', resumed: false });
  });
  test('an unknown business is NOT_FOUND', async () => {
    const { status, body } = await post('/api/chat/sessions', { business: 'no-such' });
    expect([status, body['code']]).toEqual([404, 'NOT_FOUND']);
  });
  test('an unknown field is refused by name, so that no caller believes it counts', async () => {
    const { status, body } = await post('/api/chat/sessions', { customerId: 'x' });
    expect([status, body['code']]).toEqual([400, 'INVALID_INPUT']);
    expect(body['detail']).toContain('customerId');
  });
  test('more sessions a minute than allowed are RATE_LIMITED and say when to come back', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await post('/api/chat/sessions', {})).status);
    const refused = await post('/api/chat/sessions', {});
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect([refused.status, refused.body['code'], refused.body['retryable']]).toEqual([429, 'RATE_LIMITED', true]);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('messages', () => {
  test('202 comes once the message is durable, before the turn is over', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    finish = promise;
    const token = await session();
    expect((await post('/api/chat/messages', { clientMessageId: freshId(), text: 'slow' }, token)).status).toBe(202);
    expect(channel.handled.map((message) => message.text)).toEqual(['slow']);
    resolve(undefined);
  });
  test('wait=true answers with everything said in the turn', async () => {
    const token = await session();
    const { status, body } = await post('/api/chat/messages?wait=true', { clientMessageId: freshId(), text: '  hello ' }, token);
    expect(status).toBe(200);
    expect(body['replies']).toMatchObject([{ text: 'You said hello' }]);
  });
  test('the same clientMessageId twice is one message', async () => {
    const token = await session();
    const message = { clientMessageId: freshId(), text: 'once' };
    const statuses = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => (await post('/api/chat/messages', message, token)).status),
    );
    expect(statuses).toEqual([202, 202, 202, 202, 202]);
    expect(channel.handled).toHaveLength(1);
  });
  test('the same clientMessageId of two visitors are two messages', async () => {
    const message = { clientMessageId: freshId(), text: 'mine' };
    for (const token of [await session(), await session()]) await post('/api/chat/messages', message, token);
    expect(new Set(channel.handled.map(({ id }) => id)).size).toBe(2);
  });
  test('whoever speaks is decided by the token alone', async () => {
    const token = await session();
    await post('/api/chat/messages', { clientMessageId: freshId(), text: 'hi' }, token);
    expect(channel.handled[0]).toMatchObject({ conversationId: 'c1', sender: { role: 'customer', customerId: 'v-c1' } });
    const forged = await post('/api/chat/messages', { clientMessageId: freshId(), text: 'hi', sender: { role: 'owner' } }, token);
    expect([forged.status, forged.body['code']]).toEqual([400, 'INVALID_INPUT']);
  });
  test.each([
    ['no id', { text: 'hi' }],
    ['an id with spaces', { clientMessageId: 'with some spaces', text: 'hi' }],
    ['neither text nor action', { clientMessageId: 'message-x' }],
    ['both text and action', { clientMessageId: 'message-x', text: 'hi', action: 'a1' }],
    ['only spaces', { clientMessageId: 'message-x', text: '   ' }],
    ['an action of 49 bytes', { clientMessageId: 'message-x', action: 'a'.repeat(49) }],
    ['an action beyond ASCII', { clientMessageId: 'message-x', action: 'ä' }],
    ['2,001 letters', { clientMessageId: 'message-x', text: 'a'.repeat(2_001) }],
    ['a list', []],
    ['broken JSON', '{"text": '],
  ])('%s is INVALID_INPUT and reaches nobody', async (_name, body) => {
    const token = await session();
    const { status, body: problem } = await post('/api/chat/messages', body, token);
    expect([status, problem['code'], problem['retryable']]).toEqual([400, 'INVALID_INPUT', false]);
    expect(channel.handled).toEqual([]);
  });
  test('a body beyond 16 kB is refused with 413', async () => {
    const token = await session();
    const { status, body } = await post('/api/chat/messages', { clientMessageId: freshId(), text: 'a'.repeat(20_000) }, token);
    expect([status, body['code']]).toEqual([413, 'INVALID_INPUT']);
  });
  test('without a token, with a strange one and with an expired one: 401, so that the widget opens a session', async () => {
    const token = await session();
    channel.expire(token);
    const message = { clientMessageId: freshId(), text: 'hi' };
    const answers = [await post('/api/chat/messages', message), await post('/api/chat/messages', message, 'token-c99')];
    const expired = await post('/api/chat/messages', message, token);
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
      [401, 'FORBIDDEN'],
      [401, 'FORBIDDEN'],
    ]);
    expect([expired.status, expired.body['code']]).toEqual([401, 'EXPIRED']);
    expect(expired.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(channel.handled).toEqual([]);
  });
  test('more messages a minute than allowed are RATE_LIMITED for this visitor only', async () => {
    const token = await session();
    for (let count = 0; count < 25; count += 1)
      await post('/api/chat/messages', { clientMessageId: freshId(), text: 'x' }, token);
    const refused = await post('/api/chat/messages', { clientMessageId: freshId(), text: 'x' }, token);
    const other = await post('/api/chat/messages', { clientMessageId: freshId(), text: 'x' }, await session());
    expect([refused.status, other.status]).toEqual([429, 202]);
  });
  test('while the store is down: 503 that may be retried, nothing leaks, nothing is accepted', async () => {
    const token = await session();
    channel.down = true;
    const { status, body, headers } = await post('/api/chat/messages', { clientMessageId: freshId(), text: 'hi' }, token);
    expect([status, body['code'], body['retryable']]).toEqual([503, 'UNAVAILABLE', true]);
    expect(headers.get('Retry-After')).toBe('2');
    expect(JSON.stringify(body)).not.toContain('secret-host');
    channel.down = false;
    expect(channel.handled).toEqual([]);
  });
  test('a failure of the engine is a plain 500; the log says where and repeats no words of the visitor', async () => {
    const token = await session();
    const { status, body } = await post('/api/chat/messages?wait=true', { clientMessageId: freshId(), text: 'break' }, token);
    expect([status, body['code'], body['detail']]).toEqual([500, 'INTERNAL', 'Something went wrong on our side']);
    expect(web.logger.lines.some((line) => line.event === 'web-turn-failed')).toBe(true);
  });
  test('closing waits for a running turn', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    finish = promise;
    const token = await session();
    await post('/api/chat/messages', { clientMessageId: freshId(), text: 'slow' }, token);
    const closed = web.server.close().then(() => channel.transcript('c1' as never, 0, 10));
    resolve(undefined);
    expect((await closed).at(-1)?.text).toBe('You said slow');
  });
});

describe('lists and files', () => {
  test('anybody may read the businesses', async () => {
    const response = await fetch(`${web.url}/api/chat/businesses`);
    expect(await response.json()).toMatchObject({ businesses: [{ id: 'luna-hair', services: [{ name: 'Haircut' }, {}] }] });
  });
  test('a calendar file comes as a download that nobody caches; a wrong token gives none', async () => {
    channel.addFile('good', { name: 'ALM-1.ics', body: 'BEGIN:VCALENDAR' });
    const good = await fetch(`${web.url}/files/appointment.ics?token=good`);
    expect(await good.text()).toBe('BEGIN:VCALENDAR');
    expect(good.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(good.headers.get('Content-Disposition')).toMatch(/^attachment; filename="?ALM-1\.ics"?$/);
    expect(good.headers.get('Cache-Control')).toBe('private, no-store');
    const wrong = await fetch(`${web.url}/files/appointment.ics?token=bad`);
    const none = await fetch(`${web.url}/files/appointment.ics`);
    expect([wrong.status, none.status]).toEqual([403, 400]);
  });

  test('all that is held about somebody comes as a download that nobody caches; a wrong token gives none', async () => {
    channel.addFile('mine', { name: 'my-data-luna-hair.json', body: '{}' });
    const good = await fetch(`${web.url}/files/my-data.json?token=mine`);
    expect(await good.text()).toBe('{}');
    expect(good.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(good.headers.get('Content-Disposition')).toMatch(/^attachment; filename="?my-data-luna-hair\.json"?$/);
    expect(good.headers.get('Cache-Control')).toBe('private, no-store');
    const wrong = await fetch(`${web.url}/files/my-data.json?token=bad`);
    expect(wrong.status).toBe(403);
  });
});
