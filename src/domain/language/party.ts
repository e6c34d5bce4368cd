import { fold } from './folded.ts';
import { cardinalOf } from './number-words.ts';

const FAMILY =
  'son|daughter|kids?|child(?:ren)?|boys?|girls?|sons|daughters|wife|husband|partner|girlfriend|boyfriend|friends?|mate|mum|mom|mother|dad|father|sister|brother|parents|colleagues?';
/** Somebody besides the one who speaks, without "my". */
export const ANOTHER_PERSON = `(?:\\p{L}+ )?(?:${FAMILY})|him|her|them`;
const AND = String.raw`and|&|\+|plus|n|'n'|n'|nd`;
const NUMBER = String.raw`\d{1,2}|two|three|four|five|six|seven|eight|nine|ten`;
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:for|party of|group of|all|the|we are|there(?:'s| are| will be)?)?\s*(${NUMBER}) (?:people|persons?|of us|adults?|pax|kids|children|seats?|places?|spots?|tickets?)(?![\p{L}])`,
  'u',
);
const TOGETHER = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:me|myself|i) (?:${AND}) (?:my|our|a|the) (?:(${NUMBER}) )?(?:\p{L}+ )?(?:${FAMILY})|my (?:(${NUMBER}) )?(?:\p{L}+ )?(?:${FAMILY}) (?:${AND}) (?:me|myself|i))(?![\p{L}])`,
  'u',
);
const BOTH = new RegExp(
  String.raw`(?<![\p{L}])(?:both of us|us both|the both of us|a couple of us|(?:the )?(?:two|pair) of us|we both|we(?:'d| would|'re| are)? both|both (?:of )?(?:my|our|the) (?:\p{L}+ )?(?:${FAMILY}))(?![\p{L}])`,
  'u',
);

const valueOf = (word: string | undefined): number => (word === undefined ? 1 : (cardinalOf(word) ?? Number(word)));

/**
 * For how many people something is asked, where it is more than one; undefined otherwise ("for my son" is one).
 * @example readParty('a haircut for me and my two kids') //=> 3
 */
export function readParty(text: string): number | undefined {
  const said = fold(text);
  const counted = COUNTED.exec(said);
  const together = TOGETHER.exec(said);
  const among = together ? 1 + valueOf(together[1] ?? together[2]) : BOTH.test(said) ? 2 : 1;
  const people = Math.max(counted ? valueOf(counted[1]) : 1, among);
  return people > 1 ? people : undefined;
}

/**
 * Who the several people are, in their own words; undefined where that is not said.
 * @example readPeople('a haircut for me and my daughter Mia') //=> 'me and my daughter Mia'
 */
export function readPeople(text: string): string | undefined {
  const found = PEOPLE.exec(text)?.[0].trim();
  return found === undefined || found.length > MOST_LETTERS ? undefined : found;
}
const MOST_LETTERS = 60;
const NAME = String.raw`(?: \p{Lu}\p{Ll}+)?`;
const PEOPLE = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:[Mm]e|[Mm]yself|I) (?:${AND}) (?:my|our|a|the) (?:(?:${NUMBER}) )?(?:${FAMILY})${NAME}|[Mm]y (?:(?:${NUMBER}) )?(?:${FAMILY})${NAME} (?:${AND}) (?:me|myself|I|my (?:${FAMILY})${NAME})|both (?:of )?(?:my|our) (?:${FAMILY}))(?![\p{L}])`,
  'u',
);
