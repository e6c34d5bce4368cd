import type { Clock, Found, Meaning } from './value.ts';

const GLUE = /^[\s,]*(?:(?:at|on|in|the|for|around|about|of|say|-|from|between)[\s,]*)*$/;
const OR = /^ ?,? ?(?:or|and|\/|to|,) ?$/;
const ASKS =
  /(?:make (?:it|that)|how about|what about|how's|hows|does|let's (?:say|do|try)|lets (?:say|do)|maybe|perhaps|then|prefer|rather|actually|or|change (?:it|that|the time) to|move (?:it|that|me)?(?: from \d+)? ?to|say|time|no,|yes,|ok,|till|until|works,) ?$/;
const ANSWERS =
  /^,? ?(?:works|is (?:fine|good|ok|okay|great|perfect|best|better|free|available|possible)|please|pls|would (?:be|work)|suits|sounds|then|for me|instead|if possible|ok\??$|okay|thanks|would suit|'?s (?:good|fine))/;

const clockOf = (hour: number): Clock =>
  hour > 12 || hour === 0 ? { hour: hour % 24, minute: 0, fixed: true } : { hour, minute: 0 };
const isDayOrPart = (find: Found | undefined): boolean =>
  find?.meanings.some((meaning) => (meaning.kind === 'days' && meaning.grain === 'day') || meaning.kind === 'part') === true;
const isClock = (find: Found | undefined): boolean =>
  find?.meanings.some((meaning) => meaning.kind === 'clock' || meaning.kind === 'clocks') === true;

/**
 * Decides lone numbers: an hour beside a day, a part of the day or another hour ("tomorrow 5", "4 in the evening", "3 or 4"), behind words that ask for a
 * time, or as the whole text (then not certain). Any other stays unexplained.
 */
export function settleBare(text: string, finds: readonly Found[]): readonly Found[] {
  const settled: Found[] = [];
  finds.forEach((find, index) => {
    const bare = find.meanings[0];
    if (bare?.kind !== 'bare') {
      settled.push(find);
      return;
    }
    const previous = settled.at(-1);
    const next = finds[index + 1];
    const before = text.slice(previous?.to ?? 0, find.from);
    const after = text.slice(find.to, next?.from ?? text.length);
    const beside = (isDayOrPart(previous) && GLUE.test(before)) || (isDayOrPart(next) && GLUE.test(after));
    const listed = (isClock(previous) && OR.test(before)) || (isClock(next) && OR.test(after));
    const alone = onlyNumbers(text, finds);
    const asked = ASKS.test(text.slice(0, find.from)) || ANSWERS.test(text.slice(find.to));
    // "for 2 on Saturday" may be two people at no stated time.
    const party = bare.party === true && !/^ ?(?:in the|this)? ?(?:morning|afternoon|evening)/.test(text.slice(find.to));
    // Behind a word that nobody knows it may be a house or a count ("calle Mayor 15").
    const named = /_ $/.test(text.slice(0, find.from));
    if (beside || listed) settled.push({ ...find, meanings: [meaningOf(bare, party || named)] });
    else if (alone || asked) settled.push({ ...find, meanings: [meaningOf(bare, true)] });
  });
  return settled;
}

/** "5", "3 or 4": nothing but numbers. */
function onlyNumbers(text: string, finds: readonly Found[]): boolean {
  return (
    finds.every((find) => find.meanings[0]?.kind === 'bare') &&
    /^[\s\d.,!?-]*$/.test(
      text.replace(
        /(?<![\p{L}])(?:or|maybe|please|thanks|um+|uh|erm?|hmm+|ok|okay|yes|sure|well|so|if that's (?:alright|ok|okay|possible)|i think|then)(?![\p{L}])/gu,
        '',
      ),
    )
  );
}

function meaningOf(bare: Extract<Meaning, { kind: 'bare' }>, unsure: boolean): Meaning {
  const from = { ...clockOf(bare.value), ...(unsure ? { unsure } : {}) };
  return bare.to === undefined ? { kind: 'clock', clock: from } : { kind: 'clocks', from, to: clockOf(bare.to) };
}
