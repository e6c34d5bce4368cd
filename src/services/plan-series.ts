import type { ErrorCode } from '../domain/errors.ts';
import type { Repeat } from '../domain/booking/recurrence.ts';
import { seriesDates } from '../domain/booking/recurrence.ts';
import type { Business, Service } from '../domain/people/business.ts';
import type { ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Slot } from '../domain/scheduling/slot.ts';
import type { Instant, LocalDate } from '../domain/time/types.ts';
import { DAY_MS } from '../domain/time/types.ts';
import { addDays, daysBetween, instantsOf, wallOf } from '../domain/time/wall.ts';
import { eligibleProviders, wishedService } from './access.ts';
import type { Services } from './deps.ts';
import { toSlot } from './free-starts.ts';
import type { LoadedCalendar } from './load-calendars.ts';
import { loadCalendars } from './load-calendars.ts';

export type PlanSeriesRequest = {
  readonly business: Business;
  readonly serviceId: ServiceId;
  /** Undefined: whoever is free on most of the dates; one provider for all of them. */
  readonly providerId?: ProviderId | undefined;
  readonly durationMinutes?: number | undefined;
  readonly party?: number | undefined;
  /** Of the first one; the others have the same wall time in the provider's zone. */
  readonly startsAt: Instant;
  readonly repeat: Repeat;
};
/** `alternatives` of a date that cannot be had: the same time with somebody else (when nobody was named), then the nearest times; at most 3. */
export type SeriesDate =
  | { readonly date: LocalDate; readonly ok: true; readonly slot: Slot }
  | { readonly date: LocalDate; readonly ok: false; readonly code: ErrorCode; readonly alternatives: readonly Slot[] };
export type SeriesPlan = {
  readonly providerId: ProviderId;
  readonly dates: readonly SeriesDate[];
  /** How many of the dates cannot be had. */
  readonly conflicts: number;
};

const ALTERNATIVES = 3;
/** How far from its date an alternative may lie. */
const REACH_DAYS = 3;

/** The instant that each date asks for; undefined where the clock or the calendar jumps over it. */
type Wanted = { readonly date: LocalDate; readonly startsAt: Instant | undefined; readonly near: Instant };

function wantedOf({ timeZone }: LoadedCalendar, startsAt: Instant, repeat: Repeat): Wanted[] {
  const first = wallOf(startsAt, timeZone);
  return seriesDates(first.date, repeat).map((date, index) => ({
    date,
    startsAt: index === 0 ? startsAt : instantsOf({ date, minute: first.minute }, timeZone)[0],
    near: (startsAt + daysBetween(first.date, date) * DAY_MS) as Instant,
  }));
}

const canHave = ({ calendar }: LoadedCalendar, { startsAt }: Wanted): boolean =>
  startsAt !== undefined && calendar.judge(startsAt) === 'OK';

function freeIn({ calendar, providerId }: LoadedCalendar, service: Service): Slot[] {
  const free: Slot[] = [];
  calendar.scan((startsAt, verdict) => {
    if (verdict === 'OK') free.push(toSlot(service, { providerId, startsAt, seatsLeft: calendar.seatsLeftAt(startsAt) }));
  });
  return free;
}

function alternativesFor(wanted: Wanted, others: readonly LoadedCalendar[], free: readonly Slot[], service: Service): Slot[] {
  const { startsAt, near } = wanted;
  const elsewhere = others
    .filter((other) => canHave(other, wanted))
    .map(({ providerId, calendar }) => {
      const at = startsAt ?? near;
      return toSlot(service, { providerId, startsAt: at, seatsLeft: calendar.seatsLeftAt(at) });
    });
  const nearest = free
    .filter((slot) => Math.abs(slot.startsAt - near) <= REACH_DAYS * DAY_MS)
    .sort((a, b) => Math.abs(a.startsAt - near) - Math.abs(b.startsAt - near) || a.startsAt - b.startsAt);
  return [...elsewhere.slice(0, ALTERNATIVES - 1), ...nearest].slice(0, ALTERNATIVES);
}

/**
 * Every date of a series before anything is written: which can be had, and for the others the true reason (TAKEN, CLOSED, WINDOW, NO_SUCH_TIME …) and what
 * could be had instead (F14). Reads the store once. Fails with NOT_FOUND, INVALID_INPUT and UNAVAILABLE.
 * @example (await planSeries(services, { business, serviceId, startsAt, repeat: { every: 'week', count: 12 } })).conflicts //=> 1
 */
export async function planSeries(services: Services, request: PlanSeriesRequest): Promise<SeriesPlan> {
  const { business, startsAt, repeat, party } = request;
  const service = wishedService(request);
  const providers = eligibleProviders(business, service, request.providerId);
  const local = wallOf(startsAt, providers[0]?.timeZone ?? business.timeZone).date;
  const last = seriesDates(local, repeat).at(-1) ?? local;
  const calendars = await loadCalendars(services, {
    business,
    service,
    providers,
    party,
    now: services.clock.now(),
    from: addDays(local, -REACH_DAYS - 1),
    to: addDays(last, REACH_DAYS + 1),
  });
  const plans = calendars.map((loaded) => {
    const wanted = wantedOf(loaded, startsAt, repeat);
    return { loaded, wanted, count: wanted.filter((one) => canHave(loaded, one)).length };
  });
  const [best] = plans.sort((a, b) => b.count - a.count);
  if (!best) return { providerId: request.providerId ?? ('' as ProviderId), dates: [], conflicts: 0 };

  const { loaded, wanted, count } = best;
  const wished = new Set(wanted.map((one) => one.startsAt));
  const free = freeIn(loaded, service).filter((slot) => !wished.has(slot.startsAt));
  const others = plans.map((plan) => plan.loaded).filter((other) => other !== loaded);
  const dates = wanted.map((one): SeriesDate => {
    const verdict = one.startsAt === undefined ? 'NO_SUCH_TIME' : loaded.calendar.judge(one.startsAt);
    if (verdict !== 'OK') {
      return { date: one.date, ok: false, code: verdict, alternatives: alternativesFor(one, others, free, service) };
    }
    const at = one.startsAt ?? one.near;
    const slot = toSlot(service, { providerId: loaded.providerId, startsAt: at, seatsLeft: loaded.calendar.seatsLeftAt(at) });
    return { date: one.date, ok: true, slot };
  });
  return { providerId: loaded.providerId, dates, conflicts: dates.length - count };
}
