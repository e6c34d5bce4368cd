import type { Instant, MinuteOfDay } from '../time/types.ts';
import type { ProviderId, ServiceId } from './ids.ts';

/** A preference and where it came from: the person said it, or it follows from their bookings. */
export type Known<T> = { readonly value: T; readonly from: 'said' | 'bookings' };

/** Minutes of the day [from, to) in which somebody likes to begin; a clock time ends a minute after it begins. */
export type PreferredTime = { readonly from: MinuteOfDay; readonly to: MinuteOfDay };

export type Preferences = {
  readonly service?: Known<ServiceId>;
  readonly provider?: Known<ProviderId>;
  readonly time?: Known<PreferredTime>;
  /** BCP 47, as said. */
  readonly language?: Known<string>;
};

/** As the customer's document keeps them: what was said, and from when on bookings may teach something (they were forgotten then). */
export type StoredPreferences = {
  readonly service?: ServiceId;
  readonly provider?: ProviderId;
  readonly time?: PreferredTime;
  readonly language?: string;
  readonly learnFrom?: Instant;
};

/** The parts of the day that a habit is told in. */
export const PARTS_OF_DAY: Readonly<Record<'morning' | 'afternoon' | 'evening', PreferredTime>> = {
  morning: { from: 0, to: 720 },
  afternoon: { from: 720, to: 1020 },
  evening: { from: 1020, to: 1440 },
};
