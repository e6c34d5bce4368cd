import { COMMON_WORDS } from './common-words.ts';
import { fold } from './folded.ts';
import { MONTHS, WEEKDAYS } from './lexicon.ts';
import { repairWord } from './spelling.ts';

const STRONG_LEAD =
  /(?<![\p{L}'])(?:my (?:full |first )?name is|my (?:full )?name's|name's|name is|the name is|the name's|names|call me|i am called|i'm called|i go by|under the name(?: of)?|in the name of|under|booking for|name ?[:=-]|me llamo|mi nombre es|soy|je m'appelle|je suis|mon nom est|ich hei(?:ß|ss)e|mein name ist|ich bin|meu nome é|me chamo|sou|mera naam|मेरा नाम)\s+/iu;
const WEAK_LEAD = /(?<![\p{L}'])(?:i'm|i’m|im|i am|it's|it’s|its|it is|this is|here is|here's|for)\s+/iu;
const AND_CONTACT =
  /(?:,|\band\b|&)?\s*(?:my\s+)?(?:phone|mobile|cell|number|tel|telephone|e-?mail|contact|address)(?:\s+(?:number|no|address))?(?:\s+is|'s)?\s*[:.]?/giu;
const TAIL = /\s(?:is my name|here|speaking|is the name)(?![\p{L}])/iu;

/** Parts of family names that are written small. */
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'bin',
  'binti',
  'ibn',
  'al',
  'el',
  'st',
  'y',
  'e',
  'zu',
  'af',
  'av',
  'das',
  "o'",
]);
/** Words that can be names though they are common words. */
const NAMES_TOO = new Set([
  'will',
  'may',
  'hope',
  'mark',
  'love',
  'day',
  'young',
  'long',
  'guy',
  'short',
  'april',
  'june',
  'august',
  'best',
  'great',
  'good',
  'price',
  'park',
  'moon',
  'so',
  'an',
  'do',
  'no',
  'may',
  'my',
  'he',
  'she',
  'his',
  'to',
  'hall',
  'so',
  'case',
  'march',
  'male',
]);
const NEVER = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  'haircut',
  'colour',
  'color',
  'trim',
  'cleaning',
  'checkup',
  'consultation',
  'lesson',
  'massage',
  'phone',
  'email',
  'mobile',
  'cell',
  'number',
  'address',
  'name',
  'looking',
  'interested',
  'hoping',
  'thinking',
  'trying',
  'planning',
  'allergic',
  'happy',
  'sorry',
  'afraid',
  'late',
  'glad',
  'flexible',
  'here',
  'nobody',
  'cut',
  'whatsapp',
  'telegram',
  'maths',
  'math',
  'teeth',
  'tooth',
  'dentist',
  'doctor',
  'salon',
  'hair',
  'ok',
  'okay',
  'oui',
  'non',
  'si',
  'ja',
  'nein',
  'sim',
  'nao',
  'haan',
  'nahi',
  'merci',
  'danke',
  'gracias',
  'none',
  'n/a',
  'anonymous',
  'test',
  'skip',
  'what',
  'hmm',
  'um',
  'morning',
  'afternoon',
  'evening',
  'noon',
  'midday',
  'lunchtime',
  'है',
  'हूँ',
  'हूं',
  'hai',
  'hoon',
]);
const WORD = /^\p{L}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u;
const MOST_WORDS = 5;

/** What follows "my name is" and the like, up to the end of the thought. */
export function stripLead(text: string): string | undefined {
  const match = STRONG_LEAD.exec(text);
  return match ? text.slice(match.index + match[0].length) : undefined;
}

type Options = { readonly bare: boolean; readonly notNames: readonly string[] };

/** A person's name in running text, written as names are; undefined when there is none. */
export function findPersonName(text: string, options: Options): string | undefined {
  const strong = stripLead(text);
  if (strong !== undefined) return nameAt(strong, options, true);
  const lead = WEAK_LEAD.exec(text);
  const capitalOnly = lead !== null && (/for/i.test(lead[0]) || (!options.bare && /^(?:its|here)\s/i.test(lead[0])));
  const afterLead = lead && nameAt(text.slice(lead.index + lead[0].length), options, capitalOnly ? undefined : false);
  if (afterLead) return afterLead;
  const tail = TAIL.exec(text);
  if (tail) return nameAt(text.slice(0, tail.index), options, false);
  return options.bare ? bareName(text, options) : undefined;
}

/** A text, or one comma-separated piece of it, that is a name and nothing else. */
function bareName(text: string, options: Options): string | undefined {
  const pieces = text.replace(AND_CONTACT, ' , ').split(/[,;:\n|/()]|\s[-–—]\s|(?<=\p{L}{2})[.!?](?:\s|$)/u);
  for (const piece of pieces) {
    const cleaned = piece
      .replace(
        /^\s*(?:(?:hi|hello|hey|yes|sure|ok|okay|thanks|please|and|it's|its|it is|i'm|im|i am|this is|name)(?![\p{L}'])[\s,]*)+/iu,
        '',
      )
      .replace(/\s+(?:please|thanks|thank you|and|at|on)\s*$/iu, '')
      .trim();
    const words = cleaned.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0 || words.length > MOST_WORDS) continue;
    const both = coupleName(cleaned, options);
    if (both !== undefined) return both;
    const name = nameAt(cleaned, options, false);
    if (name !== undefined && name.split(' ').length === words.length) return name;
  }
  return undefined;
}

/** "Sam and Jo": two names that stand for one booking. */
function coupleName(text: string, options: Options): string | undefined {
  const sides = text.split(/\s+(?:and|&)\s+/iu).map((side) => side.trim());
  const names = sides.map((side) => nameAt(side, options, false));
  const whole = names.every((name, index) => name?.split(' ').length === sides[index]?.split(/\s+/).length);
  return sides.length === 2 && whole ? names.join(' and ') : undefined;
}

/** The name at the head of a text. `strong`: words before it promise a name; undefined: only capitals make one. */
function nameAt(text: string, options: Options, strong: boolean | undefined): string | undefined {
  const taken: string[] = [];
  for (const raw of text.trim().split(/\s+/)) {
    const ended = /[,;:!?]$|(?<=\p{L}{3})\.$/u.test(raw);
    const word = raw.replace(/[,;:!?"”)]+$|(?<=\p{L}{3})\.$/gu, '').replace(/^["“(]+/, '');
    if (taken.length >= MOST_WORDS || !WORD.test(word) || !isNameWord(word, taken.length, strong)) break;
    taken.push(word);
    if (ended) break;
  }
  while (taken.length > 0 && PARTICLES.has(fold(taken.at(-1) ?? ''))) taken.pop();
  if (
    taken.length === 0 ||
    (taken.length === 1 && (taken[0] ?? '').replace(/\W/gu, '').length < 2 && /^[ -~]+$/.test(taken[0] ?? ''))
  )
    return undefined;
  const folded = fold(taken.join(' '));
  if (options.notNames.some((other) => fold(other) === folded)) return undefined;
  return taken.map(written).join(' ');
}

function isNameWord(word: string, index: number, strong: boolean | undefined): boolean {
  const plain = fold(word).replace(/\.$/, '');
  const capital = /^\p{Lu}/u.test(word);
  if (strong === undefined && !capital) return false;
  if (NEVER.has(plain) || (WEEKDAYS as readonly string[]).includes(repairWord(plain)) || repairWord(plain) === 'tomorrow')
    return NAMES_TOO.has(plain) && capital && strong === true;
  if (PARTICLES.has(plain)) return index > 0 || capital;
  if (!COMMON_WORDS.has(plain)) return true;
  return (
    NAMES_TOO.has(plain) &&
    (capital || (strong === true && index === 0) || index > 0) &&
    !/^(?:to|so|my|he|she|his|no|do|an)$/.test(capital ? '' : plain)
  );
}

const written = (word: string): string => {
  if (/\p{Lu}/u.test(word) && word !== word.toUpperCase()) return word;
  if (PARTICLES.has(word)) return word;
  if (word === word.toUpperCase() && word.length <= 2 && /\p{Lu}/u.test(word)) return word;
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
};
