import type { Response } from 'express';
import type { Channel, ChannelEvent } from '../../src/ports/channel.ts';
import { deltaFrame, HEARTBEAT_FRAME, lineFrame, LIVE_FRAME, replyFrame, retryFrame, typingFrame } from './outbound.ts';
import type { Speaker } from './verify.ts';

const PAGE = 100;
const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1_000;
/** A reader this far behind is cut; it comes back and reads the transcript. */
const BACKLOG_LIMIT_BYTES = 1_000_000;

type Options = {
  readonly channel: Channel;
  readonly conversationId: Speaker['conversationId'];
  readonly response: Response;
  readonly after: number;
  readonly heartbeatMs?: number;
  readonly onFailure: (thrown: unknown) => void;
};

/**
 * One reader of one conversation: first everything after `after`, then live events, each line once and in order of its sequence
 * number, across processes. Progress (typing, deltas) is passed on only from a boundary on, so that nobody sees half a sentence.
 */
export class EventStream {
  readonly #options: Options;
  #last: number;
  /** Live events wait here while stored lines are read. */
  #waiting: Promise<void> = Promise.resolve();
  #atBoundary = false;
  #typing = false;
  #ended = false;
  #unsubscribe: () => void = () => undefined;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#last = options.after;
  }

  /** Subscribes before it reads, so that nothing falls between. Rejects, with nothing sent, when the transcript cannot be read. */
  async open(): Promise<void> {
    const { channel, conversationId, response, after } = this.#options;
    const buffered: ChannelEvent[] = [];
    let live = false;
    this.#unsubscribe = channel.subscribe(conversationId, (event) => {
      if (live) this.#queue(event);
      else buffered.push(event);
    });
    try {
      const first = await channel.transcript(conversationId, after, PAGE);
      if (response.closed) return;
      this.#sendHead();
      for (const line of first) this.#line(line.seq, lineFrame(line));
      if (first.length === PAGE) await this.#catchUp();
    } catch (thrown) {
      this.#unsubscribe();
      if (!response.headersSent) throw thrown;
      this.#fail(thrown);
      return;
    } finally {
      if (response.closed) this.#unsubscribe();
    }
    live = true;
    this.#write(LIVE_FRAME);
    for (const event of buffered) this.#queue(event);
  }

  /** Tells the reader to come back soon, and ends. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#unsubscribe();
    clearInterval(this.#heartbeat);
    const { response } = this.#options;
    if (response.headersSent && !response.writableEnded) response.end(retryFrame(RETRY_MS));
  }

  #sendHead(): void {
    const { response, heartbeatMs = HEARTBEAT_MS } = this.#options;
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache, no-transform');
    response.setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    response.once('close', () => {
      this.end();
    });
    this.#write(retryFrame(RETRY_MS));
    this.#heartbeat = setInterval(() => {
      this.#write(HEARTBEAT_FRAME);
    }, heartbeatMs);
    this.#heartbeat.unref();
  }

  #queue(event: ChannelEvent): void {
    this.#waiting = this.#waiting
      .then(() => this.#take(event))
      .catch((thrown: unknown) => {
        this.#fail(thrown);
      });
  }

  async #take(event: ChannelEvent): Promise<void> {
    if (this.#ended) return;
    if (event.type === 'reply' && event.seq < 1) {
      // Said without being stored (the store was away): shown once, never replayed.
      this.#write(replyFrame(event));
      this.#typing = false;
    } else if (event.type === 'reply') {
      if (event.seq > this.#last + 1) await this.#catchUp(event.seq - 1);
      if (event.seq > this.#last) this.#line(event.seq, replyFrame(event));
      else if (this.#typing) this.#write(typingFrame(false));
      this.#atBoundary = true;
      this.#typing = false;
    } else if (event.type === 'delta' && this.#atBoundary) {
      this.#typing = true;
      this.#write(deltaFrame(event.text));
    } else {
      // A reader that joined in the middle of an answer sees that one is coming, then the whole of it.
      if (event.type === 'typing') this.#atBoundary = true;
      if (!this.#typing) this.#write(typingFrame(true));
      this.#typing = true;
    }
  }

  /** Writes stored lines after the last one, up to `upTo`: the person's own words from another window, or another process's replies. */
  async #catchUp(upTo = Number.MAX_SAFE_INTEGER): Promise<void> {
    const { channel, conversationId } = this.#options;
    for (;;) {
      const lines = await channel.transcript(conversationId, this.#last, PAGE);
      for (const line of lines) if (line.seq <= upTo) this.#line(line.seq, lineFrame(line));
      if (lines.length < PAGE || this.#last >= upTo || this.#ended) return;
    }
  }

  #line(seq: number, text: string): void {
    if (seq <= this.#last) return;
    this.#last = seq;
    this.#write(text);
  }

  #write(text: string): void {
    const { response } = this.#options;
    if (this.#ended || response.writableEnded) return;
    response.write(text);
    if (response.writableLength > BACKLOG_LIMIT_BYTES) {
      this.end();
      response.destroy();
    }
  }

  #fail(thrown: unknown): void {
    this.#options.onFailure(thrown);
    this.end();
  }
}
