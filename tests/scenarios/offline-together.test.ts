import { describe, expect, test } from '@jest/globals';
import { harborDental } from '../../src/demo/harbor-dental.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { CustomerId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import { labels, talkPerTest } from '../support/one-talk.ts';

const open = talkPerTest();

describe('two people who want a service for one', () => {
  test('hear once that each needs a booking, and how they can come', async () => {
    const { ann } = await open();
    await ann.say('hi can i get a cut and colour for me and my daughter next sat');
    expect(ann.reply.text).not.toContain('booking of their own');
    await ann.say('saturday 5 december');
    expect(ann.reply.text).toContain('booking of their own');
    await ann.say('in the afternoon');
    expect(ann.reply.text).not.toContain('booking of their own');
  });

  test('at the same time with two stylists: one yes books both, or none', async () => {
    const { world, ann } = await open();
    await ann.say('haircut for me and my daughter Mia tomorrow at 11');
    expect(labels(ann)).toEqual(expect.arrayContaining(['Both at the same time', 'Both one after the other']));
    await ann.press(/same time/);
    await ann.say('Ana Silva 020 7946 0142');
    expect(ann.reply.card).toMatchObject({ type: 'proposal', title: 'Haircut for 2 people, at the same time' });
    expect((await world.booked()).sort()).toEqual([]);
    await ann.say('yes');
    expect((await world.booked()).sort()).toEqual(['haircut maya 2026-11-25 11:00', 'haircut theo 2026-11-25 11:00']);
    const all = await world.store.appointments.ofCustomer(world.business._id, asId<CustomerId>('ann'), instant(0));
    expect(all.map(({ note }) => note)).toEqual(['For me and my daughter Mia', 'For me and my daughter Mia']);
  });

  test.each([
    'can me and my boyfriend both get haircuts at the same time on saturday',
    'two haircuts on saturday at the same time',
  ])('"%s" offers times when two are free', async (said) => {
    const { world, ann } = await open();
    await ann.say(said, '12', 'Ana Silva 07700900123', 'yes');
    expect({ booked: (await world.booked()).sort(), lines: ann.lines }).toMatchObject({
      booked: ['haircut maya 2026-11-28 12:00', 'haircut priya 2026-11-28 12:00'],
    });
  });

  test('one after the other', async () => {
    const { world, ann } = await open();
    await ann.say(
      'haircut for me and my friend on friday',
      'one after the other',
      'the first one',
      'Ana Silva 07700900123',
      'yes',
    );
    expect((await world.booked()).sort()).toEqual(['haircut maya 2026-11-27 09:30', 'haircut maya 2026-11-27 10:30']);
  });

  test('where only one person does it, they come one after the other, and hear why', async () => {
    const { world, ann } = await open(harborDental);
    await ann.say('I need to bring both my kids in for a cleaning');
    expect(ann.reply.text).toContain('booking of their own');
    await ann.say('next monday', 'same time for both if possible');
    expect(ann.reply.text).toContain('Only Sam Whitaker does Cleaning');
    await ann.say('the first one', 'Jane Roe jane@example.com', 'yes');
    expect((await world.booked()).sort()).toHaveLength(2);
  });
});
