import { DomainError } from '../../src/domain/errors.ts';
import type { BusinessId, ConversationId, CustomerId } from '../../src/domain/people/ids.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import type {
  BusinessCard,
  Channel,
  ChannelEvent,
  ChatSessions,
  IncomingMessage,
  OpenConversation,
  Reply,
  StartedSession,
  TranscriptLine,
} from '../../src/ports/channel.ts';

/** What an answerer may do while it answers one message. */
export type Answering = {
  typing(): void;
  delta(text: string): void;
  reply(reply: Omit<Reply, 'id'>): void;
  /** Pauses for people watching; 0 in tests of routes. */
  pause(milliseconds: number): Promise<void>;
};
export type Answerer = (message: IncomingMessage, say: Answering, session: { readonly business: BusinessCard }) => Promise<void>;

type Held = {
  readonly business: BusinessCard;
  readonly lines: TranscriptLine[];
  readonly listeners: Set<(event: ChannelEvent) => void>;
  readonly seen: Set<string>;
  opened: boolean;
};

/**
 * The chat doors of `src/ports/channel.ts` kept in memory, without engine or store: for work on the web adapter and the widget. It honours
 * the port: messages are deduplicated by delivery id, lines have sequence numbers, live events reach every subscriber.
 */
export class MemoryChannel implements Channel, ChatSessions {
  /** True: the store cannot be reached; everything that needs it fails with UNAVAILABLE. */
  down = false;
  readonly handled: IncomingMessage[] = [];
  readonly opened: OpenConversation[] = [];
  readonly #businesses: readonly BusinessCard[];
  readonly #answer: Answerer;
  readonly #greeting: (business: BusinessCard) => Omit<Reply, 'id'>;
  readonly #held = new Map<string, Held>();
  readonly #files = new Map<string, { name: string; body: string }>();
  readonly #now: () => number;
  #sessions = 0;

  constructor(options: {
    readonly businesses: readonly BusinessCard[];
    readonly answer: Answerer;
    readonly greeting?: (business: BusinessCard) => Omit<Reply, 'id'>;
    readonly now?: () => number;
  }) {
    this.#businesses = options.businesses;
    this.#answer = options.answer;
    this.#greeting = options.greeting ?? ((business) => ({ text: `Welcome to ${business.name}.` }));
    this.#now = options.now ?? (() => Date.now());
  }

  addFile(token: string, file: { name: string; body: string }): void {
    this.#files.set(token, file);
  }

  /** Forgets a session, as if its 30 days were over. */
  expire(token: string): void {
    this.#expired.add(token);
  }
  readonly #expired = new Set<string>();

  #reachable(): void {
    if (this.down) throw new DomainError('UNAVAILABLE', 'the store does not answer (secret-host:27017)');
  }

  #conversation(id: string): Held {
    const held = this.#held.get(id);
    if (!held) throw new DomainError('NOT_FOUND', `conversation ${id}`);
    return held;
  }

  async start(request: Parameters<ChatSessions['start']>[0]): Promise<StartedSession> {
    this.#reachable();
    const business = this.#businesses.find((one) => request.business === undefined || one.id === request.business);
    if (!business) throw new DomainError('NOT_FOUND', `business ${JSON.stringify(request.business)}`);
    const known = request.resume !== undefined && !this.#expired.has(request.resume) && this.#held.has(request.resume.slice(6));
    this.#sessions += known ? 0 : 1;
    const id = known ? (request.resume ?? '').slice(6) : `c${String(this.#sessions)}`;
    if (!known) this.#held.set(id, { business, lines: [], listeners: new Set(), seen: new Set(), opened: false });
    if (!known)
      await this.open(asId<ConversationId>(id), { channel: 'web', principal: (await this.verify(`token-${id}`)).sender });
    const expiresAt = (this.#now() + 30 * 86_400_000) as Instant;
    return Promise.resolve({
      conversationId: asId<ConversationId>(id),
      token: `token-${id}`,
      expiresAt,
      business,
      resumed: known,
    });
  }

  async verify(token: string): Promise<{ conversationId: ConversationId; sender: Principal }> {
    if (this.#expired.has(token)) throw new DomainError('EXPIRED', 'session');
    const held = token.startsWith('token-') ? this.#held.get(token.slice(6)) : undefined;
    if (!held) throw new DomainError('FORBIDDEN', 'session');
    const id = token.slice(6);
    const sender: Principal = { role: 'customer', customerId: asId<CustomerId>(`v-${id}`), businessId: held.business.id };
    return Promise.resolve({ conversationId: asId<ConversationId>(id), sender });
  }

  async businesses(): Promise<BusinessCard[]> {
    this.#reachable();
    return Promise.resolve([...this.#businesses]);
  }

  async calendarFile(token: string): Promise<{ name: string; body: string }> {
    this.#reachable();
    const file = this.#files.get(token);
    if (!file) throw new DomainError('FORBIDDEN', 'file token');
    return Promise.resolve(file);
  }

  dataFile(token: string): Promise<{ name: string; body: string }> {
    return this.calendarFile(token);
  }

  async open(conversationId: ConversationId, opening: OpenConversation): Promise<void> {
    this.#reachable();
    const held = this.#conversation(conversationId);
    this.opened.push(opening);
    if (held.opened) return Promise.resolve();
    held.opened = true;
    this.#say(held, conversationId, this.#greeting(held.business));
  }

  async *handle(message: IncomingMessage): AsyncIterable<ChannelEvent> {
    await Promise.resolve();
    this.#reachable();
    const held = this.#conversation(message.conversationId);
    if (held.seen.has(message.id)) return;
    held.seen.add(message.id);
    this.handled.push(message);
    const label = message.text ?? this.#labelOf(held, message.action ?? '');
    held.lines.push({
      seq: held.lines.length + 1,
      from: 'person',
      text: label,
      clientId: message.id,
      at: this.#now() as Instant,
    });
    const events: ChannelEvent[] = [];
    const emit = (event: ChannelEvent): void => {
      events.push(event);
      if (event.type !== 'reply') for (const listener of held.listeners) listener(event);
    };
    emit({ type: 'typing' });
    const work = this.#answer(
      message,
      {
        typing: () => {
          emit({ type: 'typing' });
        },
        delta: (text) => {
          emit({ type: 'delta', text });
        },
        reply: (reply) => {
          emit(this.#say(held, message.conversationId, reply));
        },
        pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      },
      held,
    );
    yield { type: 'typing' };
    await work;
    yield* events.slice(1);
  }

  /** A line from elsewhere: another window, another process. */
  say(conversationId: string, reply: Omit<Reply, 'id'>): void {
    this.#say(this.#conversation(conversationId), conversationId, reply);
  }

  /** Progress without a line. */
  emit(conversationId: string, event: ChannelEvent): void {
    for (const listener of this.#conversation(conversationId).listeners) listener(event);
  }

  listeners(conversationId: string): number {
    return this.#conversation(conversationId).listeners.size;
  }

  #labelOf(held: Held, action: string): string {
    for (const { reply } of held.lines.toReversed()) {
      const offered = [...(reply?.choices ?? []), ...(reply?.card?.type === 'slots' ? reply.card.slots : [])];
      const found = offered.find((one) => one.action === action);
      if (found) return found.label;
    }
    return action;
  }

  #say(held: Held, conversationId: string, body: Omit<Reply, 'id'>): Extract<ChannelEvent, { type: 'reply' }> {
    const seq = held.lines.length + 1;
    const reply: Reply = { id: `${conversationId}|${String(seq)}`, ...body };
    held.lines.push({ seq, from: 'bot', text: reply.text, reply, at: this.#now() as Instant });
    const event = { type: 'reply', seq, reply } as const;
    for (const listener of held.listeners) listener(event);
    return event;
  }

  async transcript(conversationId: ConversationId, afterSeq: number, limit: number): Promise<TranscriptLine[]> {
    this.#reachable();
    return Promise.resolve(
      this.#conversation(conversationId)
        .lines.filter((line) => line.seq > afterSeq)
        .slice(0, limit),
    );
  }

  subscribe(conversationId: ConversationId, listener: (event: ChannelEvent) => void): () => void {
    const { listeners } = this.#conversation(conversationId);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
}

export const LUNA: BusinessCard = {
  id: asId<BusinessId>('luna-hair'),
  name: 'Luna Hair Studio',
  kind: 'salon',
  tagline: 'Cuts and colour in the old town',
  timeZone: 'Europe/London' as BusinessCard['timeZone'],
  locale: 'en-GB',
  providers: ['Maya', 'Jonas', 'Priya'],
  services: [
    { name: 'Haircut', price: '£45.00', minutes: 45 },
    { name: 'Colour', price: '£95.00', minutes: 120 },
  ],
};
