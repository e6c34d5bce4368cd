import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { plainFetch } from '../../../src/interpreters/openai/transport.ts';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/chat`;
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

describe('plainFetch', () => {
  test('sends method, headers and body, and gives status, headers and text', async () => {
    const url = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '2', 'set-cookie': ['a=1', 'b=2'] });
        response.end(JSON.stringify({ method: request.method, key: request.headers.authorization, body }));
      });
    });
    const headers = new Headers({ authorization: 'Bearer k' });
    const response = await plainFetch(url, { method: 'POST', headers, body: '{"text":"क"}' });
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.ok]).toEqual([429, false]);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.bodyUsed).toBe(false);
    expect(JSON.parse(await response.text())).toEqual({ method: 'POST', key: 'Bearer k', body: '{"text":"क"}' });
    expect(response.bodyUsed).toBe(true);
  });

  test('an event stream is read piece by piece, before the server has ended it', async () => {
    let end: (() => void) | undefined;
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      end = () => response.end('data: 2\n\n');
    });
    const reader = (await plainFetch(url)).body?.getReader();
    const read = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
    expect(await read()).toBe('data: 1\n\n');
    end?.();
    expect(await read()).toBe('data: 2\n\n');
    expect((await reader?.read())?.done).toBe(true);
  });

  test('an answer without a body has an empty text', async () => {
    const url = await serve((_, response) => response.writeHead(204).end());
    const response = await plainFetch(url);
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  test('a signal that fires before or during the answer rejects with its reason', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{'));
    const before = AbortSignal.abort(new Error('enough'));
    await expect(plainFetch(url, { signal: before })).rejects.toThrow('enough');
    const during = new AbortController();
    const response = await plainFetch(url, { signal: during.signal });
    const reading = response.text();
    during.abort(new Error('too long'));
    await expect(reading).rejects.toThrow('too long');
  });

  test('a body that breaks off rejects where it is read', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"id":', () => response.destroy());
    });
    const response = await plainFetch(url);
    await expect(response.json()).rejects.toThrow();
  });

  test('nobody there rejects', async () => {
    await expect(plainFetch('http://127.0.0.1:1/v1')).rejects.toThrow('ECONNREFUSED');
  });

  test('a body that is no text goes through the global fetch', async () => {
    const url = await serve((request, response) => void request.pipe(response));
    const response = await plainFetch(url, { method: 'POST', body: new TextEncoder().encode('bytes') });
    expect(await response.text()).toBe('bytes');
  });
});
