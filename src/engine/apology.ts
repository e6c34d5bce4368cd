import type { ConversationId } from '../domain/people/ids.ts';
import type { ChannelEvent } from '../ports/channel.ts';
import type { HubEvent } from './hub.ts';
import { wordingOf } from '../domain/wording/wording.ts';

/** What listeners hear when a turn must wait for the store. Sequence number 0: it is not part of the transcript. The turn is taken up again later. */
export const apology = (id: ConversationId, keys: readonly string[], locale: string | undefined): readonly HubEvent[] => [
  { type: 'reply', seq: 0, reply: { id: `${id}|sorry`, text: wordingOf(locale).say('engine.busyStore') }, keys },
  { type: 'ended', keys },
];

/** What somebody hears who writes faster than is let in: nothing was accepted, nothing is stored, and nobody is asked. */
export const tooFast = (id: ConversationId, locale: string | undefined): Extract<ChannelEvent, { type: 'reply' }> => ({
  type: 'reply',
  seq: 0,
  reply: { id: `${id}|slower`, text: wordingOf(locale).say('engine.tooFast') },
});
