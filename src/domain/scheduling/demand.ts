import type { Service } from '../people/business.ts';
import { MINUTE_MS } from '../time/types.ts';

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
  /** `fixed`: starts follow the opening hours; `packed`: they also follow what is booked. */
  readonly grid: 'fixed' | 'packed';
  /** One resource of each kind named; a kind named twice needs two. */
  readonly resourceKinds: readonly string[];
};

/** @example demandOf({ durationMinutes: 45, … }).stepMs //=> 2_700_000, the duration when no interval is set */
export const demandOf = (service: Service): Demand => ({
  durationMs: service.durationMinutes * MINUTE_MS,
  stepMs: (service.intervalMinutes ?? service.durationMinutes) * MINUTE_MS,
  bufferBeforeMs: (service.bufferBeforeMinutes ?? 0) * MINUTE_MS,
  bufferAfterMs: (service.bufferAfterMinutes ?? 0) * MINUTE_MS,
  noticeMs: service.minimumNoticeMinutes * MINUTE_MS,
  windowDays: service.bookingWindowDays,
  grid: 'fixed',
  resourceKinds: service.requires?.map(({ kind }) => kind) ?? [],
});
