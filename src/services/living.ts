import type { Appointment } from '../domain/booking/appointment.ts';
import { isExpiredHold } from '../domain/booking/states.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Services } from './deps.ts';
import { settled } from './settle-bundle.ts';

/**
 * The documents that count: without expired holds, whether or not they were swept. An expired member of a bundle counts if its bundle was placed, and is written
 * down as confirmed; if it was not, the bundle has failed from now on.
 */
export async function living(
  services: Services,
  appointments: readonly Appointment[],
  /** The moment that all else is judged by. */
  now: Instant = services.clock.now(),
): Promise<Appointment[]> {
  const counting: Appointment[] = [];
  for (const one of appointments) {
    const current = one.state === 'held' || one.attendees ? await settled(services, one, true, now) : one;
    if (!isExpiredHold(current, now)) counting.push(current);
  }
  return counting;
}
