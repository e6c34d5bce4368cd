import type { ConversationId } from '../domain/people/ids.ts';
import type { Reply, TranscriptLine } from '../ports/channel.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Store } from '../ports/store.ts';

type Line = { readonly seq: number; readonly at: Instant; readonly body: Readonly<Record<string, unknown>> };

function lineOf({ seq, at, body }: Line): TranscriptLine & { readonly keys: readonly string[] } {
  const keys = (body['keys'] ?? []) as readonly string[];
  const clientId = body['from'] === 'person' ? keys[0]?.split('|').at(-1) : undefined;
  return {
    seq,
    at,
    keys,
    from: body['from'] === 'person' ? 'person' : 'bot',
    text: String(body['text'] ?? ''),
    ...(body['reply'] ? { reply: body['reply'] as Reply } : {}),
    ...(clientId ? { clientId } : {}),
  };
}

/** Lines after `afterSeq`, ascending: those handed on already and those still waiting in the conversation, each once. */
export async function readTranscript(
  store: Store,
  id: ConversationId,
  afterSeq: number,
  limit: number,
): Promise<ReturnType<typeof lineOf>[]> {
  const conversation = await store.conversations.get(id);
  const waiting = (conversation?.outgoing ?? []).filter((item) => item.kind === 'reply');
  const rows = await store.outbox.after(id, afterSeq, limit);
  const bySeq = new Map<number, ReturnType<typeof lineOf>>();
  for (const line of [...rows, ...waiting]) if (line.seq > afterSeq) bySeq.set(line.seq, lineOf(line));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq).slice(0, limit);
}
