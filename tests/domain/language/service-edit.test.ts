import { describe, expect, test } from '@jest/globals';
import type { EditMentions } from '../../../src/domain/language/service-edit.ts';
import { readAmountAlone, readServiceEdit } from '../../../src/domain/language/service-edit.ts';

const NAMED: EditMentions = { service: true, provider: false, minutes: false, when: false };
const edit = (text: string, more: Partial<EditMentions> = {}) => readServiceEdit(text, { ...NAMED, ...more });

describe('what a service shall cost', () => {
  test.each([
    ['raise the haircut price to 52', 52, 'to'],
    ['highlights now cost £1,250', 1250, 'to'],
    ['charge 49.50 for a cut', 49.5, 'to'],
    ['could you put colour up to 125 pls', 125, 'to'],
    ['put blow dries up by £3', 3, 'up'],
    ['knock a fiver off beard trims', 5, 'down'],
    ['take 10% off highlights', 10, 'percent_down'],
    ['haircuts are fifty pounds now', 50, 'to'],
    ['trim price: 44', 44, 'to'],
  ])('%s', (said, amount, step) => {
    expect(edit(said)).toEqual({ kind: 'price', amount, step });
  });

  test('all of them, or one that nothing is called', () => {
    expect(edit('all prices up 5%', { service: false })).toEqual({ kind: 'price', amount: 5, step: 'percent_up' });
    expect(edit('raise the price of a perm to 60', { service: false })).toEqual({
      kind: 'price',
      amount: 60,
      step: 'to',
      unknown: 'perm',
    });
  });

  test('for some dates, or of one person alone, is told apart', () => {
    expect(edit('haircuts cost 40 in january', { when: true })).toEqual({ kind: 'dated' });
    expect(edit("set maya's price for haircuts to 60", { provider: true })).toEqual({ kind: 'personal' });
  });

  test('a bare number may be minutes', () => {
    expect(edit('make haircuts 50')).toEqual({ kind: 'unclear', number: 50 });
  });

  test.each(['no, 55', 'make it £55', '55 pounds', 'actually 55'])('another amount alone: %s', (said) => {
    expect(readAmountAlone(said)).toBe(55);
  });
});

describe('how long a service shall take', () => {
  test.each([
    ['make haircuts an hour', 'to'],
    ['colour should take 2 and a half hours', 'to'],
    ['add 15 minutes to highlights', 'longer'],
    ['make beard trims 5 minutes shorter', 'shorter'],
  ])('%s', (said, step) => {
    expect(edit(said, { minutes: true })).toEqual({ kind: 'length', step });
  });
});

describe('who does a service', () => {
  test.each([
    ['theo can do colour now too', true],
    ['priya is now doing beard trims', true],
    ['maya no longer does haircuts', false],
    ["priya doesn't do blow-dries any more", false],
  ])('%s', (said, does) => {
    expect(edit(said, { provider: true })).toEqual({ kind: 'done_by', does });
  });
});

describe('the list of services', () => {
  test.each([
    "we don't do highlights anymore",
    'add a new service: hair wash, 15 minutes, £12',
    'stop offering beard trims',
    'remove the colour service',
  ])('%s', (said) => {
    expect(edit(said, { minutes: true })).toEqual({ kind: 'catalogue' });
  });
});

test.each([
  ['how much is a haircut', {}],
  ['does colour cost 120?', {}],
  ['book Ada in for a haircut at 3', { when: true }],
  ['move colour to 3', { when: true }],
  ['block 45 minutes for a haircut at 3', { minutes: true, when: true }],
  ["make ada's haircut an hour", { minutes: true }],
  ['the haircut is running 20 minutes late', { minutes: true }],
  ['colour with theo at 4 please', { provider: true, when: true }],
  ['theo can do colour on friday', { provider: true, when: true }],
  ['add a note to the haircut booking: paid 20', {}],
] as const)('changes no service: %s', (said, more) => {
  expect(edit(said, more)).toBeUndefined();
});
