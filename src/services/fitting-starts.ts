import type { Appointment } from '../domain/booking/appointment.ts';
import type { FreedTime } from '../domain/booking/freed-time.ts';
import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import type { FittingStart } from '../domain/booking/waitlist-order.ts';
import type { Business, Service } from '../domain/people/business.ts';
import { dateOfDayNumber } from '../domain/time/local-clock.ts';
import type { LocalDate } from '../domain/time/types.ts';
import { plusMinutes } from '../domain/time/types.ts';
import { addDays, localDateOf, wallOf } from '../domain/time/wall.ts';
import type { FreeStart } from '../domain/scheduling/wish.ts';
import { freeStarts } from '../domain/scheduling/wish.ts';
import { eligibleProviders, providerOf, wishedService } from './access.ts';
import type { Services } from './deps.ts';
import type { CalendarsRequest } from './load-calendars.ts';
import { loadCalendars } from './load-calendars.ts';

export type WaitingFor = { readonly business: Business; readonly entry: WaitlistEntry; readonly freed: FreedTime };

/** The service as the person wishes it. Fails like wishedService, where the business changed since. */
export const serviceWaitedFor = ({ business, entry: { wish } }: Pick<WaitingFor, 'business' | 'entry'>): Service =>
  wishedService({ business, serviceId: wish.serviceId, durationMinutes: wish.durationMinutes, party: wish.party });

const key = ({ providerId, startsAt }: FreeStart): string => `${providerId}|${startsAt}`;

/** The dates on which the freed time can have opened something: its own, or the week around where a weekly limit was freed. */
function datesOf({ business, entry, freed }: WaitingFor, service: Service): { from: LocalDate; to: LocalDate } | undefined {
  const provider = providerOf(business, freed.providerId);
  const reach = provider.limitPerWeek !== undefined || service.limitPerWeek !== undefined ? 6 : 0;
  const first = addDays(localDateOf(freed.from, provider.timeZone), -reach - 1);
  const last = addDays(localDateOf(freed.to, provider.timeZone), reach + 1);
  const from = first > entry.wish.from ? first : entry.wish.from;
  const to = last < entry.wish.to ? last : entry.wish.to;
  return from <= to ? { from, to } : undefined;
}

/** Without a keeper: what shares time with it, in its own column or by one of its rooms. */
function touches({ freed, business }: WaitingFor, service: Service, { providerId, startsAt }: FreeStart): boolean {
  const from = plusMinutes(startsAt, -(service.bufferBeforeMinutes ?? 0));
  const to = plusMinutes(startsAt, service.durationMinutes + (service.bufferAfterMinutes ?? 0));
  const rooms = business.resources.filter(({ id }) => freed.resourceIds.includes(id));
  const byRoom = rooms.some(({ kind }) => service.requires?.some((required) => required.kind === kind));
  return from < freed.to && to > freed.from && (providerId === freed.providerId || byRoom);
}

/**
 * The starts that the freed time made possible for this person's service, decided by the function that lists: those that are free without its keeper and not
 * with it. What was free all along is nobody's offer.
 */
export async function fittingStarts(services: Services, waiting: WaitingFor): Promise<FittingStart[]> {
  const { business, entry, freed } = waiting;
  const service = serviceWaitedFor(waiting);
  const dates = datesOf(waiting, service);
  if (!dates) return [];
  const providers = eligibleProviders(business, service, entry.wish.providerId);
  const request: CalendarsRequest = {
    business,
    service,
    providers,
    party: entry.wish.party,
    ...dates,
    now: services.clock.now(),
  };
  const free = async (moving: Appointment['_id'] | undefined): Promise<FreeStart[]> =>
    (await loadCalendars(services, { ...request, moving })).flatMap((calendar) => freeStarts(calendar, dates).free);
  const open = await free(freed.keeperId);
  const before = freed.keeperId === undefined ? undefined : new Set((await free(undefined)).map(key));
  const opened = open.filter((start) => (before ? !before.has(key(start)) : touches(waiting, service, start)));
  return opened.map(({ providerId, startsAt, day, minute }) => ({ providerId, startsAt, minute, date: dateOfDayNumber(day) }));
}

/** A session whose seats were freed, as a start; none when it is another service or cannot be booked any more for another reason than its seats. */
export async function freedSession(services: Services, waiting: WaitingFor, session: Appointment): Promise<FittingStart[]> {
  const { business, entry } = waiting;
  const service = serviceWaitedFor(waiting);
  const { providerId, startsAt, serviceId, timeZone } = session;
  if (serviceId !== service.id || session.endsAt !== plusMinutes(startsAt, service.durationMinutes)) return [];
  const providers = eligibleProviders(business, service, entry.wish.providerId).filter(({ id }) => id === providerId);
  const { date, minute } = wallOf(startsAt, timeZone);
  const request = { business, service, providers, party: entry.wish.party, from: date, to: date, only: startsAt };
  const [loaded] = await loadCalendars(services, { ...request, now: services.clock.now() });
  const verdict = loaded?.calendar.judge(startsAt);
  return verdict === 'OK' || verdict === 'FULL' ? [{ providerId, startsAt, date, minute }] : [];
}
