import type { Notice } from '../domain/dialogue/notice.ts';
import type { ConversationId } from '../domain/people/ids.ts';

/** Whom a message is for: the conversation that they use. */
export type Addressee = { readonly conversationId?: ConversationId };

export type Message = {
  /** Stable: on a channel that knows what it sent, a repeat under the same id says nothing twice. */
  readonly id: string;
  readonly to: Addressee;
  readonly notice: Notice;
};

/** The way out to people. */
export interface Messenger {
  /**
   * Hands one message over the channel that the person uses; resolves once that channel has it for good. `via` names the channel. Errors: NOT_FOUND (no way
   * to reach them), UNAVAILABLE and TIMEOUT (send it again under the same id).
   */
  send(message: Message): Promise<{ readonly via: string }>;
}

/** The door of the dialogue for words that nobody asked for. */
export interface Teller {
  /**
   * Says something in a conversation, in turn with everything else there: one bot line with the next sequence number, once per `dedupeId` however often it is
   * asked for, heard live by whoever listens. Resolves once it will be said whatever happens. Gives the conversation's channel. Errors: NOT_FOUND (no such
   * conversation), UNAVAILABLE.
   */
  tell(conversationId: ConversationId, notice: Notice, dedupeId: string): Promise<{ readonly channel: string }>;
}
