import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ApiWorld, ProblemBody } from './api-world.ts';
import { openApi } from './api-world.ts';

type View = {
  readonly reference: string;
  readonly state: string;
  readonly startsAt: string;
  readonly provider: string;
  readonly party: number;
  readonly contact: { readonly name: string };
  readonly late?: boolean;
};

let api: ApiWorld;
let count = 0;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const here = '/luna-hair/appointments';
const contact = { name: 'Ada Byron', email: 'ada@example.org' };
const haircut = { service: 'haircut', provider: 'maya', start: '2026-11-03T15:00:00Z', contact };
const book = async (name: string, more: object = {}, key = `book-000${++count}`) =>
  api.ask<View & ProblemBody>(here, { token: await api.customer(name), key, body: { ...haircut, ...more } });
const act = async (token: Promise<string>, path: string, body: object = {}, key = `act-0000${++count}`) =>
  api.ask<View & ProblemBody>(`${here}/${path}`, { token: await token, key, body });
const read = async (token: Promise<string>, path = '') =>
  api.ask<View & { appointments: View[] }>(`${here}${path}`, { token: await token });

describe('booking by the API', () => {
  test('is the booking that the chat would make: confirmed, seen in the list, and gone from the slots', async () => {
    const made = await book('ada');
    expect([made.status, made.body.state, made.body.startsAt]).toEqual([201, 'confirmed', '2026-11-03T15:00:00.000Z']);
    expect(made.headers.get('Location')).toBe(`/api/v1/businesses${here}/${made.body.reference}`);
    expect((await read(api.customer('ada'))).body.appointments.map(({ reference }) => reference)).toEqual([made.body.reference]);
    expect((await read(api.customer('ada'), `/${made.body.reference.toLowerCase()}`)).body).toEqual(made.body);
    const { slots } = (
      await api.ask<{ slots: { startsAt: string }[] }>(
        '/luna-hair/slots?service=haircut&provider=maya&from=2026-11-03&to=2026-11-03',
      )
    ).body;
    expect(slots.map(({ startsAt }) => startsAt)).not.toContain('2026-11-03T15:00:00.000Z');
    const stored = await api.services.store.appointments.byReference('luna-hair' as never, made.body.reference);
    expect(stored).toMatchObject({ customerId: 'ada', conversationId: 'chat-ada', contact });
  });

  test('an offset is understood: the same instant said in another zone', async () => {
    const made = await book('ada', { start: '2026-11-03T20:30:00+05:30' });
    expect([made.status, made.body.startsAt]).toEqual([201, '2026-11-03T15:00:00.000Z']);
    const bare = await book('ben', { start: '2026-11-03T16:00:00' });
    expect([bare.status, bare.body.code, bare.body.path]).toEqual([400, 'INVALID_INPUT', 'start']);
  });

  test('without a provider the least busy one who is free takes it, and a repeat is the same booking though they are taken now', async () => {
    const made = await book('ada', { provider: undefined }, 'anyone-0001');
    const again = await book('ada', { provider: undefined }, 'anyone-0001');
    expect([made.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(made.body);
    const all = await Promise.all(['ben', 'cy', 'dee'].map((name) => book(name, { provider: undefined })));
    const taken = all.filter(({ status }) => status === 201).map(({ body }) => body.provider);
    expect(new Set([made.body.provider, ...taken]).size).toBe(taken.length + 1);
    expect(all.filter(({ status }) => status !== 201).map(({ body }) => body.code)).toContain('TAKEN');
  });

  test('parallel repeats of one key are one booking', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => book('ada', {}, 'same-0001')));
    expect(new Set(all.map(({ body }) => body.reference)).size).toBe(1);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
  });

  test.each([
    ['another note', { note: 'x' }],
    ['another time', { start: '2026-11-03T15:30:00Z' }],
    ['another provider', { provider: undefined }],
  ])('the same key with %s is CONFLICT, and nothing more is booked', async (_what, more) => {
    await book('ada', {}, 'same-0002');
    const other = await book('ada', more, 'same-0002');
    expect([other.status, other.body.code]).toEqual([409, 'CONFLICT']);
    expect((await read(api.customer('ada'))).body.appointments).toHaveLength(1);
  });

  test('a key belongs to its caller: two customers may use the same one', async () => {
    expect([
      (await book('ada', {}, 'same-0003')).status,
      (await book('ben', { start: '2026-11-03T15:45:00Z' }, 'same-0003')).body.code,
    ]).toEqual([201, 'OFF_GRID']);
    expect((await book('ben', { start: '2026-11-04T15:00:00Z' }, 'same-0003')).status).toBe(201);
  });

  test('a taken time is refused as a problem with the nearest free starts, and each of those books', async () => {
    await book('ada');
    const refused = await book('ben');
    expect([refused.status, refused.body.code]).toEqual([409, 'TAKEN']);
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json');
    expect(refused.body.alternatives).toHaveLength(3);
    const [nearest] = refused.body.alternatives ?? [];
    expect((await book('ben', { start: nearest?.startsAt, provider: nearest?.provider })).status).toBe(201);
  });

  test('the contact is needed once: afterwards it is known', async () => {
    const { contact: _none, ...bare } = haircut;
    const asked = await api.ask(here, { token: await api.customer('ada'), key: 'bare-0001', body: bare });
    expect([asked.status, asked.body.code, asked.body.path]).toEqual([422, 'NEEDS_CONTACT', 'contact']);
    await book('ada');
    const known = await api.ask<View>(here, {
      token: await api.customer('ada'),
      key: 'bare-0002',
      body: { ...bare, start: '2026-11-04T15:00:00Z' },
    });
    expect([known.status, known.body.contact.name]).toEqual([201, 'Ada Byron']);
  });

  test('staff books for a walk-in, once however often it is sent', async () => {
    const ask = async () => api.ask<View>(here, { token: await api.owner(), key: 'walk-in-0001', body: haircut });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.status, second.body.reference]).toEqual([201, 200, first.body.reference]);
    expect((await read(api.customer('ada'))).body.appointments).toEqual([]);
  });

  test.each([
    [{}, undefined, 400, 'Idempotency-Key'],
    [{}, 'short', 400, 'Idempotency-Key'],
    [{}, 'with|a|bar-0001', 400, 'Idempotency-Key'],
    [{ surprise: 1 }, 'key-000001', 400, ''],
    [{ service: 5 }, 'key-000001', 400, 'service'],
    [{ service: { $ne: '' } }, 'key-000001', 400, 'service'],
    [{ note: 'x'.repeat(1_001) }, 'key-000001', 400, 'note'],
    [{ party: 0 }, 'key-000001', 400, 'party'],
    [{ provider: 'nobody' }, 'key-000001', 404, 'providerId'],
    [{ service: 'tattoo' }, 'key-000001', 404, 'serviceId'],
    [{ note: 'x'.repeat(20_000) }, 'key-000001', 413, undefined],
  ])('%j under key %j is %i naming %j', async (more, key, status, path) => {
    const token = await api.customer('ada');
    const headers = { 'content-type': 'application/json' };
    const asked = await api.ask(here, {
      method: 'POST',
      token,
      ...(key === undefined ? { headers } : { key }),
      body: { ...haircut, ...more },
    });
    expect([asked.status, asked.body.path]).toEqual([status, path]);
  });
});

describe('moving and cancelling by the API', () => {
  test('move, repeat, move elsewhere, cancel, repeat', async () => {
    const { reference } = (await book('ada')).body;
    const me = api.customer('ada');
    const moved = await act(me, `${reference}/reschedule`, { start: '2026-11-04T15:30:00Z' }, 'move-0001');
    expect([moved.status, moved.body.startsAt, moved.body.late]).toEqual([200, '2026-11-04T15:30:00.000Z', false]);
    expect((await act(me, `${reference}/reschedule`, { start: '2026-11-04T15:30:00Z' }, 'move-0001')).status).toBe(200);
    expect((await act(me, `${reference}/reschedule`, { start: '2026-11-05T15:30:00Z' }, 'move-0001')).body.code).toBe('CONFLICT');
    const cancelled = await act(me, `${reference}/cancel`, { reason: 'ill' }, 'stop-0001');
    expect([cancelled.status, cancelled.body.state, cancelled.body.late]).toEqual([200, 'cancelled', false]);
    expect((await act(me, `${reference}/cancel`, { reason: 'ill' }, 'stop-0001')).status).toBe(200);
    expect((await act(me, `${reference}/cancel`, { reason: 'bored' }, 'stop-0001')).body.code).toBe('CONFLICT');
    expect((await act(me, `${reference}/cancel`)).body.code).toBe('STATE');
    expect((await read(me)).body.appointments).toEqual([]);
  });

  test('a move that cannot be keeps the booking where it is and says what could', async () => {
    const { reference } = (await book('ada')).body;
    await book('ben', { start: '2026-11-04T15:30:00Z' });
    const refused = await act(api.customer('ada'), `${reference}/reschedule`, { start: '2026-11-04T15:30:00Z' });
    expect([refused.status, refused.body.code, refused.body.alternatives?.length]).toEqual([409, 'TAKEN', 3]);
    expect((await read(api.customer('ada'), `/${reference}`)).body.startsAt).toBe('2026-11-03T15:00:00.000Z');
  });

  test('of two seats in one class the reference says which one is given up', async () => {
    const start = '2026-11-04T16:00:00Z';
    const { slots } = (
      await api.ask<{ slots: { startsAt: string }[] }>('/rao-maths/slots?service=group&from=2026-11-04&to=2026-11-20')
    ).body;
    const at = slots[0]?.startsAt ?? start;
    const token = await api.customer('ada', 'rao-maths');
    const seat = async (key: string, party: number) =>
      (
        await api.ask<View>('/rao-maths/appointments', {
          token,
          key,
          body: { service: 'group', start: at, party, contact },
        })
      ).body;
    const [one, two] = [await seat('seat-0001', 1), await seat('seat-0002', 2)];
    expect([one.party, two.party]).toEqual([1, 2]);
    const gone = await api.ask<View>(`/rao-maths/appointments/${one.reference}/cancel`, { token, key: 'seat-0003', body: {} });
    expect([gone.body.reference, gone.body.state]).toEqual([one.reference, 'cancelled']);
    expect((await api.ask<View>(`/rao-maths/appointments/${two.reference}`, { token })).body.state).toBe('confirmed');
    const other = await api.ask(`/rao-maths/appointments/${two.reference}`, { token: await api.customer('eve', 'rao-maths') });
    expect(other.status).toBe(404);
    const ownSeat = await api.customer('eve', 'rao-maths');
    await api.ask('/rao-maths/appointments', {
      token: ownSeat,
      key: 'seat-0004',
      body: { service: 'group', start: at, contact: { name: 'Eve', email: 'eve@example.org' } },
    });
    expect((await api.ask(`/rao-maths/appointments/${two.reference}`, { token: ownSeat })).status).toBe(404);
    expect(
      (await api.ask(`/rao-maths/appointments/${two.reference}/cancel`, { token: ownSeat, key: 'seat-0005', body: {} })).status,
    ).toBe(404);
  });
});

describe('whose booking it is', () => {
  test('somebody else’s reference reveals nothing: reading, moving, cancelling and deciding are NOT_FOUND as for one that never was', async () => {
    const { reference } = (await book('ada')).body;
    const eve = await api.customer('eve');
    const ask = async (path: string, body?: object) => {
      const { status, body: problem } = await api.ask(`${here}/${path}`, {
        token: eve,
        ...(body === undefined ? {} : { key: `eve-0000${++count}`, body }),
      });
      return [status, problem.code, problem.detail.replace(/ALM-\w+/, 'ALM')];
    };
    for (const [path, body] of [
      ['', undefined],
      ['/reschedule', { start: '2026-11-04T15:30:00Z' }],
      ['/cancel', {}],
      ['/approve', {}],
      ['/no-show', {}],
    ] as const) {
      expect(await ask(`${reference}${path}`, body)).toEqual(await ask(`ALM-XXXXX${path}`, body));
      expect((await ask(`${reference}${path}`, body))[0]).toBe(404);
    }
    expect((await read(api.customer('eve'))).body.appointments).toEqual([]);
  });

  test('another business is not the token’s to see', async () => {
    const asked = await api.ask('/harbor-dental/appointments', { token: await api.customer('ada') });
    expect([asked.status, asked.body.code]).toEqual([404, 'NOT_FOUND']);
  });

  test.each(['', 'Bearer', 'Bearer nonsense', 'Basic abc', `Bearer ${'x'.repeat(5_000)}`])(
    'authorization %j is 401',
    async (authorization) => {
      const asked = await api.ask(here, { headers: { authorization } });
      expect([asked.status, asked.body.code, asked.headers.get('WWW-Authenticate')]).toEqual([401, 'FORBIDDEN', 'Bearer']);
    },
  );

  test('an expired token is 401 EXPIRED', async () => {
    const token = await api.customer('ada');
    api.set('2026-12-02T09:00:00Z');
    const asked = await api.ask(here, { token });
    expect([asked.status, asked.body.code]).toEqual([401, 'EXPIRED']);
  });
});

describe('limits', () => {
  test('one customer cannot change things without end, with however many tokens; others go on', async () => {
    await api.close();
    api = await openApi(false, { writesPerCaller: 2, readsPerCaller: 3 });
    const statuses = [await book('ada'), await book('ada'), await book('ada'), await book('ben')].map(({ status }) => status);
    expect(statuses).toEqual([201, 409, 429, 409]);
    const reads: number[] = [];
    for (let n = 0; n < 4; n++) reads.push((await read(api.customer('ada'))).status);
    expect(reads).toEqual([200, 200, 200, 429]);
  });
});
