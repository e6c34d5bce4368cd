import type { Attendee } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { isGroupSession, sessionWith } from '../domain/booking/attendees.ts';
import { ROUNDS } from './commit.ts';
import { dropping, passingOnFreedTime } from './keep-freed-time.ts';
import type { Services } from './deps.ts';
import { settled } from './settle-bundle.ts';
import { unlessHeld } from './unless-held.ts';

/** Ends the holds in a group session that are meant, by compare-and-set on its revision; nothing happens when there are none. */
export async function endHoldsIn(services: Services, session: GroupSession, isMeant: (hold: Attendee) => boolean): Promise<void> {
  const { appointments } = services.store;
  const rounds = ROUNDS + session.attendees.length;
  for (let round = 0, current: GroupSession | undefined = session; round < rounds && current; round++) {
    const now = services.clock.now();
    const settledNow = await settled(services, current, true);
    if (!isGroupSession(settledNow)) return;
    current = settledNow;
    const held = new Set(current.attendees.filter((one) => one.state === 'held' && isMeant(one)));
    if (held.size === 0) return;
    const attendees = current.attendees.map((attendee): Attendee => {
      if (!held.has(attendee)) return attendee;
      const { expiresAt: _over, holdClaim: _place, ...rest } = attendee;
      return { ...rest, state: 'expired' };
    });
    const change = { ...sessionWith(attendees, current.claims, now), updatedAt: now };
    const session = current;
    const outcome = await passingOnFreedTime(services, async (keeper) => {
      const whole = await keeper.keep(session, change, dropping(session, now));
      const done = await appointments.update(session._id, { revision: session.revision }, whole, unlessHeld(whole));
      if (done !== 'written') await keeper.settle(false);
      return done;
    });
    if (outcome === 'written') return;
    const fresh = await appointments.get(session.businessId, session._id);
    current = fresh && isGroupSession(fresh) ? fresh : undefined;
  }
}
