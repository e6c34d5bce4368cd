import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { World } from './world.ts';
import { openWorld, success, text } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = async (topic: string, about: string | null = null): Promise<string> =>
  text(success(await world.read('business_info', { topic, about })));

describe('business_info answers from what the business has written down', () => {
  test('services with length and price', async () => {
    const answer = await ask('services');
    for (const { name } of world.business.services) expect(answer).toContain(`**${name}**`);
    expect(answer).toContain('£48.00');
  });

  test('one service with who does it', async () => {
    const answer = await ask('services', 'Highlights');
    expect(answer).toContain('Priya');
    expect(answer).not.toContain('Theo');
    expect(answer).toContain('2 hours 30 minutes');
  });

  test('the price of one service', async () => {
    expect(await ask('prices', 'beard')).toBe('Beard trim costs £18.00 (20 minutes).');
  });

  test('hours of everybody or of one, with the holidays ahead and the zone', async () => {
    const all = await ask('hours');
    expect(all).toMatch(/\*\*Maya\*\*: Monday closed; Tuesday to Saturday 0?9:30–13:00 and 13:30–18:00; Sunday closed/);
    expect(all).toMatch(/Friday,? 25 December 2026 \(Christmas Day\): closed/);
    expect(all).toContain('Europe/London');
    expect(await ask('hours', 'Theo')).not.toContain('Maya');
  });

  test('place, policy, people, contact', async () => {
    expect(await ask('location')).toContain('14 Lansdowne Walk');
    expect(await ask('policy')).toContain('24 hours before');
    expect(await ask('providers')).toContain('**Priya**, colourist');
    expect(await ask('providers', 'Theo')).toContain('Beard trim');
    expect(await ask('providers', 'Colour')).not.toContain('Theo');
    expect(await ask('contact')).toContain('+442079460142');
  });

  test('and says honestly what it does not know, with the contact', async () => {
    const answer = await ask('other', 'parking');
    expect(answer).toContain('I do not know about “parking”');
    expect(answer).toContain('hello@luna-hair.example');
  });
});
