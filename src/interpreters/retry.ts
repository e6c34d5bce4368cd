import type { DomainError } from '../domain/errors.ts';

export type RetryPolicy = {
  /** Tries in all of one interpreter for one answer. */
  readonly maxAttempts: number;
  readonly baseDelayMs: number;
  /** No wait is longer; a server that asks for more is not waited for. */
  readonly maxDelayMs: number;
  /** In [0, 1): takes up to a quarter off each wait, so that many clients do not come back at once. */
  readonly random: () => number;
};

/**
 * How long to wait before trying again, in milliseconds; undefined when another try is not worth it: the failure does not clear by itself, the
 * tries are used up (a time-out and a broken stream get one more, since each has already cost its time), or the server asks for too long a wait.
 * @example retryDelayMs(new DomainError('UNAVAILABLE', '…', { kind: 'overload', clears: true }), 1, policy) //=> 375 to 500 with a base of 500
 */
export function retryDelayMs(error: DomainError, attemptsMade: number, policy: RetryPolicy): number | undefined {
  const { clears, kind, retryAfterMs } = error.details;
  const once = kind === 'stream' || kind === 'timeout';
  const allowed = once ? Math.min(2, policy.maxAttempts) : policy.maxAttempts;
  if (!error.retryable || clears === false || attemptsMade >= allowed) return undefined;
  if (typeof retryAfterMs === 'number') return retryAfterMs > policy.maxDelayMs ? undefined : retryAfterMs;
  const full = Math.min(policy.baseDelayMs * 2 ** (attemptsMade - 1), policy.maxDelayMs);
  return full * (1 - policy.random() / 4);
}
