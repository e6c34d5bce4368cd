import { describe, expect, test } from '@jest/globals';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ResourceId } from '../../../src/domain/people/ids.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import { calendar, demand, provider, slots, taken, utc } from './build.ts';

const DAY = '2026-06-10';
const nine = provider('UTC', ['09:00-17:00']);
const HOUR = 3_600_000;

describe('notice and booking window', () => {
  test('C1, P4: notice is inclusive to the second', () => {
    const asked = { provider: nine, demand: demand(60, { noticeMs: 2 * HOUR }), on: DAY };
    expect(calendar({ ...asked, now: utc(`${DAY}T10:00:00Z`) }).judge(utc(`${DAY}T12:00Z`))).toBe('OK');
    expect(calendar({ ...asked, now: utc(`${DAY}T10:00:01Z`) }).judge(utc(`${DAY}T12:00Z`))).toBe('NOTICE');
  });

  test('C3: a day’s notice is 24 hours that pass, also over a change of the clock', () => {
    const asked = {
      provider: provider('America/New_York', ['09:00-20:00']),
      demand: demand(60, { noticeMs: 24 * HOUR }),
      now: utc('2026-03-07T20:00Z'),
    };
    expect(slots({ ...asked, on: '2026-03-08' })[0]).toBe('2026-03-08T20:00Z'); // 16:00 in New York
  });

  test('C4: the window counts the provider’s dates', () => {
    const asked = {
      provider: provider('America/New_York', ['09:00-17:00']),
      demand: demand(60, { windowDays: 7 }),
      now: utc('2026-06-11T03:30Z'), // 23:30 on the 10th in New York
    };
    expect(calendar({ ...asked, on: '2026-06-17' }).judge(utc('2026-06-17T20:00Z'))).toBe('OK');
    expect(calendar({ ...asked, on: '2026-06-18' }).judge(utc('2026-06-18T13:00Z'))).toBe('WINDOW');
  });

  test('what is over is PAST, before any other reason', () => {
    const asked = {
      provider: nine,
      demand: demand(60),
      on: DAY,
      now: utc(`${DAY}T12:00Z`),
      occupied: [taken(`${DAY}T09:00Z`, `${DAY}T12:00Z`)],
    };
    expect(calendar(asked).judge(utc(`${DAY}T10:00Z`))).toBe('PAST');
    expect(calendar(asked).judge(utc(`${DAY}T03:00Z`))).toBe('PAST');
    expect(calendar(asked).judge(utc(`${DAY}T12:00Z`))).toBe('OK');
  });
});

describe('limits', () => {
  test('C5, P6: a late booking counts for the provider’s own date', () => {
    const maya = provider('America/New_York', ['09:00-23:59'], { limitPerDay: 1 });
    const asked = { provider: maya, demand: demand(30), occupied: [taken('2026-06-11T03:00Z', '2026-06-11T03:30Z')] };
    expect(calendar({ ...asked, on: '2026-06-10' }).judge(utc('2026-06-10T13:00Z'))).toBe('LIMIT');
    expect(calendar({ ...asked, on: '2026-06-11' }).judge(utc('2026-06-11T13:00Z'))).toBe('OK');
  });

  test('C8: a week starts where the business says', () => {
    const maya = provider('UTC', ['09:00-17:00'], { limitPerWeek: 1 });
    const asked = {
      provider: maya,
      demand: demand(60),
      occupied: [taken('2026-06-07T09:00Z', '2026-06-07T10:00Z')],
      on: '2026-06-08',
    }; // booked on a Sunday
    expect(calendar({ ...asked, weekStartsOn: 1 }).judge(utc('2026-06-08T09:00Z'))).toBe('OK');
    expect(calendar({ ...asked, weekStartsOn: 7 }).judge(utc('2026-06-08T09:00Z'))).toBe('LIMIT');
  });

  test('time off takes time but counts for no limit', () => {
    const maya = provider('UTC', ['09:00-17:00'], { limitPerDay: 1 });
    const occupied = [taken(`${DAY}T09:00Z`, `${DAY}T10:00Z`, 0, 0, false)];
    const asked = { provider: maya, demand: demand(60), occupied, on: DAY };
    expect(calendar(asked).judge(utc(`${DAY}T09:00Z`))).toBe('TAKEN');
    expect(calendar(asked).judge(utc(`${DAY}T10:00Z`))).toBe('OK');
  });
});

describe('buffers add up', () => {
  const every5 = (more = {}) => demand(60, { stepMs: 300_000, ...more });
  const first = (after: number, before: number): string | undefined =>
    slots({
      provider: provider('UTC', ['10:00-17:00']),
      demand: every5({ bufferBeforeMs: before * 60_000 }),
      on: DAY,
      occupied: [taken(`${DAY}T10:00Z`, `${DAY}T11:00Z`, 0, after)],
    })[0]?.slice(11, 16);

  test('D1: after one with a quarter of an hour after it', () => expect(first(15, 0)).toBe('11:15'));
  test('D2, P5: and one that needs ten minutes before it', () => expect(first(15, 10)).toBe('11:25'));

  test('D3: a buffer may lie outside the opening hours', () => {
    expect(slots({ provider: nine, demand: demand(60, { bufferBeforeMs: 900_000 }), on: DAY })[0]).toBe(`${DAY}T09:00Z`);
  });

  test('D4: a buffer of the evening before blocks the morning of the next date', () => {
    const asked = {
      provider: provider('UTC', ['00:00-02:00']),
      demand: demand(10),
      occupied: [taken('2026-06-09T23:50Z', '2026-06-10T00:20Z', 0, 30)],
      on: DAY,
    };
    expect(slots(asked)[0]).toBe(`${DAY}T00:50Z`);
  });

  test('D5: the interval can make room for the buffer', () => {
    const asked = { provider: nine, demand: demand(20, { stepMs: 25 * 60_000, bufferAfterMs: 5 * 60_000 }), on: DAY };
    expect(
      slots(asked)
        .slice(0, 3)
        .map((start) => start.slice(11, 16)),
    ).toEqual(['09:00', '09:25', '09:50']);
  });

  test('D6, D7: each booking keeps the buffer it was booked with, and the new one’s applies to everything busy', () => {
    const occupied = [taken(`${DAY}T10:00Z`, `${DAY}T11:00Z`, 0, 0), taken(`${DAY}T14:00Z`, `${DAY}T15:00Z`, 30, 0)];
    const free = slots({ provider: nine, demand: every5({ bufferAfterMs: 600_000 }), on: DAY, occupied }).map((start) =>
      start.slice(11, 16),
    );
    expect(free).not.toContain('09:00'); // 09:00–10:00 and ten minutes
    expect(free).toContain('11:00');
    expect([free.includes('12:20'), free.includes('12:25')]).toEqual([true, false]); // 13:30 less an hour and ten minutes
  });
});

describe('rooms and equipment', () => {
  const room = (id: string, ...taken: readonly (readonly [string, string])[]) => ({
    id: asId<ResourceId>(id),
    kind: 'room',
    busy: taken.map(([from, to]) => ({ start: utc(`${DAY}T${from}Z`), end: utc(`${DAY}T${to}Z`) })),
  });
  const asked = { provider: nine, demand: demand(60, { resourceKinds: ['room'] }), on: DAY };

  test('E6: any free one of the kind will do, and it is named', () => {
    const rooms = [room('blue', ['09:00', '10:00']), room('green', ['10:00', '11:00'])];
    const at = (time: string): Instant => utc(`${DAY}T${time}Z`);
    const found = calendar({ ...asked, resources: rooms });
    expect([found.judge(at('09:00')), found.resourcesAt(at('09:00'))]).toEqual(['OK', ['green']]);
    expect([found.judge(at('10:00')), found.resourcesAt(at('10:00'))]).toEqual(['OK', ['blue']]);
  });

  test('with none free the reason is the room, not the provider', () => {
    const rooms = [room('blue', ['09:00', '12:00'])];
    expect(calendar({ ...asked, resources: rooms }).judge(utc(`${DAY}T11:00Z`))).toBe('NO_RESOURCE');
    expect(calendar({ ...asked, resources: rooms }).judge(utc(`${DAY}T12:00Z`))).toBe('OK');
  });

  test('a kind asked for twice needs two', () => {
    const two = { ...asked, demand: demand(60, { resourceKinds: ['room', 'room'] }) };
    expect(calendar({ ...two, resources: [room('blue')] }).judge(utc(`${DAY}T09:00Z`))).toBe('NO_RESOURCE');
    expect(calendar({ ...two, resources: [room('blue'), room('green')] }).resourcesAt(utc(`${DAY}T09:00Z`))).toEqual([
      'blue',
      'green',
    ]);
  });
});
