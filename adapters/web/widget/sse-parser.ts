export type SseFrame = { readonly event: string; readonly data: string; readonly id?: string };

/**
 * Reads server-sent events from text that arrives in arbitrary pieces. Comments (heartbeats) give no frame; `retry` is reported apart.
 * @example new SseParser().push('event: reply\ndata: {}\n\n') //=> [{ event: 'reply', data: '{}' }]
 */
export class SseParser {
  /** Milliseconds to wait before reconnecting, as the server last asked. */
  retryMs: number | undefined;
  #rest = '';
  #event = '';
  #data: string[] = [];
  #id: string | undefined;

  push(text: string): SseFrame[] {
    const frames: SseFrame[] = [];
    const whole = this.#rest + text;
    // A CR at the very end may be half of a CRLF.
    const lines = whole.split(whole.endsWith('\r') ? /\r\n|\n|\r(?!$)/ : /\r\n|\n|\r/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line !== '') {
        this.#field(line);
        continue;
      }
      if (this.#data.length > 0) {
        const id = this.#id === undefined ? {} : { id: this.#id };
        frames.push({ event: this.#event || 'message', data: this.#data.join('\n'), ...id });
      }
      this.#event = '';
      this.#data = [];
      this.#id = undefined;
    }
    return frames;
  }

  #field(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') this.#event = value;
    else if (name === 'data') this.#data.push(value);
    else if (name === 'id') this.#id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value);
  }
}
