import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ERROR_CODES } from '../../../src/domain/errors.ts';
import type { ApiWorld } from './api-world.ts';
import { openApi } from './api-world.ts';

let api: ApiWorld;
beforeAll(async () => {
  api = await openApi(true);
});
afterAll(() => api.close());

type Slot = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly date: string;
  readonly time: string;
  readonly provider: string;
};
type Slots = { readonly slots: Slot[]; readonly total: number; readonly reason: string | null; readonly nextFree: Slot[] };
const get = <Body>(path: string) => api.ask<Body>(path);
const slots = (query: string) => get<Slots & { code?: string; detail?: string }>(`/luna-hair/slots?${query}`);

test('lists the businesses, and one of them with what can be booked', async () => {
  const list = await get<{ businesses: { id: string }[] }>('');
  expect(list.body.businesses.map(({ id }) => id)).toContain('luna-hair');
  const one = await get<{ name: string; services: { id: string; price: object }[]; providers: { id: string }[] }>('/luna-hair');
  expect(one.body).toMatchObject({ name: 'Luna Hair Studio', timeZone: 'Europe/London', currency: 'GBP' });
  expect(one.body.services[0]).toMatchObject({
    id: 'haircut',
    durationMinutes: 45,
    price: { amountMinor: 4800, currency: 'GBP', text: '£48.00' },
  });
  expect((await get<{ services: unknown }>('/luna-hair/services')).body.services).toEqual(one.body.services);
  expect((await get<{ providers: unknown }>('/luna-hair/providers')).body.providers).toEqual(one.body.providers);
});

test('tells nobody anything about customers or the calendar', async () => {
  const text = JSON.stringify([(await get('')).body, (await get('/luna-hair')).body, (await slots('service=haircut')).body]);
  expect(text).not.toMatch(/"(hours|overrides|claims|contact|customerId|revision|busyFrom)"/);
});

describe('slots', () => {
  test('are within the wanted dates, in order, with the wall time of the provider', async () => {
    const { body } = await slots('service=haircut&provider=maya&from=2026-11-03&to=2026-11-05');
    const starts = body.slots.map(({ startsAt }) => startsAt);
    expect(body.slots.length).toBeGreaterThan(3);
    expect(body.total).toBe(body.slots.length);
    expect(starts).toEqual(starts.toSorted());
    for (const slot of body.slots) {
      expect(slot.provider).toBe('maya');
      expect(slot.startsAt).toBe(`${slot.date}T${slot.time}:00.000Z`); // London is on UTC in November
      expect(Date.parse(slot.endsAt) - Date.parse(slot.startsAt)).toBe(45 * 60_000);
      expect(slot.date >= '2026-11-03' && slot.date <= '2026-11-05').toBe(true);
    }
  });
  test('without dates: seven days from today of the business', async () => {
    const { body } = await get<{ from: string; to: string }>('/luna-hair/slots?service=haircut');
    expect([body.from, body.to]).toEqual(['2026-11-02', '2026-11-08']);
  });
  test('a day without any says why, and what is free next', async () => {
    const { body } = await slots('service=haircut&provider=maya&from=2026-11-09&to=2026-11-09'); // a Monday: not her day
    expect(body).toMatchObject({ slots: [], total: 0, reason: 'CLOSED' });
    expect(body.nextFree.length).toBeGreaterThan(0);
    expect(body.nextFree[0]?.date).toBe('2026-11-10');
  });
  test('no more than the limit, the total said', async () => {
    const { body } = await slots('service=haircut&from=2026-11-03&to=2026-11-10&limit=2');
    expect(body.slots).toHaveLength(2);
    expect(body.total).toBeGreaterThan(2);
  });
  test.each([
    ['', 400, 'INVALID_INPUT'],
    ['service=haircut&from=2026-02-30', 400, 'INVALID_INPUT'],
    ['service=haircut&from=tomorrow', 400, 'INVALID_INPUT'],
    ['service=haircut&from=2026-11-05&to=2026-11-04', 400, 'INVALID_INPUT'],
    ['service=haircut&from=2026-11-05&to=2026-12-06', 400, 'INVALID_INPUT'],
    ['service=haircut&limit=0', 400, 'INVALID_INPUT'],
    ['service=haircut&service=colour', 400, 'INVALID_INPUT'],
    ['service=tattoo', 404, 'NOT_FOUND'],
    ['service=haircut&provider=nobody', 404, 'NOT_FOUND'],
  ])('?%s is %i %s', async (query, status, code) => {
    const answer = await slots(query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
  test('every reason is one of our codes', async () => {
    const { body } = await slots('service=haircut&from=2026-01-01&to=2026-01-02');
    expect(ERROR_CODES).toContain(body.reason);
    expect(body.reason).toBe('PAST');
  });
});

test('an unknown business is NOT_FOUND', async () => {
  for (const path of ['/no-such', '/no-such/services', '/no-such/providers', '/no-such/slots?service=x']) {
    expect((await get<{ code: string }>(path)).body.code).toBe('NOT_FOUND');
  }
});
