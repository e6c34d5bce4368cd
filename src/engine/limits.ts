import type { Principal } from '../domain/people/principal.ts';
import { principalKey } from '../domain/people/principal.ts';
import type { Clock } from '../ports/clock.ts';

/** Messages a minute; half a minute's worth may come at once. */
export type MessageRates = { readonly perPerson: number; readonly perBusiness: number };

const MINUTE_MS = 60_000;
/** More people than this are not remembered; those who have been quiet for a minute go first. */
const MOST_REMEMBERED = 20_000;

type Bucket = { left: number; at: number };

/**
 * How much of a flood is let in: so much of one person, whatever their conversations, and so much of all people of one business together. Of this process
 * alone, and forgotten when it ends: what is let in is durable, what is not was never accepted.
 */
export class MessageLimits {
  readonly #clock: Clock;
  readonly #rates: MessageRates;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, rates: MessageRates) {
    this.#clock = clock;
    this.#rates = rates;
  }

  /** Whether one more message of this principal is let in; then it counts. One that is not costs its business nothing. */
  admits(principal: Principal): boolean {
    const person = this.#bucket(`person ${principalKey(principal)}`, this.#rates.perPerson);
    const business = this.#bucket(`business ${principal.businessId}`, this.#rates.perBusiness);
    if (person.left < 1 || business.left < 1) return false;
    person.left -= 1;
    business.left -= 1;
    return true;
  }

  #bucket(key: string, perMinute: number): Bucket {
    const now = this.#clock.now();
    const most = Math.max(1, perMinute / 2);
    const known = this.#buckets.get(key);
    const bucket = known ?? { left: most, at: now };
    bucket.left = Math.min(most, bucket.left + (Math.max(0, now - bucket.at) * perMinute) / MINUTE_MS);
    bucket.at = now;
    if (!known) {
      if (this.#buckets.size >= MOST_REMEMBERED) this.#forgetQuiet(now);
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }

  /** Those whose bucket is full again are as if they had never written; where too few are quiet, the longest known go, many at once. */
  #forgetQuiet(now: number): void {
    for (const [key, { at }] of this.#buckets) if (now - at > MINUTE_MS) this.#buckets.delete(key);
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < 0.9 * MOST_REMEMBERED) return;
      this.#buckets.delete(key);
    }
  }
}
