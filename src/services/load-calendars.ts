import { isCounted } from '../domain/booking/appointment.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { isGroupSession, seatsTaken } from '../domain/booking/attendees.ts';
import { holdsTime } from '../domain/booking/claims.ts';
import type { Business, Provider, Service } from '../domain/people/business.ts';
import type { AppointmentId, ProviderId } from '../domain/people/ids.ts';
import type { Demand } from '../domain/scheduling/demand.ts';
import { demandOf } from '../domain/scheduling/demand.ts';
import type { Limits } from '../domain/scheduling/limits.ts';
import { mergeIntervals } from '../domain/scheduling/intervals.ts';
import type { Occupied, ProviderCalendar } from '../domain/scheduling/provider-calendar.ts';
import { providerCalendar } from '../domain/scheduling/provider-calendar.ts';
import type { ResourceCalendar } from '../domain/scheduling/resources.ts';
import type { Candidate } from '../domain/scheduling/wish.ts';
import type { Instant, LocalDate } from '../domain/time/types.ts';
import { DAY_MS, plusMinutes } from '../domain/time/types.ts';
import { dateToUtcMs } from '../domain/time/wall.ts';
import type { Services } from './deps.ts';
import { externalTime } from './external-calendar.ts';
import { living } from './living.ts';

export type CalendarsRequest = {
  readonly business: Business;
  readonly service: Service;
  readonly providers: readonly Provider[];
  /** How many people would come, to a group session. */
  readonly party?: number | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly now: Instant;
  /** Its own time, buffers, rooms and limit count are free for it. */
  readonly moving?: AppointmentId | undefined;
  /** It would stand on its own: sessions that stand are in its way, whatever seats they have. */
  readonly alone?: boolean | undefined;
  /** As if these stood already: other parts of one visit. */
  readonly assumed?: readonly Appointment[] | undefined;
  /** The one start that will be judged: then only what can meet it, or counts with it, is read. */
  readonly only?: Instant | undefined;
};
/** A provider that may be asked, and what takes their time. */
export type LoadedCalendar = Candidate & {
  readonly provider: Provider;
  readonly calendar: ProviderCalendar;
  readonly taken: readonly Appointment[];
  /** The same one by one, as the calendar counts it; without what is taken elsewhere. */
  readonly occupied: readonly Occupied[];
};

/** A local date lies within this of its UTC midnight on either side, jumps of the clock included. */
const ZONE_REACH_MS = 2 * DAY_MS;

/** A local week or day of a start ends within this on either side. */
const WEEK_REACH_MS = 8 * DAY_MS;
const DAY_REACH_MS = 2 * DAY_MS;

function limitReachMs(limited: readonly Limits[]): number {
  if (limited.some(({ limitPerWeek }) => limitPerWeek !== undefined)) return WEEK_REACH_MS;
  return limited.some(({ limitPerDay }) => limitPerDay !== undefined) ? DAY_REACH_MS : 0;
}

/** What to read: the dates or the one start, widened by the new appointment's length and buffers, and to whole days or weeks where limits count. */
function readSpan({ from, to, providers, service, only }: CalendarsRequest, demand: Demand): { from: Instant; to: Instant } {
  // A packed grid hangs on what is booked before the start, so it needs the dates.
  const single = demand.grid === 'fixed' ? only : undefined;
  const reach = limitReachMs([...providers, service]);
  return {
    from: ((single ?? dateToUtcMs(from) - ZONE_REACH_MS) - reach - demand.bufferBeforeMs) as Instant,
    to: ((single ?? dateToUtcMs(to) + ZONE_REACH_MS) + reach + demand.durationMs + demand.bufferAfterMs) as Instant,
  };
}

function occupiedBy(one: Appointment, service: Service, takenOver: boolean): Occupied {
  const { busyFrom, busyTo, startsAt, kind, keeps, serviceId } = one;
  const counted = isCounted(kind, keeps);
  const ofService = counted && serviceId === service.id;
  return takenOver ? { busyFrom, busyTo, startsAt, counted, takenOver } : { busyFrom, busyTo, startsAt, counted, ofService };
}

type Column = { readonly taken: Appointment[]; readonly occupied: Occupied[] };

/** What each provider has on. One pass: all providers of two months have thousands of appointments. */
function columnsOf(counting: readonly Appointment[], { service, moving }: CalendarsRequest): Map<ProviderId, Column> {
  const columns = new Map<ProviderId, Column>();
  const takenOver = new Set(counting.map(({ takesOver }) => takesOver));
  for (const one of counting) {
    if (one._id === moving || !takesTime(one)) continue;
    let column = columns.get(one.providerId);
    if (!column) columns.set(one.providerId, (column = { taken: [], occupied: [] }));
    column.taken.push(one);
    column.occupied.push(occupiedBy(one, service, takenOver.has(one._id)));
  }
  return columns;
}

/** The sessions of the service, at its length, that others may join. */
export const joinableIn = (taken: readonly Appointment[], service: Service): GroupSession[] =>
  service.seats === undefined
    ? []
    : taken
        .filter(isGroupSession)
        .filter(
          ({ serviceId, startsAt, endsAt }) =>
            serviceId === service.id && endsAt === plusMinutes(startsAt, service.durationMinutes),
        );

/** A request that waits without holding its time leaves it to others. */
const takesTime = (one: Appointment): boolean => one.state !== 'pending_approval' || holdsTime(one);

function resourceCalendars(business: Business, kinds: readonly string[], taken: readonly Appointment[]): ResourceCalendar[] {
  return business.resources
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, kind }) => ({
      id,
      kind,
      busy: mergeIntervals(
        taken
          .filter(({ resourceIds }) => resourceIds.includes(id))
          .map(({ busyFrom, busyTo }) => ({ start: busyFrom, end: busyTo })),
      ),
    }));
}

/**
 * The calendars of the providers for one service on the dates from … to, on fresh data: one read of the store, one more where external calendars are connected.
 * Listing, explaining and committing all start here, so that they decide alike. Expired holds take no time.
 */
export async function loadCalendars(services: Services, request: CalendarsRequest): Promise<LoadedCalendar[]> {
  const { business, service, providers, now } = request;
  const demand = demandOf(service, request.party);
  const span = readSpan(request, demand);
  const sharesRooms = demand.resourceKinds.length > 0;
  const read = await services.store.appointments.busy(
    business._id,
    span.from,
    span.to,
    sharesRooms ? undefined : providers.map(({ id }) => id),
  );
  const counting = await living(services, read, now);
  if (request.assumed) counting.push(...request.assumed);
  const columns = columnsOf(counting, request);
  const external = await externalTime(services, business, providers, span.from, span.to);
  const taken = sharesRooms ? [...columns.values()].flatMap((column) => column.taken) : [];
  const resources = resourceCalendars(business, demand.resourceKinds, taken);
  return providers.map((provider) => {
    const { taken: own, occupied } = columns.get(provider.id) ?? { taken: [], occupied: [] };
    const elsewhere = external.get(provider.id);
    const calendar = providerCalendar({
      provider,
      demand,
      weekStartsOn: business.weekStartsOn,
      now,
      from: request.from,
      to: request.to,
      occupied: elsewhere ? [...occupied, ...elsewhere] : occupied,
      sessions: (request.alone ? [] : joinableIn(own, service)).map((session) => ({
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        seatsTaken: seatsTaken(session, now),
      })),
      resources,
    });
    return { provider, providerId: provider.id, timeZone: provider.timeZone, calendar, taken: own, occupied };
  });
}
