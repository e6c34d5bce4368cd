import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business } from '../domain/people/business.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import { lastStartingBy } from '../domain/scheduling/intervals.ts';
import { openWindows } from '../domain/scheduling/open-windows.ts';
import type { Instant } from '../domain/time/types.ts';
import { DAY_MS } from '../domain/time/types.ts';
import { addDays, localDateOf } from '../domain/time/wall.ts';
import { providerOf } from './access.ts';
import type { Services } from './deps.ts';
import { living } from './living.ts';

/** The longest booking window there is. */
const DAYS_AHEAD = 731;

/** A provider's upcoming appointments that do not lie wholly in their opening hours (buffers may leave them) at their place, by start. */
export async function findStranded(services: Services, business: Business, providerId: ProviderId): Promise<Appointment[]> {
  const provider = providerOf(business, providerId);
  const now = services.clock.now();
  const booked = await services.store.appointments.busy(business._id, now, (now + DAYS_AHEAD * DAY_MS) as Instant, [providerId]);
  const upcoming = (await living(services, booked, now)).filter((one) => one.kind === 'appointment' && one.startsAt > now);
  const last = upcoming.at(-1);
  if (!last) return [];
  const today = localDateOf(now, provider.timeZone);
  const open = openWindows(provider, addDays(today, -1), addDays(localDateOf(last.endsAt, provider.timeZone), 1));
  return upcoming.filter(({ startsAt, endsAt, locationId }) => {
    const window = open[lastStartingBy(open, startsAt)];
    if (!window || endsAt > window.end) return true;
    return window.locationId !== undefined && locationId !== undefined && locationId !== window.locationId;
  });
}
