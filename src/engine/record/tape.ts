import type { Conversation, Delivery, IssuedHandle, Outgoing } from '../../domain/dialogue/conversation.ts';
import type { Business } from '../../domain/people/business.ts';
import type { ProposalId } from '../../domain/people/ids.ts';
import type { Instant } from '../../domain/time/types.ts';
import type { InterpretAnswer } from '../../ports/interpreter.ts';
import type { TurnEnd } from '../../ports/store.ts';
import type { CallResult } from '../calls.ts';
import type { TurnDeps } from '../deps.ts';

/** A tool's answer in a turn, with the handles it left where it issued some. */
export type TapedCall = { readonly tool: string; readonly outcome: CallResult; readonly handles?: readonly IssuedHandle[] };

/** What the engine itself reads of a business. */
export type TapedBusiness = Pick<Business, '_id' | 'name' | 'timeZone' | 'locale' | 'phone' | 'email'> & {
  /** The first one, which examples name. */
  readonly services: readonly { readonly name: string }[];
};

/**
 * Everything that came into a turn from outside the engine: run again with it, the turn ends in the same state, and nothing is called. JSON. Bounded by the
 * bounds of what comes in (`bounds.ts`, the tools' own).
 */
export type TurnTape = {
  readonly deliveries: readonly Delivery[];
  readonly at: Instant;
  /** Later looks at the clock, in order. */
  readonly clock: readonly Instant[];
  /** Ids of buttons, in order. */
  readonly ids: readonly string[];
  /** Absent where the turn did not look at it. */
  readonly business?: TapedBusiness;
  /** One a round; a round without one failed. */
  readonly answers: readonly InterpretAnswer[];
  /** Of the catalogue's tools; the engine's own run again. */
  readonly calls: readonly TapedCall[];
  /** Of operations, as the steps of the turn keep them. */
  readonly results: readonly { readonly operationId: string; readonly data: Readonly<Record<string, unknown>> }[];
  /** Proposals that a yes could not claim. */
  readonly refused?: readonly ProposalId[];
  /** Proposals that a process before had claimed. */
  readonly claimed?: readonly ProposalId[];
  /** The turn broke through our own fault and ended with an apology. */
  readonly broke?: true;
};

/** The first entry of a conversation: how it began, or what was left when the person had the rest forgotten. */
export type Opening = Omit<Conversation, 'outgoing' | 'lease' | 'queue' | 'turn'>;

export const tapedBusiness = ({ _id, name, timeZone, locale, phone, email, services }: Business): TapedBusiness => ({
  _id,
  name,
  timeZone,
  locale,
  services: services.slice(0, 1).map((service) => ({ name: service.name })),
  ...(phone === undefined ? {} : { phone }),
  ...(email === undefined ? {} : { email }),
});

/** A turn's entries are numbered from here on; the tape comes last. */
const ENTRIES_PER_TURN = 1_000;
export const entrySeq = (turn: number, index: number): number => turn * ENTRIES_PER_TURN + index;

const entry = (conversation: Pick<Conversation, '_id'>, turn: number, body: object, at: Instant): Outgoing => ({
  kind: 'entry',
  id: `${conversation._id}|${turn}|tape`,
  seq: entrySeq(turn, ENTRIES_PER_TURN - 1),
  body: { kind: 'transcript', turn, ...body },
  at,
});

export const openingEntry = (opening: Opening, greeting: string): Outgoing =>
  entry(opening, 0, { opening, greeting }, opening.createdAt);
export function anewEntry(conversation: Conversation, end: TurnEnd, at: Instant): Outgoing {
  const { lease: _lease, queue: _queue, turn: _turn, outgoing: _before, ...kept } = conversation;
  const { consumed: _consumed, outgoing: _outgoing, ...made } = end;
  return entry(conversation, end.turns, { opening: { ...kept, ...made }, greeting: '' }, at);
}
export const tapeEntry = (conversation: Conversation, turn: number, tape: TurnTape): Outgoing =>
  entry(conversation, turn, { tape }, tape.at);

/** Notes what a turn takes from the clock and the ids; give it the deps it hands out. */
export class Recorder {
  readonly clock: Instant[] = [];
  readonly ids: string[] = [];
  readonly deps: TurnDeps;

  constructor(deps: TurnDeps) {
    this.deps = {
      ...deps,
      clock: { now: () => noted(this.clock, deps.clock.now()) },
      ids: { unique: () => noted(this.ids, deps.ids.unique()), reference: () => deps.ids.reference() },
    };
  }
}

function noted<Item>(list: Item[], item: Item): Item {
  list.push(item);
  return item;
}
