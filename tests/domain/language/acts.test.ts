import { describe, expect, test } from '@jest/globals';
import { isPureNo, isPureYes, readActs } from '../../../src/domain/language/acts.ts';

const YES = [
  'yes',
  'Yes please',
  'ok book it',
  'yep that works!',
  'sounds good',
  'no problem, go ahead',
  'why not',
  'yess',
  'yse',
  "that's fine, thanks",
  'perfect 👍',
  'of course',
  'sure, go ahead',
  'no worries',
  'YEAH',
  'confirm',
  'sí, por favor',
  'oui',
  'ja, gerne',
  'sim',
  'हाँ',
  'जी हाँ',
  'haan ji',
  'theek hai',
  'go on',
  'go on then',
  'yes go on',
  'do it',
];
const NO = [
  'no',
  'no thanks',
  'nah',
  "don't",
  'nope',
  "no, don't book it",
  'not now',
  'never mind',
  'forget it',
  "that's not right",
  'non merci',
  'nein danke',
  'não',
  'नहीं',
  'nahi',
];
const NEITHER = [
  'yes but make it Saturday',
  'ok, 3pm',
  'yes no',
  'not sure',
  'is Friday good?',
  'yes?',
  'book a haircut',
  'great, can I also bring my son?',
  'yes, cancel it',
  'no, Friday instead',
  'thanks',
  '',
  'yes with Maya',
  'ok what about Sunday',
];

describe('only a yes and nothing else may confirm', () => {
  test.each(YES)('%s is a yes', (text) => {
    expect([isPureYes(text), isPureNo(text)]).toEqual([true, false]);
  });
  test.each(NO)('%s is a no', (text) => {
    expect([isPureYes(text), isPureNo(text)]).toEqual([false, true]);
  });
  test.each(NEITHER)('"%s" is neither', (text) => {
    expect([isPureYes(text), isPureNo(text)]).toEqual([false, false]);
  });
  test('"yes, cancel it" says yes to a cancellation only', () => {
    expect([isPureYes('yes, cancel it', 'cancel'), isPureYes('yes, cancel it', 'book')]).toEqual([true, false]);
  });
});

describe('acts', () => {
  test.each([
    ['thanks a lot', 'thanks'],
    ['bye', 'goodbye'],
    ['hello there', 'greeting'],
    ['what can you do', 'help'],
    ['can I talk to a real person?', 'human'],
    ['never mind', 'cancelFlow'],
    ["let's start over", 'startOver'],
    ['say that again', 'repeat'],
    ['not Maya, anyone', 'anyone'],
    ["I don't mind who", 'anyone'],
    ['anything else?', 'more'],
    ['any other times?', 'more'],
    ['later?', 'more'],
    ['skip', 'skip'],
  ] as const)('%s is %s', (text, act) => {
    expect(readActs(text)[act]).toBe(true);
  });
  test('a yes counts at the head of a longer message, not inside it', () => {
    expect(readActs('yes, but make it Saturday')).toMatchObject({ affirm: true, pure: false });
    expect(readActs('is Friday good?')).toMatchObject({ affirm: false });
  });
  test('a phrase does not run over the end of a sentence', () => {
    expect(readActs('No. Thanks for your help')).toMatchObject({ negate: true, thanks: true, pure: true });
  });
});

describe('"keep it"', () => {
  const kept = ['keep it', 'no wait keep it', 'leave it as it is', "nah i'll keep it", 'keep my appointment please'];
  test.each(kept)('%s: a no to what would cancel or move it, nothing to what would book it', (said) => {
    expect([isPureNo(said, 'cancel'), isPureNo(said, 'move'), isPureNo(said, 'book')]).toEqual([true, true, false]);
  });

  test.each(['keep it at 3', 'keep it but cancel the other one', 'yes'])('%s is no plain no', (said) => {
    expect(isPureNo(said, 'cancel')).toBe(false);
  });
});
