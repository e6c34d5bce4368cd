import type { Appointment, Effect, OperationRecord } from './appointment.ts';
import { effectOf } from './operations.ts';

/** What a write makes due. Each kind has its handler in services/carry-out-job.ts. */
export type AppointmentEffectKind =
  | 'booking-confirmed'
  | 'booking-requested'
  | 'booking-approved'
  | 'booking-declined'
  | 'booking-moved'
  | 'booking-cancelled'
  | 'booking-completed'
  | 'no-show-marked'
  | 'no-show-undone'
  | 'time-blocked'
  | 'time-released';

/** The effect of one write, due at once; ids and instants only, never contact details. */
export const appointmentEffect = (
  operation: OperationRecord,
  kind: AppointmentEffectKind,
  appointment: Omit<Appointment, 'effects'>,
  more: Readonly<Record<string, unknown>> = {},
): Effect =>
  effectOf(operation, kind, operation.at, {
    appointmentId: appointment._id,
    reference: appointment.reference,
    providerId: appointment.providerId,
    ...(appointment.serviceId && { serviceId: appointment.serviceId }),
    ...(appointment.customerId && { customerId: appointment.customerId }),
    startsAt: appointment.startsAt,
    endsAt: appointment.endsAt,
    ...more,
  });
