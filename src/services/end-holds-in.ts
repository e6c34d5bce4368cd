import type { Attendee } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { bookingsOf, isGroupSession, sessionWith } from '../domain/booking/attendees.ts';
import type { CustomerId } from '../domain/people/ids.ts';
import { ROUNDS, unlessHeld } from './commit.ts';
import type { Services } from './deps.ts';

/** Ends the holds of one customer in a group session, by compare-and-set on its revision; nothing happens when there are none. */
export async function endHoldsIn(services: Services, session: GroupSession, customerId: CustomerId): Promise<void> {
  const { appointments } = services.store;
  const rounds = ROUNDS + session.attendees.length;
  for (let round = 0, current: GroupSession | undefined = session; round < rounds && current; round++) {
    const now = services.clock.now();
    const held = new Set(bookingsOf(current, customerId, now).filter(({ state }) => state === 'held'));
    if (held.size === 0) return;
    const attendees = current.attendees.map((attendee): Attendee => {
      if (!held.has(attendee)) return attendee;
      const { expiresAt: _over, holdClaim: _place, ...rest } = attendee;
      return { ...rest, state: 'expired' };
    });
    const change = { ...sessionWith(attendees, current.claims, now), updatedAt: now };
    if ((await appointments.update(current._id, { revision: current.revision }, change, unlessHeld(change))) === 'written')
      return;
    const fresh = await appointments.get(session.businessId, session._id);
    current = fresh && isGroupSession(fresh) ? fresh : undefined;
  }
}
