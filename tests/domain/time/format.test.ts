import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../../src/domain/time/types.ts';
import {
  formatDate,
  formatDateTime,
  formatDateTimeOnce,
  formatMoney,
  formatShortDate,
  formatTime,
  zoneLabel,
} from '../../../src/domain/time/format.ts';
import { localDate } from '../../../src/domain/time/wall.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';

const at = Date.parse('2026-11-27T15:30Z') as Instant;
const london = zoneId('Europe/London');

describe('text for people', () => {
  test('carries weekday, date and time in the locale’s way, with plain spaces', () => {
    expect(formatDate(localDate('2026-11-27'), 'en-GB')).toBe('Friday 27 November 2026');
    expect(formatShortDate(localDate('2026-11-27'), 'en-GB')).toBe('Fri 27 Nov');
    expect(formatTime(at, london, 'en-GB')).toBe('15:30');
    expect(formatTime(at, london, 'en-US')).toBe('3:30 PM');
    expect(formatDateTime(at, london, 'en-GB')).toBe('Friday 27 November 2026, 15:30');
  });

  test('A29: the date is the one on the reader’s wall', () => {
    const late = Date.parse('2026-06-10T23:30Z') as Instant;
    expect(formatDateTime(late, zoneId('Europe/Berlin'), 'en-GB')).toBe('Thursday 11 June 2026, 01:30');
    expect(formatDateTime(late, zoneId('America/New_York'), 'en-GB')).toBe('Wednesday 10 June 2026, 19:30');
  });

  test('A31: a time that the clock shows twice is told with its offset, any other without', () => {
    const said = (instant: string) => formatDateTimeOnce(Date.parse(instant) as Instant, zoneId('America/New_York'), 'en-US');
    expect(['2026-11-01T04:30Z', '2026-11-01T05:30Z', '2026-11-01T06:30Z', '2026-11-01T07:30Z'].map(said)).toEqual([
      'Sunday, November 1, 2026, 12:30 AM',
      'Sunday, November 1, 2026, 1:30 AM (GMT-4)',
      'Sunday, November 1, 2026, 1:30 AM (GMT-5)',
      'Sunday, November 1, 2026, 2:30 AM',
    ]);
  });

  test('names a zone with the offset in force', () => {
    expect(zoneLabel(at, zoneId('Asia/Kolkata'), 'en-GB')).toBe('Asia/Kolkata, GMT+5:30');
    expect(zoneLabel(Date.parse('2026-06-10') as Instant, london, 'en-GB')).toBe('Europe/London, GMT+1');
  });

  test('writes minor units as money, whatever the currency’s digits', () => {
    expect([formatMoney(4500, 'GBP', 'en-GB'), formatMoney(4500, 'JPY', 'en-US'), formatMoney(4500, 'KWD', 'en-US')]).toEqual([
      '£45.00',
      '¥4,500',
      'KWD 4.500',
    ]);
  });
});
