import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import { localDate, localDateOf } from '../../src/domain/time/wall.ts';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';

const twoPlaces: DemoBusiness = (today) => {
  const luna = lunaHair(today);
  return {
    ...luna,
    locations: [...luna.locations, { id: asId<LocationId>('andheri'), name: 'Andheri', address: '3 Link Road' }],
  };
};

/** Today is Tuesday 24 November 2026, 09:00 in London. */
let world: World;
let owner: Talk;
beforeEach(async () => {
  world = await World.open(twoPlaces);
  owner = await world.talk('owner');
});
afterEach(() => world.close());

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

async function hoursOn(who: string, date: string): Promise<string> {
  const provider = (await world.store.businesses.get(world.business._id))?.providers.find(({ id }) => id === who);
  if (!provider) throw new Error(`nobody is called ${who}`);
  return windowsOfDate(provider, localDate(date))
    .map(({ start, end, locationId }) => `${clock(start)}–${clock(end)}${locationId === undefined ? '' : ` ${locationId}`}`)
    .join(' and ');
}

/** Blocked dates as "theo 12-24", and as long as they are not whole days with their hours. */
async function blocked(): Promise<string[]> {
  const all = await world.store.appointments.busy(
    world.business._id,
    world.at('2026-11-24', '00:00'),
    world.at('2027-12-31', '00:00'),
  );
  return all
    .filter(({ kind }) => kind === 'time_off')
    .map(({ providerId, startsAt, timeZone }) => `${providerId} ${localDateOf(startsAt, timeZone).slice(5)}`)
    .sort();
}
const days = (who: string, ...dates: string[]): string[] => dates.map((date) => `${who} ${date}`).sort();
const everyone = (...dates: string[]): string[] => ['maya', 'priya', 'theo'].flatMap((who) => days(who, ...dates)).sort();

describe('days off in a list', () => {
  const LIST = days('theo', '12-24', '12-25', '12-26', '01-04', '01-11', '01-18', '01-25');
  test.each([
    ['off 24–26 Dec and every Monday in January', 'theo'],
    ['theo is off 24-26 dec and every monday in january', undefined],
    ["I'm off 24th-26th december + all mondays in jan", 'theo'],
  ])('%s', async (said, whose) => {
    await owner.say(said, ...(whose === undefined ? [] : [whose]));
    expect(await blocked()).toEqual([]);
    await owner.say('yes');
    expect({ blocked: await blocked(), talk: owner.lines }).toMatchObject({ blocked: LIST });
  });

  test('bookings met are named before and after the yes', async () => {
    await world.book('haircut', 'theo', '2027-01-11', '10:00');
    const { card } = await owner.say('theo is off 24-26 dec and every monday in january');
    expect(JSON.stringify(card)).toMatch(/1 booking in the way.*Mon 11 Jan, 10:00/);
    expect((await owner.say('yes')).text).toMatch(/1 booking in the way.*Mon 11 Jan, 10:00/);
  });

  test.each([
    ["maya can't do the 3rd and 4th of december", days('maya', '12-03', '12-04')],
    ["we're closed 24, 25 and 31 december", everyone('12-24', '12-25', '12-31')],
    ["priya's poorly thursday and friday", days('priya', '11-26', '11-27')],
    ['maya has jury duty the week of the 7th', days('maya', '12-07', '12-08', '12-09', '12-10', '12-11', '12-12', '12-13')],
    ['can theo have the 30th off as well as every friday in feb', days('theo', '11-30', '02-05', '02-12', '02-19', '02-26')],
    ['shop shut on the 2nd and 3rd of jan', everyone('01-02', '01-03')],
    ['nobody in on the 8th of dec', everyone('12-08')],
    ['christmas hours: closed 24 to 26', everyone('12-24', '12-25', '12-26')],
    [
      'closed between christmas and new year for theo',
      days('theo', '12-25', '12-26', '12-27', '12-28', '12-29', '12-30', '12-31', '01-01'),
    ],
  ])('%s', async (said, expected) => {
    await owner.say(said, 'yes');
    expect({ blocked: await blocked(), talk: owner.lines }).toMatchObject({ blocked: expected });
  });

  test.each([
    'maya is lovely today',
    'maya has three clients on friday',
    'maya is in on friday',
    'is maya at the dentist on friday?',
  ])('nobody is taken to be away by: %s', async (said) => {
    await owner.say(said);
    expect(owner.reply.choices?.some(({ label }) => label === 'Confirm') ?? false).toBe(false);
  });

  test('"forget the block" and "give her back" open time, and block nothing', async () => {
    await owner.say('block thursday for maya', 'yes', 'sorry forget the block on thursday for maya', 'yes');
    expect({ blocked: await blocked(), talk: owner.lines }).toMatchObject({ blocked: [] });
    await owner.say('block thursday for priya', 'yes', 'give priya back her thursday', 'yes');
    expect({ blocked: await blocked(), talk: owner.lines }).toMatchObject({ blocked: [] });
  });

  test('a leave of some months is one, and met bookings far ahead are looked for', async () => {
    await owner.say('priya is off from 1 december to 15 march', 'yes');
    expect((await blocked()).length).toBe(105);
  });
});

describe('once a month', () => {
  test.each([
    ['first Saturday of the month 10 to 2 at Andheri', 'priya'],
    ['Priya works the first saturday of each month 10-2 at Andheri', undefined],
    ['at andheri every first saturday 10 to 2', 'priya'],
    ['1st saturday of every month priya is at andheri 10-2', undefined],
  ])('%s', async (said, whose) => {
    await owner.say(said, ...(whose === undefined ? [] : [whose]), 'yes');
    const hours = await Promise.all(
      ['2026-12-05', '2027-06-05', '2027-11-06', '2026-12-12'].map((date) => hoursOn('priya', date)),
    );
    expect({ hours, talk: owner.lines }).toMatchObject({
      hours: ['10:00–14:00 andheri', '10:00–14:00 andheri', '10:00–14:00 andheri', '10:00–13:00 and 14:00–17:30'],
    });
  });

  test('until a month, and off', async () => {
    await owner.say('priya is off the last friday of every month until february', 'yes');
    expect({ blocked: await blocked(), talk: owner.lines }).toMatchObject({
      blocked: days('priya', '11-27', '12-25', '01-29', '02-26'),
    });
  });
});

describe('one end of a day', () => {
  test.each<[string, string[], string, string, string]>([
    ['open late', ['open late on the 23rd till 9', 'everyone', 'yes'], 'maya', '2026-12-23', '09:30–13:00 and 13:30–21:00'],
    [
      'open late, for all',
      ['open late on the 23rd till 9', 'everyone', 'yes'],
      'theo',
      '2026-12-23',
      '10:00–14:00 and 14:30–21:00',
    ],
    ['stays longer', ['theo is staying until 9 on friday', 'yes'], 'theo', '2026-11-27', '10:00–14:00 and 14:30–21:00'],
    [
      'an extra hour',
      ['maya will do an extra hour on friday evening, until 7', 'yes'],
      'maya',
      '2026-11-27',
      '09:30–13:00 and 13:30–19:00',
    ],
    ['extended', ['extend saturday to 7 for maya', 'yes'], 'maya', '2026-11-28', '09:30–13:00 and 13:30–19:00'],
    ['a late night', ['late night thursday till 9 for theo', 'yes'], 'theo', '2026-11-26', '10:00–14:00 and 14:30–21:00'],
    ['starts early', ['maya starts early on friday, from 8', 'yes'], 'maya', '2026-11-27', '08:00–13:00 and 13:30–18:00'],
    ['not without a yes', ['theo is staying until 9 on friday', 'no'], 'theo', '2026-11-27', '10:00–14:00 and 14:30–19:00'],
  ])('%s', async (_name, said, who, date, hours) => {
    await owner.say(...said);
    expect({ hours: await hoursOn(who, date), talk: owner.lines }).toMatchObject({ hours });
  });

  test('who starts late is away before', async () => {
    await owner.say('priya is starting late on sunday, not before 1', 'yes');
    const [block] = await world.store.appointments.busy(
      world.business._id,
      world.at('2026-11-29', '00:00'),
      world.at('2026-11-29', '23:00'),
    );
    expect([block?.providerId, block?.endsAt]).toEqual(['priya', world.at('2026-11-29', '13:00')]);
  });

  test('closed and open in one message is one question', async () => {
    await owner.say('christmas hours: 24th 10 to 2, closed 25 to 28');
    expect([await blocked(), await hoursOn('maya', '2026-12-24')]).toEqual([[], '09:30–13:00']);
    await owner.say('yes');
    expect([await blocked(), await hoursOn('maya', '2026-12-24')]).toEqual([
      everyone('12-25', '12-26', '12-27', '12-28'),
      '10:00–14:00',
    ]);
  });
});

test('a title ends no sentence: "block out Dr. Theo …" opens nothing', async () => {
  await owner.say('please block out Dr. Theo Lindqvist on Dec 2nd between 3pm and 4:30pm');
  expect(owner.reply.card?.title).toBe('Block time');
  await owner.press(/confirm/i);
  expect(await blocked()).toEqual(['theo 12-02']);
});

describe('weeks', () => {
  test.each<[string, string, string, string]>([
    ['maya mon to fri 9-5 except lunch 12-1', 'maya', '2026-11-30', '09:00–12:00 and 13:00–17:00'],
    ['from next week theo does tue and thu after 2pm', 'theo', '2026-12-01', '14:00–19:00'],
    ["change priya's sunday hours to 12 till 5", 'priya', '2026-12-06', '12:00–17:00'],
    ['theo will work saturday instead of friday this week', 'theo', '2026-11-28', '10:00–14:00 and 14:30–19:00'],
    ['theo will work saturday instead of friday this week', 'theo', '2026-11-27', ''],
    ['theo will cover sunday instead of monday next week', 'theo', '2026-12-06', '10:00–14:00 and 14:30–19:00'],
    ["priya's not doing sundays any more", 'priya', '2026-12-06', ''],
    ["theo's hours from 1 march: mon-thu 9 to 5, fri 9 to 1", 'theo', '2027-03-05', '09:00–13:00'],
  ])('%s: %s on %s', async (said, who, date, hours) => {
    await owner.say(said, 'yes');
    expect({ hours: await hoursOn(who, date), talk: owner.lines }).toMatchObject({ hours });
  });
});

describe('bookings by name', () => {
  beforeEach(() => owner.say('book Anna Berg in for a haircut with Maya tomorrow at 3, 07700 900123', 'yes'));
  const booked = async (): Promise<string[]> =>
    (
      await world.store.appointments.busy(world.business._id, world.at('2026-11-24', '00:00'), world.at('2026-12-24', '00:00'))
    ).map(({ wallStart: { date, minute } }) => `${date} ${clock(minute)}`);
  test.each([
    ['move anna to friday same time', '2026-11-27 15:00'],
    ['move anna an hour later', '2026-11-25 16:00'],
  ])('%s', async (said, at) => {
    await owner.say(said);
    expect(await booked()).toEqual(['2026-11-25 15:00']);
    await owner.say('yes');
    expect({ booked: await booked(), talk: owner.lines }).toMatchObject({ booked: [at] });
  });

  test('a no-show who came is put right', async () => {
    world.clock.at = world.at('2026-11-25', '17:00');
    await owner.say("anna didn't turn up", 'yes', 'actually anna did come', 'yes');
    const [one] = await world.store.appointments.busy(
      world.business._id,
      world.at('2026-11-25', '00:00'),
      world.at('2026-11-26', '00:00'),
    );
    expect({ state: one?.state, talk: owner.lines }).toMatchObject({ state: 'confirmed' });
  });
});
