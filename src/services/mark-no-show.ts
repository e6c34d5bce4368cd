import type { BookingChangeRequest, BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import { checkBegun } from './check-begun.ts';
import type { Services } from './deps.ts';

/**
 * Marks that the customer did not come, once the appointment has begun; of a group session one customer of it, or everybody. Its time stays theirs. Fails with
 * STATE (not begun, cancelled …), FORBIDDEN (customers, others' columns), NOT_FOUND and CONFLICT.
 */
export const markNoShow = (services: Services, request: BookingChangeRequest): Promise<BookingChangeResult> =>
  changeBooking(services, request, {
    event: 'no_show',
    kind: 'no_show',
    effect: () => 'no-show-marked',
    check: (appointment, now) => {
      checkBegun(request.principal, appointment, now);
    },
  });
