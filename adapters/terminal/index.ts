import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Channel, ChannelEvent, Choice, IncomingMessage, Reply, TranscriptLine } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { HandoffDesk } from '../../src/ports/handoffs.ts';
import { deliver } from './delivery.ts';
import { HANDOFF_HELP, HandoffTalk } from './handoffs.ts';
import { readLine } from './inbound.ts';
import { fromMarkdown, harmless, styled, wrapped } from './markdown.ts';
import type { Shown } from './outbound.ts';
import { showReply } from './outbound.ts';
import type { Output } from './screen.ts';
import { Screen } from './screen.ts';

export type TerminalOptions = {
  readonly channel: Channel;
  readonly conversationId: IncomingMessage['conversationId'];
  readonly sender: IncomingMessage['sender'];
  readonly clock: Clock;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  readonly timeZone?: IncomingMessage['timeZone'];
  readonly locale?: string;
  /** Links of attachments are shown under this address. */
  readonly publicUrl?: string;
  /** Of somebody of the business: conversations that were handed to them, by `/waiting` and its like. */
  readonly handoffs?: HandoffDesk;
  /** True when the output is a terminal, unless told. */
  readonly colour?: boolean;
  /** Ends the talk as `/quit` does. */
  readonly signal?: AbortSignal;
  /** Waits before a message that was not accepted is tried again. */
  readonly retryAfterMs?: readonly number[];
};

const HISTORY_LINES = 20;
const PAGE = 200;
const HELP = [
  'Say what you need in your own words, for example "a haircut on Friday afternoon" or "move it to Monday".',
  'A number alone presses the button with that number.',
  '/help shows this, /quit leaves; the conversation is kept.',
];

const NO_HANDOFFS = ['Only the people of the business have that command; /help shows yours.'];

/** The last lines of a conversation, oldest first. */
async function lastLines(channel: Channel, id: IncomingMessage['conversationId']): Promise<TranscriptLine[]> {
  let kept: TranscriptLine[] = [];
  for (let after = 0; ;) {
    const page = await channel.transcript(id, after, PAGE);
    kept = [...kept, ...page].slice(-HISTORY_LINES);
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return kept;
    after = last.seq;
  }
}

/** One talk: what is on the screen, and what was shown already. */
class Talk {
  readonly #options: TerminalOptions;
  readonly #screen: Screen;
  readonly #shown = new Set<string>();
  readonly #handoffs: HandoffTalk | undefined;
  #choices: readonly Choice[] = [];
  #waiting: ChannelEvent[] | undefined = [];
  undelivered = 0;

  constructor(options: TerminalOptions, screen: Screen) {
    this.#options = options;
    this.#screen = screen;
    this.#handoffs = options.handoffs && new HandoffTalk(options.handoffs);
  }

  /** Live events wait until the history stands. */
  readonly onEvent = (event: ChannelEvent): void => {
    if (this.#waiting) this.#waiting.push(event);
    else if (event.type === 'reply') this.#reply(event.reply);
    else this.#screen.typing(true);
  };

  /** Of the turn of a message of ours; its progress comes to `onEvent` as everybody's does. */
  readonly #onAnswer = (event: ChannelEvent): void => {
    if (event.type === 'reply') this.#reply(event.reply);
  };

  history(lines: readonly TranscriptLine[]): void {
    const last = lines.findLast((line) => line.reply !== undefined);
    for (const line of lines) {
      if (line.reply) this.#shown.add(line.reply.id);
      if (line.from === 'person') this.#screen.print([`› ${harmless(line.text)}`]);
      else if (line === last && line.reply) this.#show(this.#draw(line.reply));
      else this.#screen.print([...this.#words(line.text), '']);
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const event of waiting) if (event.type === 'reply') this.onEvent(event);
  }

  /** Does what a line says; `echo` writes it out first, for a pipe. */
  async take(line: string, echo: boolean): Promise<void> {
    const typed = readLine(line, this.#choices);
    if (echo && typed.kind !== 'nothing')
      this.#screen.print([`› ${line.trim()}${typed.kind === 'press' ? ` (${harmless(typed.choice.label)})` : ''}`]);
    if (typed.kind === 'help') this.#screen.print([...HELP, ...(this.#handoffs ? HANDOFF_HELP : [])]);
    if (typed.kind === 'handoff') this.#screen.print((await this.#handoffs?.carryOut(typed.command)) ?? NO_HANDOFFS);
    if (typed.kind === 'unknown-command')
      this.#screen.print([`There is no command ${typed.command}; /help shows what there is.`]);
    if (typed.kind === 'text') await this.#say({ text: typed.text });
    if (typed.kind === 'press') await this.#say({ action: typed.choice.action });
    if (typed.kind === 'nothing') this.#screen.ready();
  }

  async #say(what: { readonly text: string } | { readonly action: string }): Promise<void> {
    const { channel, conversationId, sender, clock, timeZone, locale } = this.#options;
    const message: IncomingMessage = {
      id: randomUUID(),
      channel: 'terminal',
      conversationId,
      sender,
      ...what,
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(locale === undefined ? {} : { locale }),
      sentAt: clock.now(),
    };
    const delivered = await deliver(channel, message, this.#onAnswer, this.#options.retryAfterMs);
    this.#screen.typing(false);
    if (delivered.outcome === 'answered') return;
    const why = delivered.cause instanceof Error ? delivered.cause.message : String(delivered.cause);
    if (delivered.outcome === 'cut')
      this.#screen.print([`The answer was cut off (${why}); it will follow when the service is back.`]);
    else {
      this.undelivered += 1;
      this.#screen.print([`Not delivered: ${why}. Nothing was done; please say it again later.`]);
    }
  }

  #words(markdown: string): string[] {
    return wrapped(fromMarkdown(markdown, this.#screen.colour), this.#screen.columns);
  }

  #draw(reply: Reply): Shown {
    const { publicUrl } = this.#options;
    return showReply(reply, {
      colour: this.#screen.colour,
      columns: this.#screen.columns,
      ...(publicUrl === undefined ? {} : { publicUrl }),
    });
  }

  #reply(reply: Reply): void {
    if (this.#shown.has(reply.id)) return;
    this.#shown.add(reply.id);
    this.#screen.typing(false);
    this.#show(this.#draw(reply));
  }

  #show({ lines, options }: Shown): void {
    this.#choices = options;
    this.#screen.print([...lines, '']);
  }
}

/**
 * Talks with a person at a terminal, or with lines from a pipe: each line is one message, and from a pipe the next is sent once the turn before
 * is over. Resolves at `/quit`, at the end of the input or by `signal`, with the number of messages that could not be delivered.
 * Fails as `channel.open` and `channel.transcript` do.
 * @example await runTerminal({ channel, conversationId, sender, clock, input: process.stdin, output: process.stdout }) //=> { undelivered: 0 }
 */
export async function runTerminal(options: TerminalOptions): Promise<{ readonly undelivered: number }> {
  const { channel, conversationId, sender, input, output, timeZone, locale, signal } = options;
  const live = input.isTTY === true && output.isTTY === true;
  await channel.open(conversationId, {
    channel: 'terminal',
    principal: sender,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(locale === undefined ? {} : { locale }),
  });
  const lines = createInterface({ input, output, terminal: live, ...(signal === undefined ? {} : { signal }) });
  const screen = new Screen(output, lines, live, options.colour ?? output.isTTY === true);
  const talk = new Talk(options, screen);
  // Listening begins before anything is awaited: a pipe may be through by then.
  const typed = lines[Symbol.asyncIterator]();
  const unsubscribe = channel.subscribe(conversationId, talk.onEvent);
  try {
    talk.history(await lastLines(channel, conversationId));
    if (live) screen.print([styled('dim', '/help shows what you can do, /quit leaves.', screen.colour)]);
    await talkUntilEnd(typed, talk, live);
  } finally {
    unsubscribe();
    screen.close();
    lines.close();
  }
  return { undelivered: talk.undelivered };
}

/** From a pipe one turn after the other; at a terminal a person may say more while an answer is coming. */
async function talkUntilEnd(typed: AsyncIterator<string>, talk: Talk, live: boolean): Promise<void> {
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => undefined); // heard below, by whoever waits for the next line
  for (;;) {
    const next = await Promise.race([typed.next(), broken.promise]);
    if (next.done === true || readLine(next.value, []).kind === 'quit') return;
    const taken = talk.take(next.value, !live);
    if (live) taken.catch(broken.reject);
    else await taken;
  }
}
