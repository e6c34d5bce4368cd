import { DomainError } from '../domain/errors.ts';
import type { Conversation, Delivery, OpenTurn } from '../domain/dialogue/conversation.ts';
import type { ProposalId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { InterpretAnswer } from '../ports/interpreter.ts';
import type { ConversationStore } from '../ports/store.ts';
import type { Business } from '../domain/people/business.ts';
import { boundedAnswer } from './bounds.ts';
import type { Recorder, TapedCall, TurnTape } from './record/tape.ts';
import { tapedBusiness } from './record/tape.ts';

/** A stale owner: another process took the conversation over. Whoever sees it stops at once; nothing was written. */
export class FenceLost extends DomainError {
  constructor(conversation: string) {
    super('CONFLICT', `conversation ${conversation}: another process works on it now`);
  }
}

type RecordedAnswer = { readonly round: number; readonly answer: InterpretAnswer };

/** What a turn asks of its record: the live one, or one that is run again from its tape. */
export type Steps = Pick<
  TurnSteps,
  | 'noteBusiness'
  | 'recordedAnswer'
  | 'noteAnswer'
  | 'recordedCall'
  | 'noteCall'
  | 'recordedResult'
  | 'noteResult'
  | 'claimProposal'
>;

/**
 * The recorded steps of one turn (DESIGN §5 c, d). A turn opens its record only when it has something that must not be guessed again: an answer that
 * holds a write, or a person's yes. After a crash the next owner gets the same answers and results back.
 */
export class TurnSteps {
  private readonly store: ConversationStore;
  private readonly conversation: Conversation;
  private readonly deliveries: readonly Delivery[];
  private readonly now: Instant;
  private opened: boolean;
  private readonly answers = new Map<number, InterpretAnswer>();
  private unrecorded: RecordedAnswer[] = [];
  private readonly results = new Map<string, Readonly<Record<string, unknown>>>();
  private business: Business | undefined;
  private readonly calls: TapedCall[] = [];
  private readonly refused: ProposalId[] = [];
  private readonly claimed: readonly ProposalId[];

  constructor(store: ConversationStore, conversation: Conversation, deliveries: readonly Delivery[], now: Instant) {
    this.store = store;
    this.conversation = conversation;
    this.deliveries = deliveries;
    this.now = now;
    this.opened = Boolean(conversation.turn);
    this.claimed = conversation.proposals.flatMap(({ id, state }) => (state === 'executing' ? [id] : []));
    for (const step of conversation.turn?.steps ?? []) {
      if (step.key.startsWith('result|')) this.results.set(step.key, step.data);
      for (const { round, answer } of (step.data['answers'] ?? []) as RecordedAnswer[]) this.answers.set(round, answer);
    }
  }

  /** What the turn looked at of its business. */
  noteBusiness(business: Business): void {
    this.business = business;
  }

  recordedAnswer(round: number): InterpretAnswer | undefined {
    return this.answers.get(round);
  }

  /** Remembers an answer within its bounds, and gives it; one that holds a write is stored, with those before it, before anything of it runs. */
  async noteAnswer(round: number, given: InterpretAnswer, holdsWrite: boolean): Promise<InterpretAnswer> {
    const answer = boundedAnswer(given);
    this.answers.set(round, answer);
    this.unrecorded.push({ round, answer });
    if (!holdsWrite) return answer;
    await this.append(`answers|${round}`, { answers: this.unrecorded });
    this.unrecorded = [];
    return answer;
  }

  /** Reads and preparations write nothing: after a crash they are done anew. */
  recordedCall(): TapedCall | undefined {
    return undefined;
  }

  noteCall(call: TapedCall): void {
    this.calls.push(call);
  }

  recordedResult(operationId: string): Readonly<Record<string, unknown>> | undefined {
    return this.results.get(`result|${operationId}`);
  }

  /**
   * Remembers what an operation came to. Stored before another one runs; the last one's is stored with the end of the turn, because after a crash before that
   * the operation runs again under its id and comes to the same.
   */
  async noteResult(operationId: string, data: Readonly<Record<string, unknown>>, isLast: boolean): Promise<void> {
    if (!isLast) await this.append(`result|${operationId}`, data);
    this.results.set(`result|${operationId}`, data);
  }

  /** Claims a proposal by compare-and-set, in the update that opens the turn where it is not open yet; false when it was not open any more. */
  async claimProposal(id: ProposalId): Promise<boolean> {
    const { _id, fence } = this.conversation;
    if (!this.opened && (await this.store.openTurn(_id, fence, this.openedTurn(), id))) {
      this.opened = true;
      return true;
    }
    await this.open();
    const claimed = await this.store.moveProposal(_id, fence, id, 'open', 'executing');
    if (!claimed) this.refused.push(id);
    return claimed;
  }

  /** All that came into the turn so far. */
  tape({ clock, ids }: Recorder): TurnTape {
    const answers = [...this.answers].sort(([one], [other]) => one - other).map(([, answer]) => withoutReplay(answer));
    const results = [...this.results].map(([key, data]) => ({ operationId: key.slice('result|'.length), data }));
    return {
      deliveries: this.deliveries,
      at: this.now,
      clock,
      ids,
      ...(this.business ? { business: tapedBusiness(this.business) } : {}),
      answers,
      calls: this.calls,
      results,
      ...(this.refused.length > 0 ? { refused: this.refused } : {}),
      ...(this.claimed.length > 0 ? { claimed: this.claimed } : {}),
    };
  }

  private async open(): Promise<void> {
    if (this.opened) return;
    if (!(await this.store.openTurn(this.conversation._id, this.conversation.fence, this.openedTurn())))
      throw new FenceLost(this.conversation._id);
    this.opened = true;
  }

  private openedTurn(): Omit<OpenTurn, 'steps'> {
    return { n: this.conversation.turns + 1, deliveries: this.deliveries, startedAt: this.now };
  }

  private async append(key: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    await this.open();
    if (!(await this.store.appendStep(this.conversation._id, this.conversation.fence, { key, data })))
      throw new FenceLost(this.conversation._id);
  }
}

/** What a model wants back word for word is of no use to anybody else. */
function withoutReplay(answer: InterpretAnswer): InterpretAnswer {
  const { replay: _replay, ...rest } = answer;
  return rest;
}
