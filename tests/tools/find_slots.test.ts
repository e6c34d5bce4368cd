import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instant } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import { stillwaterTherapy } from '../../src/demo/stillwater-therapy.ts';
import type { World } from './world.ts';
import { anyTime, at, customer, failure, openWorld, owner, success, text, when } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const find = (change: Partial<Record<keyof typeof anyTime, unknown>>) => world.read('find_slots', { ...anyTime, ...change });
type Data = { slots: { handle: string; label: string }[]; exact?: string; total: number; reason?: string; nextFree?: boolean };
const dataOf = async (change: Parameters<typeof find>[0]): Promise<Data> => success(await find(change)).data as Data;
const startOf = (handle: string): number => {
  const target = world.handles.resolve(handle)?.target;
  if (target?.kind !== 'slot') throw new Error(`${handle} is no slot`);
  return target.startsAt;
};

describe('a request in one sentence', () => {
  test('gives at most six real times of that afternoon, under handles', async () => {
    const result = success(await find({ service: 'Haircut', provider: 'Maya', when: when('Friday afternoon') }));
    const { slots } = result.data as Data;
    expect(slots.length).toBeGreaterThan(1);
    expect(slots.length).toBeLessThanOrEqual(6);
    expect(slots[0]).toEqual({ handle: 'slot 1', label: expect.stringContaining('with Maya') });
    for (const { handle } of slots) {
      expect(startOf(handle)).toBeGreaterThanOrEqual(at('2026-11-27', '12:00'));
      expect(startOf(handle)).toBeLessThan(at('2026-11-27', '17:00'));
    }
    expect(result.view?.card).toMatchObject({ type: 'slots' });
    expect(result.view?.expects).toBe('slot');
    expect(text(result)).toMatch(/Friday,? 27 November 2026/);
  });

  test('keeps what was asked for in the draft, with the day pinned to its date', async () => {
    await find({ service: 'Haircut', provider: 'Maya', when: when('Friday afternoon') });
    expect(world.draft).toEqual({
      goal: 'book',
      service: 'Haircut',
      provider: 'Maya',
      day: { from: '2026-11-27', to: '2026-11-27' },
      time: { from: 720, to: 1020, exact: false },
    });
  });

  test('says how many more times there are', async () => {
    const result = success(await find({ service: 'Blow-dry', provider: 'Maya', when: when('Friday') }));
    const { slots, total } = result.data as Data;
    expect(total).toBeGreaterThan(slots.length);
    expect(text(result)).toContain(`${total - slots.length} more times`);
  });
});

describe('a change of mind', () => {
  beforeEach(async () => {
    await find({ service: 'Haircut', provider: 'Maya', when: when('Friday afternoon') });
  });

  test('of the day keeps the time', async () => {
    await find({ when: when('actually Saturday') });
    expect(world.draft).toMatchObject({
      service: 'Haircut',
      provider: 'Maya',
      day: { from: '2026-11-28' },
      time: { from: 720, to: 1020, exact: false },
    });
  });

  test('of the time keeps the day, and finds the exact time', async () => {
    const { exact } = await dataOf({ when: when('half past 3') });
    expect(startOf(exact ?? '')).toBe(at('2026-11-27', '15:30'));
    expect(world.draft).toMatchObject({ day: { from: '2026-11-27' }, time: { from: 930, exact: true }, slot: 'slot 1' });
  });

  test('to anyone at an exact time says who it would be', async () => {
    const result = success(await find({ provider: 'anyone', when: when('half past 3') }));
    expect(text(result)).toMatch(/^Haircut with (Maya|Theo|Priya) on Friday,? 27 November 2026, 15:30 is free\.$/);
  });

  test('of the person to anyone keeps the rest', async () => {
    await find({ provider: 'anyone' });
    expect(world.draft).toMatchObject({
      service: 'Haircut',
      anyProvider: true,
      day: { from: '2026-11-27' },
      time: { from: 720 },
    });
    expect(world.draft.provider).toBeUndefined();
  });

  test('of the service keeps person, day and time', async () => {
    await find({ service: 'Colour' });
    expect(world.draft).toMatchObject({ service: 'Colour', provider: 'Maya', day: { from: '2026-11-27' }, time: { from: 720 } });
  });

  test('to a service the person does not do says so and looks at the others', async () => {
    const result = success(await find({ service: 'Highlights' }));
    expect(text(result)).toContain('Maya does not do Highlights');
    expect(text(result)).toContain('Priya');
    expect(world.draft.provider).toBeUndefined();
  });

  test('to any time that day takes the time back', async () => {
    await find({ when: when('any time on Friday') });
    expect(world.draft.day).toEqual({ from: '2026-11-27', to: '2026-11-27' });
    expect(world.draft.time).toBeUndefined();
  });
});

describe('what is missing is asked', () => {
  test('the service, with all of them as buttons, keeping what was said', async () => {
    const result = success(await find({ provider: 'Maya', when: when('Friday afternoon') }));
    expect(result.data).toMatchObject({ missing: 'service' });
    expect(result.view?.expects).toBe('service');
    expect(result.view?.offers).toHaveLength(world.business.services.length);
    await find({ service: 'Haircut' });
    expect(world.draft).toMatchObject({ provider: 'Maya', day: { from: '2026-11-27' }, time: { from: 720 } });
  });

  test('words about when that are not certain yet wait until the service is known', async () => {
    success(await find({ when: when('12/3 at 4') }));
    expect(world.draft).toMatchObject({ goal: 'book', whenSaid: '12/3 at 4' });
    const asked = failure(await find({ service: 'Haircut' }));
    expect({ code: asked.code, alternatives: asked.alternatives }).toEqual({
      code: 'AMBIGUOUS',
      alternatives: ['Friday 12 March 2027, 16:00', 'Thursday 3 December, 16:00'],
    });
    success(await find({ when: when('Thursday 3 December, 16:00') }));
    expect(world.draft).toMatchObject({ day: { from: '2026-12-03' }, time: { from: 960, exact: true } });
    expect(world.draft.whenSaid).toBeUndefined();
  });

  test('words about when wait until it is known with whom', async () => {
    failure(await find({ service: 'Highlights', provider: 'Theo', when: when('Friday afternoon') }));
    success(await find({ provider: 'Priya' }));
    expect(world.draft).toMatchObject({ provider: 'Priya', day: { from: '2026-11-27' }, time: { from: 720, to: 1020 } });
  });

  test('the day, while the next free times are shown already', async () => {
    const result = success(await find({ service: 'Haircut' }));
    expect(result.view?.expects).toBe('date');
    expect((result.data as Data).slots.length).toBeGreaterThan(0);
  });

  test('the earliest time needs no day', async () => {
    const { slots } = await dataOf({ service: 'Haircut', provider: 'Maya', when: when('as soon as possible') });
    expect(startOf(slots[0]?.handle ?? '')).toBe(at('2026-11-24', '10:00'));
  });
});

describe('words that are not certain are asked about', () => {
  test('a date that no calendar has is said, with the days around it as buttons', async () => {
    const result = failure(await find({ service: 'Haircut', when: when('31st november') }));
    expect(text(result)).toMatch(/^There is no 31 November\. Do you mean Monday 30 November or Tuesday 1 December\?$/);
    expect(result.view?.offers?.map(({ label }) => label)).toEqual(['Monday 30 November', 'Tuesday 1 December']);
  });

  test('two readings become two buttons and no slot', async () => {
    const result = failure(await find({ service: 'Haircut', when: when('3/12') }));
    expect(result.code).toBe('AMBIGUOUS');
    expect(result.view?.offers?.length).toBeGreaterThan(1);
    expect(world.draft).toMatchObject({ goal: 'book', service: 'Haircut' });
    expect(world.handles.all()).toEqual([]);
  });

  test('words that say nothing about time are not guessed at', async () => {
    const result = failure(await find({ service: 'Haircut', when: when('whatchamacallit') }));
    expect(result.code).toBe('NOT_UNDERSTOOD');
    expect(result.view?.expects).toBe('date');
  });

  test('the words beat the model’s guess', async () => {
    await find({ service: 'Haircut', when: when('Friday', '2026-11-26') });
    expect(world.draft.day).toEqual({ from: '2026-11-27', to: '2026-11-27' });
  });

  test('a guess counts where the words say nothing that we read', async () => {
    await find({ service: 'Haircut', when: when('perjantai', '2026-11-27') });
    expect(world.draft.day).toEqual({ from: '2026-11-27', to: '2026-11-27' });
  });

  test('a guess that is no date is ignored', async () => {
    expect(failure(await find({ service: 'Haircut', when: when('perjantai', '2026-02-30') })).code).toBe('NOT_UNDERSTOOD');
  });
});

describe('names that do not fit', () => {
  test('an unknown service is answered with the list', async () => {
    const result = failure(await find({ service: 'Massage', when: when('Friday') }));
    expect(result.code).toBe('NOT_FOUND');
    expect(result.alternatives).toEqual(world.business.services.map(({ name }) => name));
    expect(text(result)).toContain('£48.00');
    expect(world.draft.day).toEqual({ from: '2026-11-27', to: '2026-11-27' });
  });

  test('an unknown person is answered with those who do it', async () => {
    const result = failure(await find({ service: 'Colour', provider: 'Zoltan' }));
    expect(result.code).toBe('NOT_FOUND');
    expect(result.alternatives).toEqual(['Maya', 'Priya']);
  });

  test('a person who does not do it is answered with those who do', async () => {
    const result = failure(await find({ service: 'Colour', provider: 'Theo' }));
    expect(result.code).toBe('NOT_FOUND');
    expect(text(result)).toBe('Theo does not do Colour; Maya and Priya do.');
  });

  test('an alias is the service', async () => {
    await find({ service: 'trim' });
    expect(world.draft.service).toBe('Haircut');
  });

  test('third-party words cannot format the answer', async () => {
    const result = failure(await find({ service: '**free** [x](http://evil.example)' }));
    expect(text(result)).not.toContain('**free**');
    expect(text(result)).not.toContain('](');
  });
});

describe('a time that cannot be had is refused with its true reason and the next free times', () => {
  const refused = async (change: Parameters<typeof find>[0]) => {
    const result = success(await find({ service: 'Haircut', provider: 'Maya', ...change }));
    return { ...(result.data as Data), text: text(result), view: result.view };
  };

  test('a start inside the hours from which it would run past them', async () => {
    const result = success(await find({ service: 'Highlights', provider: 'Priya', when: when('3 December at 14:00') }));
    expect(text(result)).toMatch(
      /Highlights takes 2 hours 30 minutes, so it does not fit on Thursday,? 3 December 2026 at 14:00/,
    );
    expect(text(result)).toContain('Priya works 12:00–16:00 and 16:30–20:00');
  });

  test('closed that day', async () => {
    const answer = await refused({ when: when('Sunday') });
    expect(answer.reason).toBe('CLOSED');
    expect(answer.text).toMatch(/Maya is not in on Sunday,? 29 November 2026/);
    expect(answer.nextFree).toBe(true);
    expect(answer.slots.length).toBeGreaterThan(0);
  });

  test('closed for a holiday, named', async () => {
    expect((await refused({ when: when('25 December') })).text).toContain('(Christmas Day)');
  });

  test('lunch break', async () => {
    const answer = await refused({ when: when('Friday at 13:00') });
    expect(answer.reason).toBe('CLOSED');
    expect(answer.text).toMatch(/outside Maya’s hours that day: 0?9:30–13:00 and 13:30–18:00/);
  });

  test('taken', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30');
    const answer = await refused({ when: when('Friday at 15:30') });
    expect(answer.reason).toBe('TAKEN');
    expect(answer.exact).toBeUndefined();
    expect(answer.text).toContain('already taken');
    expect(world.draft.slot).toBeUndefined();
  });

  test('a full day', async () => {
    await world.book('priya', 'highlights', '2026-11-29', '11:00');
    await world.book('priya', 'colour', '2026-11-29', '14:00');
    const answer = await refused({ provider: 'Priya', when: when('Sunday') });
    expect(answer).toMatchObject({ reason: 'TAKEN', total: 0, nextFree: true });
    expect(answer.text).toMatch(/^Priya has no free time left on Sunday,? 29 November 2026\. .*next free times/);
  });

  test('too soon', async () => {
    const answer = await refused({ service: 'Colour', when: when('today') });
    expect(answer.reason).toBe('NOTICE');
    expect(answer.text).toContain('24 hours ahead');
  });

  test('too far ahead', async () => {
    const answer = await refused({ when: when('14 September 2027') });
    expect(answer.reason).toBe('WINDOW');
    expect(answer.text).toMatch(/up to Saturday,? 23 January 2027/);
  });

  test('over', async () => {
    expect((await refused({ when: when('yesterday') })).reason).toBe('PAST');
  });

  test('between two starts', async () => {
    const answer = await refused({ when: when('Friday at 15:10') });
    expect(answer.reason).toBe('OFF_GRID');
    expect(answer.slots.map(({ handle }) => startOf(handle))).toContain(at('2026-11-27', '15:00'));
  });

  test('no colour station left', async () => {
    await world.book('maya', 'colour', '2026-11-27', '14:00');
    world.business = { ...world.business, resources: world.business.resources.slice(0, 1) };
    const answer = await refused({ service: 'Colour', provider: 'Priya', when: when('Friday at 14:00') });
    expect(answer.reason).toBe('NO_RESOURCE');
    expect(answer.text).toContain('a colour station');
  });
});

describe('moving a booking', () => {
  test('takes service and person from it, and its own time is free for it', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    await world.read('list_bookings', {});
    const { exact } = await dataOf({ booking: 'booking B1', when: when('Friday at 15:30') });
    expect(startOf(exact ?? '')).toBe(at('2026-11-27', '15:30'));
    expect(world.draft).toMatchObject({ goal: 'move', booking: 'booking B1', service: 'Haircut', provider: 'Maya' });
  });

  test('a time without a day is meant on the day that it is on, and "it" is the only booking', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    const { exact } = await dataOf({ booking: 'it', when: when('at 11') });
    expect(startOf(exact ?? '')).toBe(at('2026-11-27', '11:00'));
  });

  test('"it" among several bookings is asked about', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    await world.book('maya', 'haircut', '2026-12-03', '15:30', 'anna');
    const result = failure(await find({ booking: 'it', when: when('Saturday') }));
    expect(result.code).toBe('AMBIGUOUS');
    expect(result.view?.offers).toHaveLength(2);
  });

  test('does not inherit the day and time of another request', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    await find({ service: 'Colour', when: when('Saturday morning') });
    await find({ booking: 'ALM', when: when('next week') });
    await world.read('list_bookings', {});
    await find({ booking: 'booking B1', when: when('next week') });
    expect(world.draft.time).toBeUndefined();
  });

  test('somebody else’s booking cannot be cited, by handle or by reference', async () => {
    const other = await world.book('maya', 'haircut', '2026-11-27', '15:30');
    world.as(customer(world, 'eve'));
    expect(failure(await find({ booking: 'booking B1', when: when('Saturday') })).code).toBe('NOT_FOUND');
    expect(failure(await find({ booking: other.reference, when: when('Saturday') })).code).toBe('NOT_FOUND');
    world.handles.issue('booking', [{ label: 'stolen', target: { kind: 'booking', appointmentId: other._id } }]);
    const result = failure(await find({ booking: 'booking B1', when: when('Saturday') }));
    expect(result.code).toBe('NOT_FOUND');
    expect(JSON.stringify(result)).not.toContain(other.reference);
  });

  test('an owner moves a booking of the agenda', async () => {
    await world.book('maya', 'haircut', '2026-11-27', '15:30', 'anna');
    world.as(owner(world));
    await world.read('agenda', { provider: null, when: when('Friday') });
    const { slots } = await dataOf({ booking: 'booking B1', when: when('Saturday morning') });
    expect(slots.length).toBeGreaterThan(0);
  });
});

describe('zones', () => {
  test('a visit in person is said in the business’s time, with the person’s own beside it', async () => {
    world.timeZone = zoneId('Asia/Kolkata');
    const result = success(await find({ service: 'Haircut', provider: 'Maya', when: when('Friday at 15:30') }));
    expect(startOf((result.data as Data).exact ?? '')).toBe(at('2026-11-27', '15:30'));
    expect(text(result)).toContain('(London time)');
    expect(result.view?.card).toMatchObject({
      zone: 'Europe/London',
      slots: [{ time: '15:30', detail: expect.stringContaining('21:00') }],
    });
  });

  test('an online lesson is said in the person’s time', async () => {
    const tutor = await openWorld(raoMaths);
    try {
      tutor.timeZone = zoneId('America/New_York');
      const input = { ...anyTime, service: 'Maths lesson', when: when('Friday at 9am') };
      const result = success(await tutor.read('find_slots', input));
      const { exact } = result.data as Data;
      const target = tutor.handles.resolve(exact ?? '')?.target;
      expect(target).toMatchObject({ kind: 'slot', startsAt: at('2026-11-27', '09:00', zoneId('America/New_York')) });
      expect(text(result)).toContain('(New York time)');
    } finally {
      await tutor.close();
    }
  });

  test('a clock time that could be morning or evening is the one that is open there', async () => {
    const tutor = await openWorld(raoMaths);
    try {
      tutor.timeZone = zoneId('Europe/London');
      const result = await tutor.read('find_slots', { ...anyTime, service: 'Maths lesson', when: when('Saturday at 10:30') });
      expect((success(result).data as Data).exact).toBe('slot 1');
      expect(tutor.draft.time).toEqual({ from: 630, to: 631, exact: true });
    } finally {
      await tutor.close();
    }
  });

  test('an online evening that is closed there is refused with the true reason', async () => {
    const tutor = await openWorld(raoMaths);
    try {
      tutor.timeZone = zoneId('America/New_York');
      const input = { ...anyTime, service: 'Maths lesson', when: when('Friday at 3pm') };
      const result = success(await tutor.read('find_slots', input));
      expect((result.data as Data).reason).toBe('CLOSED');
      const during = { ...anyTime, service: 'Maths lesson', when: when('Friday afternoon') };
      const none = success(await tutor.read('find_slots', during));
      expect(none.data).toMatchObject({ total: 0, nextFree: true, reason: 'CLOSED' });
    } finally {
      await tutor.close();
    }
  });

  test('an online window of another clock finds every start in it and none outside', async () => {
    const therapy = await openWorld(stillwaterTherapy);
    try {
      therapy.timeZone = zoneId('Europe/London');
      const input = { ...anyTime, service: 'Individual session', when: when('Thursday 26 November after 6pm') };
      const result = success(await therapy.read('find_slots', input));
      const starts = (result.data as Data).slots.map(({ handle }) => {
        const target = therapy.handles.resolve(handle)?.target;
        return target?.kind === 'slot' ? target.startsAt : instant(0);
      });
      expect(starts[0]).toBe(at('2026-11-26', '10:00', zoneId('America/Los_Angeles')));
      for (const start of starts) {
        expect(start).toBeGreaterThanOrEqual(at('2026-11-26', '18:00'));
        expect(start).toBeLessThan(at('2026-11-27', '00:00'));
      }
    } finally {
      await therapy.close();
    }
  });
});
