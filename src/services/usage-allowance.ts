import { addUsage, NO_USAGE, usageOf, usageSubject } from '../domain/dialogue/model-usage.ts';
import type { ModelUsage } from '../domain/dialogue/model-usage.ts';
import { asDomainError } from '../domain/errors.ts';
import type { Business } from '../domain/people/business.ts';
import type { Instant } from '../domain/time/types.ts';
import { localDateOf } from '../domain/time/wall.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { DailyLimits, UsageAllowance } from '../ports/usage.ts';
import { usageRows } from './model-usage.ts';

/** How often the store is asked what other processes have used. */
const REFRESH_MS = 10_000;
/** A turn is recorded when it ends, under the moment at which it began: so far back may rows still appear. */
const LATE_MS = 10 * 60_000;

type Day = {
  readonly subject: string;
  /** Ids of the records that are in `total`. */
  readonly recorded: Set<string>;
  total: ModelUsage;
  newest: number;
  /** Noted here since, and not yet seen in the store. */
  noted: { readonly at: number; readonly usage: ModelUsage }[];
  readAt: number | undefined;
  reading: Promise<void> | undefined;
  /** Reached once is reached for the day. */
  reached: boolean;
};

export type AllowanceDeps = { readonly store: Pick<Store, 'events'>; readonly clock: Clock; readonly logger: Logger };

/**
 * The daily limits of every business, counted over all processes from what is recorded. Nobody waits for the store but the first answer of a day:
 * later figures are read behind the scenes, and this process's own answers count at once.
 * @example createUsageAllowance({ store, clock, logger }, { tokens: 2_000_000 })
 */
export function createUsageAllowance({ store, clock, logger }: AllowanceDeps, limits: DailyLimits): UsageAllowance {
  const days = new Map<string, Day>();

  function dayOf({ _id, timeZone }: Business, at: Instant): Day {
    const subject = usageSubject(_id, localDateOf(at, timeZone));
    const known = days.get(_id);
    if (known?.subject === subject) return known;
    const fresh = { recorded: new Set<string>(), total: NO_USAGE, newest: 0, noted: [], readAt: undefined, reading: undefined };
    const day: Day = { subject, ...fresh, reached: false };
    days.set(_id, day);
    return day;
  }

  async function read(day: Day): Promise<void> {
    const startedAt = clock.now();
    for (const row of await usageRows(store, day.subject, Math.max(0, day.newest - LATE_MS))) {
      if (!day.recorded.has(row._id)) day.total = addUsage(day.total, usageOf(row.body));
      day.recorded.add(row._id);
      day.newest = Math.max(day.newest, row.seq);
    }
    // What was noted a while ago has been recorded by now; what is newer may not have been.
    day.noted = day.noted.filter(({ at }) => at > startedAt - REFRESH_MS);
    day.readAt = startedAt;
  }

  const refresh = (day: Day): Promise<void> => (day.reading ??= read(day).finally(() => (day.reading = undefined)));

  return {
    async isLeft(business, at) {
      const day = dayOf(business, at);
      if (day.reached) return false;
      if (day.readAt === undefined) await refresh(day);
      else if (clock.now() - day.readAt >= REFRESH_MS)
        refresh(day).catch((thrown: unknown) => logger.warn('usage-later', { code: asDomainError(thrown).code }));
      const used = day.noted.map(({ usage }) => usage).reduce(addUsage, day.total);
      const tokens = used.inputTokens + used.outputTokens;
      day.reached = tokens >= (limits.tokens ?? Infinity) || (used.costMicros ?? 0) >= (limits.costMicros ?? Infinity);
      if (day.reached) logger.warn('daily-limit-reached', { business: business._id, tokens, costMicros: used.costMicros });
      return !day.reached;
    },
    note(business, at, usage) {
      if (usage) dayOf(business, at).noted.push({ at: clock.now(), usage });
    },
  };
}
