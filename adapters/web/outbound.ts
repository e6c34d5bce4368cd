import type { ChannelEvent, TranscriptLine } from '../../src/ports/channel.ts';

const frame = (event: string, data: unknown, id?: number): string =>
  `${id === undefined ? '' : `id: ${String(id)}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** The client's own id of a person's line: what `inbound.ts` put behind the conversation. */
const clientMessageIdOf = (clientId: string): string => clientId.slice(clientId.lastIndexOf(':') + 1);

/** A stored line: `reply` of the bot, `message` of the person. */
export function lineFrame(line: TranscriptLine): string {
  if (line.reply) return frame('reply', { seq: line.seq, reply: line.reply, at: line.at }, line.seq);
  const clientMessageId = line.clientId === undefined ? {} : { clientMessageId: clientMessageIdOf(line.clientId) };
  return frame('message', { seq: line.seq, from: line.from, text: line.text, at: line.at, ...clientMessageId }, line.seq);
}

/** A finished reply; its id is the sequence number, or none when it was not stored. */
export const replyFrame = (event: Extract<ChannelEvent, { type: 'reply' }>): string =>
  frame('reply', { seq: event.seq, reply: event.reply }, event.seq > 0 ? event.seq : undefined);

/** Everything stored has been sent; what follows happens now. */
export const LIVE_FRAME = frame('live', {});

/** `active: false` takes an indicator back. Progress has no id: it is never replayed. */
export const typingFrame = (active: boolean): string => frame('typing', { active });
export const deltaFrame = (text: string): string => frame('delta', { text });
export const retryFrame = (milliseconds: number): string => `retry: ${String(milliseconds)}\n\n`;
export const HEARTBEAT_FRAME = ': still here\n\n';
