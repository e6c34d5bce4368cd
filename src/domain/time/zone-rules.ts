import { DomainError } from '../errors.ts';
import type { ZoneId } from './types.ts';
import { offsetAt } from './zones.ts';

/** Zones whose rules changed lately, with the offset that July 2026 has under the rules of 2023 and later: minutes east of UTC. */
const RECENT: readonly (readonly [string, number])[] = [
  ['America/Mexico_City', -360], // no summer time since 2022
  ['Asia/Tehran', 210], // none since 2022
  ['Asia/Amman', 180], // summer time for ever since 2022
  ['Africa/Cairo', 180], // summer time again since 2023
];
const JULY_2026 = Date.UTC(2026, 6, 1);

/**
 * Refuses to work on zone rules that are too old: every future time of those zones would be an hour off. Fails with UNAVAILABLE naming the zone and the remedy.
 */
export function assertZoneRules(offset: (zone: ZoneId, at: number) => number = offsetAt): void {
  for (const [zone, expected] of RECENT) {
    const got = offset(zone as ZoneId, JULY_2026);
    if (got === expected) continue;
    throw new DomainError(
      'UNAVAILABLE',
      `time zone rules: expected ${zone} at ${expected} minutes from UTC in July 2026, got ${got}; they are older than 2023: use the Node that npm ci brings, and unset NODE_ICU_DATA`,
      { zone },
    );
  }
}
