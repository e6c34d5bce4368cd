import { setTimeout as pause } from 'node:timers/promises';
import { ask, RemoteError } from './remote-http.ts';

export type ServerEvent = { readonly event: string; readonly data: string; readonly id?: string };

/** Server-sent events of a body, as they come. Comments give nothing; `retry` is passed on. */
export async function* readEvents(
  body: AsyncIterable<Uint8Array>,
  onRetry: (milliseconds: number) => void,
): AsyncIterable<ServerEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  let fields: Record<string, string> = {};
  let data: string[] = [];
  for await (const piece of body) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const raw of lines) {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (line === '') {
        if (data.length > 0)
          yield {
            event: fields['event'] ?? 'message',
            data: data.join('\n'),
            ...(fields['id'] === undefined ? {} : { id: fields['id'] }),
          };
        fields = {};
        data = [];
      } else if (name === 'data') data.push(value);
      else if (name === 'retry' && /^\d+$/.test(value)) onRetry(Number(value));
      else if (name !== '') fields[name] = value;
    }
  }
}

/** The server sends a comment every 15 s; silence of this length means that the line is dead. */
const SILENCE_LIMIT_MS = 40_000;
const LONGEST_PAUSE_MS = 10_000;

export type EventSourceOptions = {
  /** The address for going on after the last event seen. */
  readonly url: () => URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onEvent: (event: ServerEvent) => void;
};

async function readOnce(options: EventSourceOptions, onRetry: (milliseconds: number) => void): Promise<void> {
  const silence = new AbortController();
  const quiet = setTimeout(() => {
    silence.abort(new RemoteError('UNAVAILABLE', 'the server fell silent'));
  }, SILENCE_LIMIT_MS);
  try {
    const signal = AbortSignal.any([options.signal, silence.signal]);
    const { body } = await ask(options.url(), {
      method: 'GET',
      headers: { ...options.headers, Accept: 'text/event-stream' },
      signal,
    });
    if (!body) return;
    const heard = (async function* () {
      for await (const piece of body) {
        quiet.refresh();
        yield piece;
      }
    })();
    for await (const event of readEvents(heard, onRetry)) options.onEvent(event);
  } finally {
    clearTimeout(quiet);
  }
}

const isFinal = (thrown: unknown): boolean =>
  thrown instanceof RemoteError && ['FORBIDDEN', 'EXPIRED', 'NOT_FOUND'].includes(thrown.code);

/**
 * Reads the stream until the signal ends it, connecting again after a break. Fails only when the server says that this reader has no right
 * to it (any more).
 */
export async function followEvents(options: EventSourceOptions): Promise<void> {
  let retryMs = 1_000;
  let failures = 0;
  while (!options.signal.aborted) {
    try {
      await readOnce(options, (milliseconds) => (retryMs = milliseconds));
      failures = 0;
    } catch (thrown) {
      if (options.signal.aborted) return;
      if (isFinal(thrown)) throw thrown;
      failures += 1;
    }
    const waitMs = Math.min(retryMs * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE_MS);
    await pause(waitMs, undefined, { signal: options.signal }).catch(() => undefined);
  }
}
