import { afterEach, describe, expect, test } from '@jest/globals';
import { harborDental } from '../../src/demo/harbor-dental.ts';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import { stillwaterTherapy } from '../../src/demo/stillwater-therapy.ts';
import { weberBrandt } from '../../src/demo/weber-brandt.ts';
import type { Talk } from '../support/conversation.ts';
import { buttonsOf, World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Today is Tuesday 24 November 2026, 09:00 in London. */
async function newcomer(...define: Parameters<typeof World.open>): Promise<{ world: World; ann: Talk }> {
  world = await World.open(...define);
  return { world, ann: await world.talk() };
}
const CONTACT = 'Ann Lee, 07911 123456';

describe('a newcomer books in clumsy English, with no key at all', () => {
  const stories: readonly (readonly [name: string, said: readonly string[], booked: string])[] = [
    [
      'step by step',
      ['hiya', 'need a trim', 'fri afternoon with maya pls', 'the second one', `its ${CONTACT}`, 'yes'],
      'haircut maya 2026-11-27 13:30',
    ],
    [
      'everything at once',
      ["Hi I'm Ben Okoro, 07911 123456, can i get a haircut with theo tomorrow at 3pm", 'yes please'],
      'haircut theo 2026-11-25 15:00',
    ],
    [
      'with details and thanks in one line',
      ['haircut with maya friday 3pm. Name is Ana Silva, phone 07911 123456, thanks!', 'Sounds good'],
      'haircut maya 2026-11-27 15:00',
    ],
    [
      'with typos',
      ['haircut with mya on firday at 3:30pm plz', 'ana silva, 07911 123456', 'yes confirm'],
      'haircut maya 2026-11-27 15:30',
    ],
    ['in capitals', ['HAIRCUT WITH MAYA TOMORROW 2PM', CONTACT, 'YES'], 'haircut maya 2026-11-25 14:00'],
    [
      'another day while confirming',
      ['haircut with maya friday 3pm', CONTACT, 'actually make it saturday', 'yes'],
      'haircut maya 2026-11-28 15:00',
    ],
    ['"no, saturday"', ['haircut with maya friday 3pm', CONTACT, 'no, saturday', 'yes'], 'haircut maya 2026-11-28 15:00'],
    [
      'another service, the rest kept',
      ['haircut with maya friday 3pm', CONTACT, 'make it a blow dry', 'yes'],
      'blow-dry maya 2026-11-27 15:00',
    ],
    ['another time', ['beard trim friday 11am', CONTACT, 'no wait make it 11:30', 'confirm'], 'beard theo 2026-11-27 11:30'],
    [
      'an hour later',
      ['haircut with maya friday 3pm', CONTACT, 'actually can we do it an hour later', 'yes'],
      'haircut maya 2026-11-27 16:00',
    ],
    [
      'earlier, of what was offered',
      ['haircut with maya on thursday after 3pm', CONTACT, 'can we do it earlier?', 'the earliest one', 'yes'],
      'haircut maya 2026-11-26 09:30',
    ],
    [
      'with side questions',
      [
        'haircut with maya friday 3pm',
        'how much is that?',
        'wheres the salon',
        CONTACT,
        "what's your cancellation policy?",
        'yes',
      ],
      'haircut maya 2026-11-27 15:00',
    ],
    [
      'leaving everything to us',
      ['i want to book an appointment', 'haircut', 'you choose', CONTACT, 'yes'],
      'haircut maya 2026-11-24 10:00',
    ],
    [
      'with a reluctant number',
      ['haircut with maya friday 3pm', "i'd rather not give my number", 'ann@example.com', 'Ann', 'yes'],
      'haircut maya 2026-11-27 15:00',
    ],
    [
      'a wrong number first',
      ['haircut with maya friday 3pm', 'Ann, 12345', '07911 123456', 'yes'],
      'haircut maya 2026-11-27 15:00',
    ],
    [
      'somebody who does not do it',
      ['I want highlights with theo on friday', 'priya is fine', '2pm works for me', CONTACT, 'y'],
      'highlights priya 2026-11-27 14:00',
    ],
    [
      'a service that is not offered',
      ['i want a massage tomorrow', 'ok haircut then', 'with maya at 11', CONTACT, 'yes'],
      'haircut maya 2026-11-25 11:00',
    ],
    [
      'a week without one day',
      ['book haircut', 'next week', 'not wednesday', 'tue 1 dec', '10:30', CONTACT, 'yes'],
      'haircut maya 2026-12-01 10:30',
    ],
    ['3ish', ['haircut with maya between 2 and 4 on friday', '3ish', CONTACT, 'yes'], 'haircut maya 2026-11-27 15:00'],
    ['narrowing down', ['haircut next month', 'the 10th', 'morning', '9.30', CONTACT, 'yes'], 'haircut maya 2026-12-10 09:30'],
    [
      'after being asked which date',
      ['haircut with maya on 12/3 at 4', 'the second one', CONTACT, 'yes'],
      'haircut maya 2026-12-03 16:00',
    ],
  ];
  test.each(stories)('%s', async (_name, said, booked) => {
    const { world, ann } = await newcomer();
    await ann.say(...said.slice(0, -1));
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: [] });
    await ann.say(said.at(-1) ?? '');
    expect({ booked: await world.booked(), talk: ann.lines }).toMatchObject({ booked: [booked] });
    expect(ann.reply.text).toMatch(/Booked: .*ALM-/s);
  });

  test('by buttons, with a card before the yes and a calendar file after it', async () => {
    const { world, ann } = await newcomer();
    await ann.say('Hi, could I get a haircut with Maya on Friday afternoon?');
    expect(ann.reply.card?.type).toBe('slots');
    await ann.press(/15:00/);
    await ann.say(CONTACT);
    expect(ann.reply.card).toMatchObject({ type: 'proposal' });
    await ann.press(/Confirm/);
    expect(await world.booked()).toEqual(['haircut maya 2026-11-27 15:00']);
    expect(ann.reply.attachments).toHaveLength(1);
  });

  test('"not Maya, anyone" does not end up with Maya where somebody else is free', async () => {
    const { world, ann } = await newcomer();
    await ann.say('can I see maya for a haircut on friday at 15:00', 'not Maya, anyone');
    await ann.say(CONTACT, 'ok go ahead');
    const [booked] = await world.booked();
    expect(booked).toMatch(/^haircut (theo|priya) 2026-11-27 15:00$/);
  });

  const elsewhere = [
    [
      harborDental,
      ['hi, i need a checkup tomorrow', '10am', 'Ana Silva (617) 555-0142', 'yes'],
      /^check-up \S+ 2026-11-25 10:00$/,
    ],
    [
      raoMaths,
      ['need a maths lesson for my son on saturday morning', 'first one', 'Priya Nair 98200 12345', 'yes'],
      /^lesson kavya 2026-11-28 09:00$/,
    ],
    [
      stillwaterTherapy,
      ['individual session next week in the evening', 'the last one', 'Ana ana@example.com', 'yes'],
      /^individual hannah 2026-12-0\d 1\d:00$/,
    ],
    [weberBrandt, ['discovery call on 1 december at 10', 'Ana ana@example.com', 'ja'], /^discovery \S+ 2026-12-01 10:00$/],
  ] as const;
  test.each(elsewhere)('at another business %#', async (define, said, booked) => {
    const { world, ann } = await newcomer(define);
    await ann.say(...said);
    expect({ booked: (await world.booked()).join(), talk: ann.lines }).toMatchObject({ booked: expect.stringMatching(booked) });
  });
});

describe('nothing is booked that was not agreed to', () => {
  test.each([
    ['a no', ['haircut with maya friday 3pm', CONTACT, 'no']],
    ['a yes to several times', ['haircut with maya friday', CONTACT, 'yes', 'yes']],
    ['never mind', ['haircut with maya friday 3pm', CONTACT, 'never mind', 'yes']],
    ['start over', ['haircut with maya friday 3pm', CONTACT, 'start over', 'yes']],
    ['a yes and a question', ['haircut with maya friday 3pm', CONTACT, 'yes but what does it cost?']],
    ['gibberish', ['asdf qwerty', 'blorp', '12345', 'yes']],
  ])('%s', async (_name, said) => {
    const { world, ann } = await newcomer();
    await ann.say(...said);
    expect(await world.booked()).toEqual([]);
    expect(ann.lines.join('\n')).not.toMatch(/Booked:/);
  });

  test('a slot that goes meanwhile is replaced by others, and the same words book one of them', async () => {
    const { world, ann } = await newcomer();
    await ann.say('haircut with maya friday 3pm', CONTACT);
    await world.book('haircut', 'maya', '2026-11-27', '15:00');
    await ann.say('yes');
    expect(await world.booked()).toEqual([]);
    expect(ann.reply.text).toMatch(/taken/);
    expect(buttonsOf(ann.reply).length).toBeGreaterThanOrEqual(3);
    await ann.say('the first one', 'yes');
    expect(await world.booked()).toHaveLength(1);
  });
});

describe('an honest, specific answer', () => {
  test.each([
    ['closed', ['haircut with maya on monday'], /Maya is not in on Monday/],
    ['a holiday', ['haircut with maya on 25 december'], /Christmas/],
    ['past', ['haircut yesterday'], /already over/],
    ['too soon', ['colour today'], /24 hours/],
    ['too far', ['haircut with maya on 3 march 2027'], /too far ahead/],
    ['unknown service', ['do you do massages?'], /does not offer .massages/],
    ['unknown person', ['haircut with Gustav on friday'], /nobody called .Gustav/],
    ['unknown date', ['haircut on the 99th'], /99th/],
    ['two readings', ['haircut on 12/3 at 4'], /12 March 2027.*3 December/],
  ])('%s', async (_name, said, answer) => {
    const { world, ann } = await newcomer();
    await ann.say(...said);
    expect(ann.reply.text).toMatch(answer);
    expect(await world.booked()).toEqual([]);
  });

  test('three misses end with a way to a person', async () => {
    const { ann } = await newcomer();
    await ann.say('asdf qwerty', 'blorp', 'flibber');
    await ann.press(/Talk to a person/);
    expect(ann.reply.text).toContain('+442079460142');
  });
});
