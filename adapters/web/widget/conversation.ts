import { backoffMs } from './backoff.ts';
import type { HttpApi } from './http-api.ts';
import { ApiError } from './http-api.ts';
import type { Pending } from './outbox.ts';
import { Outbox } from './outbox.ts';
import type { BusinessCard, Connection, Reply, SendState, Session, StreamEvent } from './protocol.ts';
import type { Keeper } from './keeper.ts';
import { LOCALE } from './strings.ts';

/** What a conversation tells whoever shows it. `fresh`: news for the person, not something read before. */
export interface ConversationListener {
  business(business: BusinessCard): void;
  person(line: { readonly clientMessageId: string; readonly text: string; readonly state: SendState; readonly at: number }): void;
  personState(clientMessageId: string, state: SendState): void;
  bot(line: { readonly reply: Reply; readonly at: number; readonly fresh: boolean }): void;
  typing(active: boolean): void;
  delta(text: string): void;
  connection(state: Connection): void;
  /** Another conversation begins: what was shown is no longer part of it. */
  reset(): void;
  failure(code: string): void;
}

type Options = {
  readonly api: HttpApi;
  readonly keeper: Keeper;
  readonly business: string | undefined;
  readonly listener: ConversationListener;
};

const needsNewSession = (thrown: unknown): boolean =>
  thrown instanceof ApiError && (thrown.status === 401 || thrown.status === 410);

/** One chat with one business: holds the session, reads the stream, sends what waits in the outbox, and comes back by itself. */
export class Conversation {
  readonly #options: Options;
  readonly #outbox: Outbox;
  readonly #stop = new AbortController();
  #session: Session | undefined;
  #conversationId: string | undefined;
  #last = 0;
  #live = false;
  #sending = false;
  #online = false;
  #line = new AbortController();
  /** Waits that end early when something says it is worth trying now. */
  readonly #waits = new Set<() => void>();
  readonly #hurry = (): void => {
    this.#wake();
    void this.#flush();
  };

  constructor(options: Options) {
    this.#options = options;
    this.#outbox = new Outbox(options.keeper);
  }

  start(): void {
    for (const item of this.#outbox.items) this.#show(item, item.refused ? 'refused' : 'sending');
    addEventListener('online', this.#hurry);
    void this.#stayConnected();
  }

  stop(): void {
    this.#stop.abort();
    this.#line.abort();
    removeEventListener('online', this.#hurry);
    this.#wake();
  }

  /** Says words, or presses a button whose label is `text`. */
  say(text: string, action?: string): void {
    const item: Pending = { clientMessageId: crypto.randomUUID(), text, ...(action === undefined ? {} : { action }) };
    this.#outbox.add(item);
    this.#show(item, 'sending');
    void this.#flush();
  }

  retry(clientMessageId: string): void {
    this.#outbox.mark(clientMessageId, false);
    this.#options.listener.personState(clientMessageId, 'sending');
    this.#hurry();
  }

  #show(item: Pending, state: SendState): void {
    this.#options.listener.person({ clientMessageId: item.clientMessageId, text: item.text, state, at: Date.now() });
  }

  async #stayConnected(): Promise<void> {
    const { listener } = this.#options;
    listener.connection('connecting');
    for (let attempt = 1; !this.#stop.signal.aborted; attempt++) {
      try {
        this.#session ??= await this.#open();
        if (this.#stop.signal.aborted) return;
        this.#line = new AbortController();
        await this.#options.api.stream(this.#session.token, this.#last, this.#line.signal, {
          open: () => {
            attempt = 0;
            this.#setOnline(true);
          },
          event: (event) => {
            this.#receive(event);
          },
        });
      } catch (thrown) {
        if (needsNewSession(thrown)) this.#dropSession();
        else if (thrown instanceof ApiError && thrown.status >= 400 && thrown.status < 500) listener.failure(thrown.code);
      }
      this.#setOnline(false);
      await this.#pause(backoffMs(Math.max(attempt, 1), Math.random()));
    }
  }

  #setOnline(online: boolean): void {
    if (this.#stop.signal.aborted) return;
    this.#online = online;
    this.#options.listener.connection(online ? 'online' : 'offline');
    if (online) void this.#flush();
    else this.#options.listener.typing(false);
  }

  async #open(): Promise<Session> {
    const { api, keeper, business, listener } = this.#options;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { token, expiresAt } = keeper.read();
    const request = { ...(business === undefined ? {} : { business }), timeZone, locale: LOCALE };
    const session = await api
      .start(token !== undefined && (expiresAt ?? 0) > Date.now() ? { ...request, resume: token } : request)
      .catch((thrown: unknown) => {
        const useless = thrown instanceof ApiError && token !== undefined && [401, 403, 404, 410].includes(thrown.status);
        if (!useless) throw thrown;
        return api.start(request);
      });
    keeper.write({ ...keeper.read(), token: session.token, expiresAt: session.expiresAt });
    if (session.conversationId !== this.#conversationId) this.#begin(session);
    listener.business(session.business);
    return session;
  }

  #begin(session: Session): void {
    const first = this.#conversationId === undefined;
    this.#conversationId = session.conversationId;
    this.#last = 0;
    this.#live = !session.resumed;
    if (!session.resumed) this.#outbox.forgetActions();
    if (first) return;
    this.#options.listener.reset();
    for (const item of this.#outbox.items) this.#show(item, 'sending');
  }

  #dropSession(): void {
    this.#session = undefined;
    this.#line.abort();
    const { outbox } = this.#options.keeper.read();
    this.#options.keeper.write(outbox ? { outbox } : {});
  }

  #receive(event: StreamEvent): void {
    const { listener } = this.#options;
    if (event.type === 'live') this.#live = true;
    else if (event.type === 'typing') listener.typing(event.active);
    else if (event.type === 'delta') listener.delta(event.text);
    else if (event.seq > this.#last || event.seq < 1) {
      this.#last = Math.max(this.#last, event.seq);
      const at = event.at ?? Date.now();
      if (event.type === 'reply') listener.bot({ reply: event.reply, at, fresh: this.#live });
      else if (event.from === 'bot') listener.bot({ reply: { id: String(event.seq), text: event.text }, at, fresh: this.#live });
      else {
        const clientMessageId = event.clientMessageId ?? `line-${String(event.seq)}`;
        this.#outbox.remove(clientMessageId);
        listener.person({ clientMessageId, text: event.text, state: 'sent', at });
      }
    }
  }

  /** Sends what waits, one after the other and in order; a message leaves the outbox only when the server has it. */
  async #flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let attempt = 1; this.#session && !this.#stop.signal.aborted;) {
        const item = this.#outbox.next();
        if (!item) return;
        const waitMs = await this.#send(this.#session.token, item, attempt);
        attempt = waitMs === undefined ? 1 : attempt + 1;
        if (waitMs !== undefined) await this.#pause(waitMs);
      }
    } finally {
      this.#sending = false;
    }
  }

  /** One try; gives the milliseconds to wait when it is worth another one later. */
  async #send(token: string, { clientMessageId, text, action }: Pending, attempt: number): Promise<number | undefined> {
    const { api, listener } = this.#options;
    try {
      await api.send(token, { clientMessageId, ...(action === undefined ? { text } : { action }) });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      if (needsNewSession(thrown)) {
        this.#dropSession();
        this.#wake();
        return undefined;
      }
      // The stream has brought it back already: only the answer got lost.
      if (!this.#outbox.has(clientMessageId)) return undefined;
      if (thrown.status === 0 || thrown.status === 408 || thrown.status === 429 || thrown.status >= 500) {
        listener.personState(clientMessageId, 'waiting');
        return thrown.retryAfterMs ?? backoffMs(attempt, Math.random());
      }
      this.#outbox.mark(clientMessageId, true);
      listener.personState(clientMessageId, 'refused');
      listener.failure(thrown.code);
      return undefined;
    }
    this.#outbox.remove(clientMessageId);
    listener.personState(clientMessageId, 'sent');
    if (!this.#online) this.#wake();
    return undefined;
  }

  #wake(): void {
    for (const end of this.#waits) end();
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#waits.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#waits.add(end);
    });
  }
}
