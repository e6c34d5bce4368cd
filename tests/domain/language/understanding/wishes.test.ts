import { expect, test } from '@jest/globals';
import { readPeople } from '../../../../src/domain/language/understanding/people.ts';
import { readWish } from '../../../../src/domain/language/understanding/wish.ts';

test.each([
  ['reserve us a table for tonight', 'book'],
  ['we would like to cancel our supper reservation', 'cancel'],
  ['can you change the date of my booking', 'move'],
  ['do i still have a table booked', 'list'],
  ['any vacancies left', 'find_times'],
  ['find me a podiatrist', 'find_provider'],
  ['put me on the waiting list', 'waitlist'],
  ['help me plan a birthday party', 'plan_event'],
  ['drop the band from the plan', 'edit_plan'],
  ['can i pay the deposit now', 'pay'],
  ['stop texting me', 'stop'],
  ['ping me if somebody cancels on friday', 'waitlist'],
  ["i'd like to be told when an earlier slot becomes available", 'waitlist'],
  ["i need ideas for my son's birthday party", 'plan_event'],
  ['please dont send me any more texts', 'stop'],
  ['can i cancle my apointment', 'cancel'],
  ['a hotel with a gym for two nights please, book it', 'book'],
  ['what have you got left on saturday', 'find_times'],
  ['sign me up for the waiting list please', 'waitlist'],
  ['put us down in case something opens up', 'waitlist'],
  ["let's organise our dad's 70th", 'plan_event'],
  ['change my ringtone', undefined],
  ['quit texting me', 'stop'],
  ['please take my payment', 'pay'],
  ['how tall is everest', undefined],
  ['cancel my netflix', undefined],
  ['move my money to savings', undefined],
  ['which museums are free on sundays', undefined],
  ["what's the spelling of cancer", undefined],
  ['tell me when i get paid', undefined],
  ['when did i last change the oil', undefined],
] as const)('%s', (text, name) => {
  expect(readWish(text, 'customer').find((wish) => wish.name !== 'out_of_scope')?.name).toBe(name);
});

test.each([
  ['can we do monday instead', 'move'],
  ["i won't make it at 3, could you make it 4", 'move'],
  ['i cannot come tomorrow', 'cancel'],
  ['i picked the wrong day', 'move'],
  ["i can't do tuesday any more, could i come on thursday", 'move'],
  ['can i come half an hour later', 'move'],
  ['can u do 5 30 on thursday', 'find_times'],
  ['is there anything earlier, a different slot', 'find_times'],
] as const)('%s: so only where nothing was said before', (text, name) => {
  expect(readWish(text, 'customer', true)[0]?.name).toBe(name);
});

test('in the middle of a talk the same words correct what was said', () => {
  expect(readWish('can we do monday instead', 'customer')).toEqual([]);
});

test('whose day off it is decides what a question about it means', () => {
  expect(readWish('was my day off approved', 'customer').map(({ name }) => name)).not.toContain('block_time');
  expect(readWish('block friday afternoon', 'provider')[0]?.name).toBe('block_time');
});

test.each([
  ['a table for six at 8 pm', false, 6],
  ['a party of 4', false, 4],
  ['me, my wife and our two kids', false, 4],
  ['eleven', true, 11],
  ['just me', true, 1],
  ['a cut for 5 pm', false, undefined],
  ['a table for 3 nights', false, undefined],
  ['book me for 5', false, undefined],
] as const)('%s', (text, asked, count) => {
  expect(readPeople(text, asked)?.count).toBe(count);
});
