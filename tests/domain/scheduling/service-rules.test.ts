import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Occupied } from '../../../src/domain/scheduling/provider-calendar.ts';
import type { Session } from '../../../src/domain/scheduling/sessions.ts';
import { dayNumberOf } from '../../../src/domain/time/local-clock.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import { calendar, date, demand, provider, utc } from './build.ts';
import { oracleOpen, oracleWall, shiftDate } from './oracle.ts';

const RUNS = process.env['ALMANAC_DEEP'] ? 20_000 : 500;
const SEED = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
console.log(`rules of a service against brute force: ${RUNS} runs, seed ${SEED}`);

const MINUTE = 60_000;
const ZONES = ['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Cairo'];
const DAY = '2026-06-10'; // a Wednesday

type Case = {
  readonly zone: string;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly seats: number;
  readonly party: number;
  readonly servicePerDay: number | undefined;
  readonly servicePerWeek: number | undefined;
  readonly perWeek: number | undefined;
  readonly firstDate: string | undefined;
  readonly lastDate: string | undefined;
  /** By quarter of an hour from the first window's start: appointments (of the service or not), time off, sessions with so many people. */
  readonly busy: readonly {
    readonly quarter: number;
    readonly kind: 'own' | 'other' | 'off' | 'session';
    readonly people: number;
  }[];
};

const aCase: fc.Arbitrary<Case> = fc.record({
  zone: fc.constantFrom(...ZONES),
  durationMinutes: fc.constantFrom(30, 45, 60),
  stepMinutes: fc.constantFrom(15, 30, 45),
  seats: fc.integer({ min: 1, max: 4 }),
  party: fc.integer({ min: 1, max: 5 }),
  servicePerDay: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  servicePerWeek: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  perWeek: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
  firstDate: fc.option(fc.constantFrom('2026-06-09', '2026-06-11'), { nil: undefined }),
  lastDate: fc.option(fc.constantFrom('2026-06-09', '2026-06-11', '2026-06-12'), { nil: undefined }),
  busy: fc.array(
    fc.record({
      quarter: fc.integer({ min: -8, max: 300 }),
      kind: fc.constantFrom('own' as const, 'other' as const, 'off' as const, 'session' as const, 'session' as const),
      people: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 8 },
  ),
});

const windows = ['09:00-17:00'];

/** What stands: nothing overlaps but time off, as the claims would have it. */
function standing({ zone, busy, durationMinutes }: Case): { occupied: Occupied[]; sessions: Session[] } {
  const begin =
    oracleOpen(provider(zone, windows), utc(`${DAY}T00:00Z`) - 86_400_000, utc(`${DAY}T00:00Z`) + 86_400_000)[0]?.start ?? 0;
  const occupied: Occupied[] = [];
  const sessions: Session[] = [];
  for (const { quarter, kind, people } of busy) {
    const startsAt = (begin + quarter * 15 * MINUTE) as Instant;
    const busyTo = (startsAt + durationMinutes * MINUTE) as Instant;
    const meets = occupied.some((one) => one.busyFrom < busyTo && one.busyTo > startsAt);
    if (meets && kind !== 'off') continue;
    occupied.push({
      busyFrom: startsAt,
      busyTo,
      startsAt,
      counted: kind !== 'off',
      ofService: kind === 'own' || kind === 'session',
    });
    if (kind === 'session') sessions.push({ startsAt, endsAt: busyTo, seatsTaken: people });
  }
  return { occupied, sessions };
}

/** Every start that may be booked, asked of each 5 minutes one by one. */
function expected(one: Case, from: string, to: string): number[] {
  const { occupied, sessions } = standing(one);
  const { zone } = one;
  const lengthMs = one.durationMinutes * MINUTE;
  const dateOf = (at: number): string => oracleWall(at, zone).date;
  const monday = (at: number): string => {
    const local = dateOf(at);
    return shiftDate(local, -((new Date(`${local}T00:00Z`).getUTCDay() + 6) % 7));
  };
  const found: number[] = [];
  for (const { start: anchor, end } of oracleOpen(
    provider(zone, windows),
    utc(`${from}T00:00Z`) - 172_800_000,
    utc(`${to}T00:00Z`) + 172_800_000,
  )) {
    for (let start = anchor; start + lengthMs <= end; start += 5 * MINUTE) {
      const local = dateOf(start);
      if (local < from || local > to || local < (one.firstDate ?? '') || local > (one.lastDate ?? '9')) continue;
      const meeting = occupied.filter(({ busyFrom, busyTo }) => busyFrom < start + lengthMs && busyTo > start);
      const session = sessions.find(({ startsAt }) => startsAt === start);
      if (session) {
        if (meeting.every(({ counted }) => counted) && session.seatsTaken + one.party <= one.seats) found.push(start);
        continue;
      }
      if ((start - anchor) % (one.stepMinutes * MINUTE) !== 0 || meeting.length > 0 || one.party > one.seats) continue;
      const counted = occupied.filter((other) => other.counted);
      const ours = counted.filter((other) => other.ofService);
      const week = (all: readonly Occupied[]): number => all.filter(({ startsAt }) => monday(startsAt) === monday(start)).length;
      const day = (all: readonly Occupied[]): number => all.filter(({ startsAt }) => dateOf(startsAt) === local).length;
      if (week(counted) >= (one.perWeek ?? Infinity)) continue;
      if (day(ours) >= (one.servicePerDay ?? Infinity) || week(ours) >= (one.servicePerWeek ?? Infinity)) continue;
      found.push(start);
    }
  }
  return found;
}

test('seats, a service’s own limits and its dates list what brute force lists, and judging says the same', () => {
  fc.assert(
    fc.property(aCase, (one) => {
      const { occupied, sessions } = standing(one);
      const limits = {
        ...(one.servicePerDay !== undefined && { limitPerDay: one.servicePerDay }),
        ...(one.servicePerWeek !== undefined && { limitPerWeek: one.servicePerWeek }),
      };
      const asked = calendar({
        provider: provider(one.zone, windows, one.perWeek === undefined ? {} : { limitPerWeek: one.perWeek }),
        demand: demand(one.durationMinutes, {
          stepMs: one.stepMinutes * MINUTE,
          seats: one.seats,
          party: one.party,
          limits,
          firstDay: one.firstDate === undefined ? undefined : dayNumberOf(date(one.firstDate)),
          lastDay: one.lastDate === undefined ? undefined : dayNumberOf(date(one.lastDate)),
        }),
        on: DAY,
        until: '2026-06-12',
        occupied,
        sessions,
      });
      const listed: number[] = [];
      const visited: number[] = [];
      const differing: unknown[] = [];
      asked.scan((start, verdict) => {
        visited.push(start);
        if (asked.judge(start) !== verdict) differing.push([start, verdict]);
        if (verdict === 'OK') listed.push(start);
      });
      expect(listed).toEqual(expected(one, DAY, '2026-06-12'));
      expect(visited).toEqual([...new Set(visited)].sort((a, b) => a - b));
      const all = new Set(listed);
      for (let at = utc(`${DAY}T00:00Z`); at < utc('2026-06-12T00:00Z'); at = (at + 15 * MINUTE) as Instant) {
        const wall = oracleWall(at, one.zone).date;
        if (wall >= DAY && wall <= '2026-06-12' && (asked.judge(at) === 'OK') !== all.has(at)) differing.push(at);
      }
      expect(differing).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
