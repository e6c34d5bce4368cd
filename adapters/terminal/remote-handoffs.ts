import { z } from 'zod';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import type { HandoffDesk } from '../../src/ports/handoffs.ts';
import { ask, askJson } from './remote-http.ts';

const conversationId = z.string().transform((id) => id as ConversationId);
const at = z.number().transform((instant) => instant as Instant);
const waiting = z.object({
  conversationId,
  channel: z.string(),
  since: at,
  reason: z.string().exactOptional(),
  summary: z.array(z.string()),
  takenBy: z.string().exactOptional(),
});
const line = z.object({ from: z.enum(['person', 'bot']), text: z.string(), at });
const listAnswer = z.object({ handoffs: z.array(waiting) });
const readAnswer = waiting.extend({ lines: z.array(line) });

/** The handed-over conversations of one business at a running server, for its owner. Errors: RemoteError with the server's code. */
export function remoteHandoffs(url: string, business: string, ownerToken: string): HandoffDesk {
  const path = (rest = ''): URL => new URL(`/api/v1/businesses/${encodeURIComponent(business)}/handoffs${rest}`, url);
  const of = (id: string, rest = ''): URL => path(`/${encodeURIComponent(id)}${rest}`);
  const authorization = { Authorization: `Bearer ${ownerToken}` };
  const post = async (target: URL, operationId: string, body: object): Promise<void> => {
    await ask(target, { method: 'POST', headers: { ...authorization, 'Idempotency-Key': operationId }, body });
  };
  return {
    list: async () => (await askJson(path(), { method: 'GET', headers: authorization }, listAnswer)).handoffs,
    read: (id) => askJson(of(id), { method: 'GET', headers: authorization }, readAnswer),
    answer: (id, text, operationId) => post(of(id, '/messages'), operationId, { text }),
    handBack: (id, operationId) => post(of(id, '/hand-back'), operationId, {}),
  };
}
