import { afterEach, describe, expect, test } from '@jest/globals';
import { harborDental } from '../../src/demo/harbor-dental.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { stillwaterTherapy } from '../../src/demo/stillwater-therapy.ts';
import { weberBrandt } from '../../src/demo/weber-brandt.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});
const CONTACT = 'Tom Okafor, 07911 123456';

/** Conversations of people who say it their own way; each ends with what is in the books. Today is Tuesday 24 November 2026, 09:00 in London. */
const conversations: readonly (readonly [
  name: string,
  said: readonly string[],
  booked: readonly string[],
  at?: typeof lunaHair,
])[] = [
  [
    '"the first" behind a list is the first time of it, and "go on then" is a yes',
    ['hiya need a trim', 'fri arvo w maya', 'the first', 'its tom okafor 07911 123456', 'go on then'],
    ['haircut maya 2026-11-27 12:00'],
  ],
  [
    '"the second" behind "do you mean" is the second day of it',
    ['can i come 12/3 at 4', 'haircut', 'the second', CONTACT, 'yes'],
    ['haircut theo 2026-12-03 16:00'],
  ],
  [
    '"cancel it" in the middle of a move that came to nothing cancels the booking, after a yes',
    ['haircut with maya friday 3pm', CONTACT, 'yes', 'can i move it to monday', 'hmm no', 'cancel it', 'yes'],
    [],
  ],
  [
    '… and leaves it where the answer is no',
    ['haircut with maya friday 3pm', CONTACT, 'yes', 'can i move it to monday', 'hmm no', 'cancel it', 'no'],
    ['haircut maya 2026-11-27 15:00'],
  ],
  [
    'several changes of mind, one thing at a time',
    [
      'can i get a colour friday morning',
      'actually saturday',
      'not priya, anyone',
      'make it a haircut instead',
      'can we do it a bit later',
      'yes but 4pm',
      CONTACT,
      'do it',
    ],
    ['haircut maya 2026-11-28 16:00'],
  ],
  [
    'two people, one booking each, the second moved by its hour to the same time of another day',
    [
      'hi id like to book a cut for two people tomorrow at 3pm',
      'Jo Bloggs jo@example.com',
      'yes',
      'and the other one at 4',
      'yes',
      'move the 4 oclock one to thursday same time',
      'yes',
    ],
    ['haircut priya 2026-11-25 15:00', 'haircut theo 2026-11-26 16:00'],
  ],
  [
    'the same again for somebody else at the same time',
    ['haircut with maya saturday 10:30', CONTACT, 'yes', 'now one for my son at the same time with anyone else', 'yes'],
    ['haircut maya 2026-11-28 10:30', 'haircut priya 2026-11-28 10:30'],
  ],
  [
    'one cancelled and another booked in its place, in one sentence and one yes',
    ['haircut tomorrow at 3 im Anna Berg 0044 7911 123456', 'sí', 'cancel my wednesday one and book friday at 3 instead', 'si'],
    ['haircut priya 2026-11-27 15:00'],
  ],
  ['a lone hour that is not on the list is a time', ['haircut with maya tomorrow', '4', CONTACT, 'yes'], []],
  ['a lone hour, made clear', ['haircut with maya tomorrow', '3', 'at 3', CONTACT, 'yes'], ['haircut maya 2026-11-25 15:00']],
  [
    'at the dentist: another dentist, a lone hour, half an hour later afterwards',
    [
      'book check up with dr ruiz tmrw 8am',
      'hm no later',
      'yes but with dr chen',
      '10',
      'Bob, bob@example.com, 6175550142',
      'go ahead',
      'can u make it half an hour later',
      'yes',
    ],
    ['check-up dr-chen 2026-11-25 10:30'],
    harborDental,
  ],
  [
    'what was asked about is what is booked, for a couple',
    ['how much is couples session', 'book that for saturday', 'monday then', '2:30', 'Sam and Jo, samjo@example.com', 'yes'],
    ['couples hannah 2026-11-30 14:30'],
    stillwaterTherapy,
  ],
  [
    'two days with a time each, one of them named',
    ['haircut friday 3pm or saturday 11am', 'saturday', CONTACT, 'yes'],
    ['haircut priya 2026-11-28 11:00'],
  ],
  [
    '"no monday" is a correction, and the wish is kept while the stylist changes',
    ['need colour tomorrow', 'no thursday', 'with priya', 'the first', CONTACT, 'yes'],
    ['colour priya 2026-11-26 12:00'],
  ],
  [
    'moved with few words to a weekday of the week that is looked at',
    ['cleaning fri 9am', 'Al Smith al@smith.org 617 555 0142', 'y', 'move to next week', 'tuesday same time', 'yes'],
    ['cleaning sam-whitaker 2026-12-01 09:00'],
    harborDental,
  ],
  [
    'a time on another clock is booked at that instant',
    ['intro call tomorrow 3pm new york time', 'Kim kim@example.com', 'yes'],
    ['intro-call hannah 2026-11-25 12:00'],
    stillwaterTherapy,
  ],
  [
    'a time alone moves a booking on its day',
    ['discovery call with jonas tomorrow 10', 'Ana ana@example.com', 'ja', 'move it to the afternoon', 'the first', 'ja'],
    ['discovery jonas 2026-11-25 12:00'],
    weberBrandt,
  ],
  [
    'a wish about pricing is no question about prices',
    ['I need a strategy session about pricing with mr weber wed 2 december', '11', 'Karl Heinz +49 30 901820', 'passt'],
    ['strategy jonas 2026-12-02 11:00'],
    weberBrandt,
  ],
];

describe('people get what they asked for', () => {
  test.each(conversations)('%s', async (_name, said, booked, at = lunaHair) => {
    world = await World.open(at);
    const ann = await world.talk();
    await ann.say(...said);
    const stored = (await world.booked()).sort();
    expect({ booked: stored, talk: ann.lines }).toMatchObject({ booked: [...booked].sort() });
  });
});

describe('answers are true and say a thing once', () => {
  test.each([
    ['an impossible date', ['haircut 31st november'], /There is no 31 November/],
    [
      'a service too long for the hours',
      ['highlights with priya on 3 december at 2pm'],
      /2 hours 30 minutes, so it does not fit/,
    ],
    ['a question about the price of what is being booked', ['haircut with maya friday', 'how much'], /^Haircut costs £48/],
    ['what is written nowhere', ['haircut with maya friday', 'do u have parking'], /do not know about .parking/],
    ['opening hours of a day', ['r u open sunday'], /^On Sunday 29 November 2026: Priya 11:00–16:00/],
    ['another clock', ['haircut with maya friday 5pm berlin time'], /^17:00 in Berlin is 16:00 in London/],
    ['two people at once', ['haircut for me and my son saturday 11ish'], /Each person needs a booking of their own/],
    [
      'a booking that is not there',
      ['haircut with maya friday 3pm', CONTACT, 'yes', 'cancel my tuesday one'],
      /cannot find a booking like that/,
    ],
    ['a rude word', ['you are useless'], /sorry that this is not going well/],
    [
      'a name said in the greeting is not asked for again',
      ['hi im Ben, haircut with maya friday 3pm'],
      /is free, Ben\. Which phone number/,
    ],
  ])('%s', async (_name, said, answer) => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say(...said);
    expect(ann.reply.text).toMatch(answer);
  });

  test('times stand on the card and not in the text beside it', async () => {
    world = await World.open();
    const ann = await world.talk();
    await ann.say('haircut with maya on friday afternoon');
    const { card, text } = ann.reply;
    const times = card?.type === 'slots' ? card.slots.map(({ time }) => time) : [];
    expect(times.length).toBeGreaterThan(3);
    for (const time of times.filter((each) => each !== '12:00')) expect(text).not.toContain(time);
    expect(text).toMatch(/\?/);
  });
});
