import type { DayRange, TimeRange } from '../../src/domain/language/types.ts';
import { readSaidZone } from '../../src/domain/language/said-zone.ts';
import type { Instant, ZoneId } from '../../src/domain/time/types.ts';
import { addDays, daysBetween, instantsOf, localDateOf, wallOf } from '../../src/domain/time/wall.ts';

type Said = { readonly day: DayRange | undefined; readonly time: TimeRange };
export type Clocks = {
  readonly now: Instant;
  /** Of the wish. */
  readonly zone: ZoneId;
  readonly personZone: ZoneId;
  readonly businessZone: ZoneId;
};

/** The zone that the words name, where it is another than the wish's. */
export function otherZone(text: string, { zone, personZone, businessZone }: Clocks): ZoneId | undefined {
  const said = readSaidZone(text)?.zone;
  const named = said === 'mine' ? personZone : said === 'yours' ? businessZone : said;
  return named === zone ? undefined : named;
}

/**
 * A time said on another zone's clock, on the wish's clock; undefined where that clock never shows it. Without a day: as the clocks stand today.
 * @example onWishClock({ day: tuesday, time: at(15, 0) }, newYork, { zone: losAngeles, … }).time //=> from 12:00
 */
export function onWishClock({ day, time }: Said, from: ZoneId, { now, zone }: Clocks): Said | undefined {
  const date = day?.from ?? localDateOf(now, from);
  const [at] = instantsOf({ date, minute: time.from }, from);
  if (at === undefined) return undefined;
  const wall = wallOf(at, zone);
  const moved = daysBetween(date, wall.date);
  const to = Math.min(wall.minute + (time.to - time.from), 2879);
  return {
    day: day && { from: addDays(day.from, moved), to: addDays(day.to, moved) },
    time: { from: wall.minute, to, exact: time.exact },
  };
}
