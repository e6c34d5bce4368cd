import type { Appointment, Attendee } from '../domain/booking/appointment.ts';
import type { AppointmentEffectKind } from '../domain/booking/appointment-effects.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { isGroupSession, sessionWith } from '../domain/booking/attendees.ts';
import type { BundleState } from '../domain/booking/bundle.ts';
import { isExpiredHold, nextState } from '../domain/booking/states.ts';
import type { BundleId, BusinessId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { AppointmentChange } from '../ports/store.ts';
import type { Services } from './deps.ts';
import { unlessHeld } from './unless-held.ts';

/**
 * What became of a bundle, for somebody who meets a member of it whose two minutes are over: still placing, it fails now (DESIGN §4), so that nobody can
 * place it behind their back.
 */
async function endOfBundle(services: Services, businessId: BusinessId, id: BundleId): Promise<Exclude<BundleState, 'placing'>> {
  const { bundles } = services.store;
  if (await bundles.move(id, 'placing', 'failed', services.clock.now())) return 'failed';
  return (await bundles.get(businessId, id))?.state === 'placed' ? 'placed' : 'failed';
}

const kindOf = (state: Appointment['state']): AppointmentEffectKind =>
  state === 'pending_approval' ? 'booking-requested' : 'booking-confirmed';

function confirmedMember(member: Appointment): AppointmentChange {
  const state = member.confirmsAs ?? nextState(member, 'confirm');
  const [operation] = member.operations;
  const effect = operation && appointmentEffect(operation, kindOf(state), member, { bundleId: member.bundleId });
  return { state, ...(effect && { effects: [...member.effects, effect] }) };
}

function confirmedAttendees(session: GroupSession, bundleId: BundleId, now: Instant): AppointmentChange {
  const effects = [...session.effects];
  const attendees = session.attendees.map((attendee): Attendee => {
    if (attendee.state !== 'held' || attendee.bundleId !== bundleId) return attendee;
    const { expiresAt: _over, ...rest } = attendee;
    const confirmed = { ...rest, state: attendee.confirmsAs ?? ('confirmed' as const) };
    const operation = session.operations.find(({ id }) => id === attendee.id);
    const told = { ...session, ...confirmed, state: session.state };
    if (operation) effects.push(appointmentEffect(operation, kindOf(confirmed.state), told, { bundleId }));
    return confirmed;
  });
  return { ...sessionWith(attendees, session.claims, now), effects };
}

const holdsFor = (one: Appointment, bundleId: BundleId): boolean =>
  isGroupSession(one)
    ? one.attendees.some((attendee) => attendee.state === 'held' && attendee.bundleId === bundleId)
    : one.state === 'held' && one.bundleId === bundleId;

/** Writes down that what a placed bundle holds in a document counts as confirmed (or, where the provider must say yes, as requested). Gives the document then. */
export async function confirmMember(services: Services, member: Appointment, bundleId: BundleId): Promise<Appointment> {
  const { appointments } = services.store;
  let current = member;
  while (holdsFor(current, bundleId)) {
    const now = services.clock.now();
    const part = isGroupSession(current) ? confirmedAttendees(current, bundleId, now) : confirmedMember(current);
    const change = { ...part, updatedAt: now };
    const { revision, state } = current;
    const { expiresAt: _over, ...rest } = current;
    const outcome = await appointments.update(current._id, { revision, state }, change, unlessHeld(change));
    if (outcome === 'written') return { ...rest, ...change, revision: revision + 1 };
    current = (await appointments.get(member.businessId, member._id)) ?? { ...current, state: 'expired', attendees: [] };
  }
  return current;
}

/** The bundles that a document's holds belong to, and whether the two minutes are over. */
function heldFor(one: Appointment, now: Instant): Map<BundleId, boolean> {
  const holds = isGroupSession(one) ? one.attendees : [one];
  const found = new Map<BundleId, boolean>();
  for (const hold of holds) if (hold.state === 'held' && hold.bundleId) found.set(hold.bundleId, isExpiredHold(hold, now));
  return found;
}

/**
 * A document as it counts: a held member of a placed bundle is confirmed, and written down so; an expired one of a placing bundle fails the bundle. With
 * `onlyExpired`, holds whose time is not over are left alone: they take their time either way.
 */
export async function settled(
  services: Services,
  one: Appointment,
  onlyExpired: boolean,
  now: Instant = services.clock.now(),
): Promise<Appointment> {
  const { businessId } = one;
  let current = one;
  for (const [bundleId, expired] of heldFor(one, now)) {
    if (!expired && onlyExpired) continue;
    const state = expired
      ? await endOfBundle(services, businessId, bundleId)
      : (await services.store.bundles.get(businessId, bundleId))?.state;
    if (state === 'placed') current = await confirmMember(services, current, bundleId);
  }
  return current;
}
