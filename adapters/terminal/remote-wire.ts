import { z } from 'zod';
import type { IncomingMessage, Reply } from '../../src/ports/channel.ts';

const choice = z.object({ label: z.string(), action: z.string() });
const row = z.object({ label: z.string(), value: z.string() });
const card = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('slots'),
    title: z.string(),
    zone: z.string().exactOptional(),
    slots: z.array(choice.extend({ day: z.string(), time: z.string(), detail: z.string().exactOptional() })),
  }),
  z.object({ type: z.literal('proposal'), title: z.string(), rows: z.array(row), expiresAt: z.number() }),
  z.object({
    type: z.literal('appointment'),
    title: z.string(),
    reference: z.string(),
    rows: z.array(row),
    state: z.string(),
  }),
  z.object({
    type: z.literal('appointments'),
    title: z.string(),
    items: z.array(z.object({ title: z.string(), detail: z.string(), reference: z.string() })),
  }),
  z.object({
    type: z.literal('agenda'),
    title: z.string(),
    days: z.array(z.object({ day: z.string(), items: z.array(z.object({ time: z.string(), title: z.string() })) })),
  }),
]);

/** A card of a newer server's kind is left out: the words of the reply say the same. */
const reply = z
  .object({
    id: z.string(),
    text: z.string(),
    choices: z.array(choice).exactOptional(),
    card: z.unknown().optional(),
    expects: z.string().exactOptional(),
    attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), href: z.string() })).exactOptional(),
  })
  .transform(({ card: drawn, ...words }): Reply => {
    const known = card.safeParse(drawn);
    return { ...words, ...(known.success ? { card: known.data } : {}) } as Reply;
  });

/** Events of `GET /api/chat/stream` by name. Those without a schema are of no use to a terminal. */
export const streamEvents = {
  reply: z.object({ seq: z.number().int(), reply, at: z.number().default(0) }),
  message: z.object({
    seq: z.number().int(),
    from: z.enum(['person', 'bot']),
    text: z.string(),
    at: z.number(),
    clientMessageId: z.string().exactOptional(),
  }),
  typing: z.object({ active: z.boolean() }),
  delta: z.object({ text: z.string() }),
};

export const sessionAnswer = z.object({
  conversationId: z.string().transform((id) => id as IncomingMessage['conversationId']),
  token: z.string().min(1),
  resumed: z.boolean(),
  business: z.object({ id: z.string(), name: z.string() }),
});
export const messageAnswer = z.object({ replies: z.array(reply) });
export const problemAnswer = z.object({ code: z.string(), detail: z.string() });
