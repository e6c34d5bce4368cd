import type { ProviderId } from '../people/ids.ts';
import type { FreeStart } from './wish.ts';

const byStart = (a: FreeStart, b: FreeStart): number => a.startsAt - b.startsAt;

/** Taken minutes of a provider on a local day. */
export type Load = (providerId: ProviderId, day: number) => number;

/** A group session that stands is filled before another one begins. */
const stands = ({ seatsLeft }: FreeStart): number => (seatsLeft === undefined ? 0 : 1);

/**
 * One entry a start, by start. Where several providers are free, the least busy one of that day gets it; among equals they take turns, so that the
 * first in the list is not always asked.
 */
export function oneEachStart(free: readonly FreeStart[], load: Load): FreeStart[] {
  const chosen: FreeStart[] = [];
  const turns = new Map<ProviderId, number>();
  const sorted = [...free].sort(byStart);
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index] as FreeStart;
    let best = first;
    for (; sorted[index]?.startsAt === first.startsAt; index++) {
      const other = sorted[index] as FreeStart;
      const lighter =
        stands(best) - stands(other) ||
        load(other.providerId, other.day) - load(best.providerId, best.day) ||
        (turns.get(other.providerId) ?? 0) - (turns.get(best.providerId) ?? 0);
      if (lighter < 0) best = other;
    }
    turns.set(best.providerId, (turns.get(best.providerId) ?? 0) + 1);
    chosen.push(best);
  }
  return chosen;
}

/** The nearest wall time first; on equal distance the earlier date. */
export const nearestMinuteFirst = (free: readonly FreeStart[], minute: number): FreeStart[] =>
  [...free].sort((a, b) => Math.abs(a.minute - minute) - Math.abs(b.minute - minute) || byStart(a, b));

/** Evenly spaced picks, the first always among them, in order. @example pick([1, 2, 3, 4, 5], 3) //=> [1, 3, 5] */
function pick<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  if (count === 1) return items.slice(0, 1);
  return Array.from({ length: count }, (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))] as T);
}

/** By date, the latest start of each; where they are all of one date, its last ones, the latest first. */
export function latestOfDays(free: readonly FreeStart[], limit: number): FreeStart[] {
  const days = [...Map.groupBy(free, ({ day }) => day).values()].map((starts) =>
    [...starts].sort((a, b) => b.startsAt - a.startsAt),
  );
  const [only, ...others] = days;
  const chosen = others.length === 0 ? (only ?? []) : days.flatMap((starts) => starts.slice(0, 1)).sort(byStart);
  return chosen.slice(0, limit);
}

/** A fair sample of a long list: as many dates as fit, spread over the range, and on each of them spread over the day; the earliest start is always in it. */
export function spread(free: readonly FreeStart[], limit: number): FreeStart[] {
  if (free.length <= limit) return [...free];
  const days = pick([...Map.groupBy(free, ({ day }) => day).values()], limit);
  const shares = days.map(() => 0);
  for (let left = limit, progress = true; left > 0 && progress;) {
    progress = false;
    for (let index = 0; index < days.length && left > 0; index++) {
      if ((shares[index] as number) >= (days[index] as FreeStart[]).length) continue;
      shares[index] = (shares[index] as number) + 1;
      left--;
      progress = true;
    }
  }
  return days.flatMap((day, index) => pick(day, shares[index] as number));
}
