import { inPlainEnglish } from '../../domain/language/gloss/gloss.ts';
import { resolveWhen } from '../../domain/language/when.ts';
import type { WhenReading } from '../../domain/language/types.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';
import { slotZone } from './clocks.ts';
import type { Reading } from './reading.ts';

/** By when it is, not by its place in the question: "the 5th or the 28th?", "the earlier one". */
const EARLIER = /\b(?:earlier|earliest|sooner|soonest|nearest|closest|the next one|this (?:one|coming))\b/i;
const LATER = /\b(?:later|latest|after that|the one after|further away)\b/i;
const ANY_OF_THEM =
  /^\W*(?:(?:oh|well|um|hmm|either|i|we|ok(?:ay)?|yes|yeah|sure|lol|then)\W+)*(?:both|either|any(?:thing)?|i don[’']?t (?:mind|care)|(?:doesn[’']?t|does not) matter|whichever|whatever|any of (?:them|those|these)|both of (?:them|those)|(?:both|either)(?: of (?:them|those))?(?: (?:is|are|would be|work|works))?(?: (?:fine|ok|okay|good))?)(?: one| day| works?| is (?:fine|ok|good)| (?:are|would be) (?:fine|ok|good)| for me| please| pls)*\W*$/i;

const whenOf = (label: string, { now, business, ...context }: InterpretContext): WhenReading =>
  resolveWhen(label, { now, timeZone: slotZone({ now, business, ...context }), locale: business.locale, language: 'en' });

/** Candidates that are days or times, soonest first; undefined when one of them is neither. */
function inTime(alternatives: readonly string[], context: InterpretContext): readonly string[] | undefined {
  const dated = alternatives.map((label) => {
    const { day, time } = whenOf(label, context);
    return { label, at: day || time ? `${day?.from ?? ''} ${String(time?.from ?? 0).padStart(4, '0')}` : undefined };
  });
  if (dated.some(({ at }) => at === undefined)) return undefined;
  return dated.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)).map(({ label }) => label);
}

/** The candidate that comes first or last in time, where the words say so. */
export function extremeOf(alternatives: readonly string[], said: string, context: InterpretContext): string | undefined {
  const text = inPlainEnglish(said);
  const earlier = EARLIER.test(text);
  if (earlier === LATER.test(text)) return undefined;
  const sorted = inTime(alternatives, context);
  return earlier ? sorted?.[0] : sorted?.at(-1);
}

/** "Both?", "either is fine": each of the days that were named. */
export function allOf(alternatives: readonly string[], text: string, context: InterpretContext): string | undefined {
  if (!ANY_OF_THEM.test(text)) return undefined;
  const days = alternatives.every((label) => {
    const { day } = whenOf(label, context);
    return day !== undefined && day.from === day.to;
  });
  return days ? inTime(alternatives, context)?.join(' or ') : undefined;
}

/** "3pm", while it is not clear on which of two days: the words that are unclear, with the time. */
export function withTime(
  { when: { day, time }, phrase, service, provider }: Reading,
  context: InterpretContext,
  alternatives: readonly string[],
): string | undefined {
  const { whenSaid } = context.draft;
  if (phrase === undefined || day || !time || (service ?? provider) !== undefined) return undefined;
  const clock = /^\d{1,2}$/.test(phrase) ? `at ${phrase}` : phrase;
  const timed = alternatives.map((label) => whenOf(label, context)).filter((when) => when.time !== undefined);
  if (timed.length === 0) return whenSaid === undefined ? undefined : `${dayOfMonth(whenSaid)} ${clock}`;
  // "Did you mean Thursday, 14:00?" "17:00": the day that was asked about stays.
  const dates = new Set(timed.map((when) => (when.day?.from === when.day?.to ? when.day?.from : undefined)));
  const [date] = dates;
  const offered = timed.some((when) => when.time?.from === time.from);
  return dates.size === 1 && date !== undefined && !offered ? `${date} ${clock}` : undefined;
}

/** A lone "27" is a day; with a time behind it, it must say so. */
function dayOfMonth(said: string): string {
  if (!/^\d{1,2}$/.test(said)) return said;
  return `${said}${/^1[1-3]$/.test(said) ? 'th' : (ENDINGS[Number(said) % 10] ?? 'th')}`;
}
const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
