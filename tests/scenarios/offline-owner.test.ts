import { afterEach, describe, expect, test } from '@jest/globals';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Today is Tuesday 24 November 2026, 09:00 in London. */
async function atTheDesk(): Promise<{ world: World; owner: Talk }> {
  world = await World.open();
  return { world, owner: await world.talk('owner') };
}

/** What stands on that day in everybody's calendar: "15:00–15:45 Haircut with Priya for Tom Okafor". */
async function agendaOf(world: World, day: string): Promise<string[]> {
  const owner = await world.talk('owner');
  const { card } = await owner.say(`what's on ${day}`);
  if (card?.type !== 'agenda') throw new Error(owner.lines.join('\n'));
  return card.days.flatMap(({ items }) => items.map(({ time, title }) => `${time} ${title}`));
}

describe('the owner books in who comes to the desk or rings', () => {
  test.each([
    [
      'everything at once',
      ['book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes'],
      '15:00–15:45 Haircut with Maya for Anna Berg',
    ],
    [
      'a surname that is also the stylist’s is no stylist',
      ['book Tom Okafor in for a haircut with theo tomorrow at 3, 07700 900123', 'go on then'],
      '15:00–15:45 Haircut with Theo for Tom Okafor',
    ],
    [
      'the number when it is asked for',
      ['pls book joe in for a trim with maya 3pm tmrw', 'joe@example.com', 'yes'],
      '15:00–15:45 Haircut with Maya for Joe',
    ],
    [
      'name and number when they are asked for',
      ['book a haircut with Maya for tomorrow 3pm', 'Sam Smith', '07700900123', 'yes'],
      '15:00–15:45 Haircut with Maya for Sam Smith',
    ],
    [
      'a time out of the list',
      ['put Sarah down for a cut with maya tomorrow morning', 'the first', '07700 900123', 'do it'],
      '09:30–10:15 Haircut with Maya for Sarah',
    ],
  ])('%s', async (_name, said, entry) => {
    const { world, owner } = await atTheDesk();
    await owner.say(...said.slice(0, -1));
    expect({ agenda: await agendaOf(world, 'tomorrow'), talk: owner.lines }).toMatchObject({ agenda: [] });
    await owner.say(said.at(-1) ?? '');
    expect({ agenda: await agendaOf(world, 'tomorrow'), talk: owner.lines }).toMatchObject({ agenda: [entry] });
  });

  test.each([
    [
      'by the hour that the agenda shows',
      ["what's on tomorrow", 'move the 3pm to 4', 'yes'],
      ['16:00–16:45 Haircut with Maya for Anna Berg'],
    ],
    ['by name', ['move anna to 4pm', 'yes'], ['16:00–16:45 Haircut with Maya for Anna Berg']],
    ['cancelled by name', ['cancel anna berg', 'yes'], []],
    ['not cancelled without a yes', ['cancel anna berg', 'no'], ['15:00–15:45 Haircut with Maya for Anna Berg']],
    ['a name that nobody has', ['cancel john smith', 'yes'], ['15:00–15:45 Haircut with Maya for Anna Berg']],
  ])('and changes it later: %s', async (_name, said, agenda) => {
    const { world, owner } = await atTheDesk();
    await owner.say('book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes');
    await owner.say(...said);
    expect({ agenda: await agendaOf(world, 'tomorrow'), talk: owner.lines }).toMatchObject({ agenda });
  });

  test('the next customer is asked for anew, never taken to be the last one', async () => {
    const { world, owner } = await atTheDesk();
    await owner.say('book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes');
    await owner.say('book a haircut with Maya thursday 3pm');
    expect(owner.reply.text).toMatch(/Whose booking/);
    expect(owner.lines.slice(-2).join()).not.toMatch(/Anna/);
    await owner.say('yes');
    expect(await agendaOf(world, 'thursday')).toEqual([]);
  });

  test('a customer at the desk never sees the bookings of another', async () => {
    const { world, owner } = await atTheDesk();
    await owner.say('book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes');
    const ann = await world.talk();
    await ann.say('what have I booked?');
    expect(ann.reply.text).toMatch(/no upcoming bookings/);
  });
});

describe('the owner blocks time in their own words', () => {
  test.each([
    ["i won't be in tomorrow evening, block it for maya", /^17:00–/],
    ['take maya off tomorrow am', /^06:00–12:00/],
    ['maya closes early tomorrow at 3', /^15:00–/],
    ['block lunch 1-2 tomorrow for maya', /^13:00–14:00/],
  ])('%s', async (said, entry) => {
    const { world, owner } = await atTheDesk();
    await owner.say(said, 'yes');
    const agenda = await agendaOf(world, 'tomorrow');
    expect({ agenda: agenda.join(), talk: owner.lines }).toMatchObject({ agenda: expect.stringMatching(entry) });
  });

  test('a good morning is a greeting', async () => {
    const { owner } = await atTheDesk();
    expect((await owner.say('morning')).text).toMatch(/^Hello!/);
  });
});

describe('the owner opens blocked time again', () => {
  test.each([
    ['the same hours', 'block tomorrow 2-4 for maya', 'unblock tomorrow 2-4'],
    ['a day off', 'take tomorrow off for theo', 'cancel theos day off tomorrow'],
    ['part of a block opens it whole, and says so', 'block tomorrow 1-5 for maya', 'unblock tomorrow 2-3 for Maya'],
  ])('%s', async (_name, block, unblock) => {
    const { world, owner } = await atTheDesk();
    await owner.say(block, 'yes');
    expect(await agendaOf(world, 'tomorrow')).toHaveLength(1);
    await owner.say(unblock);
    expect(await agendaOf(world, 'tomorrow')).toHaveLength(1);
    const card = owner.reply.card;
    const note = card?.type === 'proposal' && card.rows.some(({ value }) => value.includes('as a whole'));
    expect(note).toBe(block.includes('1-5'));
    await owner.say('yes');
    expect({ agenda: await agendaOf(world, 'tomorrow'), talk: owner.lines }).toMatchObject({ agenda: [] });
  });

  test('where nothing is blocked it says so and changes nothing', async () => {
    const { world, owner } = await atTheDesk();
    await owner.say('block tomorrow 2-4 for maya', 'yes', 'unblock friday');
    expect(owner.reply.text).toMatch(/Nothing is blocked .*Friday 27 November/);
    expect(await agendaOf(world, 'tomorrow')).toHaveLength(1);
  });

  test('a booking in the same hours stays', async () => {
    const { world, owner } = await atTheDesk();
    await world.book('haircut', 'maya', '2026-11-25', '15:00');
    await owner.say('block tomorrow 2-5 for maya', 'yes', 'unblock tomorrow 2-5', 'yes');
    expect(await agendaOf(world, 'tomorrow')).toEqual(['15:00–15:45 Haircut with Maya for Somebody Else']);
  });
});
