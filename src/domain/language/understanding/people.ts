import { fold } from '../folded.ts';
import { cardinalOf } from '../number-words.ts';
import { readParty } from '../party.ts';
import type { Span } from '../types.ts';

/** For how many, and the words that say it, so that nobody takes them for an hour. */
export type PeopleReading = { readonly count: number; readonly span?: Span };

const N = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty`;
const HEADS =
  'people|persons?|ppl|peoples|guests?|adults?|pax|diners?|heads|of us|seats?|kids|children|attendees|participants|visitors|friends|patrons|individuals|members';
/** What a number means behind "for" when it is no number of people. */
const NO_HEADS = String.raw`(?!\s*(?:[:.]\d|am(?!\p{L})|pm(?!\p{L})|a\.m|p\.m|o'? ?clock|st(?!\p{L})|nd(?!\p{L})|rd(?!\p{L})|th(?!\p{L})|[/-]|days?|nights?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|of (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|jan|feb|march|apr|may(?!\p{L})|june|july|aug|sep|oct|nov|dec|in the (?:morning|afternoon|evening)|tonight|tomorrow|today|rooms?|bookings?|[\d%]))`;
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d:./])(?<!not )(?:for )?(?:(?:the|all|about|around|only|just|total of|exactly|maybe) )?(${N})\s*(?:other |additional |grown |total |little |small |young )?(?:${HEADS})(?!\p{L})`,
  'gu',
);
const PARTY = new RegExp(
  String.raw`(?<!\p{L})(?:party(?: size)?|group|table|crowd|team|total|gathering|company|family)(?: is| will be| to| size)? (?:of |for )?(?:about |around )?(${N})(?![\p{L}\d:])${NO_HEADS}`,
  'gu',
);
const HOW_MANY = new RegExp(
  String.raw`(?<!\p{L})(?:number of (?:people|guests|persons|attendees)|accommodate|seat|seats|feed|we(?:'re| are| will be|'ll be)|there(?:'s| is| are|'ll be| will be| would be)|(?:it|that)(?:'s| is| will be|'ll be)(?: going to be)? (?:for|just)|attending|coming)(?: [\p{L}']+){0,5}? (?:about |around |at least |up to )?(${N})(?![\p{L}\d:])${NO_HEADS}`,
  'gu',
);
const FOR = new RegExp(
  String.raw`(?<!\p{L})for (?:the |all |about |around |just |only |up to )?(${N})(?![\p{L}\d:])${NO_HEADS}`,
  'gu',
);
const AT_TABLE =
  /(?<!\p{L})(?:table|restaurants?|reservations?|booking|coffee ?house|cafeteria|delicatessen|bakery|trattoria|osteria|churrascaria|joint|tea ?house|oyster|food truck|food court|dinner|lunch|brunch|breakfast|seating|spot|bar|pub|cafe|diner|bistro|brasserie|tavern\p{L}*|eat|eatery|grill|steakhouse|pizzeria|seats?|food|gastropub|place|cuisine)(?!\p{L})/u;
const BARE = new RegExp(
  String.raw`^\W*(?:(?:for|it's|its|just|only|about|around|maybe|we are|we're|there are|the|all|yes|sure|um|uh|oh|actually|no|make it|make that|probably|i think|say|will be|party of|there'll be|there will be|it will be) )*(${N})(?: (?:of us|people|please|thanks|preferably|thank you|i think|total|in total|altogether|pls))*\W*$`,
  'u',
);
const FIRST_PERSON = /(?<!\p{L})(?:me|myself|just me|only me|by myself|i'm alone|alone|on my own)(?!\p{L})/u;
const KIN =
  'son|daughter|kids?|child|children|boys?|girls?|sons|daughters|wife|husband|hubby|partner|girlfriend|boyfriend|gf|bf|friends?|mates?|mum|mom|mother|dad|father|sisters?|brothers?|parents|colleagues?|cousins?|aunt|uncle|niece|nephew|grandma|grandmother|grandpa|grandfather|grandparents|roommate|fiance|fiancee|boss|coworkers?|neighbou?rs?|baby|toddler|in-laws|twins|others|other people|buddies|buddy|pal|pals|best friend';
const EACH = new RegExp(
  String.raw`(?<!\p{L})(?:my|our|his|her|a|an|the|their)?\s*(?:(${N}) )?(?:of (?:my|our) )?(?:\p{L}+ )?(${KIN})(?!\p{L})`,
  'gu',
);
const TWO = /^(?:parents|grandparents|in-laws|twins)$/u;

const valueOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : /^\d/.test(word) ? Number(word) : cardinalOf(word);

/**
 * For how many people something is asked: "a table for six", "party of 4", "me, my wife and our two kids". `asked`: the question was for it, so a number
 * alone is enough. Unlike `readParty`, one person counts. Undefined when no number of people is said.
 * @example readPeople('a table for six at 8 pm', false)?.count //=> 6
 */
export function readPeople(text: string, asked: boolean): PeopleReading | undefined {
  const said = fold(text);
  const sameLength = said.length === text.length;
  const found = (pattern: RegExp): PeopleReading | undefined => {
    const matches = [...said.matchAll(pattern)].flatMap((match) => {
      const count = valueOf(match[1]);
      return count === undefined || count < 1
        ? []
        : [{ count, span: { start: match.index, end: match.index + match[0].length } }];
    });
    const last = matches.at(-1);
    return last && (sameLength ? last : { count: last.count });
  };
  const bare = asked ? BARE.exec(said) : null;
  const count = valueOf(bare?.[1]);
  if (bare && count !== undefined) return sameLength ? { count, span: { start: 0, end: text.length } } : { count };
  const changed = CHANGED.exec(said);
  const to = valueOf(changed?.[1] ?? changed?.[2]);
  if (changed && to !== undefined)
    return sameLength ? { count: to, span: { start: changed.index, end: changed.index + changed[0].length } } : { count: to };
  const family = familyOf(said);
  if (family !== undefined && family > 1) return { count: family };
  const counted =
    addedUp(said, sameLength) ??
    found(COUNTED) ??
    found(PARTY) ??
    found(HOW_MANY) ??
    (asked || AT_TABLE.test(said) || CLOCK.test(said) ? found(FOR) : undefined);
  if (counted) return counted;
  const party = readParty(text);
  if (party !== undefined) return { count: party };
  return asked && FIRST_PERSON.test(said) ? { count: 1 } : undefined;
}

/** A time said in full: another number behind "for" then is no time. */
const CLOCK = /\d{1,2}[:.]\d{2}|\d ?(?:am|pm)(?!\p{L})/u;
const CHANGED = new RegExp(
  String.raw`(?:${N}) (?:people|persons|guests|of us) to (?:just |only )?(${N})(?![\p{L}\d:])|(?:it'?s |gonna |be |to )(${N}),? not (?:${N})(?: people| persons)?(?![\p{L}\d:])`,
  'u',
);
const GROWN_AND_SMALL = new RegExp(
  String.raw`(?<![\p{L}\d:])(${N}) (?:adults?|grown-?ups?|people) ?(?:,|and|&|\+|plus|with)? ?(${N}) (?:kids?|child|children|infants?|bab(?:y|ies)|toddlers?|little ones|teenagers?)(?!\p{L})|(?<![\p{L}\d:])(${N}) (?:kids?|child|children|infants?|babies|toddlers?) ?(?:,|and|&|\+|plus|with)? ?(${N}) (?:adults?|grown-?ups?)(?!\p{L})`,
  'u',
);

/** "Two adults and three kids". */
function addedUp(said: string, sameLength: boolean): PeopleReading | undefined {
  const match = GROWN_AND_SMALL.exec(said);
  const [one, two] = [valueOf(match?.[1] ?? match?.[3]), valueOf(match?.[2] ?? match?.[4])];
  if (!match || one === undefined || two === undefined) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  return { count: one + two, ...(sameLength ? { span } : {}) };
}

/** "Me, my wife and our 2 kids": the speaker and everybody named. */
function familyOf(said: string): number | undefined {
  if (!JOINED.test(said)) return undefined;
  const others = [...said.matchAll(EACH)].reduce(
    (sum, [, number, kin]) => sum + (valueOf(number) ?? (TWO.test(kin ?? '') ? 2 : 1)),
    0,
  );
  return others === 0 ? undefined : others + 1;
}
const JOINED =
  /(?<!\p{L})(?:me|myself|i)(?:,| and| plus| &| with)(?! (?:need|want|would|have|am|will|can|was|book\p{L}*|i)(?!\p{L}))|(?:,| and| plus| &) (?:me|myself|i)(?!\p{L}|['’])(?! (?:need|have|will|would|was|am|can|had|made|booked))/u;
