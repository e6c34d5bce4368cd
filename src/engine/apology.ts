import type { ConversationId } from '../domain/people/ids.ts';
import type { HubEvent } from './hub.ts';
import { texts } from './texts.ts';

/** What listeners hear when a turn must wait for the store. Sequence number 0: it is not part of the transcript. The turn is taken up again later. */
export const apology = (id: ConversationId, keys: readonly string[]): readonly HubEvent[] => [
  { type: 'reply', seq: 0, reply: { id: `${id}|sorry`, text: texts.busyStore }, keys },
  { type: 'ended', keys },
];
