import { DomainError } from '../domain/errors.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { GroupSession } from '../domain/booking/attendees.ts';
import { limitClaim, limitScopes, quantumClaims } from '../domain/booking/claims.ts';
import type { Business, Provider, Service } from '../domain/people/business.ts';
import type { AppointmentId, LocationId, OperationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import { plusMinutes } from '../domain/time/types.ts';
import { wallOf } from '../domain/time/wall.ts';
import { eligibleProviders, serviceOf, wishedService } from './access.ts';
import type { Services } from './deps.ts';
import { calendarsAround, NEAREST } from './explain-start.ts';
import type { Search } from './free-starts.ts';
import { nearestFree, toSlot } from './free-starts.ts';
import type { LoadedCalendar } from './load-calendars.ts';
import { joinableIn } from './load-calendars.ts';

/** A wished start of a service with a provider. */
export type StartRequest = {
  readonly business: Business;
  readonly serviceId: ServiceId;
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  readonly durationMinutes?: number | undefined;
  readonly party?: number | undefined;
  readonly locationId?: LocationId | undefined;
  readonly moving?: AppointmentId | undefined;
  /** It stands on its own and joins nothing: a whole session that moves. */
  readonly alone?: boolean | undefined;
};
export type PlaceRequest = StartRequest & {
  readonly operationId: OperationId;
  /** 0, 1, … : varies the choice among equal limit ordinals. */
  readonly round: number;
  /** The provider says yes to a request made in time: notice and booking window were judged then. */
  readonly approving?: boolean | undefined;
};
/** Where and when an appointment stands, and everything it must claim for that. */
export type Place = Pick<
  Appointment,
  'providerId' | 'resourceIds' | 'locationId' | 'startsAt' | 'endsAt' | 'busyFrom' | 'busyTo' | 'timeZone' | 'wallStart'
> & {
  readonly claims: readonly string[];
  /** At the wished length. */
  readonly service: Service;
  readonly provider: Provider;
  /** Of a group service: the session that stands there, to be joined; then `claims` is empty, since it has them. */
  readonly session?: GroupSession;
};

const YEARS_AHEAD_DAYS = 3660;

const placeOf = (session: GroupSession): Omit<Place, 'claims' | 'service' | 'provider' | 'session'> => {
  const { providerId, resourceIds, locationId, startsAt, endsAt, busyFrom, busyTo, timeZone, wallStart } = session;
  return { providerId, resourceIds, ...(locationId && { locationId }), startsAt, endsAt, busyFrom, busyTo, timeZone, wallStart };
};

/** The refusal of a start, with the nearest free slots in `details.alternatives`. */
async function refusal(services: Services, search: Search, startsAt: Instant, code: ErrorCode): Promise<DomainError> {
  const nearest = await nearestFree(services, search, startsAt, NEAREST);
  return new DomainError(code, `${search.service.id} at ${startsAt}: ${code}`, {
    alternatives: nearest.map((start) => toSlot(search.service, start)),
  });
}

/** A number that spreads parallel operations over equal choices. */
function turnOf(operationId: OperationId, round: number): number {
  let hash = 2166136261;
  for (let index = 0; index < operationId.length; index++) hash = Math.imul(hash ^ operationId.charCodeAt(index), 16777619) >>> 0;
  return hash + round;
}

function limitClaims({ taken, occupied }: LoadedCalendar, provider: Provider, request: PlaceRequest): string[] | undefined {
  const { business, startsAt, operationId, round } = request;
  const claims: string[] = [];
  const service = serviceOf(business, request.serviceId);
  for (const scope of limitScopes(provider, startsAt, business.weekStartsOn, service)) {
    const counted = taken.filter((one, index) => {
      if (!occupied[index]?.counted || occupied[index].takenOver) return false;
      const same = one.serviceId === service.id ? service : undefined;
      return limitScopes(provider, one.startsAt, business.weekStartsOn, same).some((other) => other.scope === scope.scope);
    });
    const claim = limitClaim(scope, counted, turnOf(operationId, round));
    if (claim === undefined) return undefined;
    claims.push(claim);
  }
  return claims;
}

/** For a provider who says yes later: what was in time then stays in time. */
function asApproved(service: Service): Service {
  const { bookableFrom: _from, bookableTo: _to, ...rest } = service;
  return { ...rest, minimumNoticeMinutes: 0, bookingWindowDays: YEARS_AHEAD_DAYS };
}

function searchOf(services: Services, request: StartRequest & { readonly approving?: boolean | undefined }): Search {
  const { business, providerId, moving, alone, party, approving } = request;
  const wished = wishedService(request);
  const service = approving ? asApproved(wished) : wished;
  return {
    business,
    service,
    providers: eligibleProviders(business, service, providerId),
    party,
    now: services.clock.now(),
    moving,
    alone,
  };
}

/** Fails with TAKEN and the nearest three slots: what a write that lost every round says. */
export async function refuseAsTaken(services: Services, request: StartRequest): Promise<never> {
  throw await refusal(services, searchOf(services, request), request.startsAt, 'TAKEN');
}

/**
 * Decides on fresh data, with the function that lists (P7), where an appointment would stand and what it must claim. Writes nothing: the claims' unique index
 * has the last word. Fails with the true reason (TAKEN, CLOSED, NOTICE, …) and `details.alternatives`, the nearest three slots.
 */
export async function findPlace(services: Services, request: PlaceRequest): Promise<Place> {
  const { startsAt } = request;
  const search = searchOf(services, request);
  const { service } = search;
  const [loaded] = await calendarsAround(services, search, startsAt, false);
  if (!loaded) throw new DomainError('NOT_FOUND', `provider: no ${request.providerId}`, { path: 'providerId' });
  const verdict = loaded.calendar.judge(startsAt);
  if (verdict !== 'OK') throw await refusal(services, search, startsAt, verdict);

  const { provider, taken } = loaded;
  const session = request.alone ? undefined : joinableIn(taken, service).find((one) => one.startsAt === startsAt);
  if (session) return { ...placeOf(session), claims: [], service, provider, session };
  const limits = limitClaims(loaded, provider, request);
  if (!limits) throw await refusal(services, search, startsAt, 'LIMIT');
  const resourceIds = loaded.calendar.resourcesAt(startsAt);
  const locationId = loaded.calendar.locationAt(startsAt);
  const endsAt = plusMinutes(startsAt, service.durationMinutes);
  const busyFrom = plusMinutes(startsAt, -(service.bufferBeforeMinutes ?? 0));
  const busyTo = plusMinutes(endsAt, service.bufferAfterMinutes ?? 0);
  const owners = [provider.id, ...resourceIds];
  return {
    providerId: provider.id,
    resourceIds,
    ...(locationId && { locationId }),
    startsAt,
    endsAt,
    busyFrom,
    busyTo,
    timeZone: provider.timeZone,
    wallStart: wallOf(startsAt, provider.timeZone),
    claims: [...owners.flatMap((owner) => quantumClaims(owner, busyFrom, busyTo)), ...limits],
    service,
    provider,
  };
}
