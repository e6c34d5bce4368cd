import type { SseFrame } from '../../adapters/web/widget/sse-parser.ts';
import { SseParser } from '../../adapters/web/widget/sse-parser.ts';

export type ReadFrame = SseFrame & { readonly json: Record<string, unknown> };

/** A reader of the chat's event stream over real HTTP. */
export class SseReader {
  readonly frames: ReadFrame[] = [];
  readonly response: Response;
  /** The raw text so far, comments included. */
  raw = '';
  ended = false;
  retryMs: number | undefined;
  readonly #abort: AbortController;
  readonly #waiters = new Set<() => void>();

  private constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    void this.#read();
  }

  static async open(url: string, token: string, options: { after?: number; lastEventId?: string } = {}): Promise<SseReader> {
    const abort = new AbortController();
    const query = options.after === undefined ? '' : `?after=${String(options.after)}`;
    const response = await fetch(`${url}/api/chat/stream${query}`, {
      headers: {
        Authorization: `Bearer ${token}`,
        ...(options.lastEventId === undefined ? {} : { 'Last-Event-ID': options.lastEventId }),
      },
      signal: abort.signal,
    });
    return new SseReader(response, abort);
  }

  async #read(): Promise<void> {
    const parser = new SseParser();
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? []) {
        const text = decoder.decode(chunk as Uint8Array, { stream: true });
        this.raw += text;
        for (const frame of parser.push(text)) {
          this.frames.push({ ...frame, json: JSON.parse(frame.data) as Record<string, unknown> });
        }
        this.retryMs = parser.retryMs;
        this.#wake();
      }
    } catch (thrown) {
      if (!this.#abort.signal.aborted) this.raw += `\n[cut: ${String(thrown)}]`;
    }
    this.ended = true;
    this.#wake();
  }

  #wake(): void {
    for (const waiter of this.#waiters) waiter();
  }

  /** Waits until what was read fits; fails after 10 s with what there is. */
  async until(fits: (reader: SseReader) => boolean): Promise<this> {
    const limit = AbortSignal.timeout(10_000);
    while (!fits(this)) {
      if (limit.aborted) throw new Error(`the stream never got there:\n${this.raw}`);
      await new Promise<void>((resolve) => {
        const done = (): void => {
          this.#waiters.delete(done);
          limit.removeEventListener('abort', done);
          resolve();
        };
        this.#waiters.add(done);
        limit.addEventListener('abort', done);
      });
    }
    return this;
  }

  /** The connection breaks, as when a phone leaves the network. */
  drop(): void {
    this.#abort.abort();
  }

  events(name: string): ReadFrame[] {
    return this.frames.filter((frame) => frame.event === name);
  }
  get seqs(): number[] {
    return this.frames.filter((frame) => frame.id !== undefined).map((frame) => Number(frame.id));
  }
}
