import type { Conversation, Delivery, Outgoing } from '../domain/dialogue/conversation.ts';
import { isPureNo, isPureYes } from '../domain/language/acts.ts';
import { DomainError } from '../domain/errors.ts';
import type { Instant } from '../domain/time/types.ts';
import { languageOf } from '../domain/wording/languages.ts';
import { wordingOf } from '../domain/wording/wording.ts';
import type { Reply } from '../ports/channel.ts';
import type { Draft, InterpretContext, ModelMessage } from '../ports/interpreter.ts';
import type { TurnEnd } from '../ports/store.ts';
import { claimsAWrite, GuardedStream, referencesIn } from './claims-guard.ts';
import { confirm, decline, runPressed } from './confirm.ts';
import type { TurnDeps } from './deps.ts';
import { MAX_TEXT_LENGTH } from './deps.ts';
import type { Fact } from './earlier.ts';
import { boundHistory, fact } from './earlier.ts';
import { silentTurn, whileHandedOver } from './handoff.ts';
import type { FinishedTurn, PersonLine } from './lines.ts';
import { bothLines, deliveredMarks, personLine } from './lines.ts';
import { noticeTurn } from './notices.ts';
import { entrySeq } from './record/tape.ts';
import type { Saying } from './replies.ts';
import { repairOf } from './repair/acts.ts';
import { countMiss } from './repair/misses.ts';
import { skipOf } from './repair/skip.ts';
import { afterTurn, resumePatch, wishInWords } from './repair/interruptions.ts';
import { composeReply } from './replies.ts';
import { hearLanguage, languageChosen, speak } from './language.ts';
import { interpret, makeCall } from './rounds.ts';
import { boundActions, boundAnswered, localeSaid, readState } from './state.ts';
import type { EngineState } from './state.ts';
import type { Steps } from './steps.ts';
import { TurnWork } from './work.ts';

export type TurnHooks = { readonly signal: AbortSignal; readonly onDelta: (text: string) => void };

/** Presses and notices have a turn of their own. */
const isAlone = ({ action, notice }: Delivery): boolean => action !== undefined || notice !== undefined;

/** Which queued deliveries one turn answers: one button press or notice alone, or the text messages that arrived together. Known ones are skipped. */
export function nextBatch(conversation: Conversation): readonly Delivery[] {
  if (conversation.turn) return conversation.turn.deliveries;
  const answered = new Set(readState(conversation.state).answered);
  // As they were sent: two processes may have queued them the other way round.
  const fresh = conversation.queue.filter((delivery) => !answered.has(delivery.key)).sort((one, other) => one.at - other.at);
  const [first] = fresh;
  if (!first || isAlone(first)) return first ? [first] : [];
  const nextAlone = fresh.findIndex(isAlone);
  return nextAlone < 0 ? fresh : fresh.slice(0, nextAlone);
}

/** Runs one turn to its end without storing the end: that is one fenced update of the caller's. Fails with UNAVAILABLE when the store is down. */
export async function runTurn(
  conversation: Conversation,
  deliveries: readonly Delivery[],
  deps: TurnDeps,
  steps: Steps,
  now: Instant,
  hooks: TurnHooks,
): Promise<FinishedTurn> {
  const [first] = deliveries;
  if (first?.notice) return noticeTurn(conversation, first, first.notice, deps);
  const business = await deps.businessOf(conversation.businessId);
  if (!business)
    throw new DomainError('NOT_FOUND', `business ${conversation.businessId} of conversation ${conversation._id} does not exist`);
  steps.noteBusiness(business);
  const state = readState(conversation.state);
  const work = new TurnWork(conversation, business, state, deliveries, now);
  const said = personLine(deliveries, state, work.openProposal() !== undefined, work.wording);
  const meanwhile = conversation.handoff ? whileHandedOver(said, conversation.handoff) : undefined;
  if (meanwhile === 'silent') return silentTurn(conversation, deliveries, said, state, now);
  if (meanwhile === 'anew') work.handoff = null;
  const saying = meanwhile === 'back' ? comeBack(work, said) : await respond(work, deps, steps, said, hooks);
  const settled = afterTurn(work.suspended, state.draft, work.draft, work.patched);
  work.suspended = settled.suspended;
  work.draft = settled.draft;
  if (!work.openProposal() && work.prepared.length === 0 && !work.handoff) work.resumable = settled.resumable;
  const reply = composeReply(work, deps, saying, `${conversation._id}|${work.turnNumber}|0`);
  return finish(work, state, said, reply);
}

/** Ends a turn that failed through our own fault, so that it is not tried for ever: the person is told, everything else stays as it was. */
export function failedTurn(conversation: Conversation, deliveries: readonly Delivery[], deps: TurnDeps): FinishedTurn {
  const [first] = deliveries;
  // A notice that cannot be drawn is still told in its own words.
  if (first?.notice) return noticeTurn(conversation, first, { text: first.notice.text }, deps);
  const state = readState(conversation.state);
  const turn = conversation.turns + 1;
  const keys = deliveries.map((delivery) => delivery.key);
  const at = deps.clock.now();
  const wording = wordingOf(localeSaid(state, deliveries, conversation));
  const said = personLine(deliveries, state, false, wording);
  const reply: Reply = { id: `${conversation._id}|${turn}|0`, text: wording.say('engine.interpreterDown'), expects: 'anything' };
  return {
    end: {
      consumed: keys,
      state: { ...state, answered: boundAnswered(state.answered, keys) } as unknown as TurnEnd['state'],
      proposals: conversation.proposals,
      outgoing: [...bothLines(conversation, turn, said.shown ?? said.text, reply, keys, at), ...deliveredMarks(keys)],
      turns: turn,
      seq: conversation.seq + 2,
    },
    said: { reply, seq: conversation.seq + 2 },
  };
}

async function respond(work: TurnWork, deps: TurnDeps, steps: Steps, line: PersonLine, hooks: TurnHooks): Promise<Saying> {
  const heard = inLanguage(work, line);
  const said = 'saying' in heard ? line : heard;
  const { target } = said;
  work.history.push(asUserMessage(said));
  const now = deps.clock.now();
  if ('saying' in heard) return heard.saying;
  if (target === 'stale') return { text: work.wording.say('engine.staleButton'), expects: 'anything' };
  if (target?.press === 'confirm') return await quietly(confirm(work, deps, steps, target.proposalId, now));
  if (target?.press === 'decline') return quietly(decline(work, target.proposalId));
  if (target?.press === 'run') return await quietly(runPressed(work, deps, steps, target.operation));
  if (said.text === '') return { text: work.wording.say('engine.emptyMessage') };
  if (said.text.length > MAX_TEXT_LENGTH) return { text: work.wording.say('engine.tooLong') };
  const resuming = work.proposals.find((proposal) => proposal.state === 'executing');
  if (resuming && isPureYes(said.text, work.draft.goal)) return await quietly(confirm(work, deps, steps, resuming.id, now));
  const open = work.expects === 'confirmation' ? work.openProposal() : undefined;
  if (!target && open && isPureYes(said.text, work.draft.goal)) return await quietly(confirm(work, deps, steps, open.id, now));
  if (!target && open && isPureNo(said.text, work.draft.goal)) return quietly(decline(work, open.id));
  if (target && target.press !== 'say') return await talk(work, deps, steps, said, hooks);
  const skip = skipOf(said.text, work);
  if (skip) return await quietly(makeCall(skip, work, deps, steps));
  return repairOf(said.text, work) ?? (await talk(work, deps, steps, said, hooks));
}

/** The line as it is answered: in the language that it asks for, and without the words that ask. */
function inLanguage(work: TurnWork, line: PersonLine): PersonLine | { readonly saying: Saying } {
  const { target, text } = line;
  if (target === undefined) {
    const heard = text === '' || text.length > MAX_TEXT_LENGTH ? line : hearLanguage(text, work);
    return 'saying' in heard ? heard : { ...line, text: heard.text };
  }
  if (target === 'stale' || target.press !== 'language') return line;
  speak(work, languageOf(target.language));
  // What was said before the offer is answered now, unless something else was said since.
  const before = work.history.findLast(({ role }) => role === 'user');
  const isLast = before?.role === 'user' && before.text === target.text;
  return isLast ? { text: target.text } : { saying: { text: languageChosen(work), expects: 'anything' } };
}

/** The person takes the conversation back from the people of the business. */
function comeBack(work: TurnWork, said: PersonLine): Saying {
  work.handoff = null;
  work.history.push(asUserMessage(said));
  return { text: work.wording.say('engine.backWithTheBot'), expects: 'anything' };
}

/** Waits for something that speaks through views. */
async function quietly(doing: Promise<void> | void): Promise<Saying> {
  await doing;
  return { text: '' };
}

/** What interpreters read of a line: a pressed handle is named, so that it can be cited. */
const asUserMessage = ({ text, target }: PersonLine): ModelMessage => ({
  role: 'user',
  text:
    target !== undefined && target !== 'stale' && target.press === 'handle'
      ? `[chose ${target.issued.handle}: ${text}]`
      : text.slice(0, MAX_TEXT_LENGTH),
});

async function talk(work: TurnWork, deps: TurnDeps, steps: Steps, said: PersonLine, hooks: TurnHooks): Promise<Saying> {
  let pressed: InterpretContext['pressed'];
  if (said.target !== undefined && said.target !== 'stale' && said.target.press === 'handle') {
    work.restoreHandle(said.target.issued);
    pressed = { handle: said.target.issued.handle, text: said.target.label };
  }
  if (said.target !== undefined && said.target !== 'stale' && said.target.press === 'resume')
    work.apply(resumePatch(work.draft, said.target.draft as Draft));
  // What tools found and what the engine said itself; never what came beside a model's calls.
  const trusted = (): readonly ModelMessage[] =>
    work.history.filter(({ role, ...rest }) => role === 'tool' || (role === 'assistant' && !('calls' in rest)));
  const named = (): readonly string[] => referencesIn([...trusted(), ...work.earlier.filter(({ kind }) => kind === 'done')]);
  const stream = new GuardedStream(hooks.onDelta, named);
  const { answer, failed } = await interpret(work, deps, steps, {
    signal: hooks.signal,
    stream,
    ...(pressed ? { pressed } : {}),
  });
  if (answer) deps.metrics.count('almanac_answers_total', { by: answer.by });
  const shown = work.views.length > 0 || work.prepared.length > 0;
  if (failed || !answer) {
    if (shown) return understood(work, { text: '', expects: 'anything' });
    return countMiss(work, { text: work.wording.say('engine.interpreterDown'), expects: 'anything' });
  }
  const untrue = answer.by !== 'offline' && claimsAWrite(answer.text, named());
  // Beside a proposal a model adds nothing: what the person agrees to is said by the engine alone.
  const beside = (work.prepared.length > 0 || work.handoff) && answer.by !== 'offline';
  const saying: Saying = {
    text: beside ? '' : untrue ? (work.views.length > 0 ? '' : work.wording.say('engine.nothingNow')) : answer.text,
    ...(answer.expects ? { expects: answer.expects } : {}),
    ...(answer.suggestions ? { suggestions: answer.suggestions } : {}),
  };
  const gaveNothing = !shown && !work.handoff && (untrue || answer.text.trim() === '');
  return answer.missed || gaveNothing ? countMiss(work, saying) : understood(work, saying);
}

function understood(work: TurnWork, saying: Saying): Saying {
  work.misses = 0;
  return saying;
}

const withoutId = ({ id: _id, ...rest }: Reply): Omit<Reply, 'id'> => rest;

/** What a turn came to: what was done or declined, else the wish as the draft has it, else the person's words. */
function factsOf({ facts, draft }: TurnWork, said: PersonLine): readonly Fact[] {
  if (facts.length > 0 || said.text === '') return facts;
  const isWish = draft.goal === 'book' || draft.goal === 'move';
  return [fact('asked', isWish ? wishInWords(draft) : said.text)];
}

function finish(work: TurnWork, state: EngineState, said: PersonLine, reply: Reply): FinishedTurn {
  const { conversation, now } = work;
  const resume = work.resumable && work.actions.findLast(({ target }) => target.press === 'resume');
  const asked = resume && { yes: resume.id };
  const turn = work.turnNumber;
  const keys = work.deliveries.map((delivery) => delivery.key);
  work.history.push({ role: 'assistant', text: reply.text, facts: factsOf(work, said) });
  const entries = work.record.map(({ kind, body }, index): Outgoing => ({
    kind: 'entry',
    id: `${conversation._id}|${turn}|e${index}`,
    seq: entrySeq(turn, index),
    body: { kind, turn, ...body },
    at: now,
  }));
  const outgoing = [
    ...bothLines(conversation, turn, said.shown ?? said.text, reply, keys, now),
    ...entries,
    ...deliveredMarks(keys),
  ];
  const next: EngineState = {
    version: state.version,
    draft: work.draft,
    handles: work.handles.all(),
    actions: boundActions(work.actions),
    ...(work.forgot ? { history: [] } : boundHistory(work.history, work.earlier)),
    misses: work.misses,
    answered: boundAnswered(state.answered, keys),
    ...(reply.expects ? { expects: reply.expects } : {}),
    ...(asked ? { asked } : {}),
    ...(work.suspended.length > 0 ? { suspended: work.suspended } : {}),
    ...(work.forgot ? {} : { lastReply: withoutId(reply) }),
    ...(work.language ? { language: work.language } : {}),
    ...(work.offeredLanguages.length > 0 ? { offeredLanguages: work.offeredLanguages } : {}),
    ...(work.contact ? { contact: work.contact } : {}),
    ...(work.profile ? { profile: work.profile } : {}),
  };
  const end: TurnEnd = {
    consumed: keys,
    state: next as unknown as TurnEnd['state'],
    proposals: work.proposals,
    outgoing,
    turns: turn,
    seq: conversation.seq + 2,
    timeZone: work.timeZone,
    // What nobody said stays open: the script of a later message may tell it.
    ...((work.language ?? work.channelLocale) === undefined ? {} : { locale: work.locale }),
    ...(work.handoff !== undefined ? { handoff: work.handoff } : {}),
  };
  return { end, said: { reply, seq: conversation.seq + 2 }, ...(work.forgot ? { forgot: true } : {}) };
}
