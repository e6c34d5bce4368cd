import { describe, expect, test } from '@jest/globals';
import { lunaHair } from '../../../src/demo/luna-hair.ts';
import type { Business, Service } from '../../../src/domain/people/business.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { localDate } from '../../../src/domain/time/wall.ts';
import { whyNot } from '../../../tools/parts/refusal.ts';
import { voiceFor } from '../../../tools/parts/voice.ts';

const now = instant(Date.UTC(2026, 10, 24, 9, 0));
const business: Business = { ...lunaHair(localDate('2026-11-24')), schemaVersion: 1, revision: 1 };

function why(date: string, terms: Partial<Service>): string {
  const [first] = business.services;
  if (!first) throw new Error('no service');
  const service: Service = { ...first, name: 'Haircut', bookingWindowDays: 60, ...terms };
  const voice = voiceFor(business, { timeZone: business.timeZone, locale: business.locale }, service);
  const day = localDate(date);
  return whyNot('WINDOW', { days: { from: day, to: day } }, { business, service, now, voice });
}

describe('a date outside those that can be booked is refused with its true reason', () => {
  test('too early, before the first one', () => {
    const said = why('2026-11-30', { bookableFrom: localDate('2026-12-14') });
    expect(said).toMatch(/from Monday,? 14 December 2026 on, so .*30 November 2026 is too early/);
    expect(said).not.toContain('too far ahead');
  });

  test('too late, after the last one', () => {
    expect(why('2026-12-24', { bookableTo: localDate('2026-12-20') })).toMatch(
      /until Sunday,? 20 December 2026 only, so .* is too late/,
    );
  });

  test('too far ahead, past the days that open one by one', () => {
    expect(why('2027-03-01', { bookableTo: localDate('2027-06-30') })).toMatch(
      /too far ahead: Haircut can be booked up to Saturday,? 23 January 2027/,
    );
    expect(why('2027-03-01', {})).toMatch(/too far ahead: .* up to Saturday,? 23 January 2027/);
  });

  test('never again, once the last one is over', () => {
    expect(why('2026-12-01', { bookableTo: localDate('2026-11-01') })).toMatch(
      /no longer be booked: its last day was Sunday,? 1 November 2026/,
    );
  });
});
