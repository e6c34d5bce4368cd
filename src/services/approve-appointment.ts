import { holdsTime } from '../domain/booking/claims.ts';
import { keptLength } from '../domain/booking/service-length.ts';
import { nextState } from '../domain/booking/states.ts';
import { DomainError } from '../domain/errors.ts';
import { assertColumn, serviceOf } from './access.ts';
import type { BookingChangeRequest, BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';
import { findPlace } from './place.ts';

/**
 * The provider's yes to a request. One that did not hold its time claims it in this very update: of two requests for one time only one can be approved, the
 * other fails with TAKEN (or its true reason) and `details.alternatives`. Fails with FORBIDDEN (customers, others' columns), STATE, PAST, NOT_FOUND, CONFLICT.
 */
export const approveAppointment = (services: Services, request: BookingChangeRequest): Promise<BookingChangeResult> =>
  changeBooking(services, request, {
    event: 'approve',
    kind: 'approve',
    effect: () => 'booking-approved',
    check: (appointment, now) => {
      assertColumn(request.principal, appointment.providerId);
      if (!appointment.attendees) nextState(appointment, 'approve');
      if (appointment.startsAt <= now) throw new DomainError('PAST', `appointment ${appointment._id}: its time has come`, {});
    },
    place: async (appointment, round) => {
      const { serviceId, providerId, startsAt, _id: moving } = appointment;
      if (holdsTime(appointment) || serviceId === undefined) return { claims: [] };
      const business = await getBusiness(services, appointment.businessId);
      const durationMinutes = keptLength(serviceOf(business, serviceId), appointment);
      const wish = { business, serviceId, providerId, startsAt, durationMinutes, moving };
      const place = await findPlace(services, { ...wish, operationId: request.operationId, round, approving: true });
      const { service: _service, provider: _provider, session: _none, ...where } = place;
      return where;
    },
  });
