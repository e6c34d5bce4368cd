import type { Conversation, Delivery, IssuedHandle } from '../domain/dialogue/conversation.ts';
import type { Handoff } from '../domain/dialogue/handoff.ts';
import type { OperationOutcome, Proposal, ProposedOperation } from '../domain/dialogue/proposal.ts';
import type { Business } from '../domain/people/business.ts';
import type { Contact } from '../domain/people/customer.ts';
import type { Profile } from '../domain/people/profile.ts';
import type { Instant, ZoneId } from '../domain/time/types.ts';
import type { Language } from '../domain/wording/languages.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import type { Wording } from '../domain/wording/wording.ts';
import type { Expectation, Reply } from '../ports/channel.ts';
import type { Draft } from '../ports/interpreter.ts';
import type { DraftPatch, PersonKnown, Prepared, ToolContext, View } from '../../tools/contract.ts';
import type { Fact, KeptMessage } from './earlier.ts';
import { HandleTable } from './handles.ts';
import type { EngineState, IssuedAction } from './state.ts';
import { asksForMore, localeSaid, patchDraft } from './state.ts';

export type PreparedOperation = {
  readonly tool: string;
  readonly prepared: Prepared;
  readonly asked?: ProposedOperation['asked'];
};

/** Everything one turn builds up; nothing of it is stored until the turn ends. */
export class TurnWork {
  readonly conversation: Conversation;
  readonly business: Business;
  readonly now: Instant;
  readonly deliveries: readonly Delivery[];
  readonly timeZone: ZoneId;
  /** What the person is spoken to in; changes when they ask for another language. */
  locale: string;
  /** As the channel says it: the language of a device or an account. */
  readonly channelLocale: string | undefined;
  /** What the person asked for. */
  language: Language | undefined;
  offeredLanguages: readonly Language[];
  /** To be offered with this turn's reply; `text` is what the person said. */
  languageOffer: { readonly language: Language; readonly text: string } | undefined;
  readonly handles: HandleTable;
  draft: Draft;
  contact: Contact | undefined;
  profile: Profile | undefined;
  /** The person had forgotten what was said: nothing of it is kept. */
  forgot = false;
  expects: Expectation | undefined;
  misses: number;
  proposals: readonly Proposal[];
  /** Keys of the draft that this turn touched. */
  readonly patched = new Set<string>();
  /** Unfinished wishes that something else interrupted, the last one on top. */
  suspended: readonly Draft[];
  /** What can be taken up again now that nothing else is being done. */
  resumable: Draft | undefined;
  /** The reply that a person asked to hear once more. */
  again: Omit<Reply, 'id'> | undefined;
  readonly lastReply: Omit<Reply, 'id'> | undefined;
  readonly actions: IssuedAction[];
  readonly history: KeptMessage[];
  /** What was cut from the history in earlier turns. */
  earlier: readonly Fact[];
  /** What this turn came to: operations, and proposals that were declined. */
  readonly facts: Fact[] = [];
  readonly views: View[] = [];
  readonly prepared: PreparedOperation[] = [];
  readonly outcomes: OperationOutcome[] = [];
  /** Append-only record of this turn: calls, results, operations. */
  readonly record: { readonly kind: 'transcript' | 'audit' | 'usage'; readonly body: Readonly<Record<string, unknown>> }[] = [];
  /** Given to the people of the business in this turn; null: taken back from them. */
  handoff: Handoff | null | undefined;
  /** What the person asked for changed during this turn. */
  corrected = false;

  constructor(conversation: Conversation, business: Business, state: EngineState, deliveries: readonly Delivery[], now: Instant) {
    const last = deliveries.at(-1);
    this.conversation = conversation;
    this.business = business;
    this.now = now;
    this.deliveries = deliveries;
    this.timeZone = last?.timeZone ?? conversation.timeZone ?? business.timeZone;
    this.channelLocale = last?.locale ?? conversation.locale;
    this.language = state.language;
    this.offeredLanguages = state.offeredLanguages ?? [];
    this.locale = localeSaid(state, deliveries, conversation) ?? business.locale;
    this.handles = new HandleTable(state.handles);
    this.draft = state.draft;
    this.suspended = state.suspended ?? [];
    this.lastReply = state.lastReply;
    this.contact = state.contact;
    this.profile = state.profile;
    this.expects = state.expects;
    this.misses = state.misses;
    this.proposals = conversation.proposals;
    this.actions = [...state.actions];
    this.history = [...state.history];
    this.earlier = state.earlier ?? [];
  }

  /** Our sentences in the language of the conversation. */
  get wording(): Wording {
    return wordingOf(this.locale);
  }

  get turnNumber(): number {
    return this.conversation.turns + 1;
  }

  /** The proposal that waits for a yes, if any. */
  openProposal(): Proposal | undefined {
    return this.proposals.find((proposal) => proposal.state === 'open');
  }

  apply(patch: DraftPatch | undefined): void {
    if (!patch) return;
    if (asksForMore(this.draft, patch)) this.corrected = true;
    for (const key of Object.keys(patch)) this.patched.add(key);
    this.draft = patchDraft(this.draft, patch);
  }

  /** What is known of the person from now on; with `forgets`, nothing of what was said stays but the proposal that is being carried out. */
  know({ contact, profile, forgets }: PersonKnown): void {
    this.contact = contact ?? undefined;
    this.profile = profile ?? undefined;
    this.draft = forgets ? {} : patchDraft(this.draft, { contact: null });
    if (!forgets) return;
    this.forgot = true;
    this.suspended = [];
    this.earlier = [];
    this.proposals = this.proposals.filter(({ state }) => state === 'open' || state === 'executing');
    this.handles.putBack([]);
    for (const list of [this.history, this.actions, this.facts]) list.length = 0;
  }

  toolContext(): ToolContext {
    const contact = this.draft.contact ?? this.contact;
    return {
      principal: this.conversation.principal,
      business: this.business,
      conversationId: this.conversation._id,
      now: this.now,
      timeZone: this.timeZone,
      locale: this.locale,
      draft: this.draft,
      handles: this.handles,
      ...(contact ? { contact } : {}),
      ...(this.profile ? { profile: this.profile } : {}),
    };
  }

  setProposal(id: string, change: Partial<Proposal>): void {
    this.proposals = this.proposals.map((proposal) => (proposal.id === id ? { ...proposal, ...change } : proposal));
  }

  /** Voids what waits for a yes: something later took its place. */
  voidOpenProposals(): void {
    this.proposals = this.proposals.map((proposal) => (proposal.state === 'open' ? { ...proposal, state: 'void' } : proposal));
  }

  restoreHandle(issued: IssuedHandle): void {
    this.handles.restore(issued);
  }
}
