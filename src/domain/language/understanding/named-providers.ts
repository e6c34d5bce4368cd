import { COMMON_WORDS } from '../common-words.ts';
import { fold } from '../folded.ts';
import type { Span } from '../types.ts';
import { properNameAt } from './proper-names.ts';

/** A person or business somebody names, in their words. */
export type ProviderReading = Span & { readonly name: string };

const TRADE =
  'salon|saloon|dentist|doctor|stylist|hair ?stylist|hairdresser|barber|clinic|office|practice|shop|place|therapist|tutor|provider|practitioner|specialist';
const LEAD = new RegExp(
  String.raw`(?<![\p{L}'])(?:with|see|seeing|visit|visiting|consult|consult with|meet|at|to|called|named|name(?:'s)? is|${TRADE}(?:'s)? is|it's|it is|is|its|try|choose|prefer|book|want|like|for|go to|going to|check if|see if|check whether|find out if|ask if|dr|doctor|dentist|stylist|salon)\s+(?:is\s+)?(?:the\s+)?(?:(?:${TRADE})\s+)?`,
  'giu',
);
const DOCTOR = /(?<!\p{L})Dr\.?\s+(?=\p{Lu})/gu;
/** Names that end like a business, wherever they stand. */
const NOT_ONE =
  /^(?:California|Look|Search|And|More|Most|How|They|That|This|Something|Someone|Lab|Afternoon|Morning|Evening|General Practitioner|ENT|Unisex|Cosmetic|Salon|Dentist|Doctor|Stylist|[A-Z]\p{L}+(?:ologist|iatrist)|Family Counsell?or|GP|SF|SFO|The|A|An|Correct|Great|Good|Perfect|Appointment|Hair|Book|Make|Yes|No|Find|Please|Actually|Mr|Ms|Mrs)$/u;
const WHERE =
  /(?<!\p{L})(?:in|near|around|(?<!(?<!\p{L})(?:go|going|come|back|over|head|heading|stick|switch|change it|change) )to|from)\s+$|, $/iu;

/**
 * The person or business that a text names as the one to book with, without any list: a proper name behind "with", "see", "at", "called" and the like, or
 * behind "Dr". `asked`: the question was for it, so a name alone is enough. Undefined when nobody is named.
 * @example readProvider('I want to see Dr. Ann Lee on Friday', false)?.name //=> 'Dr. Ann Lee'
 */
export function readProvider(text: string, asked: boolean, taken: readonly Span[]): ProviderReading | undefined {
  if (!/\p{Lu}/u.test(text)) return spoken(text, asked);
  const free = (span: Span): boolean => !taken.some((other) => other.start < span.end && span.start < other.end);
  const doctors = [...text.matchAll(DOCTOR)].flatMap((match) => at(text, match.index) ?? []);
  const led = [...text.matchAll(LEAD)].flatMap((match) => at(text, match.index + match[0].length) ?? []);
  const heads = asked ? [0, ...[...text.matchAll(/[.!?,]\s+/gu)].map((match) => match.index + match[0].length)] : [];
  const bare = heads.flatMap((from) => at(text, from) ?? []);
  return [...doctors, ...led, ...bare].filter(free).sort((a, b) => b.name.length - a.name.length)[0];
}

/** As a transcript writes it, without capitals: only words that promise a name lead to one, or the question for it. */
const SPOKEN_LEAD = new RegExp(
  String.raw`(?<![\p{L}'])(?:(?:${TRADE})(?:['’]?s)?(?: (?:office|clinic))? (?:name )?is(?: (?:called|named))?|name of the (?:${TRADE})(?:['’]?s)?(?: office)? is|(?:his|her|its|their) name(?:['’]?s| is)|(?:is |it['’]?s )?(?:called|named)|(?=(?:dr|doctor)\.? \p{L}{2,}))\s*(?:the (?=\p{L}+ \p{L}+))?`,
  'u',
);
const SPOKEN_WORD = /^\s*(\p{L}[\p{L}'’.&-]*)/u;
const MOST_SPOKEN = 5;

function spoken(text: string, asked: boolean): ProviderReading | undefined {
  const lead = SPOKEN_LEAD.exec(text);
  if (!lead && !(asked && text.trim().split(/\s+/).length <= MOST_SPOKEN)) return undefined;
  const start = lead ? lead.index + lead[0].length : 0;
  let end = start;
  for (let count = 0; count < MOST_SPOKEN; count++) {
    const word = SPOKEN_WORD.exec(text.slice(end));
    if (!word?.[1] || (COMMON_WORDS.has(fold(word[1])) && !/^(?:dr|doctor)\.?$/u.test(word[1])) || NOT_SPOKEN.test(word[1]))
      break;
    end += word[0].length;
  }
  const name = text.slice(start, end).trim().replace(/[.,]$/u, '');
  return name.length < 3 || /^(?:dr|doctor)\.?$/u.test(name) ? undefined : { name, start: end - name.length, end };
}
const NOT_SPOKEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|morning|afternoon|evening|noon|in|on|at|for|and|to|the|a|unisex|cosmetic|located|near|general|practitioner|ent|specialist|\p{L}+(?:ologist|iatrist|dontist|ometrist)s?|dentist|doctor|therapist|counsell?or|stylist|barber|hairdresser|salon|clinic|would|is|i|id|ill|im|ive)$/u;

/** At the head of an answer these lead to the name: "With Luxe Locks, please". */
const LEADS_ONLY =
  /^(?:With|At|To|For|From|In|Let|Lets|Go|Try|See|Schedule|Maybe|Perhaps|Well|Um+|Uh+|Hm+|Oh|Probably|Preferably|Definitely)$/u;

function at(text: string, from: number): ProviderReading | undefined {
  const found = properNameAt(text, from);
  if (!found || WHERE.test(text.slice(0, found.start))) return undefined;
  const lab = /^ (?:lab|labs|group|clinic|center|centre)(?!\p{L})/u.exec(text.slice(found.end))?.[0] ?? '';
  const the = /(?<=[\p{L},] )The $/u.exec(text.slice(0, found.start))?.[0] ?? '';
  const name = `${the}${found.raw}${lab}`;
  const [first = '', ...others] = name.split(/\s+/);
  if (LEADS_ONLY.test(first)) return undefined;
  if (
    COMMON_WORDS.has(fold(first)) &&
    (others.length === 0 || /^(?:A|An|I|Is|For|In|On|At|And|Also|Yes|No)$/u.test(first)) &&
    !(first === 'A' && /^\p{Lu}$/u.test(others[0] ?? ''))
  )
    return undefined;
  if (NOT_ONE.test(name) || /^(?:General Practitioner|ENT Specialist)/u.test(name) || name.length < 3) return undefined;
  return { name, start: found.start - the.length, end: found.end + lab.length };
}
