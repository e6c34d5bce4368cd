import { IANAZone } from 'luxon';
import { DomainError } from '../errors.ts';
import type { ZoneId } from './types.ts';
import { DAY_MS } from './types.ts';

/** Offsets of one zone over one UTC year: offsets[i] is in force from starts[i] (epoch ms) on. */
type OffsetTable = { readonly starts: number[]; readonly offsets: number[] };

const SAMPLE_STEP_MS = 5 * DAY_MS; // shorter than any pair of changes known to tz (Ramadan pauses last about 30 days)
const zones = new Map<string, IANAZone>();
const tables = new Map<string, Map<number, OffsetTable>>();

const luxonZone = (zone: ZoneId): IANAZone => {
  let found = zones.get(zone);
  if (!found) {
    found = IANAZone.create(zone);
    zones.set(zone, found);
  }
  return found;
};

/** Whether the name is an IANA zone with a region (`Asia/Kolkata`) or `UTC`; bare abbreviations such as `EST` are not. */
export const isZone = (name: string): name is ZoneId => name === 'UTC' || (name.includes('/') && IANAZone.isValidZone(name));

/** The name as a ZoneId. Fails with INVALID_INPUT naming `path`. */
export function zoneId(name: string, path = 'timeZone'): ZoneId {
  if (isZone(name)) return name;
  throw new DomainError(
    'INVALID_INPUT',
    `${path}: expected an IANA time zone such as "Asia/Kolkata", got ${JSON.stringify(name)}`,
    { path },
  );
}

/** First millisecond after `from` at which the offset is no longer `before`; `to` is known to differ. */
function changeBetween(zone: IANAZone, from: number, to: number, before: number): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function buildTable(zone: ZoneId, year: number): OffsetTable {
  const source = luxonZone(zone);
  const from = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const starts = [from];
  const offsets = [source.offset(from)];
  for (let at = from; at < end; at += SAMPLE_STEP_MS) {
    let cursor = at;
    const next = Math.min(at + SAMPLE_STEP_MS, end);
    for (let before = source.offset(cursor); source.offset(next) !== before;) {
      cursor = changeBetween(source, cursor, next, before);
      before = source.offset(cursor);
      if (cursor < end) {
        starts.push(cursor);
        offsets.push(before);
      }
    }
  }
  return { starts, offsets };
}

function tableOf(zone: ZoneId, epochMs: number): OffsetTable {
  const year = new Date(epochMs).getUTCFullYear();
  let years = tables.get(zone);
  if (!years) {
    years = new Map();
    tables.set(zone, years);
  }
  let table = years.get(year);
  if (!table) {
    table = buildTable(zone, year);
    years.set(year, table);
  }
  return table;
}

/**
 * Minutes east of UTC in force at an instant; never depends on the server's own zone or on "now".
 * @example offsetAt(zoneId('Asia/Kathmandu'), 0) //=> 330 (5:45 only since 1986)
 */
export function offsetAt(zone: ZoneId, epochMs: number): number {
  if (zone === 'UTC') return 0;
  const { starts, offsets } = tableOf(zone, epochMs);
  let index = starts.length - 1;
  while (index > 0 && (starts[index] as number) > epochMs) index--;
  return offsets[index] as number;
}

/** Every instant in [from, to) at which the zone's offset changes, ascending. */
export function offsetChanges(zone: ZoneId, from: number, to: number): number[] {
  const changes: number[] = [];
  if (zone === 'UTC') return changes;
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year++) {
    const { starts, offsets } = tableOf(zone, Date.UTC(year, 0, 1));
    starts.forEach((start, index) => {
      const before = index > 0 ? offsets[index - 1] : offsetAt(zone, start - 1);
      if (before !== offsets[index] && start >= from && start < to) changes.push(start);
    });
  }
  return changes;
}
