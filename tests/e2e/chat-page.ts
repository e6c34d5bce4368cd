import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCREENSHOTS = join(import.meta.dirname, 'screenshots');

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });

/** A port that was free a moment ago: for servers that must come back under the same address. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Styled = {
  readonly ownerDocument: { readonly defaultView: { getComputedStyle(one: unknown): Readonly<Record<string, string>> } | null };
};

/** For `locator.evaluate`: how the browser really shows an element. */
export function styleOf(element: unknown): Readonly<Record<string, string | undefined>> {
  const style = (element as Styled).ownerDocument.defaultView?.getComputedStyle(element);
  return {
    display: style?.['display'],
    fontSize: style?.['fontSize'],
    color: style?.['color'],
    font: style?.['fontFamily'],
    background: style?.['backgroundColor'],
  };
}

/** A person in front of a page that holds the chat. */
export class ChatPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly chat: Locator;
  /** Errors of the page's scripts and of its console; connection failures are left out: the tests cause them. */
  readonly errors: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    this.chat = page.locator('almanac-chat');
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !/Failed to load resource|net::ERR_/.test(text)) this.errors.push(text);
    });
  }

  static async open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<ChatPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', ...options });
    const page = new ChatPage(context, await context.newPage());
    await page.page.goto(url);
    return page;
  }

  get input(): Locator {
    return this.chat.locator('textarea');
  }
  get panel(): Locator {
    return this.chat.locator('.panel');
  }
  get launcher(): Locator {
    return this.chat.locator('.launcher');
  }
  get replies(): Locator {
    return this.chat.locator('.line.bot:not(.progress)');
  }
  get lastReply(): Locator {
    return this.replies.last();
  }
  /** What the person said, with how far it got. */
  get own(): Locator {
    return this.chat.locator('.line.me');
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press('Enter');
  }
  /** Says it and gives the next reply. */
  async say(text: string): Promise<Locator> {
    return this.after(() => this.type(text));
  }
  async after(action: () => Promise<void>): Promise<Locator> {
    const count = await this.replies.count();
    await action();
    const reply = this.replies.nth(count);
    await reply.waitFor();
    return reply;
  }
  /** Presses a live button of the newest reply by its words. */
  press(label: string | RegExp): Promise<Locator> {
    return this.after(() => this.lastReply.getByRole('button', { name: label }).click());
  }
  async connection(state: 'connecting' | 'online' | 'offline'): Promise<void> {
    await this.chat.locator(`.panel[data-connection="${state}"]`).waitFor({ timeout: 30_000 });
  }
  /** What an expression gives in the page; text, because tests are compiled without the browser's types. */
  js<Value>(expression: string): Promise<Value> {
    return this.page.evaluate<Value>(expression);
  }
  async shot(name: string): Promise<void> {
    await mkdir(SCREENSHOTS, { recursive: true });
    await this.js(`Promise.allSettled(
      [document, document.querySelector('almanac-chat').shadowRoot]
        .flatMap((root) => root.getAnimations())
        .filter((one) => one.effect.getTiming().iterations !== Infinity)
        .map((one) => one.finished))`);
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  }
}
