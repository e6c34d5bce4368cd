import type { ZoneId } from './types.ts';
import { isZone } from './zones.ts';

/** The zone of this machine, for people who sit at it; `UTC` when the machine does not say. Never used to decide anything about a business. */
export function hereZone(): ZoneId {
  const name = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(name) ? name : ('UTC' as ZoneId);
}
