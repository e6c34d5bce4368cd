import type { Conversation } from '../domain/dialogue/conversation.ts';
import type { Handoff } from '../domain/dialogue/handoff.ts';
import { DomainError } from '../domain/errors.ts';
import { asId } from '../domain/people/ids.ts';
import type { ConversationId, OperationId } from '../domain/people/ids.ts';
import { principalKey } from '../domain/people/principal.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Channel, TranscriptLine } from '../ports/channel.ts';
import type { HandoffDesk, WaitingConversation } from '../ports/handoffs.ts';
import type { Teller } from '../ports/messenger.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import { conversationLocale } from './conversation-locale.ts';
import type { Services } from './deps.ts';
import { getBusiness } from './get-business.ts';

const MOST = 100;
const LINES = 200;
const LONGEST_ANSWER = 2_000;

export type HandoffDeps = { readonly services: Services; readonly channel: Pick<Channel, 'transcript'>; readonly teller: Teller };

/** A conversation of somebody else's business does not exist for anybody. */
async function handedOver({ services }: HandoffDeps, principal: Principal, id: ConversationId): Promise<WaitingConversation> {
  const found = principal.role === 'customer' ? undefined : await services.store.conversations.get(id);
  if (!found?.handoff || found.businessId !== principal.businessId || found.principal.role !== 'customer')
    throw new DomainError('NOT_FOUND', 'conversation: expected one that was handed to your business', { path: 'conversation' });
  return waitingOf(found, found.handoff);
}

const waitingOf = ({ _id, channel }: Conversation, handoff: Handoff): WaitingConversation => ({
  ...handoff,
  conversationId: _id,
  channel,
});

/** What was handed to the people of the business and not yet back, longest waiting first. Fails with FORBIDDEN for a customer. */
export async function listHandoffs({ services }: HandoffDeps, principal: Principal): Promise<readonly WaitingConversation[]> {
  if (principal.role === 'customer') throw new DomainError('FORBIDDEN', 'expected an owner or a provider');
  const found = await services.store.conversations.handedOver(principal.businessId, MOST);
  return found.flatMap((conversation) => (conversation.handoff ? [waitingOf(conversation, conversation.handoff)] : []));
}

/** One of them with its last lines, as the customer saw them. Fails with NOT_FOUND when it is not handed over, or somebody else's. */
export async function readHandoff(
  deps: HandoffDeps,
  principal: Principal,
  id: ConversationId,
): Promise<WaitingConversation & { readonly lines: readonly TranscriptLine[] }> {
  const waiting = await handedOver(deps, principal, id);
  const seq = (await deps.services.store.conversations.get(id))?.seq ?? 0;
  return { ...waiting, lines: await deps.channel.transcript(id, Math.max(0, seq - LINES), LINES) };
}

export type AnswerRequest = {
  readonly principal: Principal;
  readonly conversationId: ConversationId;
  /** As the customer reads it, under the name of who says it. */
  readonly text: string;
  readonly by: string;
  /** A repeat under the same id says nothing twice. */
  readonly operationId: OperationId;
};

/** Plain text in a channel that reads small Markdown. */
const plain = (text: string): string => text.replace(/[\\*_`[\]]/g, (mark) => `\\${mark}`);

async function tell(deps: HandoffDeps, what: 'answered' | 'handed-back', request: AnswerRequest, text: string): Promise<void> {
  const { principal, conversationId, by, operationId } = request;
  await handedOver(deps, principal, conversationId);
  const id = `handoff|${operationId}`;
  await deps.teller.tell(conversationId, { text, by, ...(what === 'handed-back' ? { handsBack: true } : {}) }, id);
  const at = deps.services.clock.now();
  await deps.services.store.events.add([
    {
      _id: `${conversationId}|${id}`,
      kind: 'audit',
      subject: conversationId,
      seq: at,
      at,
      body: { what: `handoff-${what}`, principal: principalKey(principal), by, operationId },
    },
  ]);
}

/** Says something to the customer as a person of the business. Fails with INVALID_INPUT for an empty or too long text, NOT_FOUND as `readHandoff`. */
export async function answerHandoff(deps: HandoffDeps, request: AnswerRequest): Promise<void> {
  const text = request.text.trim();
  if (text === '' || text.length > LONGEST_ANSWER)
    throw new DomainError('INVALID_INPUT', `text: expected 1 to ${String(LONGEST_ANSWER)} characters`, { path: 'text' });
  await tell(deps, 'answered', request, `**${plain(request.by)}:** ${plain(text)}`);
}

/** Gives the conversation back to the bot, which says so; one that is back already stays as it is. Fails with NOT_FOUND for somebody else's. */
export async function handBack(deps: HandoffDeps, request: Omit<AnswerRequest, 'text'>): Promise<void> {
  const found = await deps.services.store.conversations.get(request.conversationId);
  if (found && !found.handoff && request.principal.role !== 'customer' && found.businessId === request.principal.businessId)
    return;
  const business = await getBusiness(deps.services, request.principal.businessId);
  const locale = await conversationLocale(deps.services, request.conversationId, { business, customer: undefined });
  const text = wordingOf(locale).say('notice.handedBack', { by: plain(request.by) });
  await tell(deps, 'handed-back', { ...request, text }, text);
}

/** The door for one person of a business, named as customers read it. */
export function createHandoffDesk(deps: HandoffDeps, principal: Principal, by: string): HandoffDesk {
  const operation = (id: string): OperationId => asId<OperationId>(id);
  return {
    list: () => listHandoffs(deps, principal),
    read: (conversationId) => readHandoff(deps, principal, conversationId),
    answer: (conversationId, text, id) =>
      answerHandoff(deps, { principal, conversationId, text, by, operationId: operation(id) }),
    handBack: (conversationId, id) => handBack(deps, { principal, conversationId, by, operationId: operation(id) }),
  };
}
