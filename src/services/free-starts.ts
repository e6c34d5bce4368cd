import type { Appointment } from '../domain/booking/appointment.ts';
import type { Business, Provider, Service } from '../domain/people/business.ts';
import type { AppointmentId } from '../domain/people/ids.ts';
import { oneEachStart } from '../domain/scheduling/rank.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import type { Refusal } from '../domain/scheduling/verdict.ts';
import type { FreeStart, Wish } from '../domain/scheduling/wish.ts';
import { freeStarts, loadByDay } from '../domain/scheduling/wish.ts';
import type { Instant, LocalDate } from '../domain/time/types.ts';
import { plusMinutes } from '../domain/time/types.ts';
import { addDays, localDateOf } from '../domain/time/wall.ts';
import type { Services } from './deps.ts';
import type { LoadedCalendar } from './load-calendars.ts';
import { loadCalendars } from './load-calendars.ts';

/** Who is asked for what, at which moment. */
export type Search = {
  readonly business: Business;
  readonly service: Service;
  readonly providers: readonly Provider[];
  readonly party?: number | undefined;
  readonly now: Instant;
  readonly moving?: AppointmentId | undefined;
  /** It would stand on its own: a session that is there already is in its way, not to be joined. */
  readonly alone?: boolean | undefined;
  /** As if these stood already. */
  readonly assumed?: readonly Appointment[] | undefined;
};

export const toSlot = (
  service: Service,
  { providerId, startsAt, locationId, seatsLeft }: Pick<FreeStart, 'providerId' | 'startsAt' | 'locationId' | 'seatsLeft'>,
): Slot => {
  const left = seatsLeft ?? service.seats;
  return {
    serviceId: service.id,
    providerId,
    startsAt,
    endsAt: plusMinutes(startsAt, service.durationMinutes),
    ...(locationId !== undefined && { locationId }),
    ...(left !== undefined && { seatsLeft: left }),
  };
};

/** Free starts of everybody asked, one entry a start, by start; and why the others are refused. */
export function askEverybody(calendars: readonly LoadedCalendar[], wish: Wish): { free: FreeStart[]; refusals: Set<Refusal> } {
  const free: FreeStart[] = [];
  const refusals = new Set<Refusal>();
  for (const candidate of calendars) {
    const answer = freeStarts(candidate, wish);
    for (const start of answer.free) free.push(start);
    for (const refusal of answer.refusals) refusals.add(refusal);
  }
  if (calendars.length < 2) return { free, refusals };
  const loads = new Map(calendars.map(({ providerId, occupied, calendar }) => [providerId, loadByDay(occupied, calendar)]));
  return { free: oneEachStart(free, (providerId, day) => loads.get(providerId)?.get(day) ?? 0), refusals };
}

/** Today, and the first and last bookable date: the earliest and latest of everybody asked, within the service's fixed dates. */
export function bookableDates({ providers, service, now }: Search): {
  readonly today: LocalDate;
  readonly first: LocalDate;
  readonly last: LocalDate;
} {
  const todays = providers.map(({ timeZone }) => localDateOf(now, timeZone)).sort();
  const today = todays[0] ?? localDateOf(now, 'UTC' as Provider['timeZone']);
  const last = addDays(todays.at(-1) ?? today, service.bookingWindowDays);
  return {
    today,
    first: later(today, service.bookableFrom ?? today),
    last: earlier(last, service.bookableTo ?? last),
  };
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const CHUNK_DAYS = 14;

/**
 * The first free starts on or after a date, to the end of the booking window; a date outside what can be booked counts as today. Read in stretches of two
 * weeks, so that a near answer costs a small read.
 */
export async function nextFree(
  services: Services,
  search: Search,
  wish: { readonly from: LocalDate; readonly excludedDays?: readonly LocalDate[] | undefined },
  count: number,
): Promise<FreeStart[]> {
  const { first, last } = bookableDates(search);
  const found: FreeStart[] = [];
  for (let from = wish.from > last ? first : later(wish.from, first); from <= last && found.length < count;) {
    const to = earlier(addDays(from, CHUNK_DAYS - 1), last);
    const calendars = await loadCalendars(services, { ...search, from, to });
    found.push(...askEverybody(calendars, { from, to, excludedDays: wish.excludedDays }).free.slice(0, count - found.length));
    from = addDays(to, 1);
  }
  return found;
}

/** The free starts nearest to an instant, the nearest first: within a week around it, else the next ones to the end of the booking window. */
export async function nearestFree(services: Services, search: Search, startsAt: Instant, count: number): Promise<FreeStart[]> {
  const { first, last } = bookableDates(search);
  const date = localDateOf(startsAt, search.providers[0]?.timeZone ?? search.business.timeZone);
  const from = later(addDays(date, -7), first);
  const to = earlier(addDays(date, 7), last);
  const near = from <= to ? askEverybody(await loadCalendars(services, { ...search, from, to }), { from, to }).free : [];
  const found = near.length >= count ? near : await nextFree(services, search, { from }, count);
  return found.sort((a, b) => Math.abs(a.startsAt - startsAt) - Math.abs(b.startsAt - startsAt)).slice(0, count);
}
