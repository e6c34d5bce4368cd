import { afterEach, describe, expect, test } from '@jest/globals';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import { weberBrandt } from '../../src/demo/weber-brandt.ts';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Service } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { CustomerId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import { wallOf } from '../../src/domain/time/wall.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** The salon with its haircut otherwise. Today is Tuesday 24 November 2026, 09:00 in London. */
const haircut =
  (change: Partial<Service>): DemoBusiness =>
  (today) => {
    const business = lunaHair(today);
    return {
      ...business,
      services: business.services.map((service) => (service.id === 'haircut' ? { ...service, ...change } : service)),
    };
  };

async function open(define: DemoBusiness = lunaHair): Promise<World> {
  world = await World.open(define);
  return world;
}

/** Every document that takes time at the salon in those days, by start. */
async function stored(world: World, from = '2026-11-24', to = '2027-01-31'): Promise<Appointment[]> {
  const all = await world.store.appointments.busy(world.business._id, world.at(from, '00:00'), world.at(to, '00:00'));
  return [...all].sort((a, b) => a.startsAt - b.startsAt);
}

/** The state of every booking of a customer, by start. */
async function states(world: World, customer = 'ann'): Promise<string[]> {
  const all = await world.store.appointments.ofCustomer(world.business._id, asId<CustomerId>(customer), instant(0));
  return all
    .sort((a, b) => a.startsAt - b.startsAt)
    .map(({ startsAt, state }) => {
      const { date, minute } = wallOf(startsAt, world.business.timeZone);
      return `${state} ${date} ${minute / 60}`;
    });
}

const ASK = ['haircut with Maya tomorrow at 3', 'Ann Lee, 07700 900123', 'yes'] as const;

describe('a service that needs approval', () => {
  test.each([
    ['approved', ["approve ann's request", 'yes'], 'confirmed 2026-11-25 15'],
    ['approved without a name, there being one', ['approve the request', 'yes'], 'confirmed 2026-11-25 15'],
    ['declined', ['decline Ann Lee', 'yes'], 'declined 2026-11-25 15'],
    ['neither without a yes', ['approve the request', 'no'], 'pending_approval 2026-11-25 15'],
  ])('%s', async (_name, said, state) => {
    const world = await open(haircut({ approval: true }));
    const ann = await world.talk();
    await ann.say(...ASK);
    expect(ann.reply.text).toMatch(/^Requested.*not booked yet/);
    expect(await states(world)).toEqual(['pending_approval 2026-11-25 15']);
    const owner = await world.talk('owner');
    await owner.say("what's on tomorrow");
    expect(owner.reply.text).toMatch(/request/);
    await owner.say(...said);
    expect({ states: await states(world), talk: owner.lines }).toMatchObject({ states: [state] });
  });

  test('where nobody asked there is nothing to approve', async () => {
    const world = await open();
    const owner = await world.talk('owner');
    expect((await owner.say('approve the request')).text).toMatch(/no request waiting/);
  });
});

describe('a customer who did not come', () => {
  test('is marked once the time has come, and the mark can be taken back', async () => {
    const world = await open();
    const ann = await world.talk();
    await ann.say(...ASK);
    const owner = await world.talk('owner');
    await owner.say("ann didn't show up", 'yes');
    expect(await states(world)).toEqual(['confirmed 2026-11-25 15']);
    world.clock.at = world.at('2026-11-25', '16:00');
    await owner.say("ann didn't show up", 'yes');
    expect({ states: await states(world), talk: owner.lines }).toMatchObject({ states: ['no_show 2026-11-25 15'] });
    await owner.say('undo the no-show of Ann', 'yes');
    expect({ states: await states(world), talk: owner.lines }).toMatchObject({ states: ['confirmed 2026-11-25 15'] });
  });
});

describe('the provider’s week in words', () => {
  test('"I’m off 24–26 December" takes each of the days', async () => {
    const world = await open();
    const owner = await world.talk('owner');
    await owner.say('maya is off 24–26 December', 'yes');
    const days = (await stored(world)).filter(({ kind, providerId }) => kind === 'time_off' && providerId === 'maya');
    expect({ days: days.map(({ startsAt }) => wallOf(startsAt, world.business.timeZone).date), talk: owner.lines }).toMatchObject(
      {
        days: ['2026-12-24', '2026-12-25', '2026-12-26'],
      },
    );
  });

  test('"block tomorrow 2–4" takes those hours only', async () => {
    const world = await open();
    const owner = await world.talk('owner');
    await owner.say('block tomorrow 2-4 for maya', 'yes');
    const [block] = await stored(world);
    expect([block?.kind, block?.startsAt, block?.endsAt]).toEqual([
      'time_off',
      world.at('2026-11-25', '14:00'),
      world.at('2026-11-25', '16:00'),
    ]);
  });

  test('"open Saturday 10–2 this week only" opens that Saturday and no other', async () => {
    const world = await open();
    const owner = await world.talk('owner');
    await owner.say('open Saturday 10-2 this week only for theo', 'yes');
    const business = await world.store.businesses.get(world.business._id);
    const theo = business?.providers.find(({ id }) => id === 'theo');
    expect(theo?.overrides.filter(({ date }) => date === '2026-11-28' || date === '2026-12-05')).toMatchObject([
      { date: '2026-11-28', windows: [{ start: 600, end: 840 }] },
    ]);
    expect(theo?.hours).toEqual(world.business.providers.find(({ id }) => id === 'theo')?.hours);
  });

  test('"what does my Thursday look like?" shows that day and writes nothing', async () => {
    const world = await open();
    await world.book('haircut', 'maya', '2026-11-26', '15:00');
    const owner = await world.talk('owner');
    const before = await stored(world);
    await owner.say('what does my Thursday look like?');
    expect(owner.reply.card).toMatchObject({ type: 'agenda', days: [{ items: [{ time: '15:00–15:45' }] }] });
    expect(await stored(world)).toEqual(before);
  });
});

describe('a series', () => {
  const WISH = 'book a haircut with Maya every Wednesday at 3 for four weeks';
  const DATES = ['2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16'];
  const haircuts = (dates: readonly string[], time = '15:00'): string[] => dates.map((date) => `haircut maya ${date} ${time}`);

  test.each([
    ['weekly', WISH, DATES],
    [
      'every two weeks until a date',
      'book a haircut with Maya every other Wednesday at 3 until 24 December',
      [DATES[0], DATES[2], '2026-12-23'],
    ],
    ['by a number', 'I need a haircut with Maya every week on Wednesday at 3pm, 3 times', DATES.slice(0, 3)],
  ])('%s is booked by one yes', async (_name, wish, dates) => {
    const world = await open();
    const ann = await world.talk();
    await ann.say(wish, 'Ann Lee, 07700 900123');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: [] });
    await ann.say('yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: haircuts(dates as string[]) });
  });

  test('how many times is asked where it was not said', async () => {
    const world = await open();
    const ann = await world.talk();
    await ann.say('book a haircut with Maya every Wednesday at 3');
    expect(ann.reply.text).toMatch(/How many times/);
    await ann.say('three times', 'Ann Lee, 07700 900123', 'yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: haircuts(DATES.slice(0, 3)) });
  });

  test('a date that is taken is named with what is free before anything is written, and left out', async () => {
    const world = await open();
    await world.book('haircut', 'maya', '2026-12-09', '15:00');
    const ann = await world.talk();
    await ann.say(WISH, 'Ann Lee, 07700 900123');
    const { card } = ann.reply;
    const rows = card?.type === 'proposal' ? card.rows : [];
    expect(rows.find(({ label }) => label === 'Left out')?.value).toMatch(/9 December 2026.*already taken.*Free instead/);
    expect(await world.booked()).toEqual([]);
    await ann.say('yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({
      booked: haircuts([DATES[0], DATES[1], DATES[3]] as string[]),
    });
  });

  test('or has the nearest time instead when the person wants that', async () => {
    const world = await open();
    await world.book('haircut', 'maya', '2026-12-09', '15:00');
    const ann = await world.talk();
    await ann.say(WISH, 'Ann Lee, 07700 900123', 'use the nearest times', 'yes');
    const booked = await world.booked();
    expect({ count: booked.length, talk: ann.lines }).toMatchObject({ count: 4 });
    expect(booked.filter((one) => one.includes('2026-12-09'))).toHaveLength(1);
    expect(booked).not.toContain('haircut maya 2026-12-09 15:00');
  });

  test('of which a date is lost before the yes is not booked in part: it is shown anew', async () => {
    const world = await open();
    const ann = await world.talk();
    await ann.say(WISH, 'Ann Lee, 07700 900123');
    await world.book('haircut', 'maya', '2026-12-16', '15:00');
    await ann.say('yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: [] });
    await ann.say('yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: haircuts(DATES.slice(0, 3)) });
  });

  test('is cancelled as a whole by one yes, a booking beside it stays', async () => {
    const world = await open();
    const ann = await world.talk();
    await ann.say(WISH, 'Ann Lee, 07700 900123', 'yes', 'haircut with Theo on Thursday at 11', 'yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: { length: 5 } });
    await ann.say('cancel all the bookings of my series', 'yes');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: ['haircut theo 2026-11-26 11:00'] });
  });
});

describe('a class that is full', () => {
  /** A class of two seats, one of which is gone. */
  async function classOfTwo(): Promise<World> {
    const world = await open(haircut({ seats: 2, aliases: ['class'] }));
    await world.book('haircut', 'maya', '2026-11-25', '15:00', 'bob');
    return world;
  }
  async function waiting(world: World, customer = 'ann'): Promise<number> {
    const entries = await world.store.waitlist.ofCustomer(world.business._id, asId<CustomerId>(customer));
    return entries.filter(({ state }) => state === 'waiting').length;
  }

  test('says how many seats are left, and the last one can be had', async () => {
    const world = await classOfTwo();
    const ann = await world.talk();
    await ann.say('haircut with Maya tomorrow afternoon');
    const { card } = ann.reply;
    const details = card?.type === 'slots' ? card.slots.map(({ time, detail }) => `${time} ${detail ?? ''}`) : [];
    expect(details.filter((detail) => detail.startsWith('15:00'))).toEqual(['15:00 1 seat left']);
    await ann.say('at 3', 'Ann Lee, 07700 900123', 'yes');
    const [session] = (await stored(world)).filter(({ startsAt }) => startsAt === world.at('2026-11-25', '15:00'));
    expect(session?.attendees?.map(({ customerId, state }) => `${customerId} ${state}`)).toEqual([
      'bob confirmed',
      'ann confirmed',
    ]);
  });

  test('is refused for what it is, and the waitlist takes the person by their own yes', async () => {
    const world = await classOfTwo();
    await world.book('haircut', 'maya', '2026-11-25', '15:00', 'cy');
    const ann = await world.talk();
    await ann.say('haircut with Maya tomorrow at 3');
    expect(ann.reply.text).toMatch(/no place left/);
    await ann.press(/waitlist/);
    await ann.say('Ann Lee, 07700 900123');
    expect(await waiting(world)).toBe(0);
    await ann.say('yes');
    expect({ waiting: await waiting(world), talk: ann.lines }).toMatchObject({ waiting: 1 });
    await ann.say("what's my place on the waitlist?");
    expect(ann.reply.text).toMatch(/: you are next/);
    await ann.say('take me off the waitlist', 'yes');
    expect({ waiting: await waiting(world), talk: ann.lines }).toMatchObject({ waiting: 0 });
  });
});

describe('the demo businesses let a newcomer try', () => {
  test('a class with seats', async () => {
    const world = await open(raoMaths);
    const ann = await world.talk();
    await ann.say('group revision on Saturday at 10', 'Ann Lee, 07700 900123', 'yes');
    const [session] = await stored(world);
    expect({ session, talk: ann.lines }).toMatchObject({ session: { serviceId: 'group', attendees: [{ customerId: 'ann' }] } });
  });

  test('a request that the consultant answers', async () => {
    const world = await open(weberBrandt);
    const ann = await world.talk();
    await ann.say('board offsite with Lea on 2 December at 10', 'Ann Lee, 07700 900123', 'yes');
    const [state] = await states(world);
    expect({ state, talk: ann.lines }).toMatchObject({ state: 'pending_approval 2026-12-02 10' });
  });
});

test('a provider’s zone is changed by one yes, and the booking that is then outside the hours stays and is named first', async () => {
  const world = await open();
  const booking = await world.book('haircut', 'maya', '2026-11-25', '17:00');
  const owner = await world.talk('owner');
  await owner.say("set maya's time zone to Asia/Kolkata");
  const { card } = owner.reply;
  expect(card?.type === 'proposal' ? card.rows.at(-1)?.value : owner.lines).toMatch(
    /1 booking in the way stays as it is: Haircut/,
  );
  await owner.say('yes');
  const after = await world.store.businesses.get(world.business._id);
  expect(after?.providers.map(({ timeZone }) => timeZone)).toEqual(['Asia/Kolkata', 'Europe/London', 'Europe/London']);
  expect((await stored(world)).map(({ startsAt }) => startsAt)).toEqual([booking.startsAt]);
});
