import { expect, test } from '@jest/globals';
import { createTools } from '../../tools/registry.ts';
import { customer, openWorld, owner } from './world.ts';

test('each gets the link of their own calendar as a file to subscribe to, and nothing of it stands in the model’s data', async () => {
  const world = await openWorld();
  try {
    const tool = createTools({
      services: world.services,
      fileLink: () => Promise.resolve(''),
      calendarLink: (principal) => Promise.resolve(`/calendars/feed.ics?token=${JSON.stringify(principal)}`),
    }).get('calendar_link');
    if (tool?.effect !== 'read') throw new Error('calendar_link is no read tool');
    const links: (string | undefined)[] = [];
    for (const principal of [customer(world, 'anna'), customer(world, 'bob'), owner(world)]) {
      world.as(principal);
      const result = await tool.run({}, world.context());
      if (!result.ok) throw new Error(result.hint);
      expect(JSON.stringify(result.data)).not.toMatch(/token/);
      links.push(result.view?.attachments?.[0]?.href);
      expect(links.at(-1)).toContain(JSON.stringify(principal));
    }
    expect(new Set(links).size).toBe(3);
  } finally {
    await world.close();
  }
});
