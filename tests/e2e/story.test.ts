import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import type { ServerProcess } from '../support/server-process.ts';
import { removeDataDir, startServer, temporaryDataDir } from '../support/server-process.ts';
import { ChatPage, freePort, launch } from './chat-page.ts';

let browser: Browser;
let server: ServerProcess;
let dataDir: string;
let port: string;
/** What the first start printed: the owners' links among it. */
let firstOutput: string;

beforeAll(async () => {
  port = String(await freePort());
  dataDir = await temporaryDataDir();
  [browser, server] = await Promise.all([launch(), startServer(dataDir, { PORT: port })]);
  firstOutput = server.output();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await removeDataDir(dataDir);
});

test('from the greeting to the calendar file, with the server restarted in the middle and killed at the end', async () => {
  const visitor = await ChatPage.open(browser, server.url, { timezoneId: 'Europe/London' });
  const { chat } = visitor;
  await visitor.replies.first().waitFor();
  expect(await chat.locator('.who h2').innerText()).toBe('Luna Hair Studio');
  await visitor.shot('story-1-home');

  // Words → real free times as buttons.
  const offered = await visitor.say('Hi, could I get a haircut with Maya on Friday afternoon?');
  await offered.locator('.slot').first().waitFor();
  expect(await offered.locator('.slot').count()).toBeGreaterThanOrEqual(2);
  await visitor.shot('story-2-slots');

  // A button → once, a name and a way to reach.
  const chosen = (await offered.locator('.slot .when').nth(1).innerText()).trim();
  const asked = await visitor.after(() => offered.locator('.slot').nth(1).click());
  expect(await asked.innerText()).toMatch(/name/i);
  expect(await offered.locator('.slot.chosen .when').innerText()).toBe(chosen);
  const proposed = await visitor.say('Sam Rivers, sam.rivers@example.com');
  const card = proposed.locator('.card.proposal');
  for (const words of ['Maya', chosen, 'Europe/London', '£', 'Sam Rivers']) expect(await card.innerText()).toContain(words);
  await visitor.shot('story-3-proposal');

  // Change of mind keeps the rest.
  const changed = await visitor.say('actually make it Saturday');
  expect(await changed.innerText()).toMatch(/Saturday/);
  if ((await changed.locator('.slot').count()) > 0) await visitor.after(() => changed.locator('.slot').first().click());
  await visitor.chat.locator('.choice.primary:not([aria-disabled="true"])').waitFor();
  expect(await visitor.lastReply.locator('.card').innerText()).toMatch(/Maya[\s\S]*Saturday/);

  // The server restarts; what is said meanwhile is kept and sent once.
  expect(await server.stop()).toBe(0);
  await visitor.connection('offline');
  await visitor.type('yes please');
  await visitor.own.last().getByText('Not sent yet').waitFor();
  expect(await visitor.panel.innerText()).toContain('No connection right now');
  await visitor.shot('story-4-offline');
  const before = await visitor.replies.count();
  server = await startServer(dataDir, { PORT: port });
  await visitor.connection('online');
  await chat.locator('.card.done').waitFor({ timeout: 30_000 });
  expect(await visitor.replies.count()).toBe(before + 1);
  expect(await visitor.own.getByText('yes please').count()).toBe(1);
  const reference = await visitor.lastReply.locator('.reference strong').innerText();
  expect(reference).toMatch(/^ALM-[A-Z0-9]+$/);
  await visitor.shot('story-5-booked');

  // The file.
  const [download] = await Promise.all([
    visitor.page.waitForEvent('download'),
    visitor.lastReply.getByRole('link', { name: 'Add to calendar' }).click(),
  ]);
  const calendar = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe(`${reference}.ics`);
  for (const line of ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART', reference]) expect(calendar).toContain(line);

  // Killed, started again, page reloaded: everything is still there, and goes on.
  await server.kill();
  server = await startServer(dataDir, { PORT: port });
  await visitor.page.reload();
  await chat.locator('.card.done').waitFor();
  expect(await chat.locator('.reference strong').innerText()).toBe(reference);
  expect(await visitor.own.first().innerText()).toContain('could I get a haircut with Maya');
  const mine = await visitor.say('What have I booked?');
  expect(await mine.innerText()).toContain(reference);
  const gone = await visitor.say('cancel it');
  await visitor.after(() => gone.locator('.choice.primary').click());
  expect(await visitor.lastReply.innerText()).toMatch(/cancel/i);
  expect(await (await visitor.say('What have I booked?')).innerText()).not.toContain(reference);
  expect(visitor.errors).toEqual([]);
  await visitor.context.close();
});

test('a card of the home page turns the chat to that business, and back to the same conversation', async () => {
  const visitor = await ChatPage.open(browser, server.url);
  await visitor.replies.first().waitFor();
  await visitor.say('what do you offer?');
  const button = (name: string) => visitor.page.getByRole('button', { name: `Chat with ${name}` });
  await button('Harbor Dental').click();
  await visitor.chat.getByRole('heading', { name: 'Harbor Dental' }).waitFor();
  await visitor.lastReply.getByText('Harbor Dental').first().waitFor();
  expect(await visitor.own.count()).toBe(0);
  expect(await button('Harbor Dental').getAttribute('aria-pressed')).toBe('true');
  await button('Luna Hair Studio').click();
  await visitor.own.getByText('what do you offer?').waitFor();
  expect(visitor.errors).toEqual([]);
  await visitor.context.close();
});

test('two browsers confirm the same time: one books it, the other is offered something else', async () => {
  const visitors = await Promise.all([1, 2].map(() => ChatPage.open(browser, server.url, { timezoneId: 'Europe/London' })));
  for (const [index, visitor] of visitors.entries()) {
    await visitor.replies.first().waitFor();
    const offered = await visitor.say('A haircut with Theo next Wednesday');
    await visitor.after(() => offered.locator('.slot').first().click());
    await visitor.say(index === 0 ? 'Alex Moor, alex@example.com' : 'Bea Lind, bea@example.com');
    await visitor.lastReply.locator('.choice.primary').waitFor();
  }
  const answers = await Promise.all(visitors.map((one) => one.after(() => one.lastReply.locator('.choice.primary').click())));
  const booked = await Promise.all(answers.map((answer) => answer.locator('.card.done').count()));
  expect(booked.sort()).toEqual([0, 1]);
  const loser = visitors[(await answers[0]?.locator('.card.done').count()) === 1 ? 1 : 0];
  expect(await loser?.lastReply.locator('.slot, .proposal').count()).toBeGreaterThan(0);
  for (const { context } of visitors) await context.close();
});

test('an owner signs in by the printed link, once, and asks for the agenda in the chat of the dashboard', async () => {
  const link = /luna-hair\s+(http:\S+)/.exec(firstOutput)?.[1] ?? '';
  const owner = await ChatPage.open(browser, link);
  await owner.page.getByRole('button', { name: 'Sign in as owner' }).click();
  await owner.page.getByRole('heading', { name: 'Luna Hair Studio' }).waitFor();
  await owner.launcher.click();
  await owner.replies.first().waitFor();
  const agenda = await owner.say('what does my week look like?');
  await agenda.locator('.agenda .when').first().waitFor();
  await owner.shot('owner');
  await owner.page.reload();
  await owner.launcher.click();
  await owner.own.getByText('what does my week look like?').waitFor(); // the owner's chat goes on in this tab
  expect(owner.errors).toEqual([]);

  const again = await ChatPage.open(browser, link);
  await again.page.getByRole('button', { name: 'Sign in as owner' }).click();
  expect(await again.page.locator('body').innerText()).not.toContain('The next seven days');
  for (const { context } of [owner, again]) await context.close();
});
