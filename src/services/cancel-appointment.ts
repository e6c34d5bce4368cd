import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { AppointmentId, BusinessId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Services } from './deps.ts';

export type CancelAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
  readonly operationId: OperationId;
  readonly reason?: string | undefined;
};
/** `late`: cancelled after the free cut-off. */
export type CancelResult = { readonly appointment: Appointment; readonly repeated: boolean; readonly late: boolean };

export async function cancelAppointment(_services: Services, _request: CancelAppointmentRequest): Promise<CancelResult> {
  return Promise.reject(new DomainError('INTERNAL', 'cancelAppointment: not yet'));
}
