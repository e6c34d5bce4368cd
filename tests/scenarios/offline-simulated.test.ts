import { afterEach, describe, expect, test } from '@jest/globals';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { weberBrandt } from '../../src/demo/weber-brandt.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import { TUESDAY, World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** What simulated people (src/evaluation) found wrong, in their words. Today is Tuesday 24 November 2026; Ann has a booking on Friday at 15:30. */
describe('a booking of one’s own, whatever it is called here', () => {
  test.each([
    ["I can't make my booking, can we move it to 5 in the evening?", ['haircut maya 2026-11-27 17:00']],
    ["I can't make my haircut, can we move it to Saturday 28 November at 11:00?", ['haircut maya 2026-11-28 11:00']],
    ['move my trim on friday to saturday 28 november at 11', ['haircut maya 2026-11-28 11:00']],
    ['can my trim be moved to saturday at 11am', ['haircut maya 2026-11-28 11:00']],
    ['drop my trim', []],
    ['please call my haircut off', []],
    ['could you remove my trim from the diary', []],
    ["I can't come to my trim, cancel it please", []],
    ['my haircut on friday needs to be cancelled', []],
    ["I'd like my haircut cancelled", []],
    ['can my appointment be on saturday at 11am instead', ['haircut maya 2026-11-28 11:00']],
    ['swap my trim on friday for saturday at 11am', ['haircut maya 2026-11-28 11:00']],
    ['my haircut: can we make it saturday at 11am?', ['haircut maya 2026-11-28 11:00']],
    ['would saturday at 11am be possible for my haircut instead?', ['haircut maya 2026-11-28 11:00']],
    ["let's move friday's haircut to saturday 11am", ['haircut maya 2026-11-28 11:00']],
    ['my trim, can it go to saturday 11am?', ['haircut maya 2026-11-28 11:00']],
  ])('%s', async (said, booked) => {
    world = await World.open(lunaHair);
    await world.book('haircut', 'maya', '2026-11-27', '15:30', 'ann');
    const ann = await world.talk();
    await ann.say(said, 'yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked });
  });

  test.each([
    'when am I coming in?',
    'which day is my haircut?',
    'do you have me down for anything?',
    'remind me of my appointment',
    'what appointments do I have coming up',
    'can you remind me when my next appointment is?',
    'I have a haircut booked, what time is it again?',
    'I booked a haircut with you last week, when is it?',
  ])('%s', async (said) => {
    world = await World.open(lunaHair);
    await world.book('haircut', 'maya', '2026-11-27', '15:30', 'ann');
    const ann = await world.talk();
    expect((await ann.say(said)).text).toContain('Friday 27 November 2026, 15:30');
  });
});

describe('the waitlist', () => {
  test.each([
    'add me to your cancellation list for a haircut with maya on friday',
    'let me know if a haircut with maya opens up on friday',
    'if someone cancels on friday let me know, haircut with maya',
    'could you text me if a haircut with maya becomes available on friday',
  ])('%s', async (said) => {
    world = await World.open(lunaHair);
    const ann = await world.talk();
    await ann.say('I am Ann Lee, ann@example.com', said);
    expect(ann.reply.card).toMatchObject({ type: 'proposal', title: 'Waitlist: Haircut with Maya' });
  });
});

describe('a second message that says more about what waits for a yes', () => {
  test('names the booking that is cancelled', async () => {
    world = await World.open(lunaHair);
    await world.book('haircut', 'maya', '2026-11-27', '15:30', 'ann');
    const ann = await world.talk();
    await ann.say('I have to cancel my haircut', 'with Maya', 'yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: [] });
  });

  test('says with whom and when to wait', async () => {
    world = await World.open(lunaHair);
    const ann = await world.talk();
    await ann.say('I am Ann Lee, ann@example.com', 'waitlist me for a haircut', 'with Maya on 27 Nov');
    expect(ann.reply.card).toMatchObject({ type: 'proposal', title: 'Waitlist: Haircut with Maya' });
  });

  test.each(['please cancle my apointment', 'canecl my haircut'])('slips of the fingers are undone: %s', async (said) => {
    world = await World.open(lunaHair);
    await world.book('haircut', 'maya', '2026-11-27', '15:30', 'ann');
    const ann = await world.talk();
    await ann.say(said, 'yes');
    expect(await world.booked()).toEqual([]);
  });
});

describe('questions on the way', () => {
  test.each([
    ['can I cancel later if I need to', /24 hours/],
    ['until when can I still change it?', /24 hours/],
    ['could I cancel if I get sick?', /24 hours/],
    ['until when may I cancel?', /24 hours/],
    ['how long am I going to be there', /45 minutes/],
    ['what are you charging for that', /£48/],
    ['where do I have to go?', /Lansdowne/],
    ['what do you need my number for', /reach you/],
    ['is my number needed?', /reach you/],
  ])('%s', async (said, answer) => {
    world = await World.open(lunaHair);
    const ann = await world.talk();
    await ann.say('haircut with maya friday 3:30pm');
    expect((await ann.say(said)).text).toMatch(answer);
    await ann.say('Tom Okafor, 07911 123456', 'yes');
    expect(await world.booked()).toEqual(['haircut maya 2026-11-27 15:30']);
  });

  test('what moving costs is a question about the policy, and the proposal stands', async () => {
    world = await World.open(lunaHair);
    await world.book('haircut', 'maya', '2026-11-27', '15:30', 'ann');
    const ann = await world.talk();
    await ann.say('move my haircut to saturday 11am', 'does it cost anything to move it?');
    expect(ann.reply.text).toMatch(/24 hours/);
    await ann.say('yes');
    expect(await world.booked()).toEqual(['haircut maya 2026-11-28 11:00']);
  });
});

test('somebody else at the agreed time is no other time', async () => {
  world = await World.open(weberBrandt);
  const ann = await world.talk();
  await ann.say(
    'I need a board offsite on 7 December at 14:00',
    'Karl Heinz +49 30 901820',
    "that's wrong, I want with Mr Weber",
  );
  const rows = ann.reply.card?.type === 'proposal' ? ann.reply.card.rows : [];
  expect(rows.find(({ label }) => label === 'With')?.value).toBe('Jonas Weber');
  expect(rows.find(({ label }) => label === 'When')?.value).toMatch(/^Monday 7 December 2026, 14:00/);
});

describe('the desk speaks of a customer by name', () => {
  test.each([
    ['please cancel the haircut of Anna Berg', /^Cancelled: /],
    ['Anna Berg rang, please cancel her appointment', /^Cancelled: /],
    ["delete Anna Berg's booking", /^Cancelled: /],
    ['take Anna out of the calendar', /^Cancelled: /],
    ['Anna Berg asked to be moved to saturday 11am', /^Moved: .*Saturday 28 November/],
    ["change Anna Berg's haircut to saturday 11am", /^Moved: .*Saturday 28 November/],
    ["shift Anna's appointment to saturday at 11am", /^Moved: .*Saturday 28 November/],
  ])('%s', async (said, done) => {
    world = await World.open(lunaHair);
    const owner = await world.talk('owner');
    await owner.say('book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes', said, 'yes');
    expect({ text: owner.reply.text, talk: owner.lines }).toMatchObject({ text: expect.stringMatching(done) });
  });

  test.each([
    ['Anna Berg has not come', 'no_show'],
    ['Anna failed to appear', 'no_show'],
    ["Anna Berg's haircut took place", 'completed'],
    ['Anna Berg was served', 'completed'],
  ])('%s', async (said, state) => {
    world = await World.open(lunaHair);
    const owner = await world.talk('owner');
    await owner.say('book Anna Berg in for a haircut with Maya today at 10:30, 07700 900123', 'yes');
    world.clock.at = plusMinutes(world.clock.at, 180);
    await owner.say(said, 'yes');
    const [booked] = await world.store.appointments.busy(world.business._id, TUESDAY, world.clock.at);
    expect({ state: booked?.state, talk: owner.lines }).toMatchObject({ state });
  });
});

describe('the desk says in its own words that somebody is not there', () => {
  test.each([
    "maya isn't working on friday from 2pm to 4pm",
    'maya is busy on friday 2-4pm',
    'maya has a meeting friday 2pm to 4pm',
    "close maya's diary on friday from 2pm to 4pm",
    'no bookings for maya on friday from 2pm to 4pm',
  ])('%s', async (said) => {
    world = await World.open(lunaHair);
    const owner = await world.talk('owner');
    await owner.say(said, 'yes');
    expect(owner.reply.text).toMatch(/^Blocked for Maya: Friday 27 November 2026, 14:00–16:00/);
  });
});
