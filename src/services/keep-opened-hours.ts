import type { FreedTime } from '../domain/booking/freed-time.ts';
import { mayWant } from '../domain/booking/freed-time.ts';
import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import type { Business } from '../domain/people/business.ts';
import type { OperationId, ProviderId } from '../domain/people/ids.ts';
import { mergeIntervals, subtractIntervals } from '../domain/scheduling/intervals.ts';
import { openWindows } from '../domain/scheduling/open-windows.ts';
import type { Interval } from '../domain/time/types.ts';
import { instant } from '../domain/time/types.ts';
import { localDateOf, wallOf } from '../domain/time/wall.ts';
import type { JobRow } from '../ports/store.ts';
import type { Services } from './deps.ts';
import { standKeeper } from './keep-freed-time.ts';

/** The edit is written long before; if it is not, nothing is open then and the job finds nothing to offer. */
const OFFERED_AFTER_MS = 5_000;
/** A calendar opened for a year and a long line: the first of it is kept, the rest is everybody's. */
const MOST_KEEPERS = 60;

/** The stretches that become open for somebody who waits, by start. */
function openedFor(line: readonly WaitlistEntry[], before: Business, after: Business, providerId: ProviderId): Interval[] {
  const was = before.providers.find(({ id }) => id === providerId);
  const is = after.providers.find(({ id }) => id === providerId);
  const [first] = line.map(({ wish }) => wish.from).sort();
  const last = line
    .map(({ wish }) => wish.to)
    .sort()
    .at(-1);
  if (!was || !is || first === undefined || last === undefined) return [];
  const open = mergeIntervals(openWindows(is, first, last));
  const opened = subtractIntervals(open, mergeIntervals(openWindows(was, first, last)));
  return opened.filter(({ start, end }) => {
    const date = localDateOf(start, is.timeZone);
    const freed: FreedTime = { providerId, resourceIds: [], from: start, to: end };
    return line.some(({ wish }) => wish.from <= date && date <= wish.to && mayWant(after, wish, freed));
  });
}

/**
 * Before an edit opens hours: keeps what somebody waits for out of the public's sight, and records the jobs that offer it. Keepers in time that stays closed
 * are in nobody's way, and end by themselves.
 */
export async function keepOpenedHours(
  services: Services,
  before: Business,
  after: Business,
  providerIds: readonly ProviderId[],
  operationId: OperationId,
): Promise<void> {
  const { store, clock } = services;
  const now = clock.now();
  const line = await store.waitlist.line(before._id, localDateOf(now, before.timeZone));
  if (line.length === 0) return;
  const jobs: JobRow[] = [];
  for (const providerId of providerIds) {
    const { timeZone } = after.providers.find(({ id }) => id === providerId) ?? after;
    for (const { start, end } of openedFor(line, before, after, providerId)) {
      if (end <= now || jobs.length >= MOST_KEEPERS) continue;
      const where = { businessId: before._id, kind: 'time_off', providerId, resourceIds: [], timeZone } as const;
      const times = { startsAt: start, endsAt: end, busyFrom: start, busyTo: end, wallStart: wallOf(start, timeZone) };
      const keeper = await standKeeper(services, { ...where, ...times });
      const freed: FreedTime = { providerId, resourceIds: [], from: start, to: end, keeperId: keeper._id };
      jobs.push({
        _id: `${operationId}|time-freed|${providerId}|${start}`,
        businessId: before._id,
        kind: 'time-freed',
        dueAt: instant(now + OFFERED_AFTER_MS),
        data: freed,
        attempts: 0,
        state: 'due',
      });
    }
  }
  await store.jobs.add(jobs);
}
