import type { Appointment, Attendee } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { isGroupSession, seatsTaken } from '../domain/booking/attendees.ts';
import { holdsTime } from '../domain/booking/claims.ts';
import type { FreedTime } from '../domain/booking/freed-time.ts';
import { repeatIn } from '../domain/booking/operations.ts';
import { DomainError } from '../domain/errors.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import { providerOf, wishedService } from './access.ts';
import type { BookingTurn } from './booking-order.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import { withAttendee } from './new-booking.ts';
import type { Place } from './place.ts';
import { placeBooking } from './place-booking.ts';
import { unlessHeld } from './unless-held.ts';

/** The session with so many of the kept seats given away; a keeper without seats is gone. */
function without(session: GroupSession, keptFor: CustomerId, party: number): GroupSession {
  let left = party;
  const attendees = session.attendees.flatMap((one): Attendee[] => {
    if (one.customerId !== keptFor || one.state !== 'held') return [one];
    const given = Math.min(left, one.party);
    left -= given;
    return given === one.party ? [] : [{ ...one, party: one.party - given }];
  });
  return { ...session, attendees };
}

const gone = (session: GroupSession | undefined, now: Instant): DomainError =>
  new DomainError('FULL', `session ${session?._id ?? ''}: no seat left to offer at ${now}`, {});

/**
 * Holds kept seats of a session for somebody who waits: one update that gives them the seats and takes them from the keeper. A session that ended meanwhile has no
 * time of its own any more: then a new one is placed there, like any booking. Fails with FULL, and as placeBooking.
 */
export async function offerSeat(
  services: Services,
  turn: BookingTurn,
  { sessionId, keptFor }: NonNullable<FreedTime['seats']>,
): Promise<{ readonly appointment: Appointment }> {
  const { business, order, operation } = turn;
  const party = order.party ?? 1;
  const service = wishedService({ ...order, business });
  const provider = providerOf(business, order.providerId);
  const { appointments } = services.store;
  const now = services.clock.now();
  let rounds = ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const session = await appointments.get(business._id, sessionId);
    if (!session || !isGroupSession(session)) throw gone(undefined, now);
    rounds = ROUNDS + session.attendees.length;
    if (repeatIn(session, operation)) return { appointment: session };
    if (!holdsTime(session)) return placeBooking(services, turn.principal, order, operation);
    const room = without(session, keptFor, party);
    if (session.startsAt <= now || seatsTaken(room, now) + party > (service.seats ?? 0)) throw gone(session, now);
    const { providerId, resourceIds, startsAt, endsAt, busyFrom, busyTo, timeZone, wallStart } = session;
    const place: Place = {
      providerId,
      resourceIds,
      startsAt,
      endsAt,
      busyFrom,
      busyTo,
      timeZone,
      wallStart,
      claims: [],
      service,
      provider,
    };
    const change = withAttendee(services, turn, place, room);
    const outcome = await appointments.update(sessionId, { revision: session.revision }, change, unlessHeld(change));
    if (outcome === 'written') return { appointment: { ...session, attendees: change.attendees ?? room.attendees } };
  }
  throw new DomainError('CONFLICT', `session ${sessionId}: changed by others ${rounds} times meanwhile`, {});
}
