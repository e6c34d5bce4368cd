import { expect, test } from '@jest/globals';
import { readFeatures } from '../../../../src/domain/language/understanding/features.ts';
import { readProvider } from '../../../../src/domain/language/understanding/named-providers.ts';
import { readPlace } from '../../../../src/domain/language/understanding/places.ts';
import { properNameAt } from '../../../../src/domain/language/understanding/proper-names.ts';
import { readSpecialist } from '../../../../src/domain/language/understanding/specialists.ts';

test.each([
  ['a barber in Leeds please', false, 'Leeds'],
  ['somebody near san marino?', false, 'san marino'],
  ['the Notting Hill area', false, 'Notting Hill'],
  ['I need a Port Talbot dentist', false, 'Port Talbot'],
  ['Harrogate would be nice', true, 'Harrogate'],
  ['closer to Redwater city', false, 'Redwater city'],
  ['a dentist in Concord, NH', false, 'Concord'],
] as const)('%s names a place', (text, asked, name) => {
  expect(readPlace(text, asked)?.name).toBe(name);
});

test.each(['in the morning', 'in two weeks', 'in March', 'book me in', 'interested in helping', 'come in on Friday'])(
  '%s names no place',
  (text) => {
    expect(readPlace(text, false)).toBeUndefined();
  },
);

test.each([
  ['I want to see Dr. Ann Lee, MD on Friday', false, 'Dr. Ann Lee, MD'],
  ['book it at Snip & Style on the 4th', false, 'Snip & Style'],
  ['Blade and Comb', true, 'Blade and Comb'],
  ['the salon is called Golden Scissors', false, 'Golden Scissors'],
  ['I would like to go to Main Mane on the 6th', false, 'Main Mane'],
  ["It's The Gilded Brush", true, 'The Gilded Brush'],
  ['can you check if Blade Bar has something?', false, 'Blade Bar'],
  ['Dr. Tim Orr, Psy.D.', true, 'Dr. Tim Orr, Psy.D'],
] as const)('%s names somebody to book with', (text, asked, name) => {
  expect(readProvider(text, asked, [])?.name).toBe(name);
});

test.each(['They should be good', 'Look for an optician', 'Most likely on Friday', 'I moved to Leeds'])(
  '%s names nobody to book with',
  (text) => {
    expect(readProvider(text, true, [])).toBeUndefined();
  },
);

test('a proper name ends where the sentence does', () => {
  expect(properNameAt('with Kim Park. Thanks', 5)?.raw).toBe('Kim Park');
});

test('what is wanted and what is asked are told apart', () => {
  expect(readFeatures('find me a unisex barber')).toEqual({ wanted: ['unisex'], asked: [] });
  expect(readFeatures('Is it unisex? And how do I reach them?')).toEqual({ wanted: [], asked: ['unisex', 'phone'] });
});

test.each([
  ['my eye doctor', 'Ophthalmologist'],
  ['not a cardiologist, a podiatrist', 'Podiatrist'],
  ['a family counsellor for us', 'Family Counselor'],
  ['ear nose and throat doctor', 'ENT Specialist'],
  ['a plumber', undefined],
] as const)('%s', (text, kind) => {
  expect(readSpecialist(text)).toBe(kind);
});

test.each([
  ['the salons name is golden scissors', false, 'golden scissors'],
  ['i want to see dr ann lee on friday', false, 'dr ann lee'],
  ['blade and comb', false, undefined],
  ['golden scissors', true, 'golden scissors'],
] as const)('%s, as a transcript writes it', (text, asked, name) => {
  expect(readProvider(text, asked, [])?.name).toBe(name);
});
