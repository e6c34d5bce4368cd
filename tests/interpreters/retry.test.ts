import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain/errors.ts';
import { retryDelayMs } from '../../src/interpreters/retry.ts';

const policy = { maxAttempts: 4, baseDelayMs: 400, maxDelayMs: 1000, random: () => 0 };
const failed = (
  details: Record<string, unknown>,
  code: 'UNAVAILABLE' | 'RATE_LIMITED' | 'TIMEOUT' | 'INTERNAL' = 'UNAVAILABLE',
): DomainError => new DomainError(code, 'x', details);
const overload = failed({ kind: 'overload', clears: true });

describe('the wait before another try', () => {
  test('doubles, is capped, and ends with the tries', () => {
    expect([1, 2, 3, 4].map((made) => retryDelayMs(overload, made, policy))).toEqual([400, 800, 1000, undefined]);
  });
  test('jitter takes off at most a quarter', () => {
    expect(retryDelayMs(overload, 1, { ...policy, random: () => 1 })).toBe(300);
    expect(retryDelayMs(overload, 1, { ...policy, random: () => 0.5 })).toBe(350);
  });
  test('is what the server asks for, unless that is longer than anybody waits', () => {
    expect(retryDelayMs(failed({ clears: true, retryAfterMs: 1000 }, 'RATE_LIMITED'), 1, policy)).toBe(1000);
    expect(retryDelayMs(failed({ clears: true, retryAfterMs: 1001 }, 'RATE_LIMITED'), 1, policy)).toBeUndefined();
  });
  test('is not worth it when the failure does not clear or is ours', () => {
    expect(retryDelayMs(failed({ kind: 'quota', clears: false }, 'RATE_LIMITED'), 1, policy)).toBeUndefined();
    expect(retryDelayMs(failed({}, 'INTERNAL'), 1, policy)).toBeUndefined();
  });
  test.each(['stream', 'timeout'])('comes once only after %s', (kind) => {
    const error = failed({ kind, clears: true });
    expect(retryDelayMs(error, 1, policy)).toBe(400);
    expect(retryDelayMs(error, 2, policy)).toBeUndefined();
  });
});
