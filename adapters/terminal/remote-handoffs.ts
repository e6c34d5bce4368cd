import { z } from 'zod';
import type { HandoffDesk, WaitingConversation } from '../../src/ports/handoffs.ts';
import { ask, askJson } from './remote-http.ts';

const moment = z.string().transform((iso) => Date.parse(iso) as WaitingConversation['since']);
const waiting = z
  .object({
    id: z.string(),
    channel: z.string(),
    since: moment,
    reason: z.string().nullable(),
    takenBy: z.string().nullable(),
    summary: z.array(z.string()),
  })
  .transform(({ id, reason, takenBy, ...rest }): WaitingConversation => ({
    ...rest,
    conversationId: id as WaitingConversation['conversationId'],
    ...(reason === null ? {} : { reason }),
    ...(takenBy === null ? {} : { takenBy }),
  }));
const line = z.object({ from: z.enum(['person', 'bot']), text: z.string(), at: moment });
const listAnswer = z.object({ handoffs: z.array(waiting) });
const readAnswer = z.intersection(waiting, z.object({ lines: z.array(line) }));

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
