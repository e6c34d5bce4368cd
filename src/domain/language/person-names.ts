import { COMMON_WORDS } from './common-words.ts';
import { fold } from './folded.ts';
import { WEEKDAYS } from './lexicon.ts';
import { DATE_WORDS, NAMES_TOO, NEVER, PARTICLES } from './name-words.ts';
import { repairWord } from './spelling.ts';

const STRONG_LEAD =
  /(?<![\p{L}'])(?<!(?:his|her|their|your|sons?|daughters?|kids?|boys?|girls?|husbands?|wifes?|partners?|friends?|mums?|moms?|dads?|\p{L}['’]s) )(?:my (?:full |first )?name is|my (?:full )?name's|name's|name is|the name is|the name's|names|call me|i am called|i'm called|i go by|(?:under|on|in|by|with|use|using|for) (?:the |my |a )?name(?: is| of)?,?|under|known as|named me|reservation is by|booking for|name ?[:=-]|me llamo|mi nombre es|soy|je m'appelle|je suis|mon nom est|ich hei(?:ß|ss)e|mein name ist|ich bin|meu nome é|me chamo|moi c['’]est|a nombre de|au nom de|[ne]o? nome de|em nome de|auf den namen|sou|mera naam|मेरा नाम)\s+/iu;
const WEAK_LEAD = /(?<![\p{L}'])(?:i'm|i’m|im|i am|it's|it’s|its|it is|this is|here is|here's|for)\s+/giu;
const AND_CONTACT =
  /(?:,|\band\b|&)?\s*(?:my\s+)?(?<!\p{L})(?:phone|mobile|cell|number|tel|telephone|e-?mail|contact|address)(?!\p{L})(?:\s+(?:number|no|address))?(?:\s+is|'s)?\s*[:.]?/giu;
const TAIL = /\s(?:is my (?:first |last |second |full |family |sur)?name|here|speaking|is the name)(?![\p{L}])/iu;

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
  const promised = afterEachLead(text, strong).flatMap((rest) => nameAt(rest, options, true) ?? [])[0];
  if (promised !== undefined) return promised;
  if (strong !== undefined && !GENERAL_LEAD.test(text) && /^\s*[^\p{L}]*(?:\d|$)/u.test(strong)) return undefined;
  const weak = [...text.matchAll(WEAK_LEAD)];
  for (const lead of weak) {
    const found = afterWeak(text, lead, options);
    if (found !== undefined) return found;
  }
  const tail = TAIL.exec(text);
  if (tail) return nameAt(text.slice(0, tail.index), options, false);
  return options.bare ? bareName(text, options) : undefined;
}

/** "A booking for tomorrow under the name Ann": the first words that promise a name may keep the promise of another sort. */
const GENERAL_LEAD =
  /(?<!\p{L})(?:booking for|under) (?:\d|an?(?!\p{L})|the |to(?:day|morrow|night)|\p{L}+day|one|two|three|four|five|six|seven|eight|nine|ten)/iu;
function afterEachLead(text: string, first: string | undefined): readonly string[] {
  if (first === undefined) return [];
  const rests = [first];
  for (let next = stripLead(first); next !== undefined && rests.length < 4; next = stripLead(next)) rests.push(next);
  return rests;
}

/** The name behind "I'm", "this is", "for" and the like; behind the vaguer ones only what is written with a capital. */
function afterWeak(text: string, lead: RegExpMatchArray, options: Options): string | undefined {
  // "I'm stuck in traffic", "I'm struggling with it": what somebody does, not who they are.
  if (
    /^\s*\p{Ll}+ing\b|^\s*\p{Ll}+ (?:in|at|with|on|to|for|from|by|of|about|late|behind)(?![\p{L}])/u.test(
      text.slice((lead.index ?? 0) + lead[0].length),
    )
  )
    return undefined;
  const vague = /for/i.test(lead[0]) || (!options.bare && /^(?:its|here)\s/i.test(lead[0]));
  return nameAt(text.slice((lead.index ?? 0) + lead[0].length), options, vague ? undefined : false);
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
      .replace(/\s+(?:please|thanks|thank you|and|at|on|(?:(?:his|her|the) )?(?:mother|father|mom|mum|dad|parent))\s*$/iu, '')
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
  const all = text.trim().split(/\s+/);
  for (const [index, raw] of all.entries()) {
    const ended = /[,;:!?]$|(?<=\p{L}{3})\.$/u.test(raw);
    const word = raw.replace(/[,;:!?"”)]+$|(?<=\p{L}{3})\.$/gu, '').replace(/^["“(]+/, '');
    const dated =
      DATE_WORDS.has(fold(word)) && /^(?:\d|the \d|aug|jan|feb|mar|apr|jun|jul|sep|oct|nov|dec)/i.test(all[index + 1] ?? '');
    if (dated || taken.length >= MOST_WORDS || !WORD.test(word) || !isNameWord(word, taken.length, strong)) break;
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
  // "It's", "Ann's": no name ends so.
  if (/\p{L}['’]s$/iu.test(word) && !/^\p{Lu}['’]/u.test(word)) return false;
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
