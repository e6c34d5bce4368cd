import { z } from 'zod';
import type { IncomingMessage } from '../../src/ports/channel.ts';
import { Refusal } from './refusal.ts';
import type { Speaker } from './verify.ts';

export const MESSAGE_LIMIT = 2_000;

export const sessionRequest = z.strictObject({
  business: z.string().min(1).max(100).optional().describe('Which business; the first one when absent'),
  timeZone: z.string().min(1).max(64).optional().describe("The visitor's IANA zone"),
  locale: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/)
    .optional()
    .describe("The visitor's language, BCP 47"),
  resume: z.string().min(1).max(4_096).optional().describe('Token of an earlier session, to go on with it'),
});

export const messageRequest = z
  .strictObject({
    clientMessageId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,64}$/)
      .describe('Fresh for every message; the same again is the same message'),
    text: z.string().trim().min(1).max(MESSAGE_LIMIT).optional(),
    action: z
      .string()
      .regex(/^[\x21-\x7e]{1,48}$/)
      .optional()
      .describe('An action id of a choice or slot of an earlier reply'),
  })
  .refine((message) => (message.text === undefined) !== (message.action === undefined), {
    message: 'expected exactly one of text and action',
  });

const streamQuery = z.object({ after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional() });

/** The value as the schema promises it; INVALID_INPUT names the first field that is not so. */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  throw new Refusal('INVALID_INPUT', 400, `${path === '' ? 'the request' : path}: ${issue?.message ?? 'not as expected'}`);
}

/** The visitor's message as the engine takes it; its delivery id is unique across conversations. */
export function incomingMessage(
  request: z.infer<typeof messageRequest>,
  speaker: Speaker,
  sentAt: IncomingMessage['sentAt'],
): IncomingMessage {
  return {
    id: `${speaker.conversationId}:${request.clientMessageId}`,
    channel: 'web',
    conversationId: speaker.conversationId,
    sender: speaker.sender,
    ...(request.text === undefined ? {} : { text: request.text }),
    ...(request.action === undefined ? {} : { action: request.action }),
    sentAt,
  };
}

/** Where a reader left off: the larger of `?after=` and `Last-Event-ID`, 0 when it has nothing. */
export function cursorOf(query: unknown, lastEventId: string | undefined): number {
  const { after = 0 } = parsed(streamQuery, query);
  const last = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : 0;
  return Math.max(after, last);
}
