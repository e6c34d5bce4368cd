import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { browserFiles } from '../../../adapters/web/site/bundle.ts';
import { html } from '../../../adapters/web/site/html.ts';
import type { BusinessCard } from '../../../src/ports/channel.ts';
import { LUNA, MemoryChannel } from '../../support/memory-channel.ts';
import type { RunningWeb } from '../../support/web-server.ts';
import { startWeb } from '../../support/web-server.ts';

const HOSTILE: BusinessCard = {
  ...LUNA,
  id: '"><script>alert(1)</script>' as BusinessCard['id'],
  name: '<img src=x onerror=alert(2)>',
  tagline: `"onmouseover='alert(3)'`,
};
let channel: MemoryChannel;
let web: RunningWeb;

beforeAll(async () => {
  channel = new MemoryChannel({ businesses: [LUNA, HOSTILE], answer: () => Promise.resolve() });
  web = await startWeb(channel);
});
afterAll(async () => {
  await web.server.close();
});

test('the widget is one file of less than 40 KB gzipped', async () => {
  const { widget } = await browserFiles();
  console.log(
    `widget.js: ${String(widget.plain.length)} bytes, gzip ${String(widget.gzip.length)}, brotli ${String(widget.brotli.length)}`,
  );
  expect(widget.gzip.length).toBeLessThan(40 * 1024);
  expect(gunzipSync(widget.gzip).equals(widget.plain)).toBe(true);
});

test('the widget never turns text into markup and loads nothing from elsewhere', async () => {
  const source = (await browserFiles()).widget.plain.toString();
  expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/);
  const addresses = new Set(source.match(/https?:\/\/[a-z0-9.-]+/gi) ?? []);
  expect(addresses).toEqual(new Set(['http://www.w3.org'])); // the SVG namespace, never loaded
});

test('the widget comes in the encoding a browser takes, and not again while it is the same', async () => {
  const get = (headers: Record<string, string>) => fetch(`${web.url}/widget.js`, { headers });
  const brotli = await get({ 'Accept-Encoding': 'br, gzip' });
  const gzip = await get({ 'Accept-Encoding': 'gzip' });
  const plain = await get({ 'Accept-Encoding': 'identity' });
  expect([brotli, gzip, plain].map((one) => one.headers.get('Content-Encoding'))).toEqual(['br', 'gzip', null]);
  expect(new Set([await brotli.text(), await gzip.text(), await plain.text()]).size).toBe(1);
  expect(brotli.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(brotli.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  expect(brotli.headers.get('Vary')).toContain('Accept-Encoding');
  // Not by fetch: it adds Cache-Control: no-cache to conditional requests of its own.
  const again = request(`${web.url}/widget.js`, {
    headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': gzip.headers.get('ETag') ?? '' },
  }).end();
  const [response] = (await once(again, 'response')) as [IncomingMessage];
  expect([response.statusCode, await response.toArray()]).toEqual([304, []]);
});

test('an address with the current version may be kept for a year, another one may not', async () => {
  const { widget } = await browserFiles();
  const current = await fetch(`${web.url}/widget.js?v=${widget.hash}`);
  const old = await fetch(`${web.url}/widget.js?v=old`);
  expect(current.headers.get('Cache-Control')).toContain('immutable');
  expect(old.headers.get('Cache-Control')).not.toContain('immutable');
});

test('the home page shows every business and has no inline script or style', async () => {
  const response = await fetch(web.url);
  const page = await response.text();
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  for (const words of ['Luna Hair Studio', 'Haircut', '£45.00', 'Maya, Jonas and Priya', '/widget.js'])
    expect(page).toContain(words);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|<[a-z][^>]*\s(?:style|on[a-z]+)=/i);
  expect(page.match(/<[a-z][^>]*\s(?:src|href)="(?:https?:)?\/\/[^>]*>/g) ?? []).toEqual([]);
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*/);
});

test('a business with a hostile name stays text', async () => {
  const page = await (await fetch(web.url)).text();
  expect(page).not.toContain('<img src=x');
  expect(page).not.toContain('<script>alert');
  expect(html`<b title="${`"'<`}">${'<i>'}</b>`.markup).toBe('<b title="&#34;&#39;&#60;">&#60;i&#62;</b>');
});

test('the home page stands while the store is down: with the list read last, or an apology when there is none', async () => {
  await fetch(web.url);
  channel.down = true;
  const fresh = await startWeb(channel);
  const pages = await Promise.all([web.url, fresh.url].map(async (url) => (await fetch(url)).text()));
  await fresh.server.close();
  channel.down = false;
  expect(pages.map((page) => page.includes('cannot be read at the moment'))).toEqual([false, true]);
  expect(pages[0]).toContain('Chat with Luna Hair Studio');
});

test('the address names whom the chat begins with; an unknown name begins with the first', async () => {
  const begins = async (query: string): Promise<string | undefined> =>
    /<script [^>]*data-business="([^"]*)"/.exec(await (await fetch(`${web.url}/${query}`)).text())?.[1];
  expect(await begins('')).toBe('luna-hair');
  expect(await begins(`?business=${encodeURIComponent(HOSTILE.id)}`)).toContain('&#60;script&#62;');
  expect(await begins('?business=no-such')).toBe('luna-hair');
});

test.each(['/assets/site.css', '/assets/home.js', '/assets/icon.svg'])('%s is served from our own origin', async (path) => {
  const response = await fetch(`${web.url}${path}`);
  expect(response.status).toBe(200);
  expect((await response.text()).length).toBeGreaterThan(100);
});
