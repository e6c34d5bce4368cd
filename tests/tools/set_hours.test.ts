import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { weekWords } from '../../tools/parts/hours-words.ts';
import { voiceFor } from '../../tools/parts/voice.ts';
import type { World } from './world.ts';
import { executed, failure, openWorld, owner, prepared, provider, text } from './world.ts';

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

describe('a change that cannot be made', () => {
  test('of words that are not hours asks for them', async () => {
    const result = failure(await set('whenever I feel like it'));
    expect(result.code).toBe('NOT_UNDERSTOOD');
    expect(text(result)).toContain('Monday to Friday 9:00-17:00');
  });

  test('of nobody or everybody asks whose', async () => {
    expect(failure(await set('weekdays 9-5', null)).code).toBe('AMBIGUOUS');
    expect(failure(await set('weekdays 9-5', 'everyone')).code).toBe('INVALID_INPUT');
  });

  test('of another’s hours is refused to a provider, also with a forged proposal', async () => {
    const mayas = prepared(await set('weekdays 9-5', 'Maya'));
    world.as(provider(world, 'theo'));
    expect(failure(await set('weekdays 9-5', 'Maya')).code).toBe('FORBIDDEN');
    await expect(world.confirm('set_hours', mayas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(prepared(await set('Saturday 10-2', null)).shows['Whose']).toBe('Theo');
  });
});
