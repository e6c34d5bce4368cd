import type { Appointment, Attendee, BookingTerms, Effect } from '../domain/booking/appointment.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { freedEffect, freedTimeOf } from '../domain/booking/freed-time.ts';
import { sessionWith } from '../domain/booking/attendees.ts';
import { operationClaim, referenceClaim } from '../domain/booking/claims.ts';
import type { Money, Service } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { AppointmentId, CustomerId } from '../domain/people/ids.ts';
import type { AppointmentChange } from '../ports/store.ts';
import type { BookingTurn } from './booking-order.ts';
import { answersFor, locationFor } from './booking-order.ts';
import type { Services } from './deps.ts';
import type { Place } from './place.ts';

const SCHEMA_VERSION = 1;

const times = ({ amountMinor, currency }: Money, count: number): Money => ({ amountMinor: amountMinor * count, currency });

/** A customer's booking of such a service, or at a time that could not be checked, waits for the provider; what staff books is agreed already. */
const needsApproval = ({ principal, unchecked }: BookingTurn, { approval }: Service): boolean =>
  (approval === true || unchecked === true) && principal.role === 'customer';

function firstState(turn: BookingTurn, service: Service): 'held' | 'pending_approval' | 'confirmed' {
  if (turn.order.heldUntil !== undefined) return 'held';
  return needsApproval(turn, service) ? 'pending_approval' : 'confirmed';
}

function termsOf(turn: BookingTurn, service: Service): BookingTerms & { readonly customerId: CustomerId } {
  const { customerId, contact, conversationId, note, staffNote, party = 1, heldUntil, bundleId } = turn.order;
  const answers = answersFor(turn, service);
  return {
    customerId,
    contact,
    ...(conversationId && { conversationId }),
    price: times(service.price, party),
    ...(service.deposit && { deposit: times(service.deposit, party) }),
    ...(note && { note }),
    ...(staffNote && { staffNote }),
    ...(answers.length > 0 && { answers }),
    ...(heldUntil !== undefined && { expiresAt: heldUntil }),
    ...(heldUntil !== undefined && needsApproval(turn, service) && { confirmsAs: 'pending_approval' as const }),
    ...(bundleId && { bundleId }),
    ...(turn.unchecked && turn.principal.role === 'customer' && { unchecked: 'external_calendar' as const }),
  };
}

/** What a booking in such a state makes due; a hold nothing, but that a held seat, which nobody sweeps, is offered to those who wait when it runs out. */
function effectsOf(
  { operation, order }: BookingTurn,
  state: Appointment['state'],
  appointment: Omit<Appointment, 'effects'>,
): Effect[] {
  if (state === 'held') {
    const { attendees, expiresAt } = appointment;
    return attendees && expiresAt
      ? [{ ...freedEffect(operation, freedTimeOf(appointment)), dueAt: order.heldUntil ?? expiresAt }]
      : [];
  }
  const { movedFrom } = order;
  if (movedFrom !== undefined)
    return [
      appointmentEffect(operation, 'booking-moved', appointment, {
        previousStartsAt: movedFrom.startsAt,
        movedFrom,
        operationId: operation.id,
      }),
    ];
  const kind = state === 'pending_approval' ? 'booking-requested' : 'booking-confirmed';
  return [appointmentEffect(operation, kind, appointment, appointment.unchecked ? { unchecked: appointment.unchecked } : {})];
}

function attendeeOf(services: Services, turn: BookingTurn, service: Service): Attendee {
  return {
    ...termsOf(turn, service),
    id: turn.operation.id,
    reference: services.ids.reference(),
    party: turn.order.party ?? 1,
    state: firstState(turn, service),
    ...(turn.holdClaim !== undefined && { holdClaim: turn.holdClaim }),
    joinedAt: turn.operation.at,
  };
}

/** What a write adds to the claims beside time and limits: its operation, its reference, and for a customer's hold its place among their holds. */
const ownClaims = ({ operation, holdClaim }: BookingTurn, references: readonly string[]): string[] => [
  operationClaim(operation.id),
  ...references.map(referenceClaim),
  ...(holdClaim === undefined ? [] : [holdClaim]),
];

/** The document of a new appointment, or of a new group session with its first attendee. */
export function newAppointment(services: Services, turn: BookingTurn, place: Place): Appointment {
  const { service, provider: _provider, session: _none, claims, ...where } = place;
  const { order, business, operation } = turn;
  const reference = services.ids.reference();
  const locationId = where.locationId ?? locationFor(business, service, order.locationId);
  const attendee = service.seats === undefined ? undefined : attendeeOf(services, turn, service);
  const state = firstState(turn, service);
  const waits = state === 'pending_approval' && service.requestsHoldTime === false && !attendee;
  const own = ownClaims(turn, attendee ? [reference, attendee.reference] : [reference]);
  const appointment = {
    _id: asId<AppointmentId>(services.ids.unique()),
    schemaVersion: SCHEMA_VERSION,
    businessId: order.businessId,
    kind: 'appointment',
    reference,
    state,
    revision: 0,
    sequence: 0,
    ...where,
    serviceId: service.id,
    ...(locationId && { locationId }),
    ...(order.moving && { takesOver: order.moving }),
    ...(attendee
      ? { attendees: [attendee], ...(attendee.expiresAt && { expiresAt: attendee.expiresAt }) }
      : termsOf(turn, service)),
    claims: waits ? own : [...claims, ...own],
    operations: [operation],
    createdAt: operation.at,
    updatedAt: operation.at,
  } as const satisfies Omit<Appointment, 'effects'>;
  return { ...appointment, effects: effectsOf(turn, state, { ...appointment, ...attendee }) };
}

/** What joining changes in a group session. */
export function withAttendee(
  services: Services,
  turn: BookingTurn,
  { service }: Place,
  session: GroupSession,
): AppointmentChange & Pick<Appointment, 'claims'> {
  const { operation } = turn;
  const attendee = attendeeOf(services, turn, service);
  const joined = { ...session, ...attendee, state: session.state };
  return {
    ...sessionWith([...session.attendees, attendee], [...session.claims, ...ownClaims(turn, [attendee.reference])], operation.at),
    operations: [...session.operations, operation],
    effects: [...session.effects, ...effectsOf(turn, attendee.state, joined)],
    updatedAt: operation.at,
  };
}
