import { describe, expect, test } from '@jest/globals';
import { ask, callsOf, offered } from './ask.ts';

const pending = {
  draft: { goal: 'book', service: 'Haircut' },
  expects: 'slot',
  handles: offered(['15:30', 'Maya'], ['16:00', 'Maya']),
} as const;

describe('questions about the business', () => {
  test.each([
    ['how much is a colour?', 'prices', 'Colour'],
    ['when are you open', 'hours', null],
    ['wheres the salon', 'location', null],
    ['whats ur number', 'contact', null],
    ['how long does it take', 'services', null],
    ['who does highlights', 'providers', 'Highlights'],
    ['whats your cancellation policy', 'policy', null],
    ['what happens if i cancel late, is there a fee?', 'policy', 'change'],
    ['wait do i have to pay if i cancel', 'policy', 'change'],
    ['can i move it later for free?', 'policy', 'change'],
    ['how much notice do you need to cancel', 'policy', 'change'],
    ['what happens if i’m late', 'policy', 'late'],
    ['is there a fee if i don’t show up', 'policy', 'no show'],
    ['do i have to pay upfront', 'policy', 'payment'],
    ['which location is it', 'location', 'place'],
    ['is there parking', 'other', 'parking'],
    ['can I bring my dog', 'other', 'pets'],
    ['is it wheelchair accessible', 'other', 'wheelchair access'],
  ])('"%s" is looked up', async (said, topic, about) => {
    expect(callsOf(await ask(said))).toContainEqual(['business_info', { topic, about }]);
  });

  test('"how much is it" is about what is being booked', async () => {
    expect(callsOf(await ask('how much is it?', pending))).toEqual([['business_info', { topic: 'prices', about: 'Haircut' }]]);
  });

  test('what only the business can know is asked as such, not guessed', async () => {
    expect(callsOf(await ask('do you take cards?'))).toEqual([['business_info', { topic: 'other', about: 'card payments' }]]);
  });
});

describe('repair', () => {
  test('three misses: a specific question, then choices, then a way to a person', async () => {
    const first = await ask('blorp flibber', pending);
    expect(first).toMatchObject({ missed: true, expects: 'slot' });
    expect(first.text).toContain('Which of these times');
    expect(first.suggestions).toBeUndefined();
    const second = await ask('blorp flibber', { ...pending, misses: 1 });
    expect(second.suggestions).toEqual(['Fri 27 Nov, 15:30 with Maya', 'Fri 27 Nov, 16:00 with Maya']);
    expect((await ask('blorp flibber', { ...pending, misses: 2 })).suggestions).toContain('Talk to a person');
  });

  test.each(['Talk to a person', 'can i speak to a human please', 'can someone call me back'])(
    '"%s" hands over',
    async (said) => {
      expect(callsOf(await ask(said))).toEqual([['request_human', { reason: null }]]);
    },
  );

  test.each(['never mind', 'forget it', 'start over'])('"%s" drops what is pending', async (said) => {
    expect(callsOf(await ask(said, pending))).toEqual([['drop_request', {}]]);
  });

  test('"never mind" with nothing pending drops nothing', async () => {
    expect(await ask('never mind')).toMatchObject({ calls: [], finish: 'stop' });
  });

  test.each(['hello', 'hiya!', 'good morning'])('"%s" is greeted with what can be done here', async (said) => {
    const answer = await ask(said);
    expect(answer.text).toContain('Luna Hair Studio');
    expect(answer.suggestions?.length).toBeGreaterThan(1);
  });

  test.each(['tell me a joke', 'whats the weather tomorrow'])('"%s" is honestly not ours', async (said) => {
    const answer = await ask(said);
    expect(answer.calls).toEqual([]);
    expect(answer.text).toContain('I can find a time');
  });

  test.each(['are you a robot?', 'am I talking to a real person?', 'is this a bot', 'who are you'])(
    '“%s” is answered truly, with the way to a person beside it',
    async (text) => {
      const answer = await ask(text);
      expect(answer.text).toMatch(/a program and not a person/);
      expect(answer.suggestions).toEqual(['Talk to a person']);
      expect(callsOf(answer)).toEqual([]);
    },
  );

  test('thanks and goodbye are short and keep what is pending', async () => {
    expect(await ask('thanks so much', pending)).toMatchObject({ calls: [], expects: 'slot' });
    expect((await ask('bye')).text.length).toBeLessThan(60);
  });
});

describe('contact details', () => {
  const asked = {
    draft: { goal: 'book', service: 'Haircut', slot: 'slot 1' },
    expects: 'contact',
    handles: pending.handles,
  } as const;

  test('a bare name and number are noted', async () => {
    expect(callsOf(await ask('ana silva 07911 123456', asked))).toEqual([
      ['note_contact', { name: 'Ana Silva', phone: '+447911123456', email: null }],
    ]);
  });

  test('a number that cannot be one is handed on as written, so that the tool can say so', async () => {
    expect(callsOf(await ask('Ana, 12345', asked))).toEqual([['note_contact', { name: 'Ana', phone: '12345', email: null }]]);
  });

  test('a name told earlier is not asked for again', async () => {
    const messages = [
      { role: 'user', text: "Hi, I'm Ben Okoro, haircut friday 3pm?" },
      { role: 'assistant', text: 'Free. May I have your name, and a phone number?' },
      { role: 'user', text: '07911 123456' },
    ] as const;
    expect(callsOf(await ask(messages, asked))).toEqual([
      ['note_contact', { name: 'Ben Okoro', phone: '+447911123456', email: null }],
    ]);
  });

  test('why it is asked for is explained, and it stays asked for', async () => {
    expect(await ask('why do you need my number?', asked)).toMatchObject({ calls: [], expects: 'contact' });
  });

  test('a change of the wish instead of an answer is a change of the wish', async () => {
    expect(callsOf(await ask('actually make it 4pm', asked))).toEqual([['book_appointment', { slot: 'slot 2' }]]);
  });
});
