import { describe, expect, test } from '@jest/globals';
import type { Appointment } from '../../../src/domain/booking/appointment.ts';
import { isWholeDay, mergedBlocks } from '../../../src/domain/booking/merged-blocks.ts';
import { instant } from '../../../src/domain/time/types.ts';

const at = (day: number, hour: number) => instant(Date.UTC(2026, 10, day, hour));
const entry = (from: number, to: number, more: Partial<Appointment> = {}): Appointment =>
  ({
    kind: 'time_off',
    providerId: 'maya',
    timeZone: 'Europe/London',
    startsAt: at(27, from),
    endsAt: at(27, to),
    ...more,
  }) as Appointment;
const spans = (items: readonly Appointment[]): string[] =>
  mergedBlocks(items).map(({ startsAt, endsAt, note }) =>
    [(startsAt - at(27, 0)) / 3.6e6, (endsAt - at(27, 0)) / 3.6e6, note].join(' ').trim(),
  );

describe('blocks in an agenda', () => {
  test('that overlap or meet are one', () => {
    expect(spans([entry(15, 17), entry(14, 16), entry(17, 18)])).toEqual(['14 18']);
    expect(spans([entry(9, 18), entry(10, 11)])).toEqual(['9 18']);
  });
  test('say each note once', () => {
    expect(
      spans([entry(9, 12, { note: 'dentist' }), entry(11, 13, { note: 'bank' }), entry(12, 14, { note: 'dentist' })]),
    ).toEqual(['9 14 dentist; bank']);
  });
  test('stay apart where there is time between them, or where they are of two people', () => {
    expect(spans([entry(9, 10), entry(11, 12)])).toHaveLength(2);
    expect(spans([entry(9, 11), entry(10, 12, { providerId: 'theo' as Appointment['providerId'] })])).toHaveLength(2);
  });
  test('never swallow a booking or the next day', () => {
    expect(spans([entry(9, 12), entry(10, 11, { kind: 'appointment' })])).toHaveLength(2);
    expect(spans([entry(0, 24), entry(24, 48)])).toHaveLength(2);
  });
  test('of a whole date are told from those of a part of it, on the day that clocks change, too', () => {
    expect(isWholeDay(entry(0, 24))).toBe(true);
    expect(isWholeDay(entry(0, 23))).toBe(false);
    const autumn = { startsAt: instant(Date.UTC(2026, 9, 24, 23)), endsAt: instant(Date.UTC(2026, 9, 26, 0)) };
    expect(isWholeDay({ ...entry(0, 1), ...autumn })).toBe(true);
  });
});
