import { afterEach, describe, expect, test } from '@jest/globals';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { harborDental } from '../../src/demo/harbor-dental.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import { weberBrandt } from '../../src/demo/weber-brandt.ts';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { CustomerId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import type { Reply } from '../../src/ports/channel.ts';
import type { Talk } from '../support/conversation.ts';
import { World, buttonsOf } from '../support/conversation.ts';

const ANN = 'Ann Lee, 07700 900123';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function open(define: DemoBusiness): Promise<{ readonly world: World; readonly ann: Talk }> {
  world = await World.open(define);
  return { world, ann: await world.talk() };
}

const rowsOf = ({ card }: Reply): Readonly<Record<string, string>> =>
  card?.type === 'proposal' ? Object.fromEntries(card.rows.map(({ label, value }) => [label, value])) : {};
const labelsOf = (reply: Reply): string[] => buttonsOf(reply).map(({ label }) => label);

const ofAnn = async ({ store, business }: World): Promise<Appointment[]> =>
  (await store.appointments.ofCustomer(business._id, asId<CustomerId>('ann'), instant(0))).filter(
    ({ state }) => state === 'confirmed',
  );
const minutesOf = ({ startsAt, endsAt }: Appointment): number => (endsAt - startsAt) / 60_000;

describe('several services in one visit', () => {
  test.each<[string, string[], string[]]>([
    [
      'named in one message are found, agreed to and booked together',
      ['a haircut and a colour on Friday', 'the first one', ANN, 'yes'],
      ['haircut maya 2026-11-27 09:30', 'colour maya 2026-11-27 10:30'],
    ],
    [
      'keep their order, and move to another day together',
      ['cut, then beard trim tomorrow at 11', ANN, 'actually friday instead', 'yes'],
      ['haircut theo 2026-11-27 11:00', 'beard theo 2026-11-27 11:45'],
    ],
    [
      'may be three',
      ['haircut, beard trim and a blow-dry on Thursday at 2pm', ANN, 'yes'],
      ['haircut maya 2026-11-26 14:00', 'beard theo 2026-11-26 14:45', 'blow-dry theo 2026-11-26 15:30'],
    ],
    [
      'grow, shrink and grow again before the yes',
      ['haircut friday at 11 with theo', ANN, 'add a beard trim', 'no just the haircut', 'and a beard trim as well', 'yes'],
      ['haircut theo 2026-11-27 11:00', 'beard theo 2026-11-27 11:45'],
    ],
    [
      'take one more before the first',
      ['blow dry tomorrow at 2pm', ANN, 'and a haircut before that', 'yes'],
      ['haircut priya 2026-11-25 14:00', 'blow-dry priya 2026-11-25 15:00'],
    ],
    [
      'may begin with the second one named',
      ['colour and haircut saturday, start with the haircut', 'the first', ANN, 'yes'],
      ['haircut maya 2026-11-28 09:30', 'colour maya 2026-11-28 10:30'],
    ],
    [
      'lose the one that is not wanted',
      ['haircut and colour on Friday at 2', ANN, 'without the colour', 'yes'],
      ['haircut priya 2026-11-27 14:00'],
    ],
    ['are nothing without a yes', ['a haircut and a colour on Friday', 'the first one', ANN, 'no'], []],
  ])('%s', async (_name, said, booked) => {
    const { world, ann } = await open(lunaHair);
    await ann.say(...said);
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked });
  });

  test('stand in one bundle, whose price is the sum, and are cancelled together', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('a haircut and a colour on Friday', 'the second one', ANN);
    expect(rowsOf(ann.reply)).toMatchObject({ Price: '£158.00 in all' });
    await ann.say('yes');
    const bundles = (await ofAnn(world)).map(({ bundleId }) => bundleId);
    expect(bundles).toHaveLength(2);
    expect(new Set(bundles).size).toBe(1);
    await ann.say('cancel the whole visit', 'yes');
    expect(await world.booked()).toEqual([]);
  });

  test('of which one was taken meanwhile book none, and say which', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('haircut with theo then a beard trim on Friday at 11', ANN);
    await world.book('beard', 'theo', '2026-11-27', '11:45');
    await ann.say('yes');
    expect(ann.reply.text).toMatch(/Beard trim with Theo: .*taken/);
    expect(await world.booked()).toEqual([]);
    expect(labelsOf(ann.reply).length).toBeGreaterThan(0);
  });

  test('that never fit on the day say so and name the next time', async () => {
    const { ann } = await open(lunaHair);
    await ann.say('highlights and a beard trim on Sunday');
    expect(ann.reply.text).toMatch(/Theo is not in on Sunday.*next time for all of it/s);
  });

  test('for two people of one service follow each other', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('haircut for me and my daughter on Friday morning');
    expect(ann.reply.text).toMatch(/one person at a time/);
    await ann.press(/^Both one after the other$/);
    await ann.say('the first', ANN, 'yes');
    expect((await ofAnn(world)).map(({ serviceId }) => serviceId)).toEqual(['haircut', 'haircut']);
  });
});

describe('a class for several people', () => {
  test('is booked for all of them at their price', async () => {
    const { world, ann } = await open(raoMaths);
    await ann.say('group revision for 3 people tomorrow at 5', 'Ann ann@example.com', 'actually make it 4 people');
    expect(rowsOf(ann.reply)).toMatchObject({ People: '4', Price: '₹2,000.00 (₹500.00 each)' });
    await ann.say('yes');
    expect((await ofAnn(world))[0]?.attendees?.[0]?.party).toBe(4);
  });

  test('with too few seats is refused whole with the number left, and the waitlist takes the party', async () => {
    const { world, ann } = await open(raoMaths);
    await world.book('group', 'kavya', '2026-11-27', '16:00');
    await ann.say('group revision for 6 of us on friday at 4pm');
    expect(ann.reply.text).toContain('only 5 seats left');
    await ann.press(/waitlist/);
    await ann.say('Ann ann@example.com', 'yes');
    expect(await world.booked()).toEqual([]);
    const waiting = await world.store.waitlist.ofCustomer(world.business._id, asId<CustomerId>('ann'));
    expect(waiting.map(({ wish }) => wish.party)).toEqual([6]);
    await ann.say('what’s my place?');
    expect(ann.reply.text).toContain('you are next');
  });

  test('is pointed to where a lesson is for one', async () => {
    const { world, ann } = await open(raoMaths);
    await ann.say('i want a class for 3');
    expect(ann.reply.text).toMatch(/one person at a time/);
    await ann.press(/Group revision, together/);
    await ann.say('tomorrow 5pm', 'Ann ann@example.com', 'yes');
    expect((await ofAnn(world))[0]?.attendees?.[0]?.party).toBe(3);
  });

  test('tells people from hours', async () => {
    const { ann } = await open(raoMaths);
    await ann.say('group revision for 4 tomorrow at 5');
    expect(ann.reply.text).toMatch(/for 4 people.*5:00 pm is free/);
  });

  test('takes no party larger than itself, and offers no waitlist for one', async () => {
    const { ann } = await open(raoMaths);
    await ann.say('group revision for 8 people on friday');
    expect(ann.reply.text).toContain('at most 6 people');
    expect(labelsOf(ann.reply)).not.toContain('Join the waitlist');
    await ann.say('5 of us then');
    expect(ann.reply.text).toContain('for 5 people');
  });
});

describe('a service with several lengths', () => {
  test('says which one is meant, and changes it in either direction', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('blow-dry on friday afternoon');
    expect(ann.reply.text).toContain('30 minutes, £32.00');
    expect(labelsOf(ann.reply)).toContain('45 minutes, £42.00');
    await ann.say('a longer one please');
    expect(ann.reply.text).toContain('45 minutes, £42.00');
    await ann.say('30 mins is fine', 'no, the 45 minute one', 'the second one', ANN);
    expect(rowsOf(ann.reply)).toMatchObject({ Service: 'Blow-dry (45 minutes)', Price: '£42.00' });
    await ann.say('yes');
    expect((await ofAnn(world)).map(minutesOf)).toEqual([45]);
  });

  test('keeps its length when it moves', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('45 minute blow-dry with maya on friday at 2pm', ANN, 'yes', 'move it to saturday at 11', 'yes');
    expect((await ofAnn(world)).map((one) => [minutesOf(one), one.startsAt])).toEqual([[45, world.at('2026-11-28', '11:00')]]);
  });

  test('does not come in any other', async () => {
    const { ann } = await open(lunaHair);
    await ann.say('blow-dry on friday', 'make it 2 hours');
    expect(ann.reply.text).toMatch(/30 minutes or 45 minutes/);
  });
});

describe('what a service wants to know', () => {
  test('is asked one by one, with its options; what may be skipped is; a change of mind counts', async () => {
    const { world, ann } = await open(harborDental);
    await ann.say('teeth whitening on friday morning', 'the first one');
    expect(labelsOf(ann.reply)).toEqual(['Not sensitive', 'A little', 'Very sensitive']);
    await ann.say('it depends');
    expect(ann.reply.text).toContain('Please choose');
    await ann.say('skip');
    expect(ann.reply.text).toContain('do need an answer');
    await ann.press(/A little/);
    expect(labelsOf(ann.reply)).toEqual(['Yes', 'No', 'Skip']);
    await ann.say('skip', 'Ann Lee, ann@example.com');
    expect(rowsOf(ann.reply)).toMatchObject({ 'How sensitive are your teeth?': 'A little' });
    await ann.say('actually very sensitive', 'yes');
    expect((await ofAnn(world)).map(({ answers }) => answers)).toEqual([[{ questionId: 'sensitive', value: 'Very sensitive' }]]);
  });

  test('stays answered when the time changes, and the owner reads it in the agenda', async () => {
    const { world, ann } = await open(harborDental);
    await ann.say('whitening monday at 9', 'very', 'no', 'Ann Lee, ann@example.com', 'make it 10', 'yes');
    expect((await ofAnn(world)).map(({ startsAt }) => startsAt)).toEqual([world.at('2026-11-30', '10:00')]);
    const owner = await world.talk('owner');
    await owner.say('what does Monday 30 November look like?');
    expect(owner.reply.text).toContain('How sensitive are your teeth: Very sensitive');
  });

  test('is answered in any words where it is a text, but a new length is no answer', async () => {
    const { world, ann } = await open(raoMaths);
    await ann.say(
      'exam prep on saturday at 10',
      '120 minutes',
      'I need help with **fractions** on Mondays',
      'Ann ann@example.com',
      'yes',
    );
    const [one] = await ofAnn(world);
    expect({ minutes: one && minutesOf(one), answers: one?.answers, talk: ann.lines }).toMatchObject({
      minutes: 120,
      answers: [{ questionId: 'topics', value: 'I need help with **fractions** on Mondays' }],
    });
  });

  test('does not stop a person who wants something else', async () => {
    const { ann } = await open(harborDental);
    await ann.say('teeth whitening on friday morning', 'the first one', 'what does it cost?');
    expect(ann.reply.text).toContain('$390');
    await ann.say('never mind');
    expect(ann.reply.text).not.toContain('sensitive');
  });
});

describe('a service given in several places', () => {
  test('asks where, and takes online', async () => {
    const { world, ann } = await open(weberBrandt);
    await ann.say('growth review', 'online or at the office?');
    expect(labelsOf(ann.reply)).toEqual(['Kreuzberg office', 'Online by video']);
    await ann.say('never mind', 'growth review with lea next tuesday at 11');
    expect(labelsOf(ann.reply)).toEqual(expect.arrayContaining(['Kreuzberg office', 'Online by video']));
    await ann.say('by video', 'Ann ann@example.com');
    expect(rowsOf(ann.reply)).toMatchObject({ Where: 'Online by video' });
    await ann.say('no, at the office');
    expect(rowsOf(ann.reply)['Where']).toContain('Kreuzberg office');
    await ann.say('yes');
    expect((await ofAnn(world)).map(({ locationId }) => locationId)).toEqual(['office']);
  });
});

describe('a visit whose second service has several places', () => {
  test('asks where, and is given there', async () => {
    const { world, ann } = await open(weberBrandt);
    await ann.say('discovery call and growth review wednesday 2 december', 'first', 'online please', 'Ann ann@example.com');
    expect(rowsOf(ann.reply)).toMatchObject({ Where: 'Online by video' });
    await ann.say('yes');
    expect((await ofAnn(world)).map(({ locationId }) => locationId)).toEqual(['video', 'video']);
  });
});

describe('a part of a visit', () => {
  test('moves alone under the name that the business gives it', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say(
      'haircut and beard trim with theo friday at 4pm',
      ANN,
      'yes',
      'move my beard trim to monday',
      'the first',
      'yes',
    );
    expect(await world.booked()).toEqual(['haircut theo 2026-11-27 16:00', 'beard theo 2026-11-30 10:00']);
  });
});

describe('a series whose first date is not free', () => {
  test('says so before anything is written, and offers what could be had instead', async () => {
    const { world, ann } = await open(lunaHair);
    await world.book('haircut', 'maya', '2026-11-25', '15:00');
    await ann.say('haircut with maya every wednesday at 3pm for 4 weeks', ANN);
    expect(rowsOf(ann.reply)['Left out']).toMatch(/25 November 2026 at 15:00 is already taken\. Free instead/);
    expect(await world.booked()).toEqual([]);
    await ann.say('use the nearest times', 'yes');
    const booked = await world.booked();
    expect(booked).toHaveLength(4);
    expect(booked[0]).toMatch(/2026-11-25/);
  });

  test('found in a list is remembered as one', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('haircut every wednesday with maya', 'the second one', '6 times', ANN, 'yes');
    expect(await world.booked()).toHaveLength(6);
  });

  test('changes its count and its rhythm before the yes', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('trim every other friday at 10 with theo, 3 times', ANN, 'make it 4 times', 'every week instead', 'yes');
    expect(await world.booked()).toEqual(
      ['2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18'].map((date) => `haircut theo ${date} 10:00`),
    );
  });

  test('may be just once after all', async () => {
    const { world, ann } = await open(lunaHair);
    await ann.say('haircut with maya every wednesday at 11 for 3 weeks', ANN, 'just once', 'yes');
    expect(await world.booked()).toEqual(['haircut maya 2026-11-25 11:00']);
  });
});
