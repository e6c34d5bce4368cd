import type { ContactReading } from './contact.ts';
import { findNames } from './names.ts';
import type { NameCandidate, NameMatch } from './names.ts';
import type { Span } from './types.ts';

/** The text with blanks of the same length in place of some words, so that every position still fits. */
export const blank = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
/** Whether two stretches of a text share a letter. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The best mentions that do not overlap; equal ones on the same words stay side by side. `people`: see `findNames`. */
export function mentionsIn(text: string, candidates: readonly NameCandidate[], people = false): NameMatch[] {
  const length = ({ span }: NameMatch): number => span.end - span.start;
  const sorted = [...findNames(text, candidates, { people })].sort((a, b) => b.score - a.score || length(b) - length(a));
  const kept: NameMatch[] = [];
  for (const match of sorted) {
    const rival = kept.find((other) => overlap(other.span, match.span));
    if (!rival || (rival.score === match.score && length(rival) === length(match) && rival.id !== match.id)) kept.push(match);
  }
  return kept;
}

/** The one that is meant, in the business's words; several, or none but excluded ones → the person's words; nothing found → undefined. */
export function nameMeant(text: string, found: readonly NameMatch[], candidates: readonly NameCandidate[]): string | undefined {
  const wanted = found.filter(({ negated }) => negated !== true);
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return candidates.find(({ id }) => id === only)?.name;
  const spans = (wanted.length > 0 ? wanted : found).map(({ span }) => span);
  if (spans.length === 0) return undefined;
  const words = text.slice(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));
  return wanted.length > 0 || /^not\b/i.test(words) ? words : `not ${words}`;
}

/** Phone numbers and addresses are no times: blanks of the same length stand in for them. */
export function withoutContact(text: string, { phone, email, problems }: ContactReading): string {
  let rest = text;
  if (email !== undefined || problems.includes('email')) rest = rest.replace(/\S+@\S*/g, (found) => ' '.repeat(found.length));
  if (phone !== undefined || problems.includes('phone'))
    rest = rest.replace(/\+?\(?\d[\d\s().\-/]{2,}\d/g, (found) => {
      const digits = found.replace(/\D/g, '').replace(/^0+/, '');
      return phone === undefined || phone.endsWith(digits) || digits.endsWith(phone.slice(-8)) ? ' '.repeat(found.length) : found;
    });
  return rest;
}

/** A person's own name is no day, no service and no provider: "April May", "Tom Okafor". */
export function withoutName(text: string, { name }: Pick<ContactReading, 'name'>): string {
  const start = name === undefined ? -1 : text.toLowerCase().indexOf(name.toLowerCase());
  return start < 0 || name === undefined ? text : blank(text, { start, end: start + name.length });
}

/** "Look for one in Leeds": a one that stands for what is looked for; and the today of "that is all for today". */
const PRONOUN =
  /(?<=(?<![\p{L}'])(?:find|for|about|like|want|need|see|get|recommend|suggest|in|know|locate|book|prefer|be|choose|take|with|to|is|set|make|needed) (?:me |us |you )?)(?:an?other )?one(?= (?:in(?! the (?:morning|afternoon|evening))|near|around|at|that|which|who|for|on|with|close|nearby|please|there|here|from|as|is|of|located|if|available|who's)(?!\p{L})|\W*$|[.?!,])/giu;
const GENERAL_TODAY =
  /(?<=(?<![\p{L}'])(?:help(?:ing)?(?: me)?|assistance|assisting me|all|else|that was it|that is it|that's it|time|everything|ok|okay|done|good|fine|questions|need(?:ed)?|be all|have|much|need anything) (?:i need |for |from you |with )?)today(?!\p{L}|['’])/giu;

/** Words that look like a day or an hour and are none: blanks of the same length stand in for them. */
export const withoutPronouns = (text: string): string =>
  text
    .replace(PRONOUN, (found) => ' '.repeat(found.length))
    .replace(GENERAL_TODAY, (found) =>
      /\d|(?<!\p{L})(?:book|appointment|slot)(?!\p{L})/iu.test(text) ? found : ' '.repeat(found.length),
    );
