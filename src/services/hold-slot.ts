import { operationRecord } from '../domain/booking/operations.ts';
import { DomainError } from '../domain/errors.ts';
import { plusMinutes } from '../domain/time/types.ts';
import type { BookingRequest } from './booking-order.ts';
import { checkBooking, orderArguments } from './booking-order.ts';
import type { Services } from './deps.ts';
import type { BookingResult } from './place-booking.ts';
import { placeBooking } from './place-booking.ts';

/** `minutes`: 1 to 60, 10 when absent. */
export type HoldSlotRequest = BookingRequest & { readonly minutes?: number | undefined };

const USUAL_MINUTES = 10;
const MOST_MINUTES = 60;
/** How many holds a customer can have at once; a further one ends the oldest. */
const MOST_HOLDS = 3;

/**
 * Keeps a free start for a customer until `expiresAt` of the result, at the price of now: nobody else can have it till then, and at that very moment anybody
 * can. The customer's fourth hold ends their first. Fails like bookAppointment.
 * @example (await holdSlot(services, request)).appointment.state //=> 'held'
 */
export async function holdSlot(services: Services, request: HoldSlotRequest): Promise<BookingResult> {
  checkBooking(request);
  const { principal, operationId, minutes = USUAL_MINUTES, ...order } = request;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    throw new DomainError('INVALID_INPUT', `minutes: expected 1 to ${MOST_MINUTES}, got ${minutes}`, { path: 'minutes' });
  }
  const now = services.clock.now();
  const operation = operationRecord(operationId, 'hold', { ...orderArguments(order), minutes }, now);
  return placeBooking(services, principal, { ...order, heldUntil: plusMinutes(now, minutes), mostHolds: MOST_HOLDS }, operation);
}
