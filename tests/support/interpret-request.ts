import { lunaHair } from '../../src/demo/luna-hair.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { InterpretContext, InterpretRequest, ModelMessage, ToolSpec } from '../../src/ports/interpreter.ts';
import { instant } from '../../src/domain/time/types.ts';
import { localDate } from '../../src/domain/time/wall.ts';
import { zoneId } from '../../src/domain/time/zones.ts';

/** Tuesday 24 November 2026, 10:00 in London. */
export const NOW = instant(Date.UTC(2026, 10, 24, 10, 0));
export const salon: Business = { ...lunaHair(localDate('2026-11-24')), schemaVersion: 1, revision: 1 };

const nullable = (type: string, description: string): Record<string, unknown> => ({ type: [type, 'null'], description });
const schema = (properties: Record<string, unknown>): ToolSpec['parameters'] => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const text = { type: 'string' };
const when = {
  anyOf: [schema({ text, date: nullable('string', 'YYYY-MM-DD'), time: nullable('string', 'HH:MM') }), { type: 'null' }],
};
const spec = (name: string, effect: ToolSpec['effect'], properties: Record<string, unknown>): ToolSpec => ({
  name,
  description: `${name.replaceAll('_', ' ')}.`,
  effect,
  parameters: schema(properties),
});

const booking = nullable('string', 'Handle of a booking.');
const slot = nullable('string', 'Handle of a slot.');
const provider = nullable('string', 'Who.');
const about = nullable('string', 'What about.');

/** The tools of a customer as interpreters see them, sorted by name. */
export const customerSpecs: readonly ToolSpec[] = [
  spec('book_appointment', 'write', { slot }),
  spec('business_info', 'read', {
    topic: { type: 'string', enum: ['services', 'prices', 'hours', 'location', 'policy', 'providers', 'contact', 'other'] },
    about,
  }),
  spec('cancel_appointment', 'write', { booking }),
  spec('drop_request', 'read', {}),
  spec('find_slots', 'read', { service: nullable('string', 'Which service.'), provider, when, booking }),
  spec('list_bookings', 'read', {}),
  spec('note_contact', 'read', {
    name: nullable('string', 'Name.'),
    phone: nullable('string', 'Phone.'),
    email: nullable('string', 'E-mail.'),
  }),
  spec('request_human', 'read', { reason: nullable('string', 'In a few words.') }),
  spec('reschedule_appointment', 'write', { booking, slot }),
];
export const ownerSpecs: readonly ToolSpec[] = [
  spec('agenda', 'read', { provider, when }),
  spec('block_time', 'write', { provider, when: when.anyOf[0] }),
  ...customerSpecs.filter(({ name }) => !['book_appointment', 'list_bookings', 'note_contact'].includes(name)),
  spec('open_hours', 'write', { provider, when: when.anyOf[0] }),
  spec('set_hours', 'write', { provider, hours: text }),
  spec('settings', 'write', { change: { type: 'object', properties: {}, required: [], additionalProperties: false }, provider }),
  spec('swap_days', 'write', { provider, one: when.anyOf[0], other: when.anyOf[0], every_week: { type: 'boolean' } }),
].sort((a, b) => (a.name < b.name ? -1 : 1));

export const customerContext: InterpretContext = {
  now: NOW,
  timeZone: zoneId('Europe/London'),
  locale: 'en-GB',
  role: 'customer',
  business: salon,
  draft: {},
  handles: [],
  customerKnown: false,
  misses: 0,
};

/** A request about a salon in London, from what was said and whatever else matters. */
export function requestFor(
  said: string | readonly ModelMessage[],
  context: Partial<InterpretContext> = {},
  round = 0,
): InterpretRequest {
  const whole = { ...customerContext, ...context };
  return {
    messages: typeof said === 'string' ? [{ role: 'user', text: said }] : said,
    tools: whole.role === 'customer' ? customerSpecs : ownerSpecs,
    context: whole,
    round,
  };
}
