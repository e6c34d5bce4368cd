import type { Services } from './deps.ts';
import { releaseHold } from './release-hold.ts';

/** Sweeps at most `limit` expired holds, of all businesses; gives the number released. Bookings never wait for this: they release what is in their way. */
export async function releaseExpiredHolds(services: Services, limit: number): Promise<number> {
  let released = 0;
  for (const hold of await services.store.appointments.expiredHolds(services.clock.now(), limit)) {
    if (await releaseHold(services, hold)) released++;
  }
  return released;
}
