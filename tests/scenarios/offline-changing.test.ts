import { afterEach, describe, expect, test } from '@jest/globals';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Ann holds a haircut with Maya on Tuesday 1 December at 10:00; with `two` also a colour with Priya on Friday 27 November at 14:00. */
async function regular(two = false): Promise<{ world: World; ann: Talk }> {
  world = await World.open();
  await world.book('haircut', 'maya', '2026-12-01', '10:00', 'ann');
  if (two) await world.book('colour', 'priya', '2026-11-27', '14:00', 'ann');
  return { world, ann: await world.talk() };
}
const CUT = 'haircut maya 2026-12-01 10:00';
const COLOUR = 'colour priya 2026-11-27 14:00';

describe('somebody with a booking', () => {
  test.each<readonly [name: string, said: readonly string[], kept: readonly string[]]>([
    ['moves it to a time', ['what have I booked?', 'move it to friday at 3', 'yep'], ['haircut maya 2026-11-27 15:00']],
    ['moves it to another time of that day', ['can you move my appointment to 11:30?', 'yes'], ['haircut maya 2026-12-01 11:30']],
    [
      'moves it by half an hour',
      ['can i come half an hour earlier on my appointment?', 'yes'],
      ['haircut maya 2026-12-01 09:30'],
    ],
    [
      'moves it step by step',
      ["i can't make it anymore", 'move my booking', 'thursday 3 december', 'the last one', 'yes'],
      ['haircut maya 2026-12-03 17:00'],
    ],
    ['moves it to somebody else', ['move my haircut to friday at 11 with theo', 'yes'], ['haircut theo 2026-11-27 11:00']],
    ['cannot come and says when instead', ["can't make tuesday, thursday at 3?", 'yes'], ['haircut maya 2026-12-03 15:00']],
    [
      'says when instead without naming the day',
      ["ugh i can't make it, how about friday at 3", 'yes'],
      ['haircut maya 2026-11-27 15:00'],
    ],
    [
      'names the weekday of the week it is in',
      ['move my tuesday one to wednesday at 3', 'yes'],
      ['haircut maya 2026-12-02 15:00'],
    ],
    ['says that another week is meant', ['move my tuesday one to this friday at 3', 'yes'], ['haircut maya 2026-11-27 15:00']],
    ['thinks again while moving', ['move it to friday at 3', 'actually 4pm', 'yes'], ['haircut maya 2026-11-27 16:00']],
    ['cancels it', ['cancel it', 'yes please'], []],
    ['thinks better of cancelling', ['please cancel my appointment on the 1st', 'no'], [CUT]],
    [
      'moves instead of cancelling',
      ['cancel my appointment', 'no', 'actually just move it to 11:30', 'yes'],
      ['haircut maya 2026-12-01 11:30'],
    ],
    [
      'books a second one',
      ['whens my appointment?', 'ok and can i add a blow dry with theo on friday at 10', 'yes'],
      ['blow-dry theo 2026-11-27 10:00', CUT],
    ],
    ['only asks', ['what have i got booked?', 'thanks!'], [CUT]],
  ])('%s', async (_name, said, kept) => {
    const { world, ann } = await regular();
    await ann.say(...said);
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: kept });
    expect(ann.lines.join('\n')).not.toMatch(/your name/);
  });
});

describe('somebody with two bookings', () => {
  test.each<readonly [name: string, said: readonly string[], kept: readonly string[]]>([
    ['cancels one by its name', ['i need to cancel my appointment', 'the colour one', 'yes'], [CUT]],
    ['cancels one by its day', ['cancel the one on friday', 'yes'], [CUT]],
    ['cancels one by its place', ['what have i got booked?', 'cancel the second one', 'yes'], [COLOUR]],
    ['moves one by its name', ['move my haircut to 2 december at 11', 'yes'], [COLOUR, 'haircut maya 2026-12-02 11:00']],
    [
      'is asked which, then moves it',
      ['i need to reschedule', 'the haircut', 'thursday 3 december at 11', 'yes'],
      [COLOUR, 'haircut maya 2026-12-03 11:00'],
    ],
    [
      'cancels one and books another, in one go',
      ['cancel my Tuesday one and book a haircut with maya on Friday at 5 instead', 'yes'],
      [COLOUR, 'haircut maya 2026-11-27 17:00'],
    ],
  ])('%s', async (_name, said, kept) => {
    const { world, ann } = await regular(true);
    await ann.say(...said);
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: kept });
  });

  test('chooses by button', async () => {
    const { world, ann } = await regular(true);
    await ann.say('cancel my appointment');
    await ann.press(/Colour/);
    await ann.press(/Confirm/);
    expect(await world.booked()).toEqual([CUT]);
  });
});

describe('the owner', () => {
  async function owner(): Promise<{ world: World; boss: Talk }> {
    const { world } = await regular(true);
    return { world, boss: await world.talk('owner') };
  }

  test('sees a day and cancels from it', async () => {
    const { world, boss } = await owner();
    await boss.say("what's on this friday?");
    expect(boss.reply.text).toMatch(/Colour with Priya/);
    await boss.say('cancel the 2pm', 'yes');
    expect(await world.booked()).toEqual([CUT]);
  });

  test('blocks time, after being asked whose; customers are not offered it', async () => {
    const { world, boss } = await owner();
    await boss.say("I'm off 24–26 December", 'maya', 'yes');
    const ann = await world.talk('ben');
    await ann.say('haircut with maya on 24 december');
    expect(ann.reply.text).not.toMatch(/Free times/);
  });

  test('sets weekly hours and opens one day', async () => {
    const { world, boss } = await owner();
    await boss.say("set Theo's hours to mon-fri 9-5 except 12-1", 'yes', 'open Saturday 10-2 this week only for theo', 'yes');
    const business = await world.store.businesses.get(world.business._id);
    const theo = business?.providers.find(({ id }) => id === 'theo');
    expect(theo?.hours).toContainEqual({
      days: [1, 2, 3, 4, 5],
      windows: [
        { start: 540, end: 720 },
        { start: 780, end: 1020 },
      ],
    });
    expect(theo?.overrides).toContainEqual(expect.objectContaining({ date: '2026-11-28', windows: [{ start: 600, end: 840 }] }));
  });
});
