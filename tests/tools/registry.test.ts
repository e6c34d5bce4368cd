import { describe, expect, test } from '@jest/globals';
import { ownToolsFor } from '../../src/engine/own-tools.ts';
import { lintStrictSchema } from '../../tools/strict-lint.ts';
import { createTools } from '../../tools/registry.ts';
import type { Services } from '../../src/services/deps.ts';
import type { Role } from '../../src/domain/people/principal.ts';

/** Schemas and roles need no service. */
const link = (): Promise<string> => Promise.resolve('');
const tools = createTools({ services: {} as Services, fileLink: link, calendarLink: link });
const roles: readonly Role[] = ['customer', 'owner', 'provider'];
const specs = [...new Map(roles.flatMap((role) => tools.specs(role).map((spec) => [spec.name, spec]))).values()];

/** Every property name of a schema, at any depth. */
function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(propertyNames)];
}

describe('every tool as a model sees it', () => {
  test.each(specs.map((spec) => [spec.name, spec] as const))(
    '%s obeys the strict subset',
    (name, { parameters, description }) => {
      expect(lintStrictSchema(parameters)).toEqual([]);
      expect(JSON.stringify(parameters)).not.toMatch(/"(default|minLength|maxLength|format)"/);
      expect(name).toMatch(/^[a-z_]{1,64}$/);
      expect(description.length).toBeGreaterThan(20);
    },
  );

  test.each(specs.map((spec) => [spec.name, spec] as const))('%s takes no id of anybody or anything', (_name, { parameters }) => {
    for (const property of propertyNames(parameters))
      expect(property).not.toMatch(/id$|_id|customer|user|tenant|business|principal|confirm/i);
  });

  test('wants every key, so that "not said" is null', () => {
    const input = tools.get('find_slots')?.input;
    expect(input?.safeParse({ service: 'Haircut' }).success).toBe(false);
    expect(input?.safeParse({ service: 'Haircut', provider: null, when: null, booking: null }).success).toBe(true);
    expect(input?.safeParse({ service: 'Haircut', provider: null, when: null, booking: null, customerId: 'x' }).success).toBe(
      false,
    );
  });
});

describe('roles', () => {
  const names = (role: Role) => tools.forRole(role).map(({ name }) => name);

  test('see their own tools, sorted by name', () => {
    expect(names('customer')).toEqual([
      'answer_offer',
      'book_appointment',
      'book_series',
      'book_visit',
      'business_info',
      'cancel_appointment',
      'find_slots',
      'join_waitlist',
      'leave_waitlist',
      'list_bookings',
      'my_details',
      'note_contact',
      'reschedule_appointment',
    ]);
    for (const role of roles) expect(names(role)).toEqual([...names(role)].sort());
  });

  test('of the house see agendas and hours, customers do not', () => {
    const staff = ['agenda', 'block_time', 'open_hours', 'set_hours', 'settings', 'settle_booking', 'swap_days'];
    for (const role of ['owner', 'provider'] as const) expect(names(role)).toEqual(expect.arrayContaining(staff));
    for (const name of staff) expect(names('customer')).not.toContain(name);
  });

  test('never see more than fifteen tools, the engine’s own among them', () => {
    for (const role of roles) expect([role, names(role).length + ownToolsFor(role).length <= 15]).toEqual([role, true]);
  });

  test('get the same specs in the same order every time', () => {
    expect(JSON.stringify(tools.specs('customer'))).toBe(JSON.stringify(tools.specs('customer')));
    expect(tools.specs('owner').map(({ name }) => name)).toEqual(names('owner'));
  });
});
