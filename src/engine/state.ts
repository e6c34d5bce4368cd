import type { ActionTarget, Conversation, Delivery, DialogueState, IssuedHandle } from '../domain/dialogue/conversation.ts';
import type { Contact } from '../domain/people/customer.ts';
import type { Profile } from '../domain/people/profile.ts';
import type { Expectation, Reply } from '../ports/channel.ts';
import type { Draft } from '../ports/interpreter.ts';
import type { Language } from '../domain/wording/languages.ts';
import type { DraftPatch } from '../../tools/contract.ts';
import type { Fact, KeptMessage } from './earlier.ts';

const STATE_VERSION = 1;
/** Buttons stay alive this many presses back; older ones answer "that is too old". */
const MAX_ACTIONS = 80;

export type IssuedAction = { readonly id: string; readonly target: ActionTarget };

/** What the engine remembers between turns. JSON, bounded. */
export type EngineState = {
  readonly version: number;
  readonly draft: Draft;
  readonly handles: readonly IssuedHandle[];
  readonly actions: readonly IssuedAction[];
  readonly expects?: Expectation;
  /** Buttons of a notice that asked in the last turn: what a bare yes or no means now. */
  readonly asked?: { readonly yes?: string; readonly no?: string };
  readonly history: readonly KeptMessage[];
  /** What was asked, done and declined in lines that the history has lost. */
  readonly earlier?: readonly Fact[];
  readonly misses: number;
  /** Unfinished wishes that something else interrupted, the last one on top; at most 5. */
  readonly suspended?: readonly Draft[];
  /** What the bot said last, to say it again; its buttons are still good. */
  readonly lastReply?: Omit<Reply, 'id'>;
  /** The language that the person asked for; it counts more than their channel's locale. */
  readonly language?: Language;
  /** Languages in which it was offered to go on: nobody is asked twice. */
  readonly offeredLanguages?: readonly Language[];
  /** Keys of the last deliveries answered: a delivery that comes back is known under the lease, without another query. */
  readonly answered: readonly string[];
  /** Of a known person: given here and used in a committed booking, or known when the conversation opened. */
  readonly contact?: Contact;
  /** What they usually want, as known when the conversation opened or since a tool told. */
  readonly profile?: Profile;
};

export const emptyState = (contact?: Contact): EngineState => ({
  version: STATE_VERSION,
  draft: {},
  handles: [],
  actions: [],
  history: [],
  misses: 0,
  answered: [],
  ...(contact ? { contact } : {}),
});

/** @example boundAnswered(['web|1'], ['web|2']) //=> ['web|1', 'web|2'] */
export const boundAnswered = (answered: readonly string[], more: readonly string[]): readonly string[] =>
  [...answered, ...more].slice(-50);

/** The stored state; one of another version starts empty (the transcript and all bookings stay). */
export function readState(stored: DialogueState): EngineState {
  return stored['version'] === STATE_VERSION ? (stored as unknown as EngineState) : emptyState();
}

/** Keys present replace, `null` clears. @example patchDraft({ day }, { day: null, goal: 'book' }) //=> { goal: 'book' } */
export function patchDraft(draft: Draft, patch: DraftPatch): Draft {
  const entries = Object.entries({ ...draft, ...patch }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as Draft;
}

/** Forgets everything that is being asked for; who the person is stays. */
export const clearedDraft = (draft: Draft): DraftPatch =>
  Object.fromEntries(Object.keys(draft).flatMap((key) => (key === 'contact' ? [] : [[key, null]])));

/** Whether a patch asks for something else than before, which voids an open proposal; contact details do not count. */
export function asksForMore(draft: Draft, patch: DraftPatch): boolean {
  const asked = [
    ...(['goal', 'service', 'provider', 'anyProvider', 'notProviders', 'day', 'time', 'notDays', 'slot', 'booking'] as const),
    ...(['also', 'alsoMinutes', 'arrangement', 'party', 'durationMinutes', 'place', 'repeat', 'answers'] as const),
  ];
  return asked.some((key) => key in patch && JSON.stringify(patch[key] ?? null) !== JSON.stringify(draft[key] ?? null));
}

export const boundActions = (actions: readonly IssuedAction[]): readonly IssuedAction[] => actions.slice(-MAX_ACTIONS);

/** The locale a conversation is held in, as long as the business's is not needed: what the person asked for, else what their channel says. */
export const localeSaid = (
  { language }: Pick<EngineState, 'language'>,
  deliveries: readonly Delivery[],
  { locale }: Pick<Conversation, 'locale'>,
): string | undefined => language ?? deliveries.at(-1)?.locale ?? locale;
