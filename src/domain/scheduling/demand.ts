import type { Service } from '../people/business.ts';
import type { LocationId } from '../people/ids.ts';
import { dayNumberOf } from '../time/local-clock.ts';
import { MINUTE_MS } from '../time/types.ts';
import type { Limits } from './limits.ts';

/** What one appointment of a service asks of a calendar. Milliseconds of elapsed time, except the booking window. */
export type Demand = {
  readonly durationMs: number;
  /** Distance between starts. */
  readonly stepMs: number;
  readonly bufferBeforeMs: number;
  readonly bufferAfterMs: number;
  readonly noticeMs: number;
  /** How many dates after today (the provider's date) may be booked. */
  readonly windowDays: number;
  /** Day numbers of the provider's dates that bound what may be booked, both inclusive. */
  readonly firstDay?: number | undefined;
  readonly lastDay?: number | undefined;
  /** `fixed`: starts follow the opening hours; `packed`: they also follow what is booked. */
  readonly grid: 'fixed' | 'packed';
  /** One resource of each kind named; a kind named twice needs two. */
  readonly resourceKinds: readonly string[];
  /** Where it may take place: open time at other places does not count. Undefined: anywhere. */
  readonly locationIds?: readonly LocationId[] | undefined;
  /** How many of this very service a provider takes a local day and week. */
  readonly limits?: Limits | undefined;
  /** Of a group session: how many people it takes, and how many would come now. */
  readonly seats?: number | undefined;
  readonly party?: number | undefined;
};

/** @example demandOf({ durationMinutes: 45, … }).stepMs //=> 2_700_000, the duration when no interval is set */
export const demandOf = (service: Service, party = 1): Demand => ({
  durationMs: service.durationMinutes * MINUTE_MS,
  stepMs: (service.intervalMinutes ?? service.durationMinutes) * MINUTE_MS,
  bufferBeforeMs: (service.bufferBeforeMinutes ?? 0) * MINUTE_MS,
  bufferAfterMs: (service.bufferAfterMinutes ?? 0) * MINUTE_MS,
  noticeMs: service.minimumNoticeMinutes * MINUTE_MS,
  windowDays: service.bookingWindowDays,
  grid: 'fixed',
  resourceKinds: service.requires?.map(({ kind }) => kind) ?? [],
  locationIds: service.locationIds,
  firstDay: service.bookableFrom && dayNumberOf(service.bookableFrom),
  lastDay: service.bookableTo && dayNumberOf(service.bookableTo),
  limits: limitsOf(service),
  seats: service.seats,
  party,
});

const limitsOf = ({ limitPerDay, limitPerWeek }: Service): Limits | undefined =>
  limitPerDay === undefined && limitPerWeek === undefined
    ? undefined
    : { ...(limitPerDay !== undefined && { limitPerDay }), ...(limitPerWeek !== undefined && { limitPerWeek }) };
