import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ApiWorld, ProblemBody } from './api-world.ts';
import { openApi } from './api-world.ts';

type Booking = { readonly reference: string; readonly state: string; readonly startsAt: string };
type Stranded = ProblemBody & { readonly stranded: readonly Booking[] };
type Hours = Stranded & { readonly hours: readonly object[]; readonly overrides: readonly object[] };
type Blocked = Stranded & {
  readonly blocked: readonly { readonly startsAt: string; readonly endsAt: string; readonly date: string }[];
};

let api: ApiWorld;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const maya = '/luna-hair/providers/maya/availability';
let count = 0;
const edit = async <Body>(path: string, body: object, more: { method?: string; token?: string; key?: string } = {}) =>
  api.ask<Body>(`${maya}${path}`, { token: await api.owner(), key: `edit-0000${++count}`, body, ...more });
const book = async (start: string): Promise<string> => {
  const { body } = await api.ask<Booking>('/luna-hair/appointments', {
    token: await api.customer('ada'),
    key: `book-0000${++count}`,
    body: { service: 'haircut', provider: 'maya', start, contact: { name: 'Ada', email: 'ada@example.org' } },
  });
  return body.reference;
};
const starts = async (date: string): Promise<string[]> => {
  const { body } = await api.ask<{ slots: { time: string }[] }>(
    `/luna-hair/slots?service=haircut&provider=maya&from=${date}&to=${date}`,
  );
  return body.slots.map(({ time }) => time);
};

describe('hours by the API', () => {
  test('a shorter week is set once, says which bookings it strands, and moves none', async () => {
    const reference = await book('2026-11-05T15:00:00Z');
    const body = { hours: [{ days: [2, 3, 4, 5], windows: [{ start: '09:30', end: '13:00' }] }] };
    const set = await edit<Hours>('/hours', body, { method: 'PUT', key: 'shorter-1' });
    expect([set.status, set.body.hours]).toEqual([200, body.hours]);
    expect(set.body.stranded.map((one) => one.reference)).toContain(reference);
    const again = await edit<Hours>('/hours', body, { method: 'PUT', key: 'shorter-1' });
    expect([again.status, again.body.hours]).toEqual([200, body.hours]);
    expect((await edit('/hours', { hours: [] }, { method: 'PUT', key: 'shorter-1' })).body).toMatchObject({ code: 'CONFLICT' });
    expect((await starts('2026-11-05')).every((time) => time < '13:00')).toBe(true);
    expect(await starts('2026-11-07')).toEqual([]);
    const seen = await api.ask<Hours>(maya, { token: await api.owner() });
    expect(seen.body.stranded.map((one) => one.reference)).toContain(reference);
  });

  test('a week for a period leaves the weeks around it', async () => {
    const body = { hours: [{ days: [4], windows: [{ start: '12:00', end: '15:00' }] }], from: '2026-11-16', to: '2026-11-22' };
    expect((await edit<Hours>('/hours', body, { method: 'PUT' })).status).toBe(200);
    expect(await starts('2026-11-19')).toContain('12:00');
    expect(await starts('2026-11-18')).toEqual([]);
    expect((await starts('2026-11-25')).length).toBeGreaterThan(0);
  });

  test('one date opens, closes, and goes back to the week', async () => {
    await edit('/overrides', { date: '2026-11-08', windows: [{ start: '11:00', end: '13:00' }] });
    expect(await starts('2026-11-08')).toEqual(['11:00', '11:30', '12:00']);
    await edit('/overrides', { date: '2026-11-08', windows: [] });
    expect(await starts('2026-11-08')).toEqual([]);
    const back = await edit<Hours>('/overrides', { date: '2026-11-08', windows: null });
    expect(JSON.stringify(back.body.overrides)).not.toContain('2026-11-08');
  });

  test.each([
    ['PUT', '/hours', { hours: [{ days: [8], windows: [] }] }, 'hours.0.days.0'],
    ['PUT', '/hours', { hours: [{ days: [1], windows: [{ start: '9', end: '17:00' }] }] }, 'hours.0.windows.0.start'],
    [
      'PUT',
      '/hours',
      { hours: [{ days: [1], windows: [{ start: '09:02', end: '17:00' }] }] },
      'providers[0].hours[0].windows[0].start',
    ],
    ['POST', '/overrides', { date: '2026-02-30', windows: [] }, 'date'],
    ['POST', '/time-off', { from: '2026-11-11', to: '2026-11-10' }, 'to'],
    ['POST', '/time-off', {}, ''],
    ['POST', '/unblock', { start: '2026-11-10', end: '2026-11-11' }, 'start'],
  ])('%s %s %j is INVALID_INPUT naming %j', async (method, path, body, field) => {
    const asked = await edit<ProblemBody>(path, body, { method });
    expect([asked.status, asked.body.code, asked.body.path]).toEqual([400, 'INVALID_INPUT', field]);
  });
});

describe('time off by the API', () => {
  test('blocks what is free, says what stays booked, and can be given back', async () => {
    const reference = await book('2026-11-05T15:00:00Z');
    const before = await starts('2026-11-05');
    const blocked = await edit<Blocked>('/time-off', {
      from: '2026-11-05',
      to: '2026-11-06',
      part: { start: '13:30', end: '18:00' },
    });
    expect(blocked.body.blocked.map(({ date }) => date)).toEqual(['2026-11-05', '2026-11-06']);
    expect(blocked.body.stranded.map((one) => one.reference)).toContain(reference);
    expect((await starts('2026-11-05')).every((time) => time < '13:00')).toBe(true);
    const back = await edit<{ released: object[] }>('/unblock', { start: '2026-11-05T13:30:00Z', end: '2026-11-06T18:00:00Z' });
    expect(back.body.released).toHaveLength(2);
    expect(await starts('2026-11-05')).toEqual(before);
  });

  test('from one instant to another, once however often it is sent', async () => {
    const body = { start: '2026-11-05T14:00:00Z', end: '2026-11-05T15:30:00+00:00', note: 'dentist' };
    const [first, second] = [
      await edit<Blocked>('/time-off', body, { key: 'dentist-1' }),
      await edit<Blocked>('/time-off', body, { key: 'dentist-1' }),
    ];
    expect(first.body.blocked).toEqual(second.body.blocked);
    const agenda = await api.ask<{ days: { columns: { timeOff: { note: string }[] }[] }[] }>(
      '/luna-hair/agenda?date=2026-11-05&provider=maya',
      { token: await api.owner() },
    );
    expect(agenda.body.days[0]?.columns[0]?.timeOff.map(({ note }) => note)).toEqual(['dentist']);
  });
});

describe('who may', () => {
  test('customers see and change nothing of it; a provider only the own column', async () => {
    const [ada, noor] = [await api.customer('ada'), await api.provider('theo')];
    for (const token of [ada, noor]) {
      expect((await api.ask(maya, { token })).status).toBe(403);
      expect((await edit('/time-off', { from: '2026-11-05', to: '2026-11-05' }, { token })).status).toBe(403);
    }
    expect((await api.ask('/luna-hair/agenda', { token: ada })).status).toBe(403);
    const own = await api.ask<{ days: { columns: { provider: string }[] }[] }>('/luna-hair/agenda', { token: noor });
    expect(own.body.days[0]?.columns.map(({ provider }) => provider)).toEqual(['theo']);
    expect((await api.ask('/harbor-dental/agenda', { token: await api.owner() })).status).toBe(404);
    expect((await api.ask('/luna-hair/agenda')).status).toBe(401);
  });

  test('the dashboard’s cookie counts for pages of this server only', async () => {
    const cookie = `almanac_owner=${await api.owner()}`;
    const block = (headers: Record<string, string>) =>
      api.ask<Blocked>(`${maya}/time-off`, {
        key: `cookie-000${++count}`,
        headers: { cookie, ...headers },
        body: { from: '2026-11-05', to: '2026-11-05' },
      });
    const statuses = [];
    for (const headers of [
      {},
      { origin: 'https://salon.example' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: api.url },
      { 'sec-fetch-site': 'same-origin' },
      { origin: api.url },
    ])
      statuses.push((await block(headers as Record<string, string>)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 200, 200]);
    const forged = await api.ask(maya, { headers: { cookie: 'almanac_owner=forged', 'sec-fetch-site': 'same-origin' } });
    expect(forged.status).toBe(401);
    const chat = `almanac_owner=${await api.customer('ada')}`;
    expect((await api.ask(maya, { headers: { cookie: chat, 'sec-fetch-site': 'same-origin' } })).status).toBe(401);
  });
});

describe('decisions by the API', () => {
  test('no-show only once it has begun, and only by staff', async () => {
    const reference = await book('2026-11-03T15:00:00Z');
    const say = async (what: string, token: Promise<string>) =>
      api.ask<Booking & ProblemBody>(`/luna-hair/appointments/${reference}/${what}`, {
        token: await token,
        key: `say-00000${++count}`,
        body: {},
      });
    expect((await say('no-show', api.owner())).body.code).toBe('STATE');
    api.set('2026-11-03T15:05:00Z');
    expect((await say('no-show', api.customer('ada'))).body.code).toBe('FORBIDDEN');
    expect((await say('no-show', api.provider('theo'))).body.code).toBe('NOT_FOUND');
    expect((await say('no-show', api.provider('maya'))).body.state).toBe('no_show');
    expect((await say('complete', api.owner())).body.code).toBe('STATE');
  });
});
