import { readActs } from '../../domain/language/acts.ts';
import type { QuestionTopic } from '../../domain/language/business-questions.ts';
import { questionsIn } from '../../domain/language/business-questions.ts';
import type { Intent, IntentName } from '../../domain/language/intents.ts';
import type { Role } from '../../domain/people/principal.ts';
import { readIntentsAs } from '../../domain/language/role-intents.ts';
import { readShift } from './shift.ts';

/** One thing that a message asks for, with the words that belong to it. Without an intent: only context can tell what it means. */
export type Clause = {
  readonly text: string;
  readonly intent?: IntentName;
  readonly topic?: QuestionTopic;
  /** What a question about the business is about. */
  readonly about?: string;
};

const OWNER_ONLY: ReadonlySet<IntentName> = new Set<IntentName>([
  'agenda',
  'set_hours',
  'block_time',
  'unblock_time',
  'open_extra',
]);
/** Said beside something else, these ask for nothing of their own. */
const WEAK: ReadonlySet<IntentName> = new Set<IntentName>(['small_talk', 'out_of_scope', 'help']);
/** Between two requests: the words before belong to the first, those after to the second. */
const JOINT = /[,.;!?\n]+\s*(?:and|then|but|also|oh|plus)?\s|\s(?:and|then|but|also|plus)(?:\s(?:then|also))?\s/gi;

/** Said outright; "I can't make it" is no more than a reason to move. */
const OUTRIGHT =
  /\b(?:cancel\w*|cancell\w*|call(?:ing)? (?:\S+ ){0,4}off|delete|remove|drop|scrap|undo|get rid of|bin|withdraw)\b/i;
const BOOKED = /\bmy (?:\S+ ){0,2}?(?:appointment|booking|visit|session|lesson)/i;
const OWN = /\b(?:my|i|i[’']ve|mine)\b/i;

const keyOf = ({ name, topic }: Intent): string =>
  name === 'find_times' ? 'book' : name === 'info' ? `info ${topic ?? ''}` : name;

/** The intents that count: moving swallows the booking and cancelling that it consists of, small talk gives way to anything else. */
function effective(text: string, role: Role): Intent[] {
  // A question of which only signs tell is better asked than answered with "I do not know".
  const intents = readIntentsAs(text, role).filter(({ name, guessed }) => name !== 'info' || guessed !== true);
  const allowed = intents
    .map((intent): Intent =>
      role === 'customer' && intent.name === 'agenda' && OWN.test(text) ? { ...intent, name: 'list' } : intent,
    )
    .map((intent): Intent => (role !== 'customer' && intent.name === 'find_times' ? { ...intent, name: 'agenda' } : intent))
    .filter(({ name }) => role !== 'customer' || !OWNER_ONLY.has(name));
  const strong = allowed.filter(({ name }) => !WEAK.has(name));
  const kept = strong.length > 0 ? strong : allowed.slice(0, 1);
  const earlierOrLater = role === 'customer' && readShift(text) !== undefined && BOOKED.test(text);
  if (earlierOrLater) return kept.map((intent): Intent => (intent.name === 'book' ? { ...intent, name: 'move' } : intent));
  const moves = kept.some(({ name }) => name === 'move');
  const swallowed: readonly IntentName[] = ['book', 'find_times', 'list', ...(OUTRIGHT.test(text) ? [] : (['cancel'] as const))];
  return moves ? kept.filter(({ name }) => !swallowed.includes(name)) : kept;
}

/** Where the words of the second of two neighbouring intents begin. */
function cutBetween(text: string, first: Intent, second: Intent): number {
  const from = Math.min(first.span.end, second.span.start);
  const joints = [...text.slice(from, second.span.start).matchAll(JOINT)];
  const last = joints.at(-1);
  return last ? from + last.index + last[0].length : second.span.start;
}

/**
 * What a message asks for, in the order said. Words that ask for the same thing are read together.
 * @example readClauses('cancel my Tuesday one and book Friday at 3', 'customer').map(({ intent }) => intent) //=> ['cancel', 'book']
 */
export function readClauses(text: string, role: Role): readonly Clause[] {
  const { questions, rest } = role === 'customer' ? questionsIn(text) : { questions: [], rest: text };
  if (questions.length === 0) return clausesOf(text, role);
  const asked = questions.map(({ text: words, topic, about }): Clause => ({ text: words, intent: 'info', topic, about }));
  const others = saysMore(rest) ? clausesOf(rest, role) : [];
  return [...asked, ...others.filter(({ topic }) => topic === undefined || !asked.some((one) => one.topic === topic))];
}

/** Whether anything is left beside a question: "wait", "thanks" and the like are not. */
function saysMore(rest: string): boolean {
  const acts = readActs(rest);
  const filler = acts.pure && !acts.affirm && !acts.negate && !acts.anyone && !acts.more && !acts.human && !acts.startOver;
  return /[\p{L}\d]/u.test(rest) && !filler && !FILLERS.test(rest);
}
const FILLERS = /^\W*(?:(?:and|so|ok(?:ay)?|oh|wait|hold on|hang on|also|but|um|uh|hmm+|btw|by the way|well|yeah|sorry)\b\W*)*$/i;

function clausesOf(text: string, role: Role): readonly Clause[] {
  const intents = [...effective(text, role)].sort((a, b) => a.span.start - b.span.start);
  const [first] = intents;
  if (!first) return [{ text }];
  const cuts = intents.map((intent, index) => {
    const before = intents[index - 1];
    return before ? cutBetween(text, before, intent) : 0;
  });
  const merged = new Map<string, Clause>();
  for (const [index, intent] of intents.entries()) {
    const words = text.slice(cuts[index], cuts[index + 1]).trim();
    const key = keyOf(intent);
    const before = merged.get(key);
    const { topic } = intent;
    merged.set(key, {
      text: before ? `${before.text} ${words}` : words,
      intent: before?.intent === 'book' || intent.name === 'find_times' ? 'book' : intent.name,
      ...(topic ? { topic } : {}),
    });
  }
  return [...merged.values()];
}
