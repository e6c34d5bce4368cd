import { operationRecord } from '../domain/booking/operations.ts';
import { DomainError } from '../domain/errors.ts';
import { asSeenBy } from './access.ts';
import { bookAppointment } from './book-appointment.ts';
import type { BookingRequest } from './booking-order.ts';
import { checkBooking, orderArguments } from './booking-order.ts';
import { repeatOf } from './commit.ts';
import type { Services } from './deps.ts';
import { explainStart } from './explain-start.ts';
import { getBusiness } from './get-business.ts';
import type { BookingResult } from './place-booking.ts';
import { placeBooking } from './place-booking.ts';

export type BookWithAnyoneRequest = Omit<BookingRequest, 'providerId' | 'orAnyone'>;

/**
 * Books a start with whoever is free then, the least busy of that day first; somebody else who does the service when that one is taken meanwhile. Decided, repeated
 * and refused like bookAppointment.
 * @example (await bookWithAnyone(services, request)).appointment.providerId //=> 'maya'
 */
export async function bookWithAnyone(services: Services, request: BookWithAnyoneRequest): Promise<BookingResult> {
  const { principal, operationId, ...wished } = request;
  // A provider books in their own column only.
  if (principal.role === 'provider') return bookAppointment(services, { ...request, providerId: principal.providerId });
  const { businessId, serviceId, startsAt, durationMinutes, party, locationId } = wished;
  checkBooking(request);
  const operation = operationRecord(operationId, 'book', { ...orderArguments(wished), anyone: true }, services.clock.now());
  const business = await getBusiness(services, businessId);
  const explained = await explainStart(services, { business, serviceId, startsAt, durationMinutes, party, locationId });
  if (explained.ok) {
    return placeBooking(services, principal, { ...wished, providerId: explained.slot.providerId, orAnyone: true }, operation);
  }
  // The time may be taken by this very operation, carried out before.
  const done = await repeatOf(services, businessId, operation);
  if (done) return { appointment: asSeenBy(principal, done, services.clock.now()), repeated: true };
  throw new DomainError(explained.code, `${serviceId} at ${startsAt}: ${explained.code}`, { alternatives: explained.nearest });
}
