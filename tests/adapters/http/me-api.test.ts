import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiWorld } from './api-world.ts';
import { openApi } from './api-world.ts';

let api: ApiWorld;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const PATH = '/luna-hair/me';
const contact = { name: 'Ada Byron', phone: '+447700900123' };
const book = async (name: string, start: string) =>
  api.ask<{ reference: string }>('/luna-hair/appointments', {
    token: await api.customer(name),
    key: `book-${name}-${start.slice(0, 10)}`,
    body: { service: 'haircut', provider: 'maya', start, contact },
  });
const change = async (name: string, key: string, body: unknown, method = 'PATCH') =>
  api.ask<Record<string, unknown>>(PATH, { token: await api.customer(name), method, key, body });

describe('one’s own data over the API', () => {
  test('is a customer’s own: nobody without a token, no staff, no other business', async () => {
    expect((await api.ask(PATH)).status).toBe(401);
    expect((await api.ask(PATH, { token: await api.owner() })).status).toBe(403);
    expect((await api.ask(PATH, { token: await api.customer('ada', 'weber-brandt') })).status).toBe(404);
    expect((await api.ask(`${PATH}/export`, { token: await api.owner() })).status).toBe(403);
  });

  test('shows what bookings teach, and what is corrected wins', async () => {
    await book('ada', '2026-11-03T10:00:00Z');
    await book('ada', '2026-11-10T10:00:00Z');
    const shown = await api.ask(PATH, { token: await api.customer('ada') });
    expect(shown).toMatchObject({
      status: 200,
      body: { contact: { ...contact, email: null }, preferences: { provider: { id: 'maya', from: 'bookings' } } },
    });
    expect(await change('ada', 'change-01', { preferences: { provider: 'theo' } })).toMatchObject({
      status: 200,
      body: { preferences: { provider: { id: 'theo', from: 'said' }, service: { id: 'haircut', from: 'bookings' } } },
    });
  });

  test('refuses what cannot be, naming the field, and the same key for another wish', async () => {
    expect(await change('ada', 'wrong-0001', { contact: { phone: '12' } })).toMatchObject({
      status: 400,
      body: { path: 'contact.phone' },
    });
    expect(await change('ada', 'wrong-0002', { customerId: 'ben' })).toMatchObject({ status: 400 });
    expect(await change('ada', 'wrong-0003', { timeZone: 'Mars/Olympus' })).toMatchObject({ status: 400 });
    expect(await change('ada', 'change-01', { preferences: { provider: 'maya' } })).toMatchObject({ status: 409 });
  });

  test('is deleted once nothing is to come, and what the books need stays nameless', async () => {
    const { body } = await book('eva', '2026-11-04T10:00:00Z');
    const refused = await change('eva', 'forget-0001', { scope: 'everything' }, 'DELETE');
    expect(refused).toMatchObject({ status: 409, body: { code: 'STATE' } });
    expect(JSON.stringify(refused.body)).toContain(body.reference);
    await api.ask(`/luna-hair/appointments/${body.reference}/cancel`, {
      token: await api.customer('eva'),
      key: 'cancel-eva',
      body: {},
    });
    expect(await change('eva', 'forget-0002', { scope: 'everything' }, 'DELETE')).toMatchObject({
      status: 200,
      body: { forgotten: 'everything' },
    });
    await api.work();
    expect((await api.ask(PATH, { token: await api.customer('eva') })).body).toMatchObject({ contact: null });
    const held = await api.ask<{ bookings: unknown[] }>(`${PATH}/export`, { token: await api.customer('eva') });
    expect(held.body.bookings).toEqual([]);
    expect((await api.ask(`/luna-hair/appointments/${body.reference}`, { token: await api.customer('eva') })).status).toBe(404);
  });
});
