import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/system/clock.ts';
import { systemIds } from '../../src/system/ids.ts';

describe('the system', () => {
  test('tells the time of the machine in epoch milliseconds', () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test('makes ids of 21 URL-safe characters that do not repeat', () => {
    const made = Array.from({ length: 5_000 }, () => systemIds.unique());
    expect(made.every((id) => /^[\w-]{21}$/.test(id))).toBe(true);
    expect(new Set(made).size).toBe(made.length);
  });

  test('makes references without letters that are mistaken for one another', () => {
    const made = Array.from({ length: 5_000 }, () => systemIds.reference());
    expect(made.filter((reference) => !/^ALM-[34679ACDEFGHJKMNPQRTWXY]{5}$/.test(reference))).toEqual([]);
  });
});
