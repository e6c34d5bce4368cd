import type { Span } from './types.ts';

const THING = '(?:slots?|times?|appointments?|app(?:oin)?ts?|openings?|spots?|bookings?|sessions?|ones?)';
const OFFERED =
  "(?:(?:that )?(?:(?:you|u|they|we)(?:['’]ve)?(?: guys)? (?:have|has|got|do|can do|offer|can|could)|there is|is there|available|possible|free|open|left)|is (?:available|possible|free|open))";
const OF_DAY = '(?:of|in|for|at the end of) (?:the|that|each) (?:day|evening|afternoon|morning|night)';
const LATEST = new RegExp(
  [
    String.raw`\bas late (?:in the (?:day|evening|afternoon|morning) )?as (?:possible|(?:you|u|they|i|we) (?:can|could|have|do|offer|go)|it gets|can be)`,
    String.raw`\b(?:the|your|a|ur) (?:very |absolute )?(?:latest|last) (?:(?:available|possible|free|open) )?${THING}(?: (?:${OFFERED}|${OF_DAY}))*`,
    String.raw`\b(?:the|your|ur)? ?(?:very |absolute )?(?:latest|last) (?:available|possible|free|open)(?: ${THING})?`,
    String.raw`\b(?:the|your|ur)? ?(?:very |absolute )?(?:latest|last) ${OFFERED}`,
    String.raw`\blast ${THING} (?:${OFFERED}|${OF_DAY})`,
    String.raw`\b(?:what(?:['’]s| is|s)?|when(?:['’]s| is|s)?|how about|i[’']?d like|want|have) (?:the|your|ur) (?:very )?latest(?! (?:i|we|on offer)\b)`,
    String.raw`\bhow late (?:can|could|do|are|is) (?:you|u|they|i|we|it)\b(?: (?:do|go|have|come|work|open))?`,
    String.raw`^\W*(?:the )?(?:very )?latest(?= on| for| this| next| tomorrow| today| please| pls|\W*$)`,
  ].join('|'),
  'i',
);
/** A booking that was, a limit, or a reason: "when was my last appointment", "5 at the latest", "a last-minute slot". */
const NO_WISH =
  /\b(?:my|our|his|her) (?:very )?last\b|\bat (?:the )?latest\b|\b(?:was|were|had) (?:the|your) last\b|\bthe last one\b/i;

/**
 * The words that wish for the end of the day rather than a time: "as late as possible", "the latest you have", "the last slot of the day". Undefined where
 * there are none.
 * @example readLatest('friday as late as possible') //=> { start: 7, end: 26 }
 */
export function readLatest(text: string): Span | undefined {
  if (!/\b(?:late|latest|last)\b/i.test(text) || NO_WISH.test(text)) return undefined;
  const found = LATEST.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
