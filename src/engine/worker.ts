import type { Conversation, Delivery } from '../domain/dialogue/conversation.ts';
import { asDomainError, DomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import type { BusinessId, ConversationId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import { instant } from '../domain/time/types.ts';
import { apology } from './apology.ts';
import type { EngineDeps, TurnDeps } from './deps.ts';
import type { Hub } from './hub.ts';
import { relay } from './relay.ts';
import { anewEntry, Recorder, tapeEntry } from './record/tape.ts';
import type { TurnTape } from './record/tape.ts';
import { FenceLost, TurnSteps } from './steps.ts';
import type { FinishedTurn } from './lines.ts';
import { failedTurn, nextBatch, runTurn } from './turn.ts';

/** Works on conversations, one owner at a time each; other processes and other calls queue behind the lease. */
export class Worker {
  private readonly deps: EngineDeps;
  private readonly hub: Hub;
  private readonly active = new Set<Promise<void>>();
  constructor(deps: EngineDeps, hub: Hub) {
    this.deps = deps;
    this.hub = hub;
  }

  /**
   * Takes the conversation (the delivery joins its queue) and answers until the queue is empty. Returns at once if somebody else has it: they will
   * find the delivery. `businessId`: where it is known already, the business is read beside the taking. Fails with NOT_FOUND when there is no such conversation, UNAVAILABLE when the store is down.
   */
  attend(id: ConversationId, delivery?: Delivery, businessId?: BusinessId): Promise<void> {
    const work = this.work(id, delivery, businessId).finally(() => this.active.delete(work));
    this.active.add(work);
    return work;
  }

  /** Resolves once nothing is being worked on. */
  async idle(): Promise<void> {
    while (this.active.size > 0) await Promise.allSettled([...this.active]);
  }

  private async work(id: ConversationId, delivery?: Delivery, businessId?: BusinessId): Promise<void> {
    let waiting: Delivery | undefined = delivery;
    const { store, clock, settings } = this.deps;
    for (let first = true; ; first = false) {
      const business = first && businessId ? heldBack(store.businesses.get(businessId)) : undefined;
      const taken = await store.conversations.take(id, settings.owner, clock.now(), settings.leaseMs, waiting);
      waiting = undefined;
      if (!taken.taken) {
        if (taken.missing) throw new DomainError('NOT_FOUND', `conversation ${id} does not exist`);
        return;
      }
      const conversation = taken.conversation;
      const batch = nextBatch(conversation);
      if (batch.length === 0) {
        await relay(conversation, this.deps);
        const leftovers = conversation.queue.map((queued) => queued.key);
        await store.conversations.release(id, conversation.fence, leftovers);
        return;
      }
      const after = await this.turn(conversation, batch, business);
      if (!after || (after.queue.length === 0 && !after.turn)) return;
    }
  }

  private async turn(
    conversation: Conversation,
    batch: readonly Delivery[],
    business: Promise<Business | undefined> | undefined,
  ): Promise<Conversation | undefined> {
    const { store, clock, settings, logger, metrics } = this.deps;
    const { _id: id, fence } = conversation;
    const keys = batch.map((delivery) => delivery.key);
    // Not AbortSignal.timeout, whose timer outlives the turn.
    const deadline = new AbortController();
    const overdue = setTimeout(
      () => deadline.abort(new DOMException('the turn took too long', 'TimeoutError')),
      settings.turnDeadlineMs,
    );
    overdue.unref();
    const renewal = setInterval(() => {
      store.conversations
        .renew(id, fence, instant(clock.now() + settings.leaseMs))
        .catch((error: unknown) => logger.warn('lease-not-renewed', { code: asDomainError(error).code }));
    }, settings.leaseMs / 3);
    renewal.unref();
    const startedAt = clock.now();
    try {
      if (!conversation.handoff) this.hub.publish(id, { type: 'typing' });
      const finished = await this.finish(conversation, batch, deadline.signal, business);
      const ended = await store.conversations.endTurn(id, fence, finished.end);
      if (!ended) throw new FenceLost(id);
      // Begun at once: where both are of one store in memory, the turn's end and what is handed on become durable together.
      this.relayLater(ended.conversation);
      await ended.durable;
      this.announce(id, finished, keys);
      metrics.observeMs('almanac_turn_ms', clock.now() - startedAt);
      return ended.conversation;
    } catch (thrown) {
      const error = asDomainError(thrown);
      logger.error('turn-failed', {
        conversation: id,
        code: error.code,
        reason: error.message,
        stack: error.code === 'INTERNAL' ? error.stack : undefined,
      });
      // Nobody waits for a notice.
      const awaited = !(thrown instanceof FenceLost) && batch.every(({ notice }) => notice === undefined);
      if (awaited) for (const event of apology(id, keys, conversation.locale)) this.hub.publish(id, event);
      return undefined;
    } finally {
      clearInterval(renewal);
      clearTimeout(overdue);
    }
  }

  /** The turn's end, or an apology as its end when the fault is ours; only a store that is down or a lost lease leaves it open. */
  private async finish(
    conversation: Conversation,
    batch: readonly Delivery[],
    signal: AbortSignal,
    business: Promise<Business | undefined> | undefined,
  ): Promise<FinishedTurn> {
    const { store, clock, logger } = this.deps;
    const now = conversation.turn?.startedAt ?? clock.now();
    const steps = new TurnSteps(store.conversations, conversation, batch, now);
    const deps: TurnDeps = {
      ...this.deps,
      businessOf: async (id) => {
        const early = await business;
        return early?._id === id ? early : await store.businesses.get(id);
      },
    };
    const recorder = new Recorder(deps);
    const hooks = {
      signal,
      onDelta: (text: string) => this.hub.publish(conversation._id, { type: 'delta', text }),
    };
    try {
      const finished = await runTurn(conversation, batch, recorder.deps, steps, now, hooks);
      return withTape(conversation, finished, steps.tape(recorder), clock.now());
    } catch (thrown) {
      const error = asDomainError(thrown);
      if (thrown instanceof FenceLost || error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT') throw thrown;
      logger.error('turn-broke', { conversation: conversation._id, code: error.code, reason: error.message, stack: error.stack });
      const afresh = new Recorder(deps);
      return withTape(conversation, failedTurn(conversation, batch, afresh.deps), { ...steps.tape(afresh), broke: true }, now);
    }
  }

  private relayLater(conversation: Conversation): void {
    const relaying = relay(conversation, this.deps)
      .catch((error: unknown) =>
        this.deps.logger.warn('relay-later', { conversation: conversation._id, code: asDomainError(error).code }),
      )
      .finally(() => this.active.delete(relaying));
    this.active.add(relaying);
  }

  private announce(id: ConversationId, { said }: FinishedTurn, keys: readonly string[]): void {
    if (said) this.hub.publish(id, { type: 'reply', seq: said.seq, reply: said.reply, keys });
    this.hub.publish(id, { type: 'ended', keys });
  }
}

/** With the entry that lets the turn run again, or that begins the record anew. */
function withTape(conversation: Conversation, finished: FinishedTurn, tape: TurnTape, now: Instant): FinishedTurn {
  const { end, forgot } = finished;
  // What is forgotten is what was recorded before it was.
  const entry = forgot ? anewEntry(conversation, end, now) : tapeEntry(conversation, end.turns, tape);
  return { ...finished, end: { ...end, outgoing: [...end.outgoing, entry] } };
}

/** A reading whose failure is told to whoever waits for it, and to nobody when nobody does. */
function heldBack<Value>(reading: Promise<Value>): Promise<Value> {
  reading.catch(() => undefined);
  return reading;
}
