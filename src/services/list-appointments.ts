import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { BusinessId, CustomerId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Services } from './deps.ts';

export type ListAppointmentsRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  /** For owners; a customer always sees only their own. */
  readonly customerId?: CustomerId | undefined;
};

export async function listAppointments(_services: Services, _request: ListAppointmentsRequest): Promise<Appointment[]> {
  return Promise.reject(new DomainError('INTERNAL', 'listAppointments: not yet'));
}
