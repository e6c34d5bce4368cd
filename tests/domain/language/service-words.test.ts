import { expect, test } from '@jest/globals';
import { foldedWords } from '../../../src/domain/language/folded.ts';
import { findNames } from '../../../src/domain/language/names.ts';
import { EVERYDAY_SERVICES } from '../../../src/domain/language/service-words/everyday.ts';
import { serviceWordsIn } from '../../../src/domain/language/service-words.ts';

const SALON = ['Haircut', 'Colour', 'Highlights', 'Blow-dry', 'Beard trim'].map((name) => ({ id: name, name }));
const DENTIST = ['Check-up', 'Cleaning', 'Filling', 'Teeth whitening', 'Emergency visit'].map((name) => ({ id: name, name }));
const LESSONS = ['Maths lesson', 'Trial lesson', 'Exam preparation'].map((name) => ({ id: name, name }));

test.each([
  ['quiero un corte de pelo mañana', SALON, 'Haircut'],
  ['me gustaría cortarme el pelo', SALON, 'Haircut'],
  ['une coupe de cheveux samedi', SALON, 'Haircut'],
  ['ich brauche einen Haarschnitt', SALON, 'Haircut'],
  ['quero cortar o cabelo', SALON, 'Haircut'],
  ['mujhe baal katwane hain', SALON, 'Haircut'],
  ['मुझे बाल कटवाने हैं', SALON, 'Haircut'],
  ['Haare färben bitte', SALON, 'Colour'],
  ['des mèches', SALON, 'Highlights'],
  ['arreglo de barba', SALON, 'Beard trim'],
  ['una limpieza dental', DENTIST, 'Cleaning'],
  ['détartrage', DENTIST, 'Cleaning'],
  ['Zahnschmerzen seit gestern', DENTIST, 'Emergency visit'],
  ['clareamento dos dentes', DENTIST, 'Teeth whitening'],
  ['une carie', DENTIST, 'Filling'],
  ['दांतों की सफाई', DENTIST, 'Cleaning'],
  ['una clase de prueba', LESSONS, 'Trial lesson'],
  ['aula de matemática', LESSONS, 'Maths lesson'],
  ['Prüfungsvorbereitung', LESSONS, 'Exam preparation'],
] as const)('%s finds %s', (text, services, name) => {
  expect(findNames(text, services)[0]?.id).toBe(name);
});

test('one word for several services stays a tie, as in English', () => {
  const services = [
    { id: 'his', name: "Men's haircut" },
    { id: 'her', name: "Women's haircut" },
  ];
  expect(findNames('einen Haarschnitt', services)).toHaveLength(2);
  expect(findNames('coupe homme', services).map(({ id }) => id)).toEqual(['his']);
});

test('two services in one message are both found, where they stand', () => {
  const text = 'una manicura y un corte';
  const found = findNames(text, [
    { id: 'nails', name: 'Manicure' },
    { id: 'cut', name: 'Haircut' },
  ]);
  expect(found.map(({ id, span }) => [id, text.slice(span.start, span.end)]).sort()).toEqual([
    ['cut', 'corte'],
    ['nails', 'manicura'],
  ]);
});

test('nobody is found by a word for a service that the business does not have', () => {
  expect(findNames('un corte de pelo', DENTIST)).toEqual([]);
  expect(findNames('die Beratung', [{ id: 'ann', name: 'Ann Advice' }], { people: true })).toEqual([]);
});

test('English messages name no service in another language', () => {
  const said = 'could you book me a haircut and a check-up for my son on friday at ten, please? thanks, maya';
  expect(serviceWordsIn(foldedWords(said))).toEqual([]);
});

test("another language's little words are no slips of a name", () => {
  const salon = [
    { id: 'cut', name: 'Haircut' },
    { id: 'colour', name: 'Colour', aliases: ['hair colour'] },
  ];
  expect(findNames('mujhe baal katwane hain', salon).map(({ id }) => id)).toEqual(['cut']);
});

test('every service has an English name and at least one other', () => {
  expect(EVERYDAY_SERVICES.filter(({ english, said }) => english.length === 0 || said.length === 0)).toEqual([]);
});

test('a word that is the same in English finds what English finds', () => {
  const talks = [{ id: 'talk', name: 'Consultation' }];
  expect(findNames('une consultation demain', talks).map(({ id }) => id)).toEqual(['talk']);
  expect(findNames('massage', talks)).toEqual([]);
});
