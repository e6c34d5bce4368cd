import { afterEach, describe, expect, test } from '@jest/globals';
import { harborDental } from '../../src/demo/harbor-dental.ts';
import { stillwaterTherapy } from '../../src/demo/stillwater-therapy.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Ann books a haircut with Maya tomorrow at 15:00, then says the rest. */
async function afterBooking(...said: readonly string[]) {
  world = await World.open();
  const ann = await world.talk();
  await ann.say('haircut tomorrow at 3 with maya', 'Ana Silva 020 7946 0142', 'yes', ...said);
  return { booked: await world.booked(), lines: ann.lines, last: ann.reply.text };
}

describe('a second thought right after the yes', () => {
  test.each<readonly [said: readonly string[], kept: string]>([
    [['no wait, 4 instead', 'yes'], 'haircut maya 2026-11-25 16:00'],
    [['No wait until 6', 'the last one', 'yes'], 'haircut maya 2026-11-25 17:00'],
    [['oh sorry can we make it an hour later', 'yes'], 'haircut maya 2026-11-25 16:00'],
    [['actually friday', 'the first one', 'yes'], 'haircut maya 2026-11-27 09:30'],
    [['no wait, with theo', 'yes'], 'haircut theo 2026-11-25 15:00'],
  ])('%j changes that booking', async (said, kept) => {
    const { booked, lines } = await afterBooking(...said);
    expect({ booked, lines }).toMatchObject({ booked: [kept] });
  });

  test.each(['no thanks', 'thanks, see you', 'wait, is there parking?'])('"%s" changes nothing', async (said) => {
    const { booked, last } = await afterBooking(said);
    expect(booked).toEqual(['haircut maya 2026-11-25 15:00']);
    expect(last).not.toMatch(/move|moving/i);
  });
});

describe('somebody on the way', () => {
  test.each(['i’m stuck in traffic', "i'm running late", 'sorry im gonna be 10 mins late', 'my train is delayed'])(
    '"%s": the business can be told, or the booking moved',
    async (said) => {
      const { last } = await afterBooking(said);
      expect(last).toContain('pass that on');
      expect(last).toContain('move your booking');
    },
  );

  test('a yes hands over with what was said', async () => {
    const { last } = await afterBooking("i'm running late", 'yes please');
    expect(last).toContain('passed this on');
  });

  test('nobody is called "Stuck"', async () => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say('haircut tomorrow at 3 with maya', "i'm stuck in traffic", "I'm struggling with this", '07700900123');
    expect(ann.lines.join('\n')).not.toMatch(/Stuck|Struggling/);
    expect(ann.reply.text).toContain('what name');
  });
});

describe('a question that is open stays open', () => {
  test.each<readonly [said: readonly string[], day: string]>([
    [['whats the price', 'the first one'], 'Saturday 5 December'],
    [['is there parking', 'the 5th'], 'Saturday 5 December'],
    [['Ana Silva 020 7946 0142', 'earlier one'], 'Saturday 28 November'],
    [['can i bring my dog', 'the later one'], 'Saturday 5 December'],
  ])('%j after "next sat"', async (said, day) => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say('haircut next sat', said[0] ?? '');
    expect(ann.reply.text).toContain('Do you mean Saturday 5 December or Saturday 28 November?');
    expect(ann.reply.choices?.map(({ label }) => label)).toContain('Saturday 28 November');
    await ann.say(...said.slice(1));
    expect(ann.reply.text).toContain(day);
  });

  test('"both?" shows the times of both days', async () => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say('haircut next sat', 'whats the price', 'both?');
    const labels = ann.lines.at(-1) ?? '';
    expect(labels).toContain('Sat 28 Nov');
    expect(labels).toContain('Sat 5 Dec');
  });

  test('a time alone is asked about on both days, and booked on neither before it is clear', async () => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say('haircut next sat', '3pm');
    expect(ann.reply.text).toContain('Saturday 5 December, 15:00 or Saturday 28 November, 15:00');
  });
});

describe('an owner who corrects what was just done', () => {
  test('several stretches on one date, then a later end', async () => {
    world = await World.open();
    const owner = await world.talk('owner');
    await owner.say('open Saturday 10-12 and 2-4', 'theo', 'yes');
    expect(owner.reply.text).toContain('10:00–12:00 and 14:00–16:00');
    await owner.say('no wait, until 5', 'yes');
    expect(owner.reply.text).toContain('10:00–12:00 and 14:00–17:00');
    const theo = (await world.store.businesses.get(world.business._id))?.providers.find(({ id }) => id === 'theo');
    expect(theo?.overrides.find(({ date }) => date === '2026-11-28')?.windows).toEqual([
      { start: 600, end: 720 },
      { start: 840, end: 1020 },
    ]);
  });

  test('"until 6" keeps from when', async () => {
    world = await World.open();
    const owner = await world.talk('owner');
    await owner.say('block tomorrow 2-4 for maya', 'no wait, until 6', 'yes');
    expect(owner.reply.text).toContain('14:00–18:00');
  });
});

describe('small things that must not annoy', () => {
  test.each<readonly [said: readonly string[], expected: RegExp]>([
    [['haircut tomorrow', 'the second one sounds nice, is there parking?'], /11:00: good choice/],
    [['haircut wednesday 2 december evening', '6 i guess'], /18:00: good choice/],
    [['haircut tomorrow', 'ok book the frist one'], /09:30: good choice/],
    [['u got anything 2day for a trim'], /Tuesday 24 November 2026/],
    [['haircut friday at 10', 'why do you need my number??'], /Nothing is booked without it/],
    [['haircut tomorrow at 3 with maya', 'who is it with'], /It is Haircut with Maya on Wednesday 25 November 2026, 15:00/],
  ])('%j', async (said, expected) => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say(...said);
    expect(ann.reply.text).toMatch(expected);
  });

  test('"3pm my time, I’m in New York" is told in both times and never booked at 3 here', async () => {
    world = await World.open(stillwaterTherapy);
    const ann = await world.talk();
    await ann.say('individual session thursday 3pm my time, I’m in New York');
    expect(ann.reply.text).toContain('15:00 in New York is 12:00 in Los Angeles');
  });

  test('a question of the service does not hold on to somebody who wants another day', async () => {
    world = await World.open(harborDental);
    const ann = await world.talk();
    await ann.say('teeth whitening thursday 3 december at 3pm with sam');
    expect(ann.reply.text).toContain('How sensitive');
    await ann.say('wait can I do the week after instead');
    expect(ann.reply.text).not.toContain('Please choose');
  });
});
