import { DomainError } from '../domain/errors.ts';
import type { Appointment, OperationRecord } from '../domain/booking/appointment.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import { operationClaim, referenceClaim } from '../domain/booking/claims.ts';
import { operationRecord } from '../domain/booking/operations.ts';
import type { Business } from '../domain/people/business.ts';
import type { Contact } from '../domain/people/customer.ts';
import { asId } from '../domain/people/ids.ts';
import type {
  AppointmentId,
  BusinessId,
  ConversationId,
  CustomerId,
  OperationId,
  ProviderId,
  ServiceId,
} from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import { assertBusiness, assertColumn, assertCustomer } from './access.ts';
import { checkContact } from './check-contact.ts';
import { clearTheWay, repeatOf, ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import type { Place } from './place.ts';
import { findPlace, refuseAsTaken } from './place.ts';

export type BookAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly serviceId: ServiceId;
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  readonly customerId: CustomerId;
  readonly contact: Contact;
  readonly conversationId?: ConversationId | undefined;
  readonly operationId: OperationId;
  /** At most 1,000 characters. */
  readonly note?: string | undefined;
};
/** `repeated`: this operation id was carried out before; the appointment is that one, as it is now. */
export type BookingResult = { readonly appointment: Appointment; readonly repeated: boolean };

const SCHEMA_VERSION = 1;
const MOST_NOTE_CHARACTERS = 1000;

function check(request: BookAppointmentRequest): void {
  const { principal, note } = request;
  assertBusiness(principal, request.businessId);
  assertCustomer(principal, request.customerId);
  if (principal.role === 'provider') assertColumn(principal, request.providerId);
  checkContact(request.contact);
  if (note !== undefined && note.length > MOST_NOTE_CHARACTERS) {
    throw new DomainError('INVALID_INPUT', `note: expected at most ${MOST_NOTE_CHARACTERS} characters, got ${note.length}`, {
      path: 'note',
    });
  }
}

/** The only place it can be at, when there is just one. */
function locationOf(business: Business, { service }: Place): Pick<Appointment, 'locationId'> {
  const ids = service.locationIds ?? business.locations.map(({ id }) => id);
  return ids.length === 1 && ids[0] ? { locationId: ids[0] } : {};
}

function newAppointment(
  services: Services,
  request: BookAppointmentRequest,
  business: Business,
  place: Place,
  operation: OperationRecord,
): Appointment {
  const { service, provider: _provider, claims, ...where } = place;
  const reference = services.ids.reference();
  const appointment = {
    _id: asId<AppointmentId>(services.ids.unique()),
    schemaVersion: SCHEMA_VERSION,
    businessId: request.businessId,
    kind: 'appointment',
    reference,
    state: 'confirmed',
    revision: 0,
    sequence: 0,
    ...where,
    serviceId: service.id,
    ...locationOf(business, place),
    customerId: request.customerId,
    contact: request.contact,
    ...(request.conversationId && { conversationId: request.conversationId }),
    price: service.price,
    ...(request.note && { note: request.note }),
    claims: [...claims, operationClaim(operation.id), referenceClaim(reference)],
    operations: [operation],
    createdAt: operation.at,
    updatedAt: operation.at,
  } as const satisfies Omit<Appointment, 'effects'>;
  return { ...appointment, effects: [appointmentEffect(operation, 'booking-confirmed', appointment)] };
}

/**
 * Books a free start for a customer: one insert that holds every claim, decided by the function that lists (DESIGN §4). A repeat with the same operation id
 * and arguments gives the first result. Fails with TAKEN, CLOSED, PAST, NOTICE, WINDOW, LIMIT, NO_RESOURCE or OFF_GRID (`details.alternatives`: the nearest
 * three slots), CONFLICT (the id came with other arguments), NEEDS_CONTACT, INVALID_INPUT, NOT_FOUND, FORBIDDEN and UNAVAILABLE.
 * @example (await bookAppointment(services, request)).appointment.state //=> 'confirmed'
 */
export async function bookAppointment(services: Services, request: BookAppointmentRequest): Promise<BookingResult> {
  check(request);
  const { businessId, serviceId, providerId, startsAt, customerId, operationId } = request;
  const args = { businessId, serviceId, providerId, startsAt, customerId, contact: request.contact, note: request.note };
  const operation = operationRecord(operationId, 'book', args, services.clock.now());
  for (let round = 0; round < ROUNDS; round++) {
    const business = await getBusiness(services, businessId);
    let appointment: Appointment;
    try {
      const place = await findPlace(services, { business, serviceId, providerId, startsAt, operationId, round });
      appointment = newAppointment(services, request, business, place, operation);
    } catch (thrown) {
      // The time may be taken by this very operation, carried out before.
      const done = await repeatOf(services, businessId, operation);
      if (done) return { appointment: done, repeated: true };
      throw thrown;
    }
    if ((await services.store.appointments.insert(appointment)) === 'written') return { appointment, repeated: false };
    const done = await clearTheWay(services, businessId, appointment.claims, operation);
    if (done) return { appointment: done, repeated: true };
  }
  const business = await getBusiness(services, businessId);
  return refuseAsTaken(services, { business, serviceId, providerId, startsAt });
}
