import { DomainError } from '../../domain/errors.ts';
import { readLatest } from '../../domain/language/latest.ts';
import { mentionsIn } from '../../domain/language/mentions.ts';
import type { InterpretAnswer, InterpretOptions, InterpretRequest, Interpreter, Suggestion } from '../../ports/interpreter.ts';
import { readClauses } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { slotsOf } from './choosing.ts';
import { cannotCome, wrongContact, youChoose } from './handlers/aside.ts';
import { comeAlong, notThatOne, rebook, secondThought, whichOne } from './handlers/booked.ts';
import { askTimes } from './handlers/ask-times.ts';
import { cancel, list, move } from './handlers/bookings.ts';
import { chooseListed, chooseMeant, chooseName, chooseOffered, takeChosen, yesToSeveral } from './handlers/choose.ts';
import { contactAsked, contactCall, whyContact } from './handlers/contact.ts';
import { feelings } from './handlers/feelings.ts';
import type { Handler } from './handlers/handler.ts';
import { howToChange } from './handlers/how-to.ts';
import { info } from './handlers/info.ts';
import { changedAnswer, intake } from './handlers/intake.ts';
import { miss } from './handlers/miss.ts';
import { elsewhere } from './handlers/place.ts';
import { onTheWay } from './handlers/on-the-way.ts';
import { aboutPerson, factsAsked, standsYet, whatTimes } from './handlers/questions.ts';
import { pressed } from './handlers/pressed.ts';
import { drop, human, keepIt, talkAbout } from './handlers/repair.ts';
import { myDetails, usual } from './handlers/my-details.ts';
import { cancelRest, series, seriesDetails } from './handlers/series.ts';
import { settle } from './handlers/settle.ts';
import { greet, rightPlace, smallTalk, whoAreYou, yesOrNo } from './handlers/small-talk.ts';
import { agenda, amend, fillIn, offForGood, setHours, weeklyHours } from './handlers/staff.ts';
import { awayPlainly, blockTime, openExtra, unblockTime } from './handlers/staff-time.ts';
import { cancelAll, freeTime, hoursAsked, howLate, moveAll, runningLate, swapDays } from './handlers/staff-day.ts';
import { noteBooking } from './handlers/staff-note.ts';
import { notifyPeople } from './handlers/staff-notify.ts';
import { serviceEdits } from './handlers/staff-services.ts';
import { calendars, classSize, holidays, timeZone, travelTime } from './handlers/staff-settings.ts';
import { monthlyDays, specialDays } from './handlers/staff-special.ts';
import { undoBlock } from './handlers/staff-undo.ts';
import { wholeVisit } from './handlers/whole.ts';
import { putOnList, whoWaits } from './handlers/staff-waiting.ts';
import { whoseDay } from './handlers/staff-whose.ts';
import { waitlist, waitlistContact } from './handlers/waitlist.ts';
import { call, calling, enough, findSlots, saying, takeSlot } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { GOAL_DONE, proceed } from './proceed.ts';
import { saidInFull } from './instead.ts';
import { read, readContactOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { named, spoken } from './texts.ts';
import type { Turn } from './turn.ts';
import { callId, contactKnown, isAside, isPending, turnOf } from './turn.ts';

/** Tried in this order: what is pending first, then what was offered, then a change of the wish, then something new (reference dialogue.md §9.5). */
const HANDLERS: readonly Handler[] = [
  ...[
    pressed,
    noteBooking,
    ...[calendars, holidays, travelTime, classSize, timeZone, serviceEdits],
    ...[notifyPeople, runningLate, howLate, swapDays, cancelAll, moveAll, undoBlock, amend, offForGood],
    ...[monthlyDays, specialDays],
    ...[onTheWay, comeAlong, rebook, notThatOne, secondThought, whichOne, wholeVisit],
    settle,
    changedAnswer,
    myDetails,
    usual,
    series,
    seriesDetails,
    cancelRest,
    putOnList,
    whoWaits,
    waitlist,
    waitlistContact,
    ...[feelings, rightPlace, whoAreYou, talkAbout, human],
    greet,
    ...[howToChange, elsewhere, factsAsked, aboutPerson, whatTimes, standsYet],
    ...[cannotCome, keepIt, drop],
    fillIn,
    chooseMeant,
    youChoose,
    wrongContact,
    whyContact,
  ],
  ...[freeTime, hoursAsked, awayPlainly, whoseDay, weeklyHours],
  ...[info, list, chooseListed, cancel, move],
  ...[agenda, setHours, unblockTime, blockTime, openExtra],
  ...[chooseName, chooseOffered, takeChosen, yesToSeveral, askTimes],
  ...[contactAsked, smallTalk, yesOrNo],
];

/**
 * Books, moves, cancels, lists and answers questions in plain English without any network: a grammar over `domain/language` that turns words into the
 * same tool calls a model makes. It knows no store and no rule; whatever it is not certain of it asks or leaves to the tools. Deterministic. Fails with TIMEOUT
 * when the turn is already over.
 */
export const createOfflineInterpreter = (): Interpreter => ({
  name: 'offline',
  interpret: (request: InterpretRequest, options: InterpretOptions): Promise<InterpretAnswer> =>
    options.signal.aborted
      ? Promise.reject(new DomainError('TIMEOUT', 'offline interpreter: the turn is over'))
      : Promise.resolve(answerTo(request)),
});

function answerTo(request: InterpretRequest): InterpretAnswer {
  const turn = saidInFull(turnOf(request));
  const said = readClauses(turn.text, turn.context.role).map((clause) => aboutOwn(clause, turn));
  const answered = answering(turn, said);
  const { outcome, goal } = answered ?? decide(turn, isAnswered(turn) ? [{ text: turn.text }] : inOrder(said, turn));
  const calls = (outcome.calls ?? []).filter(({ name }) => turn.has(name));
  const unable = calls.length === 0 && (outcome.calls ?? []).length > 0;
  const { expects, suggestions, missed } = outcome;
  return {
    text: unable ? spoken(turn.context).say('offline.noRight') : (outcome.text ?? ''),
    calls: calls.map(({ name, args }, index) => ({ id: callId(request, goal, index), name, arguments: JSON.stringify(args) })),
    finish: calls.length > 0 ? 'tool_calls' : 'stop',
    by: 'offline',
    ...(expects ? { expects } : {}),
    ...(suggestions && suggestions.length > 0 ? { suggestions: suggestions.map(plain) } : {}),
    ...(missed ? { missed } : {}),
  };
}

/** In English a button says its label. */
const plain = (suggestion: Suggestion): Suggestion =>
  typeof suggestion !== 'string' && suggestion.label === suggestion.say ? suggestion.say : suggestion;

const OWN_MOVE =
  /\b(?:mov\w*|reschedul\w*|postpon\w*|shift|push|bring(?=[^.;!?]*\b(?:forward|earlier|back)\b))\b[^.;!?]*?\b(?:my|our|the)\b/i;
const OWN_CANCEL = /\bcancel\w*\b[^.;!?]*?\b(?:my|our|the)\b/i;

/** "Move it a week later": a booking, where nothing else is being asked for. */
const MOVE_IT = /^\W*(?:\p{L}+\W+){0,4}?(?:move|push|shift|postpone|bring|reschedule) (?:it|that|this|them)\b/iu;

/** "Move my beard trim to Monday": what the business calls its services is a booking, too. */
function aboutOwn(clause: Clause, { context: { business, draft } }: Turn): Clause {
  if (clause.intent === undefined && draft.goal === undefined && MOVE_IT.test(clause.text)) return { ...clause, intent: 'move' };
  if (clause.intent !== undefined || draft.goal === 'book') return clause;
  const intent = OWN_MOVE.test(clause.text) ? 'move' : OWN_CANCEL.test(clause.text) ? 'cancel' : undefined;
  return intent && mentionsIn(clause.text, business.services).length > 0 ? { ...clause, intent } : clause;
}

/** An answer to the service's own question is read as a whole, whatever else its words could mean. */
function answering(turn: Turn, [clause]: readonly Clause[]): { readonly outcome: Outcome; readonly goal: number } | undefined {
  if (!clause) return undefined;
  const reading = read(turn.text, turn.context, readContactOf(turn.text, turn.context));
  const outcome = intake(turn, { ...clause, text: turn.text }, reading);
  return outcome && { outcome, goal: 0 };
}
const isAnswered = ({ done }: Turn): boolean => done[0]?.args['answers'] !== undefined;

/** Contact details are asked for in the middle of a booking: where they are missing it goes first, so that nothing prepared before is lost. */
function inOrder(clauses: readonly Clause[], { context, text }: Turn): readonly Clause[] {
  if (clauses.length < 2 || context.role !== 'customer' || contactKnown(context)) return clauses;
  const { phone, email } = readContactOf(text, context);
  if (phone !== undefined || email !== undefined) return clauses;
  return [...clauses].sort((a, b) => Number(b.intent === 'book') - Number(a.intent === 'book'));
}

/** Goes on with the goal that is under way, then begins the next ones; a goal that must ask the person first ends the turn. */
function decide(turn: Turn, clauses: readonly Clause[]): { readonly outcome: Outcome; readonly goal: number } {
  const contact = readContactOf(turn.text, turn.context);
  const last = turn.done.at(-1);
  let goal = last?.goal ?? 0;
  const clause = clauses[goal];
  if (last && clause) {
    const next = proceed(turn, clause, read(clause.text, turn.context, contact), last);
    if (next !== GOAL_DONE) return { goal, outcome: next.calls ? next : leftOver(next, clauses.slice(goal + 1)) };
    goal += 1;
  }
  for (; goal < clauses.length; goal++) {
    const fresh = clauses[goal];
    if (!fresh) break;
    const reading = read(fresh.text, turn.context, contact);
    const outcome = goal === 0 ? begin(turn, fresh, reading) : first(turn, fresh, reading);
    if (goal === 0 || outcome?.calls) return { goal, outcome: outcome ?? enough };
  }
  return { goal, outcome: resume(turn) };
}

/** What makes words about money a question: "talk about pricing on Friday" is none. */
const PRICE_ASKED = /\?|\b(?:how much|what|costs?|price[sd]?|fees?|expensive|cheap\w*|tell me|do (?:you|u) charge)\b/i;

/** Thanks, small talk and foreign words are only told along where a service or a time is named. */
function withSubstance(clause: Clause, { service, provider, phrase }: Reading, turn: Turn): Clause {
  const { intent, text } = clause;
  const names = (service ?? provider ?? phrase) !== undefined;
  const aside = intent === 'info' && clause.topic === 'prices' && !PRICE_ASKED.test(text) && phrase !== undefined;
  // "How late can you do a haircut?" asks for times, "how late are you open?" does not.
  const hours = intent === 'info' && (clause.topic ?? 'hours') === 'hours' && readLatest(text) !== undefined;
  const late = hours && (service !== undefined || (clause.topic === undefined && isPending(turn)));
  if (aside || late) return { text, intent: 'book' };
  // "Do you do evenings?"
  if (intent === 'info' && clause.topic === 'services' && phrase !== undefined && service === undefined)
    return isPending(turn) ? { text, intent: 'book' } : { ...clause, topic: 'hours' };
  const along =
    intent === 'small_talk' ? names : intent === 'out_of_scope' && (service !== undefined || (names && isPending(turn)));
  return along ? { text } : clause;
}

const first = (turn: Turn, said: Clause, reading: Reading): Outcome | undefined => {
  const clause = withSubstance(said, reading, turn);
  for (const handler of HANDLERS) {
    const outcome = handler(turn, clause, reading);
    if (outcome) return outcome;
  }
  return undefined;
};

/** The first answer of a turn. Contact details that come with a request are noted with it. */
function begin(turn: Turn, clause: Clause, reading: Reading): Outcome {
  const outcome = first(turn, clause, reading);
  const noted = contactCall({ ...reading, text: turn.text }, turn);
  if (!noted || turn.context.pressed) return outcome ?? miss(turn);
  const calls = outcome?.calls ?? [];
  return calls.some(({ name }) => name === noted.name || name === 'my_details') ? (outcome ?? enough) : calling(noted, ...calls);
}

/** What was asked for besides, but has to wait for an answer, as a button. */
const leftOver = (outcome: Outcome, rest: readonly Clause[]): Outcome =>
  rest.length === 0 ? outcome : { ...outcome, suggestions: [...(outcome.suggestions ?? []), ...rest.map(({ text }) => text)] };

/** What several could be meant by, asked before a side question or a name came in between, is asked again with its buttons. */
function openAgain({ refused, done, context }: Turn): Outcome | undefined {
  if (!refused || refused.alternatives.length === 0 || done.length === 0 || !done.every(isAside)) return undefined;
  // What there is was just listed: which of them is asked with it.
  const listed = done.some(({ args: { topic, about } }) => topic === 'services' && about === null);
  if (listed && context.business.services.every(({ name }) => refused.alternatives.includes(name))) return undefined;
  const open = context.role !== 'customer' || context.draft.goal !== undefined;
  return open ? calling(call(refused.name, refused.args)) : undefined;
}

/** The times on offer, asked about again below the answer to a side question. */
function offeredAgain({ done, context }: Turn): Outcome | undefined {
  const { expects, draft, proposal } = context;
  const slots = slotsOf(context);
  if (expects !== 'slot' || draft.slot !== undefined || proposal !== undefined || slots.length === 0) return undefined;
  const answers = done.flatMap(({ data: { answer } }) => (typeof answer === 'string' ? [answer] : []));
  if (answers.length === 0 || answers.length < done.length) return undefined;
  return saying([...answers, spoken(context).say('offline.whichTime')].join('\n\n'), {
    expects,
    suggestions: slots.map(named),
  });
}

/** After a side question, what was pending is pending still; contact details are asked for again. */
function resume(turn: Turn): Outcome {
  const { context, done } = turn;
  const { expects, draft } = context;
  const again = openAgain(turn) ?? offeredAgain(turn);
  if (again) return again;
  if (expects === 'service' && draft.goal === 'book' && draft.service === undefined && done.length > 0 && done.every(isAside))
    return calling(findSlots({}));
  const only = (tool: string): boolean => done.length > 0 && done.every(({ name }) => name === tool);
  if (only('note_contact') && draft.slot === undefined && slotsOf(context).length > 0 && contactKnown(context)) {
    const [single, ...others] = slotsOf(context);
    // A name and a number, given to "would that do?", take the one time there is.
    if (single && others.length === 0 && draft.goal === 'book' && expects === 'slot')
      return calling(takeSlot(draft, single.handle));
    const suggestions = slotsOf(context).map(named);
    return saying(spoken(context).say('offline.notedWhichTime'), { expects: 'slot', suggestions });
  }
  if (!only('business_info') || expects === undefined) return enough;
  if ((expects === 'contact' || expects === 'name') && draft.slot !== undefined && draft.goal === 'book')
    return calling(takeSlot(draft, null));
  return { ...enough, expects };
}
