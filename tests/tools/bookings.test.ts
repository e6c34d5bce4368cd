import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays, localDate } from '../../src/domain/time/wall.ts';
import type { World } from './world.ts';
import { anyTime, at, customer, executed, failure, openWorld, owner, prepared, provider, success, text, when } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const list = () => world.read('list_bookings', {});
const find = (change: Record<string, unknown>) => world.read('find_slots', { ...anyTime, ...change });
const cancel = (booking: string | null = null) => world.prepare('cancel_appointment', { booking });
const move = (booking: string | null = null, slot: string | null = null) =>
  world.prepare('reschedule_appointment', { booking, slot });

describe('list_bookings', () => {
  test('shows one’s own bookings in order, with handles and references', async () => {
    const later = await world.book('theo', 'haircut', '2026-11-30', '10:00', 'anna');
    const sooner = await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    await world.book('maya', 'haircut', '2026-11-28', '10:00', 'bob');
    const result = success(await list());
    expect(result.data['bookings']).toEqual([
      { handle: 'booking B1', label: expect.stringContaining('Haircut with Maya'), reference: sooner.reference },
      { handle: 'booking B2', label: expect.stringContaining('Haircut with Theo'), reference: later.reference },
    ]);
    expect(text(result)).toMatch(/2 upcoming bookings/);
    expect(text(result)).toMatch(/Friday,? 27 November 2026, 15:30/);
    expect(result.view?.card).toMatchObject({
      type: 'appointments',
      items: [{ reference: sooner.reference }, { reference: later.reference }],
    });
  });

  test('says honestly that there are none, and hides what is over', async () => {
    expect(text(success(await list()))).toContain('no upcoming bookings');
    await world.book('maya', 'haircut', '2026-11-24', '15:30', 'anna');
    world.now = at('2026-11-24', '17:00');
    expect(success(await list()).data['bookings']).toEqual([]);
  });

  test('never shows another’s', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'bob');
    expect(success(await list()).data['bookings']).toEqual([]);
  });
});

describe('cancel_appointment', () => {
  test('proposes the only booking, and cancels it only after the yes', async () => {
    const booking = await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    const proposal = prepared(await cancel());
    expect(proposal.summary).toMatch(/^Cancel Haircut with Maya on Friday,? 27 November 2026, 15:30$/);
    expect(await world.booked()).toHaveLength(1);
    const done = executed(await world.confirm('cancel_appointment', proposal));
    expect(text(done)).toMatch(/^Cancelled: /);
    expect(done.data.reference).toBe(booking.reference);
    expect(done.view.card).toMatchObject({ state: 'cancelled' });
    expect(await world.booked()).toEqual([]);
    expect(world.draft).toEqual({});
  });

  test('given twice cancels once and tells the same reference', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    const proposal = prepared(await cancel());
    const first = executed(await world.confirm('cancel_appointment', proposal, 'same'));
    expect(executed(await world.confirm('cancel_appointment', proposal, 'same')).data.reference).toBe(first.data.reference);
  });

  test('asks which of several, with a button each', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    await world.book('theo', 'haircut', '2026-11-30', '10:00', 'anna');
    const result = failure(await cancel());
    expect(result.code).toBe('AMBIGUOUS');
    expect(result.view?.offers?.map((offer) => ('handle' in offer ? offer.handle : ''))).toEqual(['booking B1', 'booking B2']);
    expect(world.draft.goal).toBe('cancel');
    expect(prepared(await cancel('booking B2')).summary).toContain('Theo');
  });

  test('finds a booking by its reference', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    const second = await world.book('theo', 'haircut', '2026-11-30', '10:00', 'anna');
    expect(prepared(await cancel(second.reference.toLowerCase())).summary).toContain('Theo');
  });

  test('with nothing booked says so', async () => {
    const result = failure(await cancel());
    expect(result.code).toBe('NOT_FOUND');
    expect(text(result)).toContain('cannot find an upcoming booking');
  });

  test('tells until when it is free, and that it is late afterwards', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    const early = prepared(await cancel());
    expect(early.shows['Policy']).toMatch(/Free of charge until Thursday,? 26 November 2026, 15:30/);
    world.now = at('2026-11-27', '09:00');
    expect(prepared(await cancel()).shows['Policy']).toMatch(/^Late/);
  });

  test('that became late after it was shown is shown again and not carried out', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    const early = prepared(await cancel());
    world.now = at('2026-11-26', '15:31');
    const result = await world.confirm('cancel_appointment', early);
    expect(result).toMatchObject({ ok: false, code: 'CHANGED', fresh: { shows: { Policy: expect.stringMatching(/^Late/) } } });
    expect(await world.booked()).toHaveLength(1);
  });

  test('of a booking that is cancelled already says so', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    const proposal = prepared(await cancel());
    executed(await world.confirm('cancel_appointment', proposal, 'one'));
    expect(failure(await world.confirm('cancel_appointment', proposal, 'two')).code).toBe('STATE');
    await list();
    expect(failure(await cancel('booking B1')).code).toBe('NOT_FOUND');
  });

  test('cannot touch another’s booking, even with its handle, reference or proposal', async () => {
    const other = await world.book('maya', 'haircut', '2026-11-27', '15:30', 'bob');
    world.handles.issue('booking', [{ label: 'x', target: { kind: 'booking', appointmentId: other._id } }]);
    expect(failure(await cancel('booking B1')).code).toBe('NOT_FOUND');
    expect(failure(await cancel(other.reference)).code).toBe('NOT_FOUND');
    world.as(customer(world, 'bob'));
    const proposal = prepared(await cancel());
    world.as(customer(world, 'eve'));
    await expect(world.confirm('cancel_appointment', proposal)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.booked()).toHaveLength(1);
  });

  test('by the owner names the customer, and a provider reaches only their own', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'bob');
    world.as(owner(world));
    expect(failure(await cancel()).code).toBe('AMBIGUOUS');
    await world.read('agenda', { provider: null, when: when('Friday') });
    const proposal = prepared(await cancel('booking B1'));
    expect(proposal.rows).toContainEqual({ label: 'For', value: 'Bob *Stone*' });
    world.as(provider(world, 'theo'));
    await expect(world.confirm('cancel_appointment', proposal)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    world.as(provider(world, 'maya'));
    executed(await world.confirm('cancel_appointment', proposal));
    expect(await world.booked()).toEqual([]);
  });
});

describe('reschedule_appointment', () => {
  beforeEach(async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    await list();
  });
  const toSaturday = () => find({ booking: 'booking B1', when: when('Saturday at 10:30am') });

  test('proposes from and to, and moves only after the yes, in one step', async () => {
    await toSaturday();
    const proposal = prepared(await move());
    expect(proposal.shows['From']).toContain('27 November 2026, 15:30');
    expect(proposal.shows['To']).toContain('28 November 2026, 10:30');
    expect((await world.booked())[0]?.startsAt).toBe(at('2026-11-27', '15:30'));
    const done = executed(await world.confirm('reschedule_appointment', proposal));
    expect(text(done)).toMatch(/^Moved: .*Saturday,? 28 November 2026, 10:30/);
    const after = await world.booked();
    expect(after.map(({ startsAt }) => startsAt)).toEqual([at('2026-11-28', '10:30')]);
    expect(after[0]?.sequence).toBe(1);
    expect(world.draft).toEqual({});
  });

  test('given twice moves once', async () => {
    await toSaturday();
    const proposal = prepared(await move());
    const first = executed(await world.confirm('reschedule_appointment', proposal, 'same'));
    expect(executed(await world.confirm('reschedule_appointment', proposal, 'same')).data.reference).toBe(first.data.reference);
    expect((await world.booked())[0]?.sequence).toBe(1);
  });

  test('finds the booking through the slot that was offered for it', async () => {
    await world.book('theo', 'haircut', '2026-11-30', '10:00', 'anna');
    await list();
    await find({ booking: 'booking B1', when: when('Saturday at 10:30am') });
    world.draft = {};
    expect(prepared(await move(null, 'slot 1')).summary).toContain('Maya');
  });

  test('to another person is possible when asked for', async () => {
    await find({ booking: 'booking B1', provider: 'Theo', when: when('Monday at 10am') });
    executed(await world.confirm('reschedule_appointment', prepared(await move())));
    expect((await world.booked())[0]).toMatchObject({ providerId: 'theo', startsAt: at('2026-11-30', '10:00') });
  });

  test('without a time asks for one and knows that it is a move', async () => {
    const result = failure(await move('booking B1'));
    expect(result.code).toBe('INVALID_INPUT');
    expect(result.view?.expects).toBe('date');
    expect(world.draft).toMatchObject({ goal: 'move', booking: 'booking B1' });
  });

  test('to the time it has already is nothing to do', async () => {
    await find({ booking: 'booking B1', when: when('Friday at 15:30') });
    expect(failure(await move()).code).toBe('STATE');
  });

  test('to a slot of another service is refused', async () => {
    await find({ service: 'Blow-dry', provider: 'Maya', when: when('Saturday at 10:30am') });
    expect(failure(await move('booking B1', 'slot 1')).code).toBe('STATE');
  });

  test('to a time lost meanwhile keeps the booking where it is and offers three others', async () => {
    await toSaturday();
    const proposal = prepared(await move());
    await world.book('maya', 'haircut', '2026-11-28', '10:30', 'bob');
    const result = failure(await world.confirm('reschedule_appointment', proposal));
    expect(result.code).toBe('TAKEN');
    expect(result.alternatives).toHaveLength(3);
    expect((await world.booked()).find(({ customerId }) => customerId === 'anna')?.startsAt).toBe(at('2026-11-27', '15:30'));
    expect(failure(await move('booking B1', 'slot 99')).code).toBe('NOT_FOUND');
  });

  test('taken before the proposal is refused at once', async () => {
    await toSaturday();
    await world.book('maya', 'haircut', '2026-11-28', '10:30', 'bob');
    const result = failure(await move());
    expect(result.code).toBe('TAKEN');
    expect(world.draft).toMatchObject({ goal: 'move', booking: 'booking B1' });
  });

  test('of a booking that moved meanwhile is shown again and not carried out', async () => {
    await toSaturday();
    const old = prepared(await move());
    await list();
    await find({ booking: 'booking B1', when: when('Saturday at 3pm') });
    executed(await world.confirm('reschedule_appointment', prepared(await move())));
    expect(await world.confirm('reschedule_appointment', old)).toMatchObject({ ok: false, code: 'CHANGED' });
    expect((await world.booked())[0]?.startsAt).toBe(at('2026-11-28', '15:00'));
  });

  test('cannot move another’s booking with a stolen slot handle', async () => {
    await toSaturday();
    const issued = world.handles.resolve('slot 1')!;
    world.as(customer(world, 'eve'));
    world.handles.restore(issued);
    await expect(move(null, 'slot 1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a slot offered for moving cannot make a second booking', async () => {
    await toSaturday();
    world.contact = { name: 'Anna Lee', email: 'anna@example.com' };
    expect(failure(await world.prepare('book_appointment', { slot: 'slot 1' })).code).toBe('STATE');
  });

  test('keeps the draft’s booking when the list is shown again in another order', async () => {
    await toSaturday();
    await world.book('theo', 'haircut', addDays(localDate('2026-11-24'), 1), '10:00', 'anna');
    await list();
    expect(world.draft.booking).toBe('booking B2');
    expect(prepared(await move(null, 'slot 1')).summary).toContain('Maya');
  });
});
