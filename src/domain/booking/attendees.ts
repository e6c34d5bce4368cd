import type { CustomerId } from '../people/ids.ts';
import type { Instant } from '../time/types.ts';
import type { Appointment, AppointmentState, Attendee } from './appointment.ts';
import { OCCUPYING_STATES } from './appointment.ts';
import { releasedClaims, withoutHoldClaims } from './claims.ts';
import { isExpiredHold } from './states.ts';

/** A group session: an appointment whose people stand inside it. */
export type GroupSession = Appointment & { readonly attendees: readonly Attendee[] };

export const isGroupSession = (appointment: Appointment): appointment is GroupSession => appointment.attendees !== undefined;

/** Whether an attendee has a seat now: ended ones and expired holds have none. */
export const hasSeat = (attendee: Attendee, now: Instant): boolean =>
  OCCUPYING_STATES.includes(attendee.state) && !isExpiredHold(attendee, now);

/** Seats taken, staff never among them. */
export const seatsTaken = ({ attendees }: GroupSession, now: Instant): number =>
  attendees.reduce((seats, attendee) => seats + (hasSeat(attendee, now) ? attendee.party : 0), 0);

type Standing = Pick<Appointment, 'attendees' | 'state' | 'claims'> & { readonly expiresAt?: Instant };

function stateOf(seated: readonly Attendee[]): { readonly state: AppointmentState; readonly expiresAt?: Instant } {
  const some = (wanted: AppointmentState): boolean => seated.some(({ state }) => state === wanted);
  if (seated.length === 0) return { state: 'cancelled' };
  if (some('confirmed')) return { state: 'confirmed' };
  if (some('pending_approval')) return { state: 'pending_approval' };
  if (!some('held')) return { state: 'completed' };
  return { state: 'held', expiresAt: Math.max(...seated.map(({ expiresAt }) => expiresAt ?? 0)) as Instant };
}

/** Without the places among their customers' holds of those who hold no more. */
function withoutOldHolds(claims: readonly string[], seated: readonly Attendee[]): string[] {
  const held = new Set(seated.map(({ state, holdClaim }) => (state === 'held' ? holdClaim : undefined)));
  const others = new Set(withoutHoldClaims(claims));
  return claims.filter((claim) => others.has(claim) || held.has(claim));
}

/**
 * What a session is once its attendees are these: expired holds are ended, held as a whole while everybody in it only holds, without any claim but its
 * operations when nobody is left. `claims`: those it has, with what the write adds.
 */
export function sessionWith(attendees: readonly Attendee[], claims: readonly string[], now: Instant): Standing {
  const settled = attendees.map((attendee): Attendee => {
    if (!isExpiredHold(attendee, now)) return attendee;
    const { expiresAt: _over, ...rest } = attendee;
    return { ...rest, state: 'expired' };
  });
  const seated = settled.filter((attendee) => hasSeat(attendee, now));
  const kept = seated.length === 0 ? releasedClaims(claims) : withoutOldHolds(claims, seated);
  return { ...stateOf(seated), attendees: settled, claims: kept };
}

/** The bookings of one customer in a session, those with a seat first, then the latest. */
export const bookingsOf = ({ attendees }: GroupSession, customerId: CustomerId, now: Instant): Attendee[] =>
  attendees
    .filter((attendee) => attendee.customerId === customerId)
    .sort((a, b) => Number(hasSeat(b, now)) - Number(hasSeat(a, now)) || b.joinedAt - a.joinedAt);

/**
 * A session as one of its customers may see it: their own booking in it, as an appointment with its reference, state and price, and nobody else's. Undefined
 * when they have none.
 */
export function sessionSeenBy(session: GroupSession, customerId: CustomerId, now: Instant): Appointment | undefined {
  const own = bookingsOf(session, customerId, now);
  const [first] = own;
  if (!first) return undefined;
  const { id: _id, party: _party, holdClaim: _hold, joinedAt, ...terms } = first;
  const { expiresAt: _expiry, ...shared } = session;
  return { ...shared, ...terms, attendees: own, createdAt: joinedAt };
}

/** A customer's documents as they themselves see them: of a group session only their own booking. */
export const bookingsSeenBy = (found: readonly Appointment[], customerId: CustomerId, now: Instant): Appointment[] =>
  found.flatMap((one) => (isGroupSession(one) ? (sessionSeenBy(one, customerId, now) ?? []) : [one]));
