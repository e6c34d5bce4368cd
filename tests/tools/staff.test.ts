import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays, localDate } from '../../src/domain/time/wall.ts';
import type { World } from './world.ts';
import { anyTime, at, customer, executed, failure, openWorld, owner, prepared, provider, success, text, when } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.book('maya', 'haircut', '2026-11-27', '15:30', 'bob');
  await world.book('theo', 'blow-dry', '2026-11-27', '10:00', 'cleo');
  world.as(owner(world));
});
afterEach(() => world.close());

const exactly = async (providerId: string, date: string, time: string) => {
  await world.reload();
  world.as(customer(world, 'visitor'));
  const name = world.business.providers.find(({ id }) => id === providerId)?.name;
  const input = { ...anyTime, service: 'Blow-dry', provider: name, when: when(`${date} at ${time}`, date, time) };
  return success(await world.read('find_slots', input)).data as { exact?: string; reason?: string };
};

describe('agenda', () => {
  const agenda = (change: Record<string, unknown> = {}) => world.read('agenda', { provider: null, when: null, ...change });

  test('of a day shows every booking by time, with handles', async () => {
    const result = success(await agenda({ when: when('Friday') }));
    expect(text(result)).toMatch(/Friday,? 27 November 2026: 2 bookings/);
    expect(text(result)).toContain('15:30–16:15 Haircut with Maya for Bob Stone, booking B2');
    expect(result.view?.card).toMatchObject({
      type: 'agenda',
      days: [{ items: [{ time: '10:00–10:30' }, { time: '15:30–16:15' }] }],
    });
    expect(world.handles.resolve('B1')?.label).toContain('Blow-dry with Theo');
  });

  test('of nobody in particular is today', async () => {
    expect(text(success(await agenda()))).toMatch(/Tuesday,? 24 November 2026: no bookings/);
  });

  test('of one person leaves the others out', async () => {
    const result = success(await agenda({ provider: 'Theo', when: when('Friday') }));
    expect(text(result)).toContain('Theo, Friday');
    expect(text(result)).not.toContain('Haircut');
  });

  test('of a week shows each day, and a longer range is cut openly', async () => {
    const week = success(await agenda({ when: when('next week') }));
    expect(week.view?.card).toMatchObject({ type: 'agenda' });
    expect((week.data['days'] as unknown[]).length).toBe(7);
    expect(text(success(await agenda({ when: when('December') })))).toContain('the first 14 days');
  });

  test('of a provider is only their own, and another’s is refused', async () => {
    world.as(provider(world, 'theo'));
    expect(text(success(await agenda({ when: when('Friday') })))).not.toContain('Haircut');
    expect(failure(await agenda({ provider: 'Maya', when: when('Friday') })).code).toBe('FORBIDDEN');
  });

  test('keeps a customer’s name from formatting the text', async () => {
    const result = success(await agenda({ when: when('Friday') }));
    expect(text(result)).not.toContain('*Stone*');
    expect(JSON.stringify(result.view?.card)).toContain('Bob *Stone*');
  });

  test('of somebody unknown names who there is', async () => {
    expect(failure(await agenda({ provider: 'Zoltan' })).alternatives).toEqual(['Maya', 'Theo', 'Priya']);
  });

  test('of days that are not certain asks', async () => {
    expect(failure(await agenda({ when: when('3/12') })).code).toBe('AMBIGUOUS');
  });
});

describe('the hours in the agenda', () => {
  const hours = (who: string | null, of: unknown = null) => world.read('agenda', { show: 'hours', provider: who, when: of });

  test('are the weeks and the dates that differ', async () => {
    const result = success(await hours(null));
    expect(text(result)).toContain('**Theo**');
    expect(text(result)).toContain('Christmas Eve');
  });

  test('of a provider are only their own', async () => {
    world.as(provider(world, 'theo'));
    expect(text(success(await hours(null)))).not.toContain('Maya');
  });

  test('of one date are those of that date, with its note', async () => {
    expect(text(success(await hours('Maya', when('Boxing Day'))))).toMatch(/26 December 2026: closed \(Boxing Day\)/);
    expect(text(success(await hours('Theo', when('Thursday'))))).toMatch(/26 November 2026: 10:00–14:00 and 14:30–19:00/);
  });
});

describe('block_time', () => {
  const block = (change: Record<string, unknown>) => world.prepare('block_time', { provider: null, ...change });

  test('keeps customers out after the yes, not before', async () => {
    const proposal = prepared(await block({ provider: 'Maya', when: when('Friday 10:00-11:30') }));
    expect(proposal.summary).toMatch(/Block Friday,? 27 November 2026, 10:00–11:30 for Maya/);
    expect((await exactly('maya', '27 November', '10:30am')).exact).toBe('slot 1');
    world.as(owner(world));
    const done = executed(await world.confirm('block_time', proposal));
    expect(text(done)).toMatch(/^Blocked for Maya: Friday,? 27 November 2026, 10:00–11:30\.$/);
    expect((await exactly('maya', '27 November', '10:30am')).reason).toBe('TAKEN');
    expect((await exactly('maya', '27 November', '11:30am')).exact).toBe('slot 1');
  });

  test('names the bookings in the way, and keeps them', async () => {
    const proposal = prepared(await block({ provider: 'Maya', when: when('Friday') }));
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Haircut with Maya for Bob Stone');
    const done = executed(await world.confirm('block_time', proposal));
    expect(text(done)).toContain('1 booking in the way stays as it is');
    expect(await world.booked()).toHaveLength(2);
  });

  test('of several days and everyone closes the house', async () => {
    const proposal = prepared(await block({ provider: 'everyone', when: when('Monday to Wednesday next week') }));
    expect(proposal.shows['Block']).toBe('Maya, Theo and Priya');
    executed(await world.confirm('block_time', proposal));
    expect((await exactly('theo', '30 November', '11am')).reason).toBe('TAKEN');
    expect((await exactly('maya', '1 December', '11am')).reason).toBe('TAKEN');
    expect((await exactly('maya', '3 December', '11am')).exact).toBe('slot 1');
  });

  test('given twice blocks once', async () => {
    const proposal = prepared(await block({ provider: 'Theo', when: when('Friday 12:00-13:00') }));
    const first = executed(await world.confirm('block_time', proposal, 'same'));
    expect(text(executed(await world.confirm('block_time', proposal, 'same')))).toBe(text(first));
    const day = success(await world.read('agenda', { provider: 'Theo', when: when('Friday') }));
    expect(text(day).match(/Blocked/g)).toHaveLength(1);
  });

  test('asks whose, until when, and refuses what is over', async () => {
    expect(failure(await block({ when: when('Friday 10:00-11:00') })).code).toBe('AMBIGUOUS');
    const open = failure(await block({ provider: 'Maya', when: when('Friday at 3pm') }));
    expect(open).toMatchObject({ code: 'INVALID_INPUT', view: { text: 'Until what time?', expects: 'time' } });
    expect(failure(await block({ provider: 'Maya', when: when('yesterday') })).code).toBe('PAST');
    expect(failure(await block({ provider: 'Maya', when: when('whatchamacallit') })).code).toBe('NOT_UNDERSTOOD');
  });

  test('by a provider is their own time only', async () => {
    world.as(provider(world, 'theo'));
    expect(prepared(await block({ when: when('Friday 12:00-13:00') })).shows['Block']).toBe('Theo');
    expect(failure(await block({ provider: 'Maya', when: when('Friday 12:00-13:00') })).code).toBe('FORBIDDEN');
    const mayas = {
      args: { providerIds: ['maya'], stretches: [{ start: at('2026-11-27', '10:00'), end: at('2026-11-27', '11:00') }] },
    };
    const forged = { ...prepared(await block({ when: when('Friday 12:00-13:00') })), ...mayas };
    await expect(world.confirm('block_time', forged)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('unblocking', () => {
  const unblock = (change: Record<string, unknown> = {}) =>
    world.prepare('block_time', { action: 'unblock', provider: null, ...change });
  const blocked = async (text: string) =>
    executed(
      await world.confirm('block_time', prepared(await world.prepare('block_time', { provider: 'Maya', when: when(text) }))),
    );

  test('lets customers in again after the yes, not before', async () => {
    await blocked('Friday 10:00-11:30');
    const proposal = prepared(await unblock({ when: when('Friday 10:00-11:30') }));
    expect(proposal.shows).toEqual({
      Unblock: 'Maya',
      'Opens again': expect.stringMatching(/^Friday,? 27 November 2026, 10:00–11:30$/),
    });
    expect((await exactly('maya', '27 November', '10:30am')).reason).toBe('TAKEN');
    world.as(owner(world));
    executed(await world.confirm('block_time', proposal));
    expect((await exactly('maya', '27 November', '10:30am')).exact).toBe('slot 1');
  });

  test('a block that reaches further is shown and opened as a whole', async () => {
    await blocked('Friday 9:30-13:00');
    const proposal = prepared(await unblock({ provider: 'Maya', when: when('Friday 10:00-11:00') }));
    expect(proposal.shows['Opens again']).toMatch(/09:30–13:00/);
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('as a whole');
  });

  test('given twice is done once and tells the same', async () => {
    await blocked('Friday 10:00-11:30');
    const proposal = prepared(await unblock({ when: when('Friday') }));
    const first = executed(await world.confirm('block_time', proposal, 'same'));
    expect(text(executed(await world.confirm('block_time', proposal, 'same')))).toBe(text(first));
    expect(await world.confirm('block_time', proposal, 'another')).toMatchObject({ ok: false, code: 'STATE' });
  });

  test('what is blocked now and was not when it was shown is shown first', async () => {
    await blocked('Friday 10:00-11:00');
    const proposal = prepared(await unblock({ when: when('Friday') }));
    await blocked('Friday 12:00-13:00');
    expect(await world.confirm('block_time', proposal)).toMatchObject({ ok: false, code: 'CHANGED' });
  });

  test('of nothing, and of another provider by a provider, is refused', async () => {
    expect(failure(await unblock({ when: when('Friday') })).code).toBe('NOT_FOUND');
    await blocked('Friday 10:00-11:00');
    world.as(provider(world, 'theo'));
    expect(failure(await unblock({ when: when('Friday') })).code).toBe('NOT_FOUND');
    expect(failure(await unblock({ provider: 'Maya', when: when('Friday') })).code).toBe('FORBIDDEN');
  });
});

describe('open_hours', () => {
  const open = (change: Record<string, unknown>) => world.prepare('open_hours', { provider: 'Theo', ...change });

  test('opens a date that is closed, for that date only', async () => {
    const proposal = prepared(await open({ when: when('Saturday 10am to 2pm') }));
    expect(proposal.shows['Before']).toMatch(/Saturday,? 28 November 2026: closed/);
    expect(proposal.shows['After']).toMatch(/Saturday,? 28 November 2026: 10:00–14:00/);
    const done = executed(await world.confirm('open_hours', proposal));
    expect(text(done)).toContain('10:00–14:00');
    expect((await exactly('theo', '28 November', '10am')).exact).toBe('slot 1');
    expect((await exactly('theo', '5 December', '10am')).reason).toBe('CLOSED');
  });

  test('names bookings that the shorter day leaves outside', async () => {
    const proposal = prepared(await open({ provider: 'Maya', when: when('Friday 9:30am to 1pm') }));
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Bob Stone');
  });

  test('asks for the missing date or hours', async () => {
    expect(failure(await open({ when: when('Saturday') })).view).toMatchObject({ expects: 'time' });
    expect(failure(await open({ when: when('10am to 2pm') })).view).toMatchObject({ expects: 'date' });
    expect(failure(await open({ when: when('yesterday 10am to 2pm') })).code).toBe('PAST');
  });

  test('shown before the hours changed is shown again', async () => {
    const old = prepared(await open({ when: when('Saturday 10am to 2pm') }));
    executed(await world.confirm('open_hours', prepared(await open({ when: when('Saturday 11am to 3pm') }))));
    expect(await world.confirm('open_hours', old)).toMatchObject({
      ok: false,
      code: 'CHANGED',
      fresh: { shows: { Before: expect.stringContaining('11:00') } },
    });
  });

  test('given twice is done once', async () => {
    const proposal = prepared(await open({ when: when('Saturday 10am to 2pm') }));
    executed(await world.confirm('open_hours', proposal, 'same'));
    executed(await world.confirm('open_hours', proposal, 'same'));
    await world.reload();
    const theo = world.business.providers.find(({ id }) => id === 'theo');
    expect(theo?.overrides.filter(({ date }) => date === addDays(localDate('2026-11-27'), 1))).toHaveLength(1);
  });
});
