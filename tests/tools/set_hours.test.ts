import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import { localDate } from '../../src/domain/time/wall.ts';
import type { Prepared } from '../../tools/contract.ts';
import { weekWords, windowWords } from '../../tools/parts/hours-words.ts';
import { voiceFor } from '../../tools/parts/voice.ts';
import type { World } from './world.ts';
import { executed, failure, openWorld, owner, prepared, provider, success, text } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.book('theo', 'haircut', '2026-11-27', '17:00', 'cleo');
  world.as(owner(world));
});
afterEach(() => world.close());

const set = (hours: string, who: string | null = 'Theo') => world.prepare('set_hours', { provider: who, hours });
const weekOf = async (id: string): Promise<string> => {
  await world.reload();
  const { hours } = world.business.providers.find((each) => each.id === id)!;
  return weekWords(hours, voiceFor(world.business, { timeZone: world.timeZone, locale: world.locale }));
};

describe('a change of weekly hours', () => {
  test('shows before and after, and is made only after the yes', async () => {
    const before = await weekOf('theo');
    const proposal = prepared(await set('weekdays 9-5 except lunch 12-1'));
    expect(proposal.shows).toMatchObject({ Whose: 'Theo', Before: before });
    expect(proposal.shows['After']).toMatch(/^Monday to Friday 0?9:00–12:00 and 13:00–17:00; Saturday to Sunday closed$/);
    expect(await weekOf('theo')).toBe(before);
    const done = executed(await world.confirm('set_hours', proposal));
    expect(await weekOf('theo')).toBe(proposal.shows['After']);
    expect(text(done)).toContain('Theo works Monday to Friday');
  });

  test('keeps the days that were not named', async () => {
    executed(await world.confirm('set_hours', prepared(await set('Saturday 10-2'))));
    expect(await weekOf('theo')).toBe('Monday to Friday 10:00–14:00 and 14:30–19:00; Saturday 10:00–14:00; Sunday closed');
  });

  test('closes the other days where "only" is said', async () => {
    expect(prepared(await set('only Fridays 10-2')).shows['After']).toBe(
      'Monday to Thursday closed; Friday 10:00–14:00; Saturday to Sunday closed',
    );
  });

  test('closes a day that is said to be closed, and keeps the rest', async () => {
    expect(prepared(await set('closed on Mondays')).shows['After']).toBe(
      'Monday closed; Tuesday to Friday 10:00–14:00 and 14:30–19:00; Saturday to Sunday closed',
    );
    expect(prepared(await set('Tuesday to Friday 10-2, Monday closed')).shows['After']).toMatch(
      /^Monday closed; Tuesday to Friday/,
    );
  });

  test('names the bookings that would stand outside, and keeps them', async () => {
    const proposal = prepared(await set('weekdays 10-2'));
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Haircut with Theo for Bob Stone');
    const done = executed(await world.confirm('set_hours', proposal));
    expect(text(done)).toContain('1 booking in the way stays as it is');
    expect(await world.booked()).toHaveLength(1);
  });

  test('given twice is made once', async () => {
    const proposal = prepared(await set('Saturday 10-2'));
    executed(await world.confirm('set_hours', proposal, 'same'));
    await world.reload();
    const { revision } = world.business;
    executed(await world.confirm('set_hours', proposal, 'same'));
    await world.reload();
    expect(world.business.revision).toBe(revision);
  });

  test('shown before somebody else’s change is shown again', async () => {
    const old = prepared(await set('Saturday 10-2'));
    executed(await world.confirm('set_hours', prepared(await set('Sunday 10-2'))));
    await world.reload();
    expect(await world.confirm('set_hours', old)).toMatchObject({
      ok: false,
      code: 'CHANGED',
      fresh: { shows: { Before: expect.stringContaining('Sunday 10:00–14:00') } },
    });
  });
});

test('a change for everyone is one proposal with everybody’s hours, and one write', async () => {
  const proposal = prepared(await set('Saturdays 10-2', 'everyone'));
  expect(proposal.shows['Whose']).toBe('Maya, Theo and Priya');
  expect(proposal.shows['Before']).toMatch(/Maya: .* — Theo: /);
  await world.reload();
  const { revision } = world.business;
  executed(await world.confirm('set_hours', proposal));
  for (const id of ['maya', 'theo', 'priya']) expect(await weekOf(id)).toMatch(/Saturday 10:00–14:00/);
  expect(world.business.revision).toBe(revision + 1);
});

describe('a change that cannot be made', () => {
  test('of words that are not hours asks for them', async () => {
    const result = failure(await set('whenever I feel like it'));
    expect(result.code).toBe('NOT_UNDERSTOOD');
    expect(text(result)).toContain('Monday to Friday 9:00-17:00');
  });

  test('of nobody asks whose', async () => {
    expect(failure(await set('weekdays 9-5', null)).code).toBe('AMBIGUOUS');
  });

  test('of another’s hours is refused to a provider, also with a forged proposal', async () => {
    const mayas = prepared(await set('weekdays 9-5', 'Maya'));
    world.as(provider(world, 'theo'));
    expect(failure(await set('weekdays 9-5', 'Maya')).code).toBe('FORBIDDEN');
    await expect(world.confirm('set_hours', mayas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(prepared(await set('Saturday 10-2', null)).shows['Whose']).toBe('Theo');
  });
});

describe('hours for a season', () => {
  const hoursOn = async (date: string): Promise<string> => {
    await world.reload();
    const theo = world.business.providers.find(({ id }) => id === 'theo')!;
    return windowWords(
      windowsOfDate(theo, localDate(date)),
      voiceFor(world.business, { timeZone: world.timeZone, locale: world.locale }),
    );
  };
  const change = async (hours: string, period: string | null = null) => {
    const proposal = prepared(await world.prepare('set_hours', { provider: 'Theo', hours, period }));
    executed(await world.confirm('set_hours', proposal));
    return proposal;
  };
  const kept = (proposal: Prepared): string => proposal.rows.find(({ label }) => label === 'Kept')?.value ?? '';

  test('hold in the season only, on the days that are open then', async () => {
    const proposal = await change('from June to August we open 8 to 2');
    expect(proposal.shows['Dates']).toMatch(/1 June 2027 to .*31 August 2027/);
    expect(await hoursOn('2027-05-31')).toBe('10:00–14:00 and 14:30–19:00');
    expect(await hoursOn('2027-06-01')).toBe('08:00–14:00');
    expect(await hoursOn('2027-06-06')).toBe('closed');
    expect(await hoursOn('2027-09-01')).toBe('10:00–14:00 and 14:30–19:00');
  });

  test('are not lost when the weekly hours change afterwards, and the proposal says so', async () => {
    await change('we open 8 to 2', 'June to August');
    await world.reload();
    const proposal = await change('Mondays 9-5');
    expect(kept(proposal)).toMatch(/1 June 2027 to .*31 August 2027.*Monday 08:00–14:00/);
    expect(await hoursOn('2026-11-30')).toBe('09:00–17:00');
    expect(await hoursOn('2027-06-07')).toBe('08:00–14:00');
    expect(await hoursOn('2027-09-06')).toBe('09:00–17:00');
  });

  test('may begin on a date and have no end', async () => {
    const proposal = await change('starting 1 March I work Tue–Thu 10–6');
    expect(kept(proposal)).toMatch(/Monday and Friday stay as before/);
    expect(await hoursOn('2027-02-23')).toBe('10:00–14:00 and 14:30–19:00');
    expect(await hoursOn('2027-03-02')).toBe('10:00–18:00');
    expect(await hoursOn('2027-03-05')).toBe('10:00–14:00 and 14:30–19:00');
  });

  test('name the bookings that they would strand', async () => {
    const proposal = prepared(
      await world.prepare('set_hours', { provider: 'Theo', hours: 'weekdays 10-2', period: 'until 15 December' }),
    );
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Haircut with Theo for Bob Stone');
  });

  test('that are over are refused, and those that are the same change nothing', async () => {
    expect(
      failure(
        await world.prepare('set_hours', { provider: 'Theo', hours: 'weekdays 9-5', period: 'from 1 March 2024 to 31 May 2024' }),
      ).code,
    ).toBe('PAST');
    expect(
      text(success(await world.prepare('set_hours', { provider: 'Theo', hours: 'closed on Sundays', period: null }))),
    ).toContain('Nothing to change');
  });
});
