import { describe, expect, test } from '@jest/globals';
import { World } from '../../support/conversation.ts';
import { readClauses } from '../../../src/interpreters/offline/clauses.ts';
import { readSettlement } from '../../../src/interpreters/offline/handlers/settle.ts';
import { lunaHair } from '../../../src/demo/luna-hair.ts';
import type { Business } from '../../../src/domain/people/business.ts';
import { localDate } from '../../../src/domain/time/wall.ts';
import { ask, callsOf } from './ask.ts';

const salon: Business = { ...lunaHair(localDate('2026-11-24')), schemaVersion: 1, revision: 1 };

const asked = (text: string, role: 'customer' | 'owner'): readonly string[] =>
  readClauses(text, role).map(({ intent, topic }) => (intent === 'info' ? `info/${topic ?? ''}` : (intent ?? 'nothing')));

describe('a customer', () => {
  test.each([
    'resched my haircut to the 2nd of December at 4',
    'transfer my session to Monday',
    'can the haircut on Friday be moved?',
    'My cleaning on Wednesday no longer suits me. Could it be Thursday at 3?',
    'I booked a trim on Friday but I need a different slot',
    'is it ok if i do my appointment on tuesday at 11 instead',
    'swap my haircut to this coming Saturday',
    'possible to postpone my lesson until Friday?',
    "I'm afraid I shall have to rearrange my haircut",
    'my trim needs to be on Thursday the 3rd at 10:30',
    "I can't make my cleaning on Wednesday, could it be Thursday at 3?",
    'can my trim be on the 1st of December from 1:30pm to 5pm instead',
    'could you change my trim at 5',
    'put my appointment back to Thursday at 3',
    'I was meant to have my cut on Friday but can we make it Saturday instead',
  ])('moves: "%s"', (text) => {
    expect(asked(text, 'customer')).toEqual(['move']);
  });

  test.each([
    'have to bail on my haircut',
    'i no longer want the haircut, please cancel',
    'take me off for the trim',
    "i won't be needing my colour any more",
    'get rid of all my maths sessions',
    'stop all the weekly lessons',
    "can't come to my cleaning any more, cancel it",
  ])('cancels: "%s"', (text) => {
    expect(asked(text, 'customer')).toEqual(['cancel']);
  });

  test.each([
    'can you check what ive booked',
    "i forgot when i'm coming",
    'do i have anything coming up',
    'remember when I am due?',
  ])('looks up: "%s"', (text) => {
    expect(asked(text, 'customer')).toEqual(['list']);
  });

  test.each([
    ['how much notice do you need if i cant come', 'info/policy'],
    ['What are the rules for cancellations?', 'info/policy'],
    ['do you charge for cancelling?', 'info/policy'],
    ['how much will that set me back', 'info/prices'],
    ['can i ring you', 'info/contact'],
    ['do you have a phone number', 'info/contact'],
    ['when does maya work on thursdays', 'info/hours'],
    ['what hours are you open thursday', 'info/hours'],
    ['duration of couples therapy?', 'info/services'],
    ['what kinds of tutoring do you do', 'info/services'],
  ])('asks: "%s"', (text, topic) => {
    expect(asked(text, 'customer')).toEqual([topic]);
  });
});

describe('an owner', () => {
  test.each([
    'how busy are we on friday',
    'any appointments on Friday?',
    "tell me what's happening on fri",
    'run me through Sunday',
    'bookings on sun?',
    'what have i got on Friday',
    'schedule on Sunday',
    'show me 27 Nov',
  ])('looks at a day: "%s"', (text) => {
    expect(asked(text, 'owner')).toEqual(['agenda']);
  });

  test.each([
    'Theo will also be in on Sunday from 10am to 2pm',
    'Theo can do an extra shift on Sunday 10am to 2pm',
    'let people book Theo on Sunday 10am to 2pm',
    'exceptionally Theo works on Sunday from 10am to 2pm',
  ])('opens more: "%s"', (text) => {
    expect(asked(text, 'owner')).toEqual(['open_extra']);
  });

  test.each([
    'keep 2pm to 4pm free for Maya on Thursday',
    'put a block in for Maya on Thursday 14:00-16:00',
    'mark Maya as busy on Thursday between 2pm and 4pm',
    'reserve 2pm-4pm on Thursday for Maya, private',
    'maya needs to be out on Thursday 2-4',
    "Maya can't take anyone on Thursday 2-4",
    'I have a meeting on Thursday from 2pm to 4pm',
  ])('blocks: "%s"', (text) => {
    expect(asked(text, 'owner')).toEqual(['block_time']);
  });
});

describe('what staff say of a booking', () => {
  const settled = (text: string): unknown => readSettlement(text, salon, true);

  test.each([
    ['ok to Ann Lee', 'Ann Lee', 'approve'],
    ["take Ann Lee's booking", 'Ann Lee', 'approve'],
    ['give Ann the ok', 'Ann', 'approve'],
    ["I'm happy with Ann Lee", 'Ann Lee', 'approve'],
    ['Ann Lee can come', 'Ann Lee', 'approve'],
    ["APPROVE BEN CARTER'S REQUEST PLEASE", 'BEN CARTER', 'approve'],
    ["don't accept Ann Lee", 'Ann Lee', 'decline'],
    ['sorry, no haircut for Ann Lee', 'Ann Lee', 'decline'],
    ['deny Ann', 'Ann', 'decline'],
    ['Ann is done', 'Ann', 'complete'],
    ['Ann Lee has been and gone', 'Ann Lee', 'complete'],
    ["Ann wasn't there", 'Ann', 'no_show'],
    ['no sign of Ann Lee', 'Ann Lee', 'no_show'],
  ])('"%s": %s, %s', (text, booking, outcome) => {
    expect(settled(text)).toEqual({ booking, outcome });
  });

  test.each(['take Ann out of the book', 'Maya is fine', 'Ann is free on Friday?', 'ok'])('"%s" settles nothing', (text) => {
    expect(settled(text)).toBeUndefined();
  });
});

describe('in a conversation', () => {
  const heard = async (who: string, ...texts: readonly string[]): Promise<readonly string[]> => {
    const world = await World.open();
    const talk = await world.talk(who);
    const replies: string[] = [];
    for (const text of texts) {
      const { text: said, card } = await talk.say(text);
      replies.push(`${said} ${JSON.stringify(card ?? {})}`);
    }
    await world.close();
    return replies;
  };

  test('an answer with another time to "did you mean Thursday 26 November, 14:00?" keeps the day', async () => {
    const [asks, answer] = await heard('ann', 'looking 5 a haircut with maya 26 nov at 14:00', '17:00');
    expect(asks).toContain('Did you mean Thursday 26 November, 14:00?');
    expect(answer).toContain('Thursday 26 November 2026, 17:00');
  });

  test('the soonest of one day that was asked about is that day', async () => {
    const [, answer] = await heard('ann', 'looking 5 a haircut with maya 26 nov at 14:00', 'the earliest');
    expect(answer).toContain('Thursday 26 November 2026, 14:00');
  });

  test('a question about cancelling holds no name', async () => {
    const [, answer] = await heard('ann', 'haircut on thursday at 4pm with maya', 'do you charge for cancelling?');
    expect(answer).toMatch(/24 hours/);
    expect(answer).not.toMatch(/Thank you/);
  });

  test.each([
    "I'm away on Thursday 2pm-4pm",
    "Maya can't take anyone on Thursday 2pm-4pm",
    'mark Maya as busy on Thursday 2pm to 4pm',
  ])('hours of absence are no whole day: "%s"', async (text) => {
    const [call] = callsOf(await ask(text, { role: 'owner' }));
    expect(call).toMatchObject(['block_time', { when: { text: expect.stringMatching(/Thursday.* 2pm/) } }]);
  });

  test('a shift moves nothing, and hours may be said with "from now on"', async () => {
    const [extra, hours] = await heard(
      'owner',
      'Priya can do an extra shift on Monday 10am to 2pm',
      'Maya works Tuesday to Thursday 10:00-16:00 from now on',
    );
    expect(extra).toContain('10:00–14:00');
    expect(hours).toContain('10:00–16:00');
  });

  test('to 11 in the morning one booking moves, not the whole morning', async () => {
    const said = "move ann lee to 28 November at 11 o'clock in the morning";
    const [call] = callsOf(await ask(said, { role: 'owner' }));
    expect(call).toMatchObject(['find_slots', { booking: 'Ann Lee' }]);
  });

  test('a time alone is one of the day of the booking that moves', async () => {
    const world = await World.open();
    await world.book('haircut', 'maya', '2026-11-27', '15:30', 'ann');
    const ann = await world.talk('ann');
    await ann.say('can we push my haircut', "at 5 o'clock in the evening", 'yes');
    const booked = await world.booked('ann');
    await world.close();
    expect({ booked, lines: ann.lines }).toMatchObject({ booked: ['haircut maya 2026-11-27 17:00'] });
  });

  test('a day that a service is called by is no day of the calendar', async () => {
    const [call] = callsOf(await ask('in two days at 10:30', { draft: { goal: 'book', service: 'Haircut' } }));
    expect(call?.[1]).toMatchObject({ service: null });
  });
});
