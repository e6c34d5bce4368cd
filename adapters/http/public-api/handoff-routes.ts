import type { Request, Response, Router } from 'express';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import type { Principal } from '../../../src/domain/people/principal.ts';
import { isoOf } from './appointment-views.ts';
import type { HandoffDesk, HandoffLine, WaitingConversation } from '../../../src/ports/handoffs.ts';
import { emptyBody, parsed, parsedSlug, sayBody } from './requests.ts';
import type { Asked, Gate } from './routes.ts';
import { askedBy, changeBy } from './routes.ts';

export type HandoffsOf = (principal: Principal, by: string) => HandoffDesk;

const handoffView = ({ conversationId, since, reason, takenBy, channel, summary }: WaitingConversation) => ({
  id: conversationId,
  channel,
  since: isoOf(since),
  reason: reason ?? null,
  takenBy: takenBy ?? null,
  summary,
});
const lineView = ({ from, text, at }: HandoffLine) => ({ from, text, at: isoOf(at) });

/** Conversations that customers or the bot gave to the people of the business: reading, answering, giving back. */
export function addHandoffRoutes(router: Router, gate: Gate, handoffsOf: HandoffsOf): void {
  const { reads, writes } = gate;
  const deskOf = ({ principal, business }: Asked): HandoffDesk => {
    const provider = business.providers.find(({ id }) => principal.role === 'provider' && id === principal.providerId);
    return handoffsOf(principal, provider?.name ?? business.name);
  };
  const idIn = (request: Request): ConversationId => asId<ConversationId>(parsedSlug(request.params['conversation']));

  router.get('/businesses/:id/handoffs', ...reads, async (request, response) => {
    const waiting = await deskOf(await askedBy(gate, request, response)).list();
    response.json({ handoffs: waiting.map(handoffView) });
  });
  router.get('/businesses/:id/handoffs/:conversation', ...reads, async (request, response) => {
    const { lines, ...waiting } = await deskOf(await askedBy(gate, request, response)).read(idIn(request));
    response.json({ ...handoffView(waiting), lines: lines.map(lineView) });
  });
  const changed = async (
    request: Request,
    response: Response,
    carryOut: (desk: HandoffDesk, id: ConversationId, body: unknown, operationId: string) => Promise<void>,
  ): Promise<void> => {
    const change = await changeBy(gate, request, response);
    await carryOut(deskOf(change), idIn(request), change.body, change.operationId);
    response.json({ done: true });
  };
  router.post('/businesses/:id/handoffs/:conversation/messages', ...writes, (request, response) =>
    changed(request, response, (desk, id, body, operationId) => desk.answer(id, parsed(sayBody, body).text, operationId)),
  );
  router.post('/businesses/:id/handoffs/:conversation/hand-back', ...writes, (request, response) =>
    changed(request, response, (desk, id, body, operationId) => {
      parsed(emptyBody, body);
      return desk.handBack(id, operationId);
    }),
  );
}
