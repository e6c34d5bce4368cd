import type { Conversation, Outgoing } from '../../domain/dialogue/conversation.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Business } from '../../domain/people/business.ts';
import type { ConversationId, ProposalId } from '../../domain/people/ids.ts';
import type { Instant } from '../../domain/time/types.ts';
import type { InterpretAnswer } from '../../ports/interpreter.ts';
import type { Store } from '../../ports/store.ts';
import type { TurnDeps } from '../deps.ts';
import type { Steps } from '../steps.ts';
import { failedTurn, runTurn } from '../turn.ts';
import type { Opening, TurnTape } from './tape.ts';

/** What of a conversation follows from its record. */
const REBUILT = ['state', 'proposals', 'handoff', 'turns', 'seq', 'timeZone', 'locale'] as const;
const PAGE = 500;

export type ReplayedLine = { readonly seq: number; readonly from: string; readonly text: string; readonly at: Instant };

export type Replay = {
  /** What was said, as the replay said it again. */
  readonly lines: readonly ReplayedLine[];
  /** Turns run again. */
  readonly turns: number;
  /** Parts of the stored conversation that differ from the replayed one; none: equal byte for byte. */
  readonly differs: readonly string[];
  /** Why there was nothing to run, or not all of it: entries were let go (retention, erasure) or are older than this record. */
  readonly incomplete?: string;
};

type Recorded = { readonly opening?: Opening; readonly greeting: string; readonly tapes: ReadonlyMap<number, TurnTape> };

/** Everything recorded of a conversation: what was handed on and what still waits in it. */
async function recordedOf(store: Pick<Store, 'events'>, conversation: Conversation): Promise<Recorded> {
  let opening: Opening | undefined;
  let greeting = '';
  const tapes = new Map<number, TurnTape>();
  const take = (body: Readonly<Record<string, unknown>>): void => {
    // The last one counts: with each the record begins anew.
    if (body['opening'] && Number(body['turn']) >= (opening?.turns ?? 0)) {
      opening = body['opening'] as Opening;
      greeting = String(body['greeting']);
    }
    if (body['tape']) tapes.set(Number(body['turn']), body['tape'] as TurnTape);
  };
  for (let after = -1; ;) {
    const rows = await store.events.of(conversation._id, 'transcript', after, PAGE);
    for (const { body } of rows) take(body);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last.seq;
  }
  for (const item of conversation.outgoing) if (item.kind === 'entry') take(item.body);
  return { ...(opening ? { opening } : {}), greeting, tapes };
}

/** A turn's steps as its tape has them: answers and results come from there, and nothing is written. */
class TapedSteps implements Steps {
  readonly #tape: TurnTape;
  #calls = 0;
  constructor(tape: TurnTape) {
    this.#tape = tape;
  }
  noteBusiness(): void {
    // The tape has it.
  }
  recordedAnswer(round: number): InterpretAnswer | undefined {
    return this.#tape.answers[round];
  }
  noteAnswer(_round: number, answer: InterpretAnswer): Promise<InterpretAnswer> {
    return Promise.resolve(answer);
  }
  recordedCall(): TurnTape['calls'][number] | undefined {
    const call = this.#tape.calls[this.#calls];
    this.#calls += 1;
    if (!call) throw new DomainError('STATE', 'replay: the turn made a call that is not on its tape');
    return call;
  }
  noteCall(): void {
    // Never: every call is on the tape.
  }
  recordedResult(operationId: string): Readonly<Record<string, unknown>> | undefined {
    const found = this.#tape.results.find((result) => result.operationId === operationId);
    if (!found) throw new DomainError('STATE', `replay: the result of ${operationId} is not on its turn's tape`);
    return found.data;
  }
  noteResult(): Promise<void> {
    return Promise.resolve();
  }
  claimProposal(id: ProposalId): Promise<boolean> {
    return Promise.resolve(this.#tape.refused?.includes(id) !== true);
  }
}

const nothing = (): void => undefined;
const quiet: TurnDeps['logger'] = { debug: nothing, info: nothing, warn: nothing, error: nothing, child: () => quiet };

/** What a turn may touch when it is run again: a clock, ids and a business that are on the tape, and nothing that could be called. */
function tapedDeps(tape: TurnTape): TurnDeps {
  const clock = [...tape.clock];
  const ids = [...tape.ids];
  const next = <Item>(items: Item[], what: string): Item => {
    const item = items.shift();
    if (item === undefined) throw new DomainError('STATE', `replay: the turn asked for ${what} once more than it did`);
    return item;
  };
  const business = tape.business && ({ ...tape.business, providers: [] } as unknown as Business);
  return {
    clock: { now: () => next(clock, 'the time') },
    ids: { unique: () => next(ids, 'an id'), reference: () => next(ids, 'an id') },
    logger: quiet,
    metrics: { count: nothing, observeMs: nothing },
    interpreter: {
      name: 'tape',
      interpret: () => Promise.reject(new DomainError('UNAVAILABLE', 'replay: this round failed then as well')),
    },
    tools: { get: () => undefined, forRole: () => [], specs: () => [] },
    businessOf: () => Promise.resolve(business),
  };
}

const asStored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** The conversation as the turn found it, with what a process before had claimed. */
function beforeTurn(conversation: Conversation, tape: TurnTape): Conversation {
  const proposals = conversation.proposals.map((proposal) =>
    tape.claimed?.includes(proposal.id) ? { ...proposal, state: 'executing' as const } : proposal,
  );
  return { ...conversation, proposals };
}

async function turnAgain(conversation: Conversation, tape: TurnTape): Promise<Conversation> {
  const before = beforeTurn(conversation, tape);
  const deps = tapedDeps(tape);
  const finished = tape.broke
    ? failedTurn(before, tape.deliveries, deps)
    : await runTurn(before, tape.deliveries, deps, new TapedSteps(tape), tape.at, {
        signal: AbortSignal.abort(),
        onDelta: nothing,
      });
  const { consumed: _consumed, ...end } = finished.end;
  return { ...conversation, ...asStored(end) } as Conversation;
}

const linesOf = (outgoing: readonly Outgoing[]): ReplayedLine[] =>
  outgoing.flatMap((item) =>
    item.kind === 'reply'
      ? [{ seq: item.seq, from: String(item.body['from']), text: String(item.body['text']), at: item.at }]
      : [],
  );

/** The parts of two conversations that are not the same, byte for byte. */
const differences = (stored: Conversation, replayed: Conversation): readonly string[] =>
  REBUILT.filter((part) => JSON.stringify(stored[part] ?? null) !== JSON.stringify(replayed[part] ?? null));

/**
 * Runs a conversation again from its append-only record, with the answers, results, ids and times that were recorded, and compares what comes out
 * with what is stored. Nothing is called and nothing is written. Fails with NOT_FOUND when there is no such conversation.
 * @example (await replayConversation(store, id)).differs //=> []
 */
export async function replayConversation(store: Pick<Store, 'events' | 'conversations'>, id: ConversationId): Promise<Replay> {
  const stored = await store.conversations.get(id);
  if (!stored) throw new DomainError('NOT_FOUND', `conversation ${id} does not exist`);
  const { opening, greeting, tapes } = await recordedOf(store, stored);
  if (!opening)
    return {
      lines: [],
      turns: 0,
      differs: [],
      incomplete: 'how it began is not in the record (retention, erasure or an older release)',
    };
  let conversation: Conversation = { ...opening, lease: null, queue: [], turn: null, outgoing: [] };
  const lines: ReplayedLine[] = greeting === '' ? [] : [{ seq: opening.seq, from: 'bot', text: greeting, at: opening.createdAt }];
  for (let turn = opening.turns + 1; turn <= stored.turns; turn += 1) {
    const tape = tapes.get(turn);
    if (!tape)
      return { lines, turns: turn - 1 - opening.turns, differs: [], incomplete: `turn ${String(turn)} is not in the record` };
    conversation = await turnAgain(conversation, tape);
    lines.push(...linesOf(conversation.outgoing));
  }
  const claimed = stored.turn ? { ...stored, proposals: conversation.proposals } : stored;
  return { lines, turns: stored.turns - opening.turns, differs: differences(claimed, conversation) };
}
