import { operationRecord } from '../domain/booking/operations.ts';
import type { Business } from '../domain/people/business.ts';
import type { BookingRequest } from './booking-order.ts';
import { checkBooking, orderArguments } from './booking-order.ts';
import type { Services } from './deps.ts';
import type { BookingResult } from './place-booking.ts';
import { placeBooking } from './place-booking.ts';

export type BookAppointmentRequest = BookingRequest;
export type { BookingResult };

/**
 * Books a free start for a customer, decided by the function that lists (DESIGN §4): one insert that holds every claim, or, of a group service, one update of the
 * session that stands there. A customer's booking of a service that needs approval is `pending_approval`. A repeat with the same operation id
 * and arguments gives the first result. Fails with TAKEN, CLOSED, PAST, NOTICE, WINDOW, LIMIT, FULL, NO_RESOURCE or OFF_GRID (`details.alternatives`: the nearest
 * three slots), CONFLICT (the id came with other arguments), NEEDS_CONTACT, INVALID_INPUT, NOT_FOUND, FORBIDDEN and UNAVAILABLE.
 * @example (await bookAppointment(services, request)).appointment.state //=> 'confirmed'
 */
export async function bookAppointment(
  services: Services,
  request: BookAppointmentRequest,
  /** Read for this very operation just now. */
  fresh?: Business,
): Promise<BookingResult> {
  checkBooking(request);
  const { principal, operationId, ...order } = request;
  const operation = operationRecord(operationId, 'book', orderArguments(order), services.clock.now());
  return placeBooking(services, principal, order, operation, fresh);
}
