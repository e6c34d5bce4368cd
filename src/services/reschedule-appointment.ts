import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { AppointmentId, BusinessId, OperationId, ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type RescheduleAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly appointmentId: AppointmentId;
  readonly startsAt: Instant;
  readonly providerId?: ProviderId | undefined;
  readonly operationId: OperationId;
};
/** `late`: moved after the free cut-off of the old time. */
export type RescheduleResult = { readonly appointment: Appointment; readonly repeated: boolean; readonly late: boolean };

export async function rescheduleAppointment(
  _services: Services,
  _request: RescheduleAppointmentRequest,
): Promise<RescheduleResult> {
  return Promise.reject(new DomainError('INTERNAL', 'rescheduleAppointment: not yet'));
}
