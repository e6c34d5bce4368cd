import type { TravelTime } from '../people/business.ts';
import type { LocationId } from '../people/ids.ts';
import type { Instant, Interval } from '../time/types.ts';
import { MINUTE_MS } from '../time/types.ts';

/** Open time, at one place when the hours name one. */
export type OpenStretch = Interval & { readonly locationId?: LocationId };

const byStart = (a: OpenStretch, b: OpenStretch): number => a.start - b.start || a.end - b.end;

function travelMs(travel: readonly TravelTime[], from: LocationId | undefined, to: LocationId | undefined): number {
  if (from === undefined || to === undefined) return 0;
  const found = travel.find(({ between: [a, b] }) => (a === from && b === to) || (a === to && b === from));
  return (found?.minutes ?? 0) * MINUTE_MS;
}

/**
 * Open time at several places in order: stretches of one place that meet are one, and after leaving one place the next opens once the provider is there.
 * `before` is where they were on the date before; it shortens, and is not given back.
 * @example nine to twelve at A and twelve to five at B, 30 minutes apart //=> A 09:00–12:00, B 12:30–17:00
 */
export function joinStretches(
  stretches: readonly OpenStretch[],
  travel: readonly TravelTime[],
  before: readonly OpenStretch[],
): OpenStretch[] {
  const joined: OpenStretch[] = [];
  let last = before.reduce<OpenStretch | undefined>((latest, one) => (latest && latest.end >= one.end ? latest : one), undefined);
  for (const stretch of [...stretches].sort(byStart)) {
    const here = last !== undefined && last.locationId === stretch.locationId;
    if (here && last !== undefined && last === joined.at(-1) && stretch.start <= last.end) {
      if (stretch.end <= last.end) continue;
      last = { ...last, end: stretch.end };
      joined[joined.length - 1] = last;
      continue;
    }
    const arrival = last && !here ? last.end + travelMs(travel, last.locationId, stretch.locationId) : -Infinity;
    const start = Math.max(stretch.start, arrival) as Instant;
    if (start >= stretch.end) continue;
    last = { ...stretch, start };
    joined.push(last);
  }
  return joined;
}
