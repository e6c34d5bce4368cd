import type { ErrorCode } from '../domain/errors.ts';
import { DomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import type { AppointmentId, LocationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import type { Refusal } from '../domain/scheduling/verdict.ts';
import { truestRefusal } from '../domain/scheduling/verdict.ts';
import { loadByDay } from '../domain/scheduling/wish.ts';
import type { Instant } from '../domain/time/types.ts';
import { localDateOf } from '../domain/time/wall.ts';
import { dayNumberOf } from '../domain/time/local-clock.ts';
import { eligibleProviders, wishedService } from './access.ts';
import type { Services } from './deps.ts';
import type { Search } from './free-starts.ts';
import { nearestFree, toSlot } from './free-starts.ts';
import type { LoadedCalendar } from './load-calendars.ts';
import { loadCalendars } from './load-calendars.ts';

export type ExplainStartRequest = {
  readonly business: Business;
  readonly serviceId: ServiceId;
  /** Undefined: anyone who does the service; the least busy free one of that day is chosen. */
  readonly providerId?: ProviderId | undefined;
  /** One of the service's places; any of them when absent. */
  readonly locationId?: LocationId | undefined;
  readonly startsAt: Instant;
  readonly durationMinutes?: number | undefined;
  readonly party?: number | undefined;
  readonly moving?: AppointmentId | undefined;
  /** A whole session moves: another one is in its way, not to be joined. */
  readonly alone?: boolean | undefined;
};
export type StartExplanation =
  | { readonly ok: true; readonly slot: Slot }
  /** `nearest`: up to 3 free slots, the nearest in time first. */
  | { readonly ok: false; readonly code: ErrorCode; readonly nearest: readonly Slot[] };

export const NEAREST = 3;

/** The calendars of everybody asked, wide enough to judge one start; with `whole`, to know what else is on that day too. */
export async function calendarsAround(
  services: Services,
  search: Search,
  startsAt: Instant,
  whole: boolean,
): Promise<LoadedCalendar[]> {
  if (!Number.isSafeInteger(startsAt)) {
    throw new DomainError('INVALID_INPUT', `startsAt: expected epoch milliseconds, got ${startsAt}`, { path: 'startsAt' });
  }
  const dates = search.providers.map(({ timeZone }) => localDateOf(startsAt, timeZone)).sort();
  const from = dates[0];
  const to = dates.at(-1);
  return from === undefined || to === undefined
    ? []
    : loadCalendars(services, { ...search, from, to, only: whole ? undefined : startsAt });
}

const loadOn = ({ occupied, calendar, timeZone }: LoadedCalendar, startsAt: Instant): number =>
  loadByDay(occupied, calendar).get(dayNumberOf(localDateOf(startsAt, timeZone))) ?? 0;

/**
 * Whether a service may start at an instant, decided by the same function that lists and books (P7); if not, the true reason (TAKEN, CLOSED, PAST,
 * NOTICE, WINDOW, LIMIT, FULL, NO_RESOURCE, OFF_GRID) and the nearest free slots. Fails with NOT_FOUND, INVALID_INPUT and UNAVAILABLE.
 * @example await explainStart(services, { business, serviceId, providerId, startsAt: sundayNoon }) //=> { ok: false, code: 'CLOSED', nearest: [3] }
 */
export async function explainStart(services: Services, request: ExplainStartRequest): Promise<StartExplanation> {
  const { business, startsAt, moving, alone, party } = request;
  const service = wishedService(request);
  const providers = eligibleProviders(business, service, request.providerId);
  const search: Search = { business, service, providers, party, now: services.clock.now(), moving, alone };
  const refusals: Refusal[] = [];
  let best: LoadedCalendar | undefined;
  for (const loaded of await calendarsAround(services, search, startsAt, providers.length > 1)) {
    const verdict = loaded.calendar.judge(startsAt);
    if (verdict !== 'OK') refusals.push(verdict);
    else if (!best || loadOn(loaded, startsAt) < loadOn(best, startsAt)) best = loaded;
  }
  if (best) {
    const { providerId, calendar } = best;
    const [locationId, seatsLeft] = [calendar.locationAt(startsAt), calendar.seatsLeftAt(startsAt)];
    return { ok: true, slot: toSlot(service, { providerId, startsAt, locationId, seatsLeft }) };
  }
  const nearest = await nearestFree(services, search, startsAt, NEAREST);
  return { ok: false, code: truestRefusal(refusals), nearest: nearest.map((start) => toSlot(service, start)) };
}
