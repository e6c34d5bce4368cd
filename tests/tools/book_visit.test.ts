import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Business } from '../../src/domain/people/business.ts';
import { harborDental } from '../../src/demo/harbor-dental.ts';
import type { World } from './world.ts';
import { ANNA, anyTime, at, executed, failure, openWorld, owner, prepared, success, text, when } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.contact = ANNA;
});
afterEach(() => world.close());

const find = (change: Record<string, unknown> = {}) =>
  world.read('find_slots', {
    ...anyTime,
    service: 'Haircut',
    also: ['Beard trim'],
    provider: 'Theo',
    when: when('Friday at 11'),
    ...change,
  });
const propose = (more: Record<string, unknown> = {}) => world.prepare('book_visit', { slot: null, ...more });
const starts = async (): Promise<string[]> =>
  (await world.booked())
    .sort((a, b) => a.startsAt - b.startsAt)
    .map(({ serviceId, startsAt }) => `${serviceId ?? ''} ${(startsAt - at('2026-11-27', '00:00')) / 60_000}`);

describe('a visit', () => {
  test('is found whole, offered under one handle, and kept in the draft', async () => {
    const { data } = success(await find());
    expect(data).toMatchObject({ services: ['Haircut', 'Beard trim'], exact: 'slot 1' });
    expect(world.draft).toMatchObject({ service: 'Haircut', also: ['Beard trim'], slot: 'slot 1' });
    expect(world.handles.resolve('slot 1')?.target).toMatchObject({
      startsAt: at('2026-11-27', '11:00'),
      then: [{ serviceId: 'beard', providerId: 'theo', startsAt: at('2026-11-27', '11:45') }],
    });
  });

  test('lists only visits that book, earliest first', async () => {
    const { data } = success(await find({ when: when('Friday') }));
    const handles = (data['slots'] as { readonly handle: string }[]).map(({ handle }) => handle);
    expect(handles.length).toBeGreaterThan(2);
    for (const slot of handles) expect(prepared(await propose({ slot })).args).toHaveProperty('members');
  });

  test('shows every part, its price and the sum, and writes nothing', async () => {
    await find();
    const { rows, args } = prepared(await propose());
    const shown = Object.fromEntries(rows.map(({ label, value }) => [label, value]));
    expect(shown).toMatchObject({
      '1. Haircut': '11:00, 45 minutes, with Theo, £48.00',
      Price: '£66.00 in all',
      Name: 'Anna Lee',
    });
    expect(args).toEqual({
      members: [
        { serviceId: 'haircut', providerId: 'theo', startsAt: at('2026-11-27', '11:00') },
        { serviceId: 'beard', providerId: 'theo', startsAt: at('2026-11-27', '11:45') },
      ],
      contact: ANNA,
    });
    expect(await world.booked()).toEqual([]);
  });

  test('is booked once however often its yes is carried out', async () => {
    await find();
    const proposal = prepared(await propose());
    const first = executed(await world.confirm('book_visit', proposal, 'yes-1'));
    const again = executed(await world.confirm('book_visit', proposal, 'yes-1'));
    expect(again.data.reference).toBe(first.data.reference);
    expect(await starts()).toEqual(['haircut 660', 'beard 705']);
  });

  test('whose second part was taken meanwhile books nothing, names it and offers other times for all', async () => {
    await find();
    const proposal = prepared(await propose());
    await world.book('theo', 'beard', '2026-11-27', '11:45');
    const refused = failure(await world.confirm('book_visit', proposal));
    expect([refused.code, text(refused)]).toEqual(['TAKEN', expect.stringContaining('Beard trim with Theo')]);
    expect(refused.alternatives?.length).toBeGreaterThan(0);
    expect(await starts()).toEqual(['beard 705']);
  });

  test('whose price changed meanwhile is shown again, and nothing is written', async () => {
    await find();
    const proposal = prepared(await propose());
    const dearer = (business: Business): Business => ({
      ...business,
      services: business.services.map((one) =>
        one.id === 'beard' ? { ...one, price: { amountMinor: 2000, currency: 'GBP' } } : one,
      ),
    });
    await world.store.businesses.replace(dearer(world.business), world.business.revision);
    const changed = await world.confirm('book_visit', proposal);
    expect(changed).toMatchObject({ ok: false, code: 'CHANGED' });
    expect(await world.booked()).toEqual([]);
  });

  test('is no booking of one service, nor the other way round', async () => {
    await find();
    expect(failure(await world.prepare('book_appointment', { slot: 'slot 1' })).code).toBe('STATE');
    await find({ also: [] });
    expect(failure(await propose({ slot: 'slot 1' })).code).toBe('STATE');
  });

  test('with a service that is not offered says so', async () => {
    const refused = failure(await find({ also: ['massage'] }));
    expect(text(refused)).toContain('does not offer “massage”');
  });
});

describe('what services of a visit want to know', () => {
  test('is asked before the proposal, kept, validated, and stored with its own service', async () => {
    const dental = await openWorld(harborDental);
    try {
      dental.contact = ANNA;
      await dental.read('find_slots', {
        ...anyTime,
        service: 'Cleaning',
        also: ['Teeth whitening'],
        provider: 'Sam',
        when: when('Friday at 8am'),
      });
      const ask = (answers: unknown) => dental.prepare('book_visit', { slot: null, answers });
      const first = failure(await ask(null));
      expect([first.code, first.alternatives]).toEqual(['INVALID_INPUT', ['Not sensitive', 'A little', 'Very sensitive']]);
      expect(first.hint).toContain('<data>How sensitive are your teeth?</data>');
      const question = 'How sensitive are your teeth?';
      expect(text(failure(await ask([{ question, answer: 'green' }])))).toContain('Please choose');
      expect(text(failure(await ask([{ question, answer: null }])))).toContain('do need an answer');
      expect(text(failure(await ask([{ question, answer: 'a little' }])))).toContain('whitening before');
      const proposal = prepared(await ask([{ question: 'Have you had whitening before?', answer: null }]));
      executed(await dental.confirm('book_visit', proposal));
      const booked = await dental.booked();
      expect(booked.map(({ serviceId, answers }) => [serviceId, answers])).toEqual([
        ['cleaning', undefined],
        ['whitening', [{ questionId: 'sensitive', value: 'A little' }]],
      ]);
    } finally {
      await dental.close();
    }
  });

  test('is not asked of the owner, who may leave it open', async () => {
    const dental = await openWorld(harborDental);
    try {
      dental.as(owner(dental));
      dental.draft = { contact: ANNA };
      await dental.read('find_slots', { ...anyTime, service: 'Teeth whitening', when: when('Friday at 8am') });
      expect(prepared(await dental.prepare('book_appointment', { slot: null })).rows.length).toBeGreaterThan(0);
    } finally {
      await dental.close();
    }
  });
});
