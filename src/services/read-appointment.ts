import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { AppointmentId, BusinessId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { maySee } from './access.ts';
import type { Services } from './deps.ts';
import { settled } from './settle-bundle.ts';

export type GetAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
};

/** The whole document, for writing: of a group session with everybody in it. Fails with NOT_FOUND, also for somebody else's: nothing is revealed. */
export async function readAppointment(services: Services, request: GetAppointmentRequest): Promise<Appointment> {
  const appointment = await services.store.appointments.get(request.businessId, request.appointmentId);
  if (appointment && maySee(request.principal, appointment)) return settled(services, appointment, false);
  throw new DomainError('NOT_FOUND', `appointment: no ${request.appointmentId}`, { path: 'appointmentId' });
}
