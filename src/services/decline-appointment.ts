import { assertColumn } from './access.ts';
import type { BookingChangeRequest, BookingChangeResult } from './change-booking.ts';
import { changeBooking } from './change-booking.ts';
import type { Services } from './deps.ts';

export type DeclineAppointmentRequest = BookingChangeRequest & {
  /** What the customer reads. */
  readonly reason?: string | undefined;
};

/** The provider's no to a request; its time is free at once. Fails with FORBIDDEN (customers, others' columns), STATE, NOT_FOUND and CONFLICT. */
export const declineAppointment = (services: Services, request: DeclineAppointmentRequest): Promise<BookingChangeResult> =>
  changeBooking(services, request, {
    event: 'decline',
    kind: 'decline',
    effect: () => 'booking-declined',
    args: { reason: request.reason },
    data: { ...(request.reason && { reason: request.reason }) },
    check: ({ providerId }) => {
      assertColumn(request.principal, providerId);
    },
  });
