import type { RepeatReading } from '../../../domain/language/repeat.ts';
import { readOtherRhythm, readRepeat, readTimes } from '../../../domain/language/repeat.ts';
import { call, calling, findSlots, whenArg } from '../outcome.ts';
import type { Call, Outcome, Wanted } from '../outcome.ts';
import { read } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { InterpretContext } from '../../../ports/interpreter.ts';
import type { Turn } from '../turn.ts';
import { wantedIn } from '../relative.ts';
import type { Handler } from './handler.ts';

const seriesCall = ({ every, count, until }: RepeatReading, slot: string | null): Call =>
  call('book_series', { slot, every, count: count ?? null, until: whenArg(until), clashes: null });

/** "Every week instead" keeps how many. */
const keptCount = ({ count, until }: RepeatReading, { draft: { repeat } }: InterpretContext): { readonly count?: number } =>
  count === undefined && until === undefined && repeat?.count !== undefined ? { count: repeat.count } : {};

const ONCE = /\b(?:just|only) (?:the )?(?:once|one(?: time)?|first(?: one)?)\b|\bnot (?:a series|every (?:week|month))\b/i;

/** "Every Tuesday", said on a Tuesday, begins with the first one that there is. */
function soonest(reading: Reading, context: InterpretContext): Wanted | undefined {
  const wanted = wantedIn(reading, context);
  const { certain, candidates, unexplained, impossible } = reading.when;
  const [first] = candidates;
  const days = candidates.filter(({ day }) => day !== undefined);
  if (certain || unexplained.length > 0 || impossible || !first?.day || days.length !== candidates.length) return wanted;
  const sameTime = candidates.every(({ time }) => time?.from === first.time?.from);
  return sameTime ? { ...wanted, when: first.label } : wanted;
}

/** "A haircut every Tuesday at 5 for six weeks": the first time is looked for, the draft keeps the rhythm. "Just once" takes it back. */
export const series: Handler = (turn, { intent }, { contact }) => {
  const { context, text } = turn;
  if (!turn.has('book_series') || turn.done.length > 0) return undefined;
  if (intent !== undefined && intent !== 'book' && intent !== 'find_times') return undefined;
  if (context.draft.repeat && ONCE.test(text)) return calling(findSlots({ repeat: { every: 'once' } }));
  const repeat = readRepeat(text);
  const many = !repeat && context.draft.repeat && context.draft.goal === 'book' ? HOW_MANY.exec(text) : null;
  if (many && context.draft.repeat) {
    const count = readTimes(many[0]);
    const rhythm = { ...context.draft.repeat, ...(count === undefined ? {} : { count }) };
    return calling(context.draft.slot === undefined ? findSlots({ repeat: rhythm }) : seriesCall({ ...rhythm, rest: '' }, null));
  }
  if (!repeat) return otherRhythm(text, turn, contact);
  const { counted, ...rhythm } = repeat;
  const said = soonest(read(repeat.rest, context, contact), context);
  // "Four lessons, Tuesdays at 5": what is counted is what is booked, unless something else is named.
  const wanted =
    counted !== undefined && (said?.service ?? context.draft.service) === undefined
      ? soonest(read(`${counted} ${repeat.rest}`, context, contact), context)
      : said;
  if (context.draft.slot !== undefined && wanted?.when === undefined && wanted?.service === undefined)
    return calling(seriesCall({ ...repeat, ...keptCount(repeat, context) }, null));
  return calling(findSlots({ ...wanted, repeat: rhythm }));
};

const HOW_MANY =
  /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:of (?:them|those|these)|times|in (?:total|all)|altogether)\b/i;

/** "Every 6 weeks" is beyond us: the tool says so and goes on with the first time; never dropped in silence. */
function otherRhythm(text: string, turn: Turn, contact: Reading['contact']): Outcome | undefined {
  const other = readOtherRhythm(text);
  if (!other) return undefined;
  const wanted = soonest(read(other.rest, turn.context, contact), turn.context);
  return calling(findSlots({ ...wanted, repeat: { every: 'once', other: other.said } }));
}

const TIMES = /\b(?:times|weeks|sessions|lessons|appointments|visits)\b/i;
const NEAREST = /\b(?:nearest|closest|alternatives?|instead|other times?|move (?:it|them|that|those|this))\b/i;

/** What a series still needs: a name, how many times, or what becomes of dates that cannot be had. */
export const seriesDetails: Handler = (turn, { intent }, { contact, text }) => {
  const last = turn.doneBefore.at(-1);
  if (last?.name !== 'book_series' || turn.done.length > 0 || !turn.has('book_series')) return undefined;
  if (last.ok) {
    if (turn.context.proposal === undefined) return undefined;
    if (NEAREST.test(text)) return calling(call('book_series', { ...last.args, clashes: 'nearest' }));
    const many = TIMES.test(text) ? readTimes(text) : undefined;
    return many === undefined ? undefined : calling(call('book_series', { ...last.args, count: many, until: null }));
  }
  if (last.code === 'NEEDS_CONTACT')
    return (contact.name ?? contact.phone ?? contact.email) !== undefined ? calling(call('book_series', last.args)) : undefined;
  if (last.code !== 'INVALID_INPUT' || intent === 'cancel') return undefined;
  const until = /\b(?:until|till|til|up to)\s+(.+)$/i.exec(text)?.[1];
  const count = readTimes(text);
  if (until !== undefined) return calling(call('book_series', { ...last.args, count: null, until: whenArg(until) }));
  return count === undefined ? undefined : calling(call('book_series', { ...last.args, count }));
};

const WHOLE = /\b(?:rest|remaining|all|every(?: one)?|series|whole|entire|the others)\b/i;

/** "Cancel the rest of my series", "cancel all of them". */
export const cancelRest: Handler = (turn, { intent }, { text }) => {
  if (intent !== 'cancel' || !turn.has('book_series') || turn.done.length > 0 || !WHOLE.test(text)) return undefined;
  if (turn.context.proposal !== undefined && turn.context.draft.goal === 'book') return undefined;
  const handle = /\bbooking\s*b?\d+\b/i.exec(text)?.[0];
  return calling(call('cancel_appointment', { booking: handle ?? null, whole: true }));
};
