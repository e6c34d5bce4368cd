import { afterEach, describe, expect, test } from '@jest/globals';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Today is Tuesday 24 November 2026, 09:00 in London; Anna Berg comes to Maya tomorrow at 15:00. */
async function atTheDesk(): Promise<Talk> {
  world = await World.open();
  const owner = await world.talk('owner');
  await owner.say('book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes');
  return world.talk('owner');
}
const items = ({ reply: { card }, lines }: Talk): string[] => {
  if (card?.type !== 'agenda') throw new Error(lines.join('\n'));
  return card.days.flatMap((day) => day.items.map(({ time, title }) => `${time} ${title}`));
};

describe('the owner asks about one person’s day', () => {
  test.each(["show me Jess's diary for tomorrow", 'what does kim have tmrw', 'agenda for zoe tomorrow', 'is jess free tomorrow'])(
    'nobody works here by that name, and who does is said: %s',
    async (said) => {
      const owner = await atTheDesk();
      await owner.say(said);
      expect(owner.reply.text).toMatch(/nobody called “(?:Jess|kim|zoe|jess)” here.*Maya, Theo and Priya/);
      expect(owner.reply.card).toBeUndefined();
    },
  );

  test.each([
    'what does maya have tmrw',
    'is maya busy tomorrow afternoon',
    'how busy is maya tomorrow',
    'who is maya seeing tomorrow',
  ])('%s', async (said) => {
    const owner = await atTheDesk();
    await owner.say(said);
    expect(items(owner)).toEqual(['15:00–15:45 Haircut for Anna Berg']);
  });

  test.each(['when is anna berg coming', "show me anna's booking", 'what does Anna Berg have', 'does anna have an appointment'])(
    'a customer’s bookings: %s',
    async (said) => {
      const owner = await atTheDesk();
      await owner.say(said);
      expect(owner.reply.text).toMatch(/1 booking to come for Anna Berg:\n\n- Haircut with Maya.*Wed 25 Nov, 15:00, booking B1/);
      await owner.say('cancel booking B1', 'yes');
      expect(owner.reply.text).toMatch(/Cancelled/);
    },
  );

  test('one day’s bookings without an apostrophe', async () => {
    const owner = await atTheDesk();
    await owner.say('can u pull up wednesdays bookings for maya');
    expect(items(owner)).toEqual(['15:00–15:45 Haircut for Anna Berg']);
  });

  test('the waitlist is the customers’ own to join, which is said', async () => {
    const owner = await atTheDesk();
    expect((await owner.say('put zara on the waitlist for a cut on friday')).text).toMatch(/join the waitlist themselves/);
  });

  test('a customer whom nobody knows has no booking', async () => {
    const owner = await atTheDesk();
    expect((await owner.say('when is zoe bell coming')).text).toMatch(/no upcoming booking for “zoe bell”/);
  });
});

describe('blocked time in an agenda', () => {
  test('what overlaps is one entry, and a whole day is called so', async () => {
    const owner = await atTheDesk();
    await owner.say('block friday 2-4 for theo', 'yes', 'block friday 3-5 for theo', 'yes', 'take friday off for maya', 'yes');
    await owner.say("what's on friday");
    expect(items(owner)).toEqual(['all day Blocked (Maya)', '14:00–17:00 Blocked (Theo)']);
    expect(owner.reply.text).toContain('- all day Blocked (Maya)');
  });
});
