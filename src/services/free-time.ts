import type { Business } from '../domain/people/business.ts';
import type { ProviderId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { mergeIntervals, subtractIntervals } from '../domain/scheduling/intervals.ts';
import { openWindows } from '../domain/scheduling/open-windows.ts';
import { DAY_MS } from '../domain/time/types.ts';
import type { Instant, Interval } from '../domain/time/types.ts';
import { addDays, localDateOf } from '../domain/time/wall.ts';
import { assertBusiness, assertColumn, providerOf } from './access.ts';
import type { Services } from './deps.ts';
import { living } from './living.ts';

export type FreeTimeRequest = {
  readonly principal: Principal;
  readonly business: Business;
  readonly providerId: ProviderId;
  /** Half-open. */
  readonly within: Interval;
};

/**
 * A provider's open time that nothing takes: neither bookings with their buffers, nor time off, nor the last known state of a connected calendar; by start. Fails
 * with FORBIDDEN and NOT_FOUND.
 * @example (await freeTime(services, { …who, within: fridayAfternoon }))[0] //=> { start: 13:00, end: 15:30 } as instants
 */
export async function freeTime(
  services: Services,
  { principal, business, providerId, within }: FreeTimeRequest,
): Promise<Interval[]> {
  assertBusiness(principal, business._id);
  assertColumn(principal, providerId);
  const provider = providerOf(business, providerId);
  const { start, end } = within;
  const first = addDays(localDateOf(start, provider.timeZone), -1);
  const last = localDateOf(end, provider.timeZone);
  const open = openWindows(provider, first, last);
  const [from, to] = [(start - DAY_MS) as Instant, (end + DAY_MS) as Instant];
  const booked = await living(services, await services.store.appointments.busy(business._id, from, to, [providerId]));
  const feed = provider.externalCalendar ? await services.store.feeds.get(business._id, providerId) : undefined;
  const taken = booked.map((one) => ({ start: one.busyFrom, end: one.busyTo }));
  const free = subtractIntervals(mergeIntervals(open), mergeIntervals([...taken, ...(feed?.copy?.busy ?? [])]));
  return free
    .map((one) => ({ start: Math.max(one.start, start) as Instant, end: Math.min(one.end, end) as Instant }))
    .filter((one) => one.start < one.end);
}
