import type {
  AppointmentId,
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

/** What one write did: kept to answer a repeat of its operation id. */
export type OperationRecord = {
  readonly id: OperationId;
  readonly kind: 'book' | 'move' | 'cancel' | 'block' | 'expire';
  readonly argumentsHash: string;
  readonly at: Instant;
  /** Of a move or cancellation: it came after the free cut-off. */
  readonly late?: boolean;
};

/** Time that a provider is taken: by a customer (`kind: appointment`) or by the provider (`kind: time_off`, one a local date). */
export type Appointment = {
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
  readonly customerId?: CustomerId;
  readonly contact?: Contact;
  readonly conversationId?: ConversationId;
  /** Of the appointment itself, without buffers. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** What is taken, buffers included. */
  readonly busyFrom: Instant;
  readonly busyTo: Instant;
  readonly timeZone: ZoneId;
  readonly wallStart: WallTime;
  readonly price?: Money;
  readonly note?: string;
  /** DESIGN §4: quanta, limits, and `op|<id>` of every write that shaped it. Never empty. */
  readonly claims: readonly string[];
  readonly operations: readonly OperationRecord[];
  readonly effects: readonly Effect[];
  /** Only while held. */
  readonly expiresAt?: Instant;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** States whose claims keep others out. */
export const OCCUPYING_STATES: readonly AppointmentState[] = ['held', 'pending_approval', 'confirmed', 'completed', 'no_show'];
