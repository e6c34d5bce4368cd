import { z } from 'zod';
import { DomainError } from '../../../src/domain/errors.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import { instant } from '../../../src/domain/time/types.ts';

export const BODY_LIMIT = '16kb';

const slug = z.string().min(1).max(200);
const note = z.string().max(1_000);
const reason = z.string().max(500);
const date = z.string().max(10).describe('Local date YYYY-MM-DD of the provider');
const clock = z.string().max(5).describe('Wall time HH:MM of the provider');
const moment = z.iso.datetime({ offset: true }).describe('ISO 8601 with an offset, e.g. 2026-11-03T15:00:00Z');
const windows = z
  .array(z.strictObject({ start: clock, end: clock, location: slug.optional() }))
  .max(12)
  .describe('An end at or before its start crosses midnight; 24:00 is the end of the day');

export const contactBody = z
  .strictObject({ name: z.string().min(1).max(200), phone: z.string().max(30).optional(), email: z.string().max(200).optional() })
  .describe('A name, and an international phone number or an e-mail address');

export const bookBody = z.strictObject({
  service: slug,
  provider: slug.optional().describe('Anyone who does the service when absent'),
  start: moment,
  lengthMinutes: z.int().min(5).max(1_440).optional().describe('One of the service’s lengths; its usual one when absent'),
  party: z.int().min(1).max(1_000).optional().describe('How many people come, of a group service'),
  location: slug.optional(),
  answers: z
    .array(z.strictObject({ question: slug, value: z.string().max(1_000) }))
    .max(20)
    .optional()
    .describe('To the service’s questions'),
  contact: contactBody.optional().describe('As known from before when absent'),
  note: note.optional(),
});
export const moveBody = z.strictObject({
  start: moment,
  provider: slug.optional().describe('The same as before when absent'),
});
export const cancelBody = z.strictObject({ reason: reason.optional() });
export const declineBody = z.strictObject({ reason: reason.optional().describe('What the customer reads') });
export const meBody = z.strictObject({
  contact: z
    .strictObject({
      name: z.string().min(1).max(200).optional(),
      phone: z.string().max(30).nullable().optional(),
      email: z.string().max(200).nullable().optional(),
    })
    .optional(),
  timeZone: z.string().max(60).nullable().optional().describe('IANA'),
  preferences: z
    .strictObject({
      service: slug.nullable().optional(),
      provider: slug.nullable().optional(),
      time: z.strictObject({ from: clock, to: clock }).nullable().optional().describe('When one likes to begin'),
      language: z.string().max(20).nullable().optional().describe('BCP 47'),
    })
    .optional(),
});
export const forgetBody = z.strictObject({ scope: z.enum(['preferences', 'contact', 'everything']) });
export const sayBody = z.strictObject({ text: z.string().min(1).max(2_000) });
export const emptyBody = z.strictObject({});

export const joinBody = z.strictObject({
  service: slug,
  provider: slug.optional().describe('Anyone who does the service when absent'),
  from: date,
  to: date.describe('Last local date, inclusive'),
  times: z
    .array(z.strictObject({ from: clock, to: clock }))
    .max(6)
    .optional()
    .describe('Parts of day that the start may lie in; any time when absent'),
  lengthMinutes: z.int().min(5).max(1_440).optional(),
  party: z.int().min(1).max(1_000).optional(),
  contact: contactBody.optional().describe('As known from before when absent'),
});
export const answerBody = z.strictObject({ offer: z.string().min(1).max(300).describe('`offer.id` of the entry') });

export const hoursBody = z.strictObject({
  hours: z
    .array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1).max(7).describe('Monday 1 … Sunday 7'), windows }))
    .max(28)
    .describe('The whole week; a weekday that is not named is closed'),
  from: date.optional().describe('Only from this date on; with neither date for good'),
  to: date.optional().describe('Only up to this date, inclusive'),
});
export const overrideBody = z.strictObject({
  date,
  until: date.optional().describe('The same for every date up to this one, at most 366'),
  windows: windows.nullable().describe('The hours of that date; empty: closed; null: back to the weekly hours'),
  note: z.string().max(200).optional(),
});
export const timeOffBody = z.union([
  z.strictObject({
    from: date,
    to: date.describe('Last local date, inclusive; at most 366'),
    part: z.strictObject({ start: clock, end: clock }).optional().describe('The same part of each date; all day when absent'),
    note: z.string().max(200).optional(),
  }),
  z.strictObject({ start: moment, end: moment, note: z.string().max(200).optional() }),
]);
export const unblockBody = z.strictObject({
  start: moment,
  end: moment.describe('Time off that shares time with start … end is released, as a whole'),
});

export const agendaQuery = z.object({
  date: z.string().max(20).optional(),
  days: z.coerce.number().int().min(1).max(31).default(1),
  provider: slug.optional(),
});
export const slotQuery = z.object({
  service: slug,
  provider: slug.optional(),
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** Parses at the border: INVALID_INPUT names the first wrong field. */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  throw new DomainError('INVALID_INPUT', `${path}: ${issue?.message ?? 'not as expected'}`, { path });
}

/** A path's own part. */
export const parsedSlug = (value: unknown): string => parsed(slug, value);

/** The instant of a moment that the schema let through; whole minutes are for the grid to judge. */
export const instantOf = (moment: string): Instant => instant(Date.parse(moment));
