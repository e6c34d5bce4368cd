import type { Instant } from '../time/types.ts';

/** A conversation that was given to the people of the business: the bot says nothing in it until it is handed back. */
export type Handoff = {
  readonly since: Instant;
  /** Why, in a few words, where that was said. */
  readonly reason?: string;
  /** What somebody who takes over must know, a line each: who it is, what they wanted, what was done, what they said last. */
  readonly summary: readonly string[];
  /** Who of the business answered first. */
  readonly takenBy?: string;
};
