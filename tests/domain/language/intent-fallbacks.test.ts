import { expect, test } from '@jest/globals';
import { readIntentsAs } from '../../../src/domain/language/role-intents.ts';

test.each([
  ['good morning, would it be alright to pop in for a trim on friday', 'book'],
  ['two places in the saturday class please', 'book'],
  ['same again as last time', 'book'],
  ['is 2pm on the 9th still free', 'find_times'],
  ['have you got time for a shave at 6', 'find_times'],
  ['is dr sato free on monday', 'find_times'],
  ['any chance of something earlier', 'find_times'],
  ['ditch my 4 oclock please', 'cancel'],
  ["i'm not coming on tuesday after all", 'cancel'],
  ['has my booking gone through', 'list'],
  ['do you have me down for monday', 'list'],
  ['two appointments please, for me and for my sister', 'book'],
  ['my crown fell out, can someone see me today', 'find_times'],
  ["i'd love my nails done next week", 'book'],
  ['any last-minute openings', 'find_times'],
  ['take my name off the list for friday', 'cancel'],
  ['remove us from monday’s book', 'cancel'],
  ['am i in the book for sunday', 'list'],
  ['do i still have that cleaning on friday', 'list'],
  ['can you treat thin hair', 'info'],
  ['how do we find your studio', 'info'],
  ['i would rather deal with a person', 'human'],
  ["i don't know how to use this", 'help'],
  ['i would like to grab the 4:30', 'book'],
  ['when is your soonest', 'find_times'],
  ['could you make my session 15 minutes earlier', 'move'],
  ['do you accept walk ins', 'info'],
  ['i want a real human', 'human'],
  ['what styles are there', 'info'],
  ['do i have butter on my list', undefined],
  ['how many points do i have', undefined],
  ['it was lovely on tuesday', undefined],
  ['my usual time of getting up is seven', undefined],
] as const)('%s, from a customer', (text, name) => {
  expect(readIntentsAs(text, 'customer')[0]?.name).toBe(name);
});

test.each([
  ['no bookings after 5 on thursday', 'block_time'],
  ['lunch 12 to 1 every day', 'block_time'],
  ['am i busy on monday morning', 'agenda'],
  ['whos my 4 oclock', 'agenda'],
  ['when is my first client', 'agenda'],
  ['who do i have at 4', 'agenda'],
  ['are there any gaps tomorrow', 'agenda'],
  ["give me tomorrow's lineup", 'agenda'],
  ['keep tuesday morning clear', 'block_time'],
  ['bump ann to 3 pm', 'move'],
  ['set my mondays to 10 to 6', 'set_hours'],
  ['weekdays 9 to 5', 'set_hours'],
  ['thank you', 'small_talk'],
] as const)('%s, from whoever runs the place', (text, name) => {
  expect(readIntentsAs(text, 'owner')[0]?.name).toBe(name);
});

test('a plainer wish is never replaced', () => {
  expect(readIntentsAs('move my appointment, is monday free?', 'customer').map(({ name }) => name)).toContain('move');
});
