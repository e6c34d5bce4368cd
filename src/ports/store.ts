import type { Appointment, AppointmentState } from '../domain/booking/appointment.ts';
import type { Bundle, BundleState } from '../domain/booking/bundle.ts';
import type { Conversation, Delivery, DialogueState, Outgoing, TurnStep } from '../domain/dialogue/conversation.ts';
import type { Handoff } from '../domain/dialogue/handoff.ts';
import type { Proposal, ProposalState } from '../domain/dialogue/proposal.ts';
import type { Business } from '../domain/people/business.ts';
import type { Customer } from '../domain/people/customer.ts';
import type {
  AppointmentId,
  BundleId,
  BusinessId,
  ConversationId,
  CustomerId,
  OperationId,
  ProposalId,
  ProviderId,
} from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { FeedStore } from './feeds.ts';
import type { MessageStore } from './messages.ts';
import type { WaitlistStore } from './waitlist.ts';

/**
 * What the product keeps. Every method is one atomic single-document step or a read; all are safe to repeat. Failures are DomainErrors:
 * UNAVAILABLE when the database cannot be reached in time. Read-then-write never decides who wins: claims and compare-and-set do.
 */
export interface Store {
  readonly businesses: BusinessStore;
  readonly customers: CustomerStore;
  readonly appointments: AppointmentStore;
  readonly bundles: BundleStore;
  readonly conversations: ConversationStore;
  readonly inbox: InboxStore;
  readonly outbox: OutboxStore;
  readonly jobs: JobStore;
  readonly messages: MessageStore;
  readonly waitlist: WaitlistStore;
  readonly feeds: FeedStore;
  readonly events: EventStore;
  readonly links: LinkStore;
  /** Resolves when a round trip to the database works; fails with UNAVAILABLE. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface BusinessStore {
  get(id: BusinessId): Promise<Business | undefined>;
  list(): Promise<Business[]>;
  /** False when it exists already. */
  insert(business: Business): Promise<boolean>;
  /** Compare-and-set on `revision`; false when somebody else was first. The stored revision becomes revision + 1. */
  replace(business: Business, revision: number): Promise<boolean>;
}

export interface CustomerStore {
  get(id: CustomerId): Promise<Customer | undefined>;
  /** Inserts or overwrites contact, zone and locale; the creation time and what else is known stay. */
  save(customer: Customer): Promise<void>;
  /** Compare-and-set on `revision` (0: also when there is no such customer yet): everything but the creation time becomes as given, revision + 1. */
  replace(customer: Customer, revision: number): Promise<boolean>;
  /** Deletes the document; `createdBefore`: only one that is older. False when there was none. */
  remove(id: CustomerId, createdBefore?: Instant): Promise<boolean>;
}

/** `taken`: another document holds one of the claims (who, is found with `holders`). */
export type ClaimResult = 'written' | 'taken';

/** What an update may remove: the end of a hold; of somebody who is forgotten, who they were. */
export type AppointmentUnset = 'expiresAt' | 'contact' | 'note' | 'staffNote' | 'answers' | 'conversationId';

/** Changes of one appointment write. `claims`, `operations` and `effects` are the complete new lists. */
export type AppointmentChange = Partial<Omit<Appointment, '_id' | 'businessId' | 'revision' | 'createdAt'>>;

export interface AppointmentStore {
  insert(appointment: Appointment): Promise<ClaimResult>;
  /** Compare-and-set on `{_id, revision}`, and on `state` when given; revision grows by one. `stale`: it moved meanwhile. `unset` removes fields. */
  update(
    id: AppointmentId,
    expected: { readonly revision: number; readonly state?: AppointmentState; readonly expiredAt?: Instant },
    change: AppointmentChange,
    unset?: readonly AppointmentUnset[],
  ): Promise<ClaimResult | 'stale'>;
  get(businessId: BusinessId, id: AppointmentId): Promise<Appointment | undefined>;
  /** By its own reference, or by one of its attendees'. */
  byReference(businessId: BusinessId, reference: string): Promise<Appointment | undefined>;
  /** The document that this operation shaped, if it happened: the answer to a repeat. */
  byOperation(businessId: BusinessId, operationId: OperationId): Promise<Appointment | undefined>;
  /** Documents holding any of the claims. */
  holders(businessId: BusinessId, claims: readonly string[]): Promise<Appointment[]>;
  /** Documents in occupying states whose busy time overlaps [from, to), of these providers (all when undefined), by start. */
  busy(businessId: BusinessId, from: Instant, to: Instant, providerIds?: readonly ProviderId[]): Promise<Appointment[]>;
  /** A person's appointments and the group sessions they joined, ending after `from`, by start. */
  ofCustomer(businessId: BusinessId, customerId: CustomerId, from: Instant): Promise<Appointment[]>;
  /** Held documents whose `expiresAt` has come, across businesses, at most `limit`. */
  expiredHolds(now: Instant, limit: number): Promise<Appointment[]>;
  /** Documents with effects not yet relayed, at most `limit`. */
  withEffects(limit: number): Promise<Appointment[]>;
  /** Removes relayed effects by id; the revision stays. */
  pullEffects(id: AppointmentId, effectIds: readonly string[]): Promise<void>;
}

export interface BundleStore {
  /** False when it exists already. */
  insert(bundle: Bundle): Promise<boolean>;
  get(businessId: BusinessId, id: BundleId): Promise<Bundle | undefined>;
  /** Compare-and-set on `state`; false when it is not in `from` (any more). */
  move(id: BundleId, from: BundleState, to: BundleState, at: Instant): Promise<boolean>;
}

export type TakeResult =
  | { readonly taken: true; readonly conversation: Conversation }
  /** Leased by another owner: the delivery (if any) was queued for it. `missing`: no such conversation. */
  | { readonly taken: false; readonly missing: boolean };

export type TurnEnd = {
  /** Keys of the deliveries this turn answered: they leave the queue. */
  readonly consumed: readonly string[];
  readonly state: DialogueState;
  readonly proposals: readonly Proposal[];
  readonly outgoing: readonly Outgoing[];
  readonly turns: number;
  readonly seq: number;
  readonly timeZone?: string;
  readonly locale?: string;
  /** Given to the people of the business (null: given back). Absent: as it was. */
  readonly handoff?: Handoff | null;
};

/** The document after the end of a turn (its queue may have grown). Nobody hears of the end before it is `durable`; what is written meanwhile may become so with it. */
export type EndedTurn = { readonly conversation: Conversation; readonly durable: Promise<void> };

export interface ConversationStore {
  /** False when it exists already. */
  insert(conversation: Conversation): Promise<boolean>;
  get(id: ConversationId): Promise<Conversation | undefined>;
  /**
   * One findOneAndUpdate: if the lease is free or over at `now`, it is ours until `now + leaseMs`, fence + 1, and `delivery` (unless already queued or in
   * the open turn) joins the queue. If another owner holds it, the delivery joins the queue of that owner.
   */
  take(id: ConversationId, owner: string, now: Instant, leaseMs: number, delivery?: Delivery): Promise<TakeResult>;
  /** Everything below matches `{_id, fence}`; false = we are a stale owner, and nothing was written. */
  renew(id: ConversationId, fence: number, until: Instant): Promise<boolean>;
  /**
   * Records turn n with these deliveries (by key), which leave the queue; only a turn that records steps needs it. With `claiming`, the same update moves that
   * proposal from open to executing, and false also means that it was not open.
   */
  openTurn(
    id: ConversationId,
    fence: number,
    turn: { readonly n: number; readonly deliveries: readonly Delivery[]; readonly startedAt: Instant },
    claiming?: ProposalId,
  ): Promise<boolean>;
  appendStep(id: ConversationId, fence: number, step: TurnStep): Promise<boolean>;
  /** Moves a proposal from one state to another; false also when it is not in `from`. */
  moveProposal(
    id: ConversationId,
    fence: number,
    proposalId: ProposalId,
    from: ProposalState,
    to: ProposalState,
  ): Promise<boolean>;
  /** Stores everything the turn made, adds `outgoing`, ends the turn and frees the lease; undefined: the fence is another's. */
  endTurn(id: ConversationId, fence: number, end: TurnEnd): Promise<EndedTurn | undefined>;
  /** Frees the lease without a turn; `consumed` deliveries (answered before) leave the queue. */
  release(id: ConversationId, fence: number, consumed?: readonly string[]): Promise<void>;
  /** Removes relayed outgoing items by id. */
  pullOutgoing(id: ConversationId, outgoingIds: readonly string[]): Promise<void>;
  /** Every conversation of a customer. */
  ofCustomer(businessId: BusinessId, customerId: CustomerId): Promise<ConversationId[]>;
  /** Forgets what was talked about (state, proposals, handoff) and frees the lease; false for a stale owner. */
  clear(id: ConversationId, fence: number): Promise<boolean>;
  /** Conversations that wait for, or are with, the people of a business; longest waiting first, at most `limit`. */
  handedOver(businessId: BusinessId, limit: number): Promise<Conversation[]>;
  /** Conversations that need somebody: a turn or a queue without a living lease, or outgoing items; at most `limit`. */
  unattended(now: Instant, limit: number): Promise<ConversationId[]>;
}

export type InboxRow = {
  readonly _id: string;
  readonly conversationId: ConversationId;
  readonly delivery: Delivery;
  readonly state: 'new' | 'done';
  readonly receivedAt: Instant;
};

/** `isNew` false: it was accepted before. Nobody is told that it was accepted before it is `durable`, at most a moment later; what follows from it may begin. */
export type Accepted = { readonly isNew: boolean; readonly durable: Promise<void> };

export interface InboxStore {
  accept(row: InboxRow): Promise<Accepted>;
  get(key: string): Promise<InboxRow | undefined>;
  markDone(keys: readonly string[]): Promise<void>;
  /** Empties deliveries that were handled of what they said; they are known as before. */
  forget(keys: readonly string[]): Promise<void>;
  /** Accepted before `before` and not done: a process died in between. */
  stranded(before: Instant, limit: number): Promise<InboxRow[]>;
}

/** A line for a person. `_id` is `conversationId|turn|n`. Web and terminal read it by sequence number; other channels send it. */
export type OutboxRow = {
  readonly _id: string;
  readonly conversationId: ConversationId;
  readonly channel: string;
  readonly seq: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: Instant;
};

export interface OutboxStore {
  /** Rows whose `_id` exists already change nothing. */
  add(rows: readonly OutboxRow[]): Promise<void>;
  /** By sequence number, after `afterSeq`. */
  after(conversationId: ConversationId, afterSeq: number, limit: number): Promise<OutboxRow[]>;
  /** Deletes the lines of a conversation that were written before; gives their number. */
  forget(conversationId: ConversationId, before: Instant): Promise<number>;
}

/** Work for later. `_id` is the effect's id. */
export type JobRow = {
  readonly _id: string;
  readonly businessId: BusinessId;
  readonly kind: string;
  readonly dueAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly state: 'due' | 'done' | 'failed';
  readonly lease?: { readonly owner: string; readonly until: Instant } | null;
  readonly lastError?: string;
};

export interface JobStore {
  add(rows: readonly JobRow[]): Promise<void>;
  get(id: string): Promise<JobRow | undefined>;
  /** Leases one due job; undefined when none is due. */
  take(owner: string, now: Instant, leaseMs: number): Promise<JobRow | undefined>;
  finish(
    id: string,
    owner: string,
    end: { readonly state: 'done' | 'failed' } | { readonly retryAt: Instant; readonly error: string },
  ): Promise<void>;
}

/**
 * Append-only record of what was said and done, and of what models have used for it (under the conversation, and under the business's local day).
 * `_id` makes a second copy harmless.
 */
export type EventRow = {
  readonly _id: string;
  readonly kind: 'transcript' | 'audit' | 'usage';
  readonly subject: string;
  readonly seq: number;
  readonly at: Instant;
  readonly body: Readonly<Record<string, unknown>>;
};

export interface EventStore {
  add(rows: readonly EventRow[]): Promise<void>;
  /** The same for rows that something durable still holds: they may become durable a moment later. */
  addCopies(rows: readonly EventRow[]): Promise<void>;
  /** Of one subject (a conversation, a business, a business's day), by sequence number. */
  of(subject: string, kind: EventRow['kind'], afterSeq: number, limit: number): Promise<EventRow[]>;
  /** Deletes what was said under a subject before (audit and usage stay); gives the number. */
  forget(subject: string, before: Instant): Promise<number>;
}

export interface LinkStore {
  /** True for the first caller only, for ever: a one-time link works once. */
  redeem(id: string, at: Instant): Promise<boolean>;
  isRedeemed(id: string): Promise<boolean>;
}
