import type { Router } from 'express';
import type { Contact } from '../../../src/domain/people/customer.ts';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { CustomerId, LocationId, OperationId, ProviderId, ServiceId } from '../../../src/domain/people/ids.ts';
import { bookAppointment } from '../../../src/services/book-appointment.ts';
import { bookWithAnyone } from '../../../src/services/book-with-anyone.ts';
import { cancelAppointment } from '../../../src/services/cancel-appointment.ts';
import type { Services } from '../../../src/services/deps.ts';
import { findByReference } from '../../../src/services/find-by-reference.ts';
import { listAppointments } from '../../../src/services/list-appointments.ts';
import { rescheduleAppointment } from '../../../src/services/reschedule-appointment.ts';
import { saveCustomer } from '../../../src/services/save-customer.ts';
import { appointmentView } from './appointment-views.ts';
import { bookBody, cancelBody, instantOf, moveBody, parsed, parsedSlug } from './requests.ts';
import type { Change, Gate } from './routes.ts';
import { askedBy, changeBy } from './routes.ts';

/** A walk-in has no account: the booking's own id stands for them, so that a repeat finds the same person. */
export const customerOf = ({ principal, operationId }: Change): CustomerId =>
  principal.role === 'customer' ? principal.customerId : asId<CustomerId>(`walk-in.${operationId}`);

export const contactFrom = (said: {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}): Contact => ({
  name: said.name,
  ...(said.phone === undefined ? {} : { phone: said.phone }),
  ...(said.email === undefined ? {} : { email: said.email }),
});

/** What was said now, which is remembered; else what is known. */
export async function contactFor(
  services: Services,
  change: Change,
  said: Contact | undefined,
  before: Contact | undefined,
): Promise<Contact> {
  const { principal, businessId } = change;
  const customerId = customerOf(change);
  if (said) {
    await saveCustomer(services, { principal, businessId, customerId, contact: said });
    return said;
  }
  const contact = before ?? (await services.store.customers.get(customerId))?.contact;
  if (contact) return contact;
  throw new DomainError('NEEDS_CONTACT', 'contact: expected a name and a phone number or an e-mail address', { path: 'contact' });
}

/** Of several seats that the caller has in one session, the one that an operation made. */
export function madeBy(appointment: Appointment, operationId: OperationId): Appointment {
  const seat = appointment.attendees?.find(({ id }) => id === operationId);
  if (!seat) return appointment;
  const { id: _id, party: _party, holdClaim: _hold, joinedAt, ...terms } = seat;
  return { ...appointment, ...terms, attendees: [seat], createdAt: joinedAt };
}

async function book(services: Services, change: Change) {
  const { principal, businessId, operationId, conversationId } = change;
  const body = parsed(bookBody, change.body);
  const customerId = customerOf(change);
  // A repeat that leaves the contact out means the one that it had.
  const done = await services.store.appointments.byOperation(businessId, operationId);
  const mine = done?.attendees?.find(({ id }) => id === operationId) ?? done;
  const said = body.contact && contactFrom(body.contact);
  const contact = await contactFor(services, change, said, mine?.contact);
  const order = {
    principal,
    businessId,
    serviceId: asId<ServiceId>(body.service),
    startsAt: instantOf(body.start),
    durationMinutes: body.lengthMinutes,
    party: body.party,
    locationId: body.location === undefined ? undefined : asId<LocationId>(body.location),
    customerId,
    contact,
    ...(principal.role === 'customer' ? { conversationId } : {}),
    operationId,
    note: body.note,
    answers: body.answers?.map(({ question, value }) => ({ questionId: question, value })),
  };
  return body.provider === undefined
    ? bookWithAnyone(services, order)
    : bookAppointment(services, { ...order, providerId: asId<ProviderId>(body.provider) });
}

/** Booking, one's own list and one of it, moving and cancelling: what a customer does, and staff for them. */
export function addAppointmentRoutes(router: Router, gate: Gate): void {
  const { services, reads, writes } = gate;
  const here = '/businesses/:id/appointments';

  router.post(here, ...writes, async (request, response) => {
    const change = await changeBy(gate, request, response);
    const { appointment: made, repeated } = await book(services, change);
    const appointment = madeBy(made, change.operationId);
    response.setHeader('Location', `/api/v1/businesses/${change.businessId}/appointments/${appointment.reference}`);
    response.status(repeated ? 200 : 201).json(appointmentView(appointment, change.business, change.principal));
  });
  router.get(here, ...reads, async (request, response) => {
    const { principal, businessId, business } = await askedBy(gate, request, response);
    const listed = await listAppointments(services, { principal, businessId });
    response.json({ appointments: listed.map((one) => appointmentView(one, business, principal)) });
  });
  router.get(`${here}/:reference`, ...reads, async (request, response) => {
    const { principal, businessId, business } = await askedBy(gate, request, response);
    const reference = parsedSlug(request.params['reference']);
    const { appointment } = await findByReference(services, { principal, businessId, reference });
    response.json(appointmentView(appointment, business, principal));
  });
  router.post(`${here}/:reference/reschedule`, ...writes, async (request, response) => {
    const { principal, businessId, business, operationId, body } = await changeBy(gate, request, response);
    const { start, provider } = parsed(moveBody, body);
    const reference = parsedSlug(request.params['reference']);
    const { appointment: found, seat } = await findByReference(services, { principal, businessId, reference });
    if (seat !== undefined && principal.role !== 'customer') {
      throw new DomainError('STATE', `${reference}: is one person’s seat; a session moves as a whole, by its own reference`, {});
    }
    const { appointment, late } = await rescheduleAppointment(services, {
      principal,
      businessId,
      appointmentId: found._id,
      startsAt: instantOf(start),
      providerId: provider === undefined ? undefined : asId<ProviderId>(provider),
      operationId,
    });
    response.json({ ...appointmentView(madeBy(appointment, operationId), business, principal), late });
  });
  router.post(`${here}/:reference/cancel`, ...writes, async (request, response) => {
    const { principal, businessId, business, operationId, body } = await changeBy(gate, request, response);
    const { reason } = parsed(cancelBody, body);
    const reference = parsedSlug(request.params['reference']);
    const { appointment: found, seat } = await findByReference(services, { principal, businessId, reference });
    const { late } = await cancelAppointment(services, {
      principal,
      businessId,
      appointmentId: found._id,
      seat,
      reason,
      operationId,
    });
    const { appointment } = await findByReference(services, { principal, businessId, reference });
    response.json({ ...appointmentView(appointment, business, principal), late });
  });
}
