import type { TimeRange } from '../language/types.ts';
import type { LocationId, ProviderId } from '../people/ids.ts';
import type { Instant, LocalDate, ZoneId } from '../time/types.ts';
import { DAY_MS } from '../time/types.ts';
import { dateOfDayNumber, dayNumberAt, dayNumberOf, minuteAt } from '../time/local-clock.ts';
import { instantsOf } from '../time/wall.ts';
import type { ProviderCalendar } from './provider-calendar.ts';
import type { Refusal } from './verdict.ts';
import { truestRefusal } from './verdict.ts';

/** When somebody would like to come, in the provider's wall time. */
export type Wish = {
  /** Both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly time?: TimeRange | undefined;
  readonly excludedDays?: readonly LocalDate[] | undefined;
};
/** One provider that may be asked. `loadMinutes`: taken minutes by day number, for sharing work out fairly. */
export type Candidate = {
  readonly providerId: ProviderId;
  readonly timeZone: ZoneId;
  readonly calendar: ProviderCalendar;
};
/** A free start with what ranking needs: the local day number and minute. */
export type FreeStart = {
  readonly providerId: ProviderId;
  readonly startsAt: Instant;
  readonly day: number;
  readonly minute: number;
  readonly locationId?: LocationId | undefined;
  /** A group session stands there already, with so many seats left. */
  readonly seatsLeft?: number | undefined;
};

const inRange = (minute: number, { from, to }: TimeRange): boolean =>
  from < to ? minute >= from && minute < to : minute >= from || minute < to;

/** Every free start of the wish (of all dates' hours when an exact time is wished: those are ranked by nearness), and why the others are not. */
export function freeStarts(
  { providerId, calendar }: Candidate,
  wish: Wish,
): { readonly free: readonly FreeStart[]; readonly refusals: ReadonlySet<Refusal> } {
  const free: FreeStart[] = [];
  const refusals = new Set<Refusal>();
  const excluded = new Set(wish.excludedDays?.map(dayNumberOf));
  const range = wish.time && !wish.time.exact ? wish.time : undefined;
  calendar.scan((startsAt, verdict) => {
    if (verdict !== 'OK' && refusals.has(verdict)) return;
    const day = dayNumberAt(calendar.clock, startsAt);
    const minute = minuteAt(calendar.clock, startsAt);
    if (excluded.has(day) || (range && !inRange(minute, range))) return;
    if (verdict === 'OK') {
      const [locationId, seatsLeft] = [calendar.locationAt(startsAt), calendar.seatsLeftAt(startsAt)];
      free.push({ providerId, startsAt, day, minute, locationId, seatsLeft });
    } else refusals.add(verdict);
  });
  return { free, refusals };
}

/**
 * Why none of the dates can be had at the exact wall minute: NO_SUCH_TIME where the clock jumps over it on all of them; undefined when one of them is free.
 */
export function exactRefusal(candidates: readonly Candidate[], wish: Wish, minute: number): Refusal | 'NO_SUCH_TIME' | undefined {
  const excluded = new Set(wish.excludedDays);
  const refusals: Refusal[] = [];
  let exists = false;
  for (const { calendar, timeZone } of candidates) {
    for (let day = dayNumberOf(wish.from); day <= dayNumberOf(wish.to); day++) {
      const date = dateOfDayNumber(day);
      if (excluded.has(date)) continue;
      for (const start of instantsOf({ date, minute }, timeZone)) {
        exists = true;
        const verdict = calendar.judge(start);
        if (verdict === 'OK') return undefined;
        refusals.push(verdict);
      }
    }
  }
  return exists ? truestRefusal(refusals) : 'NO_SUCH_TIME';
}

/** Minutes taken on each local day, by day number: who is busier. */
export function loadByDay(
  occupied: readonly { readonly busyFrom: Instant; readonly busyTo: Instant }[],
  calendar: ProviderCalendar,
): Map<number, number> {
  const load = new Map<number, number>();
  for (const { busyFrom, busyTo } of occupied) {
    const day = dayNumberAt(calendar.clock, busyFrom);
    load.set(day, (load.get(day) ?? 0) + (busyTo - busyFrom) / (DAY_MS / 1440));
  }
  return load;
}
