import type { BusinessId, ConversationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant, ZoneId } from '../domain/time/types.ts';

/** One delivery from a channel. `id` is the channel's own delivery id: the dedupe key together with `channel`. */
export type IncomingMessage = {
  readonly id: string;
  readonly channel: ChannelName;
  readonly conversationId: ConversationId;
  /** Verified by the adapter; everything is done as this principal. */
  readonly sender: Principal;
  readonly text?: string;
  /** An id that a reply of ours issued as `choices[].action`. */
  readonly action?: string;
  readonly form?: { readonly id: string; readonly values: Readonly<Record<string, string>> };
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string };
  readonly locale?: string;
  readonly timeZone?: ZoneId;
  readonly sentAt: Instant;
};

export type ChannelName = 'web' | 'terminal' | 'telegram' | 'slack' | 'teams';

export type Expectation =
  | 'service'
  | 'provider'
  | 'date'
  | 'time'
  | 'slot'
  | 'confirmation'
  | 'name'
  | 'contact'
  | 'event_type'
  | 'guests'
  | 'budget'
  | 'place'
  | 'anything';

/** `action` is opaque, ASCII, at most 48 bytes. */
export type Choice = { readonly label: string; readonly action: string };

/** Label and value rows, in order; both are plain text. */
export type Row = { readonly label: string; readonly value: string };

export type SlotOption = {
  readonly label: string;
  readonly day: string;
  readonly time: string;
  readonly detail?: string;
  readonly action: string;
};

/** A closed list; each channel draws it natively, and `text` of the reply says the same in words. */
export type Card =
  | { readonly type: 'slots'; readonly title: string; readonly zone?: string; readonly slots: readonly SlotOption[] }
  | { readonly type: 'proposal'; readonly title: string; readonly rows: readonly Row[]; readonly expiresAt: Instant }
  | {
      readonly type: 'appointment';
      readonly title: string;
      readonly reference: string;
      readonly rows: readonly Row[];
      readonly state: string;
      /** The state as the person reads it, where they do not speak English. */
      readonly stateLabel?: string;
    }
  | {
      readonly type: 'appointments';
      readonly title: string;
      readonly items: readonly { readonly title: string; readonly detail: string; readonly reference: string }[];
    }
  | {
      readonly type: 'agenda';
      readonly title: string;
      readonly days: readonly {
        readonly day: string;
        readonly items: readonly { readonly time: string; readonly title: string }[];
      }[];
    };

/** A file a person can download; `href` is relative to the server's public URL. */
export type Attachment = { readonly name: string; readonly mediaType: string; readonly href: string };

export type Reply = {
  readonly id: string;
  /** Small Markdown: bold, emphasis, lists, links. */
  readonly text: string;
  readonly choices?: readonly Choice[];
  readonly card?: Card;
  readonly expects?: Expectation;
  readonly attachments?: readonly Attachment[];
};

/**
 * What a turn sends while it runs. The first event comes only once the message is durable in the inbox, so a webhook may
 * acknowledge then. A `reply` comes only once the turn is saved. Stopping the iteration does not stop the turn.
 */
export type ChannelEvent =
  | { readonly type: 'typing' }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'reply'; readonly seq: number; readonly reply: Reply };

/** A line of the conversation as a person saw it, for showing it again. */
export type TranscriptLine = {
  readonly seq: number;
  readonly from: 'person' | 'bot';
  readonly text: string;
  readonly reply?: Reply;
  readonly clientId?: string;
  readonly at: Instant;
};

export type OpenConversation = {
  readonly channel: ChannelName;
  readonly principal: Principal;
  readonly timeZone?: ZoneId;
  readonly locale?: string;
};

/** The door of every chat channel. Errors: UNAVAILABLE when the store cannot take the message (nothing was accepted: send it again). */
export interface Channel {
  /** Makes the conversation if it is new; the greeting is its first reply. */
  open(conversationId: ConversationId, opening: OpenConversation): Promise<void>;
  handle(message: IncomingMessage): AsyncIterable<ChannelEvent>;
  /** Lines after `afterSeq`, ascending, at most `limit`. */
  transcript(conversationId: ConversationId, afterSeq: number, limit: number): Promise<TranscriptLine[]>;
  /** Live events of a conversation, whichever message caused them; call the result to stop. Other processes' replies come too, within about a second. */
  subscribe(conversationId: ConversationId, listener: (event: ChannelEvent) => void): () => void;
}

/** What a page may show about a business to anybody. */
export type BusinessCard = {
  readonly id: BusinessId;
  readonly name: string;
  readonly kind: string;
  readonly tagline?: string;
  readonly timeZone: ZoneId;
  readonly locale: string;
  readonly providers: readonly string[];
  readonly services: readonly { readonly name: string; readonly price: string; readonly minutes: number }[];
};

/** Who may speak where: makes and resumes widget sessions. Errors: NOT_FOUND (no such business), FORBIDDEN, EXPIRED. */
export interface ChatSessions {
  start(request: {
    readonly business?: string;
    readonly timeZone?: string;
    readonly locale?: string;
    readonly resume?: string;
  }): Promise<StartedSession>;
  verify(token: string): Promise<{ readonly conversationId: ConversationId; readonly sender: Principal }>;
  businesses(): Promise<BusinessCard[]>;
  /** The .ics behind an attachment's token. */
  calendarFile(token: string): Promise<{ readonly name: string; readonly body: string }>;
  /** The JSON of everything that is held about a person, behind their link. */
  dataFile(token: string): Promise<{ readonly name: string; readonly body: string }>;
}

export type StartedSession = {
  readonly conversationId: ConversationId;
  readonly token: string;
  readonly expiresAt: Instant;
  readonly business: BusinessCard;
  readonly resumed: boolean;
};
