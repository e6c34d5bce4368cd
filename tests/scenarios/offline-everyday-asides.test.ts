import { describe, expect, test } from '@jest/globals';
import { harborDental } from '../../src/demo/harbor-dental.ts';
import { stillwaterTherapy } from '../../src/demo/stillwater-therapy.ts';
import { weberBrandt } from '../../src/demo/weber-brandt.ts';
import { labels, talkPerTest } from '../support/one-talk.ts';

const open = talkPerTest();
const BOOKED = ['haircut tomorrow at 3 with maya', 'Ana Silva 020 7946 0142', 'yes'] as const;

describe('a question about one booking', () => {
  test.each(['is my haircut still on', 'is my haircut still good?', 'when is my haircut', 'is my haircut with maya confirmed'])(
    '"%s" is answered about that one',
    async (said) => {
      const { world, ann } = await open();
      await world.book('beard', 'theo', '2026-11-27', '17:00', 'ann');
      await ann.say(...BOOKED, said);
      expect(ann.reply.text).toContain('Haircut with Maya');
      expect(ann.reply.text).not.toContain('Beard');
    },
  );

  test('by its day as well', async () => {
    const { world, ann } = await open();
    await world.book('beard', 'theo', '2026-11-27', '17:00', 'ann');
    await ann.say(...BOOKED, 'is my friday appointment still ok');
    expect(ann.reply.text).toContain('Beard trim with Theo');
    expect(ann.reply.text).not.toContain('Haircut');
  });

  test('of one that there is not, that it is not there, with those that are', async () => {
    const { ann } = await open();
    await ann.say(...BOOKED, 'is my colour still on');
    expect(ann.reply.text).toContain('no booking like that');
    expect(ann.reply.text).toContain('Haircut with Maya');
  });

  test.each(['did it go through?', 'is it booked', 'what time was it again'])(
    '"%s", while a time is still to be chosen: nothing is booked yet, and the times stay',
    async (said) => {
      const { ann } = await open();
      await ann.say('haircut on saturday', said);
      expect(ann.reply.text).not.toContain('no upcoming bookings');
      expect(labels(ann).length).toBeGreaterThan(1);
    },
  );

  test('"is it booked" before the yes: not yet', async () => {
    const { world, ann } = await open();
    await ann.say(BOOKED[0], BOOKED[1], 'is it booked?');
    expect(ann.reply.text).toContain('Not yet');
    await ann.say('yes');
    expect(await world.booked()).toEqual(['haircut maya 2026-11-25 15:00']);
  });
});

describe('no booking yet', () => {
  test.each(['yes', 'yes please', 'sure'])('"%s" to making one begins one', async (said) => {
    const { ann } = await open();
    await ann.say('what have i booked', said);
    expect(ann.reply.text).toContain('What would you like to book?');
    expect(labels(ann)).toContain('Haircut');
  });

  test('so it does where one was to be moved', async () => {
    const { ann } = await open();
    await ann.say('i need to move my appointment', 'yes');
    expect(ann.reply.text).toContain('What would you like to book?');
  });
});

describe('how it would be cancelled or moved', () => {
  test.each(['how do i cancel', 'how can i cancel this?', 'how would i move it if something comes up', 'can i cancel it later'])(
    '"%s", in the middle of a search, is answered, and the times stay on offer',
    async (said) => {
      const { ann } = await open();
      await ann.say('haircut on saturday', said);
      expect(ann.reply.text).toMatch(/24 hours/);
      await ann.say('the second one');
      expect(ann.reply.text).toContain('Haircut with');
    },
  );

  test('"cancel" itself still drops the search', async () => {
    const { ann } = await open();
    await ann.say('haircut on saturday', 'cancel that');
    expect(ann.reply.text).toContain('dropped');
  });
});

describe('another place', () => {
  test('one that there is changes what is being looked for', async () => {
    const { ann } = await open(weberBrandt);
    await ann.say('growth review next week', 'do it by video');
    expect(ann.reply.text).toContain('online');
    await ann.say('can we do it in kreuzberg instead?');
    expect(ann.reply.text).toContain('Kreuzberg office');
  });

  test.each(['do it in hamburg', 'can we do it in Hamburg instead', 'at your hamburg office please'])(
    '"%s": there is none, and where it can be',
    async (said) => {
      const { ann } = await open(weberBrandt);
      await ann.say('growth review next week', said);
      expect(ann.reply.text).toMatch(/no place in “hamburg”/i);
      expect(labels(ann)).toEqual(expect.arrayContaining(['Kreuzberg office', 'Online by video']));
    },
  );

  test('a service that is not given online says so', async () => {
    const { ann } = await open(weberBrandt);
    await ann.say('strategy session next week', 'online please');
    expect(ann.reply.text).toContain('only given at Kreuzberg office');
  });

  test.each(['in december', 'in the morning', 'in two weeks', 'in german please'])('"%s" is no place', async (said) => {
    const { ann } = await open(weberBrandt);
    await ann.say('growth review', said);
    expect(ann.reply.text).not.toContain('no place in');
  });
});

describe('facts asked in the middle', () => {
  test.each([
    ['how long does it take', /45 minutes/],
    ['is theo any good?', /Theo.*barber/],
    ['whats the difference between colour and highlights', /Colour.*\n*.*Highlights/s],
    ['whats the cheapest thing you have', /Beard trim.*£18/],
  ])('"%s" is answered and filters nothing', async (said, answer) => {
    const { ann } = await open();
    await ann.say('haircut on saturday', said);
    expect(ann.reply.text).toMatch(answer);
    await ann.say('the first one');
    expect(ann.reply.text).toMatch(/Haircut with Maya.*28 November/);
  });

  test('"how about with Priya then" takes her, it asks nothing about her', async () => {
    const { ann } = await open();
    await ann.say('highlights with theo on 2 december at 2 pm', 'how about with Priya then');
    expect(ann.reply.text).toMatch(/Highlights with Priya.*2 December/);
  });

  test('something that is not sold is named by its own word', async () => {
    const { ann } = await open(harborDental);
    await ann.say('do u do braces', 'what about invisalign');
    expect(ann.reply.text).toContain('“invisalign”');
  });

  test('after the list of services it is not repeated that one is missing', async () => {
    const { ann } = await open(harborDental);
    await ann.say('can i get a haircut', 'oh wrong place. what do you do');
    expect(ann.reply.text.match(/Teeth whitening/g)).toHaveLength(1);
  });
});

describe('taking what is offered in other words', () => {
  test.each(['lol whatever the first', 'fine give me the first one', 'can i have the first'])('"%s"', async (said) => {
    const { ann } = await open();
    await ann.say('haircut on saturday with maya', said);
    expect(ann.reply.text).toMatch(/28 November 2026, 09:30: good choice/);
  });

  test('"book it", said to several times, asks which one', async () => {
    const { ann } = await open();
    await ann.say('haircut on saturday', 'ok book it');
    expect(ann.reply.text).toContain('Which of these times');
  });

  test('"book it", after the soonest was asked for, takes the soonest', async () => {
    const { ann } = await open();
    await ann.say('haircut as soon as possible', 'yes book it');
    expect(ann.reply.text).toContain('good choice');
  });

  test('"is 7 free?" is an hour', async () => {
    const { ann } = await open();
    await ann.say('haircut on friday', 'is 6 free?');
    expect(ann.reply.text).toMatch(/18:00/);
  });

  test('a weekday alone stays in the week that is looked at', async () => {
    const { ann } = await open();
    await ann.say('haircut with maya the week after next', 'tuesday');
    expect(ann.reply.text).toContain('Tuesday 8 December');
  });
});

describe('rhythms', () => {
  test('one that cannot be booked is said, with those that can', async () => {
    const { ann } = await open();
    await ann.say('haircut every 4 weeks on a tuesday with maya at 10');
    expect(ann.reply.text).toContain('not every 4 weeks');
    expect(ann.reply.text).toMatch(/24 November 2026, 10:00 is free/);
    expect(labels(ann)).toEqual(expect.arrayContaining(['Every two weeks', 'Every month']));
  });

  test('"6 of them" is how many, never an hour or a place in the list', async () => {
    const { world, ann } = await open();
    await ann.say(
      'haircut every two weeks on tuesday with maya at 10',
      'the first one',
      '3 of them',
      'Ana Silva 020 7946 0142',
      'yes',
    );
    const booked = await world.booked();
    expect(booked).toHaveLength(3);
    for (const line of booked) expect(line).toMatch(/10:00$/);
  });
});

describe('after a booking', () => {
  test('"i cant do 3 anymore" offers to move or cancel it', async () => {
    const { ann } = await open();
    await ann.say(...BOOKED, 'oh no i cant do 3 anymore');
    expect(ann.reply.text).toContain('move your booking');
  });

  test('the time it stands at is none of the times it could move to', async () => {
    const { ann } = await open();
    await ann.say(...BOOKED, 'can you make it 6 hours earlier');
    expect(labels(ann).join('\n')).not.toContain('Wed 25 Nov, 15:00');
  });

  test('"take me off it", said of the waitlist, leaves it', async () => {
    const { ann } = await open();
    await ann.say('put me on the waitlist for a colour on sunday', 'Ana Silva 020 7946 0142', 'yes', 'take me off it', 'yes');
    expect(ann.reply.text).toContain('off the waitlist');
  });

  test('a name spelled out is corrected before the yes', async () => {
    const { ann } = await open();
    await ann.say('beard trim friday 5pm', 'Gus Pett 07700 900111', 'its Pettt with 3 t');
    expect(ann.reply.card).toMatchObject({ type: 'proposal' });
    expect(JSON.stringify(ann.reply.card)).toContain('Gus Pettt');
  });
});

describe('what was said before counts', () => {
  test('a day that was left out stays out while the service is asked for', async () => {
    const { ann } = await open(weberBrandt);
    await ann.say('i want to book with jonas but not on monday', 'strategy');
    expect(labels(ann).length).toBeGreaterThan(0);
    expect(labels(ann).join('\n')).not.toMatch(/Mon /);
  });

  test('"how much was it", right after a booking, is about what was booked', async () => {
    const { ann } = await open();
    await ann.say(...BOOKED, 'wait how much was it');
    expect(ann.reply.text).toContain('£48.00');
    expect(ann.reply.text).not.toContain('£110');
  });

  test('what a visit costs is no "emergency visit"', async () => {
    const { ann } = await open(harborDental);
    await ann.say('a check-up and a cleaning next week', 'whats that cost together');
    expect(ann.reply.text).toMatch(/235\.00 in all/);
  });

  test('"rebook it", right after it was cancelled, brings it back with a yes', async () => {
    const { world, ann } = await open();
    await ann.say(...BOOKED, 'cancel it', 'yes', 'rebook it', 'yes');
    expect(await world.booked()).toEqual(['haircut maya 2026-11-25 15:00']);
  });

  test('"one for my daughter right after" is looked for behind what was booked', async () => {
    const { ann } = await open();
    await ann.say(...BOOKED, 'and another one for my daughter right after');
    expect(labels(ann)[0]).toMatch(/Wed 25 Nov, 1[56]:/);
  });

  test('"not that one" lets a chosen time go, and no name given later books it', async () => {
    const { ann } = await open();
    await ann.say('haircut on saturday', 'the first', 'not that one', 'Ana Silva 020 7946 0142');
    expect(ann.reply.card?.type).not.toBe('proposal');
    expect(labels(ann).length).toBeGreaterThan(1);
  });

  test('"the first with priya" is the first of hers', async () => {
    const { ann } = await open();
    await ann.say('haircut on saturday', 'ok the first with priya');
    expect(ann.reply.text).toMatch(/with Priya.*good choice/);
  });

  test('long hair is no haircut', async () => {
    const { ann } = await open();
    await ann.say('ok blow dry, long hair');
    expect(ann.reply.text).toContain('Blow-dry');
    expect(ann.reply.text).not.toContain('Haircut');
  });

  test.each(['hello is this harbor dental', 'am i speaking to harbor dental?'])(
    '"%s" is answered, and asks for no check-up',
    async (said) => {
      const { ann } = await open(harborDental);
      await ann.say(said);
      expect(ann.reply.text).toContain('assistant of **Harbor Dental**');
    },
  );

  test('"do you do evenings?" while times are looked at looks in the evening', async () => {
    const { ann } = await open();
    await ann.say('haircut on friday', 'do u do evenings');
    expect(ann.reply.text).toMatch(/17:00/);
  });
});

describe('somebody who is not well', () => {
  test('is told where help is before anything about bookings', async () => {
    const { ann } = await open(stillwaterTherapy);
    await ann.say('i feel like i want to kill myself');
    expect(ann.reply.text).toContain('emergency number');
    expect(ann.reply.text).toContain('988');
  });

  test('hears a word of sympathy, and a yes begins a booking', async () => {
    const { ann } = await open(stillwaterTherapy);
    await ann.say('i feel really low lately');
    expect(ann.reply.text).toContain('sorry that you are not feeling well');
    await ann.say('yes please');
    expect(labels(ann)).toContain('Individual session');
  });

  test('"this queue is killing me" is no emergency', async () => {
    const { ann } = await open();
    await ann.say('my hair is killing me');
    expect(ann.reply.text).not.toContain('emergency number');
  });
});

describe('talking about something', () => {
  test('to consultants it is what they do, not a wish for another chat', async () => {
    const { ann } = await open(weberBrandt);
    await ann.say('need to talk to someone about pricing');
    expect(labels(ann)).toContain('Strategy session');
  });

  test('about a bill it still goes to a person', async () => {
    const { ann } = await open(weberBrandt);
    await ann.say('i want to talk to someone about my bill');
    expect(ann.reply.text).toContain('passed this on');
  });
});

describe('keeping what there is', () => {
  test('"no keep it" to a cancellation keeps the booking', async () => {
    const { world, ann } = await open();
    await ann.say(...BOOKED, 'cancel it', 'no keep it');
    expect(await world.booked()).toEqual(['haircut maya 2026-11-25 15:00']);
    await ann.say('yes');
    expect(await world.booked()).toEqual(['haircut maya 2026-11-25 15:00']);
  });

  test('"actually just the haircut", after a visit was booked, gives up the rest with a yes', async () => {
    const { world, ann } = await open();
    await ann.say('haircut and a blow dry on friday', 'the first', 'Ana Silva 020 7946 0142', 'yes', 'actually just the haircut');
    expect(await world.booked()).toHaveLength(2);
    await ann.say('yes');
    const booked = await world.booked();
    expect(booked).toHaveLength(1);
    expect(booked[0]).toMatch(/^haircut /);
  });
});

describe('a language that was asked for', () => {
  test.each(['do you speak german', 'can we do this in german?', 'german please', 'is german ok'])(
    '"%s" holds, whatever is written next, until another is asked for',
    async (said) => {
      const { ann } = await open();
      await ann.say(said);
      expect(ann.reply.text).toMatch(/Deutsch/);
      await ann.say('haircut on saturday');
      expect(ann.reply.text).toContain('Samstag');
      await ann.say('the first one', 'how much is it');
      expect(ann.reply.text).toMatch(/kostet/);
      await ann.say('english please', 'haircut on friday');
      expect(ann.reply.text).toContain('Friday');
    },
  );

  test('one that cannot be spoken is said so', async () => {
    const { ann } = await open();
    await ann.say('do you speak polish?', 'haircut on saturday');
    expect(ann.reply.text).toContain('Saturday');
  });
});

describe('short words in the right place', () => {
  test('"first one", between two days, is the first day and no time of an older list', async () => {
    const { ann } = await open();
    await ann.say('haircut', 'next sat', 'what if it rains lol', 'first one');
    expect(ann.reply.text).not.toContain('good choice');
    expect(ann.reply.text).toContain('Saturday 5 December');
  });

  test('"move it a week later" moves what was booked', async () => {
    const { world, ann } = await open();
    await ann.say(...BOOKED, 'move it a week later', 'yes');
    expect(await world.booked()).toEqual(['haircut maya 2026-12-02 15:00']);
  });

  test('"add a blow dry after it" is looked for behind what was booked', async () => {
    const { ann } = await open();
    await ann.say(...BOOKED, 'add a blow dry after it');
    expect(labels(ann)[0]).toMatch(/Wed 25 Nov, 1[56]:/);
  });

  test('"whichever is earlier" takes the earlier', async () => {
    const { ann } = await open();
    await ann.say('haircut on saturday with maya', 'whichever is earlier');
    expect(ann.reply.text).toMatch(/09:30: good choice/);
  });

  test('"11 if you can" is an hour', async () => {
    const { ann } = await open();
    await ann.say('haircut on friday with theo', '11 if you can');
    expect(ann.reply.text).toMatch(/11:00/);
  });

  test('"what do you guys do" lists what there is', async () => {
    const { ann } = await open(weberBrandt);
    await ann.say('what do you guys do');
    expect(ann.reply.text).toContain('Strategy session');
  });
});
