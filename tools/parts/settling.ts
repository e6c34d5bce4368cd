import type { Appointment, Attendee } from '../../src/domain/booking/appointment.ts';
import { isGroupSession } from '../../src/domain/booking/attendees.ts';
import type { Contact } from '../../src/domain/people/customer.ts';
import type { CustomerId } from '../../src/domain/people/ids.ts';
import { addDays, localDateOf } from '../../src/domain/time/wall.ts';
import { getAgenda } from '../../src/services/get-agenda.ts';
import { upcomingBookings } from './bookings.ts';
import type { ToolContext } from '../contract.ts';
import type { ToolDeps } from './deps.ts';

/** What staff say of a booking: an answer to a request, or whether the customer came. */
export const OUTCOMES = ['approve', 'decline', 'no_show', 'undo_no_show', 'complete'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One customer's booking; of a group session their seats. */
export type Settleable = {
  readonly appointment: Appointment;
  readonly attendee?: Attendee;
  readonly contact?: Contact | undefined;
};

const NEEDED: Readonly<Record<Outcome, Appointment['state']>> = {
  approve: 'pending_approval',
  decline: 'pending_approval',
  no_show: 'confirmed',
  undo_no_show: 'no_show',
  complete: 'confirmed',
};

/** How long after the day of an appointment it can still be said how it went. */
const DAYS_BACK = 7;

export const isAnswer = (outcome: Outcome): boolean => outcome === 'approve' || outcome === 'decline';

export const customerOf = ({ appointment, attendee }: Settleable): CustomerId | undefined =>
  attendee?.customerId ?? appointment.customerId;

/** One for each customer of an appointment. */
export const bookingsIn = (appointment: Appointment): Settleable[] =>
  isGroupSession(appointment)
    ? appointment.attendees.map((attendee) => ({ appointment, attendee, contact: attendee.contact }))
    : [{ appointment, contact: appointment.contact }];

const stateOf = ({ appointment, attendee }: Settleable): Appointment['state'] => (attendee ?? appointment).state;

/** Whether this can be said of it now. */
export const canBe = (one: Settleable, outcome: Outcome, now: number): boolean =>
  stateOf(one) === NEEDED[outcome] && (isAnswer(outcome) ? one.appointment.startsAt > now : one.appointment.startsAt <= now);

/** The bookings of which it can be said, newest first for what has been, soonest first for what is to come. */
export async function settleable(outcome: Outcome, context: ToolContext, deps: ToolDeps): Promise<Settleable[]> {
  const { principal, business, now } = context;
  const found = isAnswer(outcome)
    ? await upcomingBookings(deps, principal, now)
    : (await recentBookings(context, deps)).sort((a, b) => b.startsAt - a.startsAt);
  return found
    .filter(({ businessId, kind }) => businessId === business._id && kind === 'appointment')
    .flatMap(bookingsIn)
    .filter((one) => canBe(one, outcome, now));
}

export async function recentBookings({ principal, business, now }: ToolContext, { services }: ToolDeps): Promise<Appointment[]> {
  const today = localDateOf(now, business.timeZone);
  const days = await getAgenda(services, { principal, business, from: addDays(today, -DAYS_BACK), to: addDays(today, 1) });
  return days.flatMap(({ items }) => items);
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Those that a handle, a reference or a name cites. */
export function citedAmong(booking: string, open: readonly Settleable[], { handles }: ToolContext): readonly Settleable[] {
  const target = handles.resolve(booking)?.target;
  if (target?.kind === 'booking') return open.filter(({ appointment }) => appointment._id === target.appointmentId);
  const wanted = wordsOf(booking);
  return open.filter(({ appointment, attendee, contact }) => {
    const reference = (attendee ?? appointment).reference.toLowerCase();
    const name = wordsOf(contact?.name ?? '');
    return booking.toLowerCase().includes(reference) || (wanted.length > 0 && wanted.every((word) => name.includes(word)));
  });
}
