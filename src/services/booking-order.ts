import type { OperationRecord } from '../domain/booking/appointment.ts';
import type { Answer } from '../domain/booking/answers.ts';
import { checkAnswers } from '../domain/booking/answers.ts';
import { DomainError } from '../domain/errors.ts';
import type { Business, Service } from '../domain/people/business.ts';
import type { Contact } from '../domain/people/customer.ts';
import type {
  AppointmentId,
  BundleId,
  BusinessId,
  ConversationId,
  CustomerId,
  LocationId,
  OperationId,
  ProviderId,
  ServiceId,
} from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import { assertBusiness, assertColumn, assertCustomer } from './access.ts';
import { checkContact } from './check-contact.ts';

/** What somebody wants to book. */
export type BookingRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly serviceId: ServiceId;
  readonly providerId: ProviderId;
  /** Somebody else who does the service will do, when that one cannot be had. */
  readonly orAnyone?: boolean | undefined;
  readonly startsAt: Instant;
  /** One of the service's lengths; its usual one when absent. */
  readonly durationMinutes?: number | undefined;
  /** How many people come, of a group service; 1 when absent. */
  readonly party?: number | undefined;
  /** One of the service's places; the only one there is when absent. */
  readonly locationId?: LocationId | undefined;
  readonly customerId: CustomerId;
  readonly contact: Contact;
  readonly conversationId?: ConversationId | undefined;
  readonly operationId: OperationId;
  /** At most 1,000 characters. */
  readonly note?: string | undefined;
  /** To the service's questions. */
  readonly answers?: readonly Answer[] | undefined;
};

/** Seats in a group session that are given up for others elsewhere; JSON. */
export type MovedFrom = {
  readonly sessionId: AppointmentId;
  readonly startsAt: Instant;
  /** Of the operations that made them. */
  readonly seats: readonly OperationId[];
};

/** How a booking is to stand. */
export type BookingOrder = Omit<BookingRequest, 'principal' | 'operationId'> & {
  /** Moved along with a seat. */
  readonly staffNote?: string | undefined;
  /** Present: held until then. */
  readonly heldUntil?: Instant | undefined;
  /** A hold of the customer's own, of which there may be so many; a further one ends the oldest. */
  readonly mostHolds?: number | undefined;
  readonly bundleId?: BundleId | undefined;
  /** It takes the place of seats in another group session: people are told of a move. */
  readonly movedFrom?: MovedFrom | undefined;
  /** What stands in no way: the keeper of time that is offered. */
  readonly moving?: AppointmentId | undefined;
  /** Required questions may stay open: the time is offered, the customer did not ask for it. */
  readonly answersLater?: boolean | undefined;
};

/** One try at carrying out an order, on the business as it is now. */
export type BookingTurn = {
  readonly principal: Principal;
  readonly order: BookingOrder;
  readonly business: Business;
  readonly operation: OperationRecord;
  readonly holdClaim?: string | undefined;
  /** The provider's external calendar cannot be read: only the provider can say yes. */
  readonly unchecked?: boolean | undefined;
};

const MOST_NOTE_CHARACTERS = 1000;

/** Who may book what for whom. Fails with NOT_FOUND, FORBIDDEN, NEEDS_CONTACT and INVALID_INPUT. */
export function checkBooking(
  request: Omit<BookingRequest, 'operationId' | 'providerId'> & Partial<Pick<BookingRequest, 'providerId'>>,
): void {
  const { principal, note } = request;
  assertBusiness(principal, request.businessId);
  assertCustomer(principal, request.customerId);
  if (principal.role === 'provider' && request.providerId !== undefined) assertColumn(principal, request.providerId);
  checkContact(request.contact);
  if (note !== undefined && note.length > MOST_NOTE_CHARACTERS) {
    throw new DomainError('INVALID_INPUT', `note: expected at most ${MOST_NOTE_CHARACTERS} characters, got ${note.length}`, {
      path: 'note',
    });
  }
}

/** What tells this wish from another one under the same operation id. */
export const orderArguments = (
  order: Omit<BookingOrder, 'providerId'> & Partial<Pick<BookingOrder, 'providerId'>>,
): Readonly<Record<string, unknown>> => {
  const { businessId, serviceId, providerId, startsAt, customerId, contact, note } = order;
  const { durationMinutes, party, locationId, answers, orAnyone } = order;
  return {
    orAnyone,
    businessId,
    serviceId,
    providerId,
    startsAt,
    customerId,
    contact,
    note,
    durationMinutes,
    party,
    locationId,
    answers,
  };
};

/** Where it takes place: the wished one of the service's places, else the only one. Fails with NOT_FOUND naming `locationId`. */
export function locationFor(business: Business, service: Service, wished: LocationId | undefined): LocationId | undefined {
  const ids = service.locationIds ?? business.locations.map(({ id }) => id);
  if (wished === undefined) return ids.length === 1 ? ids[0] : undefined;
  if (ids.includes(wished)) return wished;
  throw new DomainError('NOT_FOUND', `location: ${service.id} is not offered at ${wished}`, { path: 'locationId', offered: ids });
}

/** The answers as stored; staff may leave required questions open. Fails with INVALID_INPUT naming the question. */
export const answersFor = ({ principal, order }: BookingTurn, service: Service): Answer[] =>
  checkAnswers(service.questions ?? [], order.answers ?? [], principal.role !== 'customer' || order.answersLater === true);
