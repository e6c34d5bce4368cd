import { expect, test } from '@jest/globals';
import { readIntentsAs } from '../../../src/domain/language/role-intents.ts';

const firstWish = (text: string): string | undefined => readIntentsAs(text, 'customer')[0]?.name;

test.each([
  ["my fringe is all over the place, it's grown out"],
  ['wisdom tooth is killing me, my jaw is so swollen'],
  ['i have to get my brows threaded'],
  ['overdue for a scale and polish'],
  ['our daughter is struggling with algebra'],
  ['sort me out with a shave'],
  ['thinking of trying pilates'],
  ['hi, one blow dry pls'],
  ['got a terrible toothache'],
  ['want to get in to see dr okafor'],
])('"%s" wants an appointment, though none is named', (text) => {
  expect(firstWish(text)).toBe('book');
});

test.each([
  ['anyone free round lunch'],
  ['owt going on saturday?'],
  ['what do u have left thursday'],
  ['are you guys rammed tomorrow'],
  ['how is your monday looking'],
  ['could one of the nurses take a look at my ankle'],
  ['any hope of seeing the dentist today'],
  ['can you sneak my son in'],
  ['is somebody around on sunday to look at a tooth'],
])('"%s" asks what is free', (text) => {
  expect(firstWish(text)).toBe('find_times');
});

test.each([
  ['he is no longer coming', 'cancel'],
  ['get out of my session', 'cancel'],
  ["the consultation isn't needed any more", 'cancel'],
  ["we don't need the table anymore", 'cancel'],
  ['i am going to be 10 minutes late, can we push it', 'move'],
  ['trade my 10am for something later', 'move'],
  ['what sessions do i have next week', 'list'],
  ['who will i be seeing', 'list'],
  ['what have i got on tuesday', 'list'],
  ['when were we supposed to come in', 'list'],
  ['is the parking included', 'info'],
  ['what would a perm set me back', 'info'],
  ['are you taking on new clients', 'info'],
  ['how far are you from the station', 'info'],
  ['what if im late', 'info'],
  ['have you got a number i can text', 'info'],
] as const)('"%s" asks to %s', (text, name) => {
  expect(firstWish(text)).toBe(name);
});

test.each([
  ['how old are you on friday'],
  ['is there anything left in the fridge'],
  ['do you know anything about rome'],
  ['i need help with knitting'],
  ['what is the best time for a nap'],
  ['my phone is broken'],
  ['any chance of snow'],
])('"%s" books, moves and looks up nothing', (text) => {
  expect([undefined, 'small_talk', 'out_of_scope']).toContain(firstWish(text));
});

test('a question for the day of the business is no question for free times when it is for one’s own', () => {
  expect(firstWish('what times are left on friday')).toBe('find_times');
  expect(firstWish('who am i seeing on friday')).toBe('list');
});
