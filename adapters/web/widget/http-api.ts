import type { Session, StreamEvent } from './protocol.ts';
import { SseParser } from './sse-parser.ts';

/** A refusal of the server. `status` 0: it could not be reached. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | undefined;
  constructor(status: number, code: string, retryAfterMs?: number) {
    super(code);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

const POST_LIMIT_MS = 20_000;
/** The server sends a heartbeat every 15 s; a line silent for longer is dead. */
const SILENCE_LIMIT_MS = 40_000;

async function refusal(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => ({}));
  const code = (problem as { code?: unknown }).code;
  const after = Number(response.headers.get('Retry-After'));
  return new ApiError(response.status, typeof code === 'string' ? code : 'INTERNAL', after > 0 ? after * 1_000 : undefined);
}

/** The chat API of one server. Every method fails with ApiError. */
export class HttpApi {
  readonly #server: string;
  readonly #sessions: string;
  /** `sessions`: another path of the server that opens sessions, with its cookie: an owner's chat on our own pages. */
  constructor(server: string, sessions = '/api/chat/sessions') {
    this.#server = server;
    this.#sessions = sessions;
  }

  /** The address of a path of the server. */
  url(path: string): string {
    return new URL(path, this.#server).href;
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(this.url(path), { credentials: 'omit', cache: 'no-store', ...init });
    } catch {
      throw new ApiError(0, 'UNAVAILABLE');
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }

  async #post(path: string, body: object, token?: string): Promise<unknown> {
    const response = await this.#request(path, {
      method: 'POST',
      credentials: path === this.#sessions ? 'same-origin' : 'omit',
      headers: { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(POST_LIMIT_MS),
    });
    return response.json().catch(() => {
      throw new ApiError(0, 'UNAVAILABLE');
    });
  }

  async start(request: { business?: string; timeZone?: string; locale?: string; resume?: string }): Promise<Session> {
    return (await this.#post(this.#sessions, request)) as Session;
  }

  async send(token: string, message: { clientMessageId: string; text?: string; action?: string }): Promise<void> {
    await this.#post('/api/chat/messages', message, token);
  }

  /** Reads events until the line ends or `signal` aborts. */
  async stream(
    token: string,
    after: number,
    signal: AbortSignal,
    on: { open: () => void; event: (event: StreamEvent) => void },
  ): Promise<void> {
    const silence = new AbortController();
    let timer = setTimeout(() => {
      silence.abort();
    }, SILENCE_LIMIT_MS);
    try {
      const response = await this.#request(`/api/chat/stream?after=${String(after)}`, {
        headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
        signal: AbortSignal.any([signal, silence.signal]),
      });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      if (!reader) throw new ApiError(0, 'UNAVAILABLE');
      on.open();
      const parser = new SseParser();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          silence.abort();
        }, SILENCE_LIMIT_MS);
        for (const frame of parser.push(value)) {
          on.event({ ...(JSON.parse(frame.data) as object), type: frame.event } as StreamEvent);
        }
      }
    } catch (thrown) {
      if (thrown instanceof ApiError) throw thrown;
      throw new ApiError(0, 'UNAVAILABLE');
    } finally {
      clearTimeout(timer);
    }
  }
}
