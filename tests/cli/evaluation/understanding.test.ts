import { expect, test } from '@jest/globals';
import { plainOf, tallied, tally } from '../../../src/cli/evaluation/agreement.ts';
import { hotels } from '../../../src/cli/evaluation/hotels.ts';
import { scope } from '../../../src/cli/evaluation/scope.ts';
import { diners, tables } from '../../../src/cli/evaluation/tables.ts';
import { turns } from '../../../src/cli/evaluation/turns.ts';

test('precision, recall and F1 are those of the definition', () => {
  const sum = tally();
  sum.add(new Set(['a', 'b', 'c']), new Set(['a', 'b', 'x']));
  sum.count(6, 1, 0);
  expect(tallied(sum)).toEqual({ F1: 8 / (8 + 3 / 2), precision: 0.8, recall: 8 / 9 });
  expect(plainOf('Dr. Lee, MD')).toBe('drleemd');
});

test('turns: a right answer counts, a wrong or missing one does not', async () => {
  const turn = {
    id: 'x#0',
    service: 'Services_1',
    text: 'saturday, and is it unisex?',
    context_last_system: 'Which day would you like?',
    acts: ['INFORM'],
    new_slots: { appointment_date: { value: 'saturday', canonical: '2019-03-02' }, city: { value: 'York', canonical: 'York' } },
    requested_slots: ['is_unisex'],
  };
  const rows = await turns.score([turn, { ...turn, mixed: true }], 'sgd_turns.jsonl');
  expect(rows.map(({ what, cases, shares }) => [what, cases, shares['recall']])).toEqual([
    ['acts', 1, 1],
    ['slots', 1, 0.5],
    ['questions', 1, 1],
  ]);
});

test('scope: what is foreign and taken for a booking is false', async () => {
  const rows = await scope.score(
    [
      { id: '1', text: 'book me in for friday', intent: 'x', group: 'other' },
      { id: '2', text: 'how tall is everest', intent: 'oos', group: 'oos' },
      { id: '3', text: 'cancel my reservation', intent: 'cancel_reservation', group: 'booking' },
    ],
    'clinc150_dev.jsonl',
  );
  expect(rows.map(({ what, shares }) => [what, ...Object.values(shares)])).toEqual([
    ['clinc150: out of scope', 0.5],
    ['clinc150: cancellations', 1],
  ]);
});

test('tables, diners and hotels: slots are compared by what they mean', async () => {
  const table = {
    id: '1',
    text: 'a table for four at 7:30 pm under Ada Byron',
    slots: [
      { slot: 'people', text: 'four' },
      { slot: 'time', text: '7:30pm' },
      { slot: 'first_name', text: 'Ada' },
      { slot: 'last_name', text: 'Byron' },
    ],
  };
  expect((await tables.score([table], 'restaurants8k.jsonl')).map(({ shares }) => shares['F1'])).toEqual([1, 0, 1, 1]);
  const diner = {
    id: '1',
    text: 'book a bar in Leeds for 5 people',
    slots: [
      { slot: 'party_size_number', text: '5' },
      { slot: 'city', text: 'Leeds' },
    ],
  };
  expect((await diners.score([diner], 'snips.jsonl')).map(({ shares }) => shares['F1'])).toEqual([1, 0, 1]);
  const night = {
    id: '1',
    text: 'cancel my booking for the 20th',
    reference_datetime: '2022-03-15T09:00:00',
    intents: ['booking', 'cancel_close_leave_freeze'],
    slots: { date: { text: '20th', value: { year: 2022, month: 3, day: 20 } } },
  };
  expect((await hotels.score([night], 'nlupp_hotels.jsonl')).map(({ shares }) => shares['F1'])).toEqual([1, 1, 0, 0]);
});
