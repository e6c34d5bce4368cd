import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { windowsOfDate } from '../../src/domain/scheduling/open-windows.ts';
import { localDate } from '../../src/domain/time/wall.ts';
import { busyFeeds } from '../../src/feeds/busy-feeds.ts';
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

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The hours of somebody on a date as they stand in the store: "10:00–14:00". */
async function hoursOn({ store, business }: World, who: string, date: string): Promise<string> {
  const stored = await store.businesses.get(business._id);
  const provider = stored?.providers.find(({ id }) => id === who);
  if (!provider) throw new Error(`nobody is called ${who}`);
  return windowsOfDate(provider, localDate(date))
    .map(({ start, end }) => `${clock(start)}–${clock(end)}`)
    .join(' and ');
}

const MAYA = '09:30–13:00 and 13:30–18:00';
const THEO = '10:00–14:00 and 14:30–19:00';

describe('the owner changes when people work', () => {
  test.each<[string, string[], string, string, string]>([
    ['for this week only', ['open Saturday 10–2 this week only', 'theo', 'yes'], 'theo', '2026-11-28', '10:00–14:00'],
    ['and the week after is as before', ['open Saturday 10–2 this week only', 'theo', 'yes'], 'theo', '2026-12-05', ''],
    ['for a season', ['from June to August we open 8 to 2', 'yes'], 'maya', '2027-07-01', '08:00–14:00'],
    ['for a season, for all', ['from June to August we open 8 to 2', 'yes'], 'theo', '2027-07-01', '08:00–14:00'],
    ['for a season, not beyond', ['from June to August we open 8 to 2', 'yes'], 'maya', '2027-09-01', MAYA],
    ['from a date on', ['starting 1 March I work Tue–Thu 10–6', 'theo', 'yes'], 'theo', '2027-03-02', '10:00–18:00'],
    ['from a date on, not before', ['starting 1 March I work Tue–Thu 10–6', 'theo', 'yes'], 'theo', '2027-02-23', THEO],
    ['one day of every week', ["set theo's saturday hours to 10-2", 'yes'], 'theo', '2026-12-05', '10:00–14:00'],
    ['one day of every week, the others as before', ["set theo's saturday hours to 10-2", 'yes'], 'theo', '2026-12-04', THEO],
    ['a day that is no working day any more', ["theo doesn't work mondays anymore", 'yes'], 'theo', '2026-11-30', ''],
    ['two days trade places', ['swap my Monday and Wednesday next week', 'maya', 'yes'], 'maya', '2026-11-30', MAYA],
    ['two days trade places, the other one', ['swap my Monday and Wednesday next week', 'maya', 'yes'], 'maya', '2026-12-02', ''],
    ['public holidays are closed', ['we close on public holidays', 'yes'], 'theo', '2026-12-28', ''],
    [
      'and open again',
      ['we close on bank holidays', 'yes', 'actually stay open on bank holidays', 'yes'],
      'theo',
      '2026-12-28',
      THEO,
    ],
    ['nothing without a yes', ['from June to August we open 8 to 2', 'no'], 'maya', '2027-07-01', MAYA],
    [
      'nothing after a change of mind',
      ['swap my Monday and Wednesday next week', 'maya', 'never mind'],
      'maya',
      '2026-11-30',
      '',
    ],
  ])('%s', async (_name, said, who, date, hours) => {
    const { world, owner } = await atTheDesk();
    await owner.say(...said);
    expect({ hours: await hoursOn(world, who, date), talk: owner.lines }).toMatchObject({ hours });
  });
});

/** Blocked time of a date as "who 14:00–16:00". */
async function blocked(world: World, day: string): Promise<string[]> {
  const { card } = await (await world.talk('owner')).say(`what's on ${day}`);
  if (card?.type !== 'agenda') throw new Error('no agenda');
  return card.days.flatMap(({ items }) =>
    items.filter(({ title }) => title.startsWith('Blocked')).map(({ time, title }) => `${title.slice(8)} ${time}`),
  );
}

describe('the owner takes time off and changes their mind', () => {
  test.each<[string, string[], string, string[]]>([
    ['hours, then somebody else', ['block tomorrow 2–4', 'maya', 'no wait theo', 'yes'], 'tomorrow', ['(Theo) 14:00–16:00']],
    [
      'hours, then other hours',
      ['block tomorrow 2-4 for theo', 'actually just 3 to 5', 'yes'],
      'tomorrow',
      ['(Theo) 15:00–17:00'],
    ],
    ['a day, then another', ['block tomorrow 2-4 for theo', 'make it friday', 'yes'], 'friday', ['(Theo) 14:00–16:00']],
    ['every Monday of a month', ['every Monday in January off', 'priya', 'yes'], '11 january', ['(Priya) all day']],
    ['and no Tuesday', ['every Monday in January off', 'priya', 'yes'], '12 january', []],
  ])('%s', async (_name, said, day, expected) => {
    const { world, owner } = await atTheDesk();
    await owner.say(...said);
    expect({ blocked: await blocked(world, day), talk: owner.lines }).toMatchObject({ blocked: expected });
  });

  test('"every Monday off" asks until when, and "for good" closes the weekday', async () => {
    const { world, owner } = await atTheDesk();
    await owner.say('block every monday for theo');
    expect(owner.reply.text).toMatch(/for good, or only until/);
    await owner.say('for good', 'yes');
    expect({ hours: await hoursOn(world, 'theo', '2026-11-30'), talk: owner.lines }).toMatchObject({ hours: '' });
  });
});

describe('the owner clears a day', () => {
  test('is shown whom it concerns, three at a time, and nobody is cancelled without a yes', async () => {
    const { world, owner } = await atTheDesk();
    for (const [time, who] of [
      ['10:00', 'a'],
      ['11:00', 'b'],
      ['14:00', 'c'],
      ['16:00', 'd'],
    ] as const)
      await world.book('haircut', 'maya', '2026-11-27', time, who);
    const left = async (): Promise<number> =>
      (await Promise.all(['a', 'b', 'c', 'd'].map((who) => world.booked(who)))).flat().length;
    await owner.say('cancel everything on Friday');
    expect(owner.reply.text).toMatch(/concerns 4 bookings/);
    expect(owner.reply.text).toMatch(/first 3/);
    await owner.say('no');
    expect(await left()).toBe(4);
    await owner.say('cancel everything on Friday', 'yes');
    expect({ left: await left(), talk: owner.lines }).toMatchObject({ left: 1 });
    await owner.say('cancel everything on Friday', 'yes');
    expect({ left: await left(), talk: owner.lines }).toMatchObject({ left: 0 });
  });

  test('of an afternoon the morning stays', async () => {
    const { world, owner } = await atTheDesk();
    await world.book('haircut', 'maya', '2026-11-27', '10:00', 'a');
    await world.book('haircut', 'theo', '2026-11-27', '15:00', 'b');
    await owner.say('clear my friday afternoon', 'yes');
    expect({ left: [await world.booked('a'), await world.booked('b')], talk: owner.lines }).toMatchObject({
      left: [['haircut maya 2026-11-27 10:00'], []],
    });
  });
});

describe('the owner asks', () => {
  test.each([
    ['are we open on Boxing Day?', /26 December 2026: everybody closed/],
    ['is theo in on monday?', /30 November 2026: 10:00–14:00 and 14:30–19:00/],
    ['am I free Friday afternoon for maya', /Maya is free .*13:30–17:00/],
    ['is maya free friday from 10 to 12', /Yes, Maya is free: .*10:00–12:00/],
    ['when was my calendar last read?', /no other calendar is connected/],
    ['make yoga 12 seats', /no service “yoga”/],
    ['connect my calendar', /iCal/],
    ['how late can I be? I am running 20 minutes late, maya', /Nobody is affected/],
  ])('%s', async (said, answer) => {
    const { owner } = await atTheDesk();
    await owner.say(said);
    expect(owner.lines.join('\n')).toMatch(answer);
  });

  test('who is affected by a delay, and hears that nobody was told', async () => {
    const { world, owner } = await atTheDesk();
    await world.book('haircut', 'maya', '2026-11-24', '10:30', 'a');
    await owner.say("i'm running late", '20 minutes', 'maya');
    expect({ said: owner.reply.text, talk: owner.lines }).toMatchObject({
      said: expect.stringMatching(/begins about 10:50.*Nobody has been told yet/s),
    });
  });
});

describe('the owner connects a calendar', () => {
  const CALENDAR = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20261127T110000Z',
    'DTEND:20261127T120000Z',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

  test('after a yes; its address is never said again, and its times are taken', async () => {
    const server = createServer((_request, response) => response.end(CALENDAR));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      world = await World.open(undefined, undefined, undefined, { busyFeeds: busyFeeds({ allowPrivate: true }) });
      const owner = await world.talk('owner');
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/private-s3cret/basic.ics`;
      const said: string[] = [];
      for (const text of [
        `connect my calendar ${url}`,
        'maya',
        'yes',
        'when was my calendar last read?',
        'is maya free friday from 11 to 12',
      ])
        said.push(JSON.stringify(await owner.say(text)));
      expect(said[2]).toMatch(/Connected/);
      expect(said[3]).toMatch(/last read just now/);
      expect(said[4]).toMatch(/No, Maya has no free time/);
      expect(said.join()).not.toMatch(/s3cret/);
      expect(JSON.stringify(await owner.say('disconnect my calendar', 'maya', 'yes'))).toMatch(/Disconnected/);
    } finally {
      server.close();
    }
  });
});
