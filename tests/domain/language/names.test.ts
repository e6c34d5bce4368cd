import { describe, expect, test } from '@jest/globals';
import { findNames } from '../../../src/domain/language/names.ts';

const OFFERED = [
  { id: 'cut', name: 'Haircut', aliases: ['trim'] },
  { id: 'gloss', name: 'Colour & gloss' },
  { id: 'blow', name: 'Blow-dry' },
  { id: 'maya', name: 'Maya Rossi' },
  { id: 'will', name: 'Will Turner' },
  { id: 'ana', name: 'Ana Conceição' },
];
const ids = (text: string): readonly string[] => findNames(text, OFFERED).map((match) => match.id);

describe('a name is found however it is written', () => {
  test.each([
    ['a hair cut please', 'cut'],
    ['two haircuts', 'cut'],
    ['I need a cut', 'cut'],
    ['hairct', 'cut'],
    ['just a trim', 'cut'],
    ['a colour', 'gloss'],
    ['colours and gloss', 'gloss'],
    ['blow dry', 'blow'],
    ['blowdry', 'blow'],
    ['with maya', 'maya'],
    ['with Maya Rosi', 'maya'],
    ['Ana Conceicao', 'ana'],
    ['with Will', 'will'],
  ])('%s → %s', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });
});

test.each(['will you be open', 'many thanks', 'I will make it', 'hello there', 'what else'])('%s names nobody', (text) => {
  expect(ids(text)).toEqual([]);
});

test.each(['what did i end up with', 'hurry up', 'can you pick me up', 'in two days'])(
  '%s is no part of a longer name',
  (text) => {
    expect(
      findNames(
        text,
        ['Check-up', 'Away day'].map((name) => ({ id: name, name })),
      ),
    ).toEqual([]);
  },
);

test('what several names share is a tie, and a word of its own breaks it', () => {
  const cuts = [
    { id: 'men', name: "Men's haircut" },
    { id: 'women', name: "Women's haircut" },
  ];
  const [first, second] = findNames('a haircut', cuts);
  expect(first?.score).toBe(second?.score);
  expect(findNames('a mens haircut', cuts)[0]?.id).toBe('men');
});

test('a longer name that explains more hides the shorter one inside it', () => {
  const offered = [
    { id: 'colour', name: 'Colour' },
    { id: 'both', name: 'Colour & gloss' },
  ];
  expect(findNames('colour and gloss please', offered).map((match) => match.id)).toEqual(['both']);
  expect(findNames('colour please', offered)[0]?.id).toBe('colour');
});

test.each(['not Maya, anyone', 'anyone but Maya', 'anyone except maya'])('%s refuses her', (text) => {
  expect(findNames(text, OFFERED)[0]).toMatchObject({ id: 'maya', negated: true });
});

test('the span is the mention', () => {
  const text = 'could Maya do a hair cut?';
  expect(
    findNames(text, OFFERED)
      .map(({ span }) => text.slice(span.start, span.end))
      .sort(),
  ).toEqual(['Maya', 'hair cut']);
});

describe('people', () => {
  const people = [
    { id: 'maya', name: 'Maya', aliases: ['Maya Okafor'] },
    { id: 'ruiz', name: 'Dr. Elena Ruiz', aliases: ['Dr. Ruiz', 'Elena'] },
  ];
  test.each([
    ['tom okafor', []],
    ['Anna Ruiz here', []],
    ['with okafor please', ['maya']],
    ['Miss Okafor', ['maya']],
    ['maia okafor', ['maya']],
    ['see Dr Ruiz', ['ruiz']],
  ])('a family name behind another first name is another person: %s', (text, ids) => {
    expect(findNames(text, people, { people: true }).map(({ id }) => id)).toEqual(ids);
  });
});
