import { expect, test } from '@jest/globals';
import { assertZoneRules } from '../../../src/domain/time/zone-rules.ts';
import { offsetAt } from '../../../src/domain/time/zones.ts';

test('A23: the rules of this runtime are of 2023 or later', () => {
  expect(() => assertZoneRules()).not.toThrow();
});

test('A23: older rules are refused by the zone that they get wrong', () => {
  const old = (zone: Parameters<typeof offsetAt>[0], at: number): number => (zone === 'Asia/Tehran' ? 270 : offsetAt(zone, at));
  expect(() => assertZoneRules(old)).toThrow(expect.objectContaining({ code: 'UNAVAILABLE', details: { zone: 'Asia/Tehran' } }));
});
