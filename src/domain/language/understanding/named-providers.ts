import { COMMON_WORDS } from '../common-words.ts';
import { fold } from '../folded.ts';
import type { Span } from '../types.ts';
import { properNameAt } from './proper-names.ts';

/** A person or business somebody names, in their words. */
export type ProviderReading = Span & { readonly name: string };

const TRADE =
  'salon|saloon|dentist|doctor|stylist|hair ?stylist|hairdresser|barber|clinic|office|practice|shop|place|therapist|tutor|provider|practitioner|specialist';
const LEAD = new RegExp(
  String.raw`(?<![\p{L}'])(?:with|see|seeing|visit|visiting|consult|consult with|meet|at|to|called|named|name(?:'s)? is|${TRADE}(?:'s)? is|it's|it is|is|its|try|choose|prefer|book|want|like|for|go to|dr|doctor|dentist|stylist|salon)\s+(?:is\s+)?(?:the\s+)?(?:(?:${TRADE})\s+)?`,
  'giu',
);
const DOCTOR = /(?<!\p{L})Dr\.?\s+(?=\p{Lu})/gu;
/** Names that end like a business, wherever they stand. */
const NOT_ONE =
  /^(?:California|Look|Search|And|More|Most|How|They|That|This|Something|Someone|Lab|Afternoon|Morning|Evening|General Practitioner|ENT|Unisex|Cosmetic|Salon|Dentist|Doctor|Stylist|[A-Z]\p{L}+ologist|GP|SF|SFO|The|A|An|Correct|Great|Good|Perfect|Appointment|Hair|Book|Make|Yes|No|Find|Please|Actually|Mr|Ms|Mrs)$/u;
const WHERE = /(?<!\p{L})(?:in|near|around|to|from)\s+$|, $/iu;

/**
 * The person or business that a text names as the one to book with, without any list: a proper name behind "with", "see", "at", "called" and the like, or
 * behind "Dr". `asked`: the question was for it, so a name alone is enough. Undefined when nobody is named.
 * @example readProvider('I want to see Dr. Ann Lee on Friday', false)?.name //=> 'Dr. Ann Lee'
 */
export function readProvider(text: string, asked: boolean, taken: readonly Span[]): ProviderReading | undefined {
  const free = (span: Span): boolean => !taken.some((other) => other.start < span.end && span.start < other.end);
  const doctors = [...text.matchAll(DOCTOR)].flatMap((match) => at(text, match.index) ?? []);
  const led = [...text.matchAll(LEAD)].flatMap((match) => at(text, match.index + match[0].length) ?? []);
  const heads = asked ? [0, ...[...text.matchAll(/[.!?,]\s+/gu)].map((match) => match.index + match[0].length)] : [];
  const bare = heads.flatMap((from) => at(text, from) ?? []);
  return [...doctors, ...led, ...bare].filter(free).sort((a, b) => b.name.length - a.name.length)[0];
}

function at(text: string, from: number): ProviderReading | undefined {
  const found = properNameAt(text, from);
  if (!found || WHERE.test(text.slice(0, found.start))) return undefined;
  const lab = /^ (?:lab|labs|group|clinic|center|centre)(?!\p{L})/u.exec(text.slice(found.end))?.[0] ?? '';
  const the = /(?<=[\p{L},] )The $/u.exec(text.slice(0, found.start))?.[0] ?? '';
  const name = `${the}${found.raw}${lab}`;
  const [first = '', ...others] = name.split(/\s+/);
  if (
    COMMON_WORDS.has(fold(first)) &&
    (others.length === 0 || /^(?:A|An|I|Is|For|In|On|At|And|Also|Yes|No)$/u.test(first)) &&
    !(first === 'A' && /^\p{Lu}$/u.test(others[0] ?? ''))
  )
    return undefined;
  if (NOT_ONE.test(name) || /^(?:General Practitioner|ENT Specialist)/u.test(name) || name.length < 3) return undefined;
  return { name, start: found.start - the.length, end: found.end + lab.length };
}
