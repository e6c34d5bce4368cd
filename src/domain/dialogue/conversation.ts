import type { AppointmentId, BusinessId, ConversationId, LocationId, ProviderId, ServiceId } from '../people/ids.ts';
import type { Principal } from '../people/principal.ts';
import type { Instant, ZoneId } from '../time/types.ts';
import type { Handoff } from './handoff.ts';
import type { Notice } from './notice.ts';
import type { Proposal, ProposedOperation } from './proposal.ts';

/** One service of a visit, at its own time. */
export type VisitPart = {
  readonly serviceId: ServiceId;
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  /** Where it is not the usual length. */
  readonly durationMinutes?: number;
};

/** What a handle stands for; only handles issued in this conversation can be resolved. */
export type HandleTarget =
  | {
      readonly kind: 'slot';
      readonly serviceId: ServiceId;
      readonly providerId: ProviderId;
      readonly startsAt: Instant;
      readonly moving?: AppointmentId;
      /** The wished length, place and number of people, where they are not the usual ones. */
      readonly durationMinutes?: number;
      readonly locationId?: LocationId;
      readonly party?: number;
      /** Of a visit: what follows the first service. */
      readonly then?: readonly VisitPart[];
    }
  | { readonly kind: 'booking'; readonly appointmentId: AppointmentId };

/** @example { handle: 'slot 2', label: 'Fri 27 Nov, 14:30 with Maya', target: {…} } */
export type IssuedHandle = {
  readonly handle: string;
  /** English, for interpreters. */
  readonly label: string;
  /** As the person reads it, where they do not speak English. */
  readonly said?: string;
  readonly target: HandleTarget;
};

/** What pressing a button does; found by its opaque action id. */
export type ActionTarget =
  | { readonly press: 'confirm'; readonly proposalId: string }
  | { readonly press: 'decline'; readonly proposalId: string }
  | { readonly press: 'handle'; readonly label: string; readonly issued: IssuedHandle }
  /** `shown`: what the person reads as their own words, where they speak another language than `text`. */
  | { readonly press: 'say'; readonly text: string; readonly shown?: string }
  /** Goes on in another language; `text`: what was said before the offer, to be answered in it. */
  | { readonly press: 'language'; readonly language: string; readonly label: string; readonly text: string }
  /** Takes an unfinished wish up again: the draft as the engine kept it, and what the person thereby says. */
  | {
      readonly press: 'resume';
      readonly text: string;
      readonly shown?: string;
      readonly draft: Readonly<Record<string, unknown>>;
    }
  /** Of a notice: the press is the yes, the operation runs. */
  | { readonly press: 'run'; readonly label: string; readonly operation: ProposedOperation };

/** A delivery waiting for its turn, or being handled by it. */
export type Delivery = {
  /** `channel|delivery id`, the inbox key. */
  readonly key: string;
  readonly text?: string;
  readonly action?: string;
  /** Not from a person: something to tell them. Then nothing else but `key` and `at` is set. */
  readonly notice?: Notice;
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string };
  readonly locale?: string;
  readonly timeZone?: ZoneId;
  readonly at: Instant;
};

/** Recorded while a turn runs, so that a crash replays instead of guessing again. `data` is the engine's own. */
export type TurnStep = { readonly key: string; readonly data: Readonly<Record<string, unknown>> };

export type OpenTurn = {
  readonly n: number;
  readonly deliveries: readonly Delivery[];
  readonly startedAt: Instant;
  readonly steps: readonly TurnStep[];
};

/** Something the finished turn must hand on, under an id that makes a second copy harmless. */
export type Outgoing =
  | {
      readonly kind: 'reply';
      readonly id: string;
      readonly seq: number;
      readonly body: Readonly<Record<string, unknown>>;
      readonly at: Instant;
    }
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly seq: number;
      readonly body: Readonly<Record<string, unknown>>;
      readonly at: Instant;
    }
  | { readonly kind: 'delivered'; readonly id: string };

/** The engine's memory between turns; bounded. Its shape is the engine's (src/engine/state.ts parses it). */
export type DialogueState = Readonly<Record<string, unknown>>;

/** One small document a conversation. `_id` is the ConversationId. */
export type Conversation = {
  readonly _id: ConversationId;
  readonly schemaVersion: number;
  readonly businessId: BusinessId;
  readonly channel: string;
  readonly principal: Principal;
  readonly timeZone?: ZoneId;
  readonly locale?: string;
  /** Who works on it, until when. */
  readonly lease?: { readonly owner: string; readonly until: Instant } | null;
  /** Grows with every take; a stale owner's updates match nothing. */
  readonly fence: number;
  readonly state: DialogueState;
  readonly proposals: readonly Proposal[];
  readonly queue: readonly Delivery[];
  readonly turn?: OpenTurn | null;
  /** Turns finished so far. */
  readonly turns: number;
  /** Sequence number of the last line a person saw. */
  readonly seq: number;
  /** Set while people of the business answer instead of the bot. */
  readonly handoff?: Handoff | null;
  /** Waiting for the relay. */
  readonly outgoing: readonly Outgoing[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
