import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Reply } from '../../src/ports/channel.ts';
import { MemoryChannel } from '../support/memory-channel.ts';
import { PRACTICE_BUSINESSES, practiceSalon } from '../support/practice-salon.ts';
import type { RunningWeb } from '../support/web-server.ts';
import { startWeb } from '../support/web-server.ts';
import { ChatPage, launch, styleOf } from './chat-page.ts';

let browser: Browser;
let channel: MemoryChannel;
let web: RunningWeb;
let visitor: ChatPage;

beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  channel = new MemoryChannel({ businesses: PRACTICE_BUSINESSES, answer: practiceSalon(() => Date.now(), 0) });
  web = await startWeb(channel);
  visitor = await ChatPage.open(browser, web.url);
  await visitor.replies.first().waitFor();
  await visitor.connection('online');
});
afterEach(async () => {
  await visitor.context.close();
  await web.server.close();
});

const saidBy = (): (string | undefined)[] => channel.handled.map(({ text, action }) => text ?? action);
const bot = (reply: Omit<Reply, 'id'>): Promise<unknown> =>
  visitor.after(() => {
    channel.say('c1', reply);
    return Promise.resolve();
  });

describe('what people type is not lost', () => {
  test('offline: kept, shown as waiting, sent once and in order when the network is back', async () => {
    await visitor.context.setOffline(true);
    await visitor.type('haircut please');
    await visitor.type('which day?');
    await visitor.own.first().getByText('Not sent yet').waitFor();
    expect(saidBy()).toEqual([]);
    await visitor.context.setOffline(false);
    await visitor.own.getByText('which day?').waitFor();
    await visitor.chat.locator('.dates').waitFor({ timeout: 30_000 });
    expect(saidBy()).toEqual(['haircut please', 'which day?']);
    expect(await visitor.own.evaluateAll((lines) => lines.map((line) => line.dataset['state']))).toEqual(['sent', 'sent']);
  });
  test('the store away and the page reloaded: the message is still there, and goes out once', async () => {
    channel.down = true;
    await visitor.type('haircut please');
    await visitor.own.first().getByText('Not sent yet').waitFor();
    await visitor.page.reload();
    await visitor.own.first().getByText('haircut please').waitFor();
    channel.down = false;
    await visitor.chat.locator('.slot').first().waitFor({ timeout: 30_000 });
    expect(saidBy()).toEqual(['haircut please']);
    expect(await visitor.own.count()).toBe(1);
  });
  test('a lost answer to the POST is retried and counts once', async () => {
    let lost = 0;
    await visitor.page.route('**/api/chat/messages', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch(); // the server has it …
      return route.abort('connectionreset'); // … but nobody learns that
    });
    await visitor.type('haircut please');
    await visitor.chat.locator('.slot').first().waitFor();
    await visitor.chat.locator('.line.me[data-state="sent"]').waitFor();
    expect(saidBy()).toEqual(['haircut please']);
    expect(await visitor.own.count()).toBe(1);
  });
  test('a refused message says so and can be tried again by the person', async () => {
    await visitor.page.route('**/api/chat/messages', (route) =>
      route.fulfill({ status: 400, contentType: 'application/problem+json', body: '{"code":"INVALID_INPUT"}' }),
    );
    await visitor.type('haircut please');
    await visitor.own.first().getByText('Could not be sent').waitFor();
    await visitor.page.unroute('**/api/chat/messages');
    await visitor.own.first().getByRole('button', { name: 'Try again' }).click();
    await visitor.chat.locator('.slot').first().waitFor();
    expect(saidBy()).toEqual(['haircut please']);
  });
  test('an expired session: a new conversation begins and takes the message along', async () => {
    channel.expire('token-c1');
    await visitor.type('haircut please');
    await visitor.chat.locator('.slot').first().waitFor({ timeout: 30_000 });
    expect(channel.handled.map(({ conversationId, text }) => [conversationId, text])).toEqual([['c2', 'haircut please']]);
  });
});

describe('the stream', () => {
  test('typing, then words as they come, then the whole reply once', async () => {
    channel.emit('c1', { type: 'typing' });
    await visitor.chat.locator('.dots').waitFor();
    for (const text of ['Fri', 'day is **fr', 'ee**']) channel.emit('c1', { type: 'delta', text });
    await visitor.chat.locator('.progress').getByText('Friday is free').waitFor();
    expect(await visitor.replies.count()).toBe(1);
    await bot({ text: 'Friday is **free**.' });
    expect(await visitor.chat.locator('.progress').count()).toBe(0);
    expect(await visitor.lastReply.locator('strong').innerText()).toBe('free');
  });
  test('a server that restarts under the same address: what was said meanwhile comes, nothing twice', async () => {
    const port = Number(new URL(web.url).port);
    await web.server.close();
    channel.say('c1', { text: 'said while you were away' });
    await visitor.connection('offline');
    web = await startWeb(channel, { port });
    await visitor.replies.getByText('said while you were away').waitFor({ timeout: 30_000 });
    await bot({ text: 'and now live' });
    expect(await visitor.replies.count()).toBe(3);
    await visitor.connection('online');
  });
  test('a reload shows the same conversation again, own words and buttons included', async () => {
    await visitor.say('haircut please');
    await visitor.chat.locator('.slot').nth(2).click();
    await visitor.chat.locator('.proposal').waitFor();
    const lines = () => visitor.chat.locator('.line .bubble').allInnerTexts();
    const before = await lines();
    await visitor.page.reload();
    await visitor.chat.locator('.proposal').waitFor();
    expect(await lines()).toEqual(before);
    expect(await visitor.chat.locator('.slot.chosen .when').innerText()).toBe('15:30');
  });
});

describe('hostile text', () => {
  test('stays text: no markup, no images, no script addresses', async () => {
    const requests: string[] = [];
    visitor.page.on('request', (request) => requests.push(request.url()));
    await bot({
      text: '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script> ![x](https://evil.example/p.png) [a](javascript:window.hacked=3) [ok](https://good.example/x)',
      choices: [{ label: '<b onmouseover=alert(1)>press</b>', action: 'x1' }],
      card: {
        type: 'proposal',
        title: '<svg onload=alert(1)>',
        rows: [{ label: '<i>', value: '<iframe src=//evil.example>' }],
        expiresAt: 0 as never,
      },
      attachments: [{ name: 'x.ics', mediaType: 'text/calendar', href: 'https://evil.example/x.ics' }],
    });
    const last = visitor.lastReply;
    expect(await last.locator('img, script, iframe, b, i').count()).toBe(0);
    expect(await last.innerText()).toContain('<img src=x onerror="window.hacked=1">');
    const links = await last
      .locator('a')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.rel, one.textContent]));
    expect(links).toEqual([['https://good.example/x', 'noopener noreferrer nofollow', 'ok (good.example)']]);
    expect(await visitor.js("'hacked' in window")).toBe(false);
    expect(requests.filter((url) => url.includes('evil.example'))).toEqual([]);
    expect(visitor.errors).toEqual([]);
  });
});

describe('for everybody', () => {
  const active = () =>
    visitor.js<string>("(document.querySelector('almanac-chat').shadowRoot.activeElement ?? document.activeElement).tagName");

  test('a reply never moves the focus and is spoken once, whole, outside the visible log', async () => {
    await visitor.page.locator('.brand').focus();
    await bot({ text: 'Two **free** times.', choices: [{ label: 'Later', action: 'b1' }] });
    expect(await active()).toBe('A');
    const region = visitor.chat.locator('[role="log"]');
    expect(await region.getAttribute('aria-live')).toBe('polite');
    expect(await region.innerText()).toContain('Two free times. (Later)');
    expect(await visitor.chat.locator('.scroller').getAttribute('aria-live')).toBe('off');
    await region.locator('p').last().waitFor({ state: 'detached' });
  });
  test('streamed words are not announced', async () => {
    channel.emit('c1', { type: 'typing' });
    channel.emit('c1', { type: 'delta', text: 'half a sen' });
    await visitor.chat.locator('.progress').getByText('half a sen').waitFor();
    expect(await visitor.chat.locator('[role="log"]').innerText()).not.toContain('half a sen');
    expect(await visitor.chat.locator('[role="status"]').textContent()).toContain('is typing');
  });
  test('after a button the focus is in the input, and the chosen answer stays readable', async () => {
    await visitor.say('haircut please');
    await visitor.chat.locator('.slot').nth(1).click();
    await visitor.chat.locator('.proposal').waitFor();
    expect(await active()).toBe('TEXTAREA');
    const chosen = visitor.chat.locator('.slot.chosen');
    expect([await chosen.getAttribute('aria-disabled'), await chosen.isDisabled()]).toEqual(['true', true]);
    expect(await chosen.evaluate((one) => (one as unknown as { disabled: boolean }).disabled)).toBe(false);
  });
  test('everything can be done with the keyboard alone', async () => {
    await visitor.say('haircut please');
    await visitor.input.focus();
    for (let steps = 0; steps < 40; steps += 1) {
      await visitor.page.keyboard.press('Shift+Tab');
      const action = await visitor.js<string>("document.querySelector('almanac-chat').shadowRoot.activeElement?.dataset.action");
      if (action === 'a3') break;
    }
    await visitor.after(() => visitor.page.keyboard.press('Enter'));
    expect(saidBy().at(-1)).toBe('a3');
  });
  test('every button is at least 44 pixels high', async () => {
    await visitor.say('haircut please');
    await visitor.say('which day?');
    await visitor.say('yes');
    const low = await visitor.chat
      .locator('button:visible, a.download:visible')
      .evaluateAll((all) =>
        all.map((one) => [one.textContent, one.getBoundingClientRect().height] as const).filter(([, height]) => height < 44),
      );
    expect(low).toEqual([]);
  });
  test('a day is picked from chips or the browser’s own field, and said in full', async () => {
    await visitor.say('which day?');
    await visitor.chat.getByRole('button', { name: 'Tomorrow' }).click();
    await visitor.own.nth(1).waitFor();
    await visitor.say('which day?');
    const field = visitor.chat.locator('input[type="date"]');
    await field.fill('2031-03-04');
    await visitor.after(() => visitor.chat.locator('.chip.go').click());
    const said = saidBy();
    expect(said[1]).toMatch(/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+ \d{4}$/);
    expect(said[3]).toBe('Tuesday 4 March 2031');
  });
});

describe('looks', () => {
  test('dark, light and small, for people to look at', async () => {
    await visitor.say('haircut please');
    await visitor.shot('widget-light');
    for (const [name, options] of [
      ['widget-dark', { colorScheme: 'dark' }],
      ['widget-small', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
      ['widget-forced-colors', { forcedColors: 'active' }],
      ['widget-reduced-motion', { reducedMotion: 'reduce' }],
    ] as const) {
      const other = await ChatPage.open(browser, web.url, options);
      await other.say('haircut please');
      await other.chat.locator('.slot').first().scrollIntoViewIfNeeded();
      await other.shot(name);
      const background = await other.chat.locator('.panel').evaluate(styleOf);
      if (name === 'widget-dark') expect(background).toMatchObject({ background: 'rgb(18, 22, 20)' });
      if (name === 'widget-small') expect(await other.js('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(other.errors).toEqual([]);
      await other.context.close();
    }
  });
});
