import ICAL from 'ical.js';
import type { LocalDate, ZoneId } from '../domain/time/types.ts';
import { MINUTE_MS } from '../domain/time/types.ts';
import { dateToUtcMs, instantsOf } from '../domain/time/wall.ts';
import { isZone, offsetAt } from '../domain/time/zones.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const dateOf = ({ year, month, day }: ICAL.Time): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;

/** Minutes east of UTC at a wall time: the first one where it is repeated, the one before the jump where it is skipped (RFC 5545 3.3.5). */
function offsetAtWall(zone: ZoneId, time: ICAL.Time): number {
  const wall = { date: dateOf(time), minute: time.hour * 60 + time.minute };
  const [first] = instantsOf(wall, zone);
  return offsetAt(zone, first ?? dateToUtcMs(wall.date) - 24 * 60 * MINUTE_MS);
}

/** An IANA zone with our own rules: what a calendar says of it may be old or wrong. */
class RuleZone extends ICAL.Timezone {
  readonly zone: ZoneId;
  constructor(zone: ZoneId) {
    super({ tzid: zone });
    this.zone = zone;
  }
  override utcOffset(time: ICAL.Time): number {
    return offsetAtWall(this.zone, time) * 60;
  }
}

const zones = new Map<ZoneId, RuleZone>();

export function ruleZone(zone: ZoneId): ICAL.Timezone {
  let found = zones.get(zone);
  if (!found) zones.set(zone, (found = new RuleZone(zone)));
  return found;
}

/** The IANA zone that a TZID means: itself, or the end of a path such as `/freeassociation.sourceforge.net/Europe/Berlin`. */
export function zoneOfTzid(tzid: string): ZoneId | undefined {
  const parts = tzid.split('/').filter(Boolean);
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join('/');
    if (isZone(name)) return name;
  }
  return undefined;
}
