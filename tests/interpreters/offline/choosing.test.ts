import { describe, expect, test } from '@jest/globals';
import { ask, callsOf, offered, slots } from './ask.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';

const times = offered(['10:00', 'Maya'], ['14:00', 'Theo'], ['15:30', 'Maya'], ['16:00', 'Priya']);
const context = { draft: { goal: 'book', service: 'Haircut' }, expects: 'slot', handles: times } as const;
const book = (slot: string) => [['book_appointment', { slot }]];

describe('choosing among offered times by words', () => {
  test.each([
    ['the second one', 'slot 2'],
    ['half past 3', 'slot 3'],
    ['3:30 works', 'slot 3'],
    ['the last one please', 'slot 4'],
    ["ok let's do 4pm then", 'slot 4'],
    ['3.30 with maya', 'slot 3'],
    ['with theo then', 'slot 2'],
    ['slot 2', 'slot 2'],
    ['the earliest one', 'slot 1'],
    ['around half 3', 'slot 3'],
    ['3:30ish', 'slot 3'],
    ['you choose', 'slot 1'],
  ])('"%s" takes %s', async (said, slot) => {
    expect(callsOf(await ask(said, context))).toEqual(book(slot));
  });

  test('a pressed button takes what it stands for', async () => {
    const pressed = { handle: 'slot 3', text: 'Fri 27 Nov, 15:30 with Maya' };
    expect(callsOf(await ask('[chose slot 3: Fri 27 Nov, 15:30 with Maya]', { ...context, pressed }))).toEqual(book('slot 3'));
  });

  test('what is moved goes to the chosen time instead of being booked anew', async () => {
    const moving = { ...context, draft: { goal: 'move', service: 'Haircut', booking: 'booking B1' } } as const;
    expect(callsOf(await ask('the first', moving))).toEqual([['reschedule_appointment', { booking: null, slot: 'slot 1' }]]);
  });

  test('a number that is both a place in the list and an hour is asked about', async () => {
    const both = { ...context, handles: offered(['14:00', 'Maya'], ['15:00', 'Theo'], ['16:00', 'Maya']) };
    const answer = await ask('2', both);
    expect(answer.calls).toEqual([]);
    expect(answer.suggestions).toEqual(['Fri 27 Nov, 15:00 with Theo', 'Fri 27 Nov, 14:00 with Maya']);
  });

  test('the same time with two people is asked about', async () => {
    const both = { ...context, handles: offered(['15:30', 'Maya'], ['15:30', 'Theo']) };
    expect(await ask('half past 3', both)).toMatchObject({ calls: [], expects: 'slot' });
    expect(callsOf(await ask('half past 3 with theo', both))).toEqual(book('slot 2'));
  });

  test('a time that was not offered is looked up', async () => {
    expect(callsOf(await ask('what about 11:15', context))).toEqual([slots({ when: 'what about 11:15' })]);
  });

  test('a day alone narrows the search and takes nothing', async () => {
    expect(callsOf(await ask('friday', context))).toEqual([slots({ when: 'friday' })]);
  });

  test('a yes to several times takes none of them, a yes to the only one takes it', async () => {
    expect(await ask('yes please', context)).toMatchObject({ calls: [], expects: 'slot' });
    expect(callsOf(await ask('yes please', { ...context, handles: times.slice(0, 1) }))).toEqual(book('slot 1'));
  });

  test('"not the second one" takes nothing', async () => {
    expect(callsOf(await ask('not the second one', context)).filter(([name]) => name === 'book_appointment')).toEqual([]);
  });

  test('times are compared on the clock that was shown, whatever zone the person is in', async () => {
    const abroad = {
      ...context,
      timeZone: zoneId('Asia/Kolkata'),
    };
    expect(callsOf(await ask('half past 3', abroad))).toEqual(book('slot 3'));
  });
});
