import type { BookingChangeRequest, BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import { checkBegun } from './check-begun.ts';
import type { Services } from './deps.ts';

/** Marks that the appointment took place, once it has begun. Fails like markNoShow. */
export const completeAppointment = (services: Services, request: BookingChangeRequest): Promise<BookingChangeResult> =>
  changeBooking(services, request, {
    event: 'complete',
    kind: 'complete',
    effect: () => 'booking-completed',
    check: (appointment, now) => {
      checkBegun(request.principal, appointment, now);
    },
  });
