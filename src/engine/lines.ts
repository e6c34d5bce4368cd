import type { ActionTarget, Conversation, Delivery, Outgoing } from '../domain/dialogue/conversation.ts';
import { isPureNo, isPureYes } from '../domain/language/acts.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Reply } from '../ports/channel.ts';
import type { Wording } from '../domain/wording/wording.ts';
import type { TurnEnd } from '../ports/store.ts';
import type { EngineState } from './state.ts';

/** A turn that is over but for storing its end. No `said`: the bot only listened. */
export type FinishedTurn = {
  readonly end: TurnEnd;
  readonly said?: { readonly reply: Reply; readonly seq: number };
  /** The person had forgotten what was said: the record begins anew with what is left. */
  readonly forgot?: true;
};

/** What the person said or pressed; `stale`: a button that is too old. */
export type PersonLine = {
  readonly text: string;
  /** What the transcript has instead of `text`: in the person's language. */
  readonly shown?: string;
  readonly target?: ActionTarget | 'stale';
};

const line = (conversation: Conversation, turn: number, part: string, seq: number, body: object, at: Instant): Outgoing => ({
  kind: 'reply',
  id: `${conversation._id}|${turn}|${part}`,
  seq,
  body: { ...body, turn },
  at,
});

/** The bot's line alone, as the transcript keeps it. */
export const botLine = (
  conversation: Conversation,
  turn: number,
  seq: number,
  reply: Reply,
  keys: readonly string[],
  at: Instant,
): Outgoing => line(conversation, turn, '0', seq, { from: 'bot', text: reply.text, reply, keys }, at);

/** The person's line alone. */
export const personsLine = (
  conversation: Conversation,
  turn: number,
  said: string,
  keys: readonly string[],
  at: Instant,
): Outgoing => line(conversation, turn, 'p', conversation.seq + 1, { from: 'person', text: said, keys }, at);

/** The person's line and the bot's. */
export const bothLines = (
  conversation: Conversation,
  turn: number,
  said: string,
  reply: Reply,
  keys: readonly string[],
  at: Instant,
): Outgoing[] => [
  personsLine(conversation, turn, said, keys, at),
  botLine(conversation, turn, conversation.seq + 2, reply, keys, at),
];

export const deliveredMarks = (keys: readonly string[]): Outgoing[] => keys.map((key) => ({ kind: 'delivered', id: key }));

const pressedText = (target: ActionTarget): string => {
  switch (target.press) {
    case 'handle':
    case 'run':
    case 'language':
      return target.label;
    case 'say':
    case 'resume':
      return target.text;
    case 'confirm':
      return 'Confirm';
    case 'decline':
      return 'No, change it';
  }
};

/** Where the person reads something else than interpreters do. */
function shownText(target: ActionTarget, wording: Wording): { readonly shown?: string } {
  if (target.press === 'confirm') return { shown: wording.say('engine.confirm') };
  if (target.press === 'decline') return { shown: wording.say('engine.decline') };
  return 'shown' in target && target.shown !== undefined ? { shown: target.shown } : {};
}

/** What these deliveries say. A bare yes or no right after a notice that asked is a press of its button, unless a proposal waits for a yes as well. */
export function personLine(
  deliveries: readonly Delivery[],
  state: EngineState,
  proposalWaits: boolean,
  wording: Wording,
): PersonLine {
  const [first] = deliveries;
  const targetOf = (action: string | undefined): ActionTarget | undefined =>
    action === undefined ? undefined : state.actions.find(({ id }) => id === action)?.target;
  if (first?.action !== undefined) {
    const target = targetOf(first.action);
    return target
      ? { text: pressedText(target), ...shownText(target, wording), target }
      : { text: first.text ?? '(button)', target: 'stale' };
  }
  const text = deliveries
    .map((delivery) => delivery.text?.trim() ?? '')
    .filter(Boolean)
    .join('\n');
  if (!state.asked || proposalWaits) return { text };
  const target = isPureYes(text) ? targetOf(state.asked.yes) : isPureNo(text) ? targetOf(state.asked.no) : undefined;
  return target ? { text, target } : { text };
}
