import type { Conversation, Delivery, Outgoing } from '../domain/dialogue/conversation.ts';
import { asDomainError, DomainError } from '../domain/errors.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import type { Notice } from '../domain/dialogue/notice.ts';
import type { ConversationId } from '../domain/people/ids.ts';
import type { Channel, ChannelEvent, IncomingMessage, OpenConversation, Reply, TranscriptLine } from '../ports/channel.ts';
import type { Teller } from '../ports/messenger.ts';
import type { InboxRow } from '../ports/store.ts';
import type { EngineDeps } from './deps.ts';
import { MAX_TEXT_LENGTH } from './deps.ts';
import { EventQueue } from './event-queue.ts';
import type { HubEvent } from './hub.ts';
import { Hub } from './hub.ts';
import { knownPerson } from './known-person.ts';
import { noticeKey } from './notices.ts';
import type { Opening } from './record/tape.ts';
import { openingEntry } from './record/tape.ts';
import { sweep } from './recovery.ts';
import { apology, tooFast } from './apology.ts';
import { MessageLimits } from './limits.ts';
import { emptyState } from './state.ts';
import { greeting } from './greeting.ts';
import { readTranscript } from './transcript.ts';
import { Worker } from './worker.ts';

const CONVERSATION_SCHEMA = 1;
const SWEEP_EVERY_MS = 3_000;
const REPLAY_LINES = 200;

export type Engine = Channel &
  Teller & {
    /** Picks up what was left and keeps looking for more. */
    start(): Promise<void>;
    /** Stops looking and waits until nothing is being worked on. */
    stop(): Promise<void>;
  };

/** The dialogue engine behind every channel (DESIGN §5). */
export function createEngine(deps: EngineDeps): Engine {
  const { store, clock, logger, metrics, settings } = deps;
  const limits = settings.rates && new MessageLimits(clock, settings.rates);
  const hub = new Hub();
  const worker = new Worker(deps, hub);
  let sweeping: NodeJS.Timeout | undefined;

  async function open(id: ConversationId, opening: OpenConversation): Promise<void> {
    const business = await store.businesses.get(opening.principal.businessId);
    if (!business) throw new DomainError('NOT_FOUND', `business ${opening.principal.businessId} does not exist`);
    const { customer: known, profile } = await knownPerson(store, opening.principal, business, clock.now());
    const language = known?.preferences?.language;
    const locale = language ?? opening.locale ?? known?.locale;
    const wording = wordingOf(locale ?? business.locale);
    const { text, suggestions } = greeting(business, opening.principal, wording);
    const now = clock.now();
    const actions = suggestions.map(({ label, say }) => ({
      id: `a${deps.ids.unique()}`,
      target: { press: 'say' as const, text: say, ...(label === say ? {} : { shown: label }) },
    }));
    const reply: Reply = {
      id: `${id}|0|0`,
      text,
      choices: actions.map(({ id: action, target }) => ({ label: target.shown ?? target.text, action })),
      expects: 'anything',
    };
    const first: Outgoing = {
      kind: 'reply',
      id: reply.id,
      seq: 1,
      body: { from: 'bot', text, reply, keys: [], turn: 0 },
      at: now,
    };
    const fresh: Opening = {
      _id: id,
      schemaVersion: CONVERSATION_SCHEMA,
      businessId: business._id,
      channel: opening.channel,
      principal: opening.principal,
      ...(opening.timeZone ? { timeZone: opening.timeZone } : {}),
      ...(locale ? { locale } : {}),
      fence: 0,
      state: { ...emptyState(known?.contact), actions, ...(profile ? { profile } : {}) } as unknown as Conversation['state'],
      proposals: [],
      turns: 0,
      seq: 1,
      createdAt: now,
      updatedAt: now,
    };
    const outgoing = [first, openingEntry(fresh, text)];
    await store.conversations.insert({ ...fresh, lease: null, queue: [], turn: null, outgoing });
  }

  async function* handle(message: IncomingMessage): AsyncIterable<ChannelEvent> {
    const id = message.conversationId;
    const delivery = deliveryOf(message);
    // What was accepted before is answered as it was, however fast it comes again.
    if (limits && !limits.admits(message.sender) && !(await store.inbox.get(delivery.key))) {
      metrics.count('almanac_messages_refused_total', { channel: message.channel });
      yield tooFast(id, message.locale);
      return;
    }
    const events = new EventQueue<HubEvent | 'attended'>();
    const unsubscribe = hub.subscribe(id, (event) => events.push(event));
    // The delivery is in the inbox: the sweep takes it up. Whoever waits hears that it takes longer.
    const later = (thrown: unknown): void => {
      logger.warn('delivery-later', { conversation: id, code: asDomainError(thrown).code });
      for (const event of apology(id, [delivery.key], message.locale)) events.push(event);
    };
    try {
      const { isNew, durable } = await store.inbox.accept({
        _id: delivery.key,
        conversationId: id,
        delivery,
        state: 'new',
        receivedAt: clock.now(),
      });
      const answered = isNew ? false : (await store.inbox.get(delivery.key))?.state === 'done';
      // What staff has just changed they see in their next turn: then the business is read after the taking.
      const early = message.sender.role === 'customer' ? message.sender.businessId : undefined;
      if (!answered) worker.attend(id, delivery, early).then(() => events.push('attended'), later);
      // The first event tells the channel that the message is kept. A short turn may be over by then, and become durable with it.
      await durable;
      yield { type: 'typing' };
      if (answered) yield* replay(id, delivery.key);
      else yield* answers(id, delivery.key, events);
    } finally {
      unsubscribe();
    }
  }

  /** Live events until the turn with this delivery is over; looks into the store too when other processes may be the ones that answer. */
  async function* answers(
    id: ConversationId,
    key: string,
    events: EventQueue<HubEvent | 'attended'>,
  ): AsyncIterable<ChannelEvent> {
    const giveUpAt = clock.now() + settings.turnDeadlineMs + settings.leaseMs;
    const waitMs = settings.pollMs > 0 ? settings.pollMs : settings.turnDeadlineMs;
    while (clock.now() < giveUpAt) {
      const event = await events.next(waitMs);
      if (event === undefined || event === 'attended') {
        // Answered before, or by somebody else; else whoever holds the lease will answer.
        const late = (await recentLines(id)).some((line) => line.keys.includes(key));
        if (!late) continue;
        yield* replay(id, key);
        return;
      }
      if (event.type === 'ended') {
        if (event.keys.includes(key)) return;
      } else if (event.type !== 'reply') yield event;
      else if (event.keys.includes(key)) yield { type: 'reply', seq: event.seq, reply: event.reply };
    }
  }

  async function recentLines(id: ConversationId): ReturnType<typeof readTranscript> {
    const seq = (await store.conversations.get(id))?.seq ?? 0;
    return await readTranscript(store, id, Math.max(0, seq - REPLAY_LINES), REPLAY_LINES);
  }

  /** What a delivery that came before was answered. */
  async function* replay(id: ConversationId, key: string): AsyncIterable<ChannelEvent> {
    for (const line of await recentLines(id)) {
      if (line.reply && line.keys.includes(key)) yield { type: 'reply', seq: line.seq, reply: line.reply };
    }
  }

  async function tell(id: ConversationId, notice: Notice, dedupeId: string): Promise<{ readonly channel: string }> {
    const conversation = await store.conversations.get(id);
    if (!conversation) throw new DomainError('NOT_FOUND', `conversation ${id} does not exist`);
    const now = clock.now();
    const delivery: Delivery = { key: noticeKey(id, dedupeId), notice, at: now };
    const row: InboxRow = { _id: delivery.key, conversationId: id, delivery, state: 'new', receivedAt: now };
    const { isNew, durable } = await store.inbox.accept(row);
    if (isNew || (await store.inbox.get(delivery.key))?.state !== 'done') {
      await worker
        .attend(id, delivery)
        .catch((thrown: unknown) => logger.warn('notice-later', { conversation: id, code: asDomainError(thrown).code }));
    }
    // From here on the sweep would say it as well.
    await durable;
    return { channel: conversation.channel };
  }

  async function transcript(id: ConversationId, afterSeq: number, limit: number): Promise<TranscriptLine[]> {
    const lines = await readTranscript(store, id, afterSeq, limit);
    return lines.map(({ keys: _keys, ...line }) => line);
  }

  function subscribe(id: ConversationId, listener: (event: ChannelEvent) => void): () => void {
    let told = Number.POSITIVE_INFINITY;
    const unsubscribe = hub.subscribe(id, (event) => {
      if (event.type === 'ended') return;
      if (event.type === 'reply') {
        if (event.seq > 0) told = Math.max(Number.isFinite(told) ? told : 0, event.seq);
        listener({ type: 'reply', seq: event.seq, reply: event.reply });
      } else listener(event);
    });
    if (settings.pollMs === 0) return unsubscribe;
    const poll = async (): Promise<void> => {
      if (!Number.isFinite(told)) {
        told = (await store.conversations.get(id))?.seq ?? 0;
        return;
      }
      for (const line of await readTranscript(store, id, told, REPLAY_LINES)) {
        told = Math.max(told, line.seq);
        if (line.reply) listener({ type: 'reply', seq: line.seq, reply: line.reply });
      }
    };
    const timer = setInterval(
      () => void poll().catch((error: unknown) => logger.debug('poll-later', { code: asDomainError(error).code })),
      settings.pollMs,
    );
    timer.unref();
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }

  async function lookAround(): Promise<void> {
    try {
      await sweep(deps, worker);
    } catch (thrown) {
      logger.warn('sweep-later', { code: asDomainError(thrown).code });
    }
  }

  return {
    open,
    handle,
    tell,
    transcript,
    subscribe,
    async start() {
      await lookAround();
      const again = (): void => {
        sweeping = setTimeout(() => void lookAround().finally(() => sweeping && again()), SWEEP_EVERY_MS);
        sweeping.unref();
      };
      again();
    },
    async stop() {
      clearTimeout(sweeping);
      sweeping = undefined;
      await worker.idle();
    },
  };
}

/** A text that is too long keeps one character more than is read, so that it is known to be. @example deliveryOf(message).key //=> 'web|c1|5f2e…' */
function deliveryOf(message: IncomingMessage): Delivery {
  return {
    key: `${message.channel}|${message.conversationId}|${message.id}`,
    ...(message.text !== undefined ? { text: message.text.slice(0, MAX_TEXT_LENGTH + 1) } : {}),
    ...(message.action !== undefined ? { action: message.action } : {}),
    ...(message.contact ? { contact: message.contact } : {}),
    ...(message.locale ? { locale: message.locale } : {}),
    ...(message.timeZone ? { timeZone: message.timeZone } : {}),
    at: message.sentAt,
  };
}
