import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import { localDate } from '../../src/domain/time/wall.ts';
import type { World } from './world.ts';
import { executed, failure, openWorld, owner, prepared, provider, text } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.as(owner(world));
});
afterEach(() => world.close());

const when = (said: string) => ({ text: said, date: null, time: null });
const swap = (one: string, other: string, everyWeek = false, who: string | null = 'Maya') =>
  world.prepare('swap_days', { provider: who, one: when(one), other: when(other), every_week: everyWeek });
/** "09:30–18:00" in minutes, or an empty list where closed. */
async function openOn(date: string): Promise<number[][]> {
  await world.reload();
  const maya = world.business.providers.find(({ id }) => id === 'maya');
  return maya ? windowsOfDate(maya, localDate(date)).map(({ start, end }) => [start, end]) : [];
}

describe('two days that trade their hours', () => {
  test('do so on those dates only, after the yes', async () => {
    const [monday, wednesday, next] = ['2026-11-30', '2026-12-02', '2026-12-07'];
    const [before, after] = [await openOn(monday), await openOn(wednesday)];
    const proposal = prepared(await swap('Monday 30 November', 'Wednesday 2 December'));
    expect(await openOn(monday)).toEqual(before);
    executed(await world.confirm('swap_days', proposal));
    expect([await openOn(monday), await openOn(wednesday), await openOn(next)]).toEqual([after, before, before]);
    expect(before).not.toEqual(after);
  });

  test('name the bookings that would stand outside, which stay', async () => {
    const booked = await world.book('maya', 'haircut', '2026-12-02', '11:00');
    const proposal = prepared(await swap('Monday 30 November', 'Wednesday 2 December'));
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Haircut with Maya for Bob Stone');
    expect(text(executed(await world.confirm('swap_days', proposal)))).toContain('1 booking in the way stays as it is');
    expect((await world.booked()).map(({ startsAt }) => startsAt)).toEqual([booked.startsAt]);
  });

  test('trade every week where that is said, and not a day before', async () => {
    executed(await world.confirm('swap_days', prepared(await swap('Mondays', 'Wednesdays', true))));
    expect(await openOn('2026-11-30')).not.toEqual([]);
    expect(await openOn('2027-02-03')).toEqual([]);
  });

  test('given twice trade once', async () => {
    const proposal = prepared(await swap('Monday 30 November', 'Wednesday 2 December'));
    executed(await world.confirm('swap_days', proposal, 'same'));
    const first = [await openOn('2026-11-30'), await openOn('2026-12-02')];
    executed(await world.confirm('swap_days', proposal, 'same'));
    expect([await openOn('2026-11-30'), await openOn('2026-12-02')]).toEqual(first);
  });

  test('are shown anew where somebody changed them meanwhile', async () => {
    const old = prepared(await swap('Monday 30 November', 'Wednesday 2 December'));
    const other = await world.prepare('open_hours', { provider: 'Maya', when: when('Monday 30 November 10 to 12') });
    executed(await world.confirm('open_hours', prepared(other)));
    expect(await world.confirm('swap_days', old)).toMatchObject({ ok: false, code: 'CHANGED' });
  });
});

test('days with the same hours, one day twice and another’s days are refused with the reason', async () => {
  expect(text(failure(await swap('Thursday 3 December', 'Friday 4 December')))).toContain('nothing to swap');
  expect(text(failure(await swap('Friday 4 December', 'Friday 4 December')))).toContain('the same day');
  world.as(provider(world, 'theo'));
  expect(failure(await swap('Monday 30 November', 'Wednesday 2 December')).code).toBe('FORBIDDEN');
});
