import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { CustomerId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import { carryOutJobs } from '../../src/services/carry-out-job.ts';
import { createLogger } from '../../src/logging/logger.ts';
import { systemIds } from '../../src/system/ids.ts';
import { World } from '../support/conversation.ts';
import type { Talk } from '../support/conversation.ts';

let world: World;
beforeEach(async () => {
  world = await World.open();
});
afterEach(() => world.close());

const ANN = asId<CustomerId>('ann');
const known = () => world.store.customers.get(ANN);
const PHONE = '+447911123456';

/** Somebody with two haircuts by Maya behind them, both in the morning, who begins a new conversation. */
async function regular(): Promise<Talk> {
  await world.book('haircut', 'maya', '2026-11-25', '10:00', 'ann');
  await world.book('haircut', 'maya', '2026-12-02', '10:30', 'ann');
  world.clock.at = world.at('2026-12-03', '09:00');
  return world.talk();
}

const answers = async (said: string): Promise<string> => {
  const talk = await regular();
  const { text, card } = await talk.say(said);
  return `${text} ${card?.type === 'proposal' ? `${card.title} ${card.rows.map(({ label, value }) => `${label}: ${value}`).join('; ')}` : ''}`;
};

describe('what is known', () => {
  test.each([
    'what do you know about me?',
    'What do you have on me',
    'what data do you have about me',
    'what information do you store about me?',
    'show me my details',
    'show my profile please',
    'my preferences',
    'do you remember me?',
    "what's my usual?",
    'which number do you have for me',
    'tell me what you know about me',
    'see my data',
  ])('is told with where it is known from: %s', async (said) => {
    const text = await answers(said);
    expect(text).toContain('Somebody Else');
    expect(text).toContain(PHONE);
    expect(text).toContain('Haircut (from your bookings)');
    expect(text).toContain('Maya (from your bookings)');
    expect(text).toContain('mornings (from your bookings)');
  });

  test('is nothing for somebody who has never been here', async () => {
    const talk = await world.talk('new');
    expect((await talk.say('what do you know about me?')).text).toContain('nothing about you');
  });

  test.each([
    'export my data',
    'I want a copy of my data',
    'download all my data please',
    'send me everything you have about me',
  ])('is given as a file: %s', async (said) => {
    const talk = await regular();
    const reply = await talk.say(said);
    expect(reply.attachments?.[0]?.name).toBe('my-data.json');
  });

  test.each(['can I have a calendar link?', 'sync this with my calendar'])('is followed in a calendar: %s', async (said) => {
    const talk = await regular();
    expect((await talk.say(said)).attachments?.[0]?.mediaType).toBe('text/calendar');
  });
});

describe('corrections', () => {
  test.each([
    'my new number is 020 7946 0018',
    'I have a new phone number: 020 7946 0018',
    'please change my phone number to 020 7946 0018',
    "I've changed my number, it's 020 7946 0018 now",
    'my number has changed to +44 20 7946 0018',
    'update my phone to 020 7946 0018',
  ])('of the number are shown, and kept after a yes: %s', async (said) => {
    const talk = await regular();
    const reply = await talk.say(said);
    expect(reply.card).toMatchObject({
      type: 'proposal',
      rows: [{ label: 'Phone', value: `+442079460018 (until now ${PHONE})` }],
    });
    expect((await known())?.contact?.phone).toBe(PHONE);
    await talk.say('yes');
    expect((await known())?.contact).toEqual({ name: 'Somebody Else', phone: '+442079460018' });
    expect((await talk.say('what do you know about me')).text).toContain('+442079460018');
  });

  test('reach bookings to come, and say so', async () => {
    const talk = await regular();
    const next = await world.book('haircut', 'maya', '2026-12-10', '10:00', 'ann');
    const reply = await talk.say('my new e-mail is ann@example.com');
    expect(JSON.stringify(reply.card)).toContain('1 booking');
    await talk.press(/Confirm/);
    const kept = await world.store.appointments.get(world.business._id, next._id);
    expect(kept?.contact).toMatchObject({ email: 'ann@example.com', phone: PHONE });
  });

  test('of the name, and of a question about which', async () => {
    const talk = await regular();
    await talk.say('change my name to Ann Lee', 'yes');
    expect((await known())?.contact?.name).toBe('Ann Lee');
    await talk.say('my number is wrong', '020 7946 0018');
    await talk.say('yes');
    expect((await known())?.contact?.phone).toBe('+442079460018');
  });

  test('that cannot be are refused, and a no changes nothing', async () => {
    const talk = await regular();
    await talk.say('my new number is 020 7946 0018', 'no');
    expect((await known())?.contact?.phone).toBe(PHONE);
  });

  test('of somebody who is booking belong to that booking', async () => {
    const talk = await world.talk('new');
    await talk.say('haircut with Maya on friday at 3pm', 'I am Zoe Hart, my new number is 020 7946 0018');
    expect(talk.reply.card?.type).toBe('proposal');
    expect(JSON.stringify(talk.reply.card)).toContain('Haircut');
  });
});

describe('preferences', () => {
  test.each([
    ['I always want Theo', { provider: 'theo' }],
    ['from now on always with Theo please', { provider: 'theo' }],
    ['Theo is my favourite stylist', { provider: 'theo' }],
    ['please always book me with Theo', { provider: 'theo' }],
    ['I prefer Theo', { provider: 'theo' }],
    ['evenings are best for me', { time: { from: 1020, to: 1320 } }],
    ['I prefer afternoons', { time: { from: 720, to: 1020 } }],
    ['remember that I like evenings', { time: { from: 1020, to: 1320 } }],
    ['I usually come at 4pm', { time: { from: 960, to: 961 } }],
    ['in future always in the afternoon with Theo', { provider: 'theo', time: { from: 720, to: 1020 } }],
  ] as const)('are remembered after a yes: %s', async (said, expected) => {
    const talk = await regular();
    const reply = await talk.say(said);
    expect([reply.text, reply.card?.type]).toEqual([expect.any(String), 'proposal']);
    expect((await known())?.preferences).toBeUndefined();
    await talk.say('yes');
    expect((await known())?.preferences).toEqual(expected);
  });

  test.each([
    'haircut with Theo on friday',
    'can I come in the evening?',
    'a haircut, mornings are best for me',
    'I want Theo',
    "I'd like Theo",
    "I'm free in the evening",
  ])('are not what is wished for once: %s', async (said) => {
    const talk = await regular();
    await talk.say(said);
    expect(JSON.stringify(talk.reply.card ?? {})).not.toContain('remember');
    expect((await known())?.preferences).toBeUndefined();
  });

  test('are taken back', async () => {
    const talk = await regular();
    await talk.say('I always want Theo', 'yes', 'from now on anyone is fine', 'yes');
    expect((await known())?.preferences?.provider).toBeUndefined();
  });
});

describe('forgetting', () => {
  test.each([
    ['forget my phone number', 'Phone'],
    ['please delete my number', 'Phone'],
    ["don't store my phone number", 'Phone'],
    ['forget my preferences', 'Usual service'],
    ['delete my contact details', 'Name'],
  ])('shows what goes and what stays: %s', async (said, label) => {
    const text = await answers(said);
    expect(text).toMatch(new RegExp(`Goes: [^;]*${label}`));
    expect(text).toContain('Stays:');
    expect((await known())?.contact?.phone).toBe(PHONE);
  });

  test('of the number leaves the name, and the conversation does not know it any more', async () => {
    const talk = await regular();
    await talk.say('forget my phone number', 'yes');
    expect((await known())?.contact).toEqual({ name: 'Somebody Else' });
    const stored = await world.store.conversations.get(asId('talk-1'));
    expect(JSON.stringify(stored?.state)).not.toContain('7911123456');
  });

  test.each([
    'delete my data',
    'delete all my data',
    'forget everything about me',
    'erase everything you know about me',
    'forget me',
    'delete my account',
  ])('everything waits until nothing is to come, then leaves nothing behind: %s', async (said) => {
    const talk = await regular();
    await world.book('haircut', 'maya', '2026-12-10', '10:00', 'ann');
    const refused = await talk.say(said);
    expect(refused.text).toContain('Nothing has been cancelled');
    expect(refused.text).toContain('ALM-');
    await talk.press(/^Cancel/);
    await talk.say('yes');
    expect(talk.reply.text).toMatch(/cancelled/i);
    world.clock.at = instant(world.clock.at + 60_000);
    const asked = await talk.say(said);
    expect(asked.card).toMatchObject({ type: 'proposal', title: 'Delete everything about you' });
    world.clock.at = instant(world.clock.at + 60_000);
    const done = await talk.say('yes');
    expect(done.text).toContain('Everything about you is forgotten');
    const services = { store: world.store, clock: world.clock, ids: systemIds, logger: createLogger({ level: 'silent' }) };
    world.clock.at = instant(world.clock.at + 120_000);
    await carryOutJobs(services, 'test', 15_000, 100);
    expect(await known()).toBeUndefined();
    expect(await world.store.appointments.ofCustomer(world.business._id, ANN, instant(0))).toEqual([]);
    const state = (await world.store.conversations.get(asId('talk-1')))?.state;
    expect(JSON.stringify(state)).not.toMatch(/Somebody|7911123456|Haircut/);
    const lines = await world.engine.transcript(asId('talk-1'), 0, 100);
    expect(lines.map(({ text }) => text)).toEqual(['yes', done.text]);
    expect((await talk.say('what do you know about me?')).text).toContain('nothing about you');
  });
});

test.each([
  'forget it',
  'delete my appointment',
  'forget the friday one',
  'remove me from the waitlist',
  'drop everything on my friday',
  'cancel everything',
])('what is booked is no data about somebody: %s', async (said) => {
  const talk = await regular();
  await talk.say(said);
  expect(JSON.stringify(talk.reply.card ?? {})).not.toMatch(/Goes|Stays/);
});

describe('a known person', () => {
  test('hears of their usual stylist first, and of the others with one button', async () => {
    const talk = await regular();
    const reply = await talk.say('haircut friday');
    expect(reply.text).toContain('With Maya, as usual for you.');
    const slots = reply.card?.type === 'slots' ? reply.card.slots : [];
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every(({ label }) => label.includes('Maya'))).toBe(true);
    await talk.press(/With anyone/);
    expect(talk.reply.text).not.toContain('as usual');
  });

  test('who says somebody else, or another time, gets that', async () => {
    const talk = await regular();
    await talk.say('haircut with Theo on friday');
    expect(JSON.stringify(talk.reply)).not.toContain('with Maya');
    const other = await world.talk();
    await other.say('haircut on friday afternoon with anyone');
    expect(other.reply.text).not.toContain('as usual');
  });

  test.each(['the usual please', 'my usual', "I'd like the usual", 'book my usual', 'same as always'])(
    'books the usual; only what is missing is asked: %s',
    async (said) => {
      const talk = await regular();
      const reply = await talk.say(said);
      expect(reply.text).toContain('Haircut');
      expect(reply.text).toContain('Maya');
      await talk.say('the first one');
      expect(talk.reply.card).toMatchObject({ type: 'proposal', title: 'Haircut with Maya' });
      await talk.say('yes');
      expect((await world.booked()).length).toBe(3);
    },
  );

  test('books as last time, at that time of another day', async () => {
    const talk = await regular();
    await talk.say('same as last time next wednesday');
    expect(talk.reply.card).toMatchObject({ type: 'proposal', title: 'Haircut with Maya' });
    await talk.say('yes');
    expect(await world.booked()).toContain('haircut maya 2026-12-09 10:30');
  });

  test('of whom nothing is known yet is asked what they would like', async () => {
    const talk = await world.talk('new');
    expect((await talk.say('the usual please')).expects).toBe('service');
  });
});
