import { DomainError } from '../domain/errors.ts';
import type { Appointment, Attendee, OperationKind, OperationRecord } from '../domain/booking/appointment.ts';
import type { AppointmentEffectKind } from '../domain/booking/appointment-effects.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { hasSeat, isGroupSession, sessionWith } from '../domain/booking/attendees.ts';
import { operationClaim, releasedClaims, withoutHoldClaims } from '../domain/booking/claims.ts';
import { operationRecord, repeatIn } from '../domain/booking/operations.ts';
import type { AppointmentEvent } from '../domain/booking/states.ts';
import { mayHappen, nextState } from '../domain/booking/states.ts';
import type { AppointmentId, BusinessId, CustomerId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { AppointmentChange } from '../ports/store.ts';
import { asSeenBy } from './access.ts';
import { clearTheWay, ROUNDS, unlessOutdated } from './commit.ts';
import type { Services } from './deps.ts';
import type { FreedTimeKeeper } from './keep-freed-time.ts';
import { passingOnFreedTime } from './keep-freed-time.ts';
import { readAppointment } from './read-appointment.ts';
import { unlessHeld } from './unless-held.ts';

export type BookingChangeRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
  /** Of a group session, for staff: whose booking in it; everybody's when absent. A customer's is always their own. */
  readonly customerId?: CustomerId | undefined;
  readonly operationId: OperationId;
};
/** `late`: after the free cut-off. */
export type BookingChangeResult = { readonly appointment: Appointment; readonly repeated: boolean; readonly late: boolean };

/** What happens to a booking, and what that needs and leaves. */
export type BookingChange = {
  readonly event: AppointmentEvent;
  readonly kind: OperationKind;
  readonly effect: (state: Appointment['state'], appointment: Appointment) => AppointmentEffectKind | undefined;
  /** Fails where it cannot be, or not by this principal. */
  readonly check?: (appointment: Appointment, now: Instant) => Promise<void> | void;
  readonly isLate?: (appointment: Appointment, now: Instant) => boolean;
  /** Of a group session: only the bookings that these operations made. */
  readonly seats?: readonly OperationId[];
  /** What else tells this wish from another one under the same operation id. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** Said in the effect. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The time that must be claimed with it, when it did not hold any. */
  readonly place?: (appointment: Appointment, round: number) => Promise<AppointmentChange & Pick<Appointment, 'claims'>>;
};

type Written = AppointmentChange & Pick<Appointment, 'claims' | 'state'>;

/** The states whose claims are dropped in the very update that enters them. */
const ENDS: ReadonlySet<Appointment['state']> = new Set<Appointment['state']>(['cancelled', 'declined', 'expired']);

const stateAfter = (booking: Appointment | Attendee, event: AppointmentEvent): Appointment['state'] => {
  const id = '_id' in booking ? booking._id : booking.id;
  return (
    (event === 'confirm' && booking.state === 'held' ? booking.confirmsAs : undefined) ??
    nextState({ _id: id, state: booking.state }, event)
  );
};

function wholeChange(appointment: Appointment, what: BookingChange, operation: OperationRecord): Written {
  if (appointment.kind === 'time_off' && what.event !== 'cancel') {
    const { state, _id } = appointment;
    throw new DomainError('STATE', `time off ${_id}: cannot ${what.event}`, { state, event: what.event });
  }
  const state = stateAfter(appointment, what.event);
  const kept = ENDS.has(state) ? releasedClaims(appointment.claims) : withoutHoldClaims(appointment.claims);
  const data = { ...what.data, ...(operation.late !== undefined && { late: operation.late }) };
  const effect = what.effect(state, appointment);
  return {
    state,
    claims: [...kept, operationClaim(operation.id)],
    effects: effect ? [...appointment.effects, appointmentEffect(operation, effect, appointment, data)] : appointment.effects,
  };
}

/** The same inside a group session, to the bookings that the event can happen to. Fails with STATE when there is none. */
function attendeesChange(
  session: GroupSession,
  whose: CustomerId | undefined,
  what: BookingChange,
  operation: OperationRecord,
): Written {
  const asked = session.attendees.filter(
    ({ id, customerId }) => (whose === undefined || customerId === whose) && (what.seats?.includes(id) ?? true),
  );
  const met = asked.filter((one) => (what.event === 'confirm' || hasSeat(one, operation.at)) && mayHappen(one.state, what.event));
  if (met.length === 0) {
    const state = asked.at(-1)?.state ?? session.state;
    throw new DomainError('STATE', `session ${session._id}: nobody to ${what.event}`, { state, event: what.event });
  }
  const changed = new Map(
    met.map((attendee): [Attendee, Attendee] => {
      const { expiresAt: _over, holdClaim: _place, ...rest } = attendee;
      return [attendee, { ...rest, state: stateAfter(attendee, what.event) }];
    }),
  );
  const attendees = session.attendees.map((attendee) => changed.get(attendee) ?? attendee);
  const data = { ...what.data, ...(operation.late !== undefined && { late: operation.late }) };
  const effects = [...changed.values()].flatMap((attendee) => {
    const kind = what.effect(attendee.state, session);
    if (!kind) return [];
    const effect = appointmentEffect(operation, kind, { ...session, ...attendee, state: session.state }, data);
    return [{ ...effect, id: `${effect.id}|${attendee.reference}` }];
  });
  return {
    ...sessionWith(attendees, [...session.claims, operationClaim(operation.id)], operation.at),
    effects: [...session.effects, ...effects],
  };
}

/**
 * Carries out one event of the state machine: one compare-and-set on revision and state that also drops or takes the claims, records the operation and what
 * it makes due. Fails with STATE, what `check` fails with, CONFLICT (the id came with other arguments, or others kept changing it) and NOT_FOUND.
 */
export const changeBooking = (
  services: Services,
  request: BookingChangeRequest,
  what: BookingChange,
): Promise<BookingChangeResult> => passingOnFreedTime(services, (keeper) => changeKept(services, request, what, keeper));

async function changeKept(
  services: Services,
  request: BookingChangeRequest,
  what: BookingChange,
  keeper: FreedTimeKeeper,
): Promise<BookingChangeResult> {
  const { principal, businessId, appointmentId, operationId } = request;
  const now = services.clock.now();
  const whose = principal.role === 'customer' ? principal.customerId : request.customerId;
  const args = { ...what.args, businessId, appointmentId, customerId: request.customerId };
  const wanted = operationRecord(operationId, what.kind, args, now);
  let rounds = ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const appointment = await readAppointment(services, request);
    rounds = ROUNDS + (appointment.attendees?.length ?? 0);
    const done = repeatIn(appointment, wanted);
    if (done) return { appointment: asSeenBy(principal, appointment, now), repeated: true, late: done.late === true };
    await what.check?.(appointment, now);
    const late = what.isLate?.(appointment, now);
    const operation = { ...wanted, ...(late !== undefined && { late }) };
    const change = isGroupSession(appointment)
      ? attendeesChange(appointment, whose, what, operation)
      : wholeChange(appointment, what, operation);
    const { place: placeOf } = what;
    const place = placeOf && (await unlessOutdated(services, appointment, () => placeOf(appointment, round)));
    if (placeOf && !place) continue;
    const changed = {
      ...change,
      ...place,
      claims: [...(place?.claims ?? []), ...change.claims],
      ...sequenceAfter(appointment, what.event),
      operations: [...appointment.operations, operation],
      updatedAt: now,
    };
    const whole = await keeper.keep(appointment, changed, operation);
    const { revision, state } = appointment;
    const outcome = await services.store.appointments.update(appointmentId, { revision, state }, whole, unlessHeld(whole));
    if (outcome === 'written') {
      const { expiresAt: _gone, ...rest } = appointment;
      const written = { ...rest, ...whole, revision: revision + 1 };
      return { appointment: asSeenBy(principal, written, now), repeated: false, late: late === true };
    }
    // The next round may find it done, and then nothing would take this keeper away.
    await keeper.settle(false);
    if (outcome === 'taken') await clearTheWay(services, businessId, whole.claims, wanted, appointmentId);
  }
  throw new DomainError('CONFLICT', `appointment ${appointmentId}: changed by others ${rounds} times meanwhile`, {});
}

/** ICS SEQUENCE grows where calendars must take something away. */
const sequenceAfter = ({ sequence }: Appointment, event: AppointmentEvent): Pick<AppointmentChange, 'sequence'> =>
  event === 'cancel' || event === 'decline' ? { sequence: sequence + 1 } : {};
