import { describe, expect, test } from '@jest/globals';
import { checkEmail, checkPhone, readContact } from '../../../src/domain/language/contact.ts';

const GB = { countryCode: 'GB', notNames: ['Haircut', 'Colour & gloss'] };

describe('a contact in running text', () => {
  test.each([
    ["I'm Anna Lee", { name: 'Anna Lee' }],
    ['Anna Lee, 07700 900123', { name: 'Anna Lee', phone: '+447700900123' }],
    ["name's joe", { name: 'Joe' }],
    ["it's anna", { name: 'Anna' }],
    ['my name is josé de la cruz and my number is 020 7946 0958', { name: 'José de la Cruz', phone: '+442079460958' }],
    ['joe bloggs joe@example.com', { name: 'Joe Bloggs', email: 'joe@example.com' }],
    ["sean o'brien, sean@example.co.uk", { name: "Sean O'Brien", email: 'sean@example.co.uk' }],
    ['Priya Sharma, +91 98765 43210', { name: 'Priya Sharma', phone: '+919876543210' }],
    ['ring me on 07700 900123', { phone: '+447700900123' }],
    ['anna at example dot org', { email: 'anna@example.org' }],
    ['Sam and Jo, sam@example.com', { name: 'Sam and Jo', email: 'sam@example.com' }],
    ['Mary-Jane Watson here', { name: 'Mary-Jane Watson' }],
    ['मेरा नाम राहुल है', { name: 'राहुल' }],
  ])('%s', (text, expected) => {
    expect(readContact(text, GB)).toEqual({ ...expected, problems: [] });
  });

  test.each(['do you charge for cancelling?', "it's this coming thursday i want"])(
    'there is no name in "%s", though one was asked for',
    (text) => {
      expect(readContact(text, { ...GB, expectName: true }).name).toBeUndefined();
    },
  );

  test.each(['anna lee', 'Nguyễn Văn An', '李小龙', 'Will'])('%s is a name once a name was asked for', (text) => {
    expect(readContact(text, { ...GB, expectName: true }).name?.toLowerCase()).toBe(text.toLowerCase());
    expect(readContact(text, GB).name).toBeUndefined();
  });

  test.each([
    'yes',
    'haircut',
    'Colour & gloss',
    'friday',
    'tomorrow at 3',
    "i'm free on friday",
    "I'm looking for a haircut",
    'no thanks',
    '3:30 works',
    'what for?',
    'ok',
  ])('%s is never a name', (text) => {
    expect(readContact(text, { ...GB, expectName: true }).name).toBeUndefined();
  });

  test.each([
    ['07700 90', 'phone'],
    ['my email is bob@example', 'email'],
    ['my name is 4711', 'name'],
  ])('%s cannot be right', (text, problem) => {
    expect(readContact(text, GB).problems).toContain(problem);
  });

  test('a date or a time is no phone number', () => {
    expect(readContact('2026-12-03 at 10:30-11:30', GB)).toEqual({ problems: [] });
  });
});

test('phones are E.164, read by the country unless they carry a prefix', () => {
  expect(checkPhone('(202) 555-0143', 'US')).toBe('+12025550143');
  expect(checkPhone('0044 20 7946 0958', 'US')).toBe('+442079460958');
  expect(checkPhone('12345', 'GB')).toBeUndefined();
});

test('addresses need a whole domain', () => {
  expect(checkEmail('Anna@Example.ORG')).toBe('Anna@example.org');
  for (const bad of ['anna', 'anna@', 'anna@example', 'a..b@example.org', '@example.org', 'a b@example.org'])
    expect(checkEmail(bad)).toBeUndefined();
});

describe('names beside days and ways to say whose booking it is', () => {
  test.each([
    ['a table for Jan 5', undefined],
    ['my name is Jan', 'Jan'],
    ['it is booked on the name Ada Byron', 'Ada Byron'],
    ['for Tuesday, for Ada Byron please', 'Ada Byron'],
    ['under Ada Byron I think', 'Ada Byron'],
    ["it's gonna be late", undefined],
    ['a booking for lunch', undefined],
  ] as const)('%s', (text, name) => {
    expect(readContact(text, GB).name).toBe(name);
  });

  test.each([
    ["his name is Leo, i'm Sara", 'Sara'],
    ["my son's name is Leo", undefined],
    ['her name is Mia and my name is Jo Park', 'Jo Park'],
    ['yes name is Joe', 'Joe'],
    ['Anita Rao mother 98200 12345', 'Anita Rao'],
  ])('"%s": whose name it is counts', (text, name) => {
    expect(readContact(text, { countryCode: 'GB', expectName: true, notNames: [] }).name).toBe(name);
  });
});

test.each([
  ['i need to cancel my booking for tomorrow under the name Lina Farr', 'Lina Farr'],
  ['This is Mona Beck. I made a booking for 2 at 12:15 PM', 'Mona Beck'],
  ['a booking for 2 please', undefined],
] as const)('%s: the words that promise a name are not always the first', (text, name) => {
  expect(readContact(text, { countryCode: 'US' }).name).toBe(name);
});

test.each([
  ['mi numero es 612 34 56 78', 'ES', undefined],
  ['0151 23456789 ist meine nummer', 'DE', undefined],
  ['98765 43210 mera number hai', 'IN', undefined],
  ['a nombre de Rosa Vidal', 'ES', 'Rosa Vidal'],
  ['au nom de Morel', 'FR', 'Morel'],
])('in other languages the words around a number or a name are no name: %s', (said, countryCode, name) => {
  expect(readContact(said, { countryCode, expectName: true }).name).toBe(name);
});
