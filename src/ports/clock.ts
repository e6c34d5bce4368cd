import type { Instant } from '../domain/time/types.ts';

/** The only source of "now". Tests drive a fake one. */
export interface Clock {
  now(): Instant;
}
