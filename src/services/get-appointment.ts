import type { Appointment } from '../domain/booking/appointment.ts';
import { asSeenBy } from './access.ts';
import type { Services } from './deps.ts';
import type { GetAppointmentRequest } from './read-appointment.ts';
import { readAppointment } from './read-appointment.ts';

/**
 * The appointment as it is now; a customer sees their own booking in a group session and nobody else's. Fails with NOT_FOUND, also for somebody else's:
 * nothing is revealed.
 */
export const getAppointment = async (services: Services, request: GetAppointmentRequest): Promise<Appointment> =>
  asSeenBy(request.principal, await readAppointment(services, request), services.clock.now());
