import { describe, expect, test } from '@jest/globals';
import { readIntents } from '../../../src/domain/language/intents.ts';

const names = (text: string): readonly string[] =>
  readIntents(text).map((intent) => (intent.topic ? `${intent.name}:${intent.topic}` : intent.name));
const WRITES = ['book', 'move', 'cancel', 'set_hours', 'block_time', 'open_extra'];

describe('what is asked for', () => {
  test.each([
    ['Hi, could I get a haircut with Maya on Friday afternoon?', 'book'],
    ['I need to see the dentist', 'book'],
    ['can you squeeze me in tomorrow', 'book'],
    ['any slots tomorrow?', 'find_times'],
    ['when is Maya free?', 'find_times'],
    ['move it to Monday morning', 'move'],
    ['please reschedule my appointment', 'move'],
    ['cancel it', 'cancel'],
    ['I want to cancel my haircut', 'cancel'],
    ['What have I booked?', 'list'],
    ['what did i end up with', 'list'],
    ['what did we book', 'list'],
    ['whats my reference', 'list'],
    ['my booking number?', 'list'],
    ['hmm is friday still ok for theo', 'list'],
    ['what time should he come', 'list'],
    ['can he come friday instead', 'move'],
    ['so what do i have now', 'list'],
    ['when is my next appointment', 'list'],
    ['who is coming today', 'agenda'],
    ['set my hours to 9-5', 'set_hours'],
    ['block Friday afternoon', 'block_time'],
    ['I am off on Friday', 'block_time'],
    ['how much is a haircut', 'info:prices'],
    ['when are you open?', 'info:hours'],
    ['where are you', 'info:location'],
    ['what is your cancellation policy?', 'info:policy'],
    ['what services do you offer', 'info:services'],
    ['let me talk to a human', 'human'],
    ['what can you do', 'help'],
  ])('%s → %s', (text, expected) => {
    expect(names(text)[0]).toBe(expected);
  });

  test('several in one message come in the order said', () => {
    expect(names('cancel Tuesday and book Friday at 3')).toEqual(['cancel', 'book']);
  });

  test('asking whether one may cancel cancels nothing', () => {
    expect(names('can I cancel for free?')).toEqual(['info:policy']);
  });

  test.each([
    'book a flight to Rome',
    'what is the weather today',
    'set an alarm for 7',
    'play some music',
    'order me a pizza',
    'I feel fine',
    'what time is it in Tokyo',
  ])('%s changes nothing here', (text) => {
    expect(names(text).filter((name) => WRITES.includes(name))).toEqual([]);
  });
});
