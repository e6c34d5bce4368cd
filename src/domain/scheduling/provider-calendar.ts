import type { LocationId, ResourceId } from '../people/ids.ts';
import type { Instant, Interval, LocalDate, Weekday } from '../time/types.ts';
import { DAY_MS } from '../time/types.ts';
import { localDateOf } from '../time/wall.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { dayNumberAt, dayNumberOf, startOfDayNumber } from '../time/local-clock.ts';
import type { Schedule } from './day-plan.ts';
import type { Demand } from './demand.ts';
import { lastStartingBy, meets, mergeIntervals } from './intervals.ts';
import type { Limits } from './limits.ts';
import { countStarts, reachesLimit } from './limits.ts';
import { clockOfDays, openIntervals } from './open-windows.ts';
import type { ResourceCalendar } from './resources.ts';
import { chooseResources } from './resources.ts';
import type { Session } from './sessions.ts';
import { judgeSession, oddStarts } from './sessions.ts';
import type { GridSegment } from './slot-grid.ts';
import { gridSegments, packedSegments } from './slot-grid.ts';
import type { Verdict } from './verdict.ts';

/** Time a provider is taken, buffers included; `counted` towards the limits (appointments are, time off is not). */
export type Occupied = {
  readonly busyFrom: Instant;
  readonly busyTo: Instant;
  readonly startsAt: Instant;
  readonly counted: boolean;
  /** An offer stands in its place already, and is what counts. */
  readonly takenOver?: boolean;
  /** Read from a calendar elsewhere. */
  readonly external?: boolean;
  /** It is of the very service asked about, and counts towards that service's limits too. */
  readonly ofService?: boolean;
};

export type CalendarRequest = {
  readonly provider: Schedule & Limits;
  readonly demand: Demand;
  readonly weekStartsOn: Weekday;
  readonly now: Instant;
  /** The provider's local dates, inclusive, whose starts can be asked about. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Everything that meets those dates widened by the demand, and for limits every start of their weeks. In any order. */
  readonly occupied: readonly Occupied[];
  readonly resources?: readonly ResourceCalendar[];
  /** Group sessions of this service and length that can be joined; they are among `occupied` too. */
  readonly sessions?: readonly Session[];
};

/** Free starts and refused ones of one scan. `visit` sees every start of the grid, in order. */
export type Visit = (start: Instant, verdict: Verdict) => void;

/**
 * One provider's calendar for one service. Listing (`scan`) and committing (`judge`) run the same predicate (P7): every start that `scan` calls OK is OK
 * for `judge` on the same data, and every other start has its true reason.
 */
export type ProviderCalendar = {
  readonly clock: LocalClock;
  /** Whether an appointment may start then, and if not, why. Dates outside from … to are not covered. */
  judge(start: Instant): Verdict;
  /** Visits the grid's starts on the dates from … to. */
  scan(visit: Visit): void;
  /** The resources an appointment at `start` would get. Only after `OK`. */
  resourcesAt(start: Instant): ResourceId[];
  /** Where the provider is then; undefined where the hours do not say. */
  locationAt(start: Instant): LocationId | undefined;
  /** Of a group service: the seats left in the session that stands at `start`; undefined where none does. */
  seatsLeftAt(start: Instant): number | undefined;
};

/** Dates before `from` that a window or the grid of an always-open place can reach back to. */
const LOOK_BACK_DAYS = 3;

export function providerCalendar(request: CalendarRequest): ProviderCalendar {
  const { provider, demand, now, weekStartsOn, resources = [] } = request;
  const { durationMs, stepMs, bufferBeforeMs, bufferAfterMs, resourceKinds } = demand;
  const firstDay = dayNumberOf(request.from);
  const lastDay = dayNumberOf(request.to);
  const firstOpenDay = firstDay - LOOK_BACK_DAYS;
  const lastOpenDay = lastDay + 2 + Math.ceil(durationMs / DAY_MS);
  const clock = clockOfDays(provider, firstOpenDay, lastOpenDay);
  const open = openIntervals(provider, clock, firstOpenDay, lastOpenDay).filter(
    ({ locationId }) => locationId === undefined || (demand.locationIds?.includes(locationId) ?? true),
  );
  const busy = mergeIntervals(request.occupied.map(({ busyFrom, busyTo }): Interval => ({ start: busyFrom, end: busyTo })));
  const fixed = gridSegments(open, clock);
  const segments = demand.grid === 'packed' ? packedSegments(fixed, busy, bufferBeforeMs) : fixed;

  const limited = provider.limitPerDay !== undefined || provider.limitPerWeek !== undefined;
  const counted = limited
    ? request.occupied.filter((one) => one.counted && !one.takenOver).map(({ startsAt }) => startsAt as number)
    : [];
  const counts = countStarts(counted, clock, weekStartsOn);
  const ofService = demand.limits
    ? request.occupied.filter((one) => one.ofService).map(({ startsAt }) => startsAt as number)
    : [];
  const serviceCounts = countStarts(ofService, clock, weekStartsOn);
  const { seats, party = 1, firstDay: firstBookableDay = -Infinity, lastDay: fixedLastDay = Infinity } = demand;
  const sessions = new Map((request.sessions ?? []).map((session) => [session.startsAt as number, session]));
  const earliest = now + demand.noticeMs;
  const lastBookableDay = Math.min(dayNumberOf(localDateOf(now, provider.timeZone)) + demand.windowDays, fixedLastDay);

  /** The one predicate. `segment`: the stretch of open time that holds the start, if any. */
  const decide = (start: number, segment: GridSegment | undefined): Verdict => {
    if (start < now) return 'PAST';
    const day = dayNumberAt(clock, start);
    if (day > lastBookableDay || day < firstBookableDay) return 'WINDOW';
    if (!segment || start + durationMs > segment.end) return 'CLOSED';
    if (start < earliest) return 'NOTICE';
    const session = sessions.get(start);
    if (session) return judgeSession(session, seats ?? 0, party, request.occupied);
    if (limited && reachesLimit(provider, counts, day, weekStartsOn)) return 'LIMIT';
    if (demand.limits && reachesLimit(demand.limits, serviceCounts, day, weekStartsOn)) return 'LIMIT';
    const busyFrom = start - bufferBeforeMs;
    const busyTo = start + durationMs + bufferAfterMs;
    if (meets(busy, busyFrom, busyTo)) return 'TAKEN';
    if (seats !== undefined && party > seats) return 'FULL';
    if (resourceKinds.length > 0 && !chooseResources(resourceKinds, resources, busyFrom, busyTo)) return 'NO_RESOURCE';
    return (start - segment.anchor) % stepMs === 0 ? 'OK' : 'OFF_GRID';
  };

  return {
    clock,
    judge(start) {
      const segment = segments[lastStartingBy(segments, start)];
      return decide(start, segment && start < segment.until ? segment : undefined);
    },
    scan(visit) {
      const visitNext = (odd: number[], segment: GridSegment): void => {
        const start = odd.shift();
        if (start !== undefined) visit(start as Instant, decide(start, segment));
      };
      const begin = startOfDayNumber(clock, firstDay);
      const stop = startOfDayNumber(clock, lastDay + 1);
      for (const segment of segments) {
        const { anchor, until, end } = segment;
        if (until <= begin) continue;
        if (segment.start >= stop) break;
        const first = anchor + Math.max(0, Math.ceil((begin - anchor) / stepMs)) * stepMs;
        const limit = Math.min(until, stop, end - durationMs + 1);
        const odd = sessions.size === 0 ? [] : oddStarts(sessions, segment, stepMs, begin, limit);
        for (let start = first; start < limit; start += stepMs) {
          while (odd[0] !== undefined && odd[0] < start) visitNext(odd, segment);
          visit(start as Instant, decide(start, segment));
        }
        while (odd.length > 0) visitNext(odd, segment);
      }
    },
    resourcesAt: (start) =>
      chooseResources(resourceKinds, resources, start - bufferBeforeMs, start + durationMs + bufferAfterMs) ?? [],
    locationAt: (start) => open[lastStartingBy(open, start)]?.locationId,
    seatsLeftAt: (start) => {
      const session = sessions.get(start);
      return session && Math.max(0, (seats ?? 0) - session.seatsTaken);
    },
  };
}
