import { describe, expect, test } from '@jest/globals';
import type { WaitlistEntry, WaitlistWish } from '../../../src/domain/booking/waitlist-entry.ts';
import type { FittingStart } from '../../../src/domain/booking/waitlist-order.ts';
import {
  compete,
  firstFitting,
  inTimes,
  offerDeadline,
  passedKey,
  placeInLine,
} from '../../../src/domain/booking/waitlist-order.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { WaitlistEntryId } from '../../../src/domain/people/ids.ts';
import { plusMinutes } from '../../../src/domain/time/types.ts';
import { at, businessId, colour, customerId, cut, lee, maya, noor, on, salon } from '../../services/salon.ts';

const morning = { from: 540, to: 720, exact: false };
const afternoon = { from: 720, to: 1020, exact: false };
const wish = (changes: Partial<WaitlistWish> = {}): WaitlistWish => ({
  serviceId: cut,
  from: on('2026-06-10'),
  to: on('2026-06-12'),
  times: [],
  party: 1,
  ...changes,
});
const entry = (id: string, joinedAt: string, changes: Partial<WaitlistWish> = {}): WaitlistEntry => ({
  _id: asId<WaitlistEntryId>(id),
  schemaVersion: 1,
  businessId,
  revision: 0,
  state: 'waiting',
  customerId: customerId(id),
  contact: { name: id, email: `${id}@example.org` },
  wish: wish(changes),
  joinedAt: at(joinedAt),
  passed: [],
  operations: [],
  updatedAt: at(joinedAt),
});
const start = (text: string, minute: number, providerId = maya): FittingStart => ({
  providerId,
  startsAt: at(text),
  date: on(text.slice(0, 10)),
  minute,
});

describe('parts of day', () => {
  test('are half-open, any time when there are none, and may cross midnight', () => {
    expect([539, 540, 719, 720].map((minute) => inTimes([morning], minute))).toEqual([false, true, true, false]);
    expect(inTimes([], 3)).toBe(true);
    expect([1319, 1320, 30, 60].map((minute) => inTimes([{ from: 1320, to: 1500, exact: false }], minute))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('who waits for the same', () => {
  test('people whose dates, times and providers can meet, whatever the service', () => {
    expect(compete(salon, wish(), wish({ serviceId: colour }))).toBe(true);
    expect(compete(salon, wish({ providerId: lee }), wish({ serviceId: colour }))).toBe(false);
    expect(compete(salon, wish({ providerId: maya }), wish({ providerId: noor }))).toBe(false);
    expect(compete(salon, wish(), wish({ from: on('2026-06-13'), to: on('2026-06-14') }))).toBe(false);
    expect(compete(salon, wish(), wish({ from: on('2026-06-12'), to: on('2026-06-14') }))).toBe(true);
    expect(compete(salon, wish({ times: [morning] }), wish({ times: [afternoon] }))).toBe(false);
    expect(compete(salon, wish({ times: [morning] }), wish())).toBe(true);
  });

  test('a place counts those ahead who could get the time, and nobody else', () => {
    const line = [
      entry('elsewhere', '2026-06-01T08:00Z', { providerId: lee }),
      entry('first', '2026-06-01T09:00Z', { providerId: maya }),
      entry('me', '2026-06-01T10:00Z', { providerId: maya }),
      entry('after', '2026-06-01T11:00Z', { providerId: maya }),
    ];
    const place = (index: number): unknown => placeInLine(salon, line, line[index] as WaitlistEntry);
    expect([0, 1, 2, 3].map(place)).toEqual([
      { place: 1, of: 1 },
      { place: 1, of: 3 },
      { place: 2, of: 3 },
      { place: 3, of: 3 },
    ]);
  });
});

describe('the time a person gets', () => {
  const starts = [
    start('2026-06-13T13:00Z', 540),
    start('2026-06-11T17:00Z', 780),
    start('2026-06-11T13:00Z', 540, noor),
    start('2026-06-11T13:00Z', 540, maya),
    start('2026-06-09T13:00Z', 540),
  ];
  const first = (changes: Partial<WaitlistWish>, passed: readonly string[] = []): FittingStart | undefined =>
    firstFitting({ wish: wish(changes), passed }, starts);

  test('is the earliest of their dates, parts of day and provider', () => {
    expect(first({})).toBe(starts[3]);
    expect(first({ providerId: noor })).toBe(starts[2]);
    expect(first({ times: [afternoon] })).toBe(starts[1]);
    expect(first({ from: on('2026-06-14'), to: on('2026-06-20') })).toBeUndefined();
  });

  test('is never one that they passed before', () => {
    const passed = [passedKey(starts[3] as FittingStart), passedKey(starts[2] as FittingStart)];
    expect(first({}, passed)).toBe(starts[1]);
  });
});

describe('an offer', () => {
  const now = at('2026-06-10T12:00Z');
  test('lasts its minutes, ends where the notice begins, and is not made with no time left to answer', () => {
    const soon = plusMinutes(now, 75);
    expect(offerDeadline(30, 60, plusMinutes(now, 600), now)).toBe(plusMinutes(now, 30));
    expect(offerDeadline(30, 60, soon, now)).toBe(plusMinutes(now, 15));
    expect(offerDeadline(30, 73, soon, now)).toBe(plusMinutes(now, 2));
    expect(offerDeadline(30, 74, soon, now)).toBeUndefined();
    expect(offerDeadline(30, 120, soon, now)).toBeUndefined();
  });
});
