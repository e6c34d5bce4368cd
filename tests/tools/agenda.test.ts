import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { delayedBy } from '../../tools/parts/day-late.ts';
import { MINUTE_MS, instant } from '../../src/domain/time/types.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { CustomerId } from '../../src/domain/people/ids.ts';
import type { World } from './world.ts';
import { ANNA, at, executed, failure, openWorld, owner, prepared, provider, success, text } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.as(owner(world));
});
afterEach(() => world.close());

const when = (said: string) => ({ text: said, date: null, time: null });
const free = async (said: string, who = 'Maya') =>
  text(success(await world.read('agenda', { show: 'free', provider: who, when: when(said) })));

describe('free time', () => {
  test('is what neither a booking nor a block takes of the opening hours', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '14:00');
    const block = await world.prepare('block_time', { provider: 'Maya', when: when('Friday 15:30 to 16:00') });
    executed(await world.confirm('block_time', prepared(block)));
    const said = await free('Friday afternoon');
    expect(said).toMatch(/13:30–14:00/);
    expect(said).toMatch(/14:4\d–15:30|14:5\d–15:30/);
    expect(said).toMatch(/16:00–17:00/);
  });

  test('is a plain yes where all of it is free, and a plain no where nothing is', async () => {
    expect(await free('Friday 10 to 12')).toMatch(/^Yes, Maya is free/);
    expect(await free('Monday 10 to 12')).toMatch(/^No, Maya has no free time/);
  });

  test('of another is not told to a provider', async () => {
    world.as(provider(world, 'theo'));
    expect(failure(await world.read('agenda', { show: 'free', provider: 'Maya', when: when('Friday') })).code).toBe('FORBIDDEN');
  });
});

describe('the waitlist', () => {
  const waiting = async (who: string | null = null): Promise<string> =>
    text(success(await world.read('agenda', { show: 'waiting', provider: who, when: null })));
  const joins = async (service: string, who: string, said: string): Promise<void> => {
    world.as({ role: 'customer', customerId: asId<CustomerId>('anna'), businessId: world.business._id });
    world.contact = ANNA;
    const joining = await world.prepare('join_waitlist', { service, provider: who, when: when(said), party: null });
    executed(await world.confirm('join_waitlist', prepared(joining)));
    world.as(owner(world));
  };

  test('lists who waits, first come first, with what for; nobody is said plainly', async () => {
    expect(await waiting()).toBe('Nobody is on the waitlist.');
    await joins('Haircut', 'Maya', 'Friday afternoon');
    await joins('Beard trim', 'anyone', 'next week');
    expect((await waiting()).split('\n')).toEqual([
      '2 people are on the waitlist, first come first:',
      '',
      expect.stringMatching(/^- Anna Lee: Haircut with Maya on Friday 27 November 2026/),
      expect.stringMatching(/^- Anna Lee: Beard trim .*30 November/),
    ]);
  });

  test('of one provider is who would take them; a provider sees their own', async () => {
    await joins('Haircut', 'Maya', 'Friday afternoon');
    await joins('Beard trim', 'anyone', 'next week');
    expect(await waiting('Maya')).not.toContain('Beard trim');
    world.as(provider(world, 'theo'));
    const theirs = await waiting();
    expect(theirs).toContain('Beard trim');
    expect(theirs).not.toContain('Maya');
  });
});

describe('a delay', () => {
  const late = (minutes: number) => world.read('agenda', { show: 'delay', provider: 'Maya', when: null, delay_minutes: minutes });

  test('names those who wait, with how to reach them, and says that nobody was told', async () => {
    await world.book('maya', 'haircut', '2026-11-24', '10:30');
    const said = text(success(await late(20)));
    expect(said).toMatch(/10:30 Haircut with Maya for Bob Stone \(somebody@example\.com\): begins about 10:50, 20 minutes late/);
    expect(said).toMatch(/Nobody has been told yet/);
  });

  test('of a free day concerns nobody', async () => {
    expect(text(success(await late(20)))).toMatch(/Nobody is affected/);
  });

  test('goes on until a gap has taken it up', async () => {
    const book = (time: string) => world.book('maya', 'haircut', '2026-11-27', time);
    const items = [await book('10:00'), await book('11:00'), await book('14:00')];
    const begins = (minutes: number): number[] =>
      delayedBy(minutes, items, at('2026-11-27', '09:00')).map(
        ({ appointment, beginsAt }) => (beginsAt - appointment.startsAt) / MINUTE_MS,
      );
    expect(begins(10)).toEqual([10]);
    expect(begins(30)).toEqual([30, 15]);
    expect(delayedBy(10, items, instant(at('2026-11-27', '09:00') + 30 * 24 * 60 * MINUTE_MS))).toEqual([]);
  });
});
