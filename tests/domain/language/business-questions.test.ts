import { describe, expect, test } from '@jest/globals';
import { questionsIn } from '../../../src/domain/language/business-questions.ts';

describe('questions about how the business works', () => {
  test.each([
    ['wait do i have to pay if i cancel', 'policy', 'change'],
    ['and if i need to change it do i lose money', 'policy', 'change'],
    ['by when can i still cancel', 'policy', 'change'],
    ['when do i need to cancel by', 'policy', 'change'],
    ['whats the latest i can cancel', 'policy', 'change'],
    ['what if i’m running late', 'policy', 'late'],
    ['i am late 10 minute is problem?', 'policy', 'late'],
    ['do I get charged if I miss it', 'policy', 'no show'],
    ['is there a deposit', 'policy', 'payment'],
    ['do you take amex', 'other', 'card payments'],
    ['is there somewhere to park nearby by the way?', 'other', 'parking'],
    ['do you speak german', 'other', 'languages'],
    ['are you hiring', 'other', 'jobs'],
    ['do you have vegan shampoo?', 'other', 'products'],
    ['where do we go', 'location', 'place'],
  ])('"%s" is about %s: %s', (said, topic, about) => {
    expect(questionsIn(said).questions).toMatchObject([{ topic, about }]);
  });

  test('what is said beside the question stays', () => {
    expect(questionsIn('whats the price n can i pay by card?')).toMatchObject({
      questions: [{ about: 'card payments' }],
      rest: 'whats the price',
    });
    expect(questionsIn('the second one sounds nice, is there parking?')).toMatchObject({
      questions: [{ about: 'parking' }],
      rest: 'the second one sounds nice',
    });
    expect(questionsIn('What is the rating and the address?').rest).toContain('address');
  });

  test.each([
    'do you have anything on friday',
    'can you move my appointment to friday',
    'i want to cancel',
    'haircut for my kid tomorrow',
    'do you have space for 2 kids tomorrow',
    'I need to bring both my kids in for a cleaning',
    'my card got declined',
    'i’m running late',
    'Can you find me a dentist in Menlo Park?',
    'is there a slot free on friday if i cancel my other one',
  ])('"%s" is none', (said) => {
    expect(questionsIn(said)).toEqual({ questions: [], rest: said });
  });
});
