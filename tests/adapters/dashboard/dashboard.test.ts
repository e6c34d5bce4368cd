import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatClient } from '../../support/chat-client.ts';
import type { ServerProcess } from '../../support/server-process.ts';
import { removeDataDir, startServer, temporaryDataDir } from '../../support/server-process.ts';

let dataDir: string;
let server: ServerProcess;
beforeAll(async () => {
  dataDir = await temporaryDataDir();
  server = await startServer(dataDir);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await removeDataDir(dataDir);
}, 60_000);

const link = (business: string): string => new RegExp(`${business} +(http\\S+)`).exec(server.output())?.[1] ?? '';
const form = (path: string, values: Record<string, string>, cookie = ''): Promise<Response> =>
  fetch(`${server.url}/dashboard/${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  });
const tokenIn = (url: string): string => new URL(url).searchParams.get('token') ?? '';
const page = async (cookie: string): Promise<string> => (await fetch(`${server.url}/dashboard`, { headers: { cookie } })).text();
const signIn = async (business: string): Promise<string> =>
  (await form('sign-in', { token: tokenIn(link(business)) })).headers.get('set-cookie')?.split(';')[0] ?? '';

describe('an owner in the browser', () => {
  it('is not signed in by opening the link, only by pressing its button, and only once', async () => {
    const url = link('luna-hair');
    const opened = await fetch(url);
    expect(opened.headers.get('set-cookie')).toBeNull();
    expect(await opened.text()).toContain('Sign in as owner');
    const pressed = await form('sign-in', { token: tokenIn(url) });
    expect(pressed.status).toBe(303);
    expect(pressed.headers.get('set-cookie')).toMatch(/almanac_owner=.*HttpOnly.*SameSite=Strict/i);
    const again = await form('sign-in', { token: tokenIn(url) });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([403, null]);
    expect(await again.text()).toContain('does not work any more');
  });

  it('sees the week of the own business, blocks time once however often the form is sent, and is told what is in the way', async () => {
    const cookie = await signIn('harbor-dental');
    const before = await page(cookie);
    expect(before).toContain('Harbor Dental');
    expect(before).not.toContain('Luna Hair');
    const operationId = /name="operationId"\s+value="([^"]+)"/.exec(before)?.[1] ?? '';
    const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const values = { operationId, provider: 'Sam Whitaker', date, from: '05:00', to: '05:30', note: 'boiler' };
    const first = await (await form('block-time', values, cookie)).text();
    expect(first).toMatch(/Blocked for Sam Whitaker|Not done/);
    const second = await (await form('block-time', values, cookie)).text();
    expect(/role="status">.*?<\/p>/s.exec(second)?.[0]).toEqual(/role="status">.*?<\/p>/s.exec(first)?.[0]);
    expect(
      await (await form('block-time', { ...values, operationId: 'another-operation', to: '5 o clock' }, cookie)).text(),
    ).toContain('Not done: to: expected a time');
  });

  it('sees who waits for a person, answers them once however often the form is sent, and gives them back', async () => {
    const customer = await ChatClient.start(server.url, 'weber-brandt');
    await customer.say('talk to a human please');
    await customer.tell('<b>my invoice</b> is wrong');
    const cookie = await signIn('weber-brandt');
    const before = await page(cookie);
    expect(before).toContain('Waiting for a person');
    expect(before).toContain('&#60;b&#62;my invoice&#60;/b&#62; is wrong');
    const of = (name: string): string => new RegExp(`name="${name}"\\s+value="([^"]+)"`).exec(before)?.[1] ?? '';
    const values = { operationId: of('operationId'), conversation: of('conversation'), text: 'I will send a new one.' };
    expect((await form('answer', values)).status).toBe(403);
    for (let sent = 0; sent < 2; sent += 1) expect(await (await form('answer', values, cookie)).text()).toContain('Sent.');
    expect((await page(cookie)).match(/I will send a new one\./g)).toHaveLength(1);
    const back = await form('hand-back', { ...values, operationId: 'another-operation' }, cookie);
    expect(await back.text()).not.toContain('Waiting for a person');
    expect((await customer.say('thanks')).text).not.toBe('');
  });

  it('gets an owner chat with the cookie and nothing without it', async () => {
    expect((await form('chat-sessions', {})).status).toBe(403);
    const cookie = await signIn('stillwater-therapy');
    const response = await form('chat-sessions', {}, cookie);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ business: { id: 'stillwater-therapy' }, resumed: false });
  });

  it('is known to the public API by the same cookie, from pages of this server; a chat session’s token is a customer there', async () => {
    const signedIn = await form('sign-in', { token: tokenIn(link('rao-maths')) });
    expect(signedIn.headers.getSetCookie().map((one) => /Path=([^;]+)/.exec(one)?.[1])).toEqual(['/dashboard', '/api/v1']);
    const cookie = signedIn.headers.getSetCookie()[1]?.split(';')[0] ?? '';
    const agenda = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${server.url}/api/v1/businesses/rao-maths/agenda`, { headers });
    expect((await agenda({ cookie })).status).toBe(401);
    const own = await agenda({ cookie, 'sec-fetch-site': 'same-origin' });
    expect([own.status, ((await own.json()) as { days: unknown[] }).days.length]).toEqual([200, 1]);
    const { token } = await ChatClient.start(server.url, 'rao-maths');
    expect((await agenda({ authorization: `Bearer ${token}` })).status).toBe(403);
    const bookings = await fetch(`${server.url}/api/v1/businesses/rao-maths/appointments`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([bookings.status, await bookings.json()]).toEqual([200, { appointments: [] }]);
  });

  it('signed out sees how to sign in', async () => {
    expect(await page('')).toContain('one-time link');
    expect(await page('almanac_owner=forged.token.here')).toContain('one-time link');
  });
});
