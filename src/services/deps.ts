import type { BusyFeeds } from '../ports/busy-feeds.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';

/** What every use case is given: the ways out, never concrete things. */
export type Services = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  /** Absent: no external calendar can be read, so that those connected are never known well enough to confirm at once. */
  readonly busyFeeds?: BusyFeeds;
};
