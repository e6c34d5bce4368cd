import { choiceInEnglish } from './choice-others.ts';
import { fold } from './folded.ts';
import { ordinalOf, cardinalOf } from './number-words.ts';

const POLITE =
  /(?<![\p{L}])(?:please|pls|thanks|thank you|ok|okay|yes|yeah|yep|sure|great|perfect|i'll|i will|i'd|i would|i|take|have|like|want|prefer|go|for|with|let's|lets|choose|pick|book|me|in|the|a|that|works|work|is|sounds|looks|good|fine|best|then|would|be|do|it|maybe|can|could|we|one|ones|option|options|slot|time|choice|number|no|appointment|opening|on|list|of|them|those|these|and|so|just|think|guess|hi|hello|um|well|oh|date|entry|suggestion|nice|lovely|hmm+|suits?|fits?|ideal|actually|will|should|probably|definitely|might|rather|dear|lol|cool|excellent|brilliant|fab|ace|mate|love|much|very|really|sir|madam|ta|cheers|thx|pls|plz|suppose|reckon|gimme|give|grab|if|possible|my|favourite|whatever|whatevers|whichever|are)(?![\p{L}])/gu;
const TIME_SIGN =
  /\d\s*(?:am|pm|[ap]\.m|o'?clock|:\d|h\b|ish)|(?<![\p{L}])(?:at|around|after|before|until|by|between|past|half|quarter|noon|morning|afternoon|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|week|month|hours?|minutes?|people|instead|something|anything)(?![\p{L}])/u;
const NEGATED = /(?<![\p{L}])(?:not|don't|dont|neither|except|but)(?![\p{L}])/u;

type Place = { readonly pattern: RegExp; readonly index: (match: RegExpExecArray, count: number) => number | undefined };

/** Ways to point at one of a list. One line adds one. */
const PLACES: readonly Place[] = [
  {
    pattern: /(?<![\p{L}\d])(?:option|number|no\.?|slot|choice|#)\s*#?\s*(\d{1,2})(?![\d:.])/u,
    index: (match) => Number(match[1]) - 1,
  },
  {
    pattern: /(?<![\p{L}\d])(?:option|number|slot|choice)\s+(one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}])/u,
    index: (match) => (cardinalOf(match[1] ?? '') ?? 0) - 1,
  },
  { pattern: /(?<![\p{L}\d])(?:option|choice)\s+([a-f])(?![\p{L}])/u, index: (match) => (match[1] ?? 'a').charCodeAt(0) - 97 },
  { pattern: /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)(?![\p{L}])/u, index: (match) => Number(match[1]) - 1 },
  {
    pattern: /(?<![\p{L}])(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?![\p{L}])/u,
    index: (match) => (ordinalOf(match[1] ?? '') ?? 0) - 1,
  },
  { pattern: /(?<![\p{L}])(?:last|latest|final|bottom)(?![\p{L}])/u, index: (_match, count) => count - 1 },
  { pattern: /(?<![\p{L}])(?:earliest|soonest|top)(?![\p{L}])/u, index: () => 0 },
  {
    pattern: /(?<![\p{L}])(?:the\s+)?(?:later|latter)(?:\s+(?:one|of the two|option|slot|time))|(?<![\p{L}])latter(?![\p{L}])/u,
    index: (_match, count) => (count === 2 ? 1 : undefined),
  },
  {
    pattern: /(?<![\p{L}])(?:the\s+)?(?:earlier|former)(?:\s+(?:one|of the two|option|slot|time))|(?<![\p{L}])former(?![\p{L}])/u,
    index: (_match, count) => (count === 2 ? 0 : undefined),
  },
  { pattern: /(?<![\p{L}])middle(?![\p{L}])/u, index: (_match, count) => (count % 2 === 1 ? (count - 1) / 2 : undefined) },
  { pattern: /(?<![\p{L}\d£$€:.#])(\d{1,2})(?![\p{L}\d:.%])/u, index: (match) => Number(match[1]) - 1 },
  {
    pattern: /(?<![\p{L}])(two|three|four|five|six)(?![\p{L}])|^one(?= please$|$)/u,
    index: (match) => (cardinalOf(match[1] ?? 'one') ?? 0) - 1,
  },
];

/**
 * Which of `count` things shown in order a text chooses, from 0; undefined when it chooses none, several, or names a time or a day instead.
 * @example readChoice('the second one please', 3) //=> 1
 */
export function readChoice(text: string, count: number): number | undefined {
  const said = choiceInEnglish(fold(text).trim());
  if (said === '' || NEGATED.test(said) || TIME_SIGN.test(said)) return undefined;
  for (const { pattern, index } of PLACES) {
    const match = pattern.exec(said);
    if (!match) continue;
    const rest = said.slice(0, match.index) + ' ' + said.slice(match.index + match[0].length);
    // What is left must be polite words only: anything else may change the meaning.
    if (/[\p{L}\d]/u.test(rest.replace(POLITE, ''))) return undefined;
    const chosen = index(match, count);
    return chosen !== undefined && chosen >= 0 && chosen < count ? chosen : undefined;
  }
  return undefined;
}
