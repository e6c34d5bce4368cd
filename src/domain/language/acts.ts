import { ENGLISH } from './acts/english.ts';
import { OTHERS } from './acts/others.ts';
import { firstWords, patternOf, wordsTaken } from './acts/pattern.ts';
import type { Pattern, SaidWord } from './acts/pattern.ts';
import type { Act } from './acts/phrases.ts';
import { foldedWords } from './folded.ts';
import { spelledOut } from './shorthand.ts';

export type { Act } from './acts/phrases.ts';

/** What a text does; `pure` when it says nothing of substance beside. */
export type Acts = Readonly<Record<Act, boolean>> & { readonly pure: boolean };

type Sense = Act | 'filler';
type Entry = { readonly pattern: Pattern; readonly sense: Sense };
type Found = { readonly length: number; readonly senses: ReadonlySet<Sense> };

/** "a (b|c) (d)" → every way to say it; a group without a bar may be left out. */
export function spellings(phrase: string): string[] {
  const group = /\(([^()]*)\)/.exec(phrase);
  if (!group) return [phrase.replace(/\s+/g, ' ').trim()];
  const options = (group[1] ?? '').includes('|') ? (group[1] ?? '').split('|') : [group[1] ?? '', ''];
  return options.flatMap((option) =>
    spellings(phrase.slice(0, group.index) + option + phrase.slice(group.index + group[0].length)),
  );
}

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const language of [ENGLISH, ...OTHERS])
    for (const [sense, phrases] of Object.entries(language) as [Sense, readonly string[]][])
      for (const pattern of phrases.map(patternOf))
        for (const word of firstWords(pattern)) {
          const entries = index.get(word) ?? [];
          entries.push({ pattern, sense });
          index.set(word, entries);
        }
  return index;
}
const INDEX = buildIndex();

/** The longest phrase that stands at a place, with everything it may mean. */
function phraseAt(words: readonly SaidWord[], at: number): Found | undefined {
  let length = 0;
  const senses = new Set<Sense>();
  for (const { pattern, sense } of INDEX.get(words[at]?.text ?? '') ?? []) {
    const taken = wordsTaken(pattern, words, at);
    if (taken < length || taken === 0) continue;
    if (taken > length) senses.clear();
    length = taken;
    senses.add(sense);
  }
  return length === 0 ? undefined : { length, senses };
}

const ACTS: readonly Act[] = [
  'affirm',
  'negate',
  'thanks',
  'goodbye',
  'greeting',
  'help',
  'human',
  'cancelFlow',
  'startOver',
  'repeat',
  'anyone',
  'more',
  'skip',
];
const NEGATION = /^(?:not|don't|dont|never|without|isn't|doesn't|didn't|can't|cannot|won't)$/;

/** `leading`: the acts at the head of the text, before anything of substance. */
type Reading = {
  readonly senses: ReadonlySet<Sense>;
  readonly rest: readonly string[];
  readonly leading: ReadonlySet<Sense>;
  readonly first: Sense | undefined;
};
/** Fillers that may stand before a yes or no without changing it. */
const INTERJECTIONS = new Set(['oh', 'ah', 'um', 'uh', 'hmm', 'hm', 'well', 'so', 'actually', 'please', 'sorry']);

/** The last text read: a message is asked about several times in a row. */
let last: { readonly text: string; readonly reading: Reading } | undefined;

function read(text: string): Reading {
  if (last?.text !== text) last = { text, reading: readAnew(text) };
  return last.reading;
}

function readAnew(text: string): Reading {
  const asTyped = readWords(text);
  const { text: full } = spelledOut(text);
  const inFull = full === text ? asTyped : readWords(full);
  // What is known as it is typed stays so: "n", "koi bhi".
  return inFull !== asTyped && inFull.rest.length < asTyped.rest.length ? inFull : asTyped;
}

function readWords(text: string): Reading {
  const folded = foldedWords(text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' '));
  const words = folded.map((word) => word.text);
  const senses = new Set<Sense>();
  const rest: string[] = [];
  const leading = new Set<Sense>();
  let first: Sense | undefined;
  let atHead = true;
  for (let at = 0; at < words.length;) {
    const entry = phraseAt(folded, at);
    const denied =
      entry?.senses.has('affirm') === true &&
      (NEGATION.test(words[at - 1] ?? '') || (words[at + entry.length] === 'not' && folded[at + entry.length]?.opens !== true));
    if (!entry || denied) {
      rest.push(words[at] ?? '');
      atHead = false;
      at++;
      continue;
    }
    const isFiller = entry.senses.size === 1 && entry.senses.has('filler');
    if (isFiller && !INTERJECTIONS.has(words.slice(at, at + entry.length).join(' '))) atHead = false;
    for (const sense of entry.senses) {
      senses.add(sense);
      if (atHead) leading.add(sense);
      if (first === undefined && sense !== 'filler') first = sense;
    }
    at += entry.length;
  }
  return { senses, rest, leading, first };
}

/** Words inside a longer message that do not make it a yes or a no: "is Friday good?" */
const LEADING_ONLY: readonly Act[] = ['affirm', 'negate', 'repeat', 'greeting', 'goodbye', 'skip', 'help', 'cancelFlow'];

/**
 * The acts in a text. Inside a longer message, yes, no and the like count only at its head ("yes, but make it Saturday"), for "is Friday good?" is no yes.
 * Spanish, French, German, Portuguese and Hindi words for yes, no, thanks, stop and hello are known.
 * @example readActs('no problem, go ahead') //=> { affirm: true, negate: false, pure: true, … }
 */
export function readActs(text: string): Acts {
  const whole = read(text);
  const pure = whole.rest.length === 0 && ACTS.some((act) => whole.senses.has(act));
  const says = (act: Act): boolean => (pure || !LEADING_ONLY.includes(act) ? whole.senses : whole.leading).has(act);
  const acts = Object.fromEntries(ACTS.map((act) => [act, says(act)])) as Record<Act, boolean>;
  return { ...acts, pure };
}

const DOING: Readonly<Record<'book' | 'move' | 'cancel', RegExp>> = {
  book: /(?<![\p{L}])(?:book|reserve|schedule) (?:it|that|this|them|the appointment)(?![\p{L}])/giu,
  move: /(?<![\p{L}])(?:move|change|reschedule) (?:it|that|this|them|the appointment|my appointment)(?![\p{L}])/giu,
  cancel: /(?<![\p{L}])cancel (?:it|that|this|them|the appointment|my appointment|the booking|my booking)(?![\p{L}])/giu,
};

/**
 * Whether a text is a yes and nothing else, so that it may confirm. `doing` is what would be confirmed: then "yes, cancel it" is a yes to a cancellation.
 * @example isPureYes('yes but make it Saturday') //=> false
 */
export function isPureYes(text: string, doing?: 'book' | 'move' | 'cancel'): boolean {
  const said = doing === undefined ? text : text.replace(DOING[doing], ' yes ');
  const acts = readActs(said);
  const { rest } = read(said);
  return (
    acts.pure &&
    acts.affirm &&
    !acts.negate &&
    !acts.cancelFlow &&
    !acts.more &&
    !acts.startOver &&
    !acts.human &&
    !acts.repeat &&
    !acts.skip &&
    !/\?\s*$/.test(text) &&
    rest.length === 0
  );
}

/** "Keep it", said of what would be moved or cancelled. */
const KEEPING =
  /(?<!\p{L})(?:i(?:['’]| wi)?ll |let['’]?s |just |please )*(?:keep|leave) (?:it|that|this|them|mine|(?:my|the) (?:appointment|booking|reservation|session|lesson|visit|slot|time)s?)(?: (?:as|like|where|how) (?:it|that|they) (?:is|was|are|were))?(?!\p{L})/giu;
const HESITATING = /(?<!\p{L})(?:wait|hold on|hang on|stop)(?!\p{L})/giu;

/**
 * Whether a text is a no (or a "forget it") and nothing else. `doing` is what would be done: then "no wait, keep it" is a no to a cancellation.
 * @example isPureNo('no problem, go ahead') //=> false
 */
export function isPureNo(said: string, doing?: 'book' | 'move' | 'cancel'): boolean {
  const keeps = doing === 'move' || doing === 'cancel' ? said.replace(KEEPING, ' no ') : said;
  const text = keeps === said ? said : keeps.replace(HESITATING, ' ');
  const acts = readActs(text);
  return (
    acts.pure && (acts.negate || acts.cancelFlow) && (!acts.affirm || /^\W*(?:no|nope|nah)\b/i.test(text)) && !startsYes(text)
  );
}
const startsYes = (text: string): boolean => read(text).first === 'affirm';
