import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { AppointmentId, BusinessId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Services } from './deps.ts';

export type GetAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
};

/** Fails with NOT_FOUND, also for somebody else's. */
export async function getAppointment(_services: Services, _request: GetAppointmentRequest): Promise<Appointment> {
  return Promise.reject(new DomainError('INTERNAL', 'getAppointment: not yet'));
}
