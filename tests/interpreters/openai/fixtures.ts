import { z } from 'zod';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ServiceId, ProviderId, BusinessId, LocationId } from '../../../src/domain/people/ids.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { zoneId } from '../../../src/domain/time/zones.ts';
import type { InterpretContext, InterpretRequest, ModelMessage, ToolSpec } from '../../../src/ports/interpreter.ts';
import type { LogFields, Logger } from '../../../src/ports/logger.ts';
import { strictSchema } from '../../../tools/strict-schema.ts';

export const KEY = 'sk-test-very-secret';
/** Sunday 2026-11-22 15:30 in Kolkata. */
export const NOW = instant(Date.UTC(2026, 10, 22, 10, 0));

export const business: Business = {
  _id: asId<BusinessId>('luna-hair'),
  schemaVersion: 1,
  revision: 1,
  name: 'Luna Hair',
  kind: 'salon',
  tagline: 'Hair with care',
  timeZone: zoneId('Asia/Kolkata'),
  locale: 'en-GB',
  currency: 'GBP',
  countryCode: 'IN',
  weekStartsOn: 1,
  phone: '+911234567890',
  locations: [{ id: asId<LocationId>('main'), name: 'Luna', address: '1 Lake Road' }],
  resources: [],
  providers: [
    { id: asId<ProviderId>('maya'), name: 'Maya', title: 'Stylist', timeZone: zoneId('Asia/Kolkata'), hours: [], overrides: [] },
    { id: asId<ProviderId>('tom'), name: 'Tom', aliases: ['Tommy'], timeZone: zoneId('Asia/Kolkata'), hours: [], overrides: [] },
  ],
  services: [
    {
      id: asId<ServiceId>('cut'),
      name: 'Haircut',
      aliases: ['trim'],
      durationMinutes: 45,
      minimumNoticeMinutes: 60,
      bookingWindowDays: 60,
      price: { amountMinor: 4500, currency: 'GBP' },
      providerIds: [asId<ProviderId>('maya')],
    },
  ],
  policies: { cancellationMinutes: 1440, note: 'Late cancellations pay half.' },
};

const when = z.object({ text: z.string(), date: z.string().nullable(), time: z.string().nullable() });
export const findSlots: ToolSpec = {
  name: 'find_slots',
  description: 'Free times.',
  effect: 'read',
  parameters: strictSchema(z.object({ service: z.string().nullable(), provider: z.string().nullish(), when: when.nullable() })),
};
export const bookAppointment: ToolSpec = {
  name: 'book_appointment',
  description: 'Prepares a booking.',
  effect: 'write',
  parameters: strictSchema(z.object({ slot: z.string() })),
};

export const contextWith = (more: Partial<InterpretContext> = {}): InterpretContext => ({
  now: NOW,
  timeZone: business.timeZone,
  locale: 'en-GB',
  role: 'customer',
  business,
  draft: {},
  handles: [],
  customerKnown: false,
  misses: 0,
  ...more,
});

export const requestWith = (
  messages: readonly ModelMessage[] = [{ role: 'user', text: 'A haircut with Maya on Friday, please' }],
  more: Partial<InterpretRequest> = {},
): InterpretRequest => ({ messages, tools: [findSlots, bookAppointment], context: contextWith(), round: 0, ...more });

/** Keeps what is logged, so that a test can look for what must not be there. */
export function listeningLogger(): Logger & { readonly lines: { event: string; fields: LogFields }[] } {
  const lines: { event: string; fields: LogFields }[] = [];
  const note = (event: string, fields: LogFields = {}): void => void lines.push({ event, fields });
  const logger = { lines, debug: note, info: note, warn: note, error: note, child: () => logger };
  return logger;
}
