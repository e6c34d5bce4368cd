import type { Appointment } from '../domain/booking/appointment.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant, WallTime } from '../domain/time/types.ts';
import { instantsOf, wallOf } from '../domain/time/wall.ts';
import { assertBusiness } from './access.ts';
import type { Services } from './deps.ts';
import { listAppointments } from './list-appointments.ts';

export type ClockDisagreement = {
  readonly appointment: Appointment;
  /** What people were told when it was booked, in `appointment.timeZone`. */
  readonly told: WallTime;
  /** What the clock will show at the stored instant, by the zone rules of today. */
  readonly willShow: WallTime;
  /** When the clock will show what was told: none where it jumps over it, two where it is repeated. */
  readonly instants: readonly Instant[];
};

/**
 * Upcoming appointments whose stored instant and stored wall time no longer agree, because the rules of their zone changed after they were booked. Nothing is
 * moved: people decide. A provider sees their own column. Empty when all agree. Fails with NOT_FOUND and UNAVAILABLE.
 */
export async function listClockDisagreements(
  services: Services,
  { principal, businessId }: { readonly principal: Principal; readonly businessId: BusinessId },
): Promise<ClockDisagreement[]> {
  assertBusiness(principal, businessId);
  const upcoming = await listAppointments(services, { principal, businessId });
  return upcoming.flatMap((appointment) => {
    const { startsAt, timeZone, wallStart: told } = appointment;
    const willShow = wallOf(startsAt, timeZone);
    if (willShow.date === told.date && willShow.minute === told.minute) return [];
    return [{ appointment, told, willShow, instants: instantsOf(told, timeZone) }];
  });
}
