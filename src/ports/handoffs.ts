import type { Handoff } from '../domain/dialogue/handoff.ts';
import type { ConversationId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';

/** A conversation that waits for, or is with, the people of a business. */
export type WaitingConversation = Handoff & { readonly conversationId: ConversationId; readonly channel: string };

/** A line as the customer saw it. */
export type HandoffLine = { readonly from: 'person' | 'bot'; readonly text: string; readonly at: Instant };

/** What somebody of a business does with conversations that were handed to them. Errors: NOT_FOUND for one that is not theirs or not handed over. */
export interface HandoffDesk {
  /** Longest waiting first. */
  list(): Promise<readonly WaitingConversation[]>;
  read(id: ConversationId): Promise<WaitingConversation & { readonly lines: readonly HandoffLine[] }>;
  /** Says something to the customer, once per operation id. Fails with INVALID_INPUT for an empty or too long text. */
  answer(id: ConversationId, text: string, operationId: string): Promise<void>;
  /** The bot answers again; repeating it changes nothing. */
  handBack(id: ConversationId, operationId: string): Promise<void>;
}
