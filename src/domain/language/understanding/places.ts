import { COMMON_WORDS } from '../common-words.ts';
import { fold } from '../folded.ts';
import type { Span } from '../types.ts';
import { properNameAt, wordsAt } from './proper-names.ts';

/** A place somebody names, in their words. */
export type PlaceReading = Span & { readonly name: string };

const LEAD =
  /(?<![\p{L}'])(?:in|near|closer to|nearer to|far from|away from|distant from|within walking distance (?:of|from)|same area (?:as|of)|close-by|neighbou?ring|state of|country of|around|within|close to|nearby|in and around|inside|throughout|out of|based in|(?:one|it|someone|somebody|salon|dentist|doctor|therapist|place) from|located (?:in|at|near)|(?:try|search|check|prefer|want|choose|about)(?= (?:San|Santa|Los|Las|El|Palo|Fort|Mount|St\.?|Saint|Port) \p{Lu})|(?:city|town|area|place|location) (?:is|of|would be|should be|to be))\s+(?:the\s+)?(?:(?:city|town|area|greater|region|downtown|vicinity)\s+(?:of\s+)?)?/giu;
/** Only where the question was about a place. */
const ANSWER_LEAD =
  /(?<![\p{L}'])(?:at|from|to|for|through|try|search|prefer|want|wanting|give me|like|looking for|is|be|it's|visiting|how about|what about|live in|staying in)\s+(?:the\s+)?/giu;
const AREA = /\s(?:area|region|city|based|neighbou?rhood)(?![\p{L}])/gu;
const NOT_PLACE =
  /^(?:let'?s|u+m+|u+h+|h+m+|e+r+m*|the|this|that|these|those|a|an|my|your|our|their|his|her|its|it|there|here|morning|mornings|afternoon|afternoons|evening|evenings|night|advance|case|general|particular|person|fact|mind|order|time|town|city|area|location|place|somewhere|anywhere|another|any|some|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|hour|hours|minutes?|days?|weeks?|months?|noon|midnight|lunch|me|us|you|them|him|same|different|nearby|next|last|first|early|late|mid|about|around|between|after|before|summer|winter|spring|autumn|fall|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|today|tomorrow|english|hindi|spanish|french|german|unisex|cosmetic|which|what|future|meantime|total|all|both|for|with|on|at|by|and|or|to|doing|getting|having|making|booking|seeing|finding|visiting|of|if|then|please|also|so|but|who|whose|where|when|how|is|are|not|just|only|like|stock|pain|need|touch)$/;
const KIND =
  /^(?:dental|medical|thr|salon|salons|saloon|dentist|dentists|doctor|doctors|stylist|clinic|hair|haircut|barber|general|practitioner|specialist|therapist|tutor|spa|shop|\p{L}+ologists?|\p{L}+ists?|services?|appointments?|something|anything|someone|somewhere|place|places|office|options?)$/u;
/** Words that make no place though they are written with a capital, at the head of a sentence. */
const NOT_EVEN_WRITTEN_LARGE =
  /^(?:let'?s|u+m+|u+h+|h+m+|e+r+m*|check|see|say|maybe|perhaps|well|oh|ok|okay|sure|i|i'm|i'd|i'll|i've|the|this|that|a|an|my|it|there|here|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|tonight|yes|no|please|find|look|give|search|book|how|what|unisex|cosmetic|can|could|they|you|something|someone|anywhere|somewhere|preferably|try|ent|gp|which|where|dr|doctor|afternoon|morning|evening|night)$/;
/** What a town's name may begin or end with, so that "San jose" and "Redwood city" are whole. */
const BEGINS =
  /^(?:san|santa|santo|los|las|el|la|st|saint|new|fort|mount|south|north|east|west|lake|port|palo|daly|union|great|little|upper|lower)\.?$/iu;
const ENDS =
  /^(?:city|view|hill|hills|park|point|beach|bay|lake|creek|valley|town|springs|gardens|heights|village|falls|grove|harbou?r|island)$/iu;
const KIND_WORDS =
  '(?:salons?|dentists?|doctors?|stylists?|barbers?|hairdressers?|clinics?|therapists?|tutors?|\\p{L}+ologists?|general practitioner)';
/** "In NY", "in OK": states and countries by their letters. */
const SHORT = /^(?!AM|PM|ASAP|I\b|A\b)[A-Z]{2,3}(?!\p{L}|')/u;
const MOST_WORDS = 3;

const isPlaceWord = (raw: string): boolean => {
  const word = fold(raw).replace(/\.$/, '');
  const capital = /^\p{Lu}/u.test(raw);
  const plain = capital ? NOT_EVEN_WRITTEN_LARGE : NOT_PLACE;
  return /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(raw) && !plain.test(word) && !KIND.test(word) && (capital || !word.endsWith('ing'));
};

/** The place that begins at a position: words with a capital, or small ones that no common word is. */
function placeAt(text: string, from: number): PlaceReading | undefined {
  const short = SHORT.exec(text.slice(from))?.[0];
  if (short !== undefined && text !== text.toUpperCase()) return { name: short, start: from, end: from + short.length };
  const proper = properNameAt(text, from);
  if (proper && isPlaceWord(proper.raw.split(/\s+/)[0] ?? '')) return trimmed(text, completed(text, proper));
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const word of wordsAt(text).filter(({ start }) => start >= from)) {
    const before = taken.at(-1)?.end ?? from;
    if (/[^\s"“]/.test(text.slice(before, word.start)) || taken.length >= MOST_WORDS) break;
    const plain = fold(word.raw).replace(/\.$/, '');
    const ends = taken.length > 0 && ENDS.test(plain);
    if (!ends && (!isPlaceWord(word.raw) || COMMON_WORDS.has(plain))) break;
    taken.push(word);
    if (ends || word.raw.endsWith('.')) break;
  }
  const [first] = taken;
  const last = taken.at(-1);
  return first && last ? trimmed(text, { start: first.start, end: last.end }) : undefined;
}

/** The second word of a town's name, written small. */
function completed(text: string, place: Span): Span {
  const next = wordsAt(text).find(({ start }) => start >= place.end);
  if (!next || text.slice(place.end, next.start) !== ' ') return place;
  const lone = BEGINS.test(text.slice(place.start, place.end)) && isPlaceWord(next.raw);
  return lone || ENDS.test(next.raw) ? { start: place.start, end: next.end } : place;
}

function trimmed(text: string, { start, end }: Span): PlaceReading {
  const name = text
    .slice(start, end)
    .replace(/[.,\s]+$/u, '')
    .replace(/\s+(?:area|region)$/iu, '')
    .replace(STATE, '');
  return { name, start, end: start + name.length };
}

/** "Concord, CA", "Concord California": the state behind a town. */
const STATE =
  /(?<=\p{L}{2}),?\s+(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ca|California)\.?$/u;

/**
 * The city or part of town a text names, without any list of places: what stands behind "in" and the like, before "area", or the whole of an answer when
 * a place was asked for. The last one said counts, for people correct themselves. Nothing named → undefined.
 * @example readPlace('a salon in Palo Alto please', false)?.name //=> 'Palo Alto'
 */
export function readPlace(text: string, asked: boolean): PlaceReading | undefined {
  const led = [...text.matchAll(LEAD)].flatMap((match) => placeAt(text, match.index + match[0].length) ?? []);
  const last = led.findLast(({ name: each }) => /^\p{Lu}/u.test(each)) ?? led.at(-1);
  if (last) return last;
  const before = BEFORE_KIND.exec(text);
  const name = before?.[1] ?? before?.[2];
  if (before && name !== undefined && name.split(' ').every(isPlaceWord)) {
    const start = before.index + before[0].lastIndexOf(name);
    return trimmed(text, { start, end: start + name.length });
  }
  const area = [...text.matchAll(AREA)].flatMap((match) => placeBefore(text, match.index) ?? []);
  if (area[0]) return area[0];
  return asked ? answered(text) : undefined;
}

/** "The San Jose area", "a San Jose based doctor". */
function placeBefore(text: string, end: number): PlaceReading | undefined {
  const words = wordsAt(text.slice(0, end));
  let first = words.length;
  while (first > 0 && words.length - first < MOST_WORDS) {
    const word = words[first - 1];
    if (!word || !/^\p{Lu}/u.test(word.raw) || !isPlaceWord(word.raw)) break;
    first -= 1;
  }
  const start = words[first]?.start;
  return start === undefined ? undefined : trimmed(text, { start, end });
}

/** "A Menlo Park dentist", "a dentist at Danville". */
const BEFORE_KIND = new RegExp(
  String.raw`(?<!\p{L})(?:an?|any|some|good|best|local|the) ((?:\p{Lu}\p{Ll}+ ){0,2}\p{Lu}\p{Ll}+) (?:based )?${KIND_WORDS}(?!\p{L})|(?:an?|any|some) (?:\p{L}+ )?${KIND_WORDS} (?:at )?((?:\p{Lu}\p{Ll}+ ){0,2}\p{Lu}\p{Ll}+)`,
  'u',
);

const POLITE =
  /^(?:(?:yes|yeah|ok|okay|sure|please|u+m+|u+h+|e+r+m*|h+m+|well|oh|hi|hello|(?:i would say|i'd say)|let'?s (?:try|go with|go for|say|do|search(?: in)?|look(?: in| at)?|check|see)|(?:check|go with|go for|make it|say|do)(?: out| in)?|how about|what about|maybe|i think|let's say|lets say|just|preferably|actually|probably|in|at|near|the city of|city of|i (?:want|need|prefer|would like|would prefer|choose)|i'd (?:like|prefer)|try|look (?:in|at|for|through|around)?|search (?:in|for|at|through)?|give me|i'?m (?:wanting|thinking of)|i have to go to|i'd like to search (?:in|at)|find (?:one|some|something|it|them) (?:in|at)|it(?:'s| is)|i am (?:in|at|looking for)|i'm (?:in|at|looking for))(?![\p{L}'])[\s,.:-]*)+/iu;

/** The answer to "which city?": what is left beside polite words. */
function answered(text: string): PlaceReading | undefined {
  const lead = POLITE.exec(text)?.[0].length ?? 0;
  const whole = placeAt(text, lead);
  if (whole) return whole;
  const led = [...text.matchAll(ANSWER_LEAD)].flatMap((match) => placeAt(text, match.index + match[0].length) ?? []);
  return led.at(-1);
}
