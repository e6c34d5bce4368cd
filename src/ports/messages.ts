import type { Notice } from '../domain/dialogue/notice.ts';
import type { BusinessId, ConversationId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Addressee } from './messenger.ts';

/**
 * A message of ours that a person must get (DESIGN §6: the outbox of what nobody asked for; answers to people are `OutboxRow`s). `_id` is stable: the dedupe
 * key here, and what a channel knows it by.
 */
export type MessageRow = {
  readonly _id: string;
  readonly businessId: BusinessId;
  readonly to: Addressee;
  readonly notice: Notice;
  readonly dueAt: Instant;
  /** Pointless from then on: given up instead of sent late. */
  readonly uselessAt?: Instant;
  /** `sending` is written before anything leaves us, so a kill in between repeats the one message and never loses it. */
  readonly state: 'due' | 'sending' | 'sent' | 'failed' | 'withdrawn';
  readonly attempts: number;
  readonly lease?: { readonly owner: string; readonly until: Instant } | null;
  /** Of a sent one: the channel it went over. */
  readonly via?: string;
  readonly lastError?: string;
  readonly at: Instant;
};

export type NewMessage = Pick<MessageRow, '_id' | 'businessId' | 'to' | 'notice' | 'dueAt' | 'uselessAt' | 'at'>;

export type SendingEnd =
  | { readonly state: 'sent'; readonly via: string }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly retryAt: Instant; readonly error: string };

export interface MessageStore {
  /** Rows whose `_id` exists already change nothing. */
  add(messages: readonly NewMessage[]): Promise<void>;
  /** Marks one due message (or one whose sender's lease is over) as `sending`, ours until `now + leaseMs`; undefined when there is none. */
  take(owner: string, now: Instant, leaseMs: number): Promise<MessageRow | undefined>;
  /** Only by the owner of the lease. */
  finish(id: string, owner: string, end: SendingEnd): Promise<void>;
  /** Calls back messages that have not begun to leave; gives how many. */
  withdraw(ids: readonly string[]): Promise<number>;
  get(id: string): Promise<MessageRow | undefined>;
  /** Deletes what was or would be told in a conversation, written before; one that is being sent stays until it is over. Gives the number. */
  forget(conversationId: ConversationId, before: Instant): Promise<number>;
}
