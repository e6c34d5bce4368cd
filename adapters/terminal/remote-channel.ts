import type { Channel, ChannelEvent, IncomingMessage, TranscriptLine } from '../../src/ports/channel.ts';
import { followEvents } from './event-source.ts';
import type { ServerEvent } from './event-source.ts';
import { askJson, RemoteError } from './remote-http.ts';
import { messageAnswer, sessionAnswer, streamEvents } from './remote-wire.ts';

export type RemoteOptions = {
  /** Where the running server is, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Which business to talk to; the server's first one when absent. */
  readonly business?: string;
  /** An owner's session token: speaks as the owner of its business. */
  readonly token?: string;
  /** The `token` that an earlier call gave back, to go on with that conversation. */
  readonly resume?: string;
  readonly timeZone?: string;
  readonly locale?: string;
};

export type RemoteConversation = {
  readonly channel: Channel;
  readonly conversationId: IncomingMessage['conversationId'];
  /** Keep it (mode 0600) to resume this conversation. */
  readonly token: string;
  readonly resumed: boolean;
  readonly business: { readonly id: string; readonly name: string };
  /** Ends the stream. */
  close(): void;
};

const KEPT_LINES = 500;
const given = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** One conversation of a running server, read over its stream. */
class RemoteChannel implements Channel {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #listeners = new Set<(event: ChannelEvent) => void>();
  readonly #stop = new AbortController();
  /** Resolves once everything stored has come. */
  readonly #caughtUp = Promise.withResolvers<undefined>();
  #lines: TranscriptLine[] = [];
  #following = false;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#headers = { Authorization: `Bearer ${token}` };
    this.#caughtUp.promise.catch(() => undefined); // heard by whoever asks for the transcript
  }

  /** The server opened it together with the session. */
  open(): Promise<void> {
    return Promise.resolve();
  }

  async *handle(message: IncomingMessage): AsyncIterable<ChannelEvent> {
    const what = given({ text: message.text, action: message.action });
    const body = { clientMessageId: message.id, ...what };
    const { replies } = await askJson(
      new URL('/api/chat/messages?wait=true', this.#url),
      { method: 'POST', headers: this.#headers, body },
      messageAnswer,
    );
    // Subscribers may have had them already, over the stream.
    for (const reply of replies)
      yield { type: 'reply', seq: this.#lines.find((line) => line.reply?.id === reply.id)?.seq ?? 0, reply };
  }

  async transcript(
    _conversationId: IncomingMessage['conversationId'],
    afterSeq: number,
    limit: number,
  ): Promise<TranscriptLine[]> {
    this.#follow();
    await this.#caughtUp.promise;
    return this.#lines.filter((line) => line.seq > afterSeq).slice(0, limit);
  }

  subscribe(_conversationId: IncomingMessage['conversationId'], listener: (event: ChannelEvent) => void): () => void {
    this.#listeners.add(listener);
    this.#follow();
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#stop.abort();
    this.#caughtUp.reject(new RemoteError('UNAVAILABLE', 'the conversation was left'));
  }

  #follow(): void {
    if (this.#following) return;
    this.#following = true;
    const url = (): URL => new URL(`/api/chat/stream?after=${String(this.#lines.at(-1)?.seq ?? 0)}`, this.#url);
    const onEvent = (event: ServerEvent): void => {
      this.#take(event);
    };
    followEvents({ url, headers: this.#headers, signal: this.#stop.signal, onEvent }).catch((thrown: unknown) => {
      this.#caughtUp.reject(thrown);
    });
  }

  #take({ event, data }: ServerEvent): void {
    if (event === 'live') this.#caughtUp.resolve(undefined);
    if (event !== 'reply' && event !== 'message' && event !== 'typing' && event !== 'delta') return;
    const parsed: unknown = JSON.parse(data);
    if (event === 'typing') {
      if (streamEvents.typing.parse(parsed).active) this.#tell({ type: 'typing' });
    } else if (event === 'delta') this.#tell({ type: 'delta', text: streamEvents.delta.parse(parsed).text });
    else if (event === 'reply') {
      const { seq, reply, at } = streamEvents.reply.parse(parsed);
      this.#keep({ seq, from: 'bot', text: reply.text, reply, at: at as TranscriptLine['at'] });
      this.#tell({ type: 'reply', seq, reply });
    } else {
      const { seq, from, text, at, clientMessageId } = streamEvents.message.parse(parsed);
      this.#keep({
        seq,
        from,
        text,
        at: at as TranscriptLine['at'],
        ...(clientMessageId === undefined ? {} : { clientId: clientMessageId }),
      });
    }
  }

  #keep(line: TranscriptLine): void {
    if (line.seq > (this.#lines.at(-1)?.seq ?? 0)) this.#lines = [...this.#lines, line].slice(-KEPT_LINES);
  }

  #tell(event: ChannelEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/**
 * A conversation of a running server as the same `Channel` that the server itself uses: for the terminal, when another process holds the data.
 * Who speaks is decided by the tokens; the `sender` of messages is not sent. Fails with RemoteError: UNAVAILABLE (not reachable),
 * NOT_FOUND (no such business), FORBIDDEN or EXPIRED (`token`).
 * @example const { channel, conversationId } = await connectRemote({ url: 'http://127.0.0.1:3000', business: 'luna-hair' })
 */
export async function connectRemote(options: RemoteOptions): Promise<RemoteConversation> {
  const { url, business, token: ownerToken, resume, timeZone, locale } = options;
  const session =
    ownerToken === undefined
      ? await askJson(
          new URL('/api/chat/sessions', url),
          { method: 'POST', body: given({ business, resume, timeZone, locale }) },
          sessionAnswer,
        )
      : await askJson(
          new URL('/dashboard/chat-sessions', url),
          { method: 'POST', headers: { Cookie: `almanac_owner=${ownerToken}` }, body: given({ resume }) },
          sessionAnswer,
        );
  const channel = new RemoteChannel(url, session.token);
  return {
    channel,
    conversationId: session.conversationId,
    token: session.token,
    resumed: session.resumed,
    business: session.business,
    close: () => {
      channel.close();
    },
  };
}
