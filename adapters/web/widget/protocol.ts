/** What the server says, as the widget reads it; a test holds these types against src/ports/channel.ts. */
export type Choice = { readonly label: string; readonly action: string };
export type Row = { readonly label: string; readonly value: string };
export type Slot = {
  readonly label: string;
  readonly day: string;
  readonly time: string;
  readonly detail?: string;
  readonly action: string;
};
export type Attachment = { readonly name: string; readonly mediaType: string; readonly href: string };
export type Card =
  | { readonly type: 'slots'; readonly title: string; readonly zone?: string; readonly slots: readonly Slot[] }
  | { readonly type: 'proposal'; readonly title: string; readonly rows: readonly Row[]; readonly expiresAt: number }
  | {
      readonly type: 'appointment';
      readonly title: string;
      readonly reference: string;
      readonly rows: readonly Row[];
      readonly state: string;
      /** The state in the person's language. */
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
export type Reply = {
  readonly id: string;
  readonly text: string;
  readonly choices?: readonly Choice[];
  readonly card?: Card;
  readonly expects?: string;
  readonly attachments?: readonly Attachment[];
};

export type BusinessCard = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly tagline?: string;
  readonly timeZone: string;
};
export type Session = {
  readonly conversationId: string;
  readonly token: string;
  readonly expiresAt: number;
  readonly business: BusinessCard;
  readonly resumed: boolean;
};

/** Events of the stream. `live` says that everything stored has been sent. */
export type StreamEvent =
  | { readonly type: 'reply'; readonly seq: number; readonly reply: Reply; readonly at?: number }
  | {
      readonly type: 'message';
      readonly seq: number;
      readonly from: 'person' | 'bot';
      readonly text: string;
      readonly at: number;
      readonly clientMessageId?: string;
    }
  | { readonly type: 'typing'; readonly active: boolean }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'live' };

/** How far a message of the person got. `waiting`: not sent yet, tried again by itself. `refused`: only the person can try again. */
export type SendState = 'sending' | 'waiting' | 'sent' | 'refused';
export type Connection = 'connecting' | 'online' | 'offline';
