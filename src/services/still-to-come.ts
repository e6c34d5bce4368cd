import type { Appointment, AppointmentState } from '../domain/booking/appointment.ts';
import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import { WAITING_STATES } from '../domain/booking/waitlist-entry.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';
import { listAppointments } from './list-appointments.ts';
import { customerIn } from './show-profile.ts';

const OPEN: ReadonlySet<AppointmentState> = new Set<AppointmentState>(['held', 'pending_approval', 'confirmed']);

/** Whether a booking still stands at an instant. */
export const isOpen = (state: AppointmentState, endsAt: Instant, now: Instant): boolean => OPEN.has(state) && endsAt > now;

export type StillToCome = { readonly bookings: readonly Appointment[]; readonly waiting: readonly WaitlistEntry[] };

/** A customer's own bookings that are not over, by start, and the lines they stand in. Fails with FORBIDDEN for staff. */
export async function stillToCome(
  services: Services,
  request: { readonly principal: Principal; readonly businessId: BusinessId },
): Promise<StillToCome> {
  const customerId = customerIn(request.principal, request.businessId);
  const [bookings, entries] = await Promise.all([
    listAppointments(services, request),
    services.store.waitlist.ofCustomer(request.businessId, customerId),
  ]);
  return { bookings, waiting: entries.filter(({ state }) => WAITING_STATES.includes(state)) };
}
