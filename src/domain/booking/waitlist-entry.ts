import type { TimeRange } from '../language/types.ts';
import type { Contact } from '../people/customer.ts';
import type {
  AppointmentId,
  BusinessId,
  ConversationId,
  CustomerId,
  OperationId,
  ProviderId,
  ServiceId,
  WaitlistEntryId,
} from '../people/ids.ts';
import type { Instant, LocalDate } from '../time/types.ts';

/** waiting → offered → booked; offered → waiting again when it was passed or ran out; either → left | over (its dates are past). */
export type WaitlistState = 'waiting' | 'offered' | 'booked' | 'left' | 'over';

/** What somebody waits for. Dates and minutes are the provider's local ones. */
export type WaitlistWish = {
  readonly serviceId: ServiceId;
  /** One of the service's lengths; its usual one when absent. */
  readonly durationMinutes?: number;
  /** Absent: anyone who does the service. */
  readonly providerId?: ProviderId;
  /** Both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Parts of day that the start may lie in; none: any time. */
  readonly times: readonly TimeRange[];
  /** How many people come; more than one only to a group session. */
  readonly party: number;
};

/** An exclusive offer: the held appointment, and until when the person may take it (their deadline, inclusive). */
export type WaitlistOffer = {
  /** Of the operation that holds the time for them. */
  readonly operationId: OperationId;
  /** Absent while the time is just being held. */
  readonly appointmentId?: AppointmentId;
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  readonly until: Instant;
};

export type WaitlistOperation = { readonly id: OperationId; readonly argumentsHash: string };

/** A person's place in the line of one business. */
export type WaitlistEntry = {
  readonly _id: WaitlistEntryId;
  readonly schemaVersion: number;
  readonly businessId: BusinessId;
  readonly revision: number;
  readonly state: WaitlistState;
  readonly customerId: CustomerId;
  readonly contact: Contact;
  /** Where the person is told. */
  readonly conversationId?: ConversationId;
  readonly wish: WaitlistWish;
  /** The order of the line. */
  readonly joinedAt: Instant;
  readonly offer?: WaitlistOffer;
  /** Times that this person had the chance to take and did not: `providerId|startsAt`. They keep their place for others. */
  readonly passed: readonly string[];
  readonly operations: readonly WaitlistOperation[];
  readonly updatedAt: Instant;
};

/** States in which somebody is in the line. */
export const WAITING_STATES: readonly WaitlistState[] = ['waiting', 'offered'];
