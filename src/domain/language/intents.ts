import { isPlainlyEnglish } from './detect-language.ts';
import { CUES } from './intent-cues.ts';
import { glossed } from './gloss/gloss.ts';
import { OTHER_CUES } from './intent-cues/others.ts';
import { spelledOut } from './shorthand.ts';
import type { Cue, InfoTopic, Intent, IntentName } from './intent-types.ts';

export type { Intent, IntentName } from './intent-types.ts';

const LEAST_SCORE = 0.5;
/** How much of an intent's score is left when the text is about other people's business. */
const OUT_OF_SCOPE_FACTOR = 0.35;
/** These are asked of us even in the company of foreign words. */
const STRONG: readonly IntentName[] = ['human', 'help'];

type Tally = { name: IntentName; topic?: InfoTopic; doubt: number; start: number; end: number };

const plain = (text: string): string => text.toLowerCase().replace(/[’‘`´]/g, "'");

/**
 * What a text asks for, from the weighted cues (intent-cues.ts): every intent with a score of at least a half, in the order said. "cancel Tuesday and book
 * Friday" has two. Nothing recognised → empty. Scores: 1 − the product of the doubts that the cues leave.
 * @example readIntents('can I move my appointment to Friday?').map((intent) => intent.name) //=> ['move']
 */
export function readIntents(text: string): readonly Intent[] {
  const said = plain(text);
  const tallies = new Map<string, Tally>();
  for (const cue of CUES) tally(tallies, said, cue);
  if (!isPlainlyEnglish(text)) tallyOthers(tallies, text);
  const foreign = foreignness(tallies);
  const intents = [...tallies.values()].map((found): Intent => {
    const raw = 1 - found.doubt;
    const kept =
      found.name === 'out_of_scope' || STRONG.includes(found.name) ? raw : raw * (1 - foreign * (1 - OUT_OF_SCOPE_FACTOR));
    return {
      name: found.name,
      score: Math.round(kept * 1000) / 1000,
      span: { start: found.start, end: found.end },
      ...(found.topic === undefined ? {} : { topic: found.topic }),
    };
  });
  return settle(intents).sort((a, b) => a.span.start - b.span.start || b.score - a.score);
}

/** The cues of the other languages, with the short forms of chats written out. */
function tallyOthers(tallies: Map<string, Tally>, text: string): void {
  const { text: full, at } = spelledOut(text);
  const said = plain(full);
  const place = full === text ? undefined : at;
  for (const { gate, cues } of OTHER_CUES) if (gate.test(said)) for (const cue of cues) tally(tallies, said, cue, place);
  const english = glossed(text);
  if (english.text === full) return;
  const asked = plain(english.text);
  for (const cue of GLOSSED_CUES) tally(tallies, asked, cue, english.at);
}
/** What is asked in turns of phrase that have English words: questions and the like, which need no grammar of their own. */
const GLOSSED: ReadonlySet<IntentName> = new Set<IntentName>(['info', 'human', 'help', 'small_talk']);
const GLOSSED_CUES: readonly Cue[] = CUES.filter(({ intent }) => GLOSSED.has(intent));

/** How much of a text is about other people's business; words inside a question about one's own bookings are not ("what time is it again?"). */
function foreignness(tallies: ReadonlyMap<string, Tally>): number {
  const foreign = tallies.get('out_of_scope');
  const own = tallies.get('list');
  if (!foreign || (own && own.start <= foreign.start && foreign.end <= own.end)) return 0;
  return 1 - foreign.doubt;
}

/** How often an intent is looked for in one text. */
const MOST_MATCHES = 3;

/** Without `matchAll`, which copies the pattern at every call: this is what reading spends its time on. */
function firstAndLast(said: string, pattern: RegExp): readonly [first?: RegExpExecArray, last?: RegExpExecArray] {
  pattern.lastIndex = 0;
  const first = pattern.exec(said);
  if (!first) return [];
  let last = first;
  for (let count = 1; count < MOST_MATCHES; count++) {
    const next = pattern.exec(said);
    if (!next) break;
    last = next;
  }
  return [first, last];
}

function tally(tallies: Map<string, Tally>, said: string, cue: Cue, place: (position: number) => number = (at) => at): void {
  const key = cue.topic === undefined ? cue.intent : `${cue.intent}/${cue.topic}`;
  const [first, last] = firstAndLast(said, cue.pattern);
  if (!first || !last) return;
  const before = tallies.get(key);
  tallies.set(key, {
    name: cue.intent,
    ...(cue.topic === undefined ? {} : { topic: cue.topic }),
    doubt: (before?.doubt ?? 1) * (1 - cue.weight),
    start: Math.min(before?.start ?? Infinity, place(first.index)),
    end: Math.max(before?.end ?? 0, place(last.index + last[0].length)),
  });
}

/** Which intents give way to which when the words overlap: "cancel my booking" books nothing, "move it" lists nothing. */
const YIELDS: Readonly<Partial<Record<IntentName, readonly IntentName[]>>> = {
  book: ['cancel', 'move', 'list', 'block_time', 'set_hours', 'agenda', 'out_of_scope'],
  find_times: ['cancel', 'move', 'list', 'agenda', 'set_hours'],
  list: ['cancel', 'move', 'agenda'],
  cancel: ['info'],
  move: ['info'],
  out_of_scope: ['list'],
  agenda: ['list'],
  open_extra: ['set_hours'],
  info: ['move', 'list', 'set_hours', 'block_time', 'human', 'help'],
  small_talk: ['book', 'cancel', 'move', 'list', 'find_times', 'info', 'human', 'help'],
};

/** "Do you have a phone number?", "how much notice": the more particular question of two in the same words. */
const GENERAL: ReadonlySet<InfoTopic | undefined> = new Set<InfoTopic>(['services', 'prices']);
const isPart = (intent: Intent, other: Intent): boolean =>
  (GENERAL.has(intent.topic) && other.name === 'info' && !GENERAL.has(other.topic) && overlaps(intent, other)) ||
  (intent.name === 'book' &&
    other.topic === 'policy' &&
    other.span.start <= intent.span.start &&
    intent.span.end <= other.span.end) ||
  (intent.name === 'find_times' && other.topic === 'hours' && other.span.start <= intent.span.start && overlaps(intent, other));

function settle(intents: readonly Intent[]): Intent[] {
  const said = intents.filter((intent) => intent.score >= LEAST_SCORE);
  const strong = said.filter((intent) => !said.some((other) => isPart(intent, other)));
  return strong.filter(
    (intent) =>
      !strong.some(
        (other) =>
          other !== intent &&
          YIELDS[intent.name]?.includes(other.name) === true &&
          ((intent.name !== 'cancel' && intent.name !== 'move') || other.topic === 'policy') &&
          !(intent.topic === 'policy' && other.name === 'move') &&
          (overlaps(intent, other) || intent.name === 'small_talk' || intent.name === 'info') &&
          other.score >= intent.score - 0.3,
      ),
  );
}
const overlaps = (one: Intent, two: Intent): boolean => one.span.start < two.span.end && two.span.start < one.span.end;
