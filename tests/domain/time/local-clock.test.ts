import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dateOfDayNumber,
  dayNumberAt,
  dayNumberOf,
  forEachSpan,
  localClock,
  minuteAt,
  startOfDayNumber,
  weekdayOfDayNumber,
} from '../../../src/domain/time/local-clock.ts';
import { DAY_MS } from '../../../src/domain/time/types.ts';
import { localDate, weekdayOf } from '../../../src/domain/time/wall.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';
import { oracleWall } from '../scheduling/oracle.ts';

const spans = (zone: string, from: string, to: string): string[] => {
  const clock = localClock(zoneId(zone), Date.parse(from) - 3 * DAY_MS, Date.parse(to) + 3 * DAY_MS);
  const found: string[] = [];
  forEachSpan(clock, Date.parse(from), Date.parse(to), (start, end) => {
    found.push(`${new Date(start).toISOString().slice(0, 16)}–${new Date(end).toISOString().slice(0, 16)}`);
  });
  return found;
};

describe('a zone’s clock over a span', () => {
  test('shows what Intl shows, also across changes', () => {
    const zones = ['America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kathmandu'];
    const from = Date.parse('2026-01-01');
    const clocks = new Map(zones.map((zone) => [zone, localClock(zoneId(zone), from, Date.parse('2027-01-01'))]));
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 * 1440 - 1 }), (zone, minute) => {
        const at = from + minute * 60_000;
        const clock = clocks.get(zone) ?? localClock(zoneId(zone), at, at);
        expect({ date: dateOfDayNumber(dayNumberAt(clock, at)), minute: minuteAt(clock, at) }).toEqual(oracleWall(at, zone));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a stretch on the wall is one span, two where the clock falls back into it, none where it jumps over it', () => {
    expect(spans('America/New_York', '2026-06-10T09:00Z', '2026-06-10T10:00Z')).toEqual(['2026-06-10T13:00–2026-06-10T14:00']);
    expect(spans('America/New_York', '2026-11-01T01:00Z', '2026-11-01T01:30Z')).toEqual([
      '2026-11-01T05:00–2026-11-01T05:30',
      '2026-11-01T06:00–2026-11-01T06:30',
    ]);
    expect(spans('America/New_York', '2026-03-08T02:00Z', '2026-03-08T03:00Z')).toEqual([]);
  });

  test('a skipped date begins where the next one does', () => {
    const clock = localClock(zoneId('Pacific/Apia'), Date.parse('2011-12-25'), Date.parse('2012-01-05'));
    const starts = ['2011-12-29', '2011-12-30', '2011-12-31'].map((text) =>
      new Date(startOfDayNumber(clock, dayNumberOf(localDate(text)))).toISOString(),
    );
    expect(starts).toEqual(['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z']);
  });

  test('day numbers and dates are one to one and agree on weekdays', () => {
    for (let day = -1000; day < 30_000; day += 37) {
      const date = dateOfDayNumber(day);
      expect([dayNumberOf(date), weekdayOfDayNumber(day)]).toEqual([day, weekdayOf(date)]);
    }
  });
});
