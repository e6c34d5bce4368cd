import type { Conversation, Delivery } from '../domain/dialogue/conversation.ts';
import type { Handoff } from '../domain/dialogue/handoff.ts';
import { readActs } from '../domain/language/acts.ts';
import { asksForTheBot } from '../domain/language/asks-for-the-bot.ts';
import { LANGUAGES } from '../domain/wording/languages.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import type { Instant } from '../domain/time/types.ts';
import type { TurnEnd } from '../ports/store.ts';
import type { FinishedTurn, PersonLine } from './lines.ts';
import { deliveredMarks, personsLine } from './lines.ts';
import type { EngineState } from './state.ts';
import type { KeptMessage } from './earlier.ts';
import { boundHistory, fact } from './earlier.ts';
import { boundAnswered } from './state.ts';
import type { TurnWork } from './work.ts';

const LONGEST_REASON = 200;
const LONGEST_LINE = 300;
const LAST_WORDS = 4;

const short = (text: string): string => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text);

const GOALS = { book: 'engine.goalBook', move: 'engine.goalMove', cancel: 'engine.goalCancel' } as const;

/** What somebody of the business must know who takes over, from what is stored; never a model's retelling. */
function summaryOf(work: TurnWork): readonly string[] {
  const { draft } = work;
  const contact = draft.contact ?? work.contact;
  const person = [contact?.name, contact?.phone, contact?.email].filter((part) => part !== undefined && part !== '');
  // The people of the business read it: in the business's language.
  const { say } = wordingOf(work.business.locale);
  const day = draft.day && (draft.day.from === draft.day.to ? draft.day.from : `${draft.day.from} – ${draft.day.to}`);
  const goal = draft.goal && say(GOALS[draft.goal]);
  const provider = draft.provider && say('engine.wishWith', { provider: draft.provider });
  const wish = [goal, draft.service, provider, day ?? draft.whenSaid].filter(Boolean);
  const waiting = work.openProposal();
  const done = work.proposals
    .filter((proposal) => proposal.state === 'done')
    .flatMap((proposal) => proposal.operations.filter((_, index) => proposal.outcomes[index]?.ok))
    .map((operation) => operation.summary);
  const said = work.history.filter((message) => message.role === 'user').slice(-LAST_WORDS);
  return [
    ...(person.length > 0 ? [say('engine.summaryWho', { who: person.join(', ') })] : []),
    ...(wish.length > 0 ? [say('engine.summaryWish', { wish: wish.join(', ') })] : []),
    ...(waiting ? [say('engine.summaryAsked', { what: waiting.operations.map(({ summary }) => summary).join('; ') })] : []),
    ...done.map((what) => say('engine.summaryDone', { what })),
    ...said.map(({ text }) => say('engine.summarySaid', { words: short(text) })),
  ];
}

/** Gives the conversation to the people of the business when this turn ends. What waited for a yes is void: the bot will not be there to hear it. */
export function handOver(work: TurnWork, reason: string | undefined): void {
  const given = reason?.trim().slice(0, LONGEST_REASON);
  work.handoff = { since: work.now, ...(given ? { reason: given } : {}), summary: summaryOf(work) };
  work.voidOpenProposals();
}

/** The words on the button, typed. */
const isWayBack = (text: string): boolean =>
  LANGUAGES.some((language) => wordingOf(language).say('engine.backToTheBot') === text);

/**
 * What to do with words that come while people answer: a notice's button still works, the way back leads back, all else is for the people. As long as
 * nobody has taken the conversation, "never mind" withdraws the call for a person; `anew`: what else it says is answered.
 */
export function whileHandedOver({ text, target }: PersonLine, { takenBy }: Handoff): 'press' | 'back' | 'anew' | 'silent' {
  if (target !== undefined && target !== 'stale' && target.press === 'run') return 'press';
  if (asksForTheBot(text) || isWayBack(text)) return 'back';
  const { cancelFlow, human, pure } = readActs(text);
  return takenBy !== undefined || !cancelFlow || human ? 'silent' : pure ? 'back' : 'anew';
}

/** The turn in which the bot only listens: the person's line is kept, for the people and for the bot's own later understanding. */
export function silentTurn(
  conversation: Conversation,
  deliveries: readonly Delivery[],
  said: PersonLine,
  state: EngineState,
  now: Instant,
): FinishedTurn {
  const keys = deliveries.map(({ key }) => key);
  const turn = conversation.turns + 1;
  const seq = conversation.seq + 1;
  const heard: KeptMessage = { role: 'user', text: said.text, facts: [fact('asked', said.text)] };
  const next: EngineState = {
    ...state,
    ...boundHistory([...state.history, heard], state.earlier),
    answered: boundAnswered(state.answered, keys),
  };
  const end: TurnEnd = {
    consumed: keys,
    state: next as unknown as TurnEnd['state'],
    proposals: conversation.proposals,
    outgoing: [personsLine(conversation, turn, said.shown ?? said.text, keys, now), ...deliveredMarks(keys)],
    turns: turn,
    seq,
  };
  return { end };
}

/** A business's own words mark who took the conversation; handing back ends it. Undefined: as it was. */
export function handoffAfterNotice(
  current: Handoff | null | undefined,
  { by, handsBack }: { readonly by?: string; readonly handsBack?: true },
): Handoff | null | undefined {
  if (!current) return undefined;
  if (handsBack) return null;
  return by !== undefined && current.takenBy === undefined ? { ...current, takenBy: by } : undefined;
}
