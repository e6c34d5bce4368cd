import { describe, expect, test } from '@jest/globals';
import type { Talk } from '../support/conversation.ts';
import { labels, talkPerTest } from '../support/one-talk.ts';

const open = talkPerTest();
const times = ({ reply }: Talk): readonly string[] =>
  reply.card?.type === 'slots' ? reply.card.slots.map(({ label }) => label) : [];

describe('different services for different people', () => {
  test.each([
    'haircut for me and a colour for my sister same time saturday',
    'saturday please: my sister wants a colour and i want a haircut at the same time',
  ])('"%s": both at once with two stylists, and one yes books both', async (said) => {
    const { world, ann } = await open();
    await ann.say(said);
    expect(labels(ann).some((label) => label.includes('one after the other'))).toBe(true);
    await ann.say('the first', 'Ana Silva 020 7946 0142', 'yes');
    const booked = await world.booked();
    expect(booked.map((line) => line.split(' ')[0]).sort()).toEqual(['colour', 'haircut']);
    expect(new Set(booked.map((line) => line.split(' ').slice(2).join(' '))).size).toBe(1);
    expect(new Set(booked.map((line) => line.split(' ')[1])).size).toBe(2);
  });

  test('without "at the same time" they come one after the other, and both at once is a button', async () => {
    const { ann } = await open();
    await ann.say('a colour for my mum and a haircut for me on saturday');
    expect(ann.reply.text).toContain('one after another');
    await ann.press(/both at the same time/i);
    expect(ann.reply.text).toContain('at the same time');
  });

  test('how they come is not forgotten while the day is asked about', async () => {
    const { ann } = await open();
    await ann.say('haircut for me and a blow dry for my friend at the same time', 'next tuesday', 'the first one');
    expect(ann.reply.text).toContain('at the same time');
  });
});

describe('somebody who is left out', () => {
  test.each([
    ['haircut next week, not with theo', /Theo/],
    ['a haircut next week please but not Maya again', /Maya/],
    ['haircut next week with anyone but maya', /Maya/],
    ['haircut next week with anyone except theo', /Theo/],
    ['haircut next week, not theo or maya', /Theo|Maya/],
  ])('"%s" is in none of the times', async (said, left) => {
    const { ann } = await open();
    await ann.say(said);
    expect(times(ann).length).toBeGreaterThan(0);
    expect(times(ann).join('\n')).not.toMatch(left);
  });

  test('stays left out when the day changes, until somebody is named', async () => {
    const { ann } = await open();
    await ann.say('haircut not with theo and not friday', 'monday or tuesday next week');
    expect(times(ann).join('\n')).not.toMatch(/Theo/);
    await ann.say('ok with theo then');
    expect(times(ann).join('\n')).toMatch(/Theo/);
  });

  test('of several weekdays, one that was left out stays out for another stylist', async () => {
    const { ann } = await open();
    await ann.say('haircut next week, not tuesday', 'with maya');
    expect(times(ann).length).toBeGreaterThan(0);
    expect(times(ann).join('\n')).not.toMatch(/Tue/);
  });

  test('the only one who does it is named, and nothing is dropped silently', async () => {
    const { ann } = await open();
    await ann.say('beard trim, not with theo');
    expect(ann.reply.text).toContain('Only Theo does Beard trim');
  });
});

describe('as late or as early as can be', () => {
  test.each([
    'haircut friday as late as possible',
    'whats the latest you have for a haircut on friday',
    'last slot of the day on friday for a haircut',
    'how late can you do a haircut on friday',
  ])('"%s": the latest time comes first', async (said) => {
    const { ann } = await open();
    await ann.say(said);
    expect(times(ann)[0]).toMatch(/18:00 with Theo/);
    expect(ann.reply.text).toMatch(/latest/);
  });

  test('of several days it is the last one of each', async () => {
    const { ann } = await open();
    await ann.say('haircut with theo next week as late as possible');
    expect(times(ann)).toHaveLength(5);
    for (const label of times(ann)) expect(label).toMatch(/18:00/);
  });

  test('"as early as you can", said of a day, is the first time of that day', async () => {
    const { ann } = await open();
    await ann.say('haircut on saturday', 'as early as you can');
    expect(times(ann)[0]).toMatch(/Sat 28 Nov, 09:30/);
  });

  test.each(['same as my last appointment', 'the latest i can do is 5pm on friday'])('"%s" is no such wish', async (said) => {
    const { ann } = await open();
    await ann.say('haircut', said);
    expect(ann.reply.text).not.toMatch(/latest free/);
  });
});

describe('what several services cost together', () => {
  test.each(['whats the total', 'how much altogether?', 'what does it cost in all', 'how much is it'])(
    '"%s" is their sum with the currency, and the times stay on offer',
    async (said) => {
      const { ann } = await open();
      await ann.say('haircut and then a blow dry on friday', said);
      expect(ann.reply.text).toContain('£48.00');
      expect(ann.reply.text).toContain('£32.00');
      expect(ann.reply.text).toContain('£80.00 in all');
      expect(labels(ann).length).toBeGreaterThan(0);
    },
  );

  test('of one of them, when that one is named', async () => {
    const { ann } = await open();
    await ann.say('haircut and then a blow dry on friday', 'how much is the haircut?');
    expect(ann.reply.text).toContain('£48.00');
    expect(ann.reply.text).not.toContain('£80.00');
  });

  test('of two people, both', async () => {
    const { ann } = await open();
    await ann.say('two haircuts, me and my son, saturday one after the other', 'how much for both?');
    expect(ann.reply.text).toContain('£96.00 in all');
  });

  test('after it was booked, of what was booked', async () => {
    const { ann } = await open();
    await ann.say(
      'haircut and a blow dry on friday',
      'the first',
      'Ana Silva 020 7946 0142',
      'yes',
      'how much is that in total?',
    );
    expect(ann.reply.text).toContain('£80.00 in all');
  });

  test('how long, is all of it too', async () => {
    const { ann } = await open();
    await ann.say('haircut and a blow dry on friday', 'how long does it take altogether');
    expect(ann.reply.text).toContain('1 hour 15 minutes');
  });
});
