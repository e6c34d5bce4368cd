import type { Appointment, Attendee } from '../../../src/domain/booking/appointment.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import type { Business, Provider } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { AppointmentId, CustomerId, OperationId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import { approveAppointment } from '../../../src/services/approve-appointment.ts';
import { bookAppointment } from '../../../src/services/book-appointment.ts';
import { cancelAppointment } from '../../../src/services/cancel-appointment.ts';
import { confirmHold } from '../../../src/services/confirm-hold.ts';
import { declineAppointment } from '../../../src/services/decline-appointment.ts';
import type { Services } from '../../../src/services/deps.ts';
import { holdSlot } from '../../../src/services/hold-slot.ts';
import { listAppointments } from '../../../src/services/list-appointments.ts';
import { rescheduleAppointment } from '../../../src/services/reschedule-appointment.ts';
import type { Attempt, Done } from './attempt.ts';
import type { Dice } from './dice.ts';
import type { View } from './history.ts';
import { asCustomer, customerOf, DAY, doing, HOUSE, MINUTE, OWNER, PEOPLE } from './house.ts';
import { isSeated, openOf, providerOf, seated, serviceOf, verdictOf } from './oracle.ts';

/** One who acts: their dice, and ids that nobody else uses. */
export type Actor = { readonly services: Services; readonly dice: Dice; freshId(): OperationId };
const businessId: Business['_id'] = HOUSE._id;

/** Mostly while the provider is open, today and the next days; now and then where nobody can be. */
function someStart({ dice, services }: Actor, provider: Provider): Instant {
  const now = services.clock.now();
  const midnight = Math.floor(now / DAY) * DAY;
  if (dice.chance(0.08)) return (midnight + (dice.below(9) - 1) * DAY + dice.below(288) * 5 * MINUTE) as Instant;
  const near = openOf(provider).filter(({ start, end }) => end > now && start < now + 2 * DAY);
  const { start, end } = dice.of(near);
  return (start + dice.below((end - start) / (15 * MINUTE)) * 15 * MINUTE) as Instant;
}
/** Classes are at few times, so that people meet there. */
const someClass = (actor: Actor, provider: Provider): Instant => {
  const start = someStart(actor, provider);
  return (Math.floor(start / DAY) * DAY + (8 + actor.dice.below(3)) * 60 * MINUTE) as Instant;
};

export function somePlace(actor: Actor) {
  const { dice } = actor;
  const service = dice.of([...HOUSE.services, ...HOUSE.services.slice(0, 4)]);
  const isClass = service.seats !== undefined;
  const provider = dice.of(doing(service));
  return {
    serviceId: service.id,
    providerId: provider.id,
    startsAt: (isClass ? someClass : someStart)(actor, provider),
    durationMinutes: service.lengths && dice.chance(0.3) ? service.lengths[0]?.durationMinutes : undefined,
    party: isClass ? 1 + dice.below(2) : undefined,
  };
}

const doneOf = ({ appointment, repeated }: { readonly appointment: Appointment; readonly repeated: boolean }): Done => ({
  id: appointment._id,
  repeated,
});

export function bookOrHold(actor: Actor): Attempt {
  const { dice, services } = actor;
  const name = dice.of(PEOPLE);
  const place = somePlace(actor);
  const orAnyone = dice.chance(0.1) ? true : undefined;
  const principal: Principal = dice.of([
    asCustomer(name),
    asCustomer(name),
    asCustomer(name),
    OWNER,
    { role: 'provider', businessId, providerId: place.providerId },
  ]);
  const who = { principal, businessId, customerId: customerOf(name), contact: { name, email: `${name}@example.org` } };
  const operationId = actor.freshId();
  const order = { ...who, ...place, orAnyone, operationId };
  const minutes = dice.chance(0.35) ? 1 + dice.below(12) : undefined;
  const run = async (note?: string): Promise<Done> =>
    doneOf(
      await (minutes === undefined
        ? bookAppointment(services, { ...order, note })
        : holdSlot(services, { ...order, note, minutes })),
    );
  const asked = orAnyone && principal.role !== 'provider' ? doing(serviceOf(place.serviceId)).map(({ id }) => id) : [];
  return {
    what: minutes === undefined ? 'book' : 'hold',
    operationId,
    run: () => run(),
    clash: () => run('something else'),
    isTrue: (code, view) => [place.providerId, ...asked].some((providerId) => verdictOf(view, { ...place, providerId }) === code),
  };
}

/** Somebody's living booking, and who changes it: themselves or the owner. */
async function someBooking({ services, dice }: Actor) {
  const name = dice.of(PEOPLE);
  const own = await listAppointments(services, { principal: asCustomer(name), businessId });
  if (own.length === 0) return undefined;
  const appointment = dice.of(own);
  const principal = dice.chance(0.25) ? OWNER : asCustomer(name);
  return { appointment, principal, customerId: customerOf(name) };
}

type Found = { readonly document: Appointment; readonly seats: readonly Attendee[] | undefined };

/** The document, and of a session the bookings in it that are meant. */
function foundIn(view: View, id: AppointmentId, whose: CustomerId | undefined): Found | undefined {
  const document = view.appointments.get(id);
  return (
    document && { document, seats: document.attendees?.filter(({ customerId }) => whose === undefined || customerId === whose) }
  );
}

const LIVING: readonly string[] = ['held', 'pending_approval', 'confirmed'];

export async function cancel(actor: Actor): Promise<Attempt | undefined> {
  const some = await someBooking(actor);
  if (!some) return undefined;
  const { appointment, principal } = some;
  // Of a class staff take out one person, or all.
  const customerId = principal.role === 'customer' || actor.dice.chance(0.5) ? some.customerId : undefined;
  const operationId = actor.freshId();
  const request = { principal, businessId, appointmentId: appointment._id, customerId, operationId };
  return {
    what: 'cancel',
    operationId,
    target: appointment._id,
    run: async () => doneOf(await cancelAppointment(actor.services, request)),
    isTrue: (code, view) => {
      const found = foundIn(view, appointment._id, customerId);
      if (!found) return code === 'STATE';
      const { document, seats } = found;
      const over = principal.role === 'customer' ? document.startsAt : document.endsAt;
      const ended = !LIVING.includes(document.state) || seats?.some((one) => isSeated(one, view.now)) === false;
      return (code === 'STATE' && ended) || (code === 'PAST' && over <= view.now);
    },
  };
}

export async function confirm(actor: Actor): Promise<Attempt | undefined> {
  const some = await someBooking(actor);
  if (!some || some.appointment.state !== 'held') return undefined;
  const { appointment, customerId } = some;
  const operationId = actor.freshId();
  const request = { principal: asCustomer(customerId), businessId, appointmentId: appointment._id, operationId };
  return {
    what: 'confirm',
    operationId,
    target: appointment._id,
    run: async () => doneOf(await confirmHold(actor.services, request)),
    isTrue: (code, view) => {
      const found = foundIn(view, appointment._id, customerId);
      if (!found) return code === 'EXPIRED' || code === 'STATE';
      const { document, seats } = found;
      const states = (seats ?? [document]).map(({ state }) => state);
      const late = (seats ?? []).filter((one) => one.state === 'held' && !isSeated(one, view.now));
      const wanted = late.reduce((sum, { party }) => sum + party, 0);
      const full = wanted > 0 && seated(document, view.now) + wanted > (serviceOf(appointment.serviceId!).seats ?? 0);
      const lost = document.state === 'expired' || (!states.includes('held') && states.includes('expired'));
      if (code === 'EXPIRED') return lost || full || document.startsAt <= view.now;
      return code === 'STATE' && !states.includes('held');
    },
  };
}

export async function move(actor: Actor): Promise<Attempt | undefined> {
  const some = await someBooking(actor);
  const serviceId = some?.appointment.serviceId;
  if (!some || serviceId === undefined) return undefined;
  const { appointment, principal } = some;
  const isClass = appointment.attendees !== undefined;
  const provider = providerOf(actor.dice.chance(0.5) ? appointment.providerId : actor.dice.of(doing(serviceOf(serviceId))).id);
  const startsAt = (isClass ? someClass : someStart)(actor, provider);
  const providerId = provider.id;
  if (isClass && startsAt === appointment.startsAt && providerId === appointment.providerId) return undefined;
  const operationId = actor.freshId();
  const request = { principal, businessId, appointmentId: appointment._id, startsAt, providerId, operationId };
  const goesAlone = isClass && principal.role === 'customer';
  const durationMinutes = (appointment.endsAt - appointment.startsAt) / MINUTE;
  const wish = { serviceId, providerId, startsAt, durationMinutes };
  const movable = ({ state }: { readonly state: string }): boolean => state === 'confirmed' || state === 'pending_approval';
  return {
    what: 'move',
    operationId,
    target: appointment._id,
    run: async () => doneOf(await rescheduleAppointment(actor.services, request)),
    isTrue: (code, view) => {
      const found = foundIn(view, appointment._id, goesAlone ? some.customerId : undefined);
      if (!found) return code === 'STATE';
      const { document, seats = [] } = found;
      if (code === 'PAST' && document.startsAt <= view.now) return true;
      if (!goesAlone) {
        if (code === 'STATE') return !movable(document);
        return verdictOf(view, { ...wish, moving: document._id, alone: isClass }) === code;
      }
      const own = seats.filter((one) => isSeated(one, view.now) && movable(one));
      if (code === 'STATE') return own.length === 0;
      return verdictOf(view, { ...wish, party: own.reduce((sum, { party }) => sum + party, 0) }) === code;
    },
  };
}

export async function decide(actor: Actor): Promise<Attempt | undefined> {
  const { services, dice } = actor;
  const all = await listAppointments(services, { principal: OWNER, businessId });
  const asked = all.filter(({ state }) => state === 'pending_approval');
  if (asked.length === 0) return undefined;
  const { _id, serviceId, providerId, startsAt, endsAt } = dice.of(asked);
  const operationId = actor.freshId();
  const request = { principal: OWNER, businessId, appointmentId: _id, operationId };
  const yes = dice.chance(0.6);
  const wish = { serviceId: serviceId!, durationMinutes: (endsAt - startsAt) / MINUTE, moving: _id, approving: true };
  return {
    what: yes ? 'approve' : 'decline',
    operationId,
    target: _id,
    run: async () => doneOf(await (yes ? approveAppointment : declineAppointment)(services, request)),
    isTrue: (code, view) => {
      const document = view.appointments.get(_id);
      if (document?.state !== 'pending_approval') return code === 'STATE';
      if (!yes) return false;
      if (code === 'PAST') return document.startsAt <= view.now;
      const place = { providerId: document.providerId, startsAt: document.startsAt };
      return verdictOf(view, { ...wish, ...place }) === code && providerId !== undefined;
    },
  };
}

export const refusalOf = (thrown: unknown): DomainError => {
  if (thrown instanceof DomainError) return thrown;
  throw thrown;
};
export const idOf = (text: string): OperationId => asId<OperationId>(text);
