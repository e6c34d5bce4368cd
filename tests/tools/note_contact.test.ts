import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { World } from './world.ts';
import { failure, openWorld, success, text } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => {
  world.draft = {};
  world.contact = undefined;
});
afterAll(() => world.close());

const note = (given: { name?: string; phone?: string; email?: string }) =>
  world.read('note_contact', { name: null, phone: null, email: null, ...given });

test('a name and a number in the country’s own form are complete', async () => {
  const result = success(await note({ name: '  Anna   Lee ', phone: '020 7946 0018' }));
  expect(result.data).toMatchObject({ missing: null });
  expect(world.draft.contact).toEqual({ name: 'Anna Lee', phone: '+442079460018' });
  expect(text(result)).toBe('Thank you, Anna Lee.');
});

test('a name and an e-mail address are complete', async () => {
  await note({ name: 'Anna Lee', email: 'Anna@Example.COM' });
  expect(world.draft.contact).toEqual({ name: 'Anna Lee', email: 'Anna@example.com' });
});

test('only a name asks for a way to reach the person, then keeps both', async () => {
  const result = success(await note({ name: 'Anna Lee' }));
  expect(result.view?.expects).toBe('contact');
  expect(text(result)).toMatch(/phone number or e-mail/);
  expect(success(await note({ email: 'anna@example.com' })).data).toMatchObject({ missing: null });
  expect(world.draft.contact).toEqual({ name: 'Anna Lee', email: 'anna@example.com' });
});

test('only a phone asks for the name', async () => {
  const result = success(await note({ phone: '+91 98765 43210' }));
  expect(result.view?.expects).toBe('name');
  expect(world.draft.contact?.phone).toBe('+919876543210');
  expect(success(await note({ name: 'Asha' })).data).toMatchObject({ missing: null });
});

test('a wrong number is refused while the rest is kept', async () => {
  const result = failure(await note({ name: 'Anna Lee', phone: '12' }));
  expect(result.code).toBe('INVALID_INPUT');
  expect(text(result)).toContain('phone number');
  expect(world.draft.contact).toEqual({ name: 'Anna Lee' });
});

test('a wrong address is refused', async () => {
  expect(text(failure(await note({ email: 'anna@' })))).toContain('e-mail address');
});

test.each(['12345', 'x@y.example', '   ', 'a'.repeat(81)])('%j is no name', async (name) => {
  expect(failure(await note({ name })).code).toBe('INVALID_INPUT');
});

test('a name cannot format the answer', async () => {
  const result = success(await note({ name: 'Anna **Boss** [x](y)', phone: '020 7946 0018' }));
  expect(text(result)).toBe('Thank you, Anna Boss x(y).');
});

test('a later correction replaces one thing of a known person', async () => {
  world.contact = { name: 'Anna Lee', email: 'anna@example.com' };
  await note({ phone: '020 7946 0018' });
  expect(world.draft.contact).toEqual({ name: 'Anna Lee', email: 'anna@example.com', phone: '+442079460018' });
});
