import { expect, test } from '@jest/globals';
import { readPlaceWish } from '../../../src/domain/language/place-wish.ts';

test.each([
  ['do it in hamburg', 'hamburg'],
  ['can we do it in Hamburg instead', 'Hamburg'],
  ['how about in leeds?', 'leeds'],
  ['at your hackney branch please', 'hackney'],
  ['can we do it online instead', 'online'],
  ['by video please', 'online'],
  ['in person then', 'in person'],
])('"%s" wishes for %s', (text, place) => {
  expect(readPlaceWish(text)).toBe(place);
});

test.each([
  'book me in december',
  'do it in the morning',
  'can we do it in two weeks',
  'in german please',
  'get me in tomorrow',
  'in total?',
  'can i come in an hour',
  'put it in my name',
  'is it in advance',
])('"%s" names no place', (text) => {
  expect(readPlaceWish(text)).toBeUndefined();
});
