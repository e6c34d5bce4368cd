import type { Instant, Interval, ZoneId } from '../domain/time/types.ts';

export type FeedQuestion = {
  readonly url: string;
  /** Where dates without a time, and times without a zone, are meant, unless the calendar says otherwise. */
  readonly timeZone: ZoneId;
  /** Half-open: what is busy outside is left out. */
  readonly from: Instant;
  readonly to: Instant;
  /** For everything: looking the name up, fetching, reading. */
  readonly timeoutMs: number;
};
/** `busy`: merged, by start. `unread`: events that make no sense and were left out. */
export type FeedAnswer = { readonly busy: readonly Interval[]; readonly unread: number };

/** Calendars that others publish (RFC 5545), as time that is taken. */
export interface BusyFeeds {
  /** The address as it will be fetched (`webcal:` becomes `https:`). Fails with INVALID_INPUT naming `url` where it is none we fetch. */
  address(text: string): string;
  /**
   * Fetches and expands a calendar. Fails with INVALID_INPUT (an address on a private network, or not a calendar), UNAVAILABLE (cannot be reached, refuses, too
   * large) and TIMEOUT. Messages and details never hold the address, which is a secret.
   */
  read(question: FeedQuestion): Promise<FeedAnswer>;
}
