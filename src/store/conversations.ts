import type { Conversation, Delivery, TurnStep } from '../domain/dialogue/conversation.ts';
import type { ProposalState } from '../domain/dialogue/proposal.ts';
import { DomainError } from '../domain/errors.ts';
import type { BusinessId, ConversationId, CustomerId, ProposalId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { ConversationStore, EndedTurn, TakeResult, TurnEnd } from '../ports/store.ts';
import type { Collection, Filter, FindAndUpdateResult, Update } from './collection.ts';
import { ofThisVersion, ofThisVersionIfFound, stamped } from './versioned.ts';

/** Each round of `take` that fits nothing means that somebody else moved the document in between. */
const TAKE_ROUNDS = 50;

const leaseFree = (now: Instant): Filter[] => [{ lease: null }, { 'lease.until': { $lte: now } }];

export class Conversations implements ConversationStore {
  readonly #collection: Collection<Conversation>;
  constructor(collection: Collection<Conversation>) {
    this.#collection = collection;
  }

  async insert(conversation: Conversation): Promise<boolean> {
    return (await this.#collection.insertOne(stamped(conversation))) === 'written';
  }

  async get(id: ConversationId): Promise<Conversation | undefined> {
    return ofThisVersionIfFound(await this.#collection.findOne({ _id: id }));
  }

  async take(id: ConversationId, owner: string, now: Instant, leaseMs: number, delivery?: Delivery): Promise<TakeResult> {
    const lease: Update = { $set: { lease: { owner, until: now + leaseMs }, updatedAt: now }, $inc: { fence: 1 } };
    for (let round = 0; round < TAKE_ROUNDS; round += 1) {
      // Every step repeats its condition in its own filter, so whatever happens between two steps, none does harm.
      const free: Filter = { _id: id, $or: leaseFree(now) };
      const known: Filter | undefined = delivery && {
        $or: [{ 'queue.key': delivery.key }, { 'turn.deliveries.key': delivery.key }],
      };
      const unknown = delivery && { 'queue.key': { $ne: delivery.key }, 'turn.deliveries.key': { $ne: delivery.key } };
      const first =
        delivery === undefined
          ? await this.#lease(free, lease)
          : await this.#lease({ ...free, ...unknown }, { ...lease, $push: { queue: delivery } });
      if (first !== undefined) return { taken: true, conversation: first };
      if (known !== undefined) {
        const again = await this.#lease({ _id: id, $and: [{ $or: leaseFree(now) }, known] }, lease);
        if (again !== undefined) return { taken: true, conversation: again };
        const queued = await this.#collection.updateOne(
          { _id: id, 'lease.until': { $gt: now }, ...unknown },
          { $push: { queue: delivery } },
        );
        if (queued === 'written') return { taken: false, missing: false };
      }
      const leased = await this.#collection.findOne({ _id: id });
      if (leased === undefined) return { taken: false, missing: true };
      if (isLeased(leased, now) && (delivery === undefined || holds(leased, delivery))) return { taken: false, missing: false };
    }
    throw new DomainError(
      'CONFLICT',
      `conversation '${id}': changed hands ${String(TAKE_ROUNDS)} times while it was being taken`,
    );
  }

  /** A crash frees every lease anyway, and the delivery is in the inbox. */
  async #lease(filter: Filter, update: Update): Promise<Conversation | undefined> {
    const collection = this.#collection;
    const result = await collection.later(() => collection.findOneAndUpdate(filter, update, { returnDocument: 'after' }));
    return result.outcome === 'written' ? ofThisVersion(result.document) : undefined;
  }

  async renew(id: ConversationId, fence: number, until: Instant): Promise<boolean> {
    const filter: Filter = { _id: id, fence, 'lease.until': { $gte: 0 } };
    const collection = this.#collection;
    const update: Update = { $set: { 'lease.until': until } };
    return (await collection.later(() => collection.updateOne(filter, update))) === 'written';
  }

  async openTurn(
    id: ConversationId,
    fence: number,
    turn: { readonly n: number; readonly deliveries: readonly Delivery[]; readonly startedAt: Instant },
    claiming?: ProposalId,
  ): Promise<boolean> {
    // A repeat may find its own turn, still without steps, and its own claim.
    const own: Filter = { 'turn.n': turn.n, 'turn.steps': { $size: 0 } };
    const proposalIn = (state: ProposalState): Filter => ({ proposals: { $elemMatch: { id: claiming ?? '', state } } });
    const free: readonly Filter[] = claiming
      ? [{ $and: [{ $or: [{ turn: null }, own] }, proposalIn('open')] }, { ...own, ...proposalIn('executing') }]
      : [{ turn: null }, own];
    const keys = turn.deliveries.map((delivery) => delivery.key);
    const outcome = await this.#collection.updateOne(
      { _id: id, fence, $or: free },
      {
        $set: {
          turn: { ...turn, steps: [] },
          updatedAt: turn.startedAt,
          ...(claiming ? { 'proposals.$[proposal].state': 'executing' } : {}),
        },
        $pull: { queue: { key: { $in: keys } } },
      },
      claiming && [{ 'proposal.id': claiming }],
    );
    return outcome === 'written';
  }

  async appendStep(id: ConversationId, fence: number, step: TurnStep): Promise<boolean> {
    const open: Filter = { _id: id, fence, 'turn.n': { $gte: 0 } };
    const outcome = await this.#collection.updateOne(
      { ...open, 'turn.steps.key': { $ne: step.key } },
      { $push: { 'turn.steps': step } },
    );
    if (outcome === 'written') return true;
    return (await this.#collection.findOne({ ...open, 'turn.steps.key': step.key })) !== undefined;
  }

  async moveProposal(
    id: ConversationId,
    fence: number,
    proposalId: ProposalId,
    from: ProposalState,
    to: ProposalState,
  ): Promise<boolean> {
    const filter: Filter = { _id: id, fence, proposals: { $elemMatch: { id: proposalId, state: from } } };
    const update: Update = { $set: { 'proposals.$[proposal].state': to } };
    return (await this.#collection.updateOne(filter, update, [{ 'proposal.id': proposalId }])) === 'written';
  }

  async endTurn(id: ConversationId, fence: number, end: TurnEnd): Promise<EndedTurn | undefined> {
    const { outgoing, consumed, ...stored } = end;
    const collection = this.#collection;
    const ending = (): Promise<FindAndUpdateResult<Conversation>> =>
      collection.findOneAndUpdate(
        { _id: id, fence, turns: { $ne: end.turns } },
        {
          $set: { ...stored, turn: null, lease: null },
          $push: { outgoing: { $each: outgoing } },
          $pull: { queue: { key: { $in: consumed } } },
        },
        { returnDocument: 'after' },
      );
    const result = await collection.later(ending);
    // A repeat finds its turn ended already, and adds nothing twice.
    const ended =
      result.outcome === 'written'
        ? result.document
        : await collection.findOne({ _id: id, fence, turns: end.turns, turn: null, lease: null });
    return ended && { conversation: ofThisVersion(ended), durable: collection.durable() };
  }

  async release(id: ConversationId, fence: number, consumed: readonly string[] = []): Promise<void> {
    const update: Update = {
      $set: { lease: null },
      ...(consumed.length > 0 ? { $pull: { queue: { key: { $in: consumed } } } } : {}),
    };
    const collection = this.#collection;
    await collection.later(() => collection.updateOne({ _id: id, fence }, update));
  }

  async pullOutgoing(id: ConversationId, outgoingIds: readonly string[]): Promise<void> {
    if (outgoingIds.length === 0) return;
    const update: Update = { $pull: { outgoing: { id: { $in: outgoingIds } } } };
    const collection = this.#collection;
    await collection.later(() => collection.updateOne({ _id: id }, update));
  }

  async ofCustomer(businessId: BusinessId, customerId: CustomerId): Promise<ConversationId[]> {
    const found = await this.#collection.findIds({ businessId, 'principal.customerId': customerId });
    return found as ConversationId[];
  }

  async clear(id: ConversationId, fence: number): Promise<boolean> {
    const nothing = { state: {}, proposals: [], handoff: null, lease: null };
    return (await this.#collection.updateOne({ _id: id, fence }, { $set: nothing })) === 'written';
  }

  async handedOver(businessId: BusinessId, limit: number): Promise<Conversation[]> {
    const filter: Filter = { businessId, 'handoff.since': { $gte: 0 } };
    return (await this.#collection.find(filter, { sort: { 'handoff.since': 1 }, limit })).map(ofThisVersion);
  }

  async unattended(now: Instant, limit: number): Promise<ConversationId[]> {
    const abandoned: Filter = { $or: leaseFree(now) };
    const filter: Filter = {
      $or: [
        { 'outgoing.id': { $gt: '' } },
        { 'queue.key': { $gt: '' }, $and: [abandoned] },
        { 'turn.n': { $gte: 0 }, $and: [abandoned] },
      ],
    };
    return (await this.#collection.findIds(filter, { limit })) as ConversationId[];
  }
}

const isLeased = (conversation: Conversation, now: Instant): boolean =>
  conversation.lease !== undefined && conversation.lease !== null && conversation.lease.until > now;

const holds = (conversation: Conversation, delivery: Delivery): boolean =>
  conversation.queue.some((queued) => queued.key === delivery.key) ||
  conversation.turn?.deliveries.some((taken) => taken.key === delivery.key) === true;
