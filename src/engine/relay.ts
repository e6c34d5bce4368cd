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
  const records = entries.map((item): EventRow => ({
    _id: item.id,
    kind: item.body['kind'] === 'audit' ? 'audit' : 'transcript',
    subject: conversation._id,
    seq: item.seq,
    at: item.at,
    body: item.body,
  }));
  // All at once: on the embedded store that is one commit. Nothing leaves the conversation before all of it is stored.
  await Promise.all([
    rows.length > 0 ? store.outbox.add(rows) : undefined,
    records.length > 0 ? store.events.add(records) : undefined,
    delivered.length > 0 ? store.inbox.markDone(delivered) : undefined,
  ]);
  await store.conversations.pullOutgoing(
    conversation._id,
    outgoing.map((item) => item.id),
  );
}
