import { afterEach, expect, test } from '@jest/globals';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { instant } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { buttonsOf, World } from '../support/conversation.ts';

let world: World;
afterEach(() => world.close());

/** The salon, open day and night in another zone, with a start every half hour. */
const dayAndNight =
  (zone: string): DemoBusiness =>
  (today) => {
    const salon = lunaHair(today);
    const timeZone = zoneId(zone);
    return {
      ...salon,
      timeZone,
      locale: 'en-US',
      providers: salon.providers.map((one) => ({
        ...one,
        timeZone,
        hours: [{ days: [1, 2, 3, 4, 5, 6, 7], windows: [{ start: 0, end: 1440 }] }],
        overrides: [],
      })),
      services: salon.services.map((one) => ({ ...one, durationMinutes: 30, lengths: [], intervalMinutes: 30 })),
    };
  };
const talkAt = async (zone: string, now: string) => {
  world = await World.open(dayAndNight(zone), instant(Date.parse(now)));
  return world.talk();
};
const startsBooked = async (): Promise<string[]> => {
  const all = await world.store.appointments.busy(world.business._id, 0 as Instant, instant(8.64e15));
  return all.map(({ startsAt }) => new Date(startsAt).toISOString());
};

test('A31: a time that the clock shows twice is told with its offset in every sentence, and that one is booked', async () => {
  const ann = await talkAt('America/New_York', '2026-10-26T15:00Z');
  expect((await ann.say('haircut with maya on november 1 at 1:30 am')).text).toContain('1:30 AM (GMT-4)');
  const proposal = await ann.say('Ann Lee, 07911 123456');
  expect(JSON.stringify(proposal.card)).toContain('GMT-4');
  expect((await ann.say('yes')).text).toContain('1:30 AM (GMT-4)');
  expect(await startsBooked()).toEqual(['2026-11-01T05:30:00.000Z']);
  const ben = await world.talk('ben');
  expect((await ben.say('haircut with maya on november 1 at 1:30 am')).text).toContain('1:30 AM (GMT-5)');
  await ben.say('Ben Okoro, 07911 123457', 'yes');
  expect(await startsBooked()).toEqual(['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']);
});

test('A32: a time that the clock jumps over is said not to exist, with the times around it', async () => {
  const ann = await talkAt('America/New_York', '2026-03-02T15:00Z');
  const reply = await ann.say('haircut with maya on march 8 at 2:30 am');
  expect(reply.text).toMatch(/There is no 0?2:30.* on Sunday 8 March/);
  expect(buttonsOf(reply).map(({ label }) => label)).toEqual([
    expect.stringMatching(/\b0?1:30/),
    expect.stringMatching(/\b0?3:30/),
  ]);
  await ann.say('the second one', 'Ann Lee, ann@example.org', 'yes');
  expect(await startsBooked()).toEqual(['2026-03-08T07:30:00.000Z']);
});

test('A33: tomorrow is the day after today where the person is, though UTC is still on yesterday', async () => {
  const ann = await talkAt('Pacific/Auckland', '2026-06-09T20:00Z'); // Wednesday 10 June, 08:00 in Auckland
  await ann.say('haircut with maya tomorrow at 9am', 'Ann Lee, ann@example.org', 'yes');
  expect(await startsBooked()).toEqual(['2026-06-10T21:00:00.000Z']); // Thursday 11 June, 09:00
});
