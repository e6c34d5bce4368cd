import type { Appointment } from '../domain/booking/appointment.ts';
import { isExpiredHold } from '../domain/booking/states.ts';
import type { Services } from './deps.ts';
import { confirmMember, endOfBundle } from './settle-bundle.ts';

/**
 * The documents that count: without expired holds, whether or not they were swept. An expired member of a bundle counts if its bundle was placed, and is written
 * down as confirmed; if it was not, the bundle has failed from now on.
 */
export async function living(services: Services, appointments: readonly Appointment[]): Promise<Appointment[]> {
  const now = services.clock.now();
  const counting: Appointment[] = [];
  for (const one of appointments) {
    if (!isExpiredHold(one, now)) counting.push(one);
    else if (one.bundleId && (await endOfBundle(services, one.businessId, one.bundleId)) === 'placed') {
      counting.push(await confirmMember(services, one));
    }
  }
  return counting;
}

/** One document as it counts for the people in it: a held member of a placed bundle is confirmed, whatever its two minutes. */
export async function asItCounts(services: Services, appointment: Appointment): Promise<Appointment> {
  const { state, bundleId, businessId } = appointment;
  if (state !== 'held' || bundleId === undefined) return appointment;
  const bundle = await services.store.bundles.get(businessId, bundleId);
  return bundle?.state === 'placed' ? confirmMember(services, appointment) : appointment;
}
