import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';

let world: World;
let owner: Talk;
beforeEach(async () => {
  world = await World.open();
  owner = await world.talk('owner');
  await owner.say('book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes');
});
afterEach(() => world.close());

const noted = async (): Promise<(string | undefined)[]> =>
  (await world.store.appointments.busy(world.business._id, world.at('2026-11-01', '00:00'), world.at('2026-12-31', '00:00'))).map(
    ({ staffNote }) => staffNote,
  );

describe('the owner notes something on a booking', () => {
  test.each([
    ["add a note to anna's appointment: allergic to ammonia", 'allergic to ammonia'],
    ['note for anna berg - bring the red photo', 'bring the red photo'],
    ['remember that anna is left-handed', 'anna is left-handed'],
  ])('%s', async (said, note) => {
    await owner.say(said);
    expect(await noted()).toEqual([undefined]);
    await owner.say('yes');
    expect(await noted()).toEqual([note]);
    expect((await owner.say("what's on tomorrow")).text).toContain(`(note: ${note})`);
  });

  test('what is missing is asked for, and notes add up', async () => {
    await owner.say("add a note to anna's booking", 'wants a fringe', 'yes', 'add a note: no parking', 'anna', 'yes');
    expect(await noted()).toEqual(['wants a fringe; no parking']);
    await owner.say("remove the note from anna's booking", 'yes');
    expect(await noted()).toEqual([undefined]);
  });

  test('nobody of the name: nothing is noted', async () => {
    expect((await owner.say('note for zoe: vip')).text).toMatch(/no upcoming booking for “zoe”/);
    await owner.say('yes');
    expect(await noted()).toEqual([undefined]);
  });

  test('customers neither see nor write it', async () => {
    await world.book('haircut', 'theo', '2026-11-26', '10:00', 'ann');
    await owner.say('note for somebody else: talks a lot', 'yes');
    const ann = await world.talk('ann');
    await ann.say('what have I booked?', 'add a note to my appointment: free of charge', 'yes');
    expect(ann.lines.join('\n')).not.toContain('talks a lot');
    expect(await noted()).toEqual([undefined, 'talks a lot']);
  });
});
