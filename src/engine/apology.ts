import type { ConversationId } from '../domain/people/ids.ts';
import type { HubEvent } from './hub.ts';
import { wordingOf } from '../domain/wording/wording.ts';

/** What listeners hear when a turn must wait for the store. Sequence number 0: it is not part of the transcript. The turn is taken up again later. */
export const apology = (id: ConversationId, keys: readonly string[], locale: string | undefined): readonly HubEvent[] => [
  { type: 'reply', seq: 0, reply: { id: `${id}|sorry`, text: wordingOf(locale).say('engine.busyStore') }, keys },
  { type: 'ended', keys },
];
