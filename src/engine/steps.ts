import { DomainError } from '../domain/errors.ts';
import type { Conversation, Delivery } from '../domain/dialogue/conversation.ts';
import type { ProposalId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';
import type { InterpretAnswer } from '../ports/interpreter.ts';
import type { ConversationStore } from '../ports/store.ts';

/** A stale owner: another process took the conversation over. Whoever sees it stops at once; nothing was written. */
export class FenceLost extends DomainError {
  constructor(conversation: string) {
    super('CONFLICT', `conversation ${conversation}: another process works on it now`);
  }
}

type RecordedAnswer = { readonly round: number; readonly answer: InterpretAnswer };

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

  constructor(store: ConversationStore, conversation: Conversation, deliveries: readonly Delivery[], now: Instant) {
    this.store = store;
    this.conversation = conversation;
    this.deliveries = deliveries;
    this.now = now;
    this.opened = Boolean(conversation.turn);
    for (const step of conversation.turn?.steps ?? []) {
      if (step.key.startsWith('result|')) this.results.set(step.key, step.data);
      for (const { round, answer } of (step.data['answers'] ?? []) as RecordedAnswer[]) this.answers.set(round, answer);
    }
  }

  recordedAnswer(round: number): InterpretAnswer | undefined {
    return this.answers.get(round);
  }

  /** Remembers an answer; one that holds a write is stored, with those before it, before anything of it runs. */
  async noteAnswer(round: number, answer: InterpretAnswer, holdsWrite: boolean): Promise<void> {
    this.unrecorded.push({ round, answer });
    if (!holdsWrite) return;
    await this.append(`answers|${round}`, { answers: this.unrecorded });
    this.unrecorded = [];
  }

  recordedResult(operationId: string): Readonly<Record<string, unknown>> | undefined {
    return this.results.get(`result|${operationId}`);
  }

  noteResult(operationId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.append(`result|${operationId}`, data);
  }

  /** Claims a proposal by compare-and-set; false when it was not open any more. */
  async claimProposal(id: ProposalId): Promise<boolean> {
    await this.open();
    return this.store.moveProposal(this.conversation._id, this.conversation.fence, id, 'open', 'executing');
  }

  private async open(): Promise<void> {
    if (this.opened) return;
    const turn = { n: this.conversation.turns + 1, deliveries: this.deliveries, startedAt: this.now };
    if (!(await this.store.openTurn(this.conversation._id, this.conversation.fence, turn)))
      throw new FenceLost(this.conversation._id);
    this.opened = true;
  }

  private async append(key: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    await this.open();
    if (!(await this.store.appendStep(this.conversation._id, this.conversation.fence, { key, data })))
      throw new FenceLost(this.conversation._id);
  }
}
