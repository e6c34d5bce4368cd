import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import type { ServerProcess } from '../support/server-process.ts';
import { removeDataDir, startServer, temporaryDataDir } from '../support/server-process.ts';
import { ChatPage, freePort, launch, styleOf } from './chat-page.ts';

let browser: Browser;
let server: ServerProcess;
let dataDir: string;
let host: Server;
let hostUrl: string;
let strangerUrl: string;

/** A salon's own page: its own styles that would break a chat, and a policy that allows nothing inline. */
const hostPage = (path: string): string => {
  const tag = `<script src="${server.url}/widget.js" data-business="luna-hair" data-position="${path === '/left' ? 'left' : 'right'}" async></script>`;
  return `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Our salon</title><link rel="stylesheet" href="/host.css"><script src="/host.js"></script></head>
<body><h1>Our salon</h1><p><a href="#x">A link of ours</a></p>${tag}${path === '/twice' ? tag : ''}</body></html>`;
};

beforeAll(async () => {
  const port = await freePort();
  hostUrl = `http://127.0.0.1:${String(port)}`;
  strangerUrl = `http://localhost:${String(port)}`;
  dataDir = await temporaryDataDir();
  [browser, server] = await Promise.all([launch(), startServer(dataDir, { ALLOWED_ORIGINS: hostUrl })]);
  host = createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self' ${server.url}; style-src 'self'; connect-src ${server.url}`,
    );
    if (path === '/host.css') {
      response.setHeader('Content-Type', 'text/css');
      response.end('* { font: 9px monospace !important; color: red } button { display: none } div { float: right; width: 40px }');
    } else if (path === '/host.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(`
        window.Almanac = window.Almanac || function () { (window.Almanac.q = window.Almanac.q || []).push(arguments); };
        window.seen = [];
        for (const name of ['ready', 'open', 'close', 'message']) Almanac('on', name, (detail) => seen.push([name, detail.from]));`);
    } else {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(hostPage(path));
    }
  });
  await new Promise<void>((resolve) => host.listen(port, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  await browser.close();
  host.close();
  host.closeAllConnections();
  await server.stop();
  await removeDataDir(dataDir);
});

test('one script tag puts the chat on a page of another origin under a strict policy', async () => {
  const visitor = await ChatPage.open(browser, hostUrl);
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visitor.launcher.waitFor();
  expect(await visitor.panel.isVisible()).toBe(false);
  expect(asked.filter((path) => path.startsWith('/api'))).toEqual([]); // nothing before the visitor asks
  await visitor.shot('embed-1-closed');

  await visitor.launcher.click();
  await visitor.replies.first().waitFor();
  expect(await visitor.launcher.getAttribute('aria-expanded')).toBe('true');
  expect(await visitor.panel.getAttribute('role')).toBe('dialog');
  const offered = await visitor.say('A haircut with Maya on Friday afternoon');
  await offered.locator('.slot').first().waitFor();
  await visitor.shot('embed-2-open');

  // The page's styles do not reach in, and ours do not reach out.
  const style = await offered.locator('.slot').first().evaluate(styleOf);
  expect(style).toMatchObject({ display: 'grid', fontSize: '15px' });
  for (const part of ['.who h2', '.bot .bubble p', '.card h3', '.launcher .words', 'textarea', '.send']) {
    const seen = await visitor.chat.locator(part).last().evaluate(styleOf);
    expect([part, seen['color'] === 'rgb(255, 0, 0)', seen['font']]).toEqual([part, false, expect.stringContaining('system-ui')]);
    expect(parseFloat(seen['fontSize'] ?? '')).toBeGreaterThan(14);
  }
  expect(await visitor.page.locator('h1').evaluate(styleOf)).toMatchObject({ fontSize: '9px' });

  // Nothing of ours stays in the storage of their origin.
  expect(await visitor.js('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, '']);

  await visitor.input.press('Escape');
  expect(await visitor.panel.isVisible()).toBe(false);
  expect(await visitor.js("document.querySelector('almanac-chat').shadowRoot.activeElement?.className")).toBe('launcher');
  const seen = await visitor.js<unknown[]>('seen');
  expect(seen).toEqual([
    ['ready', undefined],
    ['open', undefined],
    ['message', 'bot'],
    ['message', 'person'],
    ['message', 'bot'],
    ['close', undefined],
  ]);
  expect(visitor.errors).toEqual([]);
  await visitor.context.close();
});

test('the same script twice is one chat', async () => {
  const visitor = await ChatPage.open(browser, `${hostUrl}/twice`);
  await visitor.launcher.waitFor();
  expect(await visitor.chat.count()).toBe(1);
  expect(visitor.errors).toEqual([]);
  await visitor.context.close();
});

test('data-position puts it on the other side', async () => {
  const sides = await Promise.all(
    ['/', '/left'].map(async (path) => {
      const visitor = await ChatPage.open(browser, `${hostUrl}${path}`);
      const box = await visitor.launcher.boundingBox();
      await visitor.context.close();
      return (box?.x ?? 0) > 640;
    }),
  );
  expect(sides).toEqual([true, false]);
});

test('a page whose origin is not listed gets no conversation', async () => {
  const visitor = await ChatPage.open(browser, strangerUrl);
  await visitor.launcher.click();
  await visitor.connection('offline');
  expect(await visitor.replies.count()).toBe(0);
  await visitor.context.close();
});

test('on a phone the chat is a page of its own: modal, full height, the rest inert, closed by Escape', async () => {
  const phone = {
    viewport: { width: 390, height: 780 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    reducedMotion: 'reduce',
  } as const;
  const visitor = await ChatPage.open(browser, hostUrl, phone);
  await visitor.launcher.tap();
  await visitor.replies.first().waitFor();
  const box = await visitor.panel.boundingBox();
  expect([box?.x, box?.y, box?.width]).toEqual([0, 0, 390]);
  expect(box?.height).toBeGreaterThanOrEqual(779);
  expect(await visitor.panel.getAttribute('aria-modal')).toBe('true');
  expect(await visitor.page.locator('h1').evaluate((one) => one.closest('[inert]') !== null)).toBe(true);
  const offered = await visitor.say('A haircut with Maya on Friday afternoon');
  await offered.locator('.slot').first().waitFor();
  await visitor.shot('mobile');
  expect(await visitor.js('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await visitor.page.keyboard.press('Escape');
  expect(await visitor.page.locator('h1').evaluate((one) => one.closest('[inert]') !== null)).toBe(false);
  await visitor.context.close();
});
