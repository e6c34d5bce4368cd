import type {
  AppointmentId,
  BundleId,
  BusinessId,
  ConversationId,
  CustomerId,
  LocationId,
  OperationId,
  ProviderId,
  ResourceId,
  ServiceId,
} from '../people/ids.ts';
import type { Contact } from '../people/customer.ts';
import type { Money } from '../people/business.ts';
import type { Answer } from './answers.ts';
import type { Instant, WallTime, ZoneId } from '../time/types.ts';

/** held → confirmed → completed | no_show, held → expired, pending_approval → confirmed | declined, any → cancelled. */
export type AppointmentState =
  'held' | 'pending_approval' | 'confirmed' | 'completed' | 'no_show' | 'cancelled' | 'declined' | 'expired';

/** Something that must happen after a write, recorded in that very write and carried out by the relay under this id. */
export type Effect = {
  /** Unique for ever, derived from the operation id: a second copy changes nothing. */
  readonly id: string;
  readonly kind: string;
  readonly dueAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
};

export type OperationKind =
  | 'book'
  | 'hold'
  | 'confirm'
  | 'approve'
  | 'decline'
  | 'move'
  | 'cancel'
  | 'complete'
  | 'no_show'
  | 'undo_no_show'
  | 'note'
  | 'block'
  | 'expire';

/** What one write did: kept to answer a repeat of its operation id. */
export type OperationRecord = {
  readonly id: OperationId;
  readonly kind: OperationKind;
  readonly argumentsHash: string;
  readonly at: Instant;
  /** Of a move or cancellation: it came after the free cut-off. */
  readonly late?: boolean;
};

/** Who an appointment is for and on what terms: of an ordinary appointment itself, of a group session each attendee's. */
export type BookingTerms = {
  readonly customerId?: CustomerId;
  readonly contact?: Contact;
  readonly conversationId?: ConversationId;
  /** For the whole party, as agreed when it was booked or held. */
  readonly price?: Money;
  /** The part of the price that is due before. */
  readonly deposit?: Money;
  /** What who booked wrote. */
  readonly note?: string;
  /** What staff noted for themselves: never shown to customers, part of their export and erasure. */
  readonly staffNote?: string;
  readonly answers?: readonly Answer[];
  /** Only while held. */
  readonly expiresAt?: Instant;
  /** While held: what confirming makes of it, when that is not `confirmed`. */
  readonly confirmsAs?: 'pending_approval';
  /** It waits for approval because the provider's external calendar could not be read. */
  readonly unchecked?: 'external_calendar';
  /** Stands or falls with the other members of this bundle. */
  readonly bundleId?: BundleId;
};

/** A booking inside a group session; those that ended (cancelled, expired, declined) stay as a record and take no seat. */
export type Attendee = BookingTerms & {
  /** Of the operation that joined. */
  readonly id: OperationId;
  readonly reference: string;
  readonly customerId: CustomerId;
  /** How many seats. */
  readonly party: number;
  readonly state: AppointmentState;
  /** While held by the customer's own wish: its place among their holds, a claim of the session. */
  readonly holdClaim?: string;
  readonly joinedAt: Instant;
};

/** Time that a provider is taken: by a customer (`kind: appointment`) or by the provider (`kind: time_off`, one a local date). */
export type Appointment = BookingTerms & {
  readonly _id: AppointmentId;
  readonly schemaVersion: number;
  readonly businessId: BusinessId;
  readonly kind: 'appointment' | 'time_off';
  /** What people quote: `ALM-7F3K2`. */
  readonly reference: string;
  readonly state: AppointmentState;
  readonly revision: number;
  /** ICS SEQUENCE: grows with every move and with the cancellation. */
  readonly sequence: number;
  readonly providerId: ProviderId;
  readonly serviceId?: ServiceId;
  readonly locationId?: LocationId;
  readonly resourceIds: readonly ResourceId[];
  /** Of a keeper (time_off, held): it stands a moment for time just freed, until those on the waitlist were asked; `appointment`: limits count it. */
  readonly keeps?: 'appointment' | 'time';
  /** Of an offer of freed time: the keeper whose place it has taken, which then counts for no limit any more. */
  readonly takesOver?: AppointmentId;
  /** Of a group session: everybody who joined. The document itself then has no customer. */
  readonly attendees?: readonly Attendee[];
  /** Of the appointment itself, without buffers. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** What is taken, buffers included. */
  readonly busyFrom: Instant;
  readonly busyTo: Instant;
  readonly timeZone: ZoneId;
  readonly wallStart: WallTime;
  /** DESIGN §4: quanta, limits, and `op|<id>` of every write that shaped it. Never empty. */
  readonly claims: readonly string[];
  readonly operations: readonly OperationRecord[];
  readonly effects: readonly Effect[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Whether it counts for a provider's limits. */
export const isCounted = (kind: Appointment['kind'], keeps: Appointment['keeps']): boolean =>
  kind === 'appointment' || keeps === 'appointment';

/** States whose claims keep others out. */
export const OCCUPYING_STATES: readonly AppointmentState[] = ['held', 'pending_approval', 'confirmed', 'completed', 'no_show'];
