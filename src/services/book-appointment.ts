import { DomainError } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Contact } from '../domain/people/customer.ts';
import type { BusinessId, ConversationId, CustomerId, OperationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';

export type BookAppointmentRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly serviceId: ServiceId;
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  readonly customerId: CustomerId;
  readonly contact: Contact;
  readonly conversationId?: ConversationId | undefined;
  readonly operationId: OperationId;
  readonly note?: string | undefined;
};
/** `repeated`: this operation id was carried out before; the appointment is that one, as it is now. */
export type BookingResult = { readonly appointment: Appointment; readonly repeated: boolean };

export async function bookAppointment(_services: Services, _request: BookAppointmentRequest): Promise<BookingResult> {
  return Promise.reject(new DomainError('INTERNAL', 'bookAppointment: not yet'));
}
