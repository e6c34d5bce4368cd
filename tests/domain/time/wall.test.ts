import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Instant, LocalDate } from '../../../src/domain/time/types.ts';
import {
  addDays,
  clockText,
  daysBetween,
  instantsOf,
  intervalOfDate,
  localDate,
  minuteOfDay,
  startOfDate,
  wallOf,
  weekdayOf,
} from '../../../src/domain/time/wall.ts';
import { isZone, offsetAt, offsetChanges, zoneId } from '../../../src/domain/time/zones.ts';
import { oracleWall } from '../scheduling/oracle.ts';

const date = (text: string): LocalDate => localDate(text);
const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());
const instants = (on: string, clock: string, zone: string) =>
  instantsOf({ date: date(on), minute: minuteOfDay(clock) }, zoneId(zone)).map(iso);

const ZONES = [
  'UTC',
  'America/New_York',
  'America/Havana',
  'America/Santiago',
  'America/St_Johns',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;

describe('zones', () => {
  test('a name with a region is a zone, an abbreviation or an invention is not', () => {
    expect(['Asia/Kolkata', 'UTC', 'EST', 'Mars/Olympus', '', 'Z'].map(isZone)).toEqual([true, true, false, false, false, false]);
    expect(() => zoneId('EST', 'provider.timeZone')).toThrow(/provider\.timeZone/);
  });

  test('an offset is the one in force then, not now', () => {
    const newYork = zoneId('America/New_York');
    expect(offsetAt(newYork, Date.parse('2026-11-01T05:59:59.999Z'))).toBe(-240);
    expect(offsetAt(newYork, Date.parse('2026-11-01T06:00:00Z'))).toBe(-300);
    expect(offsetAt(zoneId('Asia/Kathmandu'), Date.parse('2026-06-10T00:00Z'))).toBe(345);
  });

  test('changes are found to the millisecond, also at the turn of a year', () => {
    const changes = (zone: string, from: string, to: string) =>
      offsetChanges(zoneId(zone), Date.parse(from), Date.parse(to)).map(iso);
    expect(changes('America/New_York', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
      '2026-03-08T07:00:00.000Z',
      '2026-11-01T06:00:00.000Z',
    ]);
    expect(changes('Africa/Casablanca', '2026-01-01T00:00Z', '2026-07-01T00:00Z')).toEqual([
      '2026-02-15T02:00:00.000Z',
      '2026-03-22T02:00:00.000Z',
    ]);
    expect(changes('Pacific/Apia', '2011-12-01T00:00Z', '2012-02-01T00:00Z')).toEqual(['2011-12-30T10:00:00.000Z']);
    expect(changes('Asia/Kolkata', '2020-01-01T00:00Z', '2030-01-01T00:00Z')).toEqual([]);
  });

  test('A23: this runtime’s tz data knows that Mexico and Iran gave up summer time', () => {
    expect(instants('2026-07-10', '09:00', 'America/Mexico_City')).toEqual(['2026-07-10T15:00:00.000Z']);
    expect(instants('2026-07-10', '09:00', 'Asia/Tehran')).toEqual(['2026-07-10T05:30:00.000Z']);
  });
});

describe('wall time', () => {
  test('agrees with Intl at any moment of thirty years in any zone', () => {
    const seconds = fc.integer({ min: Date.parse('2005-01-01') / 1000, max: Date.parse('2035-01-01') / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), seconds, (zone, second) => {
        expect(wallOf((second * 1000) as Instant, zoneId(zone))).toEqual(oracleWall(second * 1000, zone));
      }),
      { numRuns: process.env['ALMANAC_DEEP'] ? 100_000 : 3_000 },
    );
  });

  test('and back: an instant is always among the instants of what its wall shows, and each of those shows it', () => {
    const minutes = fc.integer({ min: Date.parse('2005-01-01') / 60_000, max: Date.parse('2035-01-01') / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minutes, (name, minute) => {
        const zone = zoneId(name);
        const at = (minute * 60_000) as Instant;
        const wall = wallOf(at, zone);
        const found = instantsOf(wall, zone);
        expect(found).toContain(at);
        for (const one of found) expect(wallOf(one, zone)).toEqual(wall);
      }),
      { numRuns: process.env['ALMANAC_DEEP'] ? 100_000 : 3_000 },
    );
  });

  test.each([
    ['a usual time is one instant', '2026-06-10', '09:00', 'Asia/Kathmandu', ['2026-06-10T03:15:00.000Z']],
    [
      'a repeated time is two, the earlier first',
      '2026-11-01',
      '01:30',
      'America/New_York',
      ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
    ],
    ['a skipped time is none', '2026-03-08', '02:30', 'America/New_York', []],
    ['a skipped date has no time at all', '2011-12-30', '12:00', 'Pacific/Apia', []],
    [
      'midnight that occurs twice',
      '2026-11-01',
      '00:00',
      'America/Havana',
      ['2026-11-01T04:00:00.000Z', '2026-11-01T05:00:00.000Z'],
    ],
    [
      'a half hour repeated',
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
    ],
  ])('%s', (_name, on, clock, zone, expected) => {
    expect(instants(on, clock, zone)).toEqual(expected);
  });

  test.each([
    ['midnight itself', '2026-06-10', 'America/New_York', '2026-06-10T04:00:00.000Z'],
    ['01:00 where the clock jumps at midnight', '2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['01:00 in Santiago too', '2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['the first of two midnights', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['nothing for a date that is skipped', '2011-12-30', 'Pacific/Apia', undefined],
  ])('a date begins at %s', (_name, on, zone, expected) => {
    expect(iso(startOfDate(date(on), zoneId(zone)))).toBe(expected);
  });

  test('a date lasts as long as its clock says: 23, 24, 25 hours, or not at all', () => {
    const hours = (on: string, zone: string): number | undefined => {
      const day = intervalOfDate(date(on), zoneId(zone));
      return day && (day.end - day.start) / 3_600_000;
    };
    expect([
      hours('2026-03-08', 'America/New_York'),
      hours('2026-06-10', 'America/New_York'),
      hours('2026-11-01', 'America/New_York'),
    ]).toEqual([23, 24, 25]);
    expect([hours('2011-12-29', 'Pacific/Apia'), hours('2011-12-30', 'Pacific/Apia')]).toEqual([24, undefined]);
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
  });
});

describe('dates and times of day', () => {
  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '26-01-01', 'tomorrow', '', '2026-06-31'])('%j is no date', (text) => {
    expect(() => localDate(text, 'from')).toThrow(/^from: /);
  });
  test.each(['24:01', '25:00', '9:00', '12:60', 'noon', ''])('%j is no time of day', (text) => {
    expect(() => minuteOfDay(text, 'start')).toThrow(/^start: /);
  });
  test('midnight is 00:00 at the start and 24:00 at the end', () => {
    expect(['00:00', '09:30', '24:00'].map((text) => minuteOfDay(text))).toEqual([0, 570, 1440]);
    expect([0, 570, 1440].map(clockText)).toEqual(['00:00', '09:30', '24:00']);
  });
  test('calendar arithmetic knows leap years and weekdays', () => {
    expect([addDays(date('2028-02-28'), 1), addDays(date('2026-02-28'), 1), addDays(date('2026-01-01'), -1)]).toEqual([
      '2028-02-29',
      '2026-03-01',
      '2025-12-31',
    ]);
    expect([daysBetween(date('2026-03-01'), date('2026-11-24')), daysBetween(date('2026-03-01'), date('2026-02-28'))]).toEqual([
      268, -1,
    ]);
    expect(['2026-11-23', '2026-11-24', '2026-11-29', '1969-12-31'].map((text) => weekdayOf(date(text)))).toEqual([1, 2, 7, 3]);
  });
});
