import type { Appointment, OperationRecord } from '../domain/booking/appointment.ts';
import { repeatIn } from '../domain/booking/operations.ts';
import type { Business } from '../domain/people/business.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { asSeenBy, wishedService } from './access.ts';
import type { BookingOrder, BookingTurn } from './booking-order.ts';
import { clearTheWay, repeatOf, ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { isExternalTimeKnown } from './external-calendar.ts';
import { explainStart } from './explain-start.ts';
import { freeHoldClaim } from './free-hold-claim.ts';
import { getBusiness } from './get-business.ts';
import { newAppointment, withAttendee } from './new-booking.ts';
import type { Place } from './place.ts';
import { findPlace, refuseAsTaken } from './place.ts';
import { unlessHeld } from './unless-held.ts';

/** `repeated`: this operation id was carried out before; the appointment is that one, as it is now and as this principal may see it. */
export type BookingResult = { readonly appointment: Appointment; readonly repeated: boolean };

type Outcome = 'written' | 'taken' | 'stale';

/** One insert, or, where a group session stands already, one update filtered on the revision whose seats were counted for the place. */
async function write(
  services: Services,
  turn: BookingTurn,
  place: Place,
): Promise<{ readonly outcome: Outcome; readonly appointment: Appointment }> {
  const { appointments } = services.store;
  const { session } = place;
  if (!session) {
    const appointment = newAppointment(services, turn, place);
    return { outcome: await appointments.insert(appointment), appointment };
  }
  const change = withAttendee(services, turn, place, session);
  const outcome = await appointments.update(session._id, { revision: session.revision }, change, unlessHeld(change));
  const { expiresAt: _before, ...rest } = session;
  return { outcome, appointment: { ...rest, ...change, revision: session.revision + 1 } };
}

/** Somebody free then, where anybody will do. */
async function anybodyFree(services: Services, { order, business, principal }: BookingTurn): Promise<ProviderId | undefined> {
  // A provider books in their own column only.
  if (!order.orAnyone || principal.role === 'provider') return undefined;
  const { serviceId, startsAt, durationMinutes, party } = order;
  const explained = await explainStart(services, { business, serviceId, startsAt, durationMinutes, party });
  return explained.ok ? explained.slot.providerId : undefined;
}

/** Where it would stand, what this very operation made before, or who else could be asked. */
async function placeOf(services: Services, turn: BookingTurn, round: number): Promise<Place | Appointment | ProviderId> {
  const { order, business, operation } = turn;
  try {
    const place = await findPlace(services, { ...order, business, operationId: operation.id, round });
    // A document's own claims never conflict with each other: a second join under the same id is told from its operations.
    return place.session && repeatIn(place.session, operation) ? place.session : place;
  } catch (thrown) {
    // The time may be taken by this very operation, carried out before.
    const done = await repeatOf(services, order.businessId, operation);
    if (done) return done;
    const other = await anybodyFree(services, turn);
    if (other !== undefined && other !== order.providerId) return other;
    throw thrown;
  }
}

/** Each lost update of a session means that somebody else joined or left it; each provider who is taken, that another one is asked. */
const roundsFor = (business: Business, order: BookingOrder): number =>
  ROUNDS + (wishedService({ ...order, business }).seats ?? 0) + (order.orAnyone ? 2 * business.providers.length : 0);

/**
 * Makes one booking stand (confirmed, requested or held): one insert that holds every claim, or one update of the group session that it joins, decided by the
 * function that lists. A repeat of the operation gives the first result. Fails with the true reason and `details.alternatives`, and with CONFLICT.
 */
export async function placeBooking(
  services: Services,
  principal: Principal,
  wished: BookingOrder,
  operation: OperationRecord,
  /** Read for this very operation just now: its first try needs no other. */
  fresh?: Business,
): Promise<BookingResult> {
  const seen = (appointment: Appointment, repeated: boolean): BookingResult => ({
    appointment: asSeenBy(principal, appointment, services.clock.now()),
    repeated,
  });
  let order = wished;
  let rounds = ROUNDS;
  let known: boolean | undefined;
  for (let round = 0; round < rounds; round++) {
    const business = round === 0 && fresh ? fresh : await getBusiness(services, order.businessId);
    rounds = roundsFor(business, order);
    const turn: BookingTurn = { principal, order, business, operation };
    known ??= await isExternalTimeKnown(services, business, order.providerId);
    const place = await placeOf(services, turn, round);
    if (typeof place === 'string') {
      order = { ...order, providerId: place };
      known = undefined;
      continue;
    }
    if (!('service' in place)) return seen(place, true);
    // Only a hold that can be had ends an older one.
    const holdClaim =
      order.mostHolds === undefined ? undefined : await freeHoldClaim(services, order, order.mostHolds, operation);
    // A session that stands was agreed by the provider.
    const { outcome, appointment } = await write(services, { ...turn, holdClaim, unchecked: !known && !place.session }, place);
    if (outcome === 'written') return seen(appointment, false);
    const done = await clearTheWay(services, order.businessId, appointment.claims, operation, place.session?._id);
    if (done) return seen(done, true);
  }
  const business = await getBusiness(services, order.businessId);
  return refuseAsTaken(services, { ...order, business });
}
