import { describe, expect, test } from '@jest/globals';
import { after, ask, callsOf, offered } from './ask.ts';

const said = 'haircut with maya friday 15:30';
const found = ['find_slots', {}, { ok: true, data: { slots: [], exact: 'slot 1' } }] as const;
const draft = { goal: 'book', service: 'Haircut', provider: 'Maya', slot: 'slot 1' } as const;
const handles = offered(['15:30', 'Maya']);

describe('what follows from a result', () => {
  test('the exact time of a known person is prepared at once', async () => {
    const answer = await ask(after(said, found), { draft, handles, customerKnown: true }, 1);
    expect(callsOf(answer)).toEqual([['book_appointment', { slot: 'slot 1' }]]);
  });

  test('a stranger is asked once for a name and a way to reach them, with the time said in full', async () => {
    const answer = await ask(after(said, found), { draft, handles }, 1);
    expect(answer).toMatchObject({ calls: [], expects: 'contact' });
    expect(answer.text).toContain('Friday 27 November 2026, 15:30');
  });

  test('a time found for a move is prepared as a move', async () => {
    const answer = await ask(after('move it to friday 15:30', found), { draft: { ...draft, goal: 'move' }, handles }, 1);
    expect(callsOf(answer)).toEqual([['reschedule_appointment', { booking: null, slot: 'slot 1' }]]);
  });

  test('several free times are left to the person', async () => {
    const several = ['find_slots', {}, { ok: true, data: { slots: [{}, {}] } }] as const;
    expect(await ask(after(said, several), { draft: { goal: 'book' } }, 1)).toMatchObject({
      text: '',
      calls: [],
      finish: 'stop',
    });
  });

  test('once the contact is complete the chosen time is prepared', async () => {
    const noted = ['note_contact', {}, { ok: true, data: {} }] as const;
    const contact = { name: 'Ana', phone: '+447911123456' };
    expect(callsOf(await ask(after('Ana 07911 123456', noted), { draft: { ...draft, contact }, handles }, 1))).toEqual([
      ['book_appointment', { slot: null }],
    ]);
    const half = { draft: { ...draft, contact: { name: 'Ana' } }, handles };
    expect(await ask(after('Ana', noted), half, 1)).toMatchObject({ text: '', calls: [] });
  });

  test('a prepared write ends the turn', async () => {
    const prepared = ['book_appointment', { slot: 'slot 1' }, { ok: true, proposed: 'Haircut with Maya' }] as const;
    expect(await ask(after(said, found, prepared), { draft, handles, customerKnown: true }, 2)).toMatchObject({
      text: '',
      calls: [],
    });
  });

  test("a refusal is left to the tool's own words, our own fault is apologised for", async () => {
    const refusal = (code: string) => ['find_slots', {}, { ok: false, code, hint: '', retryable: false }] as const;
    expect((await ask(after(said, refusal('CLOSED')), {}, 1)).text).toBe('');
    expect((await ask(after(said, refusal('INTERNAL')), {}, 1)).text).not.toBe('');
  });

  test('after a side question the pending one is pending still', async () => {
    const told = ['business_info', {}, { ok: true, data: {} }] as const;
    const asking = { draft: { goal: 'book', service: 'Haircut' }, expects: 'slot', handles } as const;
    expect(await ask(after('where are you?', told), asking, 1)).toMatchObject({ text: '', calls: [], expects: 'slot' });
    const contact = { draft, expects: 'contact', handles } as const;
    expect(callsOf(await ask(after('where are you?', told), contact, 1))).toEqual([['book_appointment', { slot: null }]]);
  });

  test('a tool that is not there is not called', async () => {
    const answer = await ask('set maya to 9-5 on mondays', { role: 'customer' });
    expect(answer.calls.filter(({ name }) => name === 'set_hours')).toEqual([]);
  });
});
