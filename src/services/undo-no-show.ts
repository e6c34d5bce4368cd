import type { BookingChangeRequest, BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import { checkBegun } from './check-begun.ts';
import type { Services } from './deps.ts';

/** Takes a no-show mark back: the appointment is confirmed again, and whatever the mark cost is reversed by its effect. Fails like markNoShow. */
export const undoNoShow = (services: Services, request: BookingChangeRequest): Promise<BookingChangeResult> =>
  changeBooking(services, request, {
    event: 'undo_no_show',
    kind: 'undo_no_show',
    effect: () => 'no-show-undone',
    check: (appointment, now) => {
      checkBegun(request.principal, appointment, now);
    },
  });
