import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { CustomerId, OperationId } from '../../src/domain/people/ids.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import { saveCustomer } from '../../src/services/save-customer.ts';
import type { Prepared, ToolContext, WriteTool } from '../../tools/contract.ts';
import { createTools } from '../../tools/registry.ts';
import { strictSchema } from '../../tools/strict-schema.ts';
import { dyingStore } from '../support/dying-store.ts';
import { ANNA, customer, openWorld, owner } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

function tool(): WriteTool {
  const found = world.tools.get('my_details');
  if (found?.effect !== 'write') throw new Error('my_details is no write tool');
  return found;
}
const nothing = { name: null, phone: null, email: null, service: null, provider: null, time: null, language: null };
const change = (said: Partial<typeof nothing> | Record<string, string>) => ({ details: { what: 'change', ...nothing, ...said } });
const forget = (scope: string) => ({ details: { what: 'forget', scope } });
const prepare = (input: object, more: Partial<ToolContext> = {}) =>
  tool().prepare(tool().input.parse(input), { ...world.context(), ...more });
async function proposed(input: object, more: Partial<ToolContext> = {}): Promise<Prepared> {
  const result = await prepare(input, more);
  if (!('args' in result)) throw new Error(JSON.stringify(result));
  return result;
}
const execute = (prepared: Prepared, operationId = 'op-1') =>
  tool().execute(prepared.args, { ...world.context(), operationId: asId(operationId), shows: prepared.shows });
const kept = () => world.store.customers.get(asId<CustomerId>('anna'));
const save = () =>
  saveCustomer(world.services, {
    principal: world.principal,
    businessId: world.business._id,
    customerId: asId<CustomerId>('anna'),
    contact: ANNA,
  });

describe('my_details', () => {
  test('is the customers’ alone, and its input is strict', () => {
    expect(tool().roles).toEqual(['customer']);
    expect(() => strictSchema(tool().input)).not.toThrow();
    for (const wrong of [{}, { details: { what: 'show', customerId: 'bob' } }, { details: { what: 'forget', scope: 'bob' } }])
      expect(tool().input.safeParse(wrong).success).toBe(false);
  });

  test('gives everybody their own links, and nothing of them stands in the model’s data', async () => {
    for (const what of ['calendar_link', 'export']) {
      const result = await prepare({ details: { what } });
      if ('args' in result || !result.ok) throw new Error('no link');
      expect(result.view?.attachments?.[0]?.href).toContain('token=of-customer');
      expect(JSON.stringify(result.data)).not.toContain('token');
    }
  });

  test('writes nothing before the yes, and the same once however often it is carried out', async () => {
    await save();
    const prepared = await proposed(change({ phone: '020 7946 0018' }));
    expect(prepared.rows).toEqual([{ label: 'Phone', value: '+442079460018' }]);
    expect(prepared.summary).not.toContain('0018');
    expect((await kept())?.contact).toEqual(ANNA);
    const done = await execute(prepared);
    expect(done).toMatchObject({ ok: true, person: { contact: { ...ANNA, phone: '+442079460018' } } });
    expect(await execute(prepared)).toMatchObject({ ok: true });
    expect((await kept())?.operations).toHaveLength(1);
  });

  test('shows the fresh proposal when what it would change was changed meanwhile', async () => {
    await save();
    const prepared = await proposed(change({ email: 'new@example.com' }));
    await execute(await proposed(change({ email: 'other@example.com' })), 'op-2');
    const changed = await execute(prepared);
    expect(changed).toMatchObject({ ok: false, code: 'CHANGED' });
    expect((await kept())?.contact?.email).toBe('other@example.com');
  });

  test.each([
    [{ phone: '123' }, 'contact'],
    [{ email: 'anna@' }, 'contact'],
    [{ name: '@@' }, 'name'],
    [{ time: 'purple' }, 'time'],
    [{ language: 'Klingon' }, 'anything'],
    [{}, 'anything'],
  ])('refuses what it cannot read, and asks again: %j', async (said, expects) => {
    expect(await prepare(change(said))).toMatchObject({ ok: false, code: 'INVALID_INPUT', view: { expects } });
  });

  test('a provider that nobody knows is no preference, "anyone" takes one back', async () => {
    expect(await prepare(change({ provider: 'Gandalf' }))).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    await execute(await proposed(change({ provider: 'Maya' })));
    expect((await kept())?.preferences).toEqual({ provider: 'maya' });
    await execute(await proposed(change({ provider: 'anyone' })), 'op-2');
    expect((await kept())?.preferences?.provider).toBeUndefined();
  });

  test('reads times of the day, and languages by name', async () => {
    await execute(await proposed(change({ time: 'mornings', language: 'Spanish' })));
    expect((await kept())?.preferences).toEqual({ time: { from: 360, to: 720 }, language: 'es' });
    await execute(await proposed(change({ time: 'any time' })), 'op-2');
    expect((await kept())?.preferences).toEqual({ language: 'es' });
  });

  test('what was only said in the chat is shown and forgotten too', async () => {
    const more = { contact: { name: 'Zoe', phone: '+442079460018' } };
    const shown = await prepare({ details: { what: 'show' } }, more);
    expect(JSON.stringify(shown)).toContain('+442079460018');
    const done = await execute(await proposed(forget('phone'), more));
    expect(done).toMatchObject({ ok: true, person: { contact: null, forgets: true } });
  });

  test('says exactly what goes and what stays, and says nothing to forget where nothing is', async () => {
    expect(await prepare(forget('preferences'))).toMatchObject({ ok: true, data: { forgotten: false } });
    await save();
    expect((await proposed(forget('contact'))).shows).toEqual({
      Goes: 'Name, E-mail and what was said in this chat, from my memory of it',
      Stays: 'everything else',
    });
    const all = await proposed(forget('everything'));
    expect(all.shows['Stays']).toContain('service, time and price of past bookings, without your name');
    expect(await execute(all)).toMatchObject({ ok: true, person: { contact: null, profile: null, forgets: true } });
    expect(await kept()).toBeUndefined();
    expect(await execute(all)).toMatchObject({ ok: true });
  });

  test('is the same agreement in whatever language it is read', async () => {
    await save();
    const german = await proposed(change({ phone: '020 7946 0018' }), { locale: 'de-DE' });
    expect(german.rows[0]?.label).toBe('Telefon');
    expect(german.shows).toEqual({ Phone: '+442079460018' });
    expect(await execute(german)).toMatchObject({ ok: true });
  });

  test('is not for staff, nor for anybody else’s data', async () => {
    await save();
    world.as(customer(world, 'bob'));
    expect(await prepare({ details: { what: 'show' } })).toMatchObject({ data: { known: [] } });
    world.as(owner(world));
    await expect(prepare({ details: { what: 'show' } })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('whatever step a process dies at, the yes carried out again forgets everything, once', async () => {
  for (let steps = 1; ; steps++) {
    world.as(customer(world, 'anna'));
    await save();
    const prepared = await proposed(forget('everything'));
    const { store, died } = dyingStore(world.store, steps, steps % 2 === 0);
    const mortal = createTools({ services: { ...world.services, store }, fileLink: () => Promise.resolve('') }).get('my_details');
    if (mortal?.effect !== 'write') throw new Error('my_details is no write tool');
    const context = { ...world.context(), operationId: asId<OperationId>(`dies-${steps}`), shows: prepared.shows };
    await mortal.execute(prepared.args, context).catch(() => undefined);
    if (!died()) break;
    expect(await tool().execute(prepared.args, context)).toMatchObject({ ok: true, person: { contact: null, forgets: true } });
    expect(await kept()).toBeUndefined();
    world.now = plusMinutes(world.now, 1);
  }
  const audit = await world.store.events.of(world.business._id, 'audit', 0, 100);
  const forgotten = audit.filter(({ body }) => body['what'] === 'customer-forgotten');
  expect(new Set(forgotten.map(({ _id }) => _id)).size).toBe(forgotten.length);
  expect(JSON.stringify(forgotten)).not.toContain('anna@');
});
