import type { Conversation, Outgoing } from '../domain/dialogue/conversation.ts';
import type { EventRow, OutboxRow } from '../ports/store.ts';
import type { EngineDeps } from './deps.ts';

type Handed = Pick<Conversation, '_id' | 'channel' | 'outgoing'>;

/**
 * Hands a finished turn on: replies to the outbox, entries to the events, deliveries marked done in the inbox, each under its own id (a second copy changes
 * nothing), and only then removes them from the conversation. Repeating it after a crash at any point is harmless.
 */
export async function relay(conversation: Handed, { store }: Pick<EngineDeps, 'store'>): Promise<void> {
  const { outgoing } = conversation;
  if (outgoing.length === 0) return;
  const replies = outgoing.filter((item): item is Extract<Outgoing, { kind: 'reply' }> => item.kind === 'reply');
  const entries = outgoing.filter((item): item is Extract<Outgoing, { kind: 'entry' }> => item.kind === 'entry');
  const delivered = outgoing.filter((item) => item.kind === 'delivered').map((item) => item.id);
  const rows = replies.map((item): OutboxRow => ({
    _id: item.id,
    conversationId: conversation._id,
    channel: conversation.channel,
    seq: item.seq,
    body: item.body,
    at: item.at,
  }));
  const records = entries.flatMap((item) => rowsOf(item, conversation._id));
  // All at once. Nothing leaves the conversation before all of it is stored; what is durable later is so in this order.
  await Promise.all([
    rows.length > 0 ? store.outbox.add(rows) : undefined,
    records.length > 0 ? store.events.addCopies(records) : undefined,
    delivered.length > 0 ? store.inbox.markDone(delivered) : undefined,
  ]);
  await store.conversations.pullOutgoing(
    conversation._id,
    outgoing.map((item) => item.id),
  );
}

/** An entry under its conversation; what a model has used also under the business's local day, in the order of the moments. */
function rowsOf({ id, seq, at, body }: Extract<Outgoing, { kind: 'entry' }>, subject: string): EventRow[] {
  const kind = body['kind'] === 'audit' || body['kind'] === 'usage' ? body['kind'] : 'transcript';
  const row: EventRow = { _id: id, kind, subject, seq, at, body };
  return kind === 'usage' ? [row, { ...row, _id: `${id}|day`, subject: String(body['day']), seq: at }] : [row];
}
